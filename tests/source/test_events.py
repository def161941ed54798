import gc
import time
import tracemalloc
from typing import Any

import pytest
import yaml

from lkjip.source import events
from lkjip.source.events import MAX_DEPTH, plain_data


def told(text: str) -> list[str]:
    _, findings = plain_data(text, "f")
    return [
        f"{f.code} {f.location.line}:{f.location.column}:{f.location.length} {f.message}"
        for f in findings
        if f.location
    ]


@pytest.mark.parametrize("loader", [events.LOADER, yaml.BaseLoader], ids=["libyaml", "pure"])
def test_every_scalar_stays_text(loader: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "LOADER", loader)
    text = "no: No\na: 010\nb: 97.10\nc: 1:30\nd: 2024-01-26\ne: 7.01.01\nf: on\n2024: [1_000, 'x y', \"z\"]\n"
    assert plain_data(text, "f") == (
        {"no": "No", "a": "010", "b": "97.10", "c": "1:30", "d": "2024-01-26", "e": "7.01.01", "f": "on",
         "2024": ["1_000", "x y", "z"]},
        [],
    )  # fmt: skip


def test_missing_values_and_quoted_ones() -> None:
    assert plain_data("a:\nb: ~\nc: null\nd: ''\ne: 'null'\nf: [~, , x]\n", "f")[0] is None
    assert plain_data("a:\nb: ~\nc: null\nd: ''\ne: 'null'\nf: [~, x]\ng:\n  - \n  - y\n", "f") == (
        {"b": None, "c": None, "d": "", "e": "null", "f": [None, "x"], "g": [None, "y"]},
        [],
    )


@pytest.mark.parametrize("text", ["", "# kosong\n", "---\n"])
def test_empty_text(text: str) -> None:
    data, findings = plain_data(text, "f")
    assert not data and not findings


def test_block_texts() -> None:
    assert plain_data("a: |\n  satu\n  dua\nb: >\n  tiga\n  empat\n", "f")[0] == {
        "a": "satu\ndua\n",
        "b": "tiga empat\n",
    }


def test_anchors_and_merges() -> None:
    text = "a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}\nc: {<<: [*x, {r: 4}]}\nd: *x\n&k e: 5\nf: *k\n"
    a = {"p": "1", "q": "2"}
    expected = {"a": a, "b": {"q": "3", "p": "1"}, "c": {**a, "r": "4"}, "d": a, "e": "5", "f": "e"}
    assert plain_data(text, "f") == (expected, [])


def test_a_quoted_merge_key_is_a_key() -> None:
    assert plain_data("'<<': x\n", "f") == ({"<<": "x"}, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", "S007 3:1:1 kunci `a` ditulis dua kali"),
        ("a:\na: 3\n", "S007 2:1:1 kunci `a` ditulis dua kali"),
        ("a: {b: 1, b: 2}\n", "S007 1:11:1 kunci `b` ditulis dua kali"),
        ("a: 1\n---\nb: 1\n", "S009 2:1:3 berkas memuat lebih dari satu dokumen YAML"),
        ("a: !!python/name:os.system x\n", "S009 1:4:25 tanda “tag:yaml.org,2002:python/name:os.system” tidak dikenal"),
        ("a: !x [1]\n", "S009 1:4:4 tanda “!x” tidak dikenal"),
        ("{x: 1}: 1\n", "S009 1:6:1 kunci harus berupa teks"),
        ("? [a]\n: 1\n", "S009 1:5:1 kunci harus berupa teks"),
        ("a: *x\n", "S009 1:4:2 jangkar “&x” tidak ada"),
        ("a: &x 1\nb: &x 2\n", "S009 2:4:4 jangkar “&x” ditulis dua kali"),
        ("a: &x [*x]\n", "S008 1:8:2 “*x” menunjuk dirinya sendiri"),
        ("a: {<<: 1}\n", "S009 1:9:1 “<<” harus diikuti isian berkunci"),
        ("a: \"x\\u0007\"\n", "S003 1:4:9 karakter kendali U+0007 tidak dapat dimuat dalam dokumen"),
        ("a:\n\tb: 1\n", "S001 2:1:1 tabulator tidak boleh dipakai sebagai indentasi"),
        ("a: b: c\n", "S001 1:5:1 titik dua tidak diharapkan di sini"),
        ("a: 'x\n", "S001 1:4:1 tanda kutip tidak ditutup"),
        ("a: @x\n", "S001 1:4:1 nilai tidak boleh diawali karakter ini tanpa tanda kutip"),
        ("a: %\n", "S001 1:4:1 nilai tidak boleh diawali karakter ini tanpa tanda kutip"),
        ("a: [1, 2\n", "S001 1:9:1 kurung siku “[” tidak ditutup"),
        ("a: {b: 1\n", "S001 1:9:1 kurung kurawal “{” tidak ditutup"),
        ("- a\nb: c\n", "S001 2:1:1 baris ini tidak sejajar dengan baris lain pada tingkatnya"),
        ('a: "\\q"\n', "S001 1:5:1 urutan “\\” tidak dikenal dalam tanda kutip ganda"),
        ("x: - 1\n", "S001 1:4:1 tanda “-” tidak diharapkan di sini"),
        ("%FOO\na: 1\n", "S001 1:5:1 susunan YAML tidak dapat dibaca di sini"),
    ],
)  # fmt: skip
def test_mishaps(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize("loader", [events.LOADER, yaml.BaseLoader], ids=["libyaml", "pure"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{2023: 79,5, 2024: 83,10}", ["10:4 angka berkoma di dalam { } harus diberi tanda kutip: '79,5'",
                                       "22:5 angka berkoma di dalam { } harus diberi tanda kutip: '83,10'"]),
        ("{a: 1,533,750,000}", ["7:13 angka berkoma di dalam { } harus diberi tanda kutip: '1,533,750,000'"]),
        ("{a: 79,50, b: 80,50%}", ["7:5 angka berkoma di dalam { } harus diberi tanda kutip: '79,50'",
                                   "17:6 angka berkoma di dalam { } harus diberi tanda kutip: '80,50%'"]),
        ("[{a: 1,5}]", ["8:3 angka berkoma di dalam { } harus diberi tanda kutip: '1,5'"]),
        ("{nama: Rahma, S.Sos., x: y}",
         ["10:13 koma di dalam { } memisahkan isian, sehingga “Rahma, S.Sos.” tidak terbaca utuh"]),
        ("[79,5, 80]", ["4:4 angka berkoma di dalam [ ] harus diberi tanda kutip: '79,5'"]),
        ("[79, 5, '79',5, 7.01.01,7.01.02, 2023,2024]",
         []),
        ("{a: '79,5', b: 80, c: }", []),
        ("{5, 5, &x 5, *x , [b], y, <<}", None),
    ],
)  # fmt: skip
def test_commas_that_split_a_value(loader: Any, text: str, expected: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "LOADER", loader)
    found = told(f"- {text}\n")
    if expected is None:
        assert found
    else:
        assert [finding.removeprefix("S010 1:") for finding in found] == expected


