"""Imports point one way, and heavy modules are imported only by those who need them."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import lkjip

PACKAGE = Path(lkjip.__file__).parent
EXAMPLE = Path(__file__).parent.parent / "examples" / "semboro-2024" / "semboro-2024.yaml"
MODULES = sorted(PACKAGE.rglob("*.py"))

# what a part may import besides itself; the modules named `cli` below may import everything
ALLOWED = {
    "numbers": set(),
    "diagnostics": set(),
    "paths": set(),
    "sebab": set(),
    "shapes": set(),
    "arsip": set(),
    "penjelasan": {"diagnostics"},
    "model": {"numbers"},
    "calc": {"model", "numbers"},
    "source": {"arsip", "model", "diagnostics", "numbers", "sebab"},
    "importer": {"arsip", "source", "model", "diagnostics", "numbers", "sebab"},
    "rules": {"calc", "model", "numbers", "diagnostics", "penjelasan"},
    "report": {"calc", "model", "numbers", "shapes"},
    "skema": {"source", "model", "numbers"},
    "telusur": {"calc", "diagnostics", "importer", "model", "numbers", "report", "rules", "source"},
    "buku": {"source", "model", "diagnostics"},
    "lanjut": {"buku", "calc", "model", "report", "skema", "source"},
    "word": {"diagnostics", "sebab", "shapes"},
    "rekap": {"buku", "calc", "diagnostics", "model", "numbers", "report", "word"},
    "output": {"report", "word", "calc", "model", "diagnostics", "numbers", "paths", "penjelasan", "sebab"},
}
CLI = {
    "__init__",
    "__main__",
    "bantuan",
    "berkas_diperiksa",
    "berkas_masukan",
    "cli",
    "gagal",
    "jelaskan",
    "langsung",
    "periksa_data",
    "pilihan",
}
CLI |= {
    "alih_bentuk",
    "angka_sendiri",
    "bahan_reviu",
    "cakupan_lke",
    "impor",
    "periksa_template",
    "semua_kode",
    "susun_laporan",
}
CLI |= {"cari_kode", "hitung_angka", "pantau", "pelengkap", "tulis_skema"}
CLI |= {"kemajuan", "nama_hasil", "rekap_instansi", "ringkas_temuan", "serempak", "susun_banyak", "utama_dahulu"}
CLI |= {"kerangka", "lanjutkan", "mulai"}
CLI |= {"nama_template", "profil_kantor", "salin_template", "temuan_aturan"}

HEAVY = {"PIL", "docx", "docxtpl", "jinja2", "lxml", "openpyxl", "xlrd"}
LIGHT_PARTS = "lkjip.source, lkjip.rules, lkjip.calc, lkjip.output.findings"


def part(module: str) -> str:
    """`lkjip.word.render` -> `word`."""
    return [*module.split("."), "__init__"][1]


def name_of(path: Path) -> str:
    return ".".join(("lkjip", *path.relative_to(PACKAGE).with_suffix("").parts))


def imported(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every module that a piece of code imports, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import in line {node.lineno}"
            yield str(node.module), node.lineno
            if node.module == "lkjip":
                yield from ((f"lkjip.{alias.name}", node.lineno) for alias in node.names)


def imported_at_once(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """What a module imports when it is itself imported: not inside functions, not for type checking only."""
    for node in tree.body:
        is_for_types = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        if not isinstance(node, ast.FunctionDef | ast.ClassDef) and not is_for_types:
            yield from imported(node)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_one_way(path):
    own = part(name_of(path))
    if own in CLI:
        return
    others = {(part(name), line) for name, line in imported(ast.parse(path.read_text("utf-8"))) if is_ours(name)}
    wrong = [f"{path.name}:{line}: {own} -> {other}" for other, line in others if other not in ALLOWED[own] | {own}]
    assert not wrong


def is_ours(module: str) -> bool:
    return module.startswith("lkjip.") and module != "lkjip.__version__"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_heavy_modules_are_imported_inside_functions(path):
    heavy = HEAVY - {"jinja2"} if part(name_of(path)) == "word" else HEAVY
    found = {(name, line) for name, line in imported_at_once(ast.parse(path.read_text("utf-8")))}
    assert not [f"{path.name}:{line}: {name}" for name, line in found if name.split(".")[0] in heavy]


def test_every_part_is_known():
    parts = {part(name_of(path)) for path in MODULES}
    assert parts <= ALLOWED.keys() | CLI


def test_a_wrong_import_is_seen():
    tree = ast.parse("from lkjip import word\ndef f():\n    import lxml.etree\n")
    assert {name for name, _ in imported(tree)} == {"lkjip", "lkjip.word", "lxml.etree"}
    assert {name for name, _ in imported_at_once(tree)} == {"lkjip", "lkjip.word"}


def loaded_by(statement: str) -> set[str]:
    """The heavy modules that a fresh interpreter has after a statement."""
    code = f"{statement}\nimport sys\nprint(*(m for m in {sorted(HEAVY)!r} if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_checking_data_needs_no_heavy_module():
    assert loaded_by(f"import {LIGHT_PARTS}") == set()


def test_the_command_line_needs_no_heavy_module():
    assert loaded_by("import lkjip.cli, lkjip.paths") == set()


def test_validate_needs_no_heavy_module():
    command = f"""
import sys
from contextlib import redirect_stdout, suppress
from lkjip.cli import main
for form in ("full", "concise", "json", "sarif", "github"):
    sys.argv = ["lkjip", "validate", {str(EXAMPLE)!r}, "--format", form]
    with redirect_stdout(None), suppress(SystemExit):
        main()
assert "lkjip.rules" in sys.modules"""
    assert loaded_by(command) == set()


def test_the_word_engine_opens_no_xml_parser_until_it_compiles():
    assert loaded_by("import lkjip.word") <= {"jinja2"}
