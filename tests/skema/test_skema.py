"""The schema takes what the loader takes, and refuses the keys and kinds of value that it refuses."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from lkjip.skema.bagian import annotation, found, names
from lkjip.skema.susun import schema
from lkjip.skema.teks import schema_file, schema_line, schema_text
from lkjip.source import load
from lkjip.source.sections import SECTIONS

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(path for folder in ("examples", "tests/data") for path in (ROOT / folder).rglob("*.yaml"))
MAIN = [path for path in SHIPPED if "\ntahun: " in "\n" + path.read_text("utf-8")]
PARTS = [path for path in SHIPPED if path not in MAIN and path.name != "kalimat.yaml"]
SMALL = (ROOT / "tests" / "data" / "kecil.yaml").read_text("utf-8")


def named_in(main: Path) -> dict[Path, str]:
    """The files that a main file or a part of it names, each with the part that it holds."""
    held: dict[Path, str] = {}

    def look(value, path, folder):
        if isinstance(value, str) and value.endswith(".yaml") and _pattern(path):
            file = (folder / value).resolve()
            held[file] = ".".join(_pattern(path))
            look(yaml.safe_load(file.read_text("utf-8")), path, file.parent)
        elif isinstance(value, dict):
            for key, item in value.items():
                look(item, (*path, str(key)), folder)
        elif isinstance(value, list):
            for item in value:
                look(item, (*path, "*"), folder)

    look(yaml.safe_load(main.read_text("utf-8")), (), main.parent)
    return held


def _pattern(path):
    same = (one for one in SECTIONS if len(one) == len(path))
    return next((one for one in same if all(a in ("*", b) for a, b in zip(one, path, strict=True))), ())


HELD = {file: part for main in MAIN for file, part in named_in(main).items()}


def test_there_is_data_to_try():
    assert len(MAIN) >= 6
    assert set(PARTS) <= set(HELD), "a shipped part that no main file names"


@pytest.mark.parametrize("path", MAIN, ids=lambda path: path.stem)
def test_every_main_file_that_loads_is_taken(path, faults):
    loaded = load(path)
    assert loaded.laporan or loaded.penetapan, [one.message for one in loaded.findings]
    assert faults(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", sorted(HELD), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_part_is_taken_by_its_own_schema(path, faults):
    assert faults(path.read_text("utf-8"), HELD[path]) == []


@pytest.mark.parametrize("section", names())
def test_every_section_may_be_a_file(section, takes):
    """In the record, list or map that holds it."""
    pattern = found(section)
    holder = json.loads(json.dumps(schema(pattern[:-1] or None)))
    inside = _property(holder, pattern[-1])
    assert takes(inside, "bagian.yaml")
    assert takes(inside, "buku.xlsx#Lembar Satu") is ("*" not in pattern)
    assert not takes(inside, "bagian")


def _property(holder, key):
    """What the schema says under a key, or of every item."""
    definitions = holder["definitions"]
    options = [holder.get("else", holder), *holder.get("allOf", []), *holder.get("anyOf", [])]
    options = [definitions[one["$ref"].rpartition("/")[2]] if "$ref" in one else one for one in options]
    for one in options:
        inside = one.get("items", one.get("additionalProperties")) if key == "*" else one.get("properties", {}).get(key)
        if inside:
            return inside
    raise AssertionError(key)


@pytest.mark.parametrize("section", ["", "pk", "pk.*", "realisasi.keuangan"])
def test_every_schema_is_one_that_editors_understand(section):
    made = json.loads(schema_text(section))
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(made)
    assert all(body for body in made["definitions"].values())


def test_a_part_takes_only_what_it_needs():
    small = json.loads(schema_text("pengesahan"))["definitions"]
    assert set(small) == {"Pengesahan", "Teks", "Waktu"}


WRONG = {
    "an unknown key": ("tahun: 2024", "tahun: 2024\nbab: 1"),
    "a misspelt key": ("  nama: ", "  namaa: "),
    "a year of three digits": ("tahun: 2024", "tahun: 202"),
    "a text for a number": ("nilai: 8,", "nilai: banyak,"),
    "a record for one text": ("  kabupaten: Kabupaten Tirtamaya", "  kabupaten: {nama: Kabupaten Tirtamaya}"),
    "an id with capitals": ("id: ikm", "id: IKM"),
    "no such choice": ("    pihak_pertama: camat", "    versi: asli\n    pihak_pertama: camat"),
    "a missing key": ("  kabupaten: Kabupaten Tirtamaya\n", ""),
    "a key without its value": ("  kabupaten: Kabupaten Tirtamaya", "  kabupaten:"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_the_loader_refuses_is_underlined(name, tmp_path, faults):
    right, wrong = WRONG[name]
    assert right in SMALL
    file = tmp_path / "data.yaml"
    file.write_text(SMALL.replace(right, wrong, 1), "utf-8")
    assert load(file).laporan is None
    assert faults(file.read_text("utf-8"))


def test_an_empty_key_is_as_good_as_none_where_it_may_be_left_out(tmp_path, faults):
    text = SMALL.replace("tahun: 2024", "tahun: 2024\nabaikan:\nprofil: {cap_rata_rata: ~}")
    file = tmp_path / "data.yaml"
    file.write_text(text, "utf-8")
    assert load(file).laporan
    assert faults(text) == []


def test_a_decree_alone_is_asked_for_what_it_needs(faults):
    said = faults("dokumen: sk-iku\ntahun: 2025\niku: {keputusan: {nomor: 1/2025}, indikator: [{}]}\n")
    assert any("'instansi' is a required property" in one for one in said)
    assert any(one.startswith("iku: ") for one in said)


def test_parts_are_found_by_their_path_or_their_own_name():
    assert found("renstra.versi.1.matriks") == ("renstra", "versi", "*", "matriks")
    assert found("renstra.versi.matriks") == ("renstra", "versi", "*", "matriks")
    assert found("matriks") == ("renstra", "versi", "*", "matriks")
    assert found("keuangan") == ("realisasi", "keuangan")
    assert found("pk") == ("pk",)
    assert found("pk.1") == ("pk", "*")
    assert found("program") == ("anggaran", "program")
    assert found("indikator") is None  # there are two
    assert found("bab") is None


def test_every_part_has_a_file_of_its_own():
    assert schema_file() == ".lkjip/skema.json"
    assert schema_file("matriks") == ".lkjip/skema-renstra.versi.matriks.json"
    assert schema_line("iku") == "# yaml-language-server: $schema=.lkjip/skema-iku.json"
    assert len({schema_file(name) for name in names()}) == len(names())
    assert all(annotation(found(name)) for name in names())
