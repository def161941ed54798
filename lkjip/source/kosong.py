"""Keys without a value: left out where a record may do without them, missing where somebody has opened an entry."""

from typing import Any

from lkjip.source.shape import Steps, keys_at

EMPTY: Any = object()


def settled(data: Any, at: Steps = ()) -> Any:
    """`data` with every EMPTY as if its key were not there, or as None where the key itself says something.

    It does where the keys are free (an indicator, a year, an official), and where the record has no such key.
    Collections that change are copied, because aliases may share them.
    """
    keys: Any = data.keys() if isinstance(data, dict) else range(len(data))
    changed = {}
    for key in keys:
        value = data[key]
        if value is EMPTY:
            changed[key] = value
        elif type(value) in (dict, list) and (new := settled(value, (*at, key))) is not value:
            changed[key] = new
    return _replaced(data, changed, at) if changed else data


def _replaced(data: Any, changed: dict[Any, Any], at: Steps) -> Any:
    if isinstance(data, list):
        return [changed.get(number, item) for number, item in enumerate(data)]
    known = keys_at(at)
    items = ((key, changed.get(key, value)) for key, value in data.items())
    return {key: None if item is EMPTY else item for key, item in items if item is not EMPTY or key not in known}
