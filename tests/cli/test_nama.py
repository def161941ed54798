"""`template nama`: every name has a meaning, every meaning a name, and examples come from data."""

import re

from lkjip.nama_template import meaning, names
from lkjip.report.dokumen import LAPORAN, dokumen
from lkjip.report.nama import nama_laporan
from lkjip.shapes import Few, Many, Maybe, Record
from lkjip.source.bawaan import DATA
from lkjip.source.katalog import texts

MAIN = "semboro-2024.yaml"


def records(shape, found) -> dict[str, Record]:
    if isinstance(shape, Record) and shape.name not in found:
        found[shape.name] = shape
        for inner in shape.fields.values():
            records(inner, found)
    elif isinstance(shape, Many):
        records(shape.item, found)
    elif isinstance(shape, Maybe):
        records(shape.value, found)
    elif isinstance(shape, Few):
        for inner in shape.items:
            records(inner, found)
    return found


KINDS = records(nama_laporan(()), {})
MEANINGS, _ = texts(DATA / "arti_nama.yaml")


def test_every_name_has_a_meaning():
    missing = [
        f"{kind}.{name}" for kind, one in KINDS.items() for name in one.fields if not meaning(MEANINGS, kind, name)
    ]
    assert missing == []


def test_every_meaning_has_a_name():
    known = {name for one in KINDS.values() for name in one.fields}
    known |= {f"{kind}.{name}" for kind, one in KINDS.items() for name in one.fields}
    assert sorted(set(MEANINGS) - known) == []


def test_a_document_has_the_names_of_all_and_its_own():
    own = [name.tertulis for name in names(dokumen("pk"))]
    assert {"nama", "ttd.nip", "lampiran.pk[]", "lampiran.pk[].pertama.ttd.nama"} <= set(own)
    assert not [name for name in own if name.startswith(("bab3.", "lampiran.renstra"))]
    assert set(own) < {name.tertulis for name in names(LAPORAN)}


def test_examples_are_those_of_the_data_given(run, data, spoil):
    spoil(data.parent / "instansi.yaml", "nama: Kecamatan Semboro", "nama: Kecamatan Contoh")
    done = run("template", "nama", "pk", "--data", MAIN)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert "nama  nama instansi  (mis. Kecamatan Contoh)" in lines
    assert any(re.fullmatch(r"lampiran\.pk\[\]\.jumlah  jumlah  \(mis\. [\d.]+\)", line) for line in lines)


def test_data_that_are_not_there(run, refused):
    assert "tidak-ada.yaml tidak ada" in refused(run("template", "nama", "--data", "tidak-ada.yaml"))
