"""What is built in as data: the scales of achievement and of the values themselves."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from lkjip.model.profil import Skala
from lkjip.source.events import plain_data

DATA = Path(__file__).parent.parent / "data"  # importlib.resources would be the slower way to the same folder


@cache
def skala() -> Mapping[str, Skala]:
    """The built-in scales by id."""
    text = (DATA / "skala.yaml").read_text("utf-8")
    data, _ = plain_data(text, "skala.yaml")
    return MappingProxyType({name: Skala.model_validate(record) for name, record in data.items()})
