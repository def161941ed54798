"""How every command ends: by an exit code; what nobody foresaw is one sentence, and a traceback for those who ask."""

import os
import sys
from collections.abc import Callable

from lkjip.sebab import sebab

DEBUG = "LKJIP_DEBUG"
COULD_NOT_RUN, STOPPED = 2, 130


def ended(run: Callable[[], int]) -> int:
    """Run a command; its exit code, or that of what came in between."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        return run()
    except KeyboardInterrupt:
        return stopped()
    except Exception as fault:  # whatever nobody foresaw
        if wants_traceback():
            raise
        print(f"lkjip: {failure(fault)}", file=sys.stderr)
        return COULD_NOT_RUN


def stopped() -> int:
    """Say that a person has stopped the command; its exit code."""
    begin = "\n" if sys.stderr.isatty() else ""  # a question or the progress stands in the line
    print(f"{begin}lkjip: dihentikan", file=sys.stderr)
    return STOPPED


def wants_traceback() -> bool:
    """Whether the traceback is to be shown instead of a sentence."""
    return bool(os.environ.get(DEBUG))


def failure(fault: Exception) -> str:
    """The sentence: about the file, where the system refused one; else about lkjip itself."""
    if isinstance(fault, OSError) and fault.filename:
        return f"{fault.filename} tidak dapat dipakai: {sebab(fault)}"
    kind = f"{type(fault).__name__}: {fault}".splitlines()[0]
    advice = "ulangi dengan lkjip --debug ... agar jejaknya tampil, lalu laporkan"
    return f"kesalahan di dalam lkjip sendiri, bukan pada data ({kind}); {advice}"
