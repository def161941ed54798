"""The file itself: fixed bytes, untouched members, properties, and the digest that tells a hand-edited file."""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx as python_docx
import pytest
from lxml import etree
from naskah import PROPERTIES, compiled, docx, p, render

from lkjip.word import Properties, content_digest, is_unchanged, load
from lkjip.word.package import read_members

TEMPLATE = docx(p("{{ x }}"), extra={"word/media/logo.png": b"\x89PNG tidak dibaca", "docProps/app.xml": b"<lama/>"})


def test_members_are_ordered_dated_and_without_a_machine() -> None:
    made = render(TEMPLATE, x="a").data
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        infos = archive.infolist()
        assert archive.testzip() is None
    assert [info.filename for info in infos][:4] == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "docProps/app.xml",
    ]
    assert infos[-1].filename == "docProps/custom.xml"
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {(info.create_system, info.external_attr) for info in infos} == {(0, 0)}


def test_untouched_members_stay_as_they_were() -> None:
    before, after = read_members(TEMPLATE), read_members(render(TEMPLATE, x="a").data)
    for name in ("word/styles.xml", "word/media/logo.png"):
        assert after[name].data == before[name].data


def test_every_part_is_xml_and_python_docx_opens_it() -> None:
    made = render(TEMPLATE, x="a & b")
    for name, content in made.members().items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)
    assert [one.text for one in python_docx.Document(io.BytesIO(made.data)).paragraphs] == ["a & b"]


def test_properties_say_what_was_given_and_nothing_else() -> None:
    given = Properties("Judul & <x>", "Camat\x07", "Subjek", "kunci", "Kecamatan", "2025-02-03T04:05:06Z")
    data, _ = compiled(TEMPLATE).render({"x": "a"}, given)
    assert data is not None
    core = python_docx.Document(io.BytesIO(data)).core_properties
    assert (core.title, core.author, core.subject, core.keywords) == ("Judul & <x>", "Camat", "Subjek", "kunci")
    assert (core.last_modified_by, core.language, str(core.created)) == ("Camat", "id-ID", "2025-02-03 04:05:06+00:00")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        app = archive.read("docProps/app.xml").decode()
    assert "<Application>lkjip</Application><Company>Kecamatan</Company>" in app


def test_a_template_file_type_becomes_a_document() -> None:
    kind = b"wordprocessingml.document.main+xml"
    members = {
        name: content for name, content in render(TEMPLATE, x="").members().items() if name != "docProps/custom.xml"
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content.replace(kind, b"wordprocessingml.template.main+xml"))
    assert kind in render(stream.getvalue()).members()["[Content_Types].xml"]


def test_same_input_same_bytes() -> None:
    template = compiled(TEMPLATE)
    assert template.render({"x": "a"}, PROPERTIES) == template.render({"x": "a"}, PROPERTIES)
    assert compiled(TEMPLATE).render({"x": "a"}, PROPERTIES) == template.render({"x": "a"}, PROPERTIES)


_BUILD = """
import sys
from pathlib import Path
from lkjip.word import Properties, load
template, _ = load(Path(sys.argv[1]))
sys.stdout.buffer.write(template.render({"x": "a"}, Properties("a", "b"))[0])
"""


def test_same_bytes_in_other_processes(tmp_path: Path) -> None:
    file = tmp_path / "t.docx"
    file.write_bytes(docx(p("{{ x }}") + p("{%p set a, b = 1, 2 %}") + p("{{ a }}")))
    made = {
        subprocess.run(
            [sys.executable, "-c", _BUILD, str(file)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Jakarta"))
    }
    assert len(made) == 1


def test_what_lkjip_wrote_is_recognised(tmp_path: Path) -> None:
    file = tmp_path / "laporan.docx"
    assert is_unchanged(file) is None
    file.write_bytes(render(TEMPLATE, x="a").data)
    assert is_unchanged(file) is True
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(members):
            archive.writestr(name, members[name])
    assert is_unchanged(file) is True
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content.replace(b">a<", b">b<"))
    assert is_unchanged(file) is False
    file.write_bytes(TEMPLATE)
    assert is_unchanged(file) is False
    file.write_bytes(b"bukan zip")
    assert is_unchanged(file) is False


def test_content_digest_is_of_the_content(tmp_path: Path) -> None:
    one, two = render(TEMPLATE, x="a").data, render(TEMPLATE, x="b").data
    file = tmp_path / "a.docx"
    file.write_bytes(one)
    assert content_digest(one) == content_digest(file)
    assert content_digest(one) != content_digest(two)


def test_nothing_is_written_where_there_is_a_finding() -> None:
    stream = io.BytesIO()
    findings = compiled(TEMPLATE).write(stream, {"x": None}, PROPERTIES)
    assert [one.code for one in findings] == ["T303"]
    assert stream.getvalue() == b""


def test_streaming_writes_the_same_bytes() -> None:
    stream = io.BytesIO()
    assert compiled(TEMPLATE).write(stream, {"x": "a"}, PROPERTIES) == []
    assert stream.getvalue() == render(TEMPLATE, x="a").data


@pytest.mark.parametrize(
    "data",
    [b"", b"PK", b"PK\x05\x06" + b"\x00" * 18, TEMPLATE[:-30], TEMPLATE[: len(TEMPLATE) // 2], b"\x00" * 100],
)
def test_broken_files_are_findings(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "rusak.docx"
    file.write_bytes(data)
    template, findings = load(file)
    assert template is None
    assert [one.code for one in findings] == ["T101"]


def test_missing_files_are_findings(tmp_path: Path) -> None:
    template, findings = load(tmp_path / "tidak-ada.docx")
    assert template is None
    assert [one.code for one in findings] == ["T101"]


def test_broken_xml_and_doctypes_are_findings() -> None:
    from naskah import compile_findings

    assert [one.code for one in compile_findings(docx("<w:p>"))] == ["T101"]
    bomb = render(TEMPLATE, x="a").members()
    bomb["word/styles.xml"] = b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in bomb.items():
            archive.writestr(name, content)
    assert [one.code for one in compile_findings(stream.getvalue())] == ["T101"]
