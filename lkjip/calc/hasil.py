"""Everything computed from a Laporan, as records: the numbers that are both checked and printed.

Named tuples, because defining a frozen dataclass costs five times as much at every start.
"""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from lkjip.model.anggaran import Belanja, IndikatorKeluaran
from lkjip.model.iku import ItemIku
from lkjip.model.kinerja import Analisis, Pelaksanaan, Pembanding, RealisasiIndikator, SasaranPk
from lkjip.model.profil import Kelas, Skala
from lkjip.model.renstra import Indikator
from lkjip.model.values import Nilai


class Status(StrEnum):
    """Where an indicator stands against its target, from the unrounded capaian."""

    MELAMPAUI = "melampaui"
    TERCAPAI = "tercapai"
    TIDAK_TERCAPAI = "tidak_tercapai"
    BELUM_ADA_DATA = "belum_ada_data"
    TIDAK_DAPAT_DIHITUNG = "tidak_dapat_dihitung"


class Tren(StrEnum):
    """Direction of the realisasi from one year to the next known one."""

    NAIK = "naik"
    TURUN = "turun"
    TETAP = "tetap"


class Efisiensi(StrEnum):
    """Capaian against serapan of one sasaran."""

    EFISIEN = "efisien"
    TIDAK_EFISIEN = "tidak_efisien"
    BERIMBANG = "berimbang"


class Bandingan(NamedTuple):
    """A benchmark beside the realisasi: `selisih` = realisasi - benchmark, None where they cannot be compared."""

    pembanding: Pembanding
    selisih: Decimal | None


class HasilIndikator(NamedTuple):
    """One indicator of the Perjanjian Kinerja in force, fully computed. Percentages are unrounded."""

    indikator: Indikator
    iku: ItemIku | None
    stated: RealisasiIndikator | None
    target: Nilai
    realisasi: Nilai | None
    capaian: Decimal | None
    kelas: Kelas | None
    skala: Skala
    status: Status
    akhir_target: Nilai | None
    akhir_capaian: Decimal | None
    akhir_kelas: Kelas | None
    target_renstra: Nilai | None
    riwayat: dict[int, Nilai]
    tren: tuple[tuple[int, int, Tren], ...]
    bandingan: tuple[Bandingan, ...]
    kelas_nilai: Kelas | None
    skala_nilai: Skala | None


class Uang(NamedTuple):
    """Budget and money spent of one set of codes: serapan in per cent (None where there is no budget)."""

    pagu: Decimal
    realisasi: Decimal

    @property
    def serapan(self) -> Decimal | None:
        """realisasi / pagu * 100, unrounded."""
        return self.realisasi / self.pagu * 100 if self.pagu else None


class HasilSasaran(NamedTuple):
    """One row of the Perjanjian Kinerja: a sasaran, or a tujuan that it promises directly.

    `rata_rata` is the mean of its indicators, each cut at the cap. `uang` is the money by the relation in `relasi`
    (the profile's, or alokasi where there is no programme of its own); the other relation's money stands beside it.
    """

    pk: SasaranPk
    nomor: int
    id: str
    uraian: str
    tujuan: bool
    indikator: tuple[HasilIndikator, ...]
    rata_rata: Decimal | None
    kelas: Kelas | None
    pendukung: tuple[str, ...]
    relasi: str
    uang: Uang | None
    uang_pendukung: Uang | None
    uang_alokasi: Uang | None
    bagian: Decimal | None
    efisiensi: Efisiensi | None
    analisis: Analisis | None


class HasilKeluaran(NamedTuple):
    """An outcome or output indicator of a code, with what was reached and its capaian."""

    indikator: IndikatorKeluaran
    realisasi: Nilai | None
    capaian: Decimal | None
    status: Status


class Simpul(NamedTuple):
    """A program, kegiatan or sub kegiatan with its sums. `nomor` is its place in the list (`1`, `1.2`, `1.2.1`)."""

    kode: str
    nama: str
    tingkat: int
    nomor: str
    pagu: Belanja
    realisasi: Belanja
    sumber_dana: str
    keluaran: tuple[HasilKeluaran, ...]
    pelaksanaan: Pelaksanaan | None
    anak: tuple["Simpul", ...] = ()

    @property
    def uang(self) -> Uang:
        """Its budget and money spent, all kinds of belanja together."""
        return Uang(self.pagu.jumlah, self.realisasi.jumlah)


class Hitungan(NamedTuple):
    """How many indicators stand where."""

    jumlah: int
    melampaui: int
    tercapai: int
    tidak_tercapai: int
    belum_ada_data: int
    tidak_dapat_dihitung: int

    @property
    def mencapai(self) -> int:
        """Those that reached the target, whether exactly or above it."""
        return self.melampaui + self.tercapai


class Hasil(NamedTuple):
    """The whole of it."""

    skala: Skala
    sasaran: tuple[HasilSasaran, ...]
    rata_rata: Decimal | None
    kelas: Kelas | None
    hitungan: Hitungan
    tahun_riwayat: tuple[int, ...]
    program: tuple[Simpul, ...]
    pagu: Belanja
    realisasi: Belanja

    @property
    def indikator(self) -> tuple[HasilIndikator, ...]:
        """All indicators of the Perjanjian Kinerja, in its order."""
        return tuple(indikator for sasaran in self.sasaran for indikator in sasaran.indikator)

    @property
    def uang(self) -> Uang:
        """Budget and money spent of the institution."""
        return Uang(self.pagu.jumlah, self.realisasi.jumlah)
