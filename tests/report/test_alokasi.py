"""II.D: the budget shared out to the sasaran, by alokasi, else by the supporting programmes."""

from pathlib import Path

from dokumen import Dokumen, build, data

KECIL = Path(__file__).parents[1] / "data" / "kecil.yaml"
CAPTION = "Alokasi Anggaran per Sasaran Strategis Tahun 2024"


def without_shares(pendukung=(["7.01.01"], ["7.01.02"])):
    stated = data(KECIL)
    for row in stated["pk"][-1]["sasaran"]:
        row.pop("alokasi", None)
    for row, codes in zip(stated["renstra"]["versi"][-1]["tujuan"][0]["sasaran"], pendukung, strict=True):
        row["pendukung"] = codes
    return stated


def test_supporting_programmes_stand_in_for_shares():
    text = Dokumen(build(without_shares())).text
    assert "Pembagian anggaran kepada sasaran strategis menurut program pendukungnya disajikan pada Tabel" in text
    assert (
        "Sasaran strategis 2 didukung oleh Program Penyelenggaraan Pemerintahan dan Pelayanan Publik dengan anggaran "
        "sebesar Rp 50.000.000 atau 25,00% dari seluruh anggaran belanja Kecamatan Sukarasa." in text
    )
    assert "dihitung satu kali" not in text


def test_what_supports_two_counts_once():
    text = Dokumen(build(without_shares((["7.01.01"], ["7.01.01", "7.01.02"])))).text
    assert "Anggaran yang mendukung lebih dari satu sasaran strategis dihitung satu kali dalam jumlah." in text
    table = text[text.index(CAPTION, text.index("menurut program pendukungnya")) :]
    assert "Jumlah\n200.000.000\n100,00%" in table.replace("\t", "\n")


def test_one_without_support_is_told():
    text = Dokumen(build(without_shares(([], ["7.01.02"])))).text
    assert "Sasaran strategis 1 tidak mempunyai program pendukung tersendiri." in text


def test_shares_come_first():
    text = Dokumen(build(data(KECIL))).text
    assert "Pembagian anggaran kepada sasaran strategis disajikan pada Tabel" in text
    assert "dengan alokasi anggaran sebesar Rp 50.000.000 atau 25,00%" in text
