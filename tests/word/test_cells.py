"""Cells and tables: merges by group, spans, shading, repeated columns, and what must not stay empty."""

import pytest
from lxml import etree
from naskah import W, compile_findings, docx, p, render, render_findings, tbl, tc, text, told, tr, without_declarations

ROWS = [{"g": "A", "n": 1}, {"g": "A", "n": 2}, {"g": "B", "n": 3}, {"g": "A", "n": 4}, {"g": "A", "n": 5}]


def merges(body: str, **context: object) -> list[list[tuple[str, str]]]:
    """Per row, the vMerge (`restart`, `lanjut` or ``) and text of every cell."""
    rows = []
    for row in render(docx(body + p("")), **context).root().iter(f"{W}tr"):
        cells = []
        for cell in row.findall(f"{W}tc"):
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            state = "" if merge is None else merge.get(f"{W}val", "lanjut")
            cells.append((state, "".join(text(one) for one in cell.findall(f"{W}p"))))
        rows.append(cells)
    return rows


def test_vertical_merge_by_group() -> None:
    body = tbl(tr("{%tr for r in rows %}"), tr("{% vm r.g %}{{ r.g }}", "{{ r.n }}"), tr("{%tr endfor %}"))
    assert merges(body, rows=ROWS) == [
        [("restart", "A"), ("", "1")],
        [("lanjut", ""), ("", "2")],
        [("", "B"), ("", "3")],
        [("restart", "A"), ("", "4")],
        [("lanjut", ""), ("", "5")],
    ]


def test_bare_vertical_merge_takes_all_rows_of_its_loop() -> None:
    body = tbl(
        tr("{%tr for g in gs %}"),
        tr("{%tr for x in g %}"),
        tr("{% vm %}{{ g[0] }}", "{{ x }}"),
        tr("{%tr endfor %}"),
        tr("{%tr endfor %}"),
    )
    assert [row[0] for row in merges(body, gs=[[1, 2, 3], [4, 5], [6]])] == [
        ("restart", "1"),
        ("lanjut", ""),
        ("lanjut", ""),
        ("restart", "4"),
        ("lanjut", ""),
        ("", "6"),
    ]


def test_merges_end_at_other_rows_and_do_not_cross_tables() -> None:
    body = tbl(
        tr("{%tr for r in rows %}"),
        tr("{% vm 'x' %}{{ r.n }}"),
        tr("{%tr if r.n == 2 %}"),
        tr("jumlah"),
        tr("{%tr endif %}"),
        tr("{%tr endfor %}"),
    )
    loop = p("{%p for k in 'ab' %}") + body + p("") + p("{%p endfor %}")
    once = [("restart", "1"), ("lanjut", ""), ("", "jumlah"), ("restart", "3"), ("lanjut", ""), ("lanjut", "")]
    assert [row[0] for row in merges(loop, rows=ROWS)] == once * 2


def test_two_merged_columns_with_different_keys() -> None:
    body = tbl(tr("{%tr for r in rows %}"), tr("{% vm r.a %}{{ r.a }}", "{% vm r.b %}{{ r.b }}"), tr("{%tr endfor %}"))
    rows = [{"a": 1, "b": 1}, {"a": 1, "b": 2}, {"a": 2, "b": 2}]
    assert merges(body, rows=rows) == [
        [("restart", "1"), ("", "1")],
        [("lanjut", ""), ("restart", "2")],
        [("", "2"), ("lanjut", "")],
    ]


def test_a_merged_cell_keeps_one_paragraph_with_its_properties() -> None:
    cell = tc(
        p("{% vm 1 %}{{ x }}", properties='<w:jc w:val="center"/>'), p("dua"), properties='<w:vAlign w:val="center"/>'
    )
    xml = render(docx(tbl(tr("{%tr for x in 'ab' %}"), tr(cell), tr("{%tr endfor %}")) + p(""))).xml()
    assert (
        '<w:tcW w:w="3000" w:type="dxa"/><w:vMerge/><w:vAlign w:val="center"/></w:tcPr>'
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p></w:tc>'
    ) in xml
    assert '<w:vMerge w:val="restart"/><w:vAlign w:val="center"/>' in xml


def test_numbers_in_merged_cells_do_not_count() -> None:
    cell = tc(p("{% vm 1 %}", '<w:fldSimple w:instr="SEQ Baris"/>'))
    body = tbl(tr("{%tr for x in 'abc' %}"), tr(cell), tr("{%tr endfor %}")) + p('<w:fldSimple w:instr="SEQ Baris"/>')
    assert render(docx(body)).texts() == ["2"]


def test_colspan_and_cell_colour_stand_where_the_schema_wants_them() -> None:
    cell = tc("{% colspan n %}{% cellbg warna %}isi", properties='<w:vAlign w:val="top"/>')
    xml = render(docx(tbl(tr(cell)) + p("")), n=3, warna="f2F2f2").xml()
    assert (
        '<w:tcW w:w="3000" w:type="dxa"/><w:gridSpan w:val="3"/>'
        '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/><w:vAlign w:val="top"/>'
    ) in xml


