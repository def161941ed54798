"""The coverage of the reporting criteria as printed: Semboro counted by hand against its YAML."""

import json
from pathlib import Path

from lkjip.cakupan_lke import lke

EXAMPLE = Path(__file__).parents[2] / "examples" / "semboro-2024"
SEMBORO = EXAMPLE / "semboro-2024.yaml"
SMALL = Path(__file__).parents[1] / "data" / "kecil.yaml"

# By hand: dokumen and sakip state a bare value; sakip states no earlier year; ikm and sakip state a benchmark; t1
# (sakip) and t2 (dokumen) are not analysed; every row has money by its programme or by its allocation; the IKU states
# a source for all six.
TABLE = """\
Cakupan kriteria pelaporan kinerja (evaluasi AKIP, PermenPANRB 88/2021, sub-komponen 3.b)
Kecamatan Semboro, tahun 2024: 6 indikator Perjanjian Kinerja

 no  kriteria                                                                ada   cakupan
  1  realisasi terhadap target tahunan, dengan penjelasan hasilnya      4 dari 6    66,67%
  2  realisasi terhadap target jangka menengah (akhir Renstra)          6 dari 6   100,00%
  3  realisasi terhadap tahun-tahun sebelumnya                          5 dari 6    83,33%
  4  realisasi terhadap pembanding nasional, provinsi, atau kabupaten   2 dari 6    33,33%
  5  sebab keberhasilan atau kegagalan, upaya nyata, dan hambatan       4 dari 6    66,67%
  6  efisiensi penggunaan sumber daya                                   6 dari 6   100,00%
  7  rencana perbaikan ke depan (rekomendasi)                           4 dari 6    66,67%
  8  kaitan sasaran dengan anggaran                                     6 dari 6   100,00%
  9  sumber data realisasi                                              6 dari 6   100,00%
     seluruhnya                                                        43 dari 54    79,63%
"""


def test_semboro(capsys):
    assert lke(SEMBORO) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(TABLE)
    assert "\n     - Nilai SAKIP OPD [sakip]: analisis.t1.keberhasilan dan analisis.t1.kendala\n" in shown
    assert "\n     - Nilai SAKIP OPD [sakip]: realisasi.indikator.sakip.tahun\n" in shown
    assert "(alasan tertulis: Tidak ada data" in shown
    assert "Predikat tidak dihitung: profil tidak memuat `skala_lke`" in shown
    assert "nilai evaluasi diberikan oleh evaluator" in " ".join(shown.split())
    assert max(map(len, shown.splitlines())) <= 100


def test_semboro_as_json(capsys):
    assert lke(SEMBORO, as_json=True) == 0
    (report,) = json.loads(capsys.readouterr().out)
    assert (report["instansi"], report["tahun"]) == ("Kecamatan Semboro", 2024)
    assert (report["terpenuhi"], report["dari"], report["cakupan"]) == (43, 54, 79.63)
    assert report["predikat"] is None
    assert {item["kode"]: len(item["ada"]) for item in report["kriteria"]} == {
        "target_tahunan": 4,
        "target_menengah": 6,
        "tahun_sebelumnya": 5,
        "pembanding": 2,
        "sebab": 4,
        "efisiensi": 6,
        "perbaikan": 4,
        "anggaran": 6,
        "sumber": 6,
    }
    assert report["kriteria"][2]["kurang"] == [
        {
            "indikator": "sakip",
            "nama": "Nilai SAKIP OPD",
            "tambahkan": ["realisasi.indikator.sakip.tahun"],
            "alasan": None,
        }
    ]


def changed(folder: Path, *changes: tuple[str, str]) -> Path:
    text = SMALL.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    made = folder / "laporan.yaml"
    made.write_text(text, "utf-8")
    return made


OWN_SCALE = """profil:
  skala_lke:
    nama: Skala LKE
    sumber: Peraturan Bupati Nomor 1 Tahun 2022
    kelas:
      - {predikat: Cukup, arti: separuh lebih, bawah: '50', interval: '> 50'}
      - {predikat: Kurang, bawah: '0', termasuk: ya, interval: '<= 50'}
renstra:"""


def test_a_scale_of_the_profile_gives_a_grade_with_its_source(tmp_path, capsys):
    path = changed(tmp_path, ("\nrenstra:", "\n" + OWN_SCALE))
    assert lke(path) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "menurut Skala LKE, Peraturan Bupati Nomor 1 Tahun 2022." in shown
    assert lke(path, as_json=True) == 0
    (report,) = json.loads(capsys.readouterr().out)
    assert report["predikat"]["sumber"] == "Peraturan Bupati Nomor 1 Tahun 2022"
    assert report["predikat"]["predikat"] == ("Cukup" if report["cakupan"] > 50 else "Kurang")


def test_an_unknown_scale_is_a_finding(tmp_path, capsys):
    assert lke(changed(tmp_path, ("\nrenstra:", "\nprofil: {skala_lke: akipp}\nrenstra:"))) == 1
    shown = capsys.readouterr()
    assert (shown.out, "skala `akipp` tidak ada" in shown.err, "`akip`" in shown.err) == ("", True, True)


def test_several_reports_and_missing_ones(tmp_path, capsys):
    assert lke(SEMBORO, SMALL) == 0
    assert capsys.readouterr().out.count("Cakupan kriteria pelaporan kinerja") == 2
    assert lke(SEMBORO, tmp_path / "tidak.yaml") == 2
    shown = capsys.readouterr()
    assert (shown.out, shown.err.count("\n")) == ("", 1)


def test_rows_that_have_no_path_are_named(tmp_path, capsys):
    no_money = [("pendukung: [7.01.02]", "pendukung: []"), (", alokasi: [7.01.02]", "")]
    assert lke(changed(tmp_path, (", 2026: 90", ""), *no_money)) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "[ikm]: target: {2026: ...} pada indikator ikm di renstra" in shown
    assert "[ikm]: alokasi pada baris s2 di pk (atau pendukung di renstra)" in shown
