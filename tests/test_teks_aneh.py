"""Any text that a person may type comes out of the report as typed: nothing is lost, run, or read as markup."""

from copy import deepcopy
from typing import Any

import pytest
from dokumen import PANTI, SEMBORO, Dokumen, build, data, report
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from test_instansi_lain import is_sound, shape, walk

from lkjip.report.tulis import utuh

ODD = (
    "Budi & Rekan",
    "<b>tebal</b> < > &amp; &#65;",
    "\"kutip\" 'tunggal' “Indonesia”",
    "{{ x }} {{ nama }} {% if %} {# catatan #} {%tr for %}",
    "emoji 😀👩‍👩‍👧‍👦 dan שלום עולם, مرحبا",
    "a\u200db dan\u00a0tak\u00a0putus \u200e\u202bkanan\u202c",
    "dua  spasi   dan = + - @ \\ / ' #",
    "baris\nkedua\tdengan tab",
    "]]> <!-- --> <?x?> </w:t>",
    "Panjang " * 250 + "akhir",
)

# stated for the checks, for other documents, or overtaken (the first signatory)
NOT_PRINTED = {
    SEMBORO: {
        "instansi.kode",
        "instansi.provinsi",
        "renstra.versi.*.tujuan.*.indikator.*.target.*.sumber",
        "anggaran.program.*.indikator.*.nama",
        "anggaran.program.*.indikator.*.satuan",
        "anggaran.program.*.kegiatan.*.indikator.*.nama",
        "anggaran.program.*.kegiatan.*.indikator.*.satuan",
        "realisasi.indikator.*.pembanding.*.sumber",
        "realisasi.indikator.*.predikat",
        *(f"realisasi.kontrol.*.s{number}.predikat" for number in range(1, 5)),
    },
    PANTI: set(),
}


def put(stated: Any, wanted: str, text: str) -> Any:
    """The data with `text` wherever a path of one shape leads to a text."""
    made = deepcopy(stated)
    for at in [at for at in walk(made) if shape(at) == wanted]:
        holder = made
        for step in at[:-1]:
            holder = holder[step]
        if isinstance(holder[at[-1]], str):
            holder[at[-1]] = text
    return made


def text_shapes(path) -> list[str]:
    stated = data(path)
    shapes = dict.fromkeys(shape(at) for at in walk(stated))
    return [
        wanted
        for wanted in shapes
        if put(stated, wanted, "Uji Teks") != stated and is_sound(put(stated, wanted, "Uji Teks & 1"))
    ]


FIELDS = [(path, wanted) for path in (SEMBORO, PANTI) for wanted in text_shapes(path)]


def printed(report: Dokumen) -> str:
    """Everything a reader can see or ask the file for: body, headers, alternative texts, properties."""
    parts = [report.text]
    for name, content in report.members.items():
        if name.endswith(".xml"):
            root = etree.fromstring(content)
            parts += root.itertext()
            parts += [value for item in root.iter() for key, value in item.attrib.items() if key in ("descr", "title")]
    return "\n".join(parts)


def appears(text: str, everything: str) -> bool:
    """As typed, or in the capitals of a cover, or in the small letters of a unit inside a sentence."""
    return any(form in everything for form in (text, text.upper(), text.lower()))


@pytest.mark.parametrize(("path", "wanted"), FIELDS)
def test_every_text_field_comes_out_as_typed(path, wanted):
    typed = "  ".join(ODD[:7])
    made = Dokumen(build(put(data(path), wanted, typed)))
    assert appears(typed, printed(made)) == (wanted not in NOT_PRINTED[path])


def everywhere(text: str) -> Dokumen:
    stated = data(SEMBORO)
    for path, wanted in FIELDS:
        if path == SEMBORO:
            stated = put(stated, wanted, text)
    return Dokumen(build(stated))


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_texts_everywhere_at_once(text):
    made, sound = everywhere(text), report(SEMBORO)
    assert made.text.count(text) > 400
    assert [block.tag for block in without_trees(made)] == [block.tag for block in without_trees(sound)]


def without_trees(report: Dokumen) -> list[etree._Element]:
    """The body's blocks without the pages of the pohon kinerja: their number depends on the room texts take."""
    drawn = [at for at, block in enumerate(report.blocks) if "".join(block.itertext()).startswith("POHON KINERJA")]
    return [*report.blocks[: drawn[0]], *report.blocks[drawn[-1] + 3 :]]


def test_a_line_break_breaks_the_line_and_a_tab_is_a_tab():
    made = Dokumen(build(put(data(SEMBORO), "instansi.isu_strategis.*", "satu\ndua\ttiga\r\nempat")))
    body = etree.tostring(made.body, encoding="unicode")
    assert body.count('satu</w:t><w:br/><w:t xml:space="preserve">dua</w:t><w:tab/>') == 6
    assert "satu\ndua\ttiga\nempat" in made.text


def test_odd_names_in_properties_and_alternative_texts():
    made = Dokumen(build(put(data(SEMBORO), "instansi.nama", ODD[1] + ODD[3])))
    core = etree.fromstring(made.members["docProps/core.xml"])
    assert f"Laporan Kinerja {ODD[1]}{ODD[3]} Tahun 2024" in list(core.itertext())
    shown = [item.get("descr") or "" for item in made.body.iter() if item.tag.endswith("}docPr")]
    assert any(ODD[1] + ODD[3] in text for text in shown)


# what any keyboard gives; one full stop or comma at the end of a name gives way to the sentence around it
typed = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"], include_characters="\n\t"),
    min_size=1,
    max_size=60,
).map(lambda text: f"[{text.strip()}]")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(typed, typed, typed)
def test_any_text_comes_out_as_typed(name, sentence, item):
    stated = data(PANTI)
    stated["renstra"]["versi"][0]["tujuan"][1]["sasaran"][1]["indikator"][1]["nama"] = name
    stated["realisasi"]["indikator"]["pos"] |= {"sumber": sentence, "uraian": sentence, "nama_penyebut": item}
    stated["analisis"]["s1"]["kendala"] = [{"uraian": item, "solusi": sentence}]
    text = Dokumen(build(stated)).text
    assert f"Berdasarkan {sentence}, realisasi {name} tahun 2025 adalah 75%, yaitu 21 dari 28 {item}." in text
    assert f"{utuh(item)} Solusi: {sentence}" in text
    assert f"Realisasi {name} tetap sebesar 75% dari tahun 2023 sampai dengan tahun 2025." in text
