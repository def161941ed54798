"""`lkjip` with only the engine swapped for docxtpl: the same command line, data, context and template content.

docxtpl knows no fields: SEQ, REF and contents lists stay as the template writes them, so it does less work.
"""

import re
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import lkjip.output.laporan as laporan
from lkjip.diagnostics import Diagnostic
from lkjip.word import Drawing, Properties


class DocxtplTemplate:
    """What `lkjip.word.Template` is, by docxtpl."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def render(
        self, context: Mapping[str, object], properties: Properties, _pages: Mapping[str, str] | None = None
    ) -> tuple[bytes, list[Diagnostic]]:
        """The document that docxtpl makes of the context."""
        from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # it carries no types

        template = DocxTemplate(self._path)
        template.render(adapted(context), jinja_env=environment())
        core = template.docx.core_properties
        core.title, core.author, core.subject = properties.title, properties.creator, properties.subject
        stream = BytesIO()
        template.save(stream)
        return stream.getvalue(), []


def environment() -> object:
    """As strict as the engine of lkjip: docxtpl's own default would print nothing for unknown names."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, extensions=["jinja2.ext.do"])


def adapted(context: Mapping[str, object]) -> dict[str, object]:
    """The context with plain functions for those of the engine, and drawings as the XML that they are."""
    bab1 = context["bab1"]
    assert isinstance(bab1, Mapping)
    drawn = {name: raw(value) if isinstance(value, Drawing) else value for name, value in bab1.items()}
    functions: dict[str, Callable[..., object]] = {"nomor_bab": lambda: 1, "ulang_nomor": lambda: ""}
    return {**context, **functions, "bab1": drawn}


def raw(drawing: Drawing) -> object:
    """A drawing inside a run, by the engine's own XML."""
    from markupsafe import Markup

    from lkjip.word.pictures import drawing_xml

    return Markup(f"</w:t>{drawing_xml(drawing, '1')}<w:t>")  # noqa: S704  # built and escaped by lkjip.word


def understood(template: Path, target: Path) -> None:
    """A copy of a template without the one tag that docxtpl does not know: a merge by key becomes its plain merge."""
    with zipfile.ZipFile(template) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name.startswith("word/") and name.endswith(".xml"):
                content = re.sub(rb"\{%\s*vm\b.*?%\}", b"{% vm %}", content)
            new.writestr(name, content)


def load(path: Path, _cache: Path | None = None) -> tuple[DocxtplTemplate, list[Diagnostic]]:
    """What `lkjip.word.load` is, by docxtpl, which keeps nothing between two runs."""
    return DocxtplTemplate(path), []


def main() -> None:
    """`mesin_docxtpl.py build ...` as `lkjip build ...`."""
    from lkjip.__main__ import start

    setattr(laporan, "load", load)  # noqa: B010  # the swap
    start()


if __name__ == "__main__":
    main()
