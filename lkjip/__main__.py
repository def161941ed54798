"""The command `lkjip`, and `python -m lkjip`: the command line, ended at once."""

import gc
import os
import sys
from contextlib import suppress

# Two settings that must stand before anything large is loaded: so many new objects between two searches for cycles, of
# which a report makes few; and no search through every installed distribution for pydantic plugins, as lkjip uses none.
gc.set_threshold(100_000)
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from lkjip.cli import main  # noqa: E402  # after the settings above


def start() -> None:
    """Run the command line and leave without taking the interpreter apart, which is a tenth of a whole build."""
    code: object = 0
    try:
        main()
    except SystemExit as end:
        code = end.code
    with suppress(BrokenPipeError):  # nobody reads any more
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 0)


if __name__ == "__main__":
    start()
