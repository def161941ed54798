"""The reviewer's sheet: Semboro row by row, and how the proposals follow the data, the report and the findings."""

from pathlib import Path
from typing import Any

import pytest
from dokumen import LAPORAN, SEMBORO, build, data, report

from lkjip.bahan_reviu import bahan_reviu
from lkjip.calc.hitung import hitung
from lkjip.calc.lke import cakupan_kriteria
from lkjip.diagnostics import Diagnostic
from lkjip.model.laporan import Laporan
from lkjip.report.konteks.reviu import ButirReviu, LembarReviu, TemuanReviu
from lkjip.report.kriteria_lke import KRITERIA
from lkjip.report.lembar_reviu import BahanReviu, butir_dari, lembar_reviu
from lkjip.report.tercetak import Tercetak
from lkjip.rules import RULES, check
from lkjip.semua_kode import semua_kode
from lkjip.source import skala
from lkjip.source.katalog import daftar_reviu
from lkjip.source.where import Where

DAFTAR = daftar_reviu()
BUTIR = [butir for part in DAFTAR.bagian for butir in part.butir]
# number, proposed answer, codes of the findings: of the example as it is published
SEMBORO_BUTIR = [
    ("I.1", "Ya", []),
    ("I.2", "Ya", []),
    ("I.3", "Perlu diperiksa", ["L201", "L201"]),
    ("I.4", "Ya", ["C362", "C362", "C362", "L242", "L242", "L242", "L251", "L252"]),
    ("I.5", "Perlu diperiksa", []),
    ("I.6", "Perlu diperiksa", ["C311", "C311", "L221"]),
    ("II.1", "Perlu diperiksa", ["C302"]),
    ("II.2", "Perlu diperiksa", ["L222"]),
    ("II.3", "(diisi pereviu)", []),
    ("II.4", "(diisi pereviu)", []),
    ("II.5", "(diisi pereviu)", []),
    ("II.6", "Perlu diperiksa", ["L233", "L233"]),
    ("II.7", "(diisi pereviu)", []),
    ("III.1", "Ya", []),
    ("III.2", "Perlu diperiksa", ["L244", "L244", "L244"]),
    ("III.3", "(diisi pereviu)", []),
    ("III.4", "Perlu diperiksa", ["C321"]),
    ("III.5", "Ya", []),
    ("III.6", "(diisi pereviu)", []),
    ("III.7", "Perlu diperiksa", ["L231"]),
    ("III.8", "(diisi pereviu)", []),
    ("III.9", "(diisi pereviu)", []),
    ("III.10", "(diisi pereviu)", []),
]
T1, T2 = "Nilai SAKIP OPD", "Jumlah Dokumen Penataan Organisasi dan Tata Laksana Pemerintah Daerah"
SEMBORO_BUKTI = {
    "I.1": [
        "Tabel 1.1 Komposisi Pegawai Kecamatan Semboro Tahun 2024 (Bab I bagian D)",
        "Tabel 1.3 Anggaran Kecamatan Semboro Tahun 2024 (Bab I bagian F)",
        "Bab I bagian C: KEDUDUKAN, TUGAS, FUNGSI, DAN SUSUNAN ORGANISASI",
        "Bab I bagian G: ISU STRATEGIS",
    ],
    "I.3": [
        "Tabel 3.2 Pengukuran Realisasi Kinerja Tahun 2024 (Bab III bagian B)",
        "Tabel 3.7 Rekapitulasi Predikat Capaian Kinerja Tahun 2024 (Bab III bagian E)",
        f"Realisasi terhadap target tahunan, dengan penjelasan hasilnya: 4 dari 6 indikator; belum: {T2}; {T1}",
        "Realisasi terhadap target jangka menengah (akhir Renstra): 6 dari 6 indikator",
        f"Sebab keberhasilan atau kegagalan, upaya nyata, dan hambatan: 4 dari 6 indikator; belum: {T2}; {T1}",
    ],
    "I.4": [
        "Lampiran 1: MATRIKS RENSTRA 2021–2026",
        "Lampiran 2: CASCADING KECAMATAN SEMBORO",
        "Lampiran 3: RENCANA KINERJA TAHUNAN 2024",
        "Lampiran 4: PERJANJIAN KINERJA TAHUN 2024",
        "Lampiran 5: KEPUTUSAN TENTANG INDIKATOR KINERJA UTAMA",
    ],
    "I.5": [
        "Bab IV bagian D: REKOMENDASI",
        f"Rencana perbaikan ke depan (rekomendasi): 4 dari 6 indikator; belum: {T2}; {T1}",
    ],
    "II.3": [],
    "III.5": [
        "Tabel 2.2 Indikator Kinerja Utama (IKU) Kecamatan Semboro (Bab II bagian B)",
        "Tabel 3.2 Pengukuran Realisasi Kinerja Tahun 2024 (Bab III bagian B)",
    ],
}


def material(stated: Any) -> tuple[Laporan, BahanReviu]:
    laporan = Laporan.model_validate(stated)
    findings: list[Diagnostic] = check(laporan, hitung(laporan, skala()), Where())
    return laporan, bahan_reviu(build(stated, kind=LAPORAN), findings, Path())


def sheet(stated: Any) -> LembarReviu:
    laporan, bahan = material(stated)
    return lembar_reviu(bahan, cakupan_kriteria(laporan, hitung(laporan, skala())))


def rows(found: LembarReviu) -> dict[str, ButirReviu]:
    return {one.nomor: one for part in found.bagian for one in part.butir}


@pytest.fixture(scope="module")
def semboro() -> dict[str, ButirReviu]:
    return rows(sheet(data(SEMBORO)))


