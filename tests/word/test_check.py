"""A template checked without data: names with their shapes, in every part, with the blocks around each tag."""

from pathlib import Path

import pytest
from naskah import docx, field, p, tbl, told, tr

from lkjip.diagnostics import Diagnostic
from lkjip.shapes import ANYTHING, FLAG, NUMBER, TEXT, Few, Many, Maybe, Record, Shape, paths
from lkjip.word.check import check_template

BUTIR = Record("Butir", {"uraian": TEXT, "rincian": Many(TEXT)})
BAB: dict[str, Shape] = {
    "judul": TEXT,
    "baris": Many(BUTIR),
    "batas": Many(Few((TEXT, TEXT))),
    "pegawai": Maybe(Record("Pegawai", {"kalimat": TEXT, "keterangan": Many(TEXT)})),
    "gambar": ANYTHING,
    "bagan": Maybe(ANYTHING),
    "tingkat": NUMBER,
    "ada": FLAG,
}
NAMES = Record(
    "Laporan",
    {"nama": TEXT, "bab1": Record("Bab", BAB), "aturan": Record("aturan", {"uu_1": TEXT}, is_mapping=True)},
)


def findings(tmp_path: Path, body: str, **parts: str) -> list[Diagnostic]:
    file = tmp_path / "kantor.docx"
    file.write_bytes(docx(body, **parts))
    return check_template(file, NAMES)


RIGHT = {
    "names": p("{{ nama }} {{ bab1.judul }} {{ bab1['judul'] }} {{ aturan.uu_1 }} {{ aturan['uu_1'] }}"),
    "nested loops": p("{%p for b in bab1.baris %}")
    + p("{{ b.uraian }}{{ loop.index }} {% for x in b.rincian %}{{ x|upper }}{% endfor %}")
    + p("{%p endfor %}"),
    "unpacking": p("{% for arah, desa in bab1.batas %}{{ arah.lower() }} {{ desa }}{% endfor %}"),
    "places": p("{% for b in bab1.batas %}{{ b[0] }}{{ b[1] }}{{ b[-1] }}{% endfor %}"),
    "first of a list that is asked about": p("{% if bab1.baris|length == 1 %}{{ bab1.baris[0].uraian }}{% endif %}"),
    "first of a list in one expression": p("{{ bab1.baris[0].uraian if bab1.baris else '' }}"),
    "slices": p("{% for b in bab1.baris[1:] %}{{ b.uraian }}{% endfor %} {{ nama[:1] }}"),
    "what may be absent": p("{% if bab1.pegawai %}{{ bab1.pegawai.kalimat }}{% endif %}"),
    "what may be absent, in and": p("{% if bab1.pegawai and bab1.pegawai.keterangan %}ada{% endif %}"),
    "what may be absent, elsewhere": p("{% if not bab1.pegawai %}tidak{% else %}{{ bab1.pegawai.kalimat }}{% endif %}"),
    "printed where it is there": p("{% if bab1.bagan %}{{ bab1.bagan }}{% endif %}"),
    "unknown shapes": p("{{ bab1.gambar }} {{ bab1.gambar.lebar }} {{ bab1.gambar.apa().saja[3] }}"),
    "set": p("{% set a = bab1.baris|length %}{{ a + 1 }}{% set b %}{{ nama }}{% endset %}{{ b.apa }}"),
    "set in if": p("{% if bab1.ada %}{% set a = nama %}{% else %}{% set a = bab1 %}{% endif %}{{ a.apa_saja }}"),
    "set block in if": p("{% if bab1.ada %}{% set a %}x{% endset %}{% endif %}{{ a }}"),
    "with": p("{% with a = bab1 %}{{ a.judul }}{% endwith %}"),
    "macro": p("{% macro m(a, b=nama) %}{{ a.apa }}{{ b }}{{ caller() }}{% endmacro %}")
    + p("{% call m(nama) %}{{ nama }}{% endcall %}"),
    "filters": p(
        "{% for b in bab1.baris|sort(attribute='uraian')|rejectattr('rincian')|list %}{{ b.uraian }}{% endfor %}"
        "{{ bab1.baris|map(attribute='uraian')|join(', ') }}"
    ),
    "asking whether": p("{% if lain is defined and lain.apa %}{{ lain.apa }}{% endif %}{{ lain|default('-') }}"),
    "asking whether of a part": p("{% if bab1.lain is defined %}{{ bab1.lain.apa }}{% endif %}"),
    "functions": p("{{ nomor_bab() }}{% do ulang_nomor() %}{% for i in range(3) %}{{ i }}{% endfor %}"),
    "arithmetic": p("{{ bab1.tingkat + 1 }} {{ nama + ' ' + nama }} {{ '%s' % nama }} {{ '-' * 3 }}"),
    "comparison": p("{% if bab1.tingkat > 1 and nama == 'x' and nama > 'a' %}x{% endif %}"),
    "inline if": p("{{ 'ya' if bab1.ada else 'tidak' }}"),
    "braces of other text": p("himpunan { a, b } dan { x } dan {0}"),
    "merged cells": tbl(tr("{%tr for b in bab1.baris %}"), tr("{% vm b.uraian %}{{ b.uraian }}"), tr("{%tr endfor %}")),
    "merged by loop": tbl(tr("{%tr for b in bab1.baris %}"), tr("{% vm %}{{ b.uraian }}"), tr("{%tr endfor %}")),
    "loop else": p("{% for b in bab1.baris %}{{ b.uraian }}{% else %}kosong{% endfor %}"),
}


