"""The judge: what an import made of a case against what must come out; every difference as one sentence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from importer.bahan.kasus import Kasus
from importer.bahan.lembar import RAHASIA
from importer.harapan import Angka, Harapan, Nilai


@dataclass(frozen=True)
class Temuan:
    """One finding: `tingkat` is error, warning or info; `teks` all of it, with its place and hint."""

    tingkat: str
    teks: str


@dataclass
class Hasil:
    """What `impor(paths, **pilihan)` returns: the figures written (empty where none) and every finding.

    `mentah` is the text of all that was written, searched for names that must not be stored.
    """

    sub_kegiatan: dict[str, Angka] = field(default_factory=dict)
    belanja: Angka | None = None
    temuan: list[Temuan] = field(default_factory=list)
    mentah: str = ""

    @property
    def galat(self) -> list[str]:
        return [t.teks for t in self.temuan if t.tingkat == "error"]

    @property
    def tertulis(self) -> bool:
        return bool(self.sub_kegiatan) or self.belanja is not None


Impor = Callable[..., Hasil]


def periksa(kasus: Kasus, folder: Path, impor: Impor) -> list[str]:
    """Builds the case and imports it; what is wrong with the result, empty where all is right."""
    paths = kasus.buat(folder)
    harapan = kasus.harapan
    if harapan.putusan != "minta":
        return selisih(harapan, impor(paths, **kasus.pilihan))
    tanpa = impor(paths)
    salah = ["tanpa pilihan: sesuatu tertulis"] if tanpa.tertulis else []
    salah += [f"tanpa pilihan: {s}" for s in _tak_disebut(harapan.temuan, tanpa)]
    dengan = Harapan("dibaca", harapan.sub_kegiatan, harapan.belanja)
    return salah + [f"dengan {kasus.pilihan}: {s}" for s in selisih(dengan, impor(paths, **kasus.pilihan))]


def selisih(harapan: Harapan, hasil: Hasil) -> list[str]:
    """Every difference between what must come out and what did."""
    salah = [f"tersimpan: {nama}" for nama in RAHASIA if nama in hasil.mentah]
    salah += [f"dalam temuan: {nama}" for nama in RAHASIA if any(nama in t.teks for t in hasil.temuan)]
    salah += _tak_disebut(harapan.temuan, hasil)
    if harapan.putusan == "ditolak":
        return salah + (["tertulis, padahal harus ditolak"] if hasil.tertulis else _tanpa_galat(hasil))
    if harapan.putusan == "disebut":
        return salah + _tanpa_temuan(hasil)
    if harapan.putusan == "aman" and not hasil.tertulis:
        return salah + _tanpa_galat(hasil)
    if harapan.putusan == "temuan":
        return salah + _tanpa_temuan(hasil) + (beda_angka(harapan, hasil) if hasil.tertulis else [])
    return salah + [f"galat: {g}" for g in hasil.galat] + beda_angka(harapan, hasil)


def _tak_disebut(teks: Sequence[str], hasil: Hasil) -> list[str]:
    semua = "\n".join(t.teks for t in hasil.temuan).casefold()
    return [f"tak disebut dalam temuan: {satu!r}" for satu in teks if satu.casefold() not in semua]


def _tanpa_galat(hasil: Hasil) -> list[str]:
    return [] if hasil.galat else ["ditolak tanpa temuan error"]


def _tanpa_temuan(hasil: Hasil) -> list[str]:
    return [] if any(t.tingkat != "info" for t in hasil.temuan) else ["tanpa satu pun temuan"]


def beda_angka(harapan: Harapan, hasil: Hasil) -> list[str]:
    """Differences of amounts per sub kegiatan; of totals where the layout has no sub kegiatan."""
    if harapan.belanja is not None:
        return _beda("belanja", harapan.belanja, hasil.belanja or Angka())
    semua = sorted({*harapan.sub_kegiatan, *hasil.sub_kegiatan})
    acuan = next(iter(harapan.sub_kegiatan.values()), Angka())
    kosong = Angka(*({} if nilai is not None else None for nilai in (acuan.pagu, acuan.realisasi, acuan.murni)))
    return [
        satu
        for kode in semua
        for satu in _beda(kode, harapan.sub_kegiatan.get(kode, kosong), hasil.sub_kegiatan.get(kode, Angka()))
    ]


def _beda(kode: str, harus: Angka, dapat: Angka) -> list[str]:
    salah = []
    for apa in ("pagu", "realisasi", "murni"):
        satu, dua = getattr(harus, apa), getattr(dapat, apa)
        if satu is not None and _bersih(satu, satu) != _bersih(dua or {}, satu):
            salah.append(f"{kode} {apa}: {_sebut(dua or {})}, seharusnya {_sebut(satu)}")
    return salah


def _bersih(nilai: Nilai, acuan: Nilai) -> Nilai:
    """Without zeros; only the sum where the layout tells no kinds apart."""
    if "jumlah" in acuan:
        nilai = {"jumlah": sum(nilai.values(), Decimal(0))}
    return {macam: angka for macam, angka in nilai.items() if angka}


def _sebut(nilai: Nilai) -> str:
    return ", ".join(f"{macam} {angka:,}" for macam, angka in nilai.items()) or "tidak ada"
