"""Files that are broken or made to do harm: one finding each, soon, in little memory, and never a traceback."""

import io
import re
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from importer.bahan import kemasan
from importer.bahan.semboro import semboro
from importer.bahan.simpan import csv_, xls, xlsx
from importer.bahan.tata_a import lembar_a
from importer.bahan.tata_c import lembar_c

SECONDS = 60  # of processor time; a hang is caught, a busy machine is not
MEMORY = 1 << 30
SHEET, TEXTS = kemasan.LEMBAR, "xl/sharedStrings.xml"


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def lkjip(*words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "lkjip", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, preexec_fn=_limited, check=False)


def imported(path: Path) -> tuple[int, list[str]]:
    """The exit code, and the codes of the findings."""
    done = lkjip("import-excel", path, "--simulasi", "--format", "concise")
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1), done.stderr
    return done.returncode, re.findall(r"\b([A-Z]\d{3})\b", done.stdout)


def lra(folder: Path) -> Path:
    return xlsx(folder / "lra.xlsx", [lembar_a()])


def edited(old: str, new: str, part: str = SHEET) -> Callable[[Path], Path]:
    """The LRA with the first match of a pattern in one of its parts replaced."""

    def build(folder: Path) -> Path:
        def change(text: bytes) -> bytes:
            done, times = re.subn(old.encode(), lambda _: new.encode(), text, count=1, flags=re.DOTALL)
            assert times == 1
            return done

        return kemasan.diubah(lra(folder), {part: change})

    return build


def with_rows(row: Callable[[int], str], times: int) -> Callable[[Path], Path]:
    """The LRA with rows put below the table."""

    def build(folder: Path) -> Path:
        rows = "".join(map(row, range(1000, 1000 + times))).encode()
        return kemasan.diubah(lra(folder), {SHEET: lambda old: old.replace(b"</sheetData>", rows + b"</sheetData>")})

    return build


def huge_part(part: str, start: bytes, filling: bytes, end: bytes, times: int) -> Callable[[Path], Path]:
    def build(folder: Path) -> Path:
        path = lra(folder)
        with zipfile.ZipFile(path) as old:
            kept = {name: old.read(name) for name in old.namelist() if name != part}
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
            for name, content in kept.items():
                new.writestr(name, content)
            with new.open(part, "w", force_zip64=True) as into:
                into.write(start)
                for _ in range(times):
                    into.write(filling)
                into.write(end)
        return path

    return build


