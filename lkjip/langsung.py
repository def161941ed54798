"""Plain command lines of `lkjip validate`, read without typer, whose import takes a fifth of the whole time.

Only what needs no help and has no fault is read here; everything else is typer's.
"""

from lkjip.diagnostics import Severity
from lkjip.output.formats import FORMATS
from lkjip.periksa_data import Request
from lkjip.pilihan import form, severity

_OPTIONS: dict[str, tuple[str, ...]] = {"--format": FORMATS, "--fail-on": tuple(Severity)}


def plain_request(words: list[str]) -> Request | None:
    """What the words after `validate` ask for; None where typer has to read them."""
    names: list[str] = []
    given: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        if not word.startswith("-"):
            names.append(word)
            continue
        option, equals, value = word.partition("=")
        value = value if equals else next(rest, "")
        if value not in _OPTIONS.get(option, ()):
            return None
        given[option] = value
    if not names:
        return None
    return Request(names, form(given.get("--format", "")), severity(given.get("--fail-on", Severity.ERROR)))
