"""`lkjip cari`: words in any order, abbreviations, typing mistakes, codes; nothing found."""

import json

import pytest
import yaml

from lkjip.cari_kode import search
from lkjip.model.rujukan import tabel
from lkjip.source.cari import cari, nomenklatur

GAJI = "7.01.01.2.02.0001"


def codes(asked):
    return [entry.kode for entry in cari(asked).entri]


@pytest.mark.parametrize(
    "asked",
    ["gaji asn", "ASN gaji", "gaji aparatur sipil negara", "tunjangan gaj", "penyediaan gaji dan tunjangan", GAJI],
)
def test_the_same_is_found_by_many_words(asked):
    assert codes(asked)[0] == GAJI


def test_abbreviations_stand_for_their_words_and_words_for_abbreviations():
    assert codes("dokumen pelaksanaan anggaran")[:2] == ["7.01.01.2.01.0004", "7.01.01.2.01.0005"]
    assert set(codes("musrenbang")) == {"7.01.03.2.01.0001", "7.01.03.2.02.0001"}
    assert codes("trantib")[0] == "7.01.04"
    assert codes("ketentraman") == codes("ketenteraman")


def test_typing_mistakes_are_forgiven_only_where_nothing_else_is_found():
    assert codes("listrk kantor") == codes("listrik kantor") == ["7.01.01.2.06.0001"]
    assert codes("mebel") == ["7.01.01.2.07.0005", "7.01.01.2.09.0005"]
    assert set(codes("mebal")) == set(codes("mebel"))


def test_a_code_finds_itself_and_what_stands_below():
    found = cari("7.01.01.2.02").entri
    assert (found[0].kode, found[0].tingkat) == ("7.01.01.2.02", "kegiatan")
    assert found[1].kode == GAJI
    assert [one.kode for one in found[1].di_atas] == ["7.01.01", "7.01.01.2.02"]
    assert codes("7.01.01.02.02.01") == [GAJI]  # as older exports spell it
    assert codes("7.09") == []


def test_every_entry_can_be_pasted(capsys):
    for entry in nomenklatur():
        assert search(entry.kode, as_json=False) == 0
        pasted = yaml.load(capsys.readouterr().out, yaml.BaseLoader)  # noqa: S506  # texts only
        assert {"kode": entry.kode, "nama": entry.nama} in pasted
    assert len(nomenklatur()) == len(tabel("nomenklatur")) > 180


def test_nothing_found_tells_what_comes_nearest(run, capsys):
    done = run("cari", "gaji", "kucing")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "lkjip: “gaji kucing” tidak ditemukan dalam nomenklatur kecamatan; yang paling dekat:\n"
        "  7.01.01.2.02.0001  Penyediaan Gaji dan Tunjangan ASN\n"
    )
    assert search("xyzzy", as_json=False) == 1
    assert "coba kata lain" in capsys.readouterr().err


def test_what_is_found_is_printed_with_its_place(run, capsys):
    assert search("gaji asn", as_json=False) == 0
    assert capsys.readouterr().out == (
        "# “gaji asn”: 1 ditemukan dalam nomenklatur. Salin baris `kode` dan `nama` ke data.\n\n"
        "# program 7.01.01 Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota\n"
        "# kegiatan 7.01.01.2.02 Administrasi Keuangan Perangkat Daerah\n"
        "# sub kegiatan\n- kode: 7.01.01.2.02.0001\n  nama: Penyediaan Gaji dan Tunjangan ASN\n"
    )
    [record] = json.loads(run("cari", "gaji asn", "--format", "json").stdout)
    assert (record["kode"], record["di_atas"][0]["tingkat"]) == (GAJI, "program")