def raw(name: str, content: bytes) -> Callable[[Path], Path]:
    def build(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return build


def changed(change: Callable[[bytearray], object]) -> Callable[[Path], Path]:
    """The LRA with some of its bytes changed."""

    def build(folder: Path) -> Path:
        path = lra(folder)
        content = bytearray(path.read_bytes())
        change(content)
        path.write_bytes(bytes(content))
        return path

    return build


def _wrong_crc(content: bytearray) -> None:
    at = content.rfind(b"PK\x01\x02", 0, content.rfind(SHEET.encode()))
    content[at + 16] ^= 0xFF


def _four_gigabytes(content: bytearray) -> None:
    at = content.rfind(b"PK\x01\x02", 0, content.rfind(SHEET.encode()))
    content[at + 24 : at + 28] = b"\xf0\xff\xff\xff"


def _lying_size(content: bytearray) -> None:
    at = content.rfind(b"PK\x01\x02", 0, content.rfind(SHEET.encode()))
    content[at + 24 : at + 28] = b"\x00\x10\x00\x00"


def _wrong_stream(content: bytearray) -> None:
    at = content.find(SHEET.encode()) + len(SHEET) + 200
    content[at : at + 40] = bytes(40)


def twice(folder: Path) -> Path:
    """Two parts of one name: programs differ in which of them they read."""
    path = lra(folder)
    with zipfile.ZipFile(path) as old:
        sheet = old.read(SHEET)
    with zipfile.ZipFile(path, "a") as new, pytest.warns(UserWarning, match="Duplicate name"):
        new.writestr(SHEET, sheet.replace(b"<v>1</v>", b"<v>2</v>"))
    return path


def many_parts(folder: Path) -> Path:
    path = lra(folder)
    with zipfile.ZipFile(path, "a") as new:
        for number in range(10_001):
            new.writestr(f"xl/x{number}.bin", b"")
    return path


def in_itself(folder: Path) -> Path:
    """The sheet of the workbook is the workbook."""
    return kemasan.diubah(
        lra(folder),
        {"xl/_rels/workbook.xml.rels": lambda b: re.sub(rb"/?(?:xl/)?worksheets/sheet1.xml", b"/xl/workbook.xml", b)},
    )


def wide_rows(folder: Path) -> Path:
    """A cell in the last column of thousands of rows: small in the file, 16,384 places each in a table."""
    return with_rows(lambda n: f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>', 20_000)(folder)


def merges(folder: Path) -> Path:
    ranges = "".join('<mergeCell ref="A1:GR9999"/>' for _ in range(50_000))
    return edited("</sheetData>", f"</sheetData><mergeCells>{ranges}</mergeCells>")(folder)


def old_broken(folder: Path) -> Path:
    path = xls(folder / "lra.xls", [lembar_a()])
    content = bytearray(path.read_bytes())
    content[600:4000] = bytes(3400)
    path.write_bytes(bytes(content))
    return path


def old_cut(folder: Path) -> Path:
    path = xls(folder / "lra.xls", [lembar_a()])
    path.write_bytes(path.read_bytes()[:3000])
    return path


def late_zero_bytes(folder: Path) -> Path:
    path = csv_(folder / "lra.csv", lembar_a())
    path.write_bytes(path.read_bytes() + b"\0" * 10)
    return path


ROOT = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
REFUSED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "4 GB of zeros": (changed(_four_gigabytes), "I103"),
    "104 MB of texts": (huge_part(TEXTS, b"<sst>", b"<si><t>abc</t></si>" * 50_000, b"</sst>", 110), "I103"),
    "nothing but tags": (huge_part(SHEET, ROOT.encode(), b"<a/>" * 250_000, b"</sheetData></worksheet>", 59), "I103"),
    "one long text": (
        edited("<c r=", '<c r="IV1" t="inlineStr"><is><t>' + "x" * 3_000_000 + "</t></is></c><c r="),
        "I103",
    ),
    "10,001 parts": (many_parts, "I103"),
    "a part twice": (twice, "I101"),
    "a size that lies": (changed(_lying_size), "I101"),
    "wrong CRC": (changed(_wrong_crc), "I101"),
    "broken deflate stream": (changed(_wrong_stream), "I101"),
    "last column in 20,000 rows": (wide_rows, "I103"),
    "1,000 columns in 20,000 rows": (
        with_rows(lambda n: f'<row r="{n}">' + "<c><v>7</v></c>" * 1000 + "</row>", 6_000),
        "I103",
    ),
    "merges without end": (merges, "I103"),
    "its own sheet": (in_itself, "I201"),
    "a text that is not there": (edited(r't="s"><v>\d+</v>', 't="s"><v>99999</v>'), "I101"),
    "a text before the first": (edited(r't="s"><v>\d+</v>', 't="s"><v>-1</v>'), "I101"),
    "a cell without column": (edited('<c r="A1"', '<c r="1"'), "I101"),
    "a column beyond the last": (edited('<c r="A1"', '<c r="ZZZZZZZ1"'), "I101"),
    "a row beyond the last": (edited('<row r="1"', '<row r="99999999"'), "I101"),
    "a row before the first": (edited('<row r="1"', '<row r="0"'), "I101"),
    "a row twice": (edited('<row r="3"', '<row r="2"'), "I101"),
    "billion laughs in the sheet": (edited("<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'), "I101"),
    "other encoding": (edited("^", "<?xml version='1.0' encoding='xyz'?>"), "I101"),
    "an old workbook with zeros in it": (old_broken, "I101"),
    "an old workbook that is cut": (old_cut, "I101"),
    "an old workbook of nothing": (raw("lra.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 5000), "I101"),
    "a line of 50 MB": (raw("lra.csv", b"1;" * 25_000_000), "I103"),
    "a text of 70 MB": (raw("lra.csv", b"1;2;3;4;5;\n" * 6_500_000), "I103"),
    "a quote that never ends": (raw("lra.csv", b'a;b;"c\n' + b"1;2;3\n" * 100_000), "I101"),
    "zero bytes at the end of a text": (late_zero_bytes, "I101"),
    "a separator that is none": (raw("lra.csv", b"sep="), "I101"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_one_finding(name, tmp_path):
    build, code = REFUSED[name]
    assert imported(build(tmp_path)) == (1, [code])


READ: dict[str, Callable[[Path], Path]] = {
    "a million empty rows": lambda folder: kemasan.baris_kosong(lra(folder)),
    "rows of 16,384 empty cells": with_rows(lambda n: f'<row r="{n}">' + '<c s="1"/>' * 16_384 + "</row>", 20),
    "names that climb": lambda folder: kemasan.diubah(lra(folder), {}, {"../../etc/passwd": b"x", "/abs.xml": b"<a/>"}),
    "a number beyond all, beside the table": edited("</row>", '<c r="ZZ1"><v>1e400</v></c></row>'),
}


@pytest.mark.parametrize("name", READ)
def test_a_strange_file_is_read(name, tmp_path):
    assert imported(READ[name](tmp_path)) == (0, [])


def test_an_amount_beyond_all_names_its_cell(tmp_path):
    build = edited(r"(?s)<v>420925600(?:\.0+)?</v>", "<v>1e400</v>")
    done = lkjip("import-excel", build(tmp_path), "--simulasi")
    assert done.returncode == 1
    assert "“1e400”" in done.stdout


def test_a_stream_of_random_damage_never_ends_in_a_traceback(tmp_path):
    """Single bytes of the unpacked parts are changed; read, or refused with one reason, in this process."""
    from random import Random

    from lkjip.importer.impor import Pilihan, impor

    random = Random(7)  # noqa: S311
    path = xlsx(tmp_path / "dpa.xlsx", [lembar_c()])
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for _ in range(150):
        content = io.BytesIO()
        hurt = random.choice([SHEET, TEXTS, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"])
        text = bytearray(parts[hurt])
        for _ in range(3):
            text[random.randrange(len(text))] = random.choice(b'09-".<>/&;AZ\xff\0 ')
        with zipfile.ZipFile(content, "w") as new:
            for name, one in parts.items():
                new.writestr(name, bytes(text) if name == hurt else one)
        path.write_bytes(content.getvalue())
        hasil = impor([(path, "dpa.xlsx")], Pilihan(semboro().kode))
        assert hasil.temuan or hasil.boleh_ditulis


SOURCES: dict[str, Callable[[Path], Path]] = {
    "4 GB of zeros": changed(_four_gigabytes),
    "entities": edited("<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
    "nothing but tags": huge_part(SHEET, ROOT.encode(), b"<a/>" * 250_000, b"</sheetData></worksheet>", 59),
    "10,001 parts": many_parts,
}


@pytest.mark.parametrize("name", SOURCES)
def test_a_hostile_workbook_as_source_is_one_finding(name, tmp_path):
    done = lkjip("validate", SOURCES[name](tmp_path), "--format", "concise")
    assert done.returncode == 1, done.stderr
    assert re.findall(r"\b([A-Z]\d{3})\b", done.stdout) == ["B101"]
