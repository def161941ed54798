"""The maker of templates: sources become the Word structures they name, deterministically, and mistakes are named."""

import shutil
import sys
import zipfile
from pathlib import Path

import pytest
from lxml import etree

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
sys.path.insert(0, str(TEMPLATES))

import buat  # noqa: E402 - the folder is no installed package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


class Made:
    """The parts of a template made from a source."""

    def __init__(self, path: Path):
        with zipfile.ZipFile(path) as package:
            self.members = {name: package.read(name) for name in package.namelist()}
        self.body = self.part("word/document.xml")[0]

    def part(self, name: str):
        return etree.fromstring(self.members[name])

    def all(self, tag: str):
        return list(self.body.iter(W + tag))

    def paragraphs(self) -> list[tuple[str, str]]:
        return [(style(p), said(p)) for p in self.all("p")]


def style(p) -> str:
    found = p.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(W + "val")


def said(node) -> str:
    return "".join(t.text or "" for t in node.iter(W + "t", M + "t", W + "instrText"))


def value(node, path: str, attribute: str = "val"):
    found = node.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(W + attribute)


@pytest.fixture
def folder(tmp_path):
    shutil.copy(TEMPLATES / "sumber" / "gaya.xml", tmp_path)
    return tmp_path


@pytest.fixture
def make(folder):
    """Make the template of a section's content."""

    def made(content: str, document: str = "") -> Made:
        write(folder, document or f"<bagian>{content}</bagian>")
        assert run(folder) == 0
        return Made(folder / "contoh.docx")

    return made


@pytest.fixture
def mistake(folder, capsys):
    """The message for a section's wrong content."""

    def message(content: str) -> str:
        write(folder, f"<bagian>\n{content}</bagian>")
        assert run(folder) == 1
        return capsys.readouterr().err.strip()

    return message


def write(folder: Path, content: str) -> None:
    (folder / "contoh.xml").write_text(f'<dokumen judul="Contoh">{content}</dokumen>', "utf-8")


def run(folder: Path, *options: str) -> int:
    return buat.main(["--sumber", str(folder), "--ke", str(folder), *options])


# text


def test_headings_are_heading_styles_linked_to_one_chapter_numbering(make):
    made = make("<h1>Satu</h1><h2>Dua</h2><h3>Tiga</h3><h4>Empat</h4><depan>Lampiran</depan>")
    assert made.paragraphs() == [
        ("Heading1", "Satu"),
        ("Heading2", "Dua"),
        ("Heading3", "Tiga"),
        ("Heading4", "Empat"),
        ("JudulDepan", "Lampiran"),
    ]
    levels = made.part("word/numbering.xml").find(f"{W}abstractNum").findall(f"{W}lvl")
    assert [(value(x, "pStyle"), value(x, "numFmt"), value(x, "lvlText")) for x in levels] == [
        ("Heading1", "upperRoman", "BAB %1"),
        ("Heading2", "upperLetter", "%2."),
        ("Heading3", "decimal", "%3."),
    ]


def test_front_heading_can_stay_on_the_page(make):
    (p,) = make('<depan lanjut="ya">Daftar Gambar</depan>').all("p")
    assert value(p, "pPr/pageBreakBefore") == "0"
    assert [etree.QName(x).localname for x in p[0]] == ["pStyle", "pageBreakBefore", "spacing"]


def test_white_space_folds_as_in_a_browser_and_marks_nest(make):
    made = make("<p>\n  satu <b>dua <i>tiga</i></b>\n  empat<br/>\n  lima\n</p>")
    (p,) = made.all("p")
    runs = [
        (said(r), r.find(f"{W}rPr/{W}b") is not None, r.find(f"{W}rPr/{W}i") is not None) for r in p.findall(f"{W}r")
    ]
    assert runs == [
        ("satu ", False, False),
        ("dua ", True, False),
        ("tiga", True, True),
        (" empat", False, False),
        ("", False, False),
        ("lima", False, False),
    ]


def test_paragraph_attributes_become_direct_formatting_in_the_schema_order(make):
    made = make('<p gaya="rapat" rata="tengah" indentasi="10" menjorok="12.7" jarak="5" lanjut="ya">x</p>')
    properties = made.body[0][0]
    assert [etree.QName(x).localname for x in properties] == ["pStyle", "keepNext", "spacing", "ind", "jc"]
    assert value(properties, "ind", "left") == "567" and value(properties, "ind", "firstLine") == "720"
    assert value(properties, "jc") == "center" and value(properties, "spacing", "before") == "283"


