"""The command `lkjip`, and `python -m lkjip`: the command line, ended at once."""

import gc
import os
import sys
from contextlib import suppress

# pydantic would search every installed distribution for plugins at each start; lkjip uses none
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from lkjip.cli import main  # the setting above must stand before pydantic is loaded

_MANY = 100_000  # new objects between two searches for cycles: a report makes few cycles and ends soon


def start() -> None:
    """Run the command line and leave without taking the interpreter apart, which is a tenth of a whole build."""
    gc.set_threshold(_MANY)
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