@pytest.mark.parametrize("name", RIGHT)
def test_right_templates_have_no_finding(tmp_path: Path, name: str) -> None:
    assert told(findings(tmp_path, RIGHT[name] + p(""))) == []


WRONG = {
    "name": ("{{ nam }}", "T301", "nama `nam` tidak dikenal, di `{{ nam }}`", "mungkin maksudnya `nama`"),
    "capital": ("{{ Bab1.judul }}", "T301", "nama `Bab1`", "mungkin maksudnya `bab1`"),
    "longer name": ("{{ nama_kecamatan }}", "T301", "nama `nama_kecamatan`", "mungkin maksudnya `nama`"),
    "name without its chapter": ("{{ judul }}", "T301", "nama `judul`", "mungkin maksudnya `bab1.judul`"),
    "unlike": ("{{ xyz }}", "T301", "nama `xyz`", "hapus tag itu, atau pakai nama yang ada dalam templat bawaan"),
    "function": ("{{ hitung(1) }}", "T301", "nama `hitung`", "hapus"),
    "argument": ("{{ nomor_bab(jumlah) }}", "T301", "nama `jumlah`", "hapus"),
    "field": ("{{ bab1.judl }}", "T302", "`bab1` tidak mempunyai `judl`", "mungkin maksudnya `judul`"),
    "field as key": ("{{ bab1['judl'] }}", "T302", "`bab1` tidak mempunyai `judl`", "mungkin maksudnya `judul`"),
    "field unlike all": ("{{ bab1.xyz }}", "T302", "`bab1` tidak mempunyai `xyz`", "pilih dari `judul`, `baris`, "),
    "key": ("{{ aturan.uu_2 }}", "T302", "`aturan` tidak mempunyai `uu_2`", "mungkin maksudnya `uu_1`"),
    "field in nested loops": (
        "{% for b in bab1.baris %}{% for x in b.rinci %}{{ x }}{% endfor %}{% endfor %}",
        "T302",
        "`b` tidak mempunyai `rinci`, di `{% for x in b.rinci %}`",
        "mungkin maksudnya `rincian`",
    ),
    "field of a list": ("{{ bab1.baris.uraian }}", "T302", "`bab1.baris` tidak mempunyai `uraian`", "pakai isinya"),
    "field of a text": ("{{ nama.uraian }}", "T302", "`nama` tidak mempunyai `uraian`", "hapus `.uraian`"),
    "field of a pair": ("{% for b in bab1.batas %}{{ b.arah }}{% endfor %}", "T302", "`b`", "sebut urutannya"),
    "place": ("{% for b in bab1.batas %}{{ b[2] }}{% endfor %}", "T302", "isi ke-`[2]`", "sebut urutan"),
    "field after set": ("{% set a = bab1 %}{{ a.judl }}", "T302", "`a` tidak mempunyai `judl`", "mungkin"),
    "loop": ("{% for b in bab1.baris %}{{ loop.nomor }}{% endfor %}", "T302", "`loop`", "pilih dari `index`"),
    "field in filter": ("{{ bab1.baris|map(attribute='nama')|join }}", "T302", "tidak mempunyai `nama`", "pilih"),
    "condition": ("{% if bab1.ad %}x{% endif %}", "T302", "`bab1` tidak mempunyai `ad`", "mungkin maksudnya `ada`"),
    "condition of elif": ("{% if nama %}{% elif bab1.ad %}x{% endif %}", "T302", "`ad`", "mungkin maksudnya `ada`"),
    "column span": ("{% colspan bab1.lebar %}", "T302", "`lebar`", "pilih"),
    "loop variable outside": (
        "{% for b in bab1.baris %}{{ b.uraian }}{% endfor %}{{ b.uraian }}",
        "T301",
        "nama `b` tidak dikenal",
        "pindahkan tag ini ke dalam perulangan yang memberi nama itu, misalnya `{% for b in bab1.baris %}`",
    ),
    "loop variable in else": ("{% for b in bab1.baris %}{% else %}{{ b }}{% endfor %}", "T301", "nama `b`", "pindah"),
    "set inside a loop": ("{% for b in bab1.baris %}{% set a = 1 %}{% endfor %}{{ a }}", "T301", "nama `a`", "hapus"),
    "before set": ("{{ a }}{% set a = 1 %}", "T301", "nama `a`", "hapus"),
    "list printed": ("{{ bab1.baris }}", "T305", "yang dicetak adalah daftar", "cetak isinya"),
    "record printed": ("{{ bab1 }}", "T305", "yang dicetak adalah kumpulan isian", "sebut salah satu isinya"),
    "truth printed": ("{{ bab1.ada }}", "T305", "yang dicetak adalah nilai benar/salah", "tulis"),
    "comparison printed": ("{{ nama == 'x' }}", "T305", "yang dicetak adalah nilai benar/salah", "tulis"),
    "function printed": ("{{ nomor_bab }}", "T305", "yang dicetak adalah fungsi", "tambahkan"),
    "method printed": ("{{ nama.upper }}", "T305", "yang dicetak adalah fungsi", "tambahkan"),
    "text called": ("{{ nama() }}", "T306", "`nama` bukan fungsi", "hapus"),
    "text counted": ("{{ nama + 1 }}", "T306", "teks tidak dapat dihitung bersama angka", "cetak"),
    "text compared": ("{% if nama > 1 %}x{% endif %}", "T306", "teks tidak dapat dibandingkan", "cetak"),
    "text looped": ("{% for x in nama %}{{ x }}{% endfor %}", "T306", "`nama` adalah teks", "cetak langsung"),
    "number looped": ("{% for x in bab1.tingkat %}{{ x }}{% endfor %}", "T306", "adalah angka", "cetak langsung"),
    "unpacked wrongly": ("{% for a, b, c in bab1.batas %}{{ a }}{% endfor %}", "T306", "2 nilai, tetapi", "sebut 2"),
    "unknown filter": ("{{ nama|ribuan }}", "T207", "saringan `ribuan` di `{{ nama|ribuan }}` tidak dikenal", "hapus"),
    "else if": ("{% if nama %}a{% else if bab1.ada %}b{% endif %}", "T207", "kata di belakang", "tulis `{% elif bab"),
    "capital lift": ("{%P if nama %}", "T203", "perintah `P`", "tulis `{%p if nama %}` dengan huruf kecil"),
    "blanks between braces": ("{ { nama } }", "T210", "`{ { nama } }` tampak seperti tag", "tulis"),
    "blanks in the end": ("{ % if nama % }", "T210", "tampak seperti tag", "tulis"),
    "one brace": ("Camat {nama}", "T210", "`{nama}` tampak seperti tag", "tulis `{{ nama }}`"),
}