def test_signature_space_is_spacing_and_lines_stay_together(make):
    made = make("<ttd><baris-ttd>Camat</baris-ttd><ruang/><baris-ttd>Nama</baris-ttd></ttd>")
    first, last = made.all("p")
    assert (said(first), said(last)) == ("Camat", "Nama")
    assert first.find(f"{W}pPr/{W}keepNext") is not None and last.find(f"{W}pPr/{W}keepNext") is None
    assert value(last, "pPr/spacing", "before") == "1247"


def test_formula_is_an_equation_with_a_fraction(make):
    made = make("<rumus>C = <bagi><atas>R</atas><bawah>T {{ x }}</bawah></bagi> × 100%</rumus>")
    fraction = made.body.find(f".//{M}oMathPara/{M}oMath/{M}f")
    assert said(fraction.find(f"{M}num")) == "\u200bR" and said(fraction.find(f"{M}den")) == "\u200bT {{ x }}"
    words = [run for run in made.body.iter(f"{M}r") if said(run) != "\u200b"]
    assert all(run.find(f"{M}rPr/{M}nor") is not None for run in words)  # blanks between words stay


def test_page_break_goes_into_the_next_paragraph(make):
    made = make("<p>a</p><halaman-baru/><p>b</p>")
    assert [p.find(f"{W}pPr/{W}pageBreakBefore") is not None for p in made.all("p")] == [False, True]


def test_contents_are_fields_in_their_styles(make):
    made = make("<daftar-isi/><daftar-tabel/><daftar-gambar/>")
    assert [style(p) for p in made.all("p")] == ["TOC1", "TableofFigures", "TableofFigures"]
    assert [i.text.strip() for i in made.all("instrText")] == [
        r'TOC \o "1-3" \h \z \u',
        r'TOC \h \z \c "Tabel"',
        r'TOC \h \z \c "Gambar"',
    ]


# statements


def test_statements_are_lifted_as_their_place_asks(make):
    made = make(
        '<untuk setiap="x in xs"><p><jika syarat="x &lt; 1">a<selain syarat="x == 2"/>b<selain/>c</jika></p></untuk>'
        '<tetap nama="y" nilai="1"/>'
        '<tabel><untuk setiap="k in ks"><kolom/></untuk><untuk setiap="b in bs"><baris>'
        '<untuk setiap="k in ks"><sel>{{ k }}</sel></untuk></baris></untuk></tabel>'
    )
    tags = [text for _, text in made.paragraphs()]
    assert tags[:4] == [
        "{%p for x in xs %}",
        "{% if x < 1 %}a{% elif x == 2 %}b{% else %}c{% endif %}",
        "{%p endfor %}",
        "{%p set y = 1 %}",
    ]
    rows = [[said(c) for c in row.findall(f"{W}tc")] for row in made.all("tr")]
    assert rows == [
        ["{%tr for b in bs %}"],
        ["{%tc for k in ks %}", "{{ k }}", "{%tc endfor %}"],
        ["{%tr endfor %}"],
    ]


def test_sections_can_be_conditional_but_not_the_last(make, folder, capsys):
    made = make("", '<jika syarat="a"><bagian><p>x</p></bagian></jika><bagian><p>y</p></bagian>')
    assert [text for _, text in made.paragraphs()] == ["{%p if a %}", "x", "{%p endif %}", "y"]
    write(folder, '<jika syarat="a"><bagian><p>x</p></bagian></jika>')
    assert run(folder) == 1
    assert capsys.readouterr().err == "contoh.xml:1: <dokumen> harus berakhir dengan <bagian> tanpa syarat\n"


# lists


def numbering_of(p) -> tuple[str | None, str | None]:
    return value(p, "pPr/numPr/numId"), value(p, "pPr/numPr/ilvl")


def test_every_outer_numbered_list_has_its_own_number_and_restarts(make):
    made = make("<ol><li>a<ol jenis='huruf'><li>b</li></ol></li><li>c<ul><li>d</li></ul></li></ol><ol><li>e</li></ol>")
    seen = [(said(p), *numbering_of(p)) for p in made.all("p")]
    assert seen == [
        ("{%p do ulang_nomor() %}", None, None),
        ("a", "3", "0"),
        ("b", "3", "1"),
        ("c", "3", "0"),
        ("d", "4", "1"),
        ("{%p do ulang_nomor() %}", None, None),
        ("e", "5", "0"),
    ]
    part = made.part("word/numbering.xml")
    restarts = [len(num.findall(f"{W}lvlOverride")) for num in part.findall(f"{W}num")]
    assert restarts == [0, 0, 2, 3, 1]


