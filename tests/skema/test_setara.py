"""The schema and the model agree on data that are spoiled in one place, whatever that place is."""

import json
from copy import deepcopy

import jsonschema
import pytest
from dokumen import KECIL, data

from lkjip.skema.teks import schema_text
from lkjip.source.shape import keys_at
from lkjip.source.validation import validated

SMALL = data(KECIL)
SPOILED = ([], "satu dua", "-5", {"kunci": "isi"})


def places(value, at=()):
    """Every path below the outermost level."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in items:
        yield (*at, step)
        yield from places(item, (*at, step))


def kind(path):
    """A path without numbers: one item of a list stands for all."""
    return tuple("*" if isinstance(step, int) else step for step in path)


PLACES = list({kind(path): path for path in places(SMALL)}.values())


@pytest.fixture(scope="module")
def agree():
    validator = jsonschema.Draft7Validator(json.loads(schema_text()))

    def both(stated):
        return validated(stated)[0] is not None, validator.is_valid(stated)

    return both


def changed(path, change):
    """A copy of the data in which what holds the place was changed."""
    copy = deepcopy(SMALL)
    holder = copy
    for step in path[:-1]:
        holder = holder[step]
    change(holder, path[-1])
    return copy


def put(value):
    def change(holder, step):
        holder[step] = deepcopy(value)

    return change


def take_away(holder, step):
    del holder[step]


def test_unknown_keys_are_refused_everywhere(agree):
    records = [path for path in PLACES if keys_at(path) and isinstance(_at(path), dict)]
    assert len(records) > 30
    for path in records:
        assert agree(changed((*path, "kunci_asing"), put("1"))) == (False, False), path


def _at(path):
    value = SMALL
    for step in path:
        value = value[step]
    return value


def test_both_miss_the_same_keys(agree):
    for path in PLACES:
        model, schema = agree(changed(path, take_away))
        assert model == schema, path


@pytest.mark.parametrize("number", range(2))
def test_both_refuse_the_same_values(agree, number):
    """Each place is given one of the wrong values, in turn; not all of them, for the time that this takes."""
    given = [(path, SPOILED[(at + number) % len(SPOILED)]) for at, path in enumerate(PLACES[number::2])]
    for path, value in given:
        model, schema = agree(changed(path, put(value)))
        assert model == schema, (path, value)
