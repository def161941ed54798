"""Many findings of one kind in one sheet are told by the first of them and by how many there are."""

from collections import Counter

from lkjip.diagnostics import Diagnostic, Location, Severity

_MOST = 20


def ringkas(temuan: list[Diagnostic]) -> list[Diagnostic]:
    """The findings in their order; of each kind in a sheet only the first, and how many more there are."""
    kept: list[Diagnostic] = []
    seen: Counter[tuple[str, Severity, str, str]] = Counter()
    for one in temuan:
        di = one.location
        key = one.code, one.severity, di.file if di else "", di.spot.partition("!")[0] if di and "!" in di.spot else ""
        seen[key] += 1
        if seen[key] <= _MOST:
            kept.append(one)
    for (code, severity, file, sheet), number in seen.items():
        if number > _MOST:
            message = f"{number - _MOST} temuan {code} lagi di lembar ini tidak ditampilkan"
            hint = "perbaiki yang ditampilkan dahulu; sebabnya sering sama"
            kept.append(Diagnostic(code, severity, message, Location(file, spot=sheet) if file else None, hint))
    return kept
