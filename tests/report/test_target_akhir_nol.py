"""A target of 0 at the end of the Renstra: how far it is to it is no percentage."""

from pathlib import Path

import pytest
from dokumen import Dokumen, build, data

KECIL = Path(__file__).parents[1] / "data" / "kecil.yaml"
RULE = "Untuk target akhir Renstra 0, capaian dihitung 100% apabila realisasinya juga 0"


def text(reached, target="10", last="0"):
    stated = data(KECIL)
    stated["realisasi"]["indikator"]["gangguan"] = {"nilai": reached}
    stated["pk"][-1]["sasaran"][1]["target"]["gangguan"] = target
    for item in stated["renstra"]["versi"][-1]["tujuan"][0]["sasaran"][1]["indikator"]:
        if item["id"] == "gangguan":
            item["target"] = {"2024": target, "2026": last}
    return Dokumen(build(stated)).text


def test_not_yet_reached_is_no_percentage():
    said = text("8")
    assert (
        "Realisasi Jumlah gangguan ketertiban, yaitu 8 kejadian, belum mencapai target akhir Renstra tahun 2026, yaitu "
        "0 kejadian; terhadap target 0 capaiannya tidak dinyatakan dalam persen." in said
    )
    assert RULE in said
    assert "Untuk target 0, capaian dihitung" not in said


def test_reached_is_reached():
    said = text("0")
    assert "yaitu 0 kejadian, sudah mencapai target akhir Renstra tahun 2026, yaitu 0 kejadian." in said


@pytest.mark.parametrize(("target", "last", "told"), [("0", "5", False), ("0", "0", True), ("10", "5", False)])
def test_the_rule_of_the_year_is_its_own(target, last, told):
    said = text("8", target, last)
    assert ("Untuk target 0, capaian dihitung 100%" in said) == (target == "0")
    assert (RULE in said) == told
