"""Damage to built sheets, as data: each must be found, be refused, or change no figure; never silently another number.

`SUMBER` are the undamaged sets of files; `kerusakan(nama)` lists the damage to one; `akibat` says what became of it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

from importer.bahan import ulah
from importer.bahan.kasus_bdf import BELANJA
from importer.bahan.lembar import JUMLAH, KEGIATAN, KEPALA, PROGRAM, REKENING, SUB, UNIT, Lembar
from importer.bahan.semboro import Skpd, bersen, semboro
from importer.bahan.simpan import xlsx
from importer.bahan.tata_a import lembar_a
from importer.bahan.tata_b import lembar_b
from importer.bahan.tata_c import lembar_c
from importer.bahan.tata_d import lembar_d
from importer.bahan.tata_dpa import lembar_dpa
from importer.bahan.tata_e import lembar_e
from importer.bahan.tata_f import lembar_f
from importer.bahan.tata_h import lembar_h
from importer.bahan.tata_rincian import form
from importer.hakim import Hasil, Impor, beda_angka
from importer.harapan import Angka, Harapan, dibaca

BERUANG = (SUB, REKENING, KEGIATAN, PROGRAM, UNIT, JUMLAH)
JUTA = Decimal(1_000_000)


@dataclass(frozen=True)
class Sumber:
    """The sheet that is damaged, whole sheets given with it, and what the undamaged set gives.

    `buta` are kinds of damage that this set cannot show, because it states the figure once; they may go unseen.
    """

    lembar: Lembar
    harapan: Harapan
    teman: tuple[Lembar, ...] = ()
    buta: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Kerusakan:
    """`macam` and `letak` name it; `harus` says whether it has to be seen."""

    sumber: str
    macam: str
    letak: str
    lembar: Lembar = field(repr=False)
    harus: bool = True

    @property
    def nama(self) -> str:
        return f"{self.sumber}: {self.macam} {self.letak}"


def _satu_form(perubahan: bool = False) -> tuple[Lembar, Harapan]:
    """The form of the kegiatan with most sub kegiatan."""
    skpd: Skpd = semboro()
    program = skpd.unit[0].program[0]
    kegiatan = max(program.kegiatan, key=lambda k: len(k.sub))
    lembar = form(skpd, program, kegiatan, perubahan=perubahan)
    return lembar, dibaca(kegiatan, "pagu murni" if perubahan else "pagu")


def _dengan_dpa() -> Harapan:
    """Pagu by kind from the DPA; of the realisasi of an RFK only the sums are known."""
    nyata = dibaca(semboro(), "realisasi", per_jenis=False).sub_kegiatan
    pagu = _DPA.sub_kegiatan
    return Harapan("dibaca", {kode: Angka(pagu[kode].pagu, nyata[kode].realisasi) for kode in pagu})


_BERNOMOR = frozenset({"baris hilang", "angka", "dua nilai tertukar", "angka kali 100", "rekening lain"})
_BERTOTAL = frozenset({"dua nilai tertukar", "rekening lain"})
_FORMULIR = frozenset({"kelompok tertukar", "dua nilai tertukar"})  # two sub kegiatan of one kegiatan add up as before
_FORM, _HARAPAN_FORM = _satu_form()
_FORM_PERUBAHAN, _HARAPAN_PERUBAHAN = _satu_form(perubahan=True)
_LRA, _DPA = dibaca(semboro()), dibaca(semboro(), "pagu")
SUMBER: dict[str, Sumber] = {
    "A": Sumber(lembar_a(), _LRA),
    "A teks": Sumber(ulah.semua_teks(lembar_a([bersen(semboro())])), dibaca(bersen(semboro()))),
    "A tanpa rekening": Sumber(lembar_a(tingkat=()), _LRA, buta=frozenset({"kelompok tertukar", "dua nilai tertukar"})),
    "A rekening rinci": Sumber(lembar_a(tingkat=(6,)), _LRA),
    "B": Sumber(lembar_b(), BELANJA),
    "C5 saja": Sumber(lembar_c(), _DPA, buta=_BERNOMOR),
    "C5 dengan A": Sumber(lembar_c(), _LRA, (lembar_a(),)),
    "D saja": Sumber(lembar_d(bulan=(6, 12)), dibaca(semboro(), "realisasi"), buta=_BERTOTAL),
    "D dengan C5": Sumber(lembar_d(bulan=(6, 12)), _LRA, (lembar_c(),), buta=_BERTOTAL),
    "D dengan A": Sumber(lembar_d(bulan=(6, 12)), _LRA, (lembar_a(),)),
    "E": Sumber(lembar_e(baris_kepala=3), _DPA, buta=_BERTOTAL),
    "F": Sumber(lembar_f(), dibaca(semboro(), per_jenis=False)),
    "H": Sumber(lembar_h(), dibaca(semboro(), per_jenis=False)),
    "F dengan C5": Sumber(lembar_f(bertingkat=False), _dengan_dpa(), (lembar_c(),)),
    "DPA": Sumber(lembar_dpa(rumus=False), _DPA, buta=_FORMULIR),
    "DPPA": Sumber(lembar_dpa(perubahan=True, rumus=False), dibaca(semboro(), "pagu murni"), buta=_FORMULIR),
    "DPA-rincian": Sumber(_FORM, _HARAPAN_FORM, buta=frozenset({"dua baris tertukar"})),
    "DPPA-rincian": Sumber(_FORM_PERUBAHAN, _HARAPAN_PERUBAHAN, buta=frozenset({"dua baris tertukar"})),
}


def kerusakan(nama: str, tiap: int = 4) -> list[Kerusakan]:
    """All damage to one source, the same on every run; of every kind of row `tiap` are damaged."""
    sumber, acak = SUMBER[nama], Random(nama)  # noqa: S311 - no secret, only the same choice on every run
    return [
        Kerusakan(nama, macam, letak, rusak, macam not in sumber.buta)
        for cara in (_baris_hilang, _angka, _baris_ganda, _baris_tertukar, _nilai_tertukar, _kode, _kolom, _kepala)
        for macam, letak, rusak in cara(sumber.lembar, acak, tiap)
    ]


def biasa(nama: str, folder: Path, impor: Impor) -> frozenset[str]:
    """What the undamaged set, which must give its figures, is warned of."""
    sumber = SUMBER[nama]
    hasil: Hasil = impor(_berkas(folder, sumber.lembar, sumber))
    assert hasil.tertulis and not beda_angka(sumber.harapan, hasil), [t.teks for t in hasil.temuan]
    return frozenset(t.teks for t in hasil.temuan if t.tingkat != "info")


def akibat(satu: Kerusakan, folder: Path, impor: Impor, biasa: frozenset[str] = frozenset()) -> str:
    """`ditolak`, `ditemukan` (more said than `biasa`), `sama` (right figures), or `DIAM`: other figures, not a word."""
    sumber = SUMBER[satu.sumber]
    hasil: Hasil = impor(_berkas(folder, satu.lembar, sumber))
    if not hasil.tertulis:
        return "ditolak" if hasil.galat else "DIAM"
    if any(t.tingkat != "info" and t.teks not in biasa for t in hasil.temuan):
        return "ditemukan"
    return "DIAM" if beda_angka(sumber.harapan, hasil) else "sama"


def _berkas(folder: Path, lembar: Lembar, sumber: Sumber) -> list[Path]:
    return [xlsx(folder / f"{n}.xlsx", [satu]) for n, satu in enumerate((lembar, *sumber.teman))]


Satu = Iterator[tuple[str, str, Lembar]]


def _pilihan(lembar: Lembar, acak: Random, tiap: int) -> Iterator[int]:
    """Some rows of every kind that holds money."""
    for peran in BERUANG:
        nomor = [n for n in lembar.nomor(peran) if any(_nilai(lembar, n, k) for k in lembar.uang.values())]
        yield from acak.sample(nomor, min(tiap, len(nomor)))


def _nilai(lembar: Lembar, baris: int, kolom: int) -> Any:
    sel = lembar.baris[baris].sel
    nilai = sel[kolom] if kolom < len(sel) else None
    return None if nilai in ("", "0,00", 0) else nilai


def _baris_hilang(lembar: Lembar, acak: Random, tiap: int) -> Satu:
    for n in _pilihan(lembar, acak, tiap):
        yield "baris hilang", f"{n + 1} ({lembar.baris[n].peran})", _tanpa_gabung(lembar, lambda b, n=n: b.pop(n))


def _baris_ganda(lembar: Lembar, acak: Random, tiap: int) -> Satu:
    for n in _pilihan(lembar, acak, tiap):
        rusak = _tanpa_gabung(lembar, lambda b, n=n: b.insert(n, b[n]))
        yield "baris ganda", f"{n + 1} ({lembar.baris[n].peran})", rusak


def _tanpa_gabung(lembar: Lembar, ubah: Callable[[list[Any]], object]) -> Lembar:
    """Rows changed; merges are above them, in the header, and stay where they are."""
    rusak = lembar.salin()
    ubah(rusak.baris)
    return rusak


def _angka(lembar: Lembar, acak: Random, tiap: int) -> Satu:
    """One digit of an amount changed; its sign turned; a factor of a hundred."""
    for n in _pilihan(lembar, acak, tiap):
        berisi = [k for k in lembar.uang.values() if _nilai(lembar, n, k)]
        kolom = acak.choice([berisi[0], acak.choice(berisi)])  # the first is what counts, of many columns
        di = f"{lembar.alamat(n, kolom)} ({lembar.baris[n].peran})"
        nilai = _nilai(lembar, n, kolom)
        yield "angka", di, ulah.satu_sel(lembar, n, kolom, _lain_digit(nilai, acak))
        if lembar.baris[n].peran in (SUB, REKENING):
            yield "tanda", di, ulah.satu_sel(lembar, n, kolom, f"-{nilai}" if isinstance(nilai, str) else -nilai)
            kali = nilai.replace(",", "") if isinstance(nilai, str) else nilai * 100
            yield "angka kali 100", di, ulah.satu_sel(lembar, n, kolom, kali)


def _lain_digit(nilai: Any, acak: Random) -> Any:
    teks = list(str(nilai))
    letak = acak.choice([n for n, huruf in enumerate(teks) if huruf.isdigit()])
    bawah = "1" if letak == 0 else "0"
    teks[letak] = acak.choice([d for d in "0123456789" if d != teks[letak] and d >= bawah])
    return "".join(teks) if isinstance(nilai, str) else Decimal("".join(teks))


def _baris_tertukar(lembar: Lembar, acak: Random, tiap: int) -> Satu:
    """Two rows of one kind in each other's place."""
    for peran in BERUANG:
        nomor = lembar.nomor(peran)
        for _ in range(min(tiap, len(nomor) - 1)):
            a, b = acak.sample(nomor, 2)

            def tukar(baris: list[Any], a: int = a, b: int = b) -> None:
                baris[a], baris[b] = baris[b], baris[a]

            yield "dua baris tertukar", f"{a + 1} dan {b + 1} ({peran})", _tanpa_gabung(lembar, tukar)


