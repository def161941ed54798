"""`lkjip cari`: codes and names of the nomenclature on the screen, ready to be pasted into the data."""

import json
import sys

from lkjip.source.cari import Entri, Temuan, cari

FOUND, NOTHING, COULD_NOT_RUN = 0, 1, 2
_MOST_SHOWN = 20


def search(asked: str, as_json: bool) -> int:
    """Print what the words or the code find; the exit code (0 found, 1 nothing, 2 nothing was asked)."""
    if not asked.strip():
        print("lkjip: sebut kata atau kode yang dicari, mis. lkjip cari gaji asn", file=sys.stderr)
        return COULD_NOT_RUN
    found = cari(asked)
    if as_json:
        print(json.dumps([_record(entry) for entry in found.entri], ensure_ascii=False, indent=2))
    elif found.entri:
        print(_listing(found.entri, asked))
    if not found.entri:
        print(_nothing(asked, found), file=sys.stderr)
    return FOUND if found.entri else NOTHING


def _listing(entries: list[Entri], asked: str) -> str:
    shown = entries[:_MOST_SHOWN]
    more = f"; {len(shown)} yang pertama" if len(shown) < len(entries) else ""
    head = f"# “{asked}”: {len(entries)} ditemukan dalam nomenklatur{more}. Salin baris `kode` dan `nama` ke data."
    before = [(), *((*one.di_atas, one) for one in shown)]
    return "\n\n".join((head, *map(_pasted, shown, before)))


def _pasted(entry: Entri, before: tuple[Entri, ...]) -> str:
    """The entry with what stands above it, unless that has just been told."""
    above = [f"# {one.tingkat} {one.kode} {one.nama}" for one in entry.di_atas if one not in before]
    return "\n".join((*above, f"# {entry.tingkat}", f"- kode: {entry.kode}", f"  nama: {entry.nama}"))


def _nothing(asked: str, found: Temuan) -> str:
    said = f"lkjip: “{asked}” tidak ditemukan dalam nomenklatur kecamatan"
    if not found.terdekat:
        return f"{said}; coba kata lain. Daftarnya tidak lengkap: kode yang tidak ada di sini bukan berarti salah"
    return "\n".join((f"{said}; yang paling dekat:", *(f"  {one.kode}  {one.nama}" for one in found.terdekat)))


def _record(entry: Entri) -> dict[str, object]:
    above = [{"kode": one.kode, "nama": one.nama, "tingkat": one.tingkat} for one in entry.di_atas]
    return {"kode": entry.kode, "nama": entry.nama, "tingkat": entry.tingkat, "di_atas": above}
