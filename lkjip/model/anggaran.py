"""The budget as a tree of program, kegiatan and sub kegiatan, and the money spent on it."""

from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from lkjip.model.values import Data, Jumlah, Kode, NilaiIndikator, Teks, Waktu, YaTidak


class Belanja(Data):
    """Rupiah by kind of spending; a bare number in the data means belanja operasi."""

    operasi: Jumlah = Decimal(0)
    modal: Jumlah = Decimal(0)
    tak_terduga: Jumlah = Decimal(0)
    transfer: Jumlah = Decimal(0)

    @property
    def jumlah(self) -> Decimal:
        """All kinds together, in rupiah."""
        return self.operasi + self.modal + self.tak_terduga + self.transfer


def _spending(value: Any) -> Any:
    if isinstance(value, dict) and not value:
        raise PydanticCustomError("belanja", "isi “operasi” dan/atau “modal”")
    return value if isinstance(value, (dict, Belanja)) else {"operasi": value}


Uang = Annotated[Belanja, BeforeValidator(_spending)]


class IndikatorKeluaran(Data):
    """What a program, kegiatan or sub kegiatan is measured by: outcome or output, with its target of the year."""

    nama: Teks
    satuan: Teks | None = None
    target: NilaiIndikator | None = None


class SubKegiatan(Data):
    """A sub kegiatan; `pagu_perubahan` is what the DPPA gives, where it changed."""

    kode: Kode
    nama: Teks
    pagu: Uang
    pagu_perubahan: Uang | None = None
    sumber_dana: Teks | None = None
    indikator: tuple[IndikatorKeluaran, ...] = ()

    @property
    def pagu_akhir(self) -> Belanja:
        """The budget in force: after the change where there is one."""
        return self.pagu_perubahan or self.pagu


class Kegiatan(Data):
    """A kegiatan; `pagu` is a control, checked against its sub kegiatan."""

    kode: Kode
    nama: Teks
    pagu: Jumlah | None = None
    indikator: tuple[IndikatorKeluaran, ...] = ()
    sub_kegiatan: Annotated[tuple[SubKegiatan, ...], Field(min_length=1)]


class Program(Data):
    """A program; `pagu` is a control, checked against its kegiatan."""

    kode: Kode
    nama: Teks
    pagu: Jumlah | None = None
    indikator: tuple[IndikatorKeluaran, ...] = ()
    kegiatan: Annotated[tuple[Kegiatan, ...], Field(min_length=1)]


class DokumenAnggaran(Data):
    """The DPA or DPPA itself."""

    nama: Teks = "Dokumen Pelaksanaan Anggaran"
    nomor: Teks | None = None
    tanggal: Waktu | None = None


class KontrolBelanja(Data):
    """Totals that the source prints, in rupiah; or their serapan in per cent."""

    jumlah: Jumlah | None = None
    operasi: Jumlah | None = None
    modal: Jumlah | None = None


class Anggaran(Data):
    """The budget of the year."""

    dokumen: DokumenAnggaran = DokumenAnggaran.model_construct()
    perubahan: DokumenAnggaran | None = None
    sumber: Teks | None = None
    sumber_dana: Teks = "APBD"
    program: Annotated[tuple[Program, ...], Field(min_length=1)]
    kontrol: KontrolBelanja | None = None


class Keuangan(Data):
    """Money spent per sub kegiatan up to the end of the year; as controls the sums by code and by kind of belanja."""

    sumber: Teks | None = None
    sub_kegiatan: dict[Kode, Uang]
    kontrol: dict[Kode, Jumlah] = {}
    kontrol_belanja: KontrolBelanja | None = None


class Serapan(Data):
    """What is said of the money spent that no spreadsheet of it states: its day, and whether it was audited.

    As controls the serapan in per cent that a source prints, by code and by kind of belanja.
    """

    per: Waktu | None = None
    belum_diaudit: YaTidak = False
    kontrol: dict[Kode, Jumlah] = {}
    kontrol_belanja: KontrolBelanja | None = None
