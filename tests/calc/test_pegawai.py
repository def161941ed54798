"""Sums of staff and equipment: Tabel 1.1 and 1.2 of Semboro, with the right totals."""

from decimal import Decimal

import pytest

from lkjip.calc.pegawai import ada, jumlah_pegawai, jumlah_sarana
from lkjip.model.instansi import BarisPegawai, Pegawai, Sarana
from lkjip.numbers import persen_tetap

SEMBORO = {
    "jenjang_kebutuhan": ["SMA", "D3"],
    "jenjang_ada": ["SMP", "SMA"],
    "kelompok": [
        {
            "nama": "Jabatan Administrasi",
            "baris": [
                {"nama": "Administrator", "kebutuhan": {"S1": "2"}, "ada": {"S1": "2"}, "laki_laki": "2"},
                {"nama": "Pengawas", "kebutuhan": {"S1": "6"}, "ada": {"D3": "1", "S1": "3"}, "laki_laki": "4"},
                {
                    "nama": "Pelaksana",
                    "kebutuhan": {"SMA": "7", "S1": "9"},
                    "ada": {"SMA": "7"},
                    "laki_laki": "6",
                    "perempuan": "1",
                },
            ],
        },
        {"nama": "Jabatan Fungsional"},
        {
            "nama": "Non ASN",
            "baris": [{"nama": "Non ASN", "asn": "tidak", "ada": {"SMA": "17"}, "laki_laki": "15", "perempuan": "2"}],
        },
    ],
}


def test_staff_of_semboro():
    found = jumlah_pegawai(Pegawai.model_validate(SEMBORO))
    assert (found.kebutuhan, found.asn_kebutuhan, found.ada, found.asn) == (24, 24, 30, 13)
    assert (found.kekurangan, persen_tetap(found.persen_kekurangan)) == (11, "45,83%")
    assert (found.laki_laki, found.perempuan) == (27, 3)
    assert list(found.per_jenjang_kebutuhan.items()) == [("SMA", 7), ("D3", 0), ("S1", 17)]
    assert list(found.per_jenjang_ada.items()) == [("SMP", 0), ("SMA", 24), ("S1", 5), ("D3", 1)]


def test_only_civil_servants_can_be_short():
    rows = [{"nama": "Non ASN", "asn": "tidak", "kebutuhan": {"SMA": "20"}, "ada": {"SMA": "17"}}]
    found = jumlah_pegawai(Pegawai.model_validate({"kelompok": [{"nama": "Non ASN", "baris": rows}]}))
    assert (found.kebutuhan, found.asn_kebutuhan, found.kekurangan, found.persen_kekurangan) == (20, 0, 0, None)


@pytest.mark.parametrize(
    ("row", "present"),
    [
        ({"ada": {"S1": "3"}, "laki_laki": "4", "jumlah": "5"}, 3),
        ({"laki_laki": "4", "perempuan": "1", "jumlah": "6"}, 5),
        ({"jumlah": "6"}, 6),
        ({}, 0),
    ],
)
def test_how_many_are_present(row, present):
    assert ada(BarisPegawai.model_validate({"nama": "x", **row})) == present


def test_an_office_without_rows():
    assert jumlah_pegawai(Pegawai(kelompok=())).persen_kekurangan is None


def test_equipment_of_semboro():
    present_and_ideal = [
        (1, 1), (1, 1), (1, 1), (1, 1), (1, 1), (3, 7), (8, 10), (8, 10), (2, 3), (3, 5), (2, 4), (9, 16), (None, None),
        (2, 3), (1, 1), (11, 15), (8, 10), (205, 250), (10, 10), (17, 30), (3, 6), (2, 2), (24, 30), (6, 8),
    ]  # fmt: skip
    items = [
        {"nama": "barang"} | {key: str(number) for key, number in zip(("jumlah", "ideal"), pair, strict=True) if number}
        for pair in present_and_ideal
    ]
    assert jumlah_sarana(Sarana.model_validate({"barang": items})) == (Decimal(329), Decimal(425))
