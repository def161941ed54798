"""What is said when something happens that nobody foresaw: one sentence, and the traceback for those who ask."""

import os

from lkjip.sebab import sebab

DEBUG = "LKJIP_DEBUG"


def wants_traceback() -> bool:
    """Whether the traceback is to be shown instead of a sentence."""
    return bool(os.environ.get(DEBUG))


def failure(fault: Exception) -> str:
    """The sentence: about the file, where the system refused one; else about lkjip itself."""
    if isinstance(fault, OSError) and fault.filename:
        return f"{fault.filename} tidak dapat dipakai: {sebab(fault)}"
    kind = f"{type(fault).__name__}: {fault}".splitlines()[0]
    return f"kesalahan di dalam lkjip sendiri, bukan pada data ({kind}); jejaknya tampil dengan lkjip --debug ..."
