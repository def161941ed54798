"""The command `lkjip`, and `python -m lkjip`: the command line, ended at once."""

import gc
import os
import sys
from contextlib import suppress
from types import SimpleNamespace

from lkjip.gagal import stopped

# Settings that must stand before anything large is loaded: so many new objects between two searches for cycles, of
# which a report makes few; and no search through every installed distribution for pydantic plugins, as lkjip uses none.
# What would search is not even loaded: it takes importlib.metadata along, which is a tenth of a whole `validate`.
gc.set_threshold(100_000)
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
sys.modules.setdefault("pydantic.plugin._loader", SimpleNamespace(get_plugins=tuple))  # type: ignore[arg-type]  # acts as one


def start() -> None:
    """Run the command line and leave without taking the interpreter apart, which is a tenth of a whole build."""
    code: object = 0
    try:
        main()
    except SystemExit as end:
        code = end.code
    except KeyboardInterrupt:  # while the modules are loaded
        code = stopped()
    with suppress(BrokenPipeError):  # nobody reads any more
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 0)


def main() -> None:
    """Run the command line, a plain `validate` without typer."""
    if sys.argv[1:2] == ["validate"]:
        from lkjip.gagal import ended
        from lkjip.langsung import plain_request
        from lkjip.periksa_data import validate

        if request := plain_request(sys.argv[2:]):
            sys.exit(ended(lambda: validate(request)))
    from lkjip.cli import main as every_command

    every_command()


if __name__ == "__main__":
    start()
