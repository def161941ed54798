"""The catalogue of sentences about numbers (`kalimat.yaml`): Jinja texts chosen by the numbers, editable by an office."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment, Template

OPENING = "{%% block %s %%}%s{%% endblock %%}\n"


class Kalimat:
    """Sentences by name. Each text becomes a block of one Jinja template, compiled once and kept in `cache`."""

    def __init__(self, texts: Mapping[str, str], cache: Path | None = None) -> None:
        self._source = "".join(OPENING % item for item in texts.items())
        self._cache = cache

    @cached_property
    def _template(self) -> "Template":
        environment = _environment(self._cache)
        environment.loader = _loader(self._source)
        return environment.get_template("kalimat")

    def __call__(self, name: str, /, **data: object) -> str:
        """The sentence `name` with `data` put in, white space folded to single blanks."""
        block = self._template.blocks[name]
        return " ".join("".join(block(self._template.new_context(data))).split())


def _environment(cache: Path | None) -> "Environment":
    from jinja2 import FileSystemBytecodeCache, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    stored = FileSystemBytecodeCache(str(cache), "kalimat-%s.cache") if cache else None
    return SandboxedEnvironment(undefined=StrictUndefined, bytecode_cache=stored, autoescape=False)  # noqa: S701  # plain text, escaped by the Word engine


def _loader(source: str) -> "object":
    from jinja2 import DictLoader

    return DictLoader({"kalimat": source})
