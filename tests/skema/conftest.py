"""How an editor sees YAML (1.2, core schema): `90` is a number, `83,57` a text, `ya` a text, nothing or `~` null."""

import json
import re
from functools import cache

import jsonschema
import pytest
import yaml

from lkjip.skema.teks import schema_text

_RESOLVED = (
    ("null", r"~|null|Null|NULL|"),
    ("bool", r"true|True|TRUE|false|False|FALSE"),
    ("int", r"[-+]?[0-9]+"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"),
    ("merge", r"<<"),
)


class _Loader(yaml.SafeLoader):
    """PyYAML by the rules of YAML 1.2; keys are texts, as in JSON."""

    yaml_implicit_resolvers = {}  # noqa: RUF012  # as PyYAML has it

    def construct_mapping(self, node, deep=True):
        self.flatten_mapping(node)
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


for _name, _pattern in _RESOLVED:
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"^(?:{_pattern})$"), None)
_Loader.add_constructor("tag:yaml.org,2002:map", _Loader.construct_mapping)
_Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
_Loader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))


@cache
def _validator(section):
    return jsonschema.Draft7Validator(json.loads(schema_text(section)))


@pytest.fixture
def seen():
    """The data that an editor sees in a text."""
    return lambda text: yaml.load(text, _Loader)  # noqa: S506  # a SafeLoader


@pytest.fixture
def faults(seen):
    """What an editor underlines in a text: the places, each with what is wrong there."""

    def found(text, section=""):
        problems = sorted(
            _validator(section).iter_errors(seen(text)), key=lambda one: list(map(str, one.absolute_path))
        )
        return [f"{'.'.join(map(str, one.absolute_path))}: {one.message}"[:300] for one in problems]

    return found


@pytest.fixture
def takes():
    """Whether a schema takes a value, given with the definitions that it refers to."""

    def valid(schema, value):
        whole = schema | {"definitions": _validator("").schema["definitions"]}
        return jsonschema.Draft7Validator(whole).is_valid(value)

    return valid
