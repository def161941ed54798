"""Any text that a person may type comes out of the report as typed: nothing is lost, run, or read as markup."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from dokumen import PANTI, SEMBORO, Dokumen, build, data, report
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from isian import Steps, is_sound, places, put
from lxml import etree

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
        "realisasi.indikator.*.pembanding.*.sumber",
        "realisasi.indikator.*.predikat",
        *(f"realisasi.kontrol.*.s{number}.predikat" for number in range(1, 5)),
    },
    PANTI: set(),
}


BATCHES = 12  # fields are tried in so many reports, each field with a text of its own


@cache
def text_fields(path: Path) -> list[str]:
    """The shapes of all that a person may write freely."""
    return [wanted for wanted, at in places(path).items() if is_text(path, at)]


def is_text(path: Path, at: list[Steps]) -> bool:
    stated = put(data(path), at, lambda _: "Uji Teks & 1")
    return stated != data(path) and is_sound(stated)


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


@pytest.mark.parametrize("path", [SEMBORO, PANTI])
@pytest.mark.parametrize("batch", range(BATCHES))
def test_every_text_field_comes_out_as_typed(path, batch):
    stated, typed = data(path), {}
    for number, wanted in enumerate(text_fields(path)[batch::BATCHES], 1):
        typed[wanted] = f"{'  '.join(ODD[:7])} [{number}]"
        put(stated, places(path)[wanted], lambda _, text=typed[wanted]: text)
    shown = printed(Dokumen(build(stated)))
    assert [wanted for wanted, text in typed.items() if appears(text, shown) == (wanted in NOT_PRINTED[path])] == []


def test_what_is_not_printed_is_stated():
    assert {path: set(text_fields(path)) >= left_out for path, left_out in NOT_PRINTED.items()} == {
        SEMBORO: True,
        PANTI: True,
    }


def everywhere(text: str) -> Dokumen:
    stated = data(SEMBORO)
    for wanted in text_fields(SEMBORO):
        put(stated, places(SEMBORO)[wanted], lambda _: text)
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


def changed(wanted: str, text: str) -> Any:
    return put(data(SEMBORO), places(SEMBORO)[wanted], lambda _: text)


def test_a_line_break_breaks_the_line_and_a_tab_is_a_tab():
    made = Dokumen(build(changed("instansi.isu_strategis.*", "satu\ndua\ttiga\r\nempat")))
    body = etree.tostring(made.body, encoding="unicode")
    assert body.count('satu</w:t><w:br/><w:t xml:space="preserve">dua</w:t><w:tab/>') == 6
    assert "satu\ndua\ttiga\nempat" in made.text


def test_odd_names_in_properties_and_alternative_texts():
    made = Dokumen(build(changed("instansi.nama", ODD[1] + ODD[3])))
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
