"""Warnings that the data ask to leave out: by code and place, with a reason; and requests that fit nothing."""

from collections.abc import Callable
from typing import Any

import pytest

from lkjip.diagnostics import Diagnostic, visible
from lkjip.model.laporan import Laporan
from lkjip.rules.letak import covers, missing_step, names_along, written

Temuan = Callable[..., list[Diagnostic]]

WITHOUT_ANALYSES = {"analisis": {}}  # L201 for both rows of the Perjanjian Kinerja


def asked(kode: str, di: str) -> dict[str, str]:
    return {"kode": kode, "di": di, "alasan": "memang begitu"}


def with_requests(*requests: dict[str, str]) -> dict[str, Any]:
    return {**WITHOUT_ANALYSES, "abaikan": list(requests)}


def places(found: list[Diagnostic]) -> list[tuple[str, str]]:
    return [(item.code, item.path) for item in visible(found)]


def told(found: list[Diagnostic]) -> list[tuple[str, str, str]]:
    faults = [item for item in found if item.code.startswith("A")]
    return [(item.code, item.location.spot if item.location else "", item.message) for item in faults]


def test_findings_name_their_place(temuan: Temuan) -> None:
    assert places(temuan(WITHOUT_ANALYSES)) == [("L201", "pk.1.sasaran.s1.acuan"), ("L201", "pk.1.sasaran.s2.acuan")]


@pytest.mark.parametrize("di", ["pk.1.sasaran.s1.acuan", "pk.1.sasaran.s1", "pk.1.sasaran.1", " pk.1.sasaran.1 "])
def test_a_warning_left_out_in_one_place(temuan: Temuan, di: str) -> None:
    found = temuan(with_requests(asked("L201", di)))
    assert places(found) == [("L201", "pk.1.sasaran.s2.acuan")]
    [left_out] = [item for item in found if item.suppressed]
    assert left_out.path == "pk.1.sasaran.s1.acuan"
    assert left_out.suppressed and left_out.suppressed.reason == "memang begitu"
    assert left_out.suppressed.location and left_out.suppressed.location.spot == "abaikan/0"


@pytest.mark.parametrize("di", ["pk", "pk.1", "pk.1.sasaran"])
def test_everything_under_a_place_counts(temuan: Temuan, di: str) -> None:
    assert places(temuan(with_requests(asked("L201", di)))) == []


def test_another_code_stays(temuan: Temuan) -> None:
    found = temuan(with_requests(asked("L201", "pk")) | {"penutup/rekomendasi": []})
    assert places(found) == [("L204", "penutup.rekomendasi")]


@pytest.mark.parametrize("di", ["pk.1.sasaran.s", "pk.1.sasaran.s1.target", "pk.1.sasaran.s3", "analisis.s1"])
def test_a_place_beside_it_does_not_count(temuan: Temuan, di: str) -> None:
    found = temuan(with_requests(asked("L201", di)))
    assert [item.code for item in visible(found)].count("L201") == 2
    assert [code for code, _, _ in told(found)] in (["A601"], ["A604"])


def test_a_request_that_leaves_nothing_out(temuan: Temuan) -> None:
    [finding] = temuan({"abaikan": [asked("L201", "pk.1.sasaran.s1")]})
    message = "tidak ada peringatan L201 pada `pk.1.sasaran.s1` yang dapat diabaikan"
    assert told([finding]) == [("A601", "abaikan/0/di", message)]
    assert finding.hint == "hapus butir ini, atau perbaiki `di`"


