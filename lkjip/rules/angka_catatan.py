"""The figures of a record, stated and computed, each with its name and place: what numbers in its prose may repeat."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Literal, NamedTuple

from lkjip.calc.hasil import HasilIndikator, HasilSasaran, Simpul, Uang
from lkjip.model.values import Nilai
from lkjip.rules.registry import Path, Subject
from lkjip.rules.sebutan import quoted
from lkjip.rules.telusur import indikator_pk, simpul
from lkjip.rules.tulisan import parts
from lkjip.rules.uraian import Pemilik, Uraian

Jenis = Literal["persen", "rupiah", "nilai", "luas"]
Hal = Literal["kinerja", "uang", "wilayah"]


class Angka(NamedTuple):
    """A figure: what it is of (`hal`), how it is written (`jenis`), and of which earlier year, if of one.

    It is only meant where `kata` stands in the sentence.
    """

    nilai: Decimal
    nama: str
    path: Path
    jenis: Jenis
    hal: Hal
    tahun: int | None = None
    kata: str = ""


class Catatan:
    """The figures of every record by its key, collected when first asked for."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.indikator = {item.indikator.id: (path, item) for path, _, item in indikator_pk(subject)}
        self.sasaran = {row.id: row for row in subject.hasil.sasaran}
        self._nodes: dict[str, tuple[Path, Simpul]] | None = None
        self._every: list[Decimal] | None = None

    @property
    def nodes(self) -> dict[str, tuple[Path, Simpul]]:
        """Program, kegiatan and sub kegiatan by code, with their paths."""
        if self._nodes is None:
            self._nodes = {node.kode: (path, node) for path, node in simpul(self.subject)}
        return self._nodes

    def milik(self, item: Uraian) -> list[Angka]:
        """The figures of the record that a text belongs to."""
        if item.pemilik is Pemilik.INDIKATOR:
            return list(self.of_indikator(item.key))
        if item.pemilik is Pemilik.SASARAN:
            row = self.sasaran.get(item.key)
            return [*self._of_sasaran(row)] if row else []
        if item.pemilik is Pemilik.KODE:
            return list(self._of_kode(item.key))
        return list(self._of_instansi())

    def antara(self, least: Decimal, most: Decimal) -> list[Decimal]:
        """The figures of the report, whatever they are of, that lie between two numbers."""
        if self._every is None:
            figures = [*self._of_instansi()]
            for key in self.indikator:
                figures += self.of_indikator(key)
            for row in self.sasaran.values():
                figures += self._of_sasaran(row)
            for key in self.nodes:
                figures += self._of_kode(key)
            self._every = sorted([figure.nilai for figure in figures] + [*_numbers(self.subject.laporan)])
        return self._every[bisect_left(self._every, least) : bisect_right(self._every, most)]

    def of_indikator(self, key: str) -> Iterator[Angka]:
        """Target, realisasi, capaian, history, benchmarks and their distances."""
        if key not in self.indikator:
            return
        path, item = self.indikator[key]
        name, place = quoted(item.indikator.nama), ("realisasi", "indikator", key)
        jenis: Jenis = "persen" if item.indikator.satuan == "%" else "nilai"
        yield from _of_nilai(item.target, f"target {name}", path, jenis)
        yield from _of_nilai(item.realisasi, f"realisasi {name}", place, jenis)
        yield from _of_nilai(item.akhir_target, f"target akhir Renstra {name}", path, jenis)
        for value, what in ((item.capaian, "capaian"), (item.akhir_capaian, "capaian terhadap target akhir Renstra")):
            if value is not None:
                yield Angka(value, f"{what} {name}", place, "persen", "kinerja")
        yield from _of_years(item, name, place, jenis)
        for number, other in enumerate(item.bandingan):
            there = (*place, "pembanding", number, "nilai")
            yield from _of_nilai(other.pembanding.nilai, other.pembanding.nama, there, jenis)
            if other.selisih:
                yield Angka(abs(other.selisih), f"selisih dengan {other.pembanding.nama}", there, jenis, "kinerja")

    def _of_sasaran(self, row: HasilSasaran) -> Iterator[Angka]:
        for item in row.indikator:
            yield from self.of_indikator(item.indikator.id)
        path: Path = ("analisis", row.id)
        if row.rata_rata is not None:
            yield Angka(row.rata_rata, f"rata-rata capaian sasaran {row.id}", path, "persen", "kinerja")
        for money in dict.fromkeys((row.uang_pendukung, row.uang_alokasi)):
            yield from _of_money(money, f"sasaran {row.id}", path)
        if row.bagian is not None:
            yield Angka(row.bagian, f"bagian anggaran sasaran {row.id}", path, "persen", "uang")

    def _of_kode(self, key: str) -> Iterator[Angka]:
        if key in self.nodes:
            path, node = self.nodes[key]
            yield from _of_money(node.uang, f"{key} {quoted(node.nama)}", path)
            for output in node.keluaran:
                name = quoted(output.indikator.nama)
                yield from _of_nilai(output.indikator.target, f"target {name}", path, "nilai")
                yield from _of_nilai(output.realisasi, f"realisasi {name}", path, "nilai")
                if output.capaian is not None:
                    yield Angka(output.capaian, f"capaian {name}", path, "persen", "kinerja")

    def _of_instansi(self) -> Iterator[Angka]:
        hasil, path = self.subject.hasil, ("anggaran",)
        yield from _of_money(hasil.uang, "seluruh anggaran", path)
        for kind in ("operasi", "modal"):
            money = Uang(getattr(hasil.pagu, kind), getattr(hasil.realisasi, kind))
            if money.pagu:
                share = Angka(money.pagu * 100 / hasil.pagu.jumlah, f"bagian belanja {kind}", path, "persen", "uang")
                yield from (item._replace(kata=kind) for item in (*_of_money(money, f"belanja {kind}", path), share))
        if hasil.rata_rata is not None:
            yield Angka(hasil.rata_rata, "rata-rata capaian", ("pk",), "persen", "kinerja")
        wilayah = self.subject.laporan.instansi.wilayah
        if wilayah and wilayah.luas is not None:
            yield Angka(wilayah.luas, "luas wilayah", ("instansi", "wilayah", "luas"), "luas", "wilayah")


