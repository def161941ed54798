"""An indicator counted from the programme indicators says how many of how many reached their target, and which not."""

from pathlib import Path

import pytest
import yaml
from dokumen import Dokumen, build, data

from lkjip.calc.hitung import hitung
from lkjip.source import load, skala
from lkjip.telusur.bahan import Bahan
from lkjip.telusur.nama import jelaskan_angka

KECIL = Path(__file__).parents[1] / "data" / "kecil.yaml"
PELAYANAN = "7.01.02"


@pytest.fixture
def stated():
    """Two programme indicators: one reached, one at 40 of 50."""
    made = data(KECIL)
    sakip = made["renstra"]["versi"][-1]["tujuan"][0]["sasaran"][0]["indikator"]
    sakip.append({"id": "program", "nama": "Persentase indikator program tercapai", "satuan": "%",
                  "dihitung_dari": "indikator_program", "target": {"2024": "100", "2026": "100"}})  # fmt: skip
    made["pk"][-1]["sasaran"][0]["target"]["program"] = "100"
    made["anggaran"]["program"][1]["indikator"] = [{"nama": "Jumlah layanan", "satuan": "Layanan", "target": "50"}]
    made["realisasi"]["pelaksanaan"][PELAYANAN] = {"realisasi": "40"}
    return made


def test_the_report_says_how_many_of_how_many(stated):
    text = Dokumen(build(stated)).text
    counted = "yaitu 1 indikator program yang mencapai target dari 2 indikator program."
    assert f"Realisasi Persentase indikator program tercapai tahun 2024 adalah 50%, {counted}" in text
    stated["realisasi"]["indikator"]["program"] = {"nilai": "60"}  # what was stated was not counted
    text = Dokumen(build(stated)).text
    assert "Realisasi Persentase indikator program tercapai tahun 2024 adalah 60%." in text


def test_those_not_reached_are_named(stated, tmp_path):
    main = tmp_path / "kecil.yaml"
    main.write_text(yaml.safe_dump(stated, allow_unicode=True), "utf-8")
    loaded = load(main)
    said = jelaskan_angka("program", Bahan(loaded.laporan, hitung(loaded.laporan, skala()), loaded.where))
    assert ("Realisasi", "50%: 1 dari 2 indikator program yang bertarget mencapai targetnya", "") in said.butir
    (missed,) = [one for one in said.butir if one.hal == "Belum tercapai"]
    assert missed.kata == f"{PELAYANAN} Jumlah layanan: target 50 Layanan, realisasi 40 Layanan"
    assert "Jumlah layanan" in main.read_text("utf-8").splitlines()[int(missed.tempat.rpartition(":")[2]) - 1]
