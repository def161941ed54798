"""The names offered to templates are those that a report has, each with the shape that its values have."""

from pathlib import Path

import pytest

from lkjip import paths
from lkjip.calc.hitung import hitung
from lkjip.report.kalimat import Kalimat
from lkjip.report.konteks import ReportContext
from lkjip.report.konteks.bab1 import Wilayah
from lkjip.report.nama import nama_laporan, shape
from lkjip.report.susun import Cara, susun
from lkjip.shapes import ANYTHING, FLAG, NUMBER, TEXT, Few, Many, Maybe, Plain, Record
from lkjip.source import load, skala
from lkjip.source.katalog import peraturan, texts

REPORTS = [
    Path(__file__).parents[2] / "examples" / "semboro-2024" / "semboro-2024.yaml",
    *(Path(__file__).parents[1] / "data" / name for name in ("kecil.yaml", "panti.yaml")),
]


def differences(value, form, where="laporan"):
    """Where a value is not of its shape."""
    if isinstance(form, Maybe):
        if value is not None:
            yield from differences(value, form.value, where)
    elif isinstance(form, Plain):
        if type(value) is not form.type:
            yield f"{where}: {value!r} is no {form}"
    elif isinstance(form, Record):
        fields = value if form.is_mapping else getattr(value, "_fields", ())
        if set(fields) != set(form.fields):
            yield f"{where}: {sorted(fields)} is not {sorted(form.fields)}"
        for name, inner in form.fields.items():
            yield from differences(value[name] if form.is_mapping else getattr(value, name), inner, f"{where}.{name}")
    elif isinstance(form, Many | Few):
        forms = form.items if isinstance(form, Few) else (form.item,) * len(value)
        if type(value) is not tuple or len(forms) != len(value):
            yield f"{where}: {value!r} is no {form}"
        for place, (item, inner) in enumerate(zip(value, forms, strict=False)):
            yield from differences(item, inner, f"{where}[{place}]")


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_the_values_of_a_report_have_the_shapes_of_its_names(path):
    laporan = load(path).laporan
    sentences, _ = texts(paths.templates() / "kalimat.yaml")
    cara = Cara(Kalimat(sentences), peraturan())
    context = susun(laporan, hitung(laporan, skala()), cara, lambda kode, nomor: object())
    assert list(differences(context, nama_laporan(peraturan()))) == []


def test_names_are_in_the_order_of_the_context():
    assert tuple(nama_laporan(()).fields) == ReportContext._fields


@pytest.mark.parametrize(
    ("hint", "expected"),
    [
        (str, TEXT),
        (int, NUMBER),
        (bool, FLAG),
        (tuple[str, ...], Many(TEXT)),
        (tuple[str, int], Few((TEXT, NUMBER))),
        (tuple[tuple[str, str], ...], Many(Few((TEXT, TEXT)))),
        (str | None, Maybe(TEXT)),
        (object, ANYTHING),
        (object | None, Maybe(ANYTHING)),
        (str | int, ANYTHING),
        (dict[str, str], ANYTHING),
    ],
)
def test_shapes_of_annotations(hint, expected):
    assert shape(hint) == expected


def test_records_name_their_kind():
    assert shape(Wilayah | None) == Maybe(Record("Wilayah", {**shape(Wilayah).fields}))
    assert list(shape(Wilayah).fields) == ["kalimat", "batas", "desa", "kalimat_desa"]
