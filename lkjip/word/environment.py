"""The Jinja environment of templates: sandboxed, strict, always escaping, with faults that know their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from jinja2 import StrictUndefined, UndefinedError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import missing
from markupsafe import escape

# Control characters cannot stand in XML, so neither the template's text nor a value can be taken for one of these.
STATEMENT, EXPRESSION, COMMENT = ("\x0e%", "%\x0f"), ("\x0e{", "}\x0f"), ("\x0e#", "#\x0f")
_UNSAFE_FILTERS = ("safe", "tojson", "urlize", "xmlattr", "pprint")  # they would put raw text into the XML


class UnknownName(UndefinedError):  # noqa: N818  # a finding on its way, not a failure
    """A name or attribute that does not exist; `owner` is None for a plain name."""

    def __init__(self, name: str, owner: object, message: str) -> None:
        super().__init__(message)
        self.name, self.owner = name, owner


class Unknown(StrictUndefined):
    """An undefined value that remembers what was asked of whom."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: type[Exception] = UndefinedError,
    ) -> None:
        super().__init__(hint, obj, name, exc)  # type: ignore[arg-type]  # jinja2 names a narrower class than it needs
        if exc is UndefinedError and name is not None:
            owner = None if obj is missing else obj
            self._undefined_exception = lambda text: UnknownName(str(name), owner, text or "")  # type: ignore[assignment]


class _Generator(CodeGenerator):
    """Prints a value with one call, where Jinja itself would make a safe text of every value before."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if _is_escaped(frame):
            self.write("environment.printed(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if _is_escaped(frame):
            self.write(")")
        else:
            super()._output_child_post(node, frame, finalize)


def _is_escaped(frame: Frame) -> bool:
    return frame.eval_ctx.autoescape and not frame.eval_ctx.volatile


class Environment(SandboxedEnvironment):
    """The sandbox, with a short way for attributes that hold plain values, and for functions of our own."""

    code_generator_class = _Generator

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._trusted: set[int] = set()

    def printed(self, value: Any) -> str:
        """The text that stands in the document for a value."""
        final = self.finalize(value) if self.finalize else value
        return final if type(final) is str and not _SPECIAL.search(final) else escape(final)

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """What a function gives; one of our own is known to be safe, and needs nothing of the context."""
        if id(called) not in self._trusted:
            return super().call(context, called, *args, **kwargs)
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        return called(*args, **kwargs)

    def trust(self, functions: Mapping[str, Callable[..., object]]) -> None:
        """Let templates call these functions of our own."""
        self.globals.update(functions)
        self._trusted.update(map(id, functions.values()))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The attribute or item; attributes of an unknown value are that same unknown value."""
        if isinstance(obj, Unknown):
            return obj
        if not attribute.startswith("_"):
            value = getattr(obj, attribute, missing)
            if type(value) in _PLAIN:
                return value
        return super().getattr(obj, attribute)


_SPECIAL = re.compile("[&<>'\"]")
_PLAIN = frozenset({str, int, float, bool, tuple, list, dict, type(None)})


def environment(finalize: Callable[[object], object] | None = None) -> Environment:
    """An environment for compiling (without finalize calls) or for one rendering."""
    made = Environment(
        block_start_string=STATEMENT[0],
        block_end_string=STATEMENT[1],
        variable_start_string=EXPRESSION[0],
        variable_end_string=EXPRESSION[1],
        comment_start_string=COMMENT[0],
        comment_end_string=COMMENT[1],
        autoescape=True,
        undefined=Unknown,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.do"],
        finalize=finalize or (lambda value: value),
    )
    for name in _UNSAFE_FILTERS:
        made.filters.pop(name, None)
    for name in ("e", "escape", "forceescape"):  # every value is escaped where it is printed, and only there
        made.filters[name] = lambda value: value
    return made


def nearest(name: str, candidates: Iterable[str]) -> str:
    """A hint with at most three of the candidates that look like the name."""
    close = get_close_matches(name, sorted(set(candidates)), n=3, cutoff=0.6)
    return f"mungkin maksudnya {', '.join(f'`{word}`' for word in close)}" if close else ""


def public_names(owner: object) -> list[str]:
    """What a template may ask of a value: keys of a mapping, attributes of anything else."""
    if isinstance(owner, Mapping):
        return [str(key) for key in owner]
    kinds = ("_fields", "model_fields", "__dataclass_fields__")  # named tuples, pydantic models, dataclasses
    fields = next((found for kind in kinds if (found := getattr(type(owner), kind, None))), None)
    return [str(name) for name in fields or dir(owner) if not str(name).startswith("_")]
