"""Kecamatan Semboro 2024 as far as its numbers go: the published inputs, with the right value where they disagree."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

import lkjip
from lkjip.calc.hasil import Hasil
from lkjip.calc.hitung import hitung
from lkjip.model.laporan import Laporan
from lkjip.model.profil import Skala

SCALES = Path(lkjip.__file__).parent / "data" / "skala.yaml"

BUDGET = """
7.01.01.2.02.0001  2.162.907.781  1.911.915.924
7.01.01.2.02.0003     95.720.000     95.720.000
7.01.01.2.05.0002     12.000.000     11.700.000
7.01.01.2.06.0001      1.524.000      1.450.000
7.01.01.2.06.0002    107.552.700    103.135.000
7.01.01.2.06.0004    103.135.100     81.990.100
7.01.01.2.08.0002     37.425.000     33.175.770
7.01.01.2.08.0003     15.000.000     12.600.000
7.01.01.2.08.0004     92.158.400     87.698.480
7.01.01.2.09.0001     40.786.400     38.600.000
7.01.01.2.09.0002     23.786.400     21.600.000
7.01.01.2.09.0009      8.419.200      8.261.000
7.01.02.2.01.0002    560.320.000    558.400.000
7.01.02.2.04.0003     48.759.200     48.698.480
7.01.03.2.01.0001      3.960.000      3.600.000
7.01.03.2.01.0003    160.128.000    129.160.000
7.01.04.2.02.0001    420.925.600    397.891.640
"""
MODAL = "7.01.01.2.06.0002"

RENSTRA = """
awal: '2021'
akhir: '2026'
versi:
  - id: sesudah
    dasar: Peraturan Bupati Jember Nomor 41 Tahun 2023
    tujuan:
      - id: t1
        uraian: Meningkatnya kualitas pengelolaan keuangan dan aset daerah
        indikator:
          - {id: sakip, nama: Nilai SAKIP OPD, skala_nilai: akip, target: {'2024': BB (74), '2026': A}}
        sasaran:
          - id: s1
            uraian: Meningkatnya Efektifitas Pencapaian Target Kinerja Perangkat Daerah
            pendukung: [7.01.01]
            indikator:
              - id: program
                nama: Persentase Indikator Program yang tercapai
                satuan: '%'
                dihitung_dari: indikator_program
                target: {'2024': '100', '2026': '100'}
      - id: t2
        uraian: Meningkatnya penataan organisasi pemerintah daerah
        indikator:
          - {id: dokumen, nama: Jumlah Dokumen, satuan: Dokumen, target: {'2024': '4', '2026': '4'}}
        sasaran:
          - id: s2
            uraian: Meningkatnya Kepuasan Masyarakat
            pendukung: [7.01.02]
            indikator:
              - {id: ikm, nama: Indeks Kepuasan Masyarakat, skala_nilai: ikm, target: {'2024': '90', '2026': '100'}}
          - id: s3
            uraian: Meningkatnya Fasilitasi Kesejahteraan Masyarakat
            pendukung: [7.01.03]
            indikator:
              - {id: kesejahteraan, nama: Persentase Fasilitasi, satuan: '%', target: {'2024': '100', '2026': '100'}}
          - id: s4
            uraian: Terjaganya ketertiban umum
            pendukung: [7.01.04]
            indikator:
              - {id: trantib, nama: Persentase Penyelesaian, satuan: '%', target: {'2024': '100', '2026': '100'}}
"""

PK = """
pihak_pertama: camat
sasaran:
  - {acuan: t2, target: {dokumen: '4'}, alokasi: [7.01.02.2.01]}
  - {acuan: s2, target: {ikm: '90'}, alokasi: [7.01.02.2.04]}
  - {acuan: s3, target: {kesejahteraan: '100'}, alokasi: [7.01.03]}
  - {acuan: s4, target: {trantib: '100'}, alokasi: [7.01.04]}
  - {acuan: t1, target: {sakip: BB}, alokasi: [7.01.01.2.02]}
  - {acuan: s1, target: {program: '100'}, alokasi: [7.01.01.2.05, 7.01.01.2.06, 7.01.01.2.08, 7.01.01.2.09]}
"""

REACHED = """
dokumen: {nilai: '4', tahun: {'2023': '4'}}
ikm:
  nilai: '83,57'
  tahun: {'2021': '67', '2022': '67', '2023': '83,73'}
  pembanding: [{nama: IKM Kabupaten Jember, nilai: '87,33'}]
kesejahteraan: {pembilang: '9', penyebut: '9'}
trantib: {pembilang: '47', penyebut: '47'}
sakip: {nilai: 'A (80,60)', pembanding: [{nama: Nilai SAKIP Kabupaten Jember, nilai: '62,50'}]}
program: {pembilang: '4', penyebut: '4'}
"""


def text(source: str) -> Any:
    return yaml.load(source, yaml.BaseLoader)  # noqa: S506  # BaseLoader makes nothing but text, lists and mappings


def _budget() -> tuple[list[dict[str, Any]], dict[str, Any]]:
    programmes: dict[str, dict[str, dict[str, Any]]] = {}
    spent: dict[str, Any] = {}
    for code, pagu, realisasi in (line.split() for line in BUDGET.split("\n") if line):
        kind = "modal" if code == MODAL else "operasi"
        sub = {"kode": code, "nama": f"Sub {code}", "pagu": {kind: pagu}}
        kegiatan = programmes.setdefault(code[:7], {}).setdefault(code[:12], {"kode": code[:12], "nama": "Kegiatan"})
        kegiatan.setdefault("sub_kegiatan", []).append(sub)
        spent[code] = {kind: realisasi}
    tree = [{"kode": kode, "nama": "Program", "kegiatan": list(items.values())} for kode, items in programmes.items()]
    return tree, spent


def _semboro() -> dict[str, Any]:
    tree, spent = _budget()
    return {
        "tahun": "2024",
        "instansi": {"nama": "Kecamatan Semboro", "kabupaten": "Kabupaten Jember"},
        "pejabat": {"camat": {"nama": "Camat", "jabatan": "Camat Semboro"}},
        "profil": {"skala": "semboro"},
        "renstra": text(RENSTRA),
        "pk": [text(PK)],
        "anggaran": {"program": tree},
        "realisasi": {"indikator": text(REACHED), "keuangan": {"sub_kegiatan": spent}},
        "analisis": {"s2": {"rencana": ["Menambah loket"]}},
        "pengesahan": {"tempat": "Semboro", "tanggal": "Januari 2025", "pejabat": "camat"},
    }


SEMBORO = _semboro()

Change = Callable[[dict[str, Any]], object]


@pytest.fixture(scope="session")
def skala() -> dict[str, Skala]:
    return {name: Skala.model_validate(item) for name, item in text(SCALES.read_text("utf-8")).items()}


@pytest.fixture(scope="session")
def laporan() -> Callable[..., Laporan]:
    """The report with changes made to its data: `laporan(lambda data: ...)`."""

    def build(*changes: Change) -> Laporan:
        data = deepcopy(SEMBORO)
        for change in changes:
            change(data)
        return Laporan.model_validate(data)

    return build


@pytest.fixture(scope="session")
def hasil(laporan: Callable[..., Laporan], skala: dict[str, Skala]) -> Callable[..., Hasil]:
    return lambda *changes: hitung(laporan(*changes), skala)
