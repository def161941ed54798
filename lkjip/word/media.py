"""Pictures of a rendering: each stored once, however often and in whatever part it is shown."""

from __future__ import annotations

from lkjip.word.ooxml import REL_NS
from lkjip.word.package import Member, stored
from lkjip.word.pictures import kind_and_size

_IMAGE = f"{REL_NS}/image"


class Media:
    """The stored pictures, and the relationships of each part to them."""

    def __init__(self) -> None:
        self._names: dict[bytes, str] = {}
        self._relations: dict[str, dict[str, str]] = {}

    def relation(self, part: str, data: bytes) -> str:
        """The id by which a part refers to a picture; raises ValueError for data that is none."""
        name = self._names.get(data)
        if name is None:
            kind, _, _ = kind_and_size(data)
            name = self._names[data] = f"gambar-lkjip{len(self._names) + 1}.{kind}"
        relations = self._relations.setdefault(part, {})
        return relations.setdefault(name, f"rIdLkjip{len(relations) + 1}")

    def members(self, folder: str) -> list[Member]:
        """The stored pictures."""
        return [stored(f"{folder}/media/{name}", data) for data, name in self._names.items()]

    def relations(self, part: str) -> str:
        """The XML of a part's relationships to pictures, "" where it shows none."""
        return "".join(
            f'<Relationship Id="{identity}" Type="{_IMAGE}" Target="media/{name}"/>'
            for name, identity in self._relations.get(part, {}).items()
        )
