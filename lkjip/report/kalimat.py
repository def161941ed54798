"""The catalogue of sentences about numbers (`kalimat.yaml`): Jinja texts that an office can edit."""

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment, Template, TemplateError
    from jinja2.runtime import Context

OPENING = "{%% block %s %%}%s{%% endblock %%}\n"


class SentenceError(Exception):
    """A sentence of the catalogue that cannot be made: its name and what is wrong."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name, self.reason = name, reason


class Kalimat:
    """Sentences by name. Each text becomes a block of one Jinja template, compiled once and kept in `cache`."""

    def __init__(self, texts: Mapping[str, str], cache: Path | None = None) -> None:
        self._texts = dict(texts)
        self._cache = cache

    @cached_property
    def _template(self) -> "Template":
        source = "".join(OPENING % item for item in self._texts.items())
        return _environment(self._cache, source).get_template("kalimat")

    def __call__(self, name: str, /, **data: object) -> str:
        """The sentence `name` with `data` put in, its own blanks folded; raises SentenceError."""
        from jinja2 import TemplateError

        if name not in self._texts:
            raise SentenceError(name, "tidak ada di dalam daftar")
        try:
            said = _folded("".join(self._template.blocks[name](self._context(name, _kept(data)))))
        except TemplateError as fault:
            raise SentenceError(self._guilty(name, fault), str(fault)) from fault
        return _one_stop(said) if self._texts[name].rstrip().endswith(".") else said

    def _context(self, name: str, data: Mapping[str, object]) -> "Context":
        """What a sentence sees. Template.new_context would copy the table of all sentences for each of them."""
        environment = self._template.environment
        return environment.context_class(environment, {**self._globals, **data}, name, {})

    @cached_property
    def _globals(self) -> dict[str, object]:
        return dict(self._template.globals)

    def _guilty(self, name: str, fault: "TemplateError") -> str:
        """The sentence that does not compile, or the one being made."""
        from jinja2 import Environment, TemplateSyntaxError

        if not isinstance(fault, TemplateSyntaxError):
            return name
        for other, text in self._texts.items():
            try:
                Environment(autoescape=False).parse(text)  # noqa: S701  # parsed to find the fault, never rendered
            except TemplateSyntaxError:
                return other
        return name


# private signs stand for the blanks inside values while a sentence is folded
_AWKWARD = re.compile(r"[\n\t]|  |^ | $")
_BLANKS, _MARKS = " \n\t", "\ue000\ue001\ue002"
_KEEP, _RESTORE = str.maketrans(_BLANKS, _MARKS), str.maketrans(_MARKS, _BLANKS)


def _kept(data: dict[str, object]) -> dict[str, object]:
    return {
        name: value.translate(_KEEP) if isinstance(value, str) and _AWKWARD.search(value) else value
        for name, value in data.items()
    }


def _folded(text: str) -> str:
    """Blanks of the catalogue folded to single ones; those inside values stay as typed."""
    return re.sub(r"[ \n\t]+", " ", text).strip(_BLANKS).translate(_RESTORE)


def _one_stop(said: str) -> str:
    """A sentence whose last value brought a full stop of its own (`dll.`), with one; an ellipsis stays."""
    return said[:-1] if said.endswith("..") and not said.endswith("...") else said


@lru_cache(maxsize=4)  # many reports say the same sentences
def _environment(cache: Path | None, source: str) -> "Environment":
    from jinja2 import DictLoader, FileSystemBytecodeCache, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    # no escaping here: the sentences are plain text, and the Word engine escapes all that it prints
    return SandboxedEnvironment(
        loader=DictLoader({"kalimat": source}),
        undefined=StrictUndefined,
        bytecode_cache=FileSystemBytecodeCache(str(cache), "kalimat-%s.cache") if cache else None,
        autoescape=False,
    )