@pytest.mark.parametrize("name", WRONG)
def test_one_fault_is_one_finding_with_its_place_and_advice(tmp_path: Path, name: str) -> None:
    tag, code, message, hint = WRONG[name]
    body = tbl(tr(tag)) if "colspan" in tag else p(tag)
    (found,) = findings(tmp_path, body + p(""))
    assert (found.code, found.is_error) == (code, True)
    assert message in found.message
    assert found.hint.startswith(hint)
    assert found.location
    assert found.location.spot.startswith("isi dokumen, ")


MAY_FAIL = {
    "part": ("{{ bab1.pegawai.kalimat }}", "`bab1.pegawai` dipakai tanpa syarat"),
    "printed": ("{{ bab1.bagan }}", "`bab1.bagan` dipakai tanpa syarat"),
    "loop over it": ("{% for x in bab1.pegawai.keterangan %}{{ x }}{% endfor %}", "`bab1.pegawai` dipakai"),
    "first": ("{{ bab1.baris[0].uraian }}", "isi `bab1.baris` dipakai tanpa syarat"),
    "no else": ("{{ 'x' if bab1.ada }}", "`if` tanpa `else`"),
    "twice": ("{{ bab1.pegawai.kalimat }} {{ bab1.pegawai.kalimat }}", "dan 1 tempat lain"),
}


@pytest.mark.parametrize("name", MAY_FAIL)
def test_what_fails_with_some_data_is_a_warning_said_once(tmp_path: Path, name: str) -> None:
    tag, message = MAY_FAIL[name]
    (found,) = findings(tmp_path, p(tag))
    assert (found.code, found.is_error) == ("T310", False)
    assert message in found.message


@pytest.mark.parametrize(
    ("part", "label"),
    [
        ("header", "kepala halaman"),
        ("footer", "kaki halaman"),
        ("footnotes", "catatan kaki"),
        ("endnotes", "catatan akhir"),
    ],
)
def test_every_part_is_read_with_its_own_names(tmp_path: Path, part: str, label: str) -> None:
    body = p("{% set a = 1 %}{{ a }}")
    (found,) = findings(tmp_path, body, **{part: p("Laporan {{ a }}")})
    assert told([found])[0].startswith(f"T301 [{label}, paragraf “Laporan {{{{ a }}}}”] nama `a` tidak dikenal")


