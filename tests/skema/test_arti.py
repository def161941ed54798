"""The table of meanings is complete and holds nothing else; every example may be written where it stands."""

from typing import Literal, get_args, get_origin

import pytest

from lkjip.model.laporan import Laporan
from lkjip.model.penetapan import Penetapan
from lkjip.model.values import Nilai
from lkjip.skema.arti import ANY_RECORD, ITSELF, arti, arti_catatan, place, read, table
from lkjip.skema.susun import _Builder
from lkjip.source.shape import alternatives, bare, fields, is_record


def _records(annotation, found):
    for option in alternatives(annotation):
        plain = bare(option)
        if is_record(plain) and plain not in found:
            found.append(plain)
            for inner in fields(plain).values():
                _records(inner, found)
        elif not is_record(plain):
            for part in (part for part in get_args(plain) if part is not Ellipsis and not isinstance(part, str)):
                _records(part, found)
    return found


RECORDS = _records(Penetapan, _records(Laporan, []))
KEYS = [(record, key) for record in RECORDS for key in fields(record)] + [(Nilai, "nilai")]


def _choices(record, key):
    kinds = [bare(one) for one in alternatives(fields(record).get(key, str))]
    return [word for kind in kinds if get_origin(kind) is Literal for word in get_args(kind)]


def test_every_key_and_record_has_its_meaning():
    assert len(KEYS) > 400
    assert not [f"{record.__name__}.{key}" for record, key in KEYS if not arti(record, key).teks]
    assert not [record.__name__ for record in RECORDS if not arti_catatan(record)]


def test_every_choice_of_words_has_its_meaning():
    words = [(record, f"{key}/{word}") for record, key in KEYS for word in _choices(record, key) if word[0].isalpha()]
    words = [
        (record, one) for record, one in words if "penomoran" not in one and record.__name__ != "PenomoranKonsiderans"
    ]
    assert len(words) > 15
    assert not [f"{record.__name__}.{key}" for record, key in words if not arti(record, key).teks]


def test_the_table_holds_nothing_else():
    used = {place(record, key) for record, key in KEYS}
    used |= {place(record, f"{key}/{word}") for record, key in KEYS for word in _choices(record, key)}
    used |= {(record.__name__, ITSELF) for record in RECORDS}
    written = {(name, key) for name, texts in table().items() for key in texts}
    assert written - used == set()
    assert ANY_RECORD in {name for name, _ in written}


def test_what_is_the_same_everywhere_is_said_once():
    twice = [
        f"{name}.{key}" for name, texts in table().items() for key, text in texts.items()
        if name != ANY_RECORD and table()[ANY_RECORD].get(key) == text
    ]  # fmt: skip
    assert twice == []


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_example_may_be_written(record, takes):
    properties = _Builder().record_body(record, ("?",))["properties"]
    examples = [(key, one) for key in properties for one in arti(record, key).contoh]
    assert [(key, one) for key, one in examples if not takes({"allOf": [properties[key]]}, one)] == []


def test_examples_are_taken_off_the_text():
    assert read("tahun (mis. 2024)") == ("tahun", ("2024",))
    assert read("nilai (mis. '83,57' atau A (80,60))") == ("nilai", ("83,57", "A (80,60)"))
    assert read("daftar (mis. [a, b])") == ("daftar", (["a", "b"],))
    assert read("luas (dalam km²)") == ("luas (dalam km²)", ())
