"""What every chapter is made from: data as stated, results as computed, sentences, photographs."""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from lkjip.calc.hasil import Hasil, HasilIndikator, Simpul
from lkjip.model.iku import NaskahBaku
from lkjip.model.instansi import Pejabat
from lkjip.model.laporan import Laporan
from lkjip.model.profil import Skala
from lkjip.model.renstra import Indikator, Renstra, Sasaran, Tujuan
from lkjip.report.kalimat import Kalimat
from lkjip.report.tulis import BELUM_DIISI, dalam_kalimat, frasa, nilai

_SEBAGAI = re.compile(r"(?:(Plt|Plh|Pj)\.?\s+)?(.*)", re.IGNORECASE | re.DOTALL)


Kosong = frozenset[tuple[str | int, ...]]


class Bahan(NamedTuple):
    """The inputs of a chapter."""

    laporan: Laporan
    hasil: Hasil
    kalimat: Kalimat
    gambar: Callable[[str, str, int], object]  # a photograph by its part of realisasi, the key and its place there
    kosong: Kosong = frozenset()  # where a draft has values that nobody stated
    naskah_baku: NaskahBaku = NaskahBaku.model_construct()  # the standard text of a new decree

    @property
    def nama(self) -> str:
        """The institution's name."""
        return self.laporan.instansi.nama

    @property
    def daerah(self) -> str:
        """What the government above is: `kabupaten`, or `kota`."""
        return "kota" if self.laporan.instansi.kabupaten.lower().startswith("kota ") else "kabupaten"

    @property
    def tahun(self) -> str:
        """The year of the report."""
        return str(self.laporan.tahun)

    @property
    def masa_renstra(self) -> str:
        """The years of the Renstra (`2021–2026`); the mark where a draft does not know one of them."""
        first, last = self._tahun_renstra("awal"), self.akhir_renstra
        return BELUM_DIISI if BELUM_DIISI in (first, last) else f"{first}–{last}"

    @property
    def akhir_renstra(self) -> str:
        """The last year of the Renstra; the mark where a draft does not know it."""
        return self._tahun_renstra("akhir")

    def _tahun_renstra(self, name: Literal["awal", "akhir"]) -> str:
        return BELUM_DIISI if ("renstra", name) in self.kosong else str(getattr(self.laporan.renstra, name))


def target(indikator: HasilIndikator) -> str:
    """The target as measured against (`BB (74)`)."""
    return nilai(indikator.target, indikator.indikator.satuan)


def realisasi(indikator: HasilIndikator) -> str:
    """The realisasi with its satuan."""
    return nilai(indikator.realisasi, indikator.indikator.satuan)


def target_kalimat(indikator: HasilIndikator) -> str:
    """The target inside a sentence (`4 dokumen`)."""
    return nilai(indikator.target, dalam_kalimat(indikator.indikator.satuan))


def realisasi_kalimat(indikator: HasilIndikator) -> str:
    """The realisasi inside a sentence."""
    return nilai(indikator.realisasi, dalam_kalimat(indikator.indikator.satuan))


def nama_skala(skala: Skala) -> str:
    """A scale inside a sentence: `skala Mutu Pelayanan`, `Skala Nilai Peringkat Kinerja`."""
    return skala.nama if skala.nama.lower().startswith("skala") else f"skala {skala.nama}"


def sebagai(pejabat: Pejabat, *, besar: bool = False) -> str:
    """The office with how it is held (`Plt. Camat Panti`), also where that was typed with it; `besar`: in capitals."""
    typed, office = _SEBAGAI.fullmatch(pejabat.jabatan).groups()  # type: ignore[union-attr]  # fits every text
    held = pejabat.status or (f"{typed.capitalize()}." if typed else "")
    return f"{held} {office.upper() if besar else office}".lstrip()


def simpul_berurut(akar: tuple[Simpul, ...]) -> tuple[Simpul, ...]:
    """The tree written out: every program followed by its kegiatan, every kegiatan by its sub kegiatan."""
    return tuple(item for simpul in akar for item in (simpul, *simpul_berurut(simpul.anak)))


def sebutan(simpul: Simpul) -> str:
    """The name with its level before it, as running text has it: `Kegiatan Administrasi Umum Perangkat Daerah`."""
    level = ("", "Program", "Kegiatan", "Sub Kegiatan")[simpul.tingkat]
    return simpul.nama if simpul.nama.lower().startswith(level.lower() + " ") else f"{level} {simpul.nama}"


def pemegang(bahan: Bahan) -> dict[str, Tujuan | Sasaran]:
    """The tujuan and sasaran of the Renstra in force by their ids."""
    return pemegang_renstra(bahan.laporan.renstra)


def pemegang_renstra(renstra: Renstra) -> dict[str, Tujuan | Sasaran]:
    """The same of a Renstra."""
    found: dict[str, Tujuan | Sasaran] = {}
    for tujuan in renstra.berlaku.tujuan:
        found[tujuan.id] = tujuan
        found |= {sasaran.id: sasaran for sasaran in tujuan.sasaran}
    return found


def pemilik(bahan: Bahan) -> dict[str, tuple[str, Indikator]]:
    """For each indicator of the Renstra in force: the uraian of its sasaran or tujuan, and itself."""
    return pemilik_renstra(bahan.laporan.renstra)


def pemilik_renstra(renstra: Renstra | None) -> dict[str, tuple[str, Indikator]]:
    """The same of a Renstra; nothing where there is none."""
    return {
        indikator.id: (frasa(holder.uraian), indikator)
        for holder in (pemegang_renstra(renstra).values() if renstra else ())
        for indikator in holder.indikator
    }
