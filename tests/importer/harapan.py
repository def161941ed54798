"""What must come out of every fixture, computed from the same tree that the fixture is made of."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from importer.bahan.semboro import Simpul, semua_sub

Nilai = dict[
    str, Decimal
]  # kind of belanja -> amount, kinds without amount left out; {"jumlah": x} where the layout has no kinds


@dataclass
class Angka:
    """The amounts of one sub kegiatan (or program, or all); None where the layout does not state them."""

    pagu: Nilai | None = None
    realisasi: Nilai | None = None
    murni: Nilai | None = None


@dataclass
class Harapan:
    """What must happen to a case.

    `putusan` is one of:
    - dibaca: exactly these figures and no error;
    - temuan: a warning or error; exactly these figures or none;
    - aman: exactly these figures, or none and an error;
    - ditolak: no figures, an error (`sebab` says why, in our words);
    - minta: no figures until an option chooses; then as "dibaca";
    - disebut: a warning or error, whatever the figures.
    `temuan` are texts of which each must stand in some finding (a cell, a sheet, a word). `belanja` are totals of a
    layout that has no sub kegiatan.
    """

    putusan: str
    sub_kegiatan: dict[str, Angka] = field(default_factory=dict)
    belanja: Angka | None = None
    temuan: tuple[str, ...] = ()
    sebab: str = ""

    @property
    def program(self) -> dict[str, Angka]:
        """The sums per program."""
        kodes = sorted({kode[:7] for kode in self.sub_kegiatan})
        return {k: jumlah(a for kode, a in self.sub_kegiatan.items() if kode.startswith(k)) for k in kodes}

    @property
    def jumlah(self) -> Angka:
        return self.belanja or jumlah(self.sub_kegiatan.values())


def jumlah(semua: Iterable[Angka]) -> Angka:
    """The sum of amounts, kind by kind."""
    hasil = Angka()
    for angka in semua:
        for apa in ("pagu", "realisasi", "murni"):
            tambah = getattr(angka, apa)
            if tambah is not None:
                kini = getattr(hasil, apa) or {}
                setattr(
                    hasil, apa, {k: kini.get(k, Decimal(0)) + tambah.get(k, Decimal(0)) for k in {**kini, **tambah}}
                )
    return hasil


def dibaca(
    semua: Simpul | Iterable[Simpul], apa: str = "pagu realisasi", per_jenis: bool = True, temuan: Iterable[str] = ()
) -> Harapan:
    """Every sub kegiatan below these nodes with these amounts; a code that recurs (kelurahan) is added up."""
    simpul = [semua] if isinstance(semua, Simpul) else list(semua)
    sub: dict[str, Angka] = {}
    for satu in (s for induk in simpul for s in semua_sub(induk)):
        angka = Angka(**{nama: _per_jenis(satu, nama, per_jenis) for nama in apa.split()})
        sub[satu.kode] = jumlah([sub[satu.kode], angka]) if satu.kode in sub else angka
    return Harapan("dibaca", sub, temuan=tuple(temuan))


def _per_jenis(sub: Simpul, nama: str, per_jenis: bool) -> Nilai:
    hasil: Nilai = {}
    for satu in semua_sub(sub):
        for rekening in satu.rekening:
            kunci = rekening.jenis if per_jenis else "jumlah"
            hasil[kunci] = hasil.get(kunci, Decimal(0)) + getattr(rekening, nama)
    return hasil


def ditolak(sebab: str, *temuan: str) -> Harapan:
    """Nothing may be written; a finding contains these texts."""
    return Harapan("ditolak", temuan=temuan, sebab=sebab)


def minta(pilihan: Harapan, *temuan: str) -> Harapan:
    """Without an option nothing may be written and these texts are listed; with the option of the case, this."""
    return Harapan("minta", pilihan.sub_kegiatan, pilihan.belanja, temuan)
