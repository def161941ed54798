"""The medium-term plan: RPJMD above it, tujuan and sasaran with indicators and targets, in the version in force."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from lkjip.model.matriks import Matriks
from lkjip.model.profil import AcuanSkala
from lkjip.model.values import DaftarTeks, Data, Id, Jumlah, Kode, NilaiIndikator, Tahun, Teks


class Indikator(Data):
    """An indicator with its targets per year. `arah` says whether a higher value is better.

    `skala_nilai` names the scale by which the value itself is graded (akip, ikm); `rumus`, `skala` and `cap` replace
    those of the profile for this indicator. `dihitung_dari: indikator_program` counts the programme indicators met.
    """

    id: Id
    nama: Teks
    satuan: Teks | None = None
    arah: Literal["positif", "negatif", "tanpa"] = "positif"
    rumus: Literal["selisih", "rasio"] | None = None
    skala: AcuanSkala | None = None
    skala_nilai: AcuanSkala | None = None
    cap: Jumlah | None = None
    dihitung_dari: Literal["indikator_program"] | None = None
    target: dict[Tahun, NilaiIndikator] = {}


class Sasaran(Data):
    """A sasaran of the Renstra; `pendukung` are the programmes (or kegiatan) that support it."""

    id: Id
    uraian: Teks
    indikator: Annotated[tuple[Indikator, ...], Field(min_length=1)]
    pendukung: tuple[Kode, ...] = ()


class Tujuan(Data):
    """A tujuan of the Renstra with indicators of its own and the sasaran under it."""

    id: Id
    uraian: Teks
    indikator: tuple[Indikator, ...] = ()
    sasaran: tuple[Sasaran, ...] = ()
    pendukung: tuple[Kode, ...] = ()


class Versi(Data):
    """One version of the Renstra; the last of the list is in force. Earlier ones may give their basis only.

    `matriks` is its whole matrix, which the report has as a lampiran.
    """

    id: Id
    dasar: Teks
    keterangan: DaftarTeks = ()
    sumber: Teks | None = None
    tujuan: tuple[Tujuan, ...] = ()
    matriks: Matriks | None = None

    def semua_indikator(self) -> Iterator[Indikator]:
        """Every indicator, those of a tujuan before those of its sasaran."""
        for tujuan in self.tujuan:
            yield from tujuan.indikator
            for sasaran in tujuan.sasaran:
                yield from sasaran.indikator


class SasaranRpjmd(Data):
    """A sasaran of the RPJMD that the institution supports."""

    uraian: Teks
    indikator: Teks | None = None


class Misi(Data):
    """A misi of the RPJMD with its number."""

    nomor: Jumlah | None = None
    uraian: Teks


class Rpjmd(Data):
    """What of the RPJMD stands above the Renstra."""

    periode: Teks
    visi: Teks
    jumlah_misi: Jumlah | None = None
    misi: tuple[Misi, ...] = ()
    tujuan: tuple[SasaranRpjmd, ...] = ()
    sasaran: tuple[SasaranRpjmd, ...] = ()
    rpjpd: Teks | None = None


class Renstra(Data):
    """The Renstra. `akhir` is the year whose targets count as the end of the period."""

    awal: Tahun
    akhir: Tahun
    rpjmd: Rpjmd | None = None
    versi: Annotated[tuple[Versi, ...], Field(min_length=1)]

    @property
    def berlaku(self) -> Versi:
        """The version in force: the last one."""
        return self.versi[-1]
