"""Numbers of lines in a rekap: what is missing is told once, and never of lines that are only sorted anew."""

from lkjip.diagnostics import Location, Severity
from lkjip.importer.nomor_baris import NomorBaris

_OWN, _OTHER = ("7.01", "7.01"), ("7.02", "7.02")


def _missing(numbers, other=()):
    gathered = NomorBaris()
    for key, taken in ((_OWN, numbers), (_OTHER, other)):
        for row, number in enumerate(taken, 2):
            assert gathered.tambah(str(number), key, row, Location("a.xlsx", spot=f"A{row}")) is None
    return gathered.hilang(_OWN)


def test_all_jumps_of_ascending_numbers_are_one_finding_at_the_first():
    (found,) = _missing([1, 2, 5, 6, 8])
    assert found.message == "nomor melompat dari 2 ke 5, dari 6 ke 8: 3 baris di antaranya tidak ada"
    assert found.location.spot == "A4"


def test_numbers_of_another_institution_are_not_missing():
    assert _missing([1, 2, 5], other=[3, 4]) == []


def test_lines_sorted_anew_lack_nothing_where_all_numbers_are_there():
    assert _missing([3, 1, 2]) == []


def test_of_lines_sorted_anew_a_few_missing_numbers_are_told():
    (found,) = _missing([number for number in range(40, 0, -1) if number not in (7, 31)])
    assert found.message == "nomor 7, 31 tidak ada di antara nomor 1 sampai 40"


def test_of_lines_sorted_anew_with_many_gaps_nothing_is_claimed():
    (found,) = _missing([90, 3, 40])
    assert (found.severity, found.message[:23]) == (Severity.INFO, "baris diurutkan ulang; ")


def test_a_number_used_twice_names_the_line_that_had_it():
    gathered = NomorBaris()
    first, second = (gathered.tambah("7", _OWN, row, Location("a.xlsx")) for row in (4, 9))
    assert first is None
    assert second.message.startswith("nomor 7 sudah dipakai pada baris 4")
