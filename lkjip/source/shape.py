"""What the model expects at a path: its records, lists and single values, read from the annotations."""

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from lkjip.model.laporan import Laporan
from lkjip.model.values import Data

Step = str | int
Steps = tuple[Step, ...]


@cache
def fields(record: type[Data]) -> dict[str, Any]:
    """The fields of a record with their annotations, references to later classes resolved."""
    hints = get_type_hints(record, include_extras=True)
    return {name: hints[name] for name in record.model_fields}


def alternatives(annotation: Any) -> tuple[Any, ...]:
    """The annotations that a union offers, without None; the annotation itself where it is no union."""
    if get_origin(annotation) in (Union, UnionType):
        return tuple(option for option in get_args(annotation) if option is not NoneType)
    return (annotation,)


def bare(annotation: Any) -> Any:
    """The annotation without its validators."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    return annotation


def is_record(annotation: Any) -> bool:
    """Whether the annotation is a record of the model."""
    return isinstance(annotation, type) and issubclass(annotation, Data)


def annotation_at(path: Steps) -> Any:
    """The annotation of the value at `path`; None where the model has no such place."""
    annotation: Any = Laporan
    for step in path:
        annotation = next(
            (found for option in alternatives(annotation) if (found := _inside(bare(option), step))), None
        )
    return annotation


def keys_at(path: Steps) -> tuple[str, ...]:
    """The keys that a record at `path` may have."""
    records = [bare(option) for option in alternatives(annotation_at(path)) if is_record(bare(option))]
    return tuple("nilai" if key == "angka" else key for record in records for key in fields(record))


def _inside(annotation: Any, step: Step) -> Any:
    if is_record(annotation):
        return fields(annotation).get("angka" if step == "nilai" and "angka" in fields(annotation) else str(step))
    if get_origin(annotation) is tuple and isinstance(step, int):
        return get_args(annotation)[0]
    return get_args(annotation)[1] if get_origin(annotation) is dict else None


def least(annotation: Any) -> int:
    """How many items a list or record must have."""
    notes = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    parts = (part for note in notes for part in getattr(note, "metadata", [note]))
    return max((getattr(part, "min_length", 0) for part in parts), default=0)