def _nilai_tertukar(lembar: Lembar, acak: Random, tiap: int) -> Satu:
    """The amounts of two rows exchanged, everything else left."""
    for peran in (SUB, REKENING):
        nomor = [n for n in lembar.nomor(peran) if any(_nilai(lembar, n, k) for k in lembar.uang.values())]
        for _ in range(min(tiap, len(nomor) - 1)):
            a, b = acak.sample(nomor, 2)
            rusak = lembar.salin()
            for k in lembar.uang.values():
                satu, dua = rusak.baris[a].sel, rusak.baris[b].sel
                satu[k], dua[k] = dua[k], satu[k]
            yield "dua nilai tertukar", f"{a + 1} dan {b + 1} ({peran})", rusak


def _kode(lembar: Lembar, acak: Random, tiap: int) -> Satu:
    """The last digit of a code changed in one row."""
    for nama, peran in (("kode", SUB), ("sub", SUB), ("kode", REKENING), ("rekening", REKENING)):
        kolom = lembar.kolom.get(nama, 10_000)
        nomor = [n for n in lembar.nomor(peran) if _lain_kode(lembar, n, kolom)]
        for n in acak.sample(nomor, min(tiap, len(nomor))):
            rusak = ulah.satu_sel(lembar, n, kolom, _lain_kode(lembar, n, kolom))
            yield "rekening lain" if nama == "rekening" else "kode", f"{lembar.alamat(n, kolom)} ({peran})", rusak


