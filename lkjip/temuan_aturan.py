"""What the rules find in data that were read: in a whole report, or beside the faults of one."""

from lkjip.calc.hitung import hitung
from lkjip.diagnostics import Diagnostic
from lkjip.rules import check, check_decree
from lkjip.source import Loaded, in_words_of, skala


def found_by_rules(loaded: Loaded) -> list[Diagnostic]:
    """The findings of the rules; none where too much is wrong to say anything for certain."""
    if loaded.laporan is not None:
        return in_words_of(loaded.where, check(loaded.laporan, hitung(loaded.laporan, skala()), loaded.where))
    if loaded.penetapan is not None:
        return check_decree(loaded.penetapan, loaded.where)
    if loaded.dugaan is None:
        return []
    from lkjip.rules.sebagian import check_beside  # for data with faults only

    reports = [(laporan, hitung(laporan, skala())) for laporan in loaded.dugaan.laporan]
    return in_words_of(loaded.where, check_beside(reports, loaded.dugaan.places, loaded.where))
