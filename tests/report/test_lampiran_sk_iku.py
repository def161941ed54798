"""The decrees on the IKU against their published texts, and a new decree with the standard text."""

import re
import textwrap
from pathlib import Path
from typing import Any

import pytest
from dokumen import SEMBORO, Dokumen, W, build, build_decree, data, report

from lkjip.report.bernomor import huruf, tanda
from lkjip.report.dokumen import dokumen
from lkjip.report.lampiran_sk_iku import nama_diktum
from lkjip.source import load
from lkjip.source.events import plain_data
from lkjip.temuan_aturan import found_by_rules

HERE = Path(__file__).parents[1]
EXAMPLES = HERE.parent / "examples"
SEMBORO_2025 = EXAMPLES / "semboro-2025-sk-iku" / "semboro-2025-sk-iku.yaml"
BALUNG_2023 = EXAMPLES / "balung-2023-sk-iku" / "balung-2023-sk-iku.yaml"

# what the examples print otherwise; every one stands in their PERBEDAAN.md
CORRECTED: dict[str, dict[str, str]] = {
    "semboro-2025": {
        "Hasil review-dokumen-SAKIP-Perangkat-Daerah": "Hasil review dokumen SAKIP Perangkat Daerah",
    },
    "balung-2023": {},
    "semboro-2024": {
        "05 Januari 2024": "5 Januari 2024",
        "Jember, Penata Tk. I": "Penata Tk. I",
        "065/ 05 /": "065/05/",
        "menggunakan melalui": "melalui",
        "yg ": "yang ",
        "Masyarakat Kecamatan": "Masyarakat di Kecamatan",
        "Formulasi Kegiatan :": "Formulasi Perhitungan :",
        "<p>Penjelasan :": "<p>Penjelasan Indikator :",
        "\nPenjelasan :": "\nPenjelasan Indikator :",
    },
}
NUMBER_OF_ROW = re.compile(r"^\d+\.$")


def alone(path: Path) -> Dokumen:
    return Dokumen(build_decree(data(path)))


def of_report() -> Dokumen:
    kind = dokumen("sk-iku")
    assert kind
    return Dokumen(build(data(SEMBORO), kind=kind))


DECREES = {
    "semboro-2025": lambda: alone(SEMBORO_2025),
    "balung-2023": lambda: alone(BALUNG_2023),
    "semboro-2024": of_report,
}


def letters(text: str) -> str:
    """Letters and figures only: what two prints of one text share."""
    return re.sub(r"[\W_]", "", text.replace("×", "x")).casefold()


def published(name: str) -> list[str]:
    """The pieces of the published text: paragraphs, cells, items, parts of formulas."""
    text = (HERE / "data" / "sk-iku" / f"{name}.txt").read_text("utf-8")
    for wrong, right in CORRECTED[name].items():
        text = text.replace(wrong, right)
    text = re.sub(r"\\(?:frac|text)|[{}$\\]", "\n", text.replace("\\times", "x"))
    pieces = re.split(r"<[^>]*>|[\n\t]", text)
    bare = (re.sub(r"^\W*(?:[a-j]\.|\(?\d\)|\d\.)\s", "", piece.strip(" *-▪•#")) for piece in pieces)
    return [piece for piece in bare if len(letters(piece)) > 3 and not NUMBER_OF_ROW.match(piece)]


@pytest.mark.parametrize("name", DECREES)
def test_every_word_of_the_published_decree_is_printed(name: str) -> None:
    printed = letters(DECREES[name]().text)
    assert [piece for piece in published(name) if letters(piece) not in printed] == []


@pytest.mark.parametrize("name", DECREES)
def test_nothing_else_is_printed(name: str) -> None:
    known = letters("\n".join(published(name)))
    lines = [line for line in DECREES[name]().text.split("\n") if letters(line)]
    bare = [re.sub(r"^(?:[A-Z]\w+\s?\w*)?\t?:?\t*(?:\(?\w{1,2}[.)]|[•-])?\t", "", line) for line in lines]
    other = [line for line in bare if letters(line) not in known and not NUMBER_OF_ROW.match(line.strip())]
    assert other == []


def test_a_skipped_clause_stays_skipped() -> None:
    names = [text.split("\t")[0] for text in alone(SEMBORO_2025).styled("Ketetapan")]
    clauses = ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KEENAM"]
    assert [name for name in names if name.startswith("KE")] == clauses
    balung = [text.split("\t")[0] for text in alone(BALUNG_2023).styled("Ketetapan")]
    assert "KELIMA" in balung


def test_the_items_of_a_clause_keep_their_marks() -> None:
    text = alone(SEMBORO_2025).text
    assert "\t\t(1)\tMemberikan informasi kinerja" in text
    assert "\t\te.\tEvaluasi Kinerja Instansi Pemerintah" in text
    assert "Mengingat\t:\t1.\tUndang-Undang Nomor 23 Tahun 2014" in text


