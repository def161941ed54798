"""The dialect: tags found however Word saved them, lifted, looped, and with their formatting kept."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from naskah import compile_findings, docx, p, r, render, tbl, tc, told, tr


def texts(body: str, **context: object) -> list[str]:
    return render(docx(body), **context).texts()


@pytest.mark.parametrize(
    "runs",
    [
        [r("Camat {{ nama }}.")],
        [r("Camat {{ na"), r("ma }}.")],
        [r("Camat {"), r("{"), r(" nama "), r("}"), r("}.")],
        [r("Camat {{"), '<w:proofErr w:type="spellStart"/>', r("nama"), '<w:proofErr w:type="spellEnd"/>', r("}}.")],
        [r("Camat {{ "), '<w:bookmarkStart w:id="1" w:name="x"/>', r("nama }}"), '<w:bookmarkEnd w:id="1"/>', r(".")],
        [r("Camat {{ "), "<w:r><w:lastRenderedPageBreak/></w:r>", r("nama }}.")],
        ['<w:smartTag w:element="x">' + r("Camat {{ ") + "</w:smartTag>", r("nama }}.")],
        [r("Camat {{ nama"), "<w:r><w:br/></w:r>", r(" }}.")],
        [r("Camat {{\u00a0nama\u00a0}}.")],
        [r("Camat {{nama}}.")],
    ],
)
def test_split_tags_are_joined(runs: list[str]) -> None:
    assert texts(p(*runs), nama="Budi") == ["Camat Budi."]


SENTENCE = "A {{ nama }} & {% for x in 'ab' %}[{{ x ~ \"}}\" }}]{% endfor %}{# c #} Z"


@given(st.lists(st.integers(1, len(SENTENCE) - 1), unique=True, max_size=12))
def test_any_split_into_runs_gives_the_same_text(cuts: list[int]) -> None:
    borders = [0, *sorted(cuts), len(SENTENCE)]
    runs = [r(SENTENCE[start:end]) for start, end in pairwise(borders)]
    assert texts(p(*runs), nama="Budi") == ["A Budi & [a}}][b}}] Z"]


def test_a_value_takes_the_formatting_of_the_run_where_its_tag_starts() -> None:
    xml = render(docx(p(r("A {{ na", "<w:b/>"), r("ma }} B", "<w:i/>"))), nama="x").xml()
    assert '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">A x</w:t></w:r>' in xml
    assert '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> B</w:t></w:r>' in xml


def test_smart_quotes_and_comparison_signs_inside_tags() -> None:
    body = p("{% if a == “ya” and 1 < 2 and ‘x’ != 'y' %}benar{% endif %} {{ “a&b” }}")
    assert texts(body, a="ya") == ["benar a&b"]


def test_braces_and_delimiters_in_strings_do_not_close_a_tag() -> None:
    assert texts(p("{{ '}}' }}{{ {'a': {'b': 1}}['a']['b'] }}{{ '%}' }}")) == ["}}1%}"]


def test_comments_vanish() -> None:
    body = p("{#p paragraf ini hanya catatan #}") + p("A{# diam #}B")
    assert texts(body) == ["AB"]


def test_trimming_inside_a_paragraph() -> None:
    assert texts(p("A   {%- if ya -%}   B   {%- endif -%}  C"), ya=True) == ["ABC"]


def test_trimming_joins_paragraphs() -> None:
    body = p("Rumah saya") + p("{%- if kota -%}") + p(" di kota") + p("{%- else -%}") + p(" di desa")
    body += p("{%- endif -%}") + p(" dan indah.")
    assert texts(body, kota=True) == ["Rumah saya di kota dan indah."]
    assert texts(body, kota=False) == ["Rumah saya di desa dan indah."]


def test_paragraph_loops_nest() -> None:
    body = p("{%p for x in xs %}") + p("{{ x.n }}") + p("{%p for y in x.ys %}") + p("- {{ y }}")
    body += p("{%p endfor %}") + p("{%p endfor %}") + p("akhir")
    found = texts(body, xs=[{"n": "a", "ys": [1, 2]}, {"n": "b", "ys": []}])
    assert found == ["a", "- 1", "- 2", "b", "akhir"]


def test_conditions_between_paragraphs() -> None:
    body = p("{%p if n > 1 %}") + p("banyak") + p("{%p elif n == 1 %}") + p("satu")
    body += p("{%p else %}") + p("kosong") + p("{%p endif %}")
    assert [texts(body, n=n) for n in (2, 1, 0)] == [["banyak"], ["satu"], ["kosong"]]


def test_inline_loop_in_one_run_and_over_runs() -> None:
    assert texts(p("{% for x in xs %}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}."), xs="abc") == [
        "a, b, c."
    ]
    body = p(r("A {% if ya %}"), r("tebal", "<w:b/>"), r("{% endif %} Z", "<w:i/>"))
    assert texts(body, ya=True) == ["A tebal Z"]
    xml = render(docx(body), ya=False).xml()
    assert '<w:r><w:t xml:space="preserve">A </w:t></w:r><w:r><w:rPr><w:i/></w:rPr>' in xml


def test_run_tags_stand_between_runs() -> None:
    body = p(r("{%r for x in xs %}"), r("{{ x }}", "<w:b/>"), r("{%r endfor %}"), r("."))
    assert texts(body, xs=["a", "b"]) == ["ab."]


def test_row_loops() -> None:
    body = tbl(
        tr("No", "Nama"), tr("{%tr for x in xs %}", ""), tr("{{ loop.index }}", "{{ x }}"), tr("{%tr endfor %}", "")
    )
    assert render(docx(body), xs=["a", "b"]).tables() == [[["No", "Nama"], ["1", "a"], ["2", "b"]]]


def test_nested_row_loops_and_conditions() -> None:
    body = tbl(
        tr("{%tr for g in gs %}", ""),
        tr("{{ g.n }}", ""),
        tr("{%tr for x in g.xs %}", ""),
        tr("{%tr if x > 1 %}", ""),
        tr("", "{{ x }}"),
        tr("{%tr endif %}", ""),
        tr("{%tr endfor %}", ""),
        tr("{%tr endfor %}", ""),
    )
    found = render(docx(body), gs=[{"n": "a", "xs": [1, 2]}, {"n": "b", "xs": [3]}]).tables()
    assert found == [[["a", ""], ["", "2"], ["b", ""], ["", "3"]]]


def test_paragraph_loop_inside_a_cell() -> None:
    cell = tc(p("{%p for x in xs %}"), p("{{ x }}"), p("{%p endfor %}"))
    assert render(docx(tbl(tr(cell, "Z"))), xs=["a", "b"]).tables() == [[["a\nb", "Z"]]]


def test_set_do_macro_and_filters() -> None:
    body = p("{%p set n = 2 %}") + p("{%p do daftar.append(n) %}")
    body += p("{% macro tebal(x) %}<{{ x }}>{% endmacro %}{{ tebal('a') }}{{ tebal('&') }} {{ daftar|join(';') }}")
    assert texts(body, daftar=[1]) == ["<a><&> 1;2"]


def test_header_footer_and_notes() -> None:
    made = render(docx(p(""), p("K {{ x }}"), p("F {{ x }}"), p("C {{ x }}"), p("E {{ x }}")), x="&")
    assert [made.texts(part) for part in ("header1", "footer1", "footnotes", "endnotes")] == [
        ["K &"],
        ["F &"],
        ["C &"],
        ["E &"],
    ]


def test_attributes_and_equations() -> None:
    equation = "<m:oMath><m:r><m:t>{{ ata</m:t></m:r><m:r><m:t>s }} / 2</m:t></m:r></m:oMath>"
    table = tbl(tr("a")).replace("</w:tblPr>", '<w:tblCaption w:val="Tabel {{ x }}"/></w:tblPr>')
    xml = render(docx(p(equation) + table + p("")), atas="1 < 2", x='"A&B"').xml()
    assert '<m:t xml:space="preserve">1 &lt; 2</m:t>' in xml
    assert '<w:tblCaption w:val="Tabel &#34;A&amp;B&#34;"/>' in xml


def test_text_box_fallbacks_do_not_render_twice() -> None:
    box = "<mc:AlternateContent><mc:Choice Requires='wps'><w:t>{{ x }}</w:t></mc:Choice>"
    box += "<mc:Fallback><w:t>{{ x }}</w:t></mc:Fallback></mc:AlternateContent>"
    xml = render(docx(p(f"<w:r>{box}</w:r>")), x="sekali").xml()
    assert xml.count("sekali") == 1


def test_word_leftovers_are_gone() -> None:
    body = '<w:p w:rsidR="00AB" w14:paraId="1234" w14:textId="77"><w:proofErr w:type="x"/>' + r("a") + "</w:p>"
    xml = render(docx(body)).xml()
    assert "rsid" not in xml
    assert "paraId" not in xml
    assert "proofErr" not in xml


WRONG = {
    "unclosed": (
        p("Isi {{ nama"),
        "T201 [isi dokumen, paragraf “Isi {{ nama”] tag `{{ nama` tidak ditutup di paragraf yang sama"
        " | lengkapi penutup tag itu",
    ),
    "stray": (
        p("naik 100%} saja"),
        "T201 [isi dokumen, paragraf “naik 100%} saja”] penutup `%}` tidak mempunyai pembuka tag"
        " | lengkapi atau hapus tag itu",
    ),
    "prefix": (
        p("{{r nama }}"),
        "T202 [isi dokumen, paragraf “{{r nama }}”] awalan `{{r` tidak dikenal | tulis `{{ nama }}`",
    ),
    "space": (
        p("{% p if x %}"),
        "T203 [isi dokumen, paragraf “{% p if x %}”] perintah `p` di `{% p if x %}` tidak dikenal"
        " | tulis `{%p if x %}` tanpa spasi sebelum `p`",
    ),
    "statement": (
        p("{% fro x in xs %}"),
        "T203 [isi dokumen, paragraf “{% fro x in xs %}”] perintah `fro` di `{% fro x in xs %}` tidak dikenal"
        " | mungkin maksudnya `for`",
    ),
    "outside a table": (
        p("{%tr for x in xs %}"),
        "T204 [isi dokumen, paragraf “{%tr for x in xs %}”] `{%tr for x in xs %}` hanya berlaku di dalam tabel"
        " | pindahkan tag itu ke dalam tabel",
    ),
    "not closed": (
        tbl(tr("Kepala"), tr("{%tr for x in xs %}"), tr("{{ x }}"), tr("akhir")),
        "T205 [isi dokumen, tabel 1 (“Kepala”), baris 2, sel 1] `{%tr for x in xs %}` tidak ditutup dengan"
        " `{%tr endfor %}` di tabel yang sama"
        " | tulis pembuka dan penutup blok dengan awalan yang sama (p, tr, tc, r) di tingkat yang sama",
    ),
    "beside": (
        p("Ini hilang {%p if x %}") + p("{%p endif %}"),
        "T206 [isi dokumen, paragraf “Ini hilang {%p if x %}”] di samping `{%p if x %}` ada isi lain (Ini hilang)"
        " yang akan hilang bersama wadah tag itu | pindahkan isi itu ke paragraf, baris, atau sel sendiri",
    ),
    "directive": (
        p("{% vm x %}"),
        "T208 [isi dokumen, paragraf “{% vm x %}”] `{% vm x %}` hanya berlaku di dalam sel tabel"
        " | pindahkan ke dalam sel",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_faults_of_a_template_name_their_spot(name: str) -> None:
    body, expected = WRONG[name]
    assert told(compile_findings(docx(body))) == [expected]


def test_mismatched_lifts_are_reported_on_both_sides() -> None:
    body = tbl(tr("{%tr for x in xs %}"), tr("{{ x }}"), tr("{% endfor %}"))
    codes = [(one.code, one.message) for one in compile_findings(docx(body))]
    assert codes == [
        ("T205", "`{%tr for x in xs %}` tidak ditutup dengan `{%tr endfor %}` di tabel yang sama"),
        ("T205", "`{% endfor %}` tidak mempunyai pasangan pembuka di paragraf yang sama"),
    ]


def test_all_syntax_faults_are_found_at_once() -> None:
    findings = compile_findings(docx(p("{{ a b }}") + p("{% if %}x{% endif %}") + p("{{ x|ribuan }}")))
    assert [one.code for one in findings] == ["T207", "T207", "T207"]
    assert [one.location.spot for one in findings if one.location] == [
        "isi dokumen, paragraf “{{ a b }}”",
        "isi dokumen, paragraf “{% if %}x{% endif %}”",
        "isi dokumen, paragraf “{{ x|ribuan }}”",
    ]


@pytest.mark.parametrize("tag", ["{% include 'x' %}", "{% extends 'x' %}", "{% autoescape false %}", "{% raw %}"])
def test_statements_that_have_no_place_here(tag: str) -> None:
    assert compile_findings(docx(p(tag)))[0].code == "T203"


def test_a_loop_in_one_row_with_its_content_is_refused() -> None:
    body = tbl(tr("{%tr for x in xs %}{{ x }}{%tr endfor %}")) + p("")
    assert [one.code for one in compile_findings(docx(body))] == ["T206"]


def test_not_a_word_file() -> None:
    [said] = told(compile_findings(b"bukan zip"))
    assert said.startswith("T101 [] templat tidak dapat dibaca: bukan dokumen Word | buka di Word")
