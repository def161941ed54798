"""Every name that can be asked for is explained, with the figures that the report itself computes."""

import re
from pathlib import Path

import pytest
from dokumen import build, data

from lkjip.calc.hitung import hitung
from lkjip.numbers import persen, persen_tetap, rupiah
from lkjip.source import load, skala
from lkjip.telusur.bahan import Bahan
from lkjip.telusur.nama import jelaskan_angka, nama_dikenal
from lkjip.telusur.tercetak import Baris, dicari, isi

ROOT = Path(__file__).parents[2]
FILES = [ROOT / "examples/semboro-2024/semboro-2024.yaml", ROOT / "tests/data/lengkap/lengkap.yaml"]
FILES += [ROOT / "tests/data" / name for name in ("kecil.yaml", "panti.yaml")]


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def bahan(request):
    loaded = load(request.param)
    return Bahan(loaded.laporan, hitung(loaded.laporan, skala()), loaded.where)


def words(said):
    return "\n".join(one.kata for one in said.butir)


def test_every_name_is_explained_with_the_figures_of_the_report(bahan):
    known = nama_dikenal(bahan)
    explained = {name: jelaskan_angka(name, bahan) for name in known}
    assert all(explained.values())
    for item in bahan.hasil.indikator:
        if item.capaian is not None:
            assert f"dicetak {persen(item.capaian)}" in words(explained[item.indikator.id])
    for row in bahan.hasil.sasaran:
        if row.rata_rata is not None:
            assert f"dicetak {persen(row.rata_rata)}" in words(explained[row.id])
    for program in bahan.hasil.program:
        text = words(explained[program.kode])
        assert rupiah(program.uang.pagu) in text
        assert rupiah(program.uang.realisasi) in text
        assert f"dicetak {persen_tetap(program.uang.serapan)}" in text


def test_every_place_names_a_file_and_a_line_that_is_there(bahan):
    for name in nama_dikenal(bahan):
        for one in jelaskan_angka(name, bahan).butir:
            if match := re.fullmatch(r"(.+):(\d+)", one.tempat):
                assert 1 <= int(match[2]) <= len(Path(match[1]).read_text("utf-8").splitlines())


def test_an_indicator_that_is_not_in_the_pk_is_explained(tmp_path):
    text = FILES[2].read_text("utf-8")
    main = tmp_path / "kecil.yaml"
    main.write_text(text.replace("target: {ikm: 85, ", "target: {"), "utf-8")
    loaded = load(main)
    found = Bahan(loaded.laporan, hitung(loaded.laporan, skala()), loaded.where)
    assert "tidak ada dalam PK" in nama_dikenal(found)["ikm"]
    said = words(jelaskan_angka("ikm", found))
    assert "83,57" in said
    assert "tidak diukur" in said


def test_a_row_that_is_named_prints_the_figure():
    parts = isi(build(data(FILES[2])))
    rows = {(one.tabel, one.nomor): one for one in parts if isinstance(one, Baris)}
    found = dicari(parts, "Indeks Kepuasan Masyarakat", ["83,57 Indeks", "98,32%"])
    places = [re.match(r"(Tabel \d+\.\d+) baris (\d+) ", one) for one in found if one.startswith("Tabel")]
    assert len(places) >= 3
    for match in places:
        cells = rows[match[1], int(match[2])].sel
        assert {"83,57 Indeks", "98,32%"} & set(cells)
        assert any("Indeks Kepuasan Masyarakat" in cell for cell in cells)
