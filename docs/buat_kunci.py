"""Write docs/kunci.md, every key of the data: `python docs/buat_kunci.py`, or check it with `--periksa`."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from lkjip.model.laporan import Laporan
from lkjip.model.penetapan import Penetapan
from lkjip.model.values import Data, Nilai
from lkjip.skema.arti import Arti, arti, arti_catatan
from lkjip.source.shape import alternatives, bare, fields, is_record

PAGE = Path(__file__).with_name("kunci.md")
ROOTS: dict[type[Data], str] = {Laporan: "Berkas data utama", Penetapan: "Berkas satu keputusan (dokumen: sk-iku)"}
HEAD = """\
# Semua kunci data

Berkas ini dibuat oleh `python docs/buat_kunci.py` dari bentuk data dan `lkjip/data/arti_kunci.yaml`; jangan diubah
langsung. Arti yang sama tampil di penyunting teks lewat `lkjip skema`.

Judul setiap bagian ialah tempatnya dalam data: `renstra.versi.*.tujuan` berarti kunci `renstra`, di dalamnya `versi`,
lalu setiap butirnya (`*`), lalu `tujuan`. Kunci bertanda **wajib** harus diisi bila catatannya ditulis; yang lain boleh
tidak ada.

"""


def page() -> str:
    """The whole page: every record at the first place where it may stand, with its keys."""
    places: dict[type[Data], list[str]] = {}
    for root, title in ROOTS.items():
        _collect(root, title, "", places)
    return HEAD + "\n".join(_chapter(record, found, places) for record, found in places.items())


def _collect(record: type[Data], title: str, path: str, places: dict[type[Data], list[str]]) -> None:
    """Note the places of records below one; a record that was met already is not entered again."""
    known = record in places
    taken = any(title in found for other, found in places.items() if other is not record)
    places.setdefault(record, []).append(f"{title} (satu keputusan)" if taken and not known else title)
    if known:
        return
    for key, kind in fields(record).items():
        for inner, steps in _records(kind):
            _collect(inner, f"{path}{key}{steps}", f"{path}{key}{steps}.", places)


def _records(kind: Any, steps: str = "") -> Iterator[tuple[type[Data], str]]:
    """The records in an annotation and the steps to them: `.*` for an item of a list or map."""
    for option in alternatives(kind):
        plain = bare(option)
        if is_record(plain):
            yield plain, steps
        elif get_origin(plain) in (tuple, dict):
            yield from _records(get_args(plain)[get_origin(plain) is dict], f"{steps}.*")


def _chapter(record: type[Data], found: list[str], places: dict[type[Data], list[str]]) -> str:
    first, *others = list(dict.fromkeys(found))
    also = f"\n\nJuga di: {', '.join(f'`{one}`' for one in others)}." if others else ""
    rows = [_row(record, key, kind, places) for key, kind in fields(record).items()]
    table = "\n".join(["| kunci | arti |", "|---|---|", *rows])
    return f"{_heading(first)}\n\n{_sentence(arti_catatan(record))}{also}\n\n{table}\n"


def _heading(title: str) -> str:
    return f"## {title if title in ROOTS.values() else f'`{title}`'}"


def _anchor(title: str) -> str:
    return "".join(one for one in title.lower().replace(" ", "-") if one.isalnum() or one in "-_")


def _row(record: type[Data], key: str, kind: Any, places: dict[type[Data], list[str]]) -> str:
    shown = "nilai" if record is Nilai and key == "angka" else key
    said = arti(record, shown)
    parts = [_sentence(said.teks), *_choices(record, key, kind), *_examples(said), *_inside(kind, places)]
    must = " **wajib**" if record.model_fields[key].is_required() else ""
    return f"| `{shown}`{must} | {' '.join(parts).replace('|', '&#124;')} |"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".") + "." if text else ""


def _choices(record: type[Data], key: str, kind: Any) -> list[str]:
    """The words to choose from, with what they mean."""
    words = [word for one in alternatives(kind) if get_origin(bare(one)) is Literal for word in get_args(bare(one))]
    told = [f"`{word}`{f' ({text})' if (text := arti(record, f'{key}/{word}').teks) else ''}" for word in words]
    return [f"Pilihan: {', '.join(told)}."] if told else []


def _examples(said: Arti) -> list[str]:
    return [f"Mis. {' atau '.join(f'`{_written(one)}`' for one in said.contoh)}."] if said.contoh else []


def _written(value: Any) -> str:
    """An example as it stands in YAML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_written(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_written, value)) + "]"
    return json.dumps(value, ensure_ascii=False) if "," in str(value) or ": " in str(value) else str(value)


def _inside(kind: Any, places: dict[type[Data], list[str]]) -> list[str]:
    """Links to the records that stand under a key."""
    titles = dict.fromkeys(places[record][0] for record, _ in _records(kind))
    return [f"Isinya: {', '.join(f'[`{title}`](#{_anchor(title)})' for title in titles)}."] if titles else []


def main() -> None:
    """Write the page, or with --periksa stop where it is stale."""
    made = page()
    if sys.argv[1:] == ["--periksa"]:
        if not PAGE.is_file() or PAGE.read_text("utf-8") != made:
            sys.exit("docs/kunci.md tidak sesuai bentuk data: jalankan python docs/buat_kunci.py")
        return
    PAGE.write_bytes(made.encode())


if __name__ == "__main__":
    main()