def test_bullets_need_no_restart_and_a_second_paragraph_is_indented(make):
    made = make("<ul><li>satu<p>lanjutan</p></li></ul>")
    first, second = made.all("p")
    assert numbering_of(first) == ("3", "0") and numbering_of(second) == (None, None)
    assert value(second, "pPr/ind", "left") == "425"


# tables

TABLE = """<tabel id="pegawai" judul="Pegawai {{ nama }}">
<kolom lebar="1"/><kolom lebar="2"/><kolom lebar="1" rata="kanan"/>
<kepala><baris><sel turun="2">No</sel><sel gabung="2">Jumlah</sel></baris>
<baris><sel>L</sel><sel>P</sel></baris></kepala>
<untuk setiap="b in pegawai"><baris><sel satukan="b.unit">{{ b.unit }}</sel>
<sel>{{ b.l }}</sel><sel>{{ b.p }}</sel></baris></untuk>
<baris tebal="ya" latar="F2F2F2"><sel gabung="2">Total</sel><sel latar="b.warna">{{ n }}</sel></baris>
<jika syarat="s"><sumber>Sumber: x</sumber></jika></tabel><p>lihat <rujuk ke="tabel_pegawai"/></p>"""


def test_table_caption_is_a_bookmarked_field_and_references_point_to_it(make):
    made = make(TABLE)
    caption = made.all("p")[0]
    assert style(caption) == "Caption" and caption.find(f"{W}pPr/{W}keepNext") is not None
    assert said(caption) == r"Tabel {{ nomor_bab() }}. SEQ Tabel \* ARABIC \s 1 1 Pegawai {{ nama }}"
    marks = [etree.QName(x).localname for x in caption]
    assert marks[1] == "bookmarkStart" and marks[-2:] == ["bookmarkEnd", "r"]
    assert value(caption, "bookmarkStart", "name") == "tabel_pegawai"
    assert r" REF tabel_pegawai \h " in [i.text for i in made.all("instrText")]


def test_table_has_a_fixed_grid_as_wide_as_the_text(make):
    made = make(TABLE)
    widths = [int(c.get(W + "w")) for c in made.all("gridCol")]
    assert sum(widths) == 9354 and widths[1] == pytest.approx(2 * widths[0], abs=2)
    table = made.all("tbl")[0]
    assert value(table, "tblPr/tblLayout", "type") == "fixed"
    assert value(table, "tblPr/tblDescription") == "Pegawai {{ nama }}"


def test_header_rows_repeat_and_no_row_splits(make):
    rows = make(TABLE).all("tr")
    heads = [r.find(f"{W}trPr/{W}tblHeader") is not None for r in rows]
    assert heads == [True, True, False, False, False, False]
    assert all(r.find(f"{W}trPr/{W}cantSplit") is not None for r in rows if "{%tr" not in said(r))


def test_merged_cells(make):
    rows = make(TABLE).all("tr")
    first, second = (r.findall(f"{W}tc") for r in rows[:2])
    assert [value(c, "tcPr/gridSpan") for c in first] == [None, "2"]
    assert value(first[0], "tcPr/vMerge") == "restart"
    assert [said(c) for c in second] == ["", "L", "P"] and second[0].find(f"{W}tcPr/{W}vMerge") is not None
    assert said(rows[3].findall(f"{W}tc")[0]) == "{% vm b.unit %}{{ b.unit }}"


def test_total_row_is_bold_shaded_aligned_and_kept_with_its_source(make):
    made = make(TABLE)
    left, right = made.all("tr")[-1].findall(f"{W}tc")
    assert value(left, "tcPr/shd", "fill") == "F2F2F2" and left.find(f".//{W}b") is not None
    assert said(right) == "{% cellbg b.warna %}{{ n }}" and value(right, "p/pPr/jc") == "right"
    assert right.find(f"{W}p/{W}pPr/{W}keepNext") is not None
    assert ("Sumber", "Sumber: x") in made.paragraphs()


def test_other_font_size_is_a_style(make):
    made = make('<tabel huruf="8.5"><kolom/><baris><sel>x</sel></baris></tabel>')
    assert ("IsiTabel8.5", "x") in made.paragraphs()
    assert b'w:styleId="KepalaTabel8.5"' in made.members["word/styles.xml"]


