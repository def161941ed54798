"""What is known of one institution once its sheets are put together: its sub kegiatan, names, and sources."""

from dataclasses import dataclass, field

from lkjip.diagnostics import Diagnostic
from lkjip.importer.hasil import Asal, Bacaan, Indikator, Terbaca, Uang


@dataclass
class Sub:
    """A sub kegiatan as it will be written; `pagu_perubahan` and `realisasi` only where a source says them."""

    kode: str
    nama: str
    pagu: Uang
    pagu_perubahan: Uang | None = None
    realisasi: Uang | None = None
    sumber_dana: list[str] = field(default_factory=list)
    indikator: list[Indikator] = field(default_factory=list)

    @property
    def pagu_akhir(self) -> Uang:
        """The budget in force."""
        return self.pagu if self.pagu_perubahan is None else self.pagu_perubahan


@dataclass
class Gabungan:
    """Everything that was read of one institution; `nama` are the names of programmes and kegiatan by code.

    The controls are sums that the sheets print, by code of program and kegiatan and for the whole.
    """

    kode: str = ""
    skpd: str = ""
    tahun: int | None = None
    sub: dict[str, Sub] = field(default_factory=dict)
    nama: dict[str, str] = field(default_factory=dict)
    asal_anggaran: list[Asal] = field(default_factory=list)
    asal_realisasi: list[Asal] = field(default_factory=list)
    kontrol_pagu: dict[str, Uang] = field(default_factory=dict)
    kontrol_realisasi: dict[str, Uang] = field(default_factory=dict)
    temuan: list[Diagnostic] = field(default_factory=list)

    @property
    def ada_realisasi(self) -> bool:
        """Whether a source says what was spent."""
        return bool(self.asal_realisasi)


Sumber = tuple[Terbaca, Bacaan]  # a sheet, and the institution in it
