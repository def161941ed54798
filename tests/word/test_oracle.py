"""docxtpl as a second opinion: the same template and data give the same text."""

import io
import zipfile

import docx as python_docx
import pytest
from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined
from naskah import docx, p, r, render, tbl, tc, tr

CONTEXT: dict[str, object] = {
    "nama": "Kecamatan Semboro",
    "tanda": "A & B <c> \"d\" 'e'",
    "kosong": [],
    "angka": [1, 2, 3],
    "kolom": ["Target", "Realisasi"],
    "ya": True,
    "sasaran": [
        {"judul": "Satu & dua", "indikator": [{"nama": "a", "nilai": ["1", "2"]}, {"nama": "b", "nilai": ["3", "4"]}]},
        {"judul": "Tiga", "indikator": [{"nama": "<c>", "nilai": ["5", "6"]}]},
    ],
}

NESTED_ROWS = tbl(
    tr("Sasaran", "Indikator"),
    tr("{%tr for s in sasaran %}", ""),
    tr("{{ s.judul }}", ""),
    tr("{%tr for i in s.indikator %}", ""),
    tr("{{ loop.index }}", "{{ i.nama }}"),
    tr("{%tr endfor %}", ""),
    tr("{%tr endfor %}", ""),
)
REPEATED_COLUMNS = tbl(
    tr("Nama", "{%tc for k in kolom %}", "{{ k }}", "{%tc endfor %}"),
    tr("{%tr for i in sasaran[0].indikator %}", "", "", ""),
    tr("{{ i.nama }}", "{%tc for n in i.nilai %}", "{{ n }}", "{%tc endfor %}"),
    tr("{%tr endfor %}", "", "", ""),
    columns=4,
)

BODIES = {
    "value": p("Nama: {{ nama }}."),
    "escaped": p("{{ tanda }} dan {{ tanda }}"),
    "split runs": p(r("{{ na", "<w:b/>"), r("ma }} x")),
    "split braces": p(r("{"), r("{ nama }"), r("} x")),
    "smart quotes": p("{% if nama == “Kecamatan Semboro” %}sama{% else %}beda{% endif %}"),
    "comparison": p("{% if 1 < 2 and 3 > 2 %}benar{% endif %}"),
    "comment": p("a{# catatan #}b"),
    "inline loop": p("{% for n in angka %}{{ n }}{% if not loop.last %}, {% endif %}{% endfor %}"),
    "inline condition over runs": p(r("A "), r("{% if ya %}"), r("tebal", "<w:b/>"), r("{% endif %}"), r(" Z")),
    "paragraph loop": p("{%p for s in sasaran %}") + p("{{ s.judul }}") + p("{%p endfor %}") + p("akhir"),
    "nested paragraph loop": p("{%p for s in sasaran %}")
    + p("{{ loop.index }} {{ s.judul }}")
    + p("{%p for i in s.indikator %}")
    + p("- {{ i.nama }}")
    + p("{%p endfor %}")
    + p("{%p endfor %}")
    + p("akhir"),
    "paragraph condition": p("{%p if kosong %}") + p("ada") + p("{%p else %}") + p("tidak") + p("{%p endif %}"),
    "elif": p("{%p if kosong %}") + p("a") + p("{%p elif ya %}") + p("b") + p("{%p endif %}"),
    "set": p("{%p set n = 3 %}") + p("{{ n * 2 }}"),
    "filters": p("{{ nama|upper }} {{ angka|join('-') }} {{ nama|length }}"),
    "row loop": tbl(
        tr("n", "kuadrat"), tr("{%tr for n in angka %}", ""), tr("{{ n }}", "{{ n * n }}"), tr("{%tr endfor %}", "")
    ),
    "row condition": tbl(tr("a"), tr("{%tr if kosong %}"), tr("b"), tr("{%tr else %}"), tr("c"), tr("{%tr endif %}")),
    "nested rows": NESTED_ROWS,
    "columns": REPEATED_COLUMNS,
    "paragraphs in a cell": tbl(tr(tc(p("{%p for n in angka %}"), p("{{ n }}"), p("{%p endfor %}"), p("z")), "b")),
    "table in a loop": p("{%p for s in sasaran %}") + tbl(tr("{{ s.judul }}")) + p("{%p endfor %}"),
    "merged rows": tbl(tr("{%tr for n in angka %}", ""), tr("{% vm %}{{ nama }}", "{{ n }}"), tr("{%tr endfor %}", "")),
    "span": tbl(tr("{% colspan 2 %}{{ nama }}"), tr("a", "b")),
    "colour": tbl(tr("{% cellbg 'FF0000' %}{{ nama }}")),
    "macro": p("{% macro m(x) %}[{{ x }}]{% endmacro %}{{ m(nama) }}{{ m('x') }}"),
}


def facts(data: bytes) -> list[object]:
    """The text of body, tables, header and footer as python-docx reads them."""
    document = python_docx.Document(io.BytesIO(data))
    section = document.sections[0]
    return [
        [one.text for one in document.paragraphs],
        [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
        [one.text for one in section.header.paragraphs],
        [one.text for one in section.footer.paragraphs],
    ]


def by_docxtpl(data: bytes) -> bytes:
    template = DocxTemplate(io.BytesIO(data))
    template.render(CONTEXT, Environment(undefined=StrictUndefined, autoescape=True), autoescape=True)
    stream = io.BytesIO()
    template.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("name", BODIES)
def test_same_text_as_docxtpl(name: str) -> None:
    data = docx(BODIES[name] + p("{{ nama }}"), header=p("K {{ tanda }}"), footer=p("F {{ nama }}"))
    assert facts(render(data, **CONTEXT).data) == facts(by_docxtpl(data))


def test_same_footnotes_as_docxtpl() -> None:
    data = docx(p("a"), footnotes=p("C {{ tanda }}"))
    with zipfile.ZipFile(io.BytesIO(by_docxtpl(data))) as archive:
        theirs = archive.read("word/footnotes.xml").decode()
    assert "A &amp; B &lt;c&gt;" in theirs
    assert "A &amp; B &lt;c&gt;" in render(data, **CONTEXT).xml("footnotes")
