"""Names in messages: what something is called, and which known names are near to a wrong one."""

from collections.abc import Iterable

from lkjip.source.shape import Steps

_MOST_LISTED = 12
_LONGEST = 160


def near(name: str, known: Iterable[str], cutoff: float = 0.6) -> list[str]:
    """At most three known names that resemble `name`, the nearest first."""
    from difflib import get_close_matches  # a large module, for a mistake only

    return get_close_matches(name[:_LONGEST], list(known), 3, cutoff)


def suggestion(name: str, known: Iterable[str], otherwise: str, cutoff: float = 0.6) -> str:
    """The hint for a wrong name: its nearest known names, else all of them where they are few, else `otherwise`."""
    names = list(dict.fromkeys(known))
    if found := near(name, names, cutoff):
        return f"mungkin maksud Anda {listed(found)}"
    return f"pakai salah satu: {listed(names)}" if 0 < len(names) <= _MOST_LISTED else otherwise


def listed(names: Iterable[str]) -> str:
    """Names side by side as they are typed."""
    return ", ".join(f"`{name}`" for name in names)


def title(path: Steps) -> str:
    """What a place is called: its key, or the number of the item under its key."""
    if not path:
        return "berkas utama"
    if isinstance(path[-1], int):
        return f"butir ke-{path[-1] + 1} {title(path[:-1])}"
    return f"`{path[-1]}`"


def shortened(text: str) -> str:
    """A message on one line of bearable length, whatever the data put into it."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