def test_column_loop_takes_one_grid_column_and_its_header_spans_it(make):
    made = make(
        '<tabel><kolom/><untuk setiap="t in ts"><kolom/><kolom/></untuk>'
        '<kepala><baris><sel turun="2">S</sel><sel gabung="{{ 2 * ts|length }}">Tahun</sel></baris>'
        '<baris><untuk setiap="t in ts"><sel gabung="2">{{ t }}</sel></untuk></baris></kepala>'
        '<baris><sel>a</sel><untuk setiap="t in ts"><sel>b</sel><sel>c</sel></untuk></baris></tabel>'
    )
    assert len(made.all("gridCol")) == 3
    top = made.all("tr")[0].findall(f"{W}tc")
    assert said(top[1]) == "{% colspan 2 * ts|length %}Tahun" and value(top[1], "tcPr/gridSpan") == "2"
    assert [said(c) for c in made.all("tr")[1].findall(f"{W}tc")] == [
        "",
        "{%tc for t in ts %}",
        "{{ t }}",
        "{%tc endfor %}",
    ]


def test_tables_never_touch_and_text_after_a_table_keeps_its_distance(make):
    table = "<tabel><kolom/><baris><sel>x</sel></baris></tabel>"
    made = make(f'{table}{table}<p>y</p><untuk setiap="a in b">{table}</untuk>')
    kinds = [style(n) if n.tag == W + "p" else etree.QName(n).localname for n in made.body]
    assert kinds == [
        *("tbl", "Pemisah", "tbl", "BodyText", "PerintahTemplat", "tbl", "Pemisah", "PerintahTemplat", "Pemisah"),
        "sectPr",
    ]
    assert value(made.body[3], "pPr/spacing", "before") == "120"


def test_a_cell_ends_in_a_paragraph(make):
    inner = "<tabel><kolom/><baris><sel>x</sel></baris></tabel>"
    made = make(f"<tabel><kolom/><baris><sel>{inner}</sel></baris></tabel>")
    assert [etree.QName(n).localname for n in made.all("tc")[0]] == ["tcPr", "tbl", "p"]


def test_picture_stays_with_its_caption_below(make):
    picture, below = make('<gambar id="bagan" judul="Bagan">{{ bagan }}</gambar>').all("p")
    assert said(picture) == "{{ bagan }}" and picture.find(f"{W}pPr/{W}keepNext") is not None
    assert value(below, "bookmarkStart", "name") == "gambar_bagan"
    assert below.find(f"{W}pPr/{W}keepNext") is None


# sections and package


def test_sections_state_paper_direction_numbers_header_and_footer(make):
    made = make(
        "",
        '<bagian nomor="tanpa"><p>sampul</p></bagian>'
        '<bagian nomor="romawi-kecil" mulai="1"><kepala>{{ nama }}</kepala><p>isi</p></bagian>'
        '<bagian arah="rebah"><p>lebar</p></bagian>',
    )
    sections = made.all("sectPr")
    sizes = [(value(s, "pgSz", "w"), value(s, "pgSz", "h"), value(s, "pgSz", "orient")) for s in sections]
    assert sizes == [("12189", "18709", None)] * 2 + [("18709", "12189", "landscape")]
    assert [value(s, "pgNumType", "fmt") for s in sections] == [None, "lowerRoman", "decimal"]
    assert [value(s, "pgNumType", "start") for s in sections] == [None, "1", None]
    stories = {name: said(made.part(name)) for name in made.members if "header" in name or "footer" in name}
    assert stories == {
        "word/header1.xml": "",
        "word/footer2.xml": "",
        "word/header3.xml": "{{ nama }}",
        "word/footer4.xml": " PAGE 1",
    }


def test_section_properties_stand_in_a_paragraph_that_stays(make):
    made = make(
        "",
        "<bagian><daftar-isi/></bagian><bagian><p>a</p><jika syarat='b'><p>c</p></jika></bagian>"
        "<bagian><p>d</p></bagian>",
    )
    carriers = [style(p) for p in made.all("p") if p.find(f"{W}pPr/{W}sectPr") is not None]
    assert carriers == ["Pemisah", "Pemisah"]


def test_package_is_complete_and_deterministic(folder, make):
    made = make(TABLE)
    first = (folder / "contoh.docx").read_bytes()
    (folder / "contoh.docx").unlink()
    assert run(folder) == 0 and (folder / "contoh.docx").read_bytes() == first
    assert next(iter(made.members)) == "[Content_Types].xml"
    assert b'w:percent="100"' in made.members["word/settings.xml"]
    with zipfile.ZipFile(folder / "contoh.docx") as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_style_used_is_defined(make):
    made = make(TABLE + "<h4>x</h4><ul><li>y</li></ul><daftar-tabel/><isian label='Nama'>z</isian>")
    known = {s.get(W + "styleId") for s in made.part("word/styles.xml").iter(W + "style")}
    used = {s for s, _ in made.paragraphs()} | {t.get(W + "val") for t in made.all("tblStyle")}
    assert used <= known


