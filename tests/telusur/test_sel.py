"""From a written file to the cells of its sources, and why one cannot be followed."""

import hashlib
from decimal import Decimal
from pathlib import Path

from lkjip.telusur.sel import Jejak

EXAMPLE = Path(__file__).parents[2] / "examples" / "semboro-2024"
FILE = EXAMPLE / "anggaran.yaml"
GAJI, AMOUNT = "7.01.01.2.02.0001", Decimal(2162907781)


def test_a_figure_is_found_in_the_cells_that_state_it():
    jejak = Jejak(str(FILE), FILE.read_text("utf-8"))
    assert [one.tata for one in jejak.asal] == ["C", "A"]
    assert jejak.cells(GAJI, "pagu", AMOUNT) == ["dpa-semboro-2024.xlsx Sheet1!W2", "lra-semboro-2024.xlsx Sheet1!F15"]
    assert jejak.cells(GAJI, "pagu", AMOUNT + 1) == []
    assert jejak.cells("7.01.09", "pagu", AMOUNT) == []
    assert jejak.said == []


def test_a_file_that_a_person_wrote_has_no_sources():
    jejak = Jejak(str(FILE), "sumber: DPA\n")
    assert (jejak.cells(GAJI, "pagu", AMOUNT), jejak.said) == ([], [])


def test_a_source_that_is_no_spreadsheet_any_more_is_told(tmp_path):
    (tmp_path / "dpa.xlsx").write_bytes(b"rusak")
    sidik = hashlib.sha256(b"rusak").hexdigest()
    jejak = Jejak(
        str(tmp_path / "anggaran.yaml"), f"# Sumber: dpa.xlsx, lembar Sheet1, A1:B2, tata C, SHA-256 {sidik}\n"
    )
    assert jejak.cells(GAJI, "pagu", AMOUNT) == []
    assert jejak.said == ["dpa.xlsx tidak dapat ditelusuri: lembarnya tidak terbaca lagi"]
