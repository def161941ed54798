"""What the report is put together from besides its text: photographs and the organisation chart."""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from lkjip import paths
from lkjip.calc.hitung import hitung
from lkjip.diagnostics import Diagnostic
from lkjip.output.laporan import Cetak, report_document
from lkjip.report.kalimat import Kalimat
from lkjip.report.susun import Cara
from lkjip.source import load, skala
from lkjip.source.katalog import peraturan, texts

SMALL = Path(__file__).parent.parent / "data" / "kecil.yaml"


def png(across: int, down: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">2I5B", across, down, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\x80" * across for _ in range(down)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def with_photos(folder: Path, *names: str) -> Path:
    """A copy of the small report whose first sub kegiatan has photographs."""
    text = SMALL.read_text("utf-8")
    photos = ", ".join(f"{{berkas: {name}, keterangan: 'Foto & {name}'}}" for name in names)
    text = text.replace("kendala: Jaringan sering terputus.}", f"foto: [{photos}]}}", 1)
    made = folder / "laporan.yaml"
    made.write_text(text, "utf-8")
    return made


def build(data: Path) -> tuple[bytes | None, list[Diagnostic]]:
    loaded = load(data)
    assert loaded.laporan is not None, loaded.findings
    sentences, _ = texts(paths.templates() / "kalimat.yaml")
    return report_document(
        loaded.laporan,
        hitung(loaded.laporan, skala()),
        loaded.where,
        Cetak(Cara(Kalimat(sentences), peraturan()), paths.templates() / "laporan.docx"),
    )


def test_photographs_are_placed_with_caption_and_stored_once(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(png(40, 30))
    (tmp_path / "c.png").write_bytes(png(30, 60))
    document, findings = build(with_photos(tmp_path, "a.png", "b.png", "c.png"))
    assert findings == []
    assert document is not None
    with ZipFile(BytesIO(document)) as archive:
        body = archive.read("word/document.xml").decode()
        media = [name for name in archive.namelist() if name.startswith("word/media/")]
    assert len(media) == 2
    assert body.count("<pic:pic") == 3
    assert body.count("Foto &amp; a.png") >= 2
    assert 'descr="Foto &amp; c.png"' in body


@pytest.mark.parametrize("content", [b"", b"GIF89a", png(40, 30)[:20]])
def test_a_photograph_that_cannot_be_read_is_a_finding(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "rusak.png").write_bytes(content)
    document, findings = build(with_photos(tmp_path, "rusak.png"))
    assert document is None
    assert [finding.code for finding in findings] == ["W004"]
    assert findings[0].location is not None
    assert findings[0].location.line is not None
    assert "rusak.png" in findings[0].message


def test_what_is_told_of_a_program_is_printed_too(tmp_path: Path) -> None:
    (tmp_path / "p.png").write_bytes(png(40, 30))
    text = SMALL.read_text("utf-8")
    told = "{realisasi: 100, uraian: Seluruh program berjalan., foto: [{berkas: p.png, keterangan: Apel pagi}]}"
    assert "7.01.01: {realisasi: 100}" in text
    data = tmp_path / "laporan.yaml"
    data.write_text(text.replace("7.01.01: {realisasi: 100}", f"7.01.01: {told}"), "utf-8")
    document, findings = build(data)
    assert findings == []
    assert document is not None
    body = ZipFile(BytesIO(document)).read("word/document.xml").decode()
    assert body.count("Seluruh program berjalan.") == 1
    assert body.count("<pic:pic") == 1


def test_photographs_of_an_indicator_are_printed_side_by_side(tmp_path: Path) -> None:
    text = SMALL.read_text("utf-8")
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(png(40, 30))
    photos = "foto: [{berkas: a.png, keterangan: Loket}, {berkas: b.png, keterangan: Kotak survei}], "
    assert "ikm: {" in text
    (tmp_path / "laporan.yaml").write_text(text.replace("ikm: {", "ikm: {" + photos, 1), "utf-8")
    document, findings = build(tmp_path / "laporan.yaml")
    assert findings == []
    assert document is not None
    body = ZipFile(BytesIO(document)).read("word/document.xml").decode()
    first, second = (body.index(f'descr="{name}"') for name in ("Loket", "Kotak survei"))
    assert "</w:tr>" not in body[first:second]
    assert "</w:tc>" in body[first:second]