def test_tags_in_attributes_are_read_where_they_stand(tmp_path: Path) -> None:
    def bookmark(name: str) -> str:
        return f'<w:bookmarkStart w:id="1" w:name="{name}"/><w:bookmarkEnd w:id="1"/>'

    loop = p("{%p for b in bab1.baris %}") + p(bookmark("x_{{ b.uraian }}")) + p("{%p endfor %}")
    assert findings(tmp_path, loop) == []
    assert [one.code for one in findings(tmp_path, p(bookmark("x_{{ b.uraian }}")))] == ["T301"]


def test_all_faults_are_found_at_once(tmp_path: Path) -> None:
    body = p("{{ nam }}") + p("{%p for b in bab1.baris %}") + p("{{ b.urain }}") + p("{{ nama|ribuan }}")
    codes = [one.code for one in findings(tmp_path, body, header=p("{{ bab1.judl }}"))]
    assert sorted(codes) == ["T205", "T207", "T301", "T302", "T302"]


def test_a_lost_start_of_a_loop_is_one_fault(tmp_path: Path) -> None:
    loop = p("{%p for b in bab1.baris %}") + p("{{ b.uraian }}") + p("{%p endfor %}")
    body = loop + p("{{ b.uraian }}") + p("{{ x.y }}") + p("{%p endfor %}")
    assert [one.code for one in findings(tmp_path, body)] == ["T205"]


def test_a_loop_that_cannot_be_read_is_one_fault(tmp_path: Path) -> None:
    body = p("{%p for b in bab1.baris | %}") + p("{{ b.uraian }}{{ loop.index }}") + p("{%p endfor %}")
    assert [one.code for one in findings(tmp_path, body)] == ["T207"]
    body = p("{%p fro b in bab1.baris %}") + p("{{ b.uraian }}") + p("{%p endfor %}")
    assert [one.code for one in findings(tmp_path, body)] == ["T203"]


def test_a_lost_end_of_an_inner_loop_is_one_fault(tmp_path: Path) -> None:
    body = p("{%p if nama %}") + p("{%p for b in bab1.baris %}") + p("{{ b.uraian }}") + p("{%p endif %}")
    (found,) = findings(tmp_path, body)
    assert found.message.startswith("`{%p for b in bab1.baris %}` tidak ditutup")


def bookmark(name: str, number: int) -> str:
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
        + "<w:r><w:t>x</w:t></w:r>"
        + (f'<w:bookmarkEnd w:id="{number}"/>')
    )


IF, END = p("{%p if bab1.ada %}"), p("{%p endif %}")
A, B = p(bookmark("a", 1)), p(bookmark("a", 2))
LOOP = p("{%p for b in bab1.baris %}")
REFERENCE = p(field("REF a \\h"))


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        (A + REFERENCE, []),
        (REFERENCE, ["T307"]),
        (A + B, ["T308"]),
        (IF + A + p("{%p else %}") + B + END, []),
        (IF + A + END + p("{%p if not bab1.ada %}") + B + END, []),
        (A + IF + B + END, ["T308"]),
        (IF + A + END + REFERENCE, ["T310"]),
        (IF + A + REFERENCE + END, []),
        (IF + A + END + IF + REFERENCE + END, []),
        (LOOP + A + p("{%p endfor %}"), ["T310"]),
        (p("{%p if bab1.baris %}") + A + END + LOOP + REFERENCE + p("{%p endfor %}"), []),
        (LOOP + p(bookmark("a{{ b.uraian }}", 1)) + p("{%p endfor %}") + p(field("REF a1")), []),
    ],
)  # fmt: skip
def test_references_between_parts(tmp_path: Path, body: str, codes: list[str]) -> None:
    assert [one.code for one in findings(tmp_path, body)] == codes


def test_a_reference_from_a_footnote_finds_the_body(tmp_path: Path) -> None:
    assert findings(tmp_path, A, footnotes=REFERENCE) == []


def test_a_template_without_any_tag_or_list_is_fine(tmp_path: Path) -> None:
    assert findings(tmp_path, p("Kosong")) == []


def test_a_file_that_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "kantor.docx").write_bytes(b"bukan zip")
    assert [one.code for one in check_template(tmp_path / "kantor.docx", NAMES)] == ["T101"]
    assert [one.code for one in check_template(tmp_path / "tidak.docx", NAMES)] == ["T101"]


def test_where_a_name_can_be_reached() -> None:
    assert paths(NAMES)["kalimat"] == ["bab1.pegawai.kalimat"]
    assert paths(NAMES)["nama"] == ["nama"]