def _of_nilai(nilai: Nilai | None, nama: str, path: Path, jenis: Jenis) -> Iterator[Angka]:
    for value in (nilai.angka, nilai.bawah, nilai.atas) if nilai else ():
        if value is not None:
            yield Angka(value, nama, path, jenis, "kinerja")


def _of_years(item: HasilIndikator, name: str, place: Path, jenis: Jenis) -> Iterator[Angka]:
    years = {year: nilai.angka for year, nilai in item.riwayat.items() if nilai.angka is not None}
    stated = item.stated.tahun if item.stated else {}
    for year, value in years.items():
        if year in stated:
            yield Angka(value, f"realisasi {name} tahun {year}", (*place, "tahun", year), jenis, "kinerja", year)
    for before, after in pairwise(years):
        if gap := abs(years[after] - years[before]):
            yield Angka(gap, f"selisih {name} tahun {before} dan {after}", (*place, "tahun"), jenis, "kinerja")


def _of_money(money: Uang | None, nama: str, path: Path) -> Iterator[Angka]:
    if money is None:
        return
    yield Angka(money.pagu, f"anggaran {nama}", path, "rupiah", "uang")
    yield Angka(money.realisasi, f"realisasi anggaran {nama}", path, "rupiah", "uang")
    if money.pagu > money.realisasi:
        yield Angka(money.pagu - money.realisasi, f"sisa anggaran {nama}", path, "rupiah", "uang")
    if money.serapan is not None:
        yield Angka(money.serapan, f"serapan anggaran {nama}", path, "persen", "uang")


def _numbers(node: object) -> Iterator[Decimal]:
    """Every number written in the data."""
    if isinstance(node, Decimal):
        yield node
    for _, below in parts(node):
        yield from _numbers(below)
