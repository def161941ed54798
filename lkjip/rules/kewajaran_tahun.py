"""P454, P455: years of documents: the year of a date against that of the name or number, and years that cannot be."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lkjip.diagnostics import Severity
from lkjip.numbers import Tanggal
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted

_NAMED = re.compile(r"\btahun\s+((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_NUMBERED = re.compile(r"/((?:19|20)\d\d)\s*$")
_JANUARI, _DESEMBER = 1, 12
_MERDEKA = 1945
_AHEAD = 30  # a term of office may end long after the report


class _Naskah(NamedTuple):
    """A document: what it is called, its name or number, its date, and where these stand."""

    sebutan: str
    nama: str
    tanggal: Tanggal | None
    path_nama: Path
    path_tanggal: Path


@rule("P454", "tahun-naskah", Severity.WARNING)
def tahun_naskah(subject: Subject) -> Iterator[Found]:
    """Tahun pada tanggal naskah sama dengan tahun pada nama atau nomornya.

    Yang diperiksa: tanggal dasar hukum, keputusan IKU, PK, DPA, DPPA, dan laporan dibandingkan dengan “Tahun ...” pada
        nama atau “/...” pada akhir nomornya. Naskah bertanggal Januari boleh bernomor tahun sebelumnya, dan naskah
        bertanggal Desember boleh bernomor tahun berikutnya.
    Mengapa: salah satu dari keduanya salah ketik, dan naskah itu tidak akan ditemukan.
    Contoh: Peraturan Bupati Nomor 29 Tahun 2021 bertanggal 8 Maret 2012.
    Perbaikan: cocokkan tanggal dan nomor dengan naskahnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    for one in _naskah(subject):
        match = _NAMED.search(one.nama) or _NUMBERED.search(one.nama)
        if match is None or one.tanggal is None or _may_be(one.tanggal, int(match[1])):
            continue
        message = f"{one.sebutan} {quoted(one.nama)} bertahun {match[1]}, sedangkan tanggalnya {one.tanggal}"
        related = ((one.path_nama, f"tahun {match[1]}"),)
        yield Found(message, one.path_tanggal, "cocokkan tanggal dan nomor dengan naskahnya, lalu perbaiki", related)


@rule("P455", "tahun-mustahil", Severity.WARNING)
def tahun_mustahil(subject: Subject) -> Iterator[Found]:
    """Tahun pada setiap tanggal mungkin benar.

    Yang diperiksa: tahun pada tanggal naskah tidak sebelum 1945; tahun `mulai` dan `sampai` pejabat tidak sebelum 1945,
        `mulai` tidak sesudah tahun laporan ditandatangani, dan `sampai` tidak lebih dari 30 tahun sesudahnya.
    Mengapa: tahun seperti itu selalu salah ketik.
    Contoh: keputusan IKU bertanggal 5 Januari 224.
    Perbaikan: cocokkan tanggal dengan naskahnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    last = subject.laporan.pengesahan.tanggal.tahun
    dates: list[tuple[str, Path, Tanggal | None, int | None]]
    dates = [(one.sebutan, one.path_tanggal, one.tanggal, None) for one in _naskah(subject)]
    for key, official in subject.laporan.pejabat.items():
        dates.append((f"mulai menjabat {official.nama}", ("pejabat", key, "mulai"), official.mulai, last))
        dates.append((f"selesai menjabat {official.nama}", ("pejabat", key, "sampai"), official.sampai, last + _AHEAD))
    for name, path, date, latest in dates:
        if date is not None and (date.tahun < _MERDEKA or (latest is not None and date.tahun > latest)):
            message = f"tanggal {name} {date}: tahun {date.tahun} tidak mungkin benar"
            yield Found(message, path, "cocokkan tanggal dengan naskahnya, lalu perbaiki")


def _may_be(date: Tanggal, numbered: int) -> bool:
    late = date.tahun == numbered + 1 and date.bulan in (None, _JANUARI)
    early = date.tahun == numbered - 1 and date.bulan in (None, _DESEMBER)
    return date.tahun == numbered or late or early


def _naskah(subject: Subject) -> Iterator[_Naskah]:
    laporan = subject.laporan
    if basis := laporan.instansi.dasar:
        path: Path = ("instansi", "dasar")
        yield _Naskah("dasar hukum", basis.nama, basis.tanggal, (*path, "nama"), (*path, "tanggal"))
    if laporan.iku and (decree := laporan.iku.keputusan):
        path = ("iku", "keputusan")
        yield _Naskah("keputusan IKU", decree.nomor, decree.tanggal, (*path, "nomor"), (*path, "tanggal"))
    for number, pk in enumerate(laporan.pk):
        path = ("pk", number)
        yield _Naskah(f"PK {pk.versi}", pk.nomor or "", pk.tanggal, (*path, "nomor"), (*path, "tanggal"))
    for key, item in (("dokumen", laporan.anggaran.dokumen), ("perubahan", laporan.anggaran.perubahan)):
        if item is not None:
            path = ("anggaran", key)
            yield _Naskah(item.nama, item.nomor or "", item.tanggal, (*path, "nomor"), (*path, "tanggal"))
    signed, path = laporan.pengesahan, ("pengesahan",)
    yield _Naskah("laporan", signed.nomor or "", signed.tanggal, (*path, "nomor"), (*path, "tanggal"))