@pytest.mark.parametrize(
    ("context", "message"), [({"n": 0, "w": "FFFFFF"}, "lebar"), ({"n": 1, "w": "merah"}, "warna")]
)
def test_wrong_spans_and_colours(context: dict[str, object], message: str) -> None:
    findings = render_findings(docx(tbl(tr("{% colspan n %}{% cellbg w %}x")) + p("")), **context)
    assert [one.code for one in findings] == ["T305"]
    assert findings[0].message.startswith(message)


def test_a_directive_inside_a_condition_is_refused() -> None:
    body = tbl(tr("{% if x %}{% cellbg 'FF0000' %}{% endif %}a")) + p("")
    assert told(compile_findings(docx(body))) == [
        "T208 [isi dokumen, tabel 1 (“{% if x %}{% cellbg 'FF0000' %}{% endif…”), baris 1, sel 1]"
        " `{% cellbg 'FF0000' %}` tidak boleh di dalam blok `if` atau `for` di paragraf"
        " | tulis syaratnya di dalam tag: `{% cellbg ... if ... else ... %}`"
    ]


COLUMNS = tbl(
    tr("Uraian", "{%tc for k in kolom %}", "{{ k }}", "{%tc endfor %}"),
    tr("{%tr for r in rows %}", "", "", ""),
    tr("{{ r }}", "{%tc for k in kolom %}", "{{ r }}{{ k }}", "{%tc endfor %}"),
    tr("{%tr endfor %}", "", "", ""),
    columns=4,
    width=1000,
)


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_repeated_columns_share_the_width(count: int) -> None:
    root = render(docx(COLUMNS + p("")), kolom=list(range(count)), rows=["a", "b"]).root()
    grid = [int(column.get(f"{W}w", "")) for column in root.iter(f"{W}gridCol")]
    assert len(grid) == count + 1
    assert sum(grid) == 4000
    assert grid[0] == 1000
    for row in root.iter(f"{W}tr"):
        assert [int(cell.get(f"{W}w", "")) for cell in row.iter(f"{W}tcW")] == grid


def test_conditional_columns_and_columns_in_columns() -> None:
    row = tr(
        "{%tc for a in xs %}", "{{ a }}", "{%tc for b in ys %}", "{{ a }}{{ b }}", "{%tc endfor %}", "{%tc endfor %}"
    )
    root = render(docx(tbl(row, columns=6, width=700) + p("")), xs="pq", ys="12").root()
    assert [text(one) for one in root.iter(f"{W}p")][:6] == ["p", "p1", "p2", "q", "q1", "q2"]
    grid = [int(column.get(f"{W}w", "")) for column in root.iter(f"{W}gridCol")]
    assert len(grid) == 6
    assert sum(grid) == 4200
    row = tr("a", "{%tc if lebar %}", "b", "{%tc else %}", "c", "{%tc endif %}")
    for wide in (True, False):
        root = render(docx(tbl(row, columns=6, width=500) + p("")), lebar=wide).root()
        assert [int(column.get(f"{W}w", "")) for column in root.iter(f"{W}gridCol")] == [500, 2500]


def test_a_table_without_rows_is_dropped() -> None:
    body = p("sebelum") + tbl(tr("{%tr for x in xs %}"), tr("{{ x }}"), tr("{%tr endfor %}")) + p("sesudah")
    assert "<w:tbl>" not in render(docx(body), xs=[]).xml()
    assert render(docx(body), xs=[]).texts() == ["sebelum", "sesudah"]
    assert render(docx(body), xs=["a"]).tables() == [[["a"]]]


def test_a_row_without_cells_is_dropped() -> None:
    body = tbl(tr("{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"), tr("tetap")) + p("")
    assert render(docx(body), xs=[]).tables() == [[["tetap"]]]
    assert render(docx(body), xs=["a", "b"]).tables() == [[["a", "b"], ["tetap"]]]
    only = tbl(tr("{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}")) + p("")
    assert "<w:tbl>" not in render(docx(only), xs=[]).xml()


def test_a_cell_always_ends_with_a_paragraph() -> None:
    cell = tc(p("{%p for x in xs %}"), p("{{ x }}"), p("{%p endfor %}"))
    xml = render(docx(tbl(tr(cell)) + p("")), xs=[]).xml()
    assert "</w:tcPr><w:p/></w:tc>" in xml
    assert "<w:p/>" not in render(docx(tbl(tr(cell)) + p("")), xs=["a"]).xml()


def test_a_conditional_table_in_a_cell_is_followed_by_a_paragraph() -> None:
    inner = tbl(tr("{%tr for x in xs %}"), tr("{{ x }}"), tr("{%tr endfor %}"))
    cell = tc(p("{%p if ya %}"), p("teks"), inner, p("{%p endif %}"))
    for xs, ya in (("ab", True), ("", True), ("", False)):
        root = render(docx(tbl(tr(cell)) + p("")), xs=xs, ya=ya).root()
        outer = next(root.iter(f"{W}tc"))
        assert outer[-1].tag == f"{W}p", etree.tostring(outer)


def test_header_without_paragraphs_gets_one() -> None:
    header = p("{%p if ya %}") + p("kop") + p("{%p endif %}")
    assert "<w:p/></w:hdr>" in without_declarations(render(docx(p(""), header=header), ya=False).xml("header1"))
