"""A complete fictional kecamatan: it uses every key there is, nothing can be said against it, and it builds."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dokumen import Dokumen
from keutuhan import complaints
from mutasi import temuan

from lkjip import paths
from lkjip.calc.hitung import hitung
from lkjip.model.laporan import Laporan
from lkjip.model.pengabaian import Abaikan
from lkjip.model.values import Data
from lkjip.output.laporan import Cetak, report_document
from lkjip.report.kalimat import Kalimat
from lkjip.report.susun import Cara
from lkjip.source import load, skala
from lkjip.source.katalog import peraturan, texts

LENGKAP = Path(__file__).parent / "data" / "lengkap" / "lengkap.yaml"
# choices of which one only can be made: each kind of target, benchmark and document must be there
CHOICES = {
    "tingkat": {"nasional", "provinsi", "kabupaten", "standar"},
    "arah": {"positif", "negatif", "tanpa"},
    "rumus": {"selisih", "rasio"},
    "versi": {"murni", "perubahan"},
}


@pytest.fixture(scope="module")
def laporan() -> Laporan:
    loaded = load(LENGKAP)
    assert loaded.laporan is not None, loaded.findings
    return loaded.laporan


def _records(node: Any) -> Iterator[Data]:
    if isinstance(node, Data):
        yield node
        yield from (item for name in type(node).model_fields for item in _records(getattr(node, name)))
    elif isinstance(node, (tuple, list)):
        yield from (item for part in node for item in _records(part))
    elif isinstance(node, dict):
        yield from (item for part in node.values() for item in _records(part))


def _classes(annotation: Any, seen: set[type[Data]]) -> None:
    """Every record that the model knows, reached or not."""
    if isinstance(annotation, type) and issubclass(annotation, Data):
        if annotation in seen:
            return
        seen.add(annotation)
        for field in annotation.model_fields.values():
            _classes(field.annotation, seen)
    for part in getattr(annotation, "__args__", ()):
        _classes(part, seen)


def test_nothing_can_be_said_against_it() -> None:
    assert [f"{one.code} {one.location}: {one.message}" for one in temuan(LENGKAP)] == []


def test_every_key_of_the_model_is_used(laporan: Laporan) -> None:
    known: set[type[Data]] = set()
    _classes(Laporan, known)
    used = {
        (type(record), name)
        for record in _records(laporan)
        for name in record.model_fields_set
        if getattr(record, name) not in (None, (), {})
    }
    every = {(record, name) for record in known for name in record.model_fields}
    every -= {
        (record, name) for record, name in every if record is Abaikan or name == "abaikan"
    }  # nothing to leave out
    assert sorted(f"{record.__name__}.{name}" for record, name in every - used) == []


@pytest.mark.parametrize("name", CHOICES)
def test_every_choice_is_made_somewhere(laporan: Laporan, name: str) -> None:
    values = [getattr(record, name, None) for record in _records(laporan)]
    assert CHOICES[name] <= {value for value in values if isinstance(value, str)}


def test_every_indicator_has_its_seven_analyses(laporan: Laporan) -> None:
    hasil = hitung(laporan, skala())
    for row in hasil.sasaran:
        assert row.analisis is not None
        assert row.analisis.permasalahan and row.analisis.keberhasilan and row.analisis.kendala and row.analisis.rencana
        assert row.pendukung
        for item in row.indikator:
            assert item.stated is not None
            assert item.capaian is not None
            assert item.stated.tahun
            assert item.stated.pembanding or item.stated.tanpa_pembanding
            assert laporan.renstra.akhir in item.indikator.target


def test_the_report_is_sound() -> None:
    loaded = load(LENGKAP)
    assert loaded.laporan is not None
    sentences, faults = texts(paths.templates() / "kalimat.yaml")
    document, findings = report_document(
        loaded.laporan,
        hitung(loaded.laporan, skala()),
        loaded.where,
        Cetak(Cara(Kalimat(sentences), peraturan()), paths.templates() / "laporan.docx"),
    )
    assert (faults, findings) == ([], [])
    assert document is not None
    made = Dokumen(document)
    assert complaints(made) == []
    assert len([name for name in made.members if name.startswith("word/media/")]) == 5
    for told in ("Plt. CAMAT SUNGAI KEMUNING", "Desa Teluk Keladi", "Kelurahan Kemuning Hilir", "Rp 2.893.490.408"):
        assert told in made.text
    assert not re.search(r"Semboro|Jember|Panti", made.text)
