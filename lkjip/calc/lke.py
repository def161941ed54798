"""Coverage of the reporting criteria of the AKIP evaluation: which indicators the report says what about.

Criteria of sub-component 3.b (PermenPANRB 88/2021): achievement against the annual target, the medium-term target,
earlier years and a benchmark; causes of success or failure with efforts and obstacles; efficiency; improvement. The
budget link and the data source are what the same evaluation asks of the data behind them. Counted is whether something
is stated or can be computed; whether it convinces is for the evaluator to say.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple

from lkjip.calc.hasil import Hasil, HasilIndikator, HasilSasaran, Status
from lkjip.calc.skala import kelas, skala_dari
from lkjip.model.kinerja import Analisis
from lkjip.model.laporan import Laporan
from lkjip.model.profil import Kelas, Skala

Kunci = tuple[str, ...]


class Pokok(NamedTuple):
    """One indicator of the Perjanjian Kinerja as the criteria look at it."""

    laporan: Laporan
    baris: HasilSasaran
    indikator: HasilIndikator


class Kekurangan(NamedTuple):
    """An indicator that lacks what a criterion asks for: the keys to fill, and a reason stated for the gap."""

    id: str
    nama: str
    kunci: tuple[Kunci, ...]
    alasan: str = ""


class Kriteria(NamedTuple):
    """One criterion: the indicators that have it, and those that lack it."""

    kode: str
    ada: tuple[str, ...]
    kurang: tuple[Kekurangan, ...]

    @property
    def dari(self) -> int:
        """How many indicators were looked at."""
        return len(self.ada) + len(self.kurang)


class Lke(NamedTuple):
    """All criteria. `cakupan` = those met / all, over indicators and criteria, in per cent (unrounded)."""

    kriteria: tuple[Kriteria, ...]
    terpenuhi: int
    dari: int
    cakupan: Decimal | None
    skala: Skala | None
    kelas: Kelas | None


def lke(laporan: Laporan, hasil: Hasil, skala: Mapping[str, Skala]) -> Lke:
    """The coverage of every criterion; a grade only by the scale that the profile names for it (`skala_lke`)."""
    found = cakupan_kriteria(laporan, hasil)
    met, of = sum(len(item.ada) for item in found), sum(item.dari for item in found)
    cakupan = persen_dari(met, of)
    scale = skala_dari(laporan.profil.skala_lke, skala) if laporan.profil.skala_lke is not None else None
    grade = kelas(cakupan, scale) if scale is not None and cakupan is not None else None
    return Lke(found, met, of, cakupan, scale, grade)


def cakupan_kriteria(laporan: Laporan, hasil: Hasil) -> tuple[Kriteria, ...]:
    """Every criterion with the indicators of the Perjanjian Kinerja that have it and that lack it."""
    every = [Pokok(laporan, baris, indikator) for baris in hasil.sasaran for indikator in baris.indikator]
    return tuple(_kriteria(kode, kurang, every) for kode, kurang in _KURANG.items())


def persen_dari(part: int, whole: int) -> Decimal | None:
    """part / whole * 100; None of nothing."""
    return Decimal(part) * 100 / whole if whole else None


def _kriteria(kode: str, kurang: Callable[[Pokok], list[Kunci]], every: list[Pokok]) -> Kriteria:
    met: list[str] = []
    lacking: list[Kekurangan] = []
    for pokok in every:
        indikator = pokok.indikator.indikator
        keys = kurang(pokok)
        if keys:
            lacking.append(Kekurangan(indikator.id, indikator.nama, tuple(keys), _alasan(kode, pokok)))
        else:
            met.append(indikator.id)
    return Kriteria(kode, tuple(met), tuple(lacking))


def _alasan(kode: str, pokok: Pokok) -> str:
    stated = pokok.indikator.stated
    return (stated.tanpa_pembanding or "") if kode == "pembanding" and stated else ""


def _di_realisasi(pokok: Pokok, *keys: str) -> list[Kunci]:
    return [("realisasi", "indikator", pokok.indikator.indikator.id, key) for key in keys]


def _target_tahunan(pokok: Pokok) -> list[Kunci]:
    """Realisasi beside the target of the year, with an account of how it came about: text, list, or a computation."""
    stated, is_counted = pokok.indikator.stated, pokok.indikator.indikator.dihitung_dari is not None
    keys = [] if _ada_realisasi(pokok) else ["nilai"]
    if not is_counted and (stated is None or not (stated.uraian or stated.rincian or stated.pembilang is not None)):
        keys.append("uraian")
    return _di_realisasi(pokok, *keys)


def _ada_realisasi(pokok: Pokok) -> bool:
    return pokok.indikator.status is not Status.BELUM_ADA_DATA


def _target_menengah(pokok: Pokok) -> list[Kunci]:
    """Realisasi beside the target of the last year of the Renstra."""
    keys = [] if _ada_realisasi(pokok) else _di_realisasi(pokok, "nilai")
    if pokok.indikator.akhir_target is None:
        keys.append(("renstra", pokok.indikator.indikator.id, "target", str(pokok.laporan.renstra.akhir)))
    return keys


def _tahun_sebelumnya(pokok: Pokok) -> list[Kunci]:
    """Realisasi of this year and of at least one earlier year."""
    keys = [] if _ada_realisasi(pokok) else _di_realisasi(pokok, "nilai")
    if not any(year < pokok.laporan.tahun for year in pokok.indikator.riwayat):
        keys += _di_realisasi(pokok, "tahun")
    return keys


def _pembanding(pokok: Pokok) -> list[Kunci]:
    """A benchmark; a reason why there is none is shown, and does not count as one."""
    keys = [] if _ada_realisasi(pokok) else _di_realisasi(pokok, "nilai")
    return keys + ([] if pokok.indikator.bandingan else _di_realisasi(pokok, "pembanding"))


def _sebab(pokok: Pokok) -> list[Kunci]:
    """The cause that fits the outcome (keberhasilan where met, permasalahan where missed), and kendala with solusi."""
    analisis, status = pokok.baris.analisis or Analisis(), pokok.indikator.status
    if status in (Status.MELAMPAUI, Status.TERCAPAI):
        cause, wanted = bool(analisis.keberhasilan), "keberhasilan"
    elif status is Status.TIDAK_TERCAPAI:
        cause, wanted = bool(analisis.permasalahan), "permasalahan"
    else:
        cause, wanted = bool(analisis.keberhasilan or analisis.permasalahan), "permasalahan"
    keys = ([] if cause else [wanted]) + ([] if analisis.kendala else ["kendala"])
    return [("analisis", pokok.baris.id, key) for key in keys]


def _efisiensi(pokok: Pokok) -> list[Kunci]:
    """Capaian of the sasaran against the serapan of its money."""
    keys = _anggaran(pokok)
    if pokok.baris.efisiensi is None and not keys:
        return _di_realisasi(pokok, "nilai") if pokok.baris.rata_rata is None else [("anggaran", "program")]
    return keys


def _anggaran(pokok: Pokok) -> list[Kunci]:
    """Money tied to the sasaran by its programmes or by the allocation of the Perjanjian Kinerja."""
    return [] if pokok.baris.uang is not None else [("pk", pokok.baris.id, "alokasi")]


def _perbaikan(pokok: Pokok) -> list[Kunci]:
    """A plan of what will be improved for the sasaran."""
    return [] if pokok.baris.analisis and pokok.baris.analisis.rencana else [("analisis", pokok.baris.id, "rencana")]


def _sumber(pokok: Pokok) -> list[Kunci]:
    """Where the realisasi comes from: said beside it, or in the IKU."""
    stated, iku = pokok.indikator.stated, pokok.indikator.iku
    return [] if (stated and stated.sumber) or (iku and iku.sumber_data) else _di_realisasi(pokok, "sumber")


_KURANG: dict[str, Callable[[Pokok], list[Kunci]]] = {
    "target_tahunan": _target_tahunan,
    "target_menengah": _target_menengah,
    "tahun_sebelumnya": _tahun_sebelumnya,
    "pembanding": _pembanding,
    "sebab": _sebab,
    "efisiensi": _efisiensi,
    "perbaikan": _perbaikan,
    "anggaran": _anggaran,
    "sumber": _sumber,
}