def test_the_table_is_the_published_one() -> None:
    [table] = alone(BALUNG_2023).lampiran[""]
    assert table[0] == [
        "NO", "KINERJA UTAMA", "INDIKATOR KINERJA UTAMA", "FORMULASI PERHITUNGAN DAN PENJELASAN",
        "BIDANG PENANGGUNG JAWAB", "SUMBER DATA",
    ]  # fmt: skip
    assert [row[0] for row in table[1:]] == ["1.", "2.", "3.", "4.", "5.", "6."]
    assert table[3][3:] == [
        "Jumlah kegiatan pemberdayaan yang difasilitasi / \t × 100% / Jumlah kegiatan pemberdayaan",
        "Seksi Pemberdayaan Masyarakat dan Kesejahteraan Sosial",
        "Dokumen laporan fasilitas kegiatan pemberdayaan masyarakat",
    ]


def test_the_report_binds_in_the_same_decree() -> None:
    heading = "KEPUTUSAN TENTANG INDIKATOR KINERJA UTAMA"
    assert report(SEMBORO).lampiran[heading] == of_report().lampiran[""]


def new_decree() -> dict[str, Any]:
    stated = data(SEMBORO_2025)
    decree = stated["iku"]["keputusan"]
    for name in ("menimbang", "mengingat", "diktum", "lampiran", "kop"):
        del decree[name]
    return stated


def test_a_new_decree_is_numbered_without_gap_and_cites_rightly() -> None:
    stated = new_decree()
    stated["iku"]["keputusan"]["dasar_daerah"] = ["Peraturan Bupati Jember Nomor 29 Tahun 2021 tentang Kecamatan"]
    made = Dokumen(build_decree(stated))
    names = [text.split("\t")[0] for text in made.styled("Ketetapan")]
    assert [name for name in names if name.startswith("KE")] == [nama_diktum(number) for number in range(1, 6)]
    for cited in ("Nomor 53 Tahun 2014", "PER/09/M.PAN/5/2007 tentang Pedoman Umum Penetapan", "9.\tPeraturan Bupati"):
        assert cited in made.text
    assert "Nomor 53 Tahun 2015" not in made.text
    assert "{" not in made.text
    assert "LAMPIRAN KEPUTUSAN CAMAT SEMBORO" in made.text
    assert made.styled("TandaTangan").count("CAMAT SEMBORO") == 2  # below the decree, and below its attachment


def test_a_decree_without_its_signer_is_not_printed_with_the_report() -> None:
    stated = data(SEMBORO)
    del stated["iku"]["keputusan"]["pejabat"]
    assert "KEPUTUSAN TENTANG INDIKATOR KINERJA UTAMA" not in Dokumen(build(stated)).lampiran


def test_a_copy_is_certified_and_sent() -> None:
    stated = new_decree()
    stated["pejabat"]["sekcam"] = {"nama": "Siti", "jabatan": "Sekretaris Camat"}
    stated["pejabat"]["camat"]["status"] = "Plt."
    stated["iku"]["keputusan"] |= {"salinan": "sekcam", "tembusan": ["Bupati Jember", "Inspektur"]}
    text = Dokumen(build_decree(stated)).text
    for printed in ("SALINAN", "Plt. CAMAT SEMBORO", "ttd", "Salinan sesuai dengan aslinya", "2.\tInspektur"):
        assert printed in text
    assert "KEPUTUSAN CAMAT SEMBORO TENTANG INDIKATOR" in text


def test_a_decree_of_the_bupati_is_signed_in_his_name() -> None:
    stated = new_decree()
    stated["iku"]["keputusan"] |= {"nama": "Keputusan Bupati Jember", "atas_nama": "Bupati Jember", "pembuka": []}
    made = Dokumen(build_decree(stated))
    signed = made.styled("TandaTangan")
    assert signed[2:4] == ["a.n. BUPATI JEMBER", "CAMAT SEMBORO"]
    assert made.styled("JudulUtama") == ["KEPUTUSAN BUPATI JEMBER\nNomor : 000.8.6.3/06.1/35.09.07/2025"]


def test_a_quoted_attachment_with_a_head_is_signed_too() -> None:
    stated = data(SEMBORO_2025)
    stated["iku"]["keputusan"]["lampiran"] |= {"kepala": True, "uraian": ["Keterangan:", "*) data sementara"]}
    made = Dokumen(build_decree(stated))
    assert made.styled("TandaTangan").count("CAMAT SEMBORO") == 2
    assert "Keterangan:\n*) data sementara\n" in made.text


def test_the_signature_stays_with_the_last_clause() -> None:
    made = Dokumen(build_decree(data(SEMBORO_2025)))
    ends = [at for at, block in enumerate(made.blocks) if "".join(block.itertext()).startswith("Ditetapkan di")]
    for block in made.blocks[ends[0] - 2 : ends[0]]:
        assert block.find(f"{W}pPr/{W}keepNext") is not None


