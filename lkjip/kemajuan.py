"""How far a command with many files has come: one line of the terminal that is written over, and nothing elsewhere."""

import shutil
import sys
from collections.abc import Callable

_WORTH = 2  # one file is told when it is done


def kemajuan(verb: str) -> Callable[[int, int], None]:
    """What is to be called with how many files are done of how many: `Menyusun laporan: 12 dari 31`."""

    def tell(done: int, every: int) -> None:
        if every < _WORTH or not sys.stderr.isatty():
            return
        width = shutil.get_terminal_size().columns - 1
        text = f"{verb}: {done} dari {every}" if done < every else ""
        print(f"\r{'':{width}}\r{text[:width]}", end="", file=sys.stderr, flush=True)

    return tell
