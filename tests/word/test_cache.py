"""The cache of compiled templates: the same result, no XML library, and never an obstacle."""

import subprocess
import sys
from pathlib import Path

import pytest
from naskah import PROPERTIES, docx, field, p, tbl, tr

from lkjip.word import load
from lkjip.word.loading import compiled

BODY = (
    p(field(r'TOC \o "1-2" \h \u'))
    + p("{%p do ulang_nomor() %}")
    + p("{{ x }}", style="Judul1")
    + p("a", properties='<w:numPr><w:numId w:val="2"/></w:numPr>')
    + tbl(tr("{%tr for n in [1, 1, 2] %}"), tr("{% vm n %}{{ n }}"), tr("{%tr endfor %}"))
    + p("")
)


@pytest.fixture
def template(tmp_path: Path) -> Path:
    file = tmp_path / "t.docx"
    file.write_bytes(docx(BODY))
    return file


def rendered(file: Path, cache: Path | None) -> bytes:
    compiled.cache_clear()  # as a new process would start
    found, findings = load(file, cache)
    assert found is not None, findings
    data, findings = found.render({"x": "A"}, PROPERTIES)
    assert data is not None, findings
    return data


def test_a_cached_template_renders_the_same(template: Path, tmp_path: Path) -> None:
    cache = tmp_path / "kas" / "dalam"
    first = rendered(template, cache)
    assert [file.suffix for file in cache.iterdir()] == [".templat"]
    assert rendered(template, cache) == first == rendered(template, None)


_PROBE = """
import sys
from pathlib import Path
from lkjip.word import Properties, load
template, _ = load(Path(sys.argv[1]), Path(sys.argv[2]))
assert template.render({"x": "A"}, Properties("a", "b"))[0]
print(sorted({name.split(".")[0] for name in sys.modules} & {"lxml", "docx", "openpyxl"}))
"""


def test_a_cache_hit_loads_no_xml_library(template: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", _PROBE, str(template), str(tmp_path / "kas")]
    outputs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(2)]
    assert outputs == ["['lxml']\n", "[]\n"]


def test_faults_still_name_their_spot_from_the_cache(template: Path, tmp_path: Path) -> None:
    spots = []
    for _ in range(2):
        found, _ = load(template, tmp_path / "kas")
        assert found is not None
        _, findings = found.render({}, PROPERTIES)
        spots.append([(one.code, one.message, str(one.location)) for one in findings])
    assert spots[0] == spots[1]
    assert spots[0] == [("T301", "nama `x` tidak dikenal, di `{{ x }}`", "t.docx, isi dokumen, paragraf “{{ x }}”")]


@pytest.mark.parametrize("damage", [b"", b"lkjip-word\nrusak", b"\x00" * 500])
def test_a_damaged_cache_is_made_anew(template: Path, tmp_path: Path, damage: bytes) -> None:
    cache = tmp_path / "kas"
    first = rendered(template, cache)
    file = next(cache.iterdir())
    file.write_bytes(damage)
    assert rendered(template, cache) == first
    assert file.stat().st_size > 1000


def test_a_cache_that_cannot_be_written_is_no_fault(template: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "berkas"
    blocked.write_text("bukan folder")
    assert rendered(template, blocked) == rendered(template, None)


def test_a_changed_template_is_compiled_again(template: Path, tmp_path: Path) -> None:
    cache = tmp_path / "kas"
    rendered(template, cache)
    template.write_bytes(docx(BODY + p("baru")))
    assert b"PK" in rendered(template, cache)
    assert len(list(cache.iterdir())) == 2


def test_a_template_with_faults_is_not_cached(tmp_path: Path) -> None:
    file = tmp_path / "t.docx"
    file.write_bytes(docx(p("{{ x")))
    found, findings = load(file, tmp_path / "kas")
    assert found is None
    assert findings
    assert not (tmp_path / "kas").exists()