def test_columns_stand_as_the_decree_has_them() -> None:
    stated = new_decree()
    item = {
        "sasaran": "S",
        "nama": "A",
        "formulasi": "F",
        "penjelasan": "P",
        "penanggung_jawab": "J",
        "sumber_data": "D",
    }
    stated["iku"]["indikator"] = [item]
    own = {"penjelasan": "Alasan", "formulasi": "Formulasi", "sumber_data": "Sumber", "penanggung_jawab": "Unit"}
    stated["iku"]["keputusan"]["lampiran"] = {"kolom": own}
    [table] = Dokumen(build_decree(stated)).lampiran[""]
    assert [row[3:] for row in table] == [["ALASAN", "FORMULASI", "SUMBER", "UNIT"], ["P", "F", "D", "J"]]
    stated["iku"]["keputusan"]["lampiran"] = {"kolom": dict(reversed(own.items()))}
    [table] = Dokumen(build_decree(stated)).lampiran[""]
    assert [row[3:] for row in table] == [["FORMULASI", "ALASAN", "UNIT", "SUMBER"], ["F", "P", "J", "D"]]


def test_columns_follow_the_data() -> None:
    stated = new_decree()
    item = {"kelompok": "Tujuan 1", "tujuan": "T", "sasaran": "S", "nama": "A", "satuan": "%", "target": {"2025": "90"}}
    second = {"nama": "B", "satuan": "orang", "target": {"2025": "7"}, "sumber_data": "Buku", "penjelasan": "Mengapa"}
    stated["iku"]["indikator"] = [item, second]
    stated["iku"]["keputusan"]["lampiran"] = {"target": ["2025"], "kolom": {"satuan": "Satuan", "penjelasan": "Alasan"}}
    [table] = Dokumen(build_decree(stated)).lampiran[""]
    assert table == [
        [
            "NO",
            "TUJUAN",
            "SASARAN STRATEGIS",
            "INDIKATOR KINERJA UTAMA",
            "SATUAN",
            "TARGET 2025",
            "ALASAN",
            "SUMBER DATA",
        ],
        ["Tujuan 1"],
        ["1.", "T", "S", "A", "%", "90", "–", "–"],
        ["", "", "", "B", "orang", "7", "Mengapa", "Buku"],
    ]


@pytest.mark.parametrize(
    ("penomoran", "number", "printed"),
    [("a.", 1, "a."), ("a.", 27, "aa."), ("(1)", 12, "(12)"), ("•", 3, "•"), ("tanpa", 1, ""), ("a)", 3, "c)")],
)
def test_marks(penomoran: str, number: int, printed: str) -> None:
    assert tanda(penomoran, number) == printed


def test_letters_go_on_after_z() -> None:
    assert [huruf(number) for number in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "az", "ba"]


def documented() -> list[Any]:
    """The plain data of the YAML blocks of the documentation."""
    text = (HERE.parent / "docs" / "sk-iku.md").read_text("utf-8")
    blocks = re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    whole, quoted, rows = (plain_data(textwrap.dedent(block), "sk-iku.md") for block in blocks)
    assert whole[1] == quoted[1] == rows[1] == []
    return [whole[0], quoted[0], rows[0]]


def test_the_documented_decree_has_no_findings(tmp_path: Path) -> None:
    text = (HERE.parent / "docs" / "sk-iku.md").read_text("utf-8")
    block = re.search(r"^```yaml\n(dokumen: .*?)^```", text, re.MULTILINE | re.DOTALL)
    assert block
    path = tmp_path / "sk.yaml"
    path.write_text(block[1], "utf-8")
    loaded = load(path)
    assert loaded.findings == []
    assert found_by_rules(loaded) == []


def test_everything_documented_is_printed() -> None:
    stated, quoted, rows = documented()
    stated["pejabat"]["sekcam"] = {"nama": "Budi", "jabatan": "Sekretaris Camat Panti"}
    stated["iku"]["keputusan"] |= quoted["iku"]["keputusan"]
    stated["iku"]["keputusan"]["lampiran"] = {"target": ["2025", "2026"], "kolom": {"satuan": "Satuan"}}
    stated["iku"] |= rows
    made = Dokumen(build_decree(stated))
    for printed in (
        "Memperhatikan\t:\tSurat Edaran", "\t\t\t-\tpencapaian tujuan", "KEEMPAT", "CAMAT PANTI,", "SALINAN",
        "TUJUAN 1: Meningkatnya kualitas pelayanan", " × 1.000", "1.\tSurvei dilakukan dua kali", "•\tpersyaratan",
    ):  # fmt: skip
        assert printed in made.text
    assert [row[-1] for row in made.lampiran[""][0]][1:] == [
        "TUJUAN 1: Meningkatnya kualitas pelayanan",
        "Laporan SKM",
        "–",
    ]
