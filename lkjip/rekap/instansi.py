"""One institution as the recapitulation sees it: the figures of its own report, and how sound they are."""

from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from lkjip.calc.hasil import Efisiensi, Hasil, HasilIndikator, HasilSasaran, Status, Uang
from lkjip.calc.sasaran import dibatasi, efisiensi
from lkjip.model.laporan import Laporan
from lkjip.model.values import Nilai


class IndikatorInstansi(NamedTuple):
    """An indicator of one institution. `capaian` is unrounded, `dihitung` the same as it counts in means."""

    id: str
    nama: str
    satuan: str
    target: Nilai
    realisasi: Nilai | None
    capaian: Decimal | None
    dihitung: Decimal | None
    predikat: str
    status: Status


class Instansi(NamedTuple):
    """The figures of one report. `rata_rata` is its mean capaian, each indicator cut at `cap` (None: not cut).

    `efisiensi` compares that mean with the serapan of the whole budget; `efisien` says how many sasaran are efficient,
    of those (`dinilai`) of which it can be said.
    """

    berkas: str
    nama: str
    kabupaten: str
    tahun: int
    indikator: tuple[IndikatorInstansi, ...]
    rata_rata: Decimal | None
    predikat: str
    cap: Decimal | None
    uang: Uang
    efisiensi: Efisiensi | None
    efisien: int
    dinilai: int
    peringatan: int

    @property
    def mencapai(self) -> int:
        """How many indicators reached their target."""
        return sum(item.status in (Status.TERCAPAI, Status.MELAMPAUI) for item in self.indikator)

    @property
    def tanpa_capaian(self) -> int:
        """How many indicators its mean leaves out, for want of a capaian."""
        return sum(item.dihitung is None for item in self.indikator)

    @property
    def selisih(self) -> Decimal | None:
        """Mean capaian less serapan, in per cent points, unrounded."""
        serapan = self.uang.serapan
        return None if self.rata_rata is None or serapan is None else self.rata_rata - serapan


class Tersisih(NamedTuple):
    """An institution that is left out, and why; how many errors and warnings its data have."""

    berkas: str
    nama: str
    sebab: str
    kesalahan: int = 0
    peringatan: int = 0


def ringkas(berkas: Path, laporan: Laporan, hasil: Hasil, peringatan: int) -> Instansi:
    """What of a report stands in the recapitulation."""
    cap = laporan.profil.cap_rata_rata
    return Instansi(
        berkas=berkas.as_posix(),
        nama=laporan.instansi.nama,
        kabupaten=laporan.instansi.kabupaten,
        tahun=laporan.tahun,
        indikator=tuple(_indikator(item, cap) for item in hasil.indikator),
        rata_rata=hasil.rata_rata,
        predikat=hasil.kelas.predikat if hasil.kelas else "",
        cap=cap,
        uang=hasil.uang,
        efisiensi=efisiensi(hasil.rata_rata, hasil.uang.serapan),
        efisien=sum(row.efisiensi is Efisiensi.EFISIEN for row in hasil.sasaran),
        dinilai=sum(_is_judged(row) for row in hasil.sasaran),
        peringatan=peringatan,
    )


def _is_judged(row: HasilSasaran) -> bool:
    return row.efisiensi is not None


def _indikator(item: HasilIndikator, cap: Decimal | None) -> IndikatorInstansi:
    return IndikatorInstansi(
        id=item.indikator.id,
        nama=item.indikator.nama,
        satuan=item.indikator.satuan or "",
        target=item.target,
        realisasi=item.realisasi,
        capaian=item.capaian,
        dihitung=dibatasi(item, cap),
        predikat=item.kelas.predikat if item.kelas else "",
        status=item.status,
    )
