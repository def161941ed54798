"""The closing line counts tables without holding the whole text."""

import zipfile
from io import BytesIO

import pytest

from lkjip import susun_laporan


@pytest.mark.parametrize("block", [1, 5, 9, 10, 64, 1 << 20])
def test_captions_are_counted_across_blocks(monkeypatch, block):
    monkeypatch.setattr(susun_laporan, "_BLOCK", block)
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(
            "word/document.xml", "xx SEQ Tabel yy SEQ TabelSEQ Tabel SEQ Gambar SEQ Tabe" + "z" * 70 + "SEQ Tabel"
        )
    assert susun_laporan.captions(stream.getvalue()) == 4
