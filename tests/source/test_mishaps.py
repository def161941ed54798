"""Every mishap of the lists beside this file: the line or words `-` become `+` (or go), and exactly this is found."""

from collections.abc import Callable
from pathlib import Path

import pytest

BLOCKS = [
    block
    for name in ("mishaps_values.txt", "mishaps_references.txt")
    for block in (Path(__file__).parent / name).read_text("utf-8").strip().split("\n\n")
]


def change(block: list[str], text: str) -> tuple[str, str]:
    """The words to be replaced, each once in `text`, and what replaces them: a whole line where the words are one."""
    old = "\n".join(line[2:] for line in block if line.startswith("- "))
    new = "\n".join(line[2:] for line in block if line.startswith("+ "))
    if old not in text.split("\n"):
        return old, new
    return f"\n{old}\n", f"\n{new}\n" if new else "\n"


@pytest.mark.parametrize("block", BLOCKS, ids=[block.split("\n")[1][:60] for block in BLOCKS])
def test_mishap(told: Callable[..., list[str]], small: str, block: str) -> None:
    lines = block.split("\n")
    expected = [line for line in lines if not line.startswith(("- ", "+ "))]
    assert [found.replace(" l.yaml:", " ") for found in told(change(lines, f"\n{small}"))] == expected
