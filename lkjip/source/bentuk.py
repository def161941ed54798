"""What to write where the data have another shape than the model: advice for texts, lists and records."""

from lkjip.source.faults import Fault
from lkjip.source.names import listed
from lkjip.source.shape import Steps, alternatives, annotation_at, bare, fields, is_record, keys_at
from lkjip.source.where import Where

_COLLECTIONS = ("model_type", "model_attributes_type", "dict_type", "tuple_type", "list_type")
_MOST_KEYS = 3
_SENTENCE = "ada titik dua di dalam kalimat; beri tanda kutip seluruh kalimat"


def shape_advice(fault: Fault, where: Where) -> str:
    """What to write instead of a value of the wrong shape; empty where nothing more can be told."""
    value = fault.value
    if fault.kind == "string_type" and isinstance(value, dict) and len(value) == 1:
        return _SENTENCE
    if fault.kind not in _COLLECTIONS or not isinstance(value, str):
        return ""
    if value.lower().endswith((".yaml", ".yml")):
        return "tulis isinya di sini: bagian ini tidak dapat ditaruh di berkas sendiri"
    return _forgotten_suffix(fault.path, value, where) or _keys(fault.path)


def sentence(fault: Fault) -> str:
    """The advice for an item that only a colon has made a record: its one key is no word of the model."""
    is_item = bool(fault.path) and isinstance(fault.path[-1], int) and len(fault.value) == 1
    return _SENTENCE if is_item and fault.key and not fault.key.islower() else ""


def _forgotten_suffix(path: Steps, name: str, where: Where) -> str:
    """The file that is meant, where it lies beside the file that names it."""
    folder = where.folder(*path)
    try:
        found = [suffix for suffix in (".yaml", ".yml") if (folder / f"{name.strip()}{suffix}").is_file()]
    except (OSError, ValueError):  # a name that no file system can hold
        return ""
    return f"lupa akhiran {found[0]}? tulis {name.strip()}{found[0]}" if found else ""


def _keys(path: Steps) -> str:
    """The keys of the record that belongs here: those it must have, else its first."""
    records = [bare(option) for option in alternatives(annotation_at(path)) if is_record(bare(option))]
    if len(records) != 1:
        return ""
    names = [name for name in fields(records[0]) if records[0].model_fields[name].is_required()]
    dash = "- " if path and isinstance(path[-1], int) else ""
    first, *others = [f"`{name}: ...`" for name in names or keys_at(path)[:_MOST_KEYS]]
    entries = [f"`{dash}{first[1:]}", *others]
    return f"tulis {', '.join(entries[:-1])} dan {entries[-1]}" if others else f"tulis {entries[0]}"


def deeper(key: str, path: Steps) -> str:
    """Where an unknown key belongs, when that is one level deeper; empty where no one kind of record there has it."""
    holders = {
        name: option
        for name in keys_at(path)
        for option in map(bare, alternatives(annotation_at((*path, name))))
        if is_record(option) and key in fields(option)
    }
    return f"tulis `{key}` di dalam {_any_of(list(holders))}" if len(set(holders.values())) == 1 else ""


def _any_of(names: list[str]) -> str:
    return f"{listed(names[:1])} (atau {listed(names[1:])})" if len(names) > 1 else listed(names)
