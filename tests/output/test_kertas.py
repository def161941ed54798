"""On A4 drawings are as narrow as the page wants them."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from lkjip import paths
from lkjip.calc.hitung import hitung
from lkjip.output.laporan import Cetak, report_document
from lkjip.report.kalimat import Kalimat
from lkjip.report.susun import Cara
from lkjip.source import load, skala
from lkjip.source.katalog import naskah_baku, peraturan, texts

EXAMPLE = Path(__file__).parents[2] / "examples" / "semboro-2024" / "semboro-2024.yaml"
EMU_PER_MM = 36_000
ROOM_MM = {"F4": (165, 280), "A4": (160, 247), "Legal": (165.9, 305.6)}  # between the margins, upright and on its side


@pytest.mark.parametrize("kertas", ROOM_MM)
def test_no_drawing_is_wider_than_the_text(kertas, tmp_path):
    loaded = load(EXAMPLE)
    sentences, _ = texts(paths.templates() / "kalimat.yaml")
    cara = Cara(Kalimat(sentences), peraturan(), naskah_baku=naskah_baku())
    cetak = Cetak(cara, paths.templates() / "laporan.docx", kertas=kertas)
    made, findings = report_document(loaded.laporan, hitung(loaded.laporan, skala()), loaded.where, cetak)
    assert made is not None, findings
    (tmp_path / "laporan.docx").write_bytes(made)
    text = ZipFile(tmp_path / "laporan.docx").read("word/document.xml").decode()
    at, found = 0, 0
    for section in re.finditer(r"<w:sectPr\b.*?</w:sectPr>", text, re.DOTALL):
        room = ROOM_MM[kertas]["landscape" in section[0]]
        widths = [int(one) / EMU_PER_MM for one in re.findall(r'<wp:extent cx="(\d+)"', text[at : section.start()])]
        assert [width for width in widths if width > room] == []
        at, found = section.end(), found + len(widths)
    assert found > 5
