"""What is built in as data: the scales of achievement and of the values themselves."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from lkjip.model.profil import Skala
from lkjip.source.events import plain_data


@cache
def skala() -> Mapping[str, Skala]:
    """The built-in scales by id."""
    text = files("lkjip").joinpath("data", "skala.yaml").read_text("utf-8")
    data, _ = plain_data(text, "skala.yaml")
    return MappingProxyType({name: Skala.model_validate(record) for name, record in data.items()})
