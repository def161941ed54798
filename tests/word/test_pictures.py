"""Pictures and drawings as values: stored once, in proportion, described, also in headers."""

import re
import struct
import zipfile
import zlib
from io import BytesIO

import pytest
from naskah import docx, p, render, render_findings, told

from lkjip.word import Drawing, Picture
from lkjip.word.pictures import kind_and_size


def png(width: int, height: int, colour: bytes = b"\xff\x00\x00") -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))

    rows = (b"\x00" + colour * width) * height
    header = struct.pack(">2L5B", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def jpeg(width: int, height: int) -> bytes:
    return b"\xff\xd8\xff\xe0\x00\x04ab" + b"\xff\xff\xc0\x00\x0b\x08" + struct.pack(">2H", height, width) + b"\x00" * 8


def test_sizes_come_from_the_headers() -> None:
    assert kind_and_size(png(20, 10)) == ("png", 20, 10)
    assert kind_and_size(jpeg(300, 200)) == ("jpeg", 300, 200)


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\xff\xd8", b"\xff\xd8\xff\xe0\x00", jpeg(0, 5), png(5, 5)[:15]])
def test_what_is_no_picture_is_a_finding(data: bytes) -> None:
    findings = render_findings(docx(p("{{ g }}")), g=Picture(data, "Foto kantor", 50))
    assert [one.code for one in findings] == ["T309"]
    assert "Foto kantor" in findings[0].message


def test_a_picture_is_stored_once_and_keeps_its_proportion() -> None:
    photo = png(40, 20)
    made = render(
        docx(p("A {{ g }} B {{ g }}{{ h }}"), header=p("{{ g }}")),
        g=Picture(photo, "Foto", 60),
        h=Picture(png(9, 9), "x", 9),
    )
    names = sorted(name for name in made.members() if "media" in name)
    assert names == ["word/media/gambar-lkjip1.png", "word/media/gambar-lkjip2.png"]
    with zipfile.ZipFile(BytesIO(made.data)) as archive:
        assert archive.getinfo(names[0]).compress_type == zipfile.ZIP_STORED
        assert archive.read(names[0]) == photo
    assert re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"/>', made.xml())[0] == ("2160000", "1080000")
    assert made.texts() == ["A  B "]
    for part in ("document", "header1"):
        relations = made.members()[f"word/_rels/{part}.xml.rels"].decode()
        known = dict(re.findall(r'Id="(\w+)" [^>]*?Target="([^"]+)"', relations))
        used = re.findall(r'r:embed="(\w+)"', made.xml(part))
        assert used
        assert {known[one] for one in used} <= {"media/gambar-lkjip1.png", "media/gambar-lkjip2.png"}
    assert b'Extension="png"' in made.members()["[Content_Types].xml"]
    assert b'Target="styles.xml"' in made.members()["word/_rels/document.xml.rels"]


def test_drawing_numbers_are_unique_and_descriptions_escaped() -> None:
    body = p("{%p for g in gs %}") + p("{{ g }}") + p("{%p endfor %}")
    pictures = [Picture(png(2, 2), f'Foto "{n}" & <x>', 10, f"foto{n}") for n in range(3)]
    xml = render(docx(body), gs=pictures).xml()
    assert re.findall(r'<wp:docPr id="(\d+)" name="(\w+)" descr="([^"]+)"', xml) == [
        (str(n + 1), f"foto{n}", f"Foto &#34;{n}&#34; &amp; &lt;x&gt;") for n in range(3)
    ]


def test_a_drawing_is_placed_as_given() -> None:
    main = "http://schemas.openxmlformats.org/drawingml/2006/main"
    graphic = f'<a:graphic xmlns:a="{main}"><a:graphicData uri="u"/></a:graphic>'
    xml = render(docx(p("{{ d }}")), d=Drawing(graphic, 100, 50, "Bagan", "bagan1")).xml()
    assert graphic in xml
    assert '<wp:extent cx="3600000" cy="1800000"/>' in xml
    assert '<wp:docPr id="1" name="bagan1" descr="Bagan"/>' in xml


def test_a_picture_in_an_equation_is_a_finding() -> None:
    body = p("<m:oMath><m:r><m:t>{{ g }}</m:t></m:r></m:oMath>")
    findings = render_findings(docx(body), g=Picture(png(2, 2), "x", 5))
    assert told(findings) == [
        "T309 [isi dokumen, paragraf “{{ g }}”] gambar hanya dapat diletakkan di teks paragraf, di `{{ g }}`"
        " | pindahkan tag itu"
    ]


def test_control_characters_in_a_description_are_a_finding() -> None:
    assert [one.code for one in render_findings(docx(p("{{ g }}")), g=Picture(png(2, 2), "a\x00", 5))] == ["T304"]
