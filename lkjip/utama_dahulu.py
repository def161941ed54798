"""Many files, of which some are sections that others name: main files first, then what none of them has read."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from lkjip.berkas_diperiksa import is_main

Answer = TypeVar("Answer")


def utama_dahulu(
    files: Sequence[Path],
    run: Callable[[Sequence[Path]], Mapping[Path, Answer]],
    read: Callable[[Answer], Sequence[Path]],
) -> dict[Path, Answer]:
    """The answers in the order of the files; `read` says which files were read for one, the main file being the first.

    Patterns such as `*.yaml` stand for sections too: those belong to the main file that names them.
    """
    done = dict(run([file for file in files if is_main(file)]))
    sections = {file.resolve() for one in done.values() for file in read(one)[1:]}
    rest = [file for file in files if file not in done and file.resolve() not in sections]
    done |= run(rest) if rest else {}
    return {file: done[file] for file in files if file in done and file.resolve() not in sections}
