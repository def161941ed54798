"""One fixed list of findings (hostile text, several files, no place, a cell, related places), one golden per form.

`python tests/output/test_formats.py` writes the goldens again; read what changed before committing them.
The schema of SARIF is that of OASIS (sarif/v2.1.0/errata01), unchanged.
"""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from lkjip import __version__
from lkjip.diagnostics import Diagnostic, Location, Severity, Suppression, error, sorted_findings, warning
from lkjip.output.formats import FORMATS, Checked, rendered
from lkjip.penjelasan import PARTS, Penjelasan

HERE = Path(__file__).parent
GOLDENS = HERE / "bentuk"
SCHEMA = HERE / "sarif-schema-2.1.0.json"

MAIN, BUDGET = "data/utama.yaml", "data/anggaran, kecamatan: 100%.yaml"
TEXTS = {
    MAIN: "tahun: 2024\nnama: “Kecamatan 你好”\n\tx: \x1b[31m::error::y\n",
    BUDGET: "program:\n  - {kode: 7.01.01, pagu: 100}\n",
}
FINDINGS = [
    replace(
        error(
            "K101",
            "pagu ditulis 100, jumlahnya 90 (selisih 10); 10% hilang",
            Location(BUDGET, 2, 27, 3),
            "perbaiki pagu, atau\r\nsub kegiatannya",
        ),
        related=((Location(BUDGET, 2, 12, 7), "1 butir yang dijumlahkan"), (Location(MAIN), "berkas utama")),
        path="anggaran.7.01.01.pagu",
    ),
    replace(
        warning("C302", "ditandatangani <b>\"A\" & 'B'</b>", Location(MAIN, 2, 7, 15), "tambahkan PK perubahan"),
        path="pengesahan.pejabat",
    ),
    replace(
        warning("L201", "tujuan t2 belum dianalisis", Location(MAIN, 1, 8, 4), "tambahkan `t2`"),
        path="pk.1.sasaran.t2.acuan",
        suppressed=Suppression("tujuan t2 dianalisis\nbersama sasarannya", Location(MAIN, 1, 1, 5)),
    ),
    replace(warning("L221", "tanggal DPA belum ditulis"), suppressed=Suppression("diminta dengan --abaikan")),
    error("S001", "::error file=x::palsu ##[error] \x1b[2J\u202e tab\tdi sini", Location(MAIN, 3, 1)),
    error("K105", "realisasi 12, jumlahnya 13", Location("data/lra.xlsx", spot="LRA!F12"), "perbaiki sel itu"),
    Diagnostic("P999", Severity.INFO, "catatan tanpa tempat dan tanpa penjelasan"),
]
DOCUMENTATION = {
    item.code: Penjelasan(item.code, f"nama-{item.code.lower()}", item.severity, f"Ringkasan {item.code}.", texts)
    for item in FINDINGS
    if item.code != "P999"
    for texts in [{part: f"{part.lower()} {item.code}" for part in PARTS}]
}


def checked(**changes) -> Checked:
    known = Checked(
        findings=sorted_findings(FINDINGS),
        read=TEXTS.get,
        reports=(MAIN,),
        files=(MAIN, BUDGET),
        root=Path.cwd(),
        documentation=lambda: DOCUMENTATION,
    )
    return replace(known, **changes)


def golden(name: str) -> str:
    return rendered(name, checked()).replace(f'"{__version__}"', '"VERSI"')


@pytest.mark.parametrize("name", FORMATS)
def test_golden(name):
    assert golden(name) == (GOLDENS / name).read_bytes().decode()


def test_every_golden_is_of_a_known_form():
    assert {path.name for path in GOLDENS.iterdir()} == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found(name):
    text = rendered(name, checked(findings=[]))
    assert text.endswith("\n")
    assert ("1 laporan (2 berkas) diperiksa: tidak ada temuan\n" in text) == (name not in ("json", "sarif"))


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_checked(name):
    text = rendered(name, checked(findings=[], reports=(), files=(), refusals=("berkas x tidak ada",)))
    assert ("berkas x tidak ada" in text) == (name in ("json", "sarif"))
    assert text if name in ("json", "sarif") else not text


def test_programs_read_ascii():
    assert all(rendered(name, checked()).isascii() for name in ("json", "sarif"))


def schema_faults(log):
    schema = json.loads(SCHEMA.read_text("utf-8"))
    return [fault.message for fault in jsonschema.Draft4Validator(schema).iter_errors(log)]


@pytest.mark.parametrize("changes", [{}, {"findings": []}, {"refusals": ("berkas x tidak ada",)}])
def test_sarif_keeps_to_its_schema(changes):
    log = json.loads(rendered("sarif", checked(**changes)))
    assert schema_faults(log) == []
    del log["runs"][0]["tool"]
    assert schema_faults(log)


def test_sarif_points_at_what_the_text_says():
    run = json.loads(rendered("sarif", checked()))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"  # not UTF-16 units: a region must cut the same text
    result = next(one for one in run["results"] if one["ruleId"] == "K101")
    region = result["locations"][0]["physicalLocation"]["region"]
    line = TEXTS[BUDGET].splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "100"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "K101"


def test_github_shows_ten_of_a_level_errors_first():
    many = [warning("C302", f"w{n}", Location(MAIN, n, 1)) for n in range(1, 14)]
    many += [error("K101", f"e{n}", Location(MAIN, n, 2)) for n in range(1, 12)]
    lines = rendered("github", checked(findings=sorted_findings(many))).splitlines()
    levels = [line.split()[0] for line in lines if line.startswith("::")]
    assert levels == ["::error"] * 10 + ["::warning"] * 10
    assert lines[-3:] == [
        "1 kesalahan lagi hanya ada dalam daftar di atas: GitHub menandai 10",
        "3 peringatan lagi hanya ada dalam daftar di atas: GitHub menandai 10",
        "1 laporan (2 berkas) diperiksa: 11 kesalahan, 13 peringatan",
    ]
    assert sum(": error[K101]: " in line for line in lines) == 11


def test_github_takes_no_command_from_the_data():
    evil = [error("S001", "::set-env name=X::y\n::stop-commands::z ##[add-path]q")]
    lines = rendered("github", checked(findings=evil)).splitlines()
    assert [line for line in lines if line.lstrip().startswith("::")] == [lines[0]]
    assert lines[0].startswith("::error title=S001::")
    assert "##[" not in "\n".join(lines[1:])
    named = [error("S001", "x", Location("::error::y.yaml", 1, 1))]
    assert sum(line.startswith("::") for line in rendered("github", checked(findings=named)).splitlines()) == 1


def test_paths_count_from_the_root(tmp_path, monkeypatch):
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.chdir(folder)
    findings = [
        error("S001", "x", Location("../lain/a b.yaml", 1, 1)),
        error("S001", "y", Location("/luar/c.yaml", 1, 1)),
    ]
    text = rendered("github", checked(findings=findings, root=tmp_path.resolve()))
    assert "file=lain/a b.yaml,line=1" in text
    assert "file=/luar/c.yaml,line=1" in text
    results = json.loads(rendered("sarif", checked(findings=findings, root=tmp_path.resolve())))["runs"][0]["results"]
    places = [result["locations"][0]["physicalLocation"]["artifactLocation"] for result in results]
    assert places == [{"uri": "lain/a%20b.yaml", "uriBaseId": "%SRCROOT%"}, {"uri": "file:///luar/c.yaml"}]


if __name__ == "__main__":
    GOLDENS.mkdir(exist_ok=True)
    for form in FORMATS:
        (GOLDENS / form).write_bytes(golden(form).encode())
