"""The schema as the text of a file, and how a data file says that it goes by it."""

import json
from collections.abc import Mapping

from lkjip.skema.bagian import MAIN, found
from lkjip.skema.susun import TITLE, schema

__all__ = ["TITLE", "schema_file", "schema_line", "schema_text", "with_schemas"]

FOLDER = ".lkjip"  # beside the data: an editor finds the schema there without any network


def schema_text(section: str = MAIN) -> str:
    """The schema of a main file, or of the part `section`, as JSON; raises KeyError where there is no such part."""
    pattern = found(section) if section else None
    if section and pattern is None:
        raise KeyError(section)
    return json.dumps(schema(pattern), ensure_ascii=False, indent=1) + "\n"


def schema_file(section: str = MAIN) -> str:
    """Where the schema of a data file stands, seen from the folder of that file (`.lkjip/skema-renstra.json`)."""
    steps = found(section) or () if section else ()
    name = ".".join(
        "butir" if number == len(steps) and step == "*" else step
        for number, step in enumerate(steps, 1)
        if step != "*" or number == len(steps)
    )
    return f"{FOLDER}/skema{'-' if name else ''}{name}.json"


def schema_line(section: str = MAIN) -> str:
    """The first line of a data file by which editors (the YAML extension of VS Code) find its schema."""
    return f"# yaml-language-server: $schema={schema_file(section)}"


def with_schemas(texts: Mapping[str, str], sections: Mapping[str, str]) -> dict[str, str]:
    """New data files, those in `sections` with the line that names their schema, and these schemas behind them.

    `sections` says which part of the data each file holds; empty for the main file.
    """
    told = {
        name: f"{schema_line(sections[name])}\n{text}" if name in sections else text for name, text in texts.items()
    }
    return told | {schema_file(section): schema_text(section) for section in sections.values()}
