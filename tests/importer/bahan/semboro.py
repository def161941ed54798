"""Budget and realisation of Semboro from the YAML of the example as a tree down to rekening, and others like it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from importer.bahan.akun import NAMA, jenis, pembagian

from lkjip.numbers import parse_number
from lkjip.source.events import plain_data

CONTOH = Path(__file__).parents[3] / "examples" / "semboro-2024"
TAHUN = 2024
DAERAH = "KAB. JEMBER"
JENIS = ("operasi", "modal", "tak_terduga", "transfer")


@dataclass(frozen=True)
class Rekening:
    """One account of a sub kegiatan; `murni` is the budget before its change."""

    kode: str
    pagu: Decimal
    realisasi: Decimal
    murni: Decimal

    @property
    def nama(self) -> str:
        return NAMA[self.kode]

    @property
    def jenis(self) -> str:
        return jenis(self.kode)


@dataclass(frozen=True)
class SubKegiatan:
    kode: str
    nama: str
    keluaran: tuple[str, str, str]
    rekening: tuple[Rekening, ...]


@dataclass(frozen=True)
class Kegiatan:
    kode: str
    nama: str
    keluaran: tuple[str, str, str]
    sub: tuple[SubKegiatan, ...]


@dataclass(frozen=True)
class Program:
    kode: str
    nama: str
    keluaran: tuple[str, str, str]
    kegiatan: tuple[Kegiatan, ...]


@dataclass(frozen=True)
class Unit:
    """A unit of an institution: itself, or a kelurahan."""

    kode: str
    nama: str
    program: tuple[Program, ...]


@dataclass(frozen=True)
class Skpd:
    kode: str
    nama: str
    unit: tuple[Unit, ...]


Simpul = Skpd | Unit | Program | Kegiatan | SubKegiatan


def rekening(simpul: Simpul) -> Iterator[Rekening]:
    """All accounts below a node."""
    if isinstance(simpul, SubKegiatan):
        yield from simpul.rekening
        return
    for anak in anak_dari(simpul):
        yield from rekening(anak)


def anak_dari(simpul: Simpul) -> tuple[Any, ...]:
    for nama in ("unit", "program", "kegiatan", "sub"):
        if hasattr(simpul, nama):
            return tuple(getattr(simpul, nama))
    return ()


def semua_sub(simpul: Simpul) -> Iterator[SubKegiatan]:
    if isinstance(simpul, SubKegiatan):
        yield simpul
    else:
        for anak in anak_dari(simpul):
            yield from semua_sub(anak)


def uang(simpul: Simpul, apa: str, macam: str = "") -> Decimal:
    """The sum of `pagu`, `realisasi` or `murni` below a node, of one kind of belanja or of all."""
    return sum((getattr(r, apa) for r in rekening(simpul) if macam in ("", r.jenis)), Decimal(0))


@cache
def semboro() -> Skpd:
    """Kecamatan Semboro 2024 as one institution of one unit."""
    budget = _berkas("anggaran.yaml")
    spent = _berkas("realisasi-anggaran.yaml")["sub_kegiatan"]
    outputs = _berkas("indikator-program.yaml")
    kode, nama = "7.01.0.00.0.00.17.0000", "Kecamatan Semboro"
    return Skpd(kode, nama, (Unit(kode, nama, tuple(_program(p, spent, outputs) for p in budget["program"])),))


def _berkas(nama: str) -> dict[str, Any]:
    data, _ = plain_data((CONTOH / nama).read_text("utf-8"), nama)
    assert isinstance(data, dict)
    return data


def _program(data: dict[str, Any], spent: dict[str, Any], outputs: dict[str, Any]) -> Program:
    kegiatan = tuple(_kegiatan(k, spent, outputs) for k in data["kegiatan"])
    return Program(data["kode"], data["nama"], _keluaran(outputs[data["kode"]]), kegiatan)


def _kegiatan(data: dict[str, Any], spent: dict[str, Any], outputs: dict[str, Any]) -> Kegiatan:
    subs = tuple(
        SubKegiatan(s["kode"], s["nama"], _keluaran(outputs[s["kode"]]), _rekening(s, _per_jenis(spent[s["kode"]])))
        for s in data["sub_kegiatan"]
    )
    return Kegiatan(data["kode"], data["nama"], _keluaran(outputs[data["kode"]]), subs)


def _keluaran(indikator: list[dict[str, Any]]) -> tuple[str, str, str]:
    pertama = indikator[0]
    return pertama["nama"], str(pertama["target"]), pertama["satuan"]


def _rekening(data: dict[str, Any], spent: dict[str, Decimal]) -> tuple[Rekening, ...]:
    hasil = []
    for macam, pagu in _per_jenis(data["pagu"]).items():
        bobot = pembagian(macam, data["nama"])
        naik = Decimal("0.9") if len(data["nama"]) % 2 else Decimal("1.1")
        bagian = [terbagi(n, [b for _, b in bobot]) for n in (pagu, spent[macam], (pagu * naik).quantize(Decimal(1)))]
        hasil += [Rekening(kode, p, r, m) for (kode, _), p, r, m in zip(bobot, *bagian, strict=True)]
    assert all(r.realisasi <= r.pagu for r in hasil)
    return tuple(hasil)


def _per_jenis(nilai: Any) -> dict[str, Decimal]:
    per = nilai if isinstance(nilai, dict) else {"operasi": nilai}
    return {macam: _angka(teks) for macam, teks in per.items()}


def _angka(teks: str) -> Decimal:
    nilai = parse_number(teks)
    assert nilai is not None
    return nilai


def terbagi(jumlah: Decimal, bobot: list[int]) -> list[Decimal]:
    """`jumlah` in whole rupiah by weight; what does not divide is in the last part."""
    bagian = [jumlah * b // sum(bobot) for b in bobot[:-1]]
    return [*bagian, jumlah - sum(bagian)]


# --- institutions derived from Semboro ---------------------------------------------------------------------------


def diubah(skpd: Skpd, ubah: Callable[[SubKegiatan, Rekening], Rekening]) -> Skpd:
    """The same institution with every account passed through `ubah`."""

    def sub(s: SubKegiatan) -> SubKegiatan:
        return replace(s, rekening=tuple(ubah(s, r) for r in s.rekening))

    def kegiatan(k: Kegiatan) -> Kegiatan:
        return replace(k, sub=tuple(sub(s) for s in k.sub))

    def program(p: Program) -> Program:
        return replace(p, kegiatan=tuple(kegiatan(k) for k in p.kegiatan))

    return replace(skpd, unit=tuple(replace(u, program=tuple(program(p) for p in u.program)) for u in skpd.unit))


def bersen(skpd: Skpd) -> Skpd:
    """Realisation with sen after the comma, as salaries have them (`36.387.492.566,45`)."""
    return diubah(skpd, lambda _, r: replace(r, realisasi=r.realisasi - Decimal("0.55")))


NAMA_KECAMATAN = (
    "Ajung", "Ambulu", "Arjasa", "Balung", "Bangsalsari", "Gumukmas", "Jelbuk", "Jenggawah", "Jombang", "Kalisat",
    "Kencong", "Ledokombo", "Mayang", "Mumbulsari", "Pakusari", "Panti", "Patrang", "Puger", "Rambipuji",
    "Silo", "Sukorambi", "Sukowono", "Sumberbaru", "Sumberjambe", "Sumbersari", "Tanggul", "Tempurejo", "Umbulsari",
)  # fmt: skip


def kecamatan_lain(nomor: int) -> Skpd:
    """Another institution with the tree of Semboro and other amounts; its figures are invented."""
    kali = Decimal(100 + 3 * nomor) / 100
    lain = diubah(
        semboro(),
        lambda _, r: replace(r, pagu=r.pagu * kali // 1, realisasi=r.realisasi * kali // 1, murni=r.murni * kali // 1),
    )
    kode = f"7.01.0.00.0.00.{40 + nomor}.0000"
    nama = f"Kecamatan {NAMA_KECAMATAN[nomor]}"
    return Skpd(kode, nama, tuple(replace(u, kode=kode, nama=nama) for u in lain.unit))


@cache
def sepuluh_kecamatan() -> tuple[Skpd, ...]:
    """Ten institutions, Semboro in the middle."""
    return (*(kecamatan_lain(n) for n in range(5)), semboro(), *(kecamatan_lain(n) for n in range(5, 9)))


@cache
def berkelurahan() -> Skpd:
    """Semboro as if it had three kelurahan, each a unit with the same two sub kegiatan and its own amounts."""
    inti = semboro()
    kelurahan = tuple(_kelurahan(inti, nomor, nama) for nomor, nama in enumerate(("Mawar", "Melati", "Kenanga"), 1))
    return replace(inti, unit=inti.unit + kelurahan)


def _kelurahan(inti: Skpd, nomor: int, nama: str) -> Unit:
    subs = tuple(
        SubKegiatan(
            f"7.01.03.2.02.000{n}",
            apa,
            (f"Jumlah {apa}", str(n), "Unit"),
            tuple(
                Rekening(kode, Decimal(dasar * nomor), Decimal(dasar * nomor - 1_500 * n), Decimal(dasar * nomor))
                for kode, dasar in (("5.1.02.01.01.0024", 41_250_000 + n), ("5.2.02.05.01.0005", 8_400_000 * n))
            ),
        )
        for n, apa in ((2, "Pembangunan Sarana dan Prasarana Kelurahan"), (3, "Pemberdayaan Masyarakat di Kelurahan"))
    )
    kegiatan = Kegiatan("7.01.03.2.02", "Kegiatan Pemberdayaan Kelurahan", ("Cakupan", "100", "%"), subs)
    program = replace(inti.unit[0].program[2], kegiatan=(kegiatan,))
    return Unit(f"{inti.kode[:-4]}{nomor:04d}", f"Kelurahan {nama}", (program,))
