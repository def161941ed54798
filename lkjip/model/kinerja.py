"""What was promised and what was reached: Perjanjian Kinerja, realisasi with evidence, analysis."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from lkjip.model.anggaran import Keuangan, Serapan
from lkjip.model.values import Angka, DaftarTeks, Data, Jumlah, Kode, NilaiIndikator, Tahun, Teks, Waktu


class SasaranPk(Data):
    """A row of the Perjanjian Kinerja: refers to a tujuan or sasaran; targets as signed; `alokasi` its share of money.

    `penjelasan` says why a target differs from the Renstra. `anggaran` and `persen` are what a source prints of the
    allocation, in rupiah and as a share of the whole budget: controls.
    """

    acuan: Teks
    target: Annotated[dict[str, NilaiIndikator], Field(min_length=1)]
    alokasi: tuple[Kode, ...] = ()
    anggaran: Jumlah | None = None
    persen: Jumlah | None = None
    penjelasan: Teks | None = None


class ProgramPk(Data):
    """A programme as the Perjanjian Kinerja prints it: a control of the budget, and of its name where it is given."""

    anggaran: Jumlah
    nama: Teks | None = None
    sumber_dana: Teks | None = None


def _bare_money(value: Any) -> Any:
    return {"anggaran": value} if isinstance(value, str) else value


class PerjanjianKinerja(Data):
    """A signed Perjanjian Kinerja; the last of the list is the one that the report measures against.

    `jumlah` is the sum of its programmes' budgets as printed there: a control.
    """

    versi: Literal["murni", "perubahan"] = "murni"
    nomor: Teks | None = None
    tempat: Teks | None = None
    tanggal: Waktu | None = None
    alasan: Teks | None = None
    pihak_pertama: Teks
    pihak_kedua: Teks | None = None
    sasaran: Annotated[tuple[SasaranPk, ...], Field(min_length=1)]
    program: dict[Kode, Annotated[ProgramPk, BeforeValidator(_bare_money)]] = {}
    jumlah: Jumlah | None = None


class Rincian(Data):
    """A counted piece of evidence: `jumlah` of `satuan`, with pieces of its own."""

    uraian: Teks
    jumlah: Jumlah | None = None
    satuan: Teks | None = None
    rincian: tuple["Rincian", ...] = ()


class Pembanding(Data):
    """A benchmark: the value of a nation, province or kabupaten for the same indicator.

    `selisih` is by how much the realisasi differs from it according to a source: a control, with or without its sign.
    """

    nama: Teks
    tingkat: Literal["nasional", "provinsi", "kabupaten", "standar"] = "kabupaten"
    nilai: NilaiIndikator
    tahun: Tahun | None = None
    sumber: Teks | None = None
    selisih: Angka | None = None


class Foto(Data):
    """A photograph beside the data file."""

    berkas: Teks
    keterangan: Teks


class RealisasiIndikator(Data):
    """The realisasi of one indicator: a value, or pembilang over penyebut, with evidence, history and benchmarks.

    `tahun` holds the realisasi of earlier years. Controls, as a source prints them: `capaian` and its `predikat`, the
    target at the end of the Renstra and the capaian against it (both capaian in per cent).
    """

    nilai: NilaiIndikator | None = None
    pembilang: Jumlah | None = None
    penyebut: Jumlah | None = None
    nama_pembilang: Teks | None = None
    nama_penyebut: Teks | None = None
    sumber: Teks | None = None
    uraian: DaftarTeks = ()
    judul_rincian: Teks | None = None
    rincian: tuple[Rincian, ...] = ()
    tahun: dict[Tahun, NilaiIndikator] = {}
    pembanding: tuple[Pembanding, ...] = ()
    tanpa_pembanding: Teks | None = None
    foto: tuple[Foto, ...] = ()
    capaian: Jumlah | None = None
    predikat: Teks | None = None
    target_akhir: NilaiIndikator | None = None
    capaian_akhir: Jumlah | None = None


def _one_value(value: Any) -> Any:
    return value if isinstance(value, (list, tuple)) else [value]


class KontrolPelaksanaan(Data):
    """What a source prints beside the account of one code: its budget, its money spent, its capaian in per cent."""

    pagu: Jumlah | None = None
    realisasi: Jumlah | None = None
    capaian: Jumlah | None = None


class Pelaksanaan(Data):
    """What was done under one code: values of its indicators in their order, an account, what was not done and why."""

    realisasi: Annotated[tuple[NilaiIndikator, ...], BeforeValidator(_one_value)] = ()
    uraian: DaftarTeks = ()
    rincian: tuple[Rincian, ...] = ()
    kendala: DaftarTeks = ()
    foto: tuple[Foto, ...] = ()
    kontrol: KontrolPelaksanaan | None = None


class KontrolSasaran(Data):
    """What a source prints of one row of the Perjanjian Kinerja; capaian and serapan in per cent."""

    capaian: Jumlah | None = None
    predikat: Teks | None = None
    serapan: Jumlah | None = None
    efisiensi: Literal["efisien", "tidak efisien", "berimbang"] | None = None


class KontrolKinerja(Data):
    """What a source says of the whole: how many codes and indicators there are, and where the indicators stand.

    `mencapai` counts those that reached their target, `melampaui` those of them that passed it.
    """

    program: Jumlah | None = None
    kegiatan: Jumlah | None = None
    sub_kegiatan: Jumlah | None = None
    indikator: Jumlah | None = None
    mencapai: Jumlah | None = None
    melampaui: Jumlah | None = None
    tidak_tercapai: Jumlah | None = None
    rata_rata: Jumlah | None = None
    predikat: Teks | None = None
    sasaran: dict[str, KontrolSasaran] = {}


class Realisasi(Data):
    """Everything reached in the year: indicators, money, and the work per program, kegiatan or sub kegiatan."""

    sumber: Teks | None = None
    sumber_riwayat: Teks | None = None
    sumber_pembanding: Teks | None = None
    indikator: dict[str, RealisasiIndikator]
    keuangan: Keuangan
    serapan: Serapan = Serapan.model_construct()
    pelaksanaan: dict[Kode, Pelaksanaan] = {}
    kontrol: KontrolKinerja | None = None


class Kendala(Data):
    """An obstacle and what was or will be done about it."""

    uraian: Teks
    solusi: Teks


class Analisis(Data):
    """Why a sasaran (or a tujuan in the Perjanjian Kinerja) came out as it did, and what follows."""

    permasalahan: tuple[Teks, ...] = ()
    keberhasilan: tuple[Teks, ...] = ()
    kendala: tuple[Kendala, ...] = ()
    rencana: tuple[Teks, ...] = ()
    inovasi: tuple[Teks, ...] = ()
