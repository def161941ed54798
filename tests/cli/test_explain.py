"""`lkjip explain`: every code that can be reported is explained; unknown ones are answered with near ones."""

import ast
import re
from pathlib import Path

import pytest

import lkjip
from lkjip.penjelasan import PARTS
from lkjip.rules import RULES
from lkjip.semua_kode import semua_kode, tema

PACKAGE = Path(lkjip.__file__).parent


def codes_in_source() -> set[str]:
    """Every text of the program that looks like a code."""
    trees = [ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")]
    texts = (node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {text for text in texts if isinstance(text, str) and re.fullmatch(r"[A-Z]\d{3}", text)}


def test_every_code_of_the_source_is_documented_and_no_other():
    assert set(semua_kode()) == codes_in_source()


def test_the_codes_of_the_source_are_seen():
    assert {"S001", "K101", "T401", "W001", "H002", "A601"} <= codes_in_source()


@pytest.mark.parametrize("code", semua_kode())
def test_every_code_is_documented_in_five_parts(code):
    item = semua_kode()[code]
    assert tuple(item.parts) == PARTS
    assert all(item.parts.values())
    assert item.summary.endswith(".")
    assert item.name.replace("-", "").isalpha() and item.name.islower()
    assert tema(code)


def test_names_are_given_once():
    names = [item.name for item in semua_kode().values()]
    assert len(set(names)) == len(names)


def test_rules_are_documented_by_their_docstrings():
    item = semua_kode()["K101"]
    assert (item.name, item.severity) == ("pagu-kegiatan", RULES["K101"].severity)
    assert item.summary == "Pagu kegiatan sama dengan jumlah pagu sub kegiatannya."
    assert item.parts["Contoh"].startswith("pagu kegiatan ditulis 550.320.000,")


@pytest.mark.parametrize("asked", ["L201", "l201", "analisis-sasaran"])
def test_a_code_or_name(run, asked):
    done = run("explain", asked)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("L201 analisis-sasaran (peringatan)\nSetiap sasaran Perjanjian Kinerja dianalisis.\n")
    assert all(f"\n{part}: " in done.stdout for part in PARTS)
    assert "\n  abaikan:\n    - kode: L201\n" in done.stdout
    assert all(len(line) <= 110 for line in done.stdout.splitlines())


@pytest.mark.parametrize("code", ["K101", "S110", "A601", "T301"])
def test_what_cannot_be_left_out_does_not_say_how(run, code):
    assert "abaikan:\n" not in run("explain", code).stdout


def test_all_codes(run):
    done = run("explain")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.findall(r"^  ([A-Z]\d{3})  ", done.stdout, re.MULTILINE) == list(semua_kode())
    assert "  K101  kesalahan   pagu-kegiatan: Pagu kegiatan sama dengan" in done.stdout
    assert done.stdout.startswith("Membaca berkas\n  S001  kesalahan   sintaks: ")


def test_an_unknown_code(run):
    done = run("explain", "K1O1", "L204", "kosong-melompong")
    assert done.returncode == 2
    assert done.stdout.startswith("L204 rekomendasi (peringatan)\n")
    assert done.stderr == (
        "lkjip: kode K1O1 tidak dikenal; mungkin maksud Anda K101\n"
        "lkjip: kode kosong-melompong tidak dikenal; daftarnya tampil dengan `lkjip explain`\n"
    )
