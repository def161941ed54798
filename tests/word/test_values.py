"""Values in print: escaped always, as typed, and never `None`; faults name their spot and near names."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from naskah import PROPERTIES, compile_findings, compiled, docx, p, render, render_findings, tbl, text, told, tr

ONE = docx(p("{{ x }}"))
TWO = docx(p("A{{ x }}B", "{{ x }}") + tbl(tr("{{ x }}", "{{ x }}")) + p(""))


@pytest.mark.parametrize(
    "value",
    [
        "A & B",
        "<select> y",
        "a \"b\" 'c'",
        "{{ x }} {% if %}",
        "]]>",
        "&amp;",
        "  dua  spasi ",
        "baris\nbaru\ttab",
        "\u00a0",
    ],
)
def test_hostile_text_comes_out_as_typed(value: str) -> None:
    assert render(TWO, x=value).texts()[0] == f"A{value}B{value}"
    assert render(TWO, x=value).tables()[0][0] == [value, value]


def test_line_breaks_and_tabs_become_elements() -> None:
    xml = render(ONE, x="a\r\nb\tc").xml()
    assert (
        '<w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t><w:tab/>'
        '<w:t xml:space="preserve">c</w:t>'
    ) in xml


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")))
def test_any_text_comes_out_as_typed(value: str) -> None:
    made = render(ONE, x=value)
    assert text(next(etree.fromstring(made.xml().encode()).iter("{*}p"))) == value


@given(st.text())
def test_any_text_at_all_gives_a_document_or_a_finding(value: str) -> None:
    data, findings = compiled(ONE).render({"x": value}, PROPERTIES)
    assert (data is None) == bool(findings)
    assert {one.code for one in findings} <= {"T304"}


@pytest.mark.parametrize(
    ("value", "printed"),
    [(5, "5"), (Decimal("1.50"), "1.50"), ("", ""), (0, "0"), ("é ﷺ 𝄞", "é ﷺ 𝄞")],
)
def test_plain_values(value: object, printed: str) -> None:
    assert render(ONE, x=value).texts() == [printed]


SPOT = "isi dokumen, paragraf “{{ x }}”"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, f"T303 [{SPOT}] nilai kosong (None) tidak dapat dicetak, di `{{{{ x }}}}`"),
        ("a\x07b", f"T304 [{SPOT}] nilai “a�b” memuat karakter U+0007 yang tidak dapat disimpan dalam dokumen"),
        ("\ud800", f"T304 [{SPOT}] nilai “�” memuat karakter U+D800 yang tidak dapat disimpan dalam dokumen"),
        ([1], f"T305 [{SPOT}] yang dicetak adalah daftar, bukan satu nilai"),
        ({"a": 1}, f"T305 [{SPOT}] yang dicetak adalah daftar, bukan satu nilai"),
        (True, f"T305 [{SPOT}] yang dicetak adalah nilai benar/salah (True), bukan teks"),
        (len, f"T305 [{SPOT}] yang dicetak adalah fungsi, bukan nilai"),
    ],
)
def test_what_cannot_be_printed_is_a_finding(value: object, expected: str) -> None:
    findings = told(render_findings(ONE, x=value))
    assert len(findings) == 1
    assert findings[0].startswith(expected)


@dataclass
class Sasaran:
    judul: str
    indikator: list[str]


def test_unknown_names_are_all_found_with_near_ones() -> None:
    body = p("{{ namaa }}") + tbl(
        tr("Kepala"), tr("{%tr for s in sasaran %}"), tr("{{ s.judl }} {{ ss.x.y }}"), tr("{%tr endfor %}")
    )
    findings = render_findings(docx(body + p("")), nama="x", sasaran=[Sasaran("a", []), Sasaran("b", [])])
    assert told(findings) == [
        "T301 [isi dokumen, paragraf “{{ namaa }}”] nama `namaa` tidak dikenal, di `{{ namaa }}`"
        " | mungkin maksudnya `nama`",
        "T302 [isi dokumen, tabel 1 (“Kepala”), baris 3, sel 1] nilai itu tidak mempunyai `judl`, di `{{ s.judl }}`"
        " | mungkin maksudnya `judul`",
        "T301 [isi dokumen, tabel 1 (“Kepala”), baris 3, sel 1] nama `ss` tidak dikenal, di `{{ ss.x.y }}`"
        " | mungkin maksudnya `s`",
    ]


def test_unknown_names_in_statements_and_other_parts() -> None:
    assert told(render_findings(docx(p("{%p for x in daftr %}") + p("a") + p("{%p endfor %}")), daftar=[])) == [
        "T301 [isi dokumen, paragraf “{%p for x in daftr %}”] nama `daftr` tidak dikenal, di `{%p for x in daftr %}`"
        " | mungkin maksudnya `daftar`"
    ]
    assert told(render_findings(docx(p(""), header=p("{{ judl }}")), judul="x")) == [
        "T301 [kepala halaman, paragraf “{{ judl }}”] nama `judl` tidak dikenal, di `{{ judl }}`"
        " | mungkin maksudnya `judul`"
    ]


def test_table_spots_carry_the_caption() -> None:
    caption = p(
        "Tabel 1.2 ",
        '<w:fldSimple w:instr="SEQ Tabel"/>',
        "Profil Organisasi Perangkat Daerah Kecamatan Semboro",
        style="Caption",
    )
    findings = render_findings(docx(caption + tbl(tr("a", "{{ x }}"))), x=None)
    assert findings[0].location is not None
    assert findings[0].location.spot == (
        "isi dokumen, tabel 1 (“Tabel 1.2 Profil Organisasi Perangkat Da…”), baris 1, sel 2"
    )


def test_faults_in_expressions_name_their_spot() -> None:
    assert told(render_findings(docx(p("{{ x / 0 }}")), x=1)) == [
        "T306 [isi dokumen, paragraf “{{ x / 0 }}”] ungkapan tidak dapat dihitung"
        " (ZeroDivisionError: division by zero), di `{{ x / 0 }}` | periksa ungkapan dan datanya"
    ]
    assert [one.code for one in render_findings(docx(p("{{ x + 'a' }}")), x=1)] == ["T306"]


def test_escaping_by_hand_changes_nothing() -> None:
    assert render(docx(p("{{ x|e }}{{ x|escape|upper }}{{ (x|e) ~ x }}")), x="a&b").texts() == ["a&bA&Ba&ba&b"]


def test_data_joined_to_a_macro_is_checked_too() -> None:
    body = p("{% macro m() %}<{% endmacro %}{{ m() ~ x }}")
    assert render(docx(body), x="&").texts() == ["<&"]
    assert [one.code for one in render_findings(docx(body), x="\x00")] == ["T304"]


def test_the_sandbox_holds() -> None:
    for expression in (
        "''.__class__.__mro__",
        "x.__init__.__globals__",
        "'{0.__class__}'.format(x)",
        "cycler.__init__",
    ):
        findings = render_findings(docx(p(f"{{{{ {expression} }}}}")), x="a")
        assert findings, expression


def test_markup_of_the_caller_is_not_trusted_by_filters() -> None:
    assert [one.code for one in compile_findings(docx(p("{{ x|safe }}")))] == ["T207"]


def test_data_may_use_generators_and_is_read_once() -> None:
    body = p("{%p for x in xs %}") + p("{{ x }}") + p("{%p endfor %}")
    assert render(docx(body), xs=(n for n in range(3))).texts() == ["0", "1", "2"]
