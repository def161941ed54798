"""Free prose: which texts it is, its sentences and excerpts, its numbers in words."""

from typing import Any

import pytest

from lkjip.calc.hitung import hitung
from lkjip.model.laporan import Laporan
from lkjip.model.profil import Skala
from lkjip.rules import Subject
from lkjip.rules.bilangan import after, before
from lkjip.rules.kumpulan import Kumpulan
from lkjip.rules.pola import Pola
from lkjip.rules.uraian import _JENIS, kalimat, petikan, uraian

from .conftest import changed

PLACES = {
    "instansi.wilayah.letak": "instansi/wilayah/letak",
    "realisasi.indikator.@.foto": "realisasi/indikator/ikm/foto",
    "realisasi.pelaksanaan.@.foto": "realisasi/pelaksanaan/7.01.02/foto",
    "realisasi.pelaksanaan.@.rincian": "realisasi/pelaksanaan/7.01.02/rincian",
    "realisasi.indikator.@.rincian": "realisasi/indikator/ikm/rincian",
    "analisis.@.kendala.*.uraian": "analisis/s1/kendala",
    "analisis.@.kendala.*.solusi": "analisis/s1/kendala",
}
VALUES = {
    "instansi.wilayah.letak": "Sungguh",
    "realisasi.indikator.@.foto": [{"berkas": "a.jpg", "keterangan": "Sungguh"}],
    "realisasi.pelaksanaan.@.foto": [{"berkas": "a.jpg", "keterangan": "Sungguh"}],
    "realisasi.pelaksanaan.@.rincian": [{"uraian": "Sungguh", "satuan": "kali"}],
    "realisasi.indikator.@.rincian": [{"uraian": "Sungguh", "satuan": "kali"}],
    "analisis.@.kendala.*.uraian": [{"uraian": "Sungguh", "solusi": "x"}],
    "analisis.@.kendala.*.solusi": [{"uraian": "x", "solusi": "Sungguh"}],
}

KEYS = {"realisasi/indikator": "ikm", "realisasi/pelaksanaan": "7.01.02"}
ONE = (
    "pk.*.alasan", "pk.*.sasaran.*.penjelasan", "realisasi.indikator.@.judul_rincian",
    "realisasi.indikator.@.tanpa_pembanding",
)  # fmt: skip


@pytest.mark.parametrize(("kind", "is_plan"), [(kind, plan) for kind, _, plan in _JENIS])
def test_every_kind_of_prose_is_found(kind: str, is_plan: bool, sound: dict[str, Any], skala: dict[str, Skala]) -> None:
    path = PLACES.get(kind, kind.replace(".", "/").replace("*", "0"))
    path = path.replace(
        "@", {"realisasi/indikator": "ikm", "realisasi/pelaksanaan": "7.01.02"}.get(path.split("/@")[0], "s1")
    )
    laporan = Laporan.model_validate(
        changed(sound, {path: VALUES.get(kind, "Sungguh" if kind in ONE else ["Sungguh"])}, [])
    )
    found = [item for item in uraian(Subject(laporan, hitung(laporan, skala))) if item.text == "Sungguh"]
    assert [item.rencana for item in found] == [is_plan]
    assert not any(item.text in ("kali", "a.jpg") for item in uraian(Subject(laporan, hitung(laporan, skala))))


def test_names_and_enacted_texts_are_no_prose(sound: dict[str, Any], skala: dict[str, Skala]) -> None:
    data = changed(
        sound, {"instansi/tugas": ["Kutipan"], "instansi/kedudukan": ["Kutipan"], "iku/keputusan": {"nomor": "1"}}, []
    )
    laporan = Laporan.model_validate(data)
    texts = [item.text for item in uraian(Subject(laporan, hitung(laporan, skala)))]
    assert "Kutipan" not in texts
    assert "Hasil survei" not in texts
    assert "Indeks Kepuasan Masyarakat" not in texts


def test_sentences_do_not_end_in_abbreviations_or_numbers() -> None:
    text = "Jl. Raya No. 1 dipakai s.d. 2024. Nilai 83,57! Rp 1.500.000 cukup"
    assert [text[start:end].strip() for start, end in kalimat(text)] == [
        "Jl. Raya No. 1 dipakai s.d. 2024.", "Nilai 83,57!", "Rp 1.500.000 cukup",
    ]  # fmt: skip


def test_an_excerpt_shows_the_words_around() -> None:
    text = "Sarana dan prasarana kantor kecamatan belum memadai di semua loket pelayanan dan di ruang rapat desa"
    at = text.index("memadai")
    assert petikan(text, at, at + 7) == "“… prasarana kantor kecamatan belum memadai di semua loket pelayanan dan di …”"
    assert petikan("belum memadai", 6, 13) == "“belum memadai”"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ada 6 desa", 6),
        ("ada enam desa", 6),
        ("ada dua puluh satu desa", 21),
        ("ada 6 (enam) desa", 6),
        ("ada (enam) 6 desa", 6),
        ("ada 1.589 desa", 1589),
        ("Enam belas desa", 16),
        ("ada banyak desa", None),
        ("ada 1.58 desa", None),
        ("desa", None),
        ("ada 6-desa", None),
        ("ada (lampiran) desa", None),
    ],
)
def test_numbers_before_a_word(text: str, number: int | None) -> None:
    found = before(text, text.index("desa"))
    assert (found and found.nilai) == number
    if found:
        assert (
            text[found.awal : found.akhir].casefold()
            == text[: text.index("desa")].removeprefix("ada ").strip().casefold()
        )


@pytest.mark.parametrize(("text", "number"), [(" 47 laporan", 47), ("enam desa", 6), (" dari", None), ("", None)])
def test_numbers_after_a_word(text: str, number: int | None) -> None:
    found = after(text, 0)
    assert (found and found.nilai) == number


def test_texts_are_searched_together() -> None:
    texts = Kumpulan(["Serapan anggaran", "IKM naik", "", "naik dan NAIK"])
    assert texts.holding(["naik"]) == [1, 3]
    assert texts.holding(["serapan", "naik"]) == [0, 1, 3]
    assert texts.holding([]) == []
    assert texts.holding(["n\ni", "ni"]) == []


def test_a_pattern_is_compiled_only_where_it_can_match() -> None:
    pattern = Pola(r"naik(", "naik")  # what cannot be compiled shows that it is not
    assert list(pattern.finditer("IKM turun")) == []
    assert pattern.match("IKM turun") is None
    with pytest.raises(Exception, match="subpattern"):
        pattern.search("IKM naik")