def test_the_example_is_answered_statement_by_statement(semboro: dict[str, ButirReviu]) -> None:
    said = [(one.nomor, one.usulan, sorted(item.kode for item in one.temuan)) for one in semboro.values()]
    assert said == SEMBORO_BUTIR


def test_evidence_is_what_the_report_prints_with_its_own_numbers(semboro: dict[str, ButirReviu]) -> None:
    assert {number: list(semboro[number].bukti) for number in SEMBORO_BUKTI} == SEMBORO_BUKTI
    assert not [one.kurang for one in semboro.values() if one.kurang]
    captions = {text for style, text in report(SEMBORO).paragraphs if style == "Caption"}
    told = [text for one in semboro.values() for text in one.bukti if text.startswith("Tabel ")]
    assert told
    assert {text.rpartition(" (")[0] for text in told} <= captions


def test_every_finding_stands_once(semboro: dict[str, ButirReviu]) -> None:
    _, bahan = material(data(SEMBORO))
    placed = [item for one in semboro.values() for item in one.temuan]
    assert sorted(placed) == sorted(bahan.temuan)


@pytest.mark.parametrize(
    ("section", "number", "lacking"),
    [
        (("analisis",), "I.5", "Rencana perbaikan ke depan (rekomendasi): 0 dari 6 indikator"),
        (("analisis",), "I.3", "Sebab keberhasilan atau kegagalan, upaya nyata, dan hambatan: 0 dari 6 indikator"),
        (("iku",), "III.5", "tabel iku"),
        (("instansi", "isu_strategis"), "I.1", "bagian tentang isu strategis atau permasalahan utama"),
    ],
)
def test_a_part_that_is_missing_is_answered_no(section: tuple[str, ...], number: str, lacking: str) -> None:
    stated = data(SEMBORO)
    above = stated
    for key in section[:-1]:
        above = above[key]
    del above[section[-1]]
    one = rows(sheet(stated))[number]
    assert one.usulan == "Tidak"
    assert any(text.startswith(lacking) for text in (*one.bukti, *one.kurang))


def test_an_explanation_is_asked_for_where_the_answer_is_no() -> None:
    stated = data(SEMBORO)
    del stated["iku"]
    assert rows(sheet(stated))["III.6"].usulan == "Perlu diperiksa"


def test_a_contradiction_stands_under_its_statement() -> None:
    stated = data(SEMBORO)
    stated["pk"][0]["sasaran"][1]["target"]["ikm"] = "80"
    before, one = rows(sheet(data(SEMBORO)))["III.2"], rows(sheet(stated))["III.2"]
    planted = [item for item in one.temuan if item not in before.temuan]
    assert [(item.kode, item.tingkat) for item in planted] == [("C301", "peringatan")]
    assert "80" in planted[0].pesan
    assert one.usulan == "Perlu diperiksa"


def test_what_the_data_leave_out_is_told_with_its_reason_and_changes_no_answer() -> None:
    stated = data(SEMBORO)
    stated["abaikan"] = [{"kode": "C321", "di": "realisasi.indikator.program", "alasan": "dihitung menurut SK"}]
    one = rows(sheet(stated))["III.4"]
    assert [(item.kode, item.alasan) for item in one.temuan] == [("C321", "dihitung menurut SK")]
    assert one.usulan == "Ya"


def test_a_table_that_the_template_dropped_is_missing() -> None:
    laporan, bahan = material(data(SEMBORO))
    dropped = {name: caption for name, caption in bahan.tercetak.tabel.items() if name != "riwayat"}
    changed = bahan._replace(tercetak=bahan.tercetak._replace(tabel=dropped))
    one = rows(lembar_reviu(changed, cakupan_kriteria(laporan, hitung(laporan, skala()))))["III.7"]
    assert (one.usulan, one.kurang) == ("Tidak", ("tabel riwayat",))


def test_without_numbered_headings_parts_are_left_to_be_looked_for() -> None:
    laporan, bahan = material(data(SEMBORO))
    changed = bahan._replace(tercetak=Tercetak(bahan.tercetak.tabel, ()), temuan=())
    found = rows(lembar_reviu(changed, cakupan_kriteria(laporan, hitung(laporan, skala()))))
    assert found["I.1"].usulan == "Perlu diperiksa"
    assert found["I.4"].usulan == "Perlu diperiksa"


def test_a_finding_of_no_statement_stands_after_them() -> None:
    laporan, bahan = material(data(SEMBORO))
    gap = TemuanReviu("S101", "kesalahan", "data.yaml:3", "`alamat` belum diisi")
    found = lembar_reviu(bahan._replace(temuan=(gap,)), cakupan_kriteria(laporan, hitung(laporan, skala())))
    assert found.temuan_lain == (gap,)


def test_every_beginning_of_a_code_has_codes_and_every_rule_a_statement() -> None:
    starts = [start for butir in BUTIR for start in butir.aturan]
    assert [start for start in starts if not any(code.startswith(start) for code in semua_kode())] == []
    assert len(starts) == len(set(starts))
    assert [code for code in RULES if not butir_dari(code, DAFTAR)] == []


def test_the_longest_beginning_decides() -> None:
    assert [butir_dari(code, DAFTAR) for code in ("K101", "K136", "K161", "K112")] == ["I.6", "II.5", "III.2", "II.2"]


def test_statements_ask_for_what_there_is() -> None:
    laporan, bahan = material(data(SEMBORO))
    assert {name for butir in BUTIR for name in butir.tabel} <= set(bahan.tercetak.tabel)
    assert set(KRITERIA) == {item.kode for item in cakupan_kriteria(laporan, hitung(laporan, skala()))}
    numbers = [butir.nomor for butir in BUTIR]
    assert len(numbers) == len(set(numbers))
    for place, butir in enumerate(BUTIR):
        assert set(butir.jika_tidak) <= set(numbers[:place])
