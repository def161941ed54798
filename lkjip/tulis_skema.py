"""`lkjip skema`: the JSON Schema of a data file on the screen or in a file, and the list of parts that have one."""

import sys
from pathlib import Path

from lkjip.output.berkas import write_atomically
from lkjip.output.berkas_yaml import lama
from lkjip.sebab import sebab
from lkjip.skema.bagian import found, names, unknown
from lkjip.skema.teks import TITLE, schema_line, schema_text

DONE, COULD_NOT_RUN = 0, 2


def print_schema(section: str, target: Path | None, overwrite: bool) -> int:
    """Print the schema or write it to `target`; the exit code (0 done, 2 no such part, or not written)."""
    if section and found(section) is None:
        return _refused(unknown(section))
    text = schema_text(section)
    if target is None:
        print(text, end="")
        return DONE
    if fault := write_schema(target, text, overwrite):
        return _refused(fault)
    print(f"{target}: skema {f'bagian {section}' if section else 'berkas data utama'} untuk penyunting teks")
    print("Baris pertama berkas datanya, bila skemanya di folder .lkjip di sampingnya:")
    print(f"  {schema_line(section)}")
    return DONE


def print_names() -> int:
    """Print the parts that may be files of their own, one a line."""
    print("\n".join(names()))
    return DONE


def write_schema(target: Path, text: str, overwrite: bool = False) -> str:
    """Write a schema, without asking only in place of an older one of lkjip; what prevents it, or nothing."""
    if target.is_dir():
        return f"{target} adalah folder; sebut nama berkasnya, mis. {target / 'skema.json'}"
    old = lama(target)
    if old == text:
        return ""
    if old is not None and TITLE not in old and not overwrite:
        return f"{target} sudah ada dan bukan skema lkjip; pilih nama lain dengan -o, atau beri --timpa"
    try:
        write_atomically(target, text.encode())
    except OSError as fault:
        return f"{target} tidak dapat ditulis: {sebab(fault)}"
    return ""


def _refused(why: str) -> int:
    print(f"lkjip: {why}", file=sys.stderr)
    return COULD_NOT_RUN