def test_check_tells_stale_templates(folder, capsys):
    write(folder, "<bagian><p>lama</p></bagian>")
    assert run(folder, "--periksa") == 1
    assert run(folder) == 0
    assert run(folder, "--periksa") == 0
    capsys.readouterr()
    write(folder, "<bagian><p>baru</p></bagian>")
    assert run(folder, "--periksa") == 1
    assert capsys.readouterr().err == "contoh.docx usang: jalankan python templates/buat.py\n"


def test_shared_sources_are_included_and_make_no_template(folder, make):
    (folder / "kop.xml").write_text("<bersama><p>kop</p><p>surat</p></bersama>", "utf-8")
    made = make('<pakai berkas="kop.xml"/><p>isi</p>')
    assert [text for _, text in made.paragraphs()] == ["kop", "surat", "isi"]
    assert not (folder / "kop.docx").exists()


def test_committed_templates_are_not_stale():
    assert buat.main(["--periksa"]) == 0, "run python templates/buat.py"


# mistakes


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("<tabl/>", "contoh.xml:2: elemen <tabl> tidak dikenal di dalam <bagian>; maksudnya tabel?"),
        ('<p rat="kiri">x</p>', "contoh.xml:2: atribut “rat” tidak dikenal pada <p>; maksudnya rata?"),
        (
            '<p rata="tegak">x</p>',
            "contoh.xml:2: rata=“tegak” pada <p> tidak dikenal; pilih kiri, tengah, kanan, penuh",
        ),
        ('<p jarak="1,5">x</p>', "contoh.xml:2: jarak=“1,5” pada <p> bukan angka"),
        ("<p>a</p>teks", "contoh.xml:1: teks “teks” di dalam <bagian> harus berada di dalam elemen"),
        ("<p><rujuk/></p>", "contoh.xml:2: <rujuk> memerlukan atribut “ke”"),
        ('<untuk setiap="x"><p>a</p></untuk>', "contoh.xml:2: setiap=“x” harus berbentuk “nama in daftar”"),
        ("<ul><li><p>a</p></li></ul>", "contoh.xml:2: <li> harus mulai dengan teks"),
        (
            "<ol><li>a<ol><li>b</li></ol></li>\n<li>c<ol jenis='huruf'><li>d</li></ol></li></ol>",
            "contoh.xml:3: daftar bernomor yang setingkat di dalam satu daftar harus sejenis",
        ),
        (
            "<tabel><kolom/><kolom/>\n<baris><sel>a</sel></baris></tabel>",
            "contoh.xml:3: baris ini menempati 1 kolom, tabelnya 2 kolom",
        ),
        (
            "<tabel><kolom/><kolom/>\n<baris><sel gabung='3'>a</sel></baris></tabel>",
            "contoh.xml:3: baris ini lebih lebar daripada 2 kolom tabelnya",
        ),
        (
            "<tabel><kolom/><kolom/><baris><sel turun='2'>a</sel><sel>b</sel></baris></tabel>",
            "contoh.xml:2: sel dengan “turun” melewati akhir tabel; pakai “satukan” untuk baris yang berulang",
        ),
        ("<tabel><kolom/></tabel>", "contoh.xml:2: <tabel> memerlukan <baris>"),
        (
            "<tabel><kolom/><baris><sel satukan='k'><p>a</p></sel></baris></tabel>",
            "",
        ),
        (
            "<rumus><bagi><atas>a</atas></bagi></rumus>",
            "contoh.xml:2: <bagi> berisi tepat satu <atas> lalu satu <bawah>",
        ),
        ("<kepala>a</kepala><kepala>b</kepala>", "contoh.xml:2: satu <bagian> mempunyai paling banyak satu <kepala>"),
        ('<pakai berkas="tiada.xml"/>', "contoh.xml:2: berkas “tiada.xml” pada <pakai> tidak ada"),
        (
            "<p>a<p>b</p></p>",
            "contoh.xml:2: elemen <p> tidak dikenal di dalam <p>; yang dikenal: b, i, u, sup, sub, br,",
        ),
    ],
)
def test_mistakes_name_file_line_and_reason(folder, capsys, content, message):
    write(folder, f"<bagian>\n{content}</bagian>")
    assert run(folder) == (1 if message else 0)
    assert capsys.readouterr().err.strip().startswith(message)


def test_broken_xml_is_named(folder, capsys):
    (folder / "contoh.xml").write_text("<dokumen>\n<bagian></dokumen>", "utf-8")
    assert run(folder) == 1
    assert capsys.readouterr().err.startswith("contoh.xml:2: bukan XML yang benar (")