def test_where_the_code_is_found_instead(temuan: Temuan) -> None:
    found = temuan(with_requests(asked("L201", "penutup")))
    [fault] = [item for item in found if item.code == "A601"]
    assert [text for _, text in fault.related] == [
        "L201 ada di sini (di: pk.1.sasaran.s1.acuan)",
        "L201 ada di sini (di: pk.1.sasaran.s2.acuan)",
    ]


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (asked("L2O1", "pk"), ("A602", "abaikan/0/kode", "kode `L2O1` pada `abaikan` tidak dikenal")),
        (
            asked("K101", "anggaran"),
            ("A603", "abaikan/0/kode", "K101 tidak dapat diabaikan: hanya peringatan tentang isi data yang dapat"),
        ),
        (
            asked("S101", "anggaran"),
            ("A603", "abaikan/0/kode", "S101 tidak dapat diabaikan: hanya peringatan tentang isi data yang dapat"),
        ),
        (
            asked("A601", "abaikan"),
            ("A603", "abaikan/0/kode", "A601 tidak dapat diabaikan: hanya peringatan tentang isi data yang dapat"),
        ),
        (
            asked("L201", "pk.1.sasaran.s9"),
            (
                "A604",
                "abaikan/0/di",
                "tempat `pk.1.sasaran.s9` pada `abaikan` tidak ada: `s9` tidak ada pada `pk.1.sasaran`",
            ),
        ),
        (
            asked("L201", "pkk.1"),
            ("A604", "abaikan/0/di", "tempat `pkk.1` pada `abaikan` tidak ada: tidak ada bagian `pkk.1`"),
        ),
    ],
)
def test_requests_that_cannot_be_met(temuan: Temuan, request_: dict[str, str], expected: tuple[str, str, str]) -> None:
    found = temuan({"abaikan": [request_]})
    assert told(found) == [expected]
    assert len(found) == 1
    assert found[0].hint


def test_near_names_are_told(temuan: Temuan) -> None:
    [finding] = temuan({"abaikan": [asked("L201", "pk.1.sasaran.s9")]})
    assert finding.hint == "pakai salah satu: `s1`, `s2`"
    [finding] = temuan({"abaikan": [asked("L2O1", "pk")]})
    assert finding.hint.startswith("mungkin maksud Anda `L201`")


def test_an_error_is_never_left_out(temuan: Temuan) -> None:
    found = temuan({"anggaran/program/0/pagu": "1", "abaikan": [asked("K102", "anggaran"), asked("K106", "pk")]})
    assert "K102" in {item.code for item in found if item.is_error}
    assert all(item.suppressed is None for item in found)
    assert [code for code, _, _ in told(found)] == ["A603", "A603"]


def test_reasons_are_no_text_of_the_report(temuan: Temuan) -> None:
    request = {**asked("L201", "pk"), "alasan": "Kecamatan Kencong, Kabupaten Jember, tahun 1999"}
    assert places(temuan(with_requests(request))) == []


LONG = ("anggaran", "program", 0, "kegiatan", 0, "sub_kegiatan", 1, "indikator", 0, "target")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (LONG, "anggaran.7.01.01.2.06.0002.indikator.1.target"),
        (LONG[:3], "anggaran.7.01.01"),
        (LONG[:2], "anggaran.program"),
        (LONG[:5], "anggaran.7.01.01.2.06"),
        (("anggaran", "program", 1, "pagu"), "anggaran.7.01.02.pagu"),
        (
            ("renstra", "versi", 0, "tujuan", 0, "sasaran", 1, "pendukung", 0),
            "renstra.versi.awal.tujuan.t1.sasaran.s2.pendukung.1",
        ),
        (("iku", "indikator", 1, "formulasi"), "iku.indikator.aduan.formulasi"),
        (("realisasi", "indikator", "ikm", "nilai", "angka"), "realisasi.indikator.ikm.nilai.nilai"),
        (("penutup", "hambatan", 7), "penutup.hambatan.8"),
    ],
)
def test_places_are_named_and_found_again(sound: dict[str, Any], path: tuple[Any, ...], place: str) -> None:
    names = names_along(Laporan.model_validate(sound), path)
    assert written(names) == place
    steps = place.split(".")
    assert covers(place, names)
    assert covers(steps[0], names)
    assert not covers(f"{place}.x", names)


@pytest.mark.parametrize(
    "place",
    [
        "anggaran.7.01.01",
        "anggaran.program.7.01.01",
        "anggaran.program.1.kegiatan.1.sub_kegiatan.2",
        "anggaran.7.01.01.02.06.0002",
        "anggaran.7.01.01.2.06.02",
        "anggaran.7.01.01.2.06.0002",
    ],
)
def test_spellings_of_a_place(sound: dict[str, Any], place: str) -> None:
    laporan = Laporan.model_validate(sound)
    assert covers(place, names_along(laporan, LONG))
    assert missing_step(laporan, place) is None


@pytest.mark.parametrize("place", ["anggaran.7", "anggaran.7.01.02", "anggaran.indikator", "anggaran.pagu", ""])
def test_no_spelling_of_a_place(sound: dict[str, Any], place: str) -> None:
    assert not covers(place, names_along(Laporan.model_validate(sound), LONG))
