"""Charts of a rendering: each a part with its workbook, and the relationships of the parts that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkjip.word.chart.part import chart_part
from lkjip.word.chart.workbook import workbook
from lkjip.word.ooxml import REL_NS
from lkjip.word.package import Member, deflated, stored

if TYPE_CHECKING:
    from lkjip.word.chart import Chart

_CHART, _WORKBOOK = f"{REL_NS}/chart", f"{REL_NS}/package"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_TO_WORKBOOK = "rId1"


class Charts:
    """The charts that were placed; a template's own charts keep their names."""

    def __init__(self) -> None:
        self._parts: list[tuple[bytes, bytes]] = []
        self._relations: dict[str, dict[str, str]] = {}

    def relation(self, part: str, chart: Chart) -> str:
        """The id by which a part refers to a chart; every place has a chart of its own, so that one can be edited."""
        self._parts.append((chart_part(chart, _TO_WORKBOOK), workbook(chart)))
        relations = self._relations.setdefault(part, {})
        identity = f"rIdGrafik{len(relations) + 1}"
        relations[identity] = f"charts/{_name(len(self._parts))}.xml"
        return identity

    def members(self, folder: str) -> list[Member]:
        """The parts of the charts, their relationships and workbooks."""
        found: list[Member] = []
        for number, (part, data) in enumerate(self._parts, 1):
            name = _name(number)
            target = f'Target="../embeddings/{name}.xlsx"'
            relations = (
                '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                f'<Relationship Id="{_TO_WORKBOOK}" Type="{_WORKBOOK}" {target}/></Relationships>'
            )
            found += [
                deflated(f"{folder}/charts/{name}.xml", [part]),
                deflated(f"{folder}/charts/_rels/{name}.xml.rels", [relations.encode()]),
                stored(f"{folder}/embeddings/{name}.xlsx", data),
            ]
        return found

    def relations(self, part: str) -> str:
        """The XML of a part's relationships to charts, "" where it shows none."""
        return "".join(
            f'<Relationship Id="{identity}" Type="{_CHART}" Target="{target}"/>'
            for identity, target in self._relations.get(part, {}).items()
        )

    def content_types(self, folder: str) -> str:
        """What the package says about the parts of the charts."""
        return "".join(
            f'<Override PartName="/{folder}/charts/{_name(number)}.xml" ContentType="{_CONTENT_TYPE}"/>'
            for number in range(1, len(self._parts) + 1)
        )


def _name(number: int) -> str:
    return f"grafik-lkjip{number}"