def _lain_kode(lembar: Lembar, baris: int, kolom: int) -> str:
    """The cell with the first code in it changed; empty where it has none."""
    sel = lembar.baris[baris].sel
    if kolom >= len(sel) or not isinstance(sel[kolom], str):
        return ""
    cocok = re.match(r"[\d.]*\d", sel[kolom])
    if not cocok:
        return ""
    return cocok[0][:-1] + ("8" if cocok[0][-1] != "8" else "7") + sel[kolom][cocok.end() :]


def _kolom(lembar: Lembar, acak: Random, tiap: int) -> Satu:
    """Amounts of two columns exchanged below the header; the same with the header, which is no damage."""
    berisi = {nama: k for nama, k in lembar.uang.items() if any(_nilai(lembar, n, k) for n in lembar.nomor(BERUANG))}
    pasangan = list(combinations(berisi.items(), 2))
    for (satu, a), (dua, b) in acak.sample(pasangan, min(3 * tiap, len(pasangan))):
        sekelompok = satu.rpartition("_")[0] == dua.rpartition("_")[0] != ""
        macam = "kelompok tertukar" if sekelompok and not satu.startswith("bulan") else "kolom tertukar"
        yield macam, f"{satu} dan {dua}", _kolom_tertukar(lembar, a, b, BERUANG)
        if not lembar.gabung:
            perans = (*BERUANG, KEPALA, "nomor", "induk")
            yield "kolom pindah", f"{satu} dan {dua}", _kolom_tertukar(lembar, a, b, perans)
    kelompok = [("operasi", "modal"), ("modal", "transfer")]
    for satu, dua in kelompok:
        ada = [n.removesuffix(f"_{satu}") for n in lembar.uang if n.endswith(f"_{satu}")]
        if ada and all(f"{n}_{dua}" in lembar.uang for n in ada):
            rusak = lembar
            for n in ada:
                rusak = _kolom_tertukar(rusak, lembar.uang[f"{n}_{satu}"], lembar.uang[f"{n}_{dua}"], BERUANG)
            yield "kelompok tertukar", f"{satu} dan {dua}", rusak


def _kolom_tertukar(lembar: Lembar, a: int, b: int, perans: Sequence[str]) -> Lembar:
    rusak = lembar.salin()
    for n in rusak.nomor(perans):
        sel = rusak.baris[n].sel
        sel += [None] * (max(a, b) + 1 - len(sel))
        sel[a], sel[b] = sel[b], sel[a]
    return rusak


def _kepala(lembar: Lembar, acak: Random, tiap: int) -> Satu:
    """A label of the header renamed, emptied, or the same as another's."""
    kepala = lembar.nomor(KEPALA)
    label = [(n, k, v) for n in kepala for k, v in enumerate(lembar.baris[n].sel) if v]
    for n, k, lama in acak.sample(label, min(4 * tiap, len(label))):
        di = f"{lembar.alamat(n, k)} {lama!r}"
        yield "label diganti", di, ulah.satu_sel(lembar, n, k, "Kolom X")
        yield "label kosong", di, ulah.satu_sel(lembar, n, k, None)
        yield "label kembar", di, ulah.satu_sel(lembar, n, k, acak.choice(label)[2])