def test_a_number_in_english_notation_is_not_only_quoted() -> None:
    _, [finding] = plain_data("a: {b: 1,533,750,000}\n", "f")
    assert finding.hint == "tulis 1.533.750.000"


@pytest.mark.parametrize("text", ["‘%’", "“Sukarasa”", "„x”", "”x”"])
def test_curly_quotes_around_a_value(text: str) -> None:
    _, [finding] = plain_data(f"a: {text}\n", "f")
    assert finding.code == "S011" and finding.hint == f"pakai tanda kutip lurus ' atau \": '{text[1:-1]}'"


@pytest.mark.parametrize("text", ["“Maju” dan “Makmur”", "Semboro “Maju”", "'“Maju”'", "’", "Jum’at"])
def test_curly_quotes_inside_a_text_stay(text: str) -> None:
    assert plain_data(f"a: {text}\n", "f") == ({"a": text.strip("'")}, [])


def test_a_duplicate_key_names_the_first_place() -> None:
    _, [finding] = plain_data("a: 1\nb: 2\na: 3\n", "f")
    assert [(str(place), what) for place, what in finding.related] == [("f:1:1", "pertama kali di sini")]


@pytest.mark.parametrize("loader", [events.LOADER, yaml.BaseLoader], ids=["libyaml", "pure"])
@pytest.mark.parametrize("text", ["a:\n\tb: 1", "a: b: c", "a: 'x", "a: @x", "a: [1", "a: {b: 1", "x: - 1"])
def test_both_parsers_are_told_alike(loader: Any, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = told(text)
    monkeypatch.setattr(events, "LOADER", loader)
    assert told(text) == expected


@pytest.mark.parametrize("loader", [events.LOADER, yaml.BaseLoader], ids=["libyaml", "pure"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n    - kode: 1\n       nama: x\n",
         "3:8 baris ini menjorok 7 spasi, baris `kode` di atasnya 6 | "
         "samakan indentasi kedua baris itu bila setingkat"),
        ("a: 1\nb: x\n# c: '\n'd': [\"e\", 'f]\ng:\n  - h: it's \"so\" # '\n  - 'k'\nl: 'm'\n",
         "4:12 tanda kutip tidak ditutup | tutup tanda kutip itu dengan ' pada akhir isinya"),
        ("a:\n  - h: it's \"so\" # '\n    i: >-\n      'x\n  - 'j\n  - 'k'\nl: 'm'\n",
         "5:5 tanda kutip tidak ditutup | tutup tanda kutip itu dengan ' pada akhir isinya"),
        ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n",
         "2:1 tanda dua versi yang belum digabungkan (Git) masih ada | pilih salah satu versi di antara tanda itu, "
         "lalu hapus baris “<<<<<<<”, “=======”, dan “>>>>>>>”"),
        ("a:\n  b: 1\n  c: 1\nd:\n   e: 1\n  f: 1\n",
         "5:4 baris ini menjorok 3 spasi, tidak seperti baris lain; baris ke-6 menjorok 2 | "
         "samakan indentasinya dengan baris lain pada tingkat yang sama"),
        ("a:\n  b: 1\nc:\n    d:\n      - 1\n  e: 1\n",
         "4:5 baris ini menjorok 4 spasi, tidak seperti baris lain; baris ke-6 menjorok 2 | "
         "samakan indentasinya dengan baris lain pada tingkat yang sama"),
        ("  a: 1\nb: 2\nc: 3\n",
         "1:3 baris ini menjorok 2 spasi, tidak seperti baris lain; baris ke-2 menjorok 0 | "
         "samakan indentasinya dengan baris lain pada tingkat yang sama"),
        ("a:\n  b:\n    c: x\n   d: y\n",
         "4:4 baris ini tidak sejajar dengan baris lain pada tingkatnya | "
         "baris ini menjorok 3 spasi, baris `c` di atasnya 4: samakan bila setingkat"),
        ("a: b\nsatuan: %\n", "2:9 nilai tidak boleh diawali karakter ini tanpa tanda kutip | "
         "beri tanda kutip pada nilai itu: satuan: '%'"),
        ("a: {satuan: %, b: 1}\n", "1:13 nilai tidak boleh diawali karakter ini tanpa tanda kutip | "
         "beri tanda kutip pada nilai itu: satuan: '%'"),
        ("a:\n  telepon:(0299)\n  # surel\n  surel: x\n",
         "2:10 sesudah titik dua belum ada spasi | beri spasi sesudah titik dua: `telepon: (0299)`"),
        ("a: x\ntelepon:(0299)\n",
         "2:8 sesudah titik dua belum ada spasi | beri spasi sesudah titik dua: `telepon: (0299)`"),
        ("visi: “Judul: isi”\n",
         "1:13 titik dua tidak diharapkan di sini | beri tanda kutip pada nilai itu: visi: 'Judul: isi'"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_line(loader: Any, text: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "LOADER", loader)
    _, [finding] = plain_data(text, "f")
    assert finding.location
    place = f"{finding.location.line}:{finding.location.column}"
    assert f"{place} {finding.message} | {finding.hint}" == expected


def test_depth_is_bounded() -> None:
    assert told("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert told("[" * 500) == ["S008 1:65:1 susunan lebih dalam dari 64 tingkat"]
    found = told("[" * 100_000)  # the parser itself may give up before the depth at which we do
    assert [(item[:4], item.partition(" susunan ")[2]) for item in found] == [("S008", "lebih dalam dari 64 tingkat")]


def test_aliases_that_unfold_without_end_are_refused_at_once() -> None:
    lines = ["a0: &a0 [" + ", ".join(["x"] * 10) + "]"]
    lines += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 10) + "]" for n in range(1, 30)]
    tracemalloc.start()
    start = time.perf_counter()
    _, findings = plain_data("\n".join(lines), "f")
    seconds, peak = time.perf_counter() - start, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [finding.code for finding in findings] == ["S008"]
    assert seconds < 1 and peak < 5_000_000


def test_reading_leaves_nothing_for_the_collector() -> None:
    gc.collect()
    gc.disable()
    try:
        for _ in range(20):
            plain_data("a: {b: [1, 2, {c: d}]}\n", "f")
        assert gc.collect() < 100
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n  - satu\n    - dua\n  - tiga\n",
         "S012 3:5:1 baris “- dua” terbaca sebagai bagian dari teks di atasnya, karena terlalu menjorok"),
        ("a:\n  - >-\n    satu\n    - dua\n",
         "S012 4:5:1 baris “- dua” terbaca sebagai bagian dari teks di atasnya, karena terlalu menjorok"),
        ("a: >-\n  satu\n  jumlah_misi: 7\n",
         "S012 3:3:1 baris “jumlah_misi: 7” terbaca sebagai bagian dari teks di atasnya, karena terlalu menjorok"),
        ("a: >-\n  satu.\n  sumber: dua\n",
         "S012 3:3:1 baris “sumber: dua” terbaca sebagai bagian dari teks di atasnya, karena terlalu menjorok"),
        ("a: 'satu\nb: dua'\n",
         "S012 1:4:1 tanda kutip ' di sini tidak ditutup, sehingga isian di bawahnya terbaca sebagai bagian dari teks"),
        ("a: 35.09.07'\n", "S013 1:4:9 tanda kutip ' di akhir isi tidak ada pasangannya, sehingga terbaca sebagai "
         "bagian dari isi"),
        ('a: 12"\n', 'S013 1:4:3 tanda kutip " di akhir isi tidak ada pasangannya, sehingga terbaca sebagai bagian '
         "dari isi"),
    ],
)  # fmt: skip
def test_what_a_text_takes_in_without_a_word(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "a: tahun 2021\n  - 2026\n", "a: |\n  satu\n  - dua\n", "a: 'satu\n  - dua'\n", "a: >-\n  satu:\n  dua: tiga\n",
        "a: Ahmad Rofi'\n", 'a: Monitor 24"\n', "a: 8° 12'\n", "a: di Jum'at 'Legi'\n", "a: '\n  x'\n",
        "a: \"satu\n  dua: tiga\"\n",
    ],
)  # fmt: skip
def test_texts_over_several_lines_and_with_quotes_stay(text: str) -> None:
    assert told(text) == []
