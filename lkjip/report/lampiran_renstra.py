"""Matriks Renstra: every version that states one, as rows of tujuan, sasaran, programme, kegiatan and sub kegiatan.

Form: Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017, Tabel T-C.27 (program, kegiatan, indikator, pagu indikatif).
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lkjip.calc.matriks import (
    SASARAN,
    SimpulMatriks,
    berurut,
    jumlah_rp,
    pohon_matriks,
    rp_akhir,
    tahun_matriks,
)
from lkjip.model.matriks import IndikatorMatriks, Matriks, SasaranMatriks, SubKegiatanMatriks, TujuanMatriks
from lkjip.model.values import Nilai
from lkjip.report.bahan import Bahan
from lkjip.report.konteks.renstra import BarisMatriks, MatriksRenstra, SelTahun
from lkjip.report.tulis import nilai, uang

_TANPA_INDIKATOR = IndikatorMatriks.model_construct()
_ONE_CHANGE = 2  # versions
_NO_CODE = ("", "", "", "", "")
_Rp = Mapping[int, Decimal]


def matriks_renstra(bahan: Bahan) -> Iterator[MatriksRenstra]:
    """The matrix of every version of the Renstra that has one, in their order."""
    versions = bahan.laporan.renstra.versi
    for place, versi in enumerate(versions):
        if versi.matriks:
            yield _matriks(bahan, versi.matriks, sebutan_versi(place, len(versions)), versi.dasar)


def sebutan_versi(place: int, count: int) -> str:
    """What the version at a place among `count` is called; nothing where there is only one."""
    if count == 1:
        return ""
    if place == 0:
        return "Sebelum Perubahan"
    return "Sesudah Perubahan" if count == _ONE_CHANGE else f"Sesudah Perubahan Ke-{place}"


def _matriks(bahan: Bahan, matriks: Matriks, versi: str, dasar: str) -> MatriksRenstra:
    renstra, pohon = bahan.laporan.renstra, pohon_matriks(matriks)
    years = tahun_matriks(renstra, pohon)
    total = jumlah_rp(item.rp for item in pohon)
    return MatriksRenstra(
        masa=bahan.masa_renstra,
        versi=versi,
        dasar=dasar,
        tahun=tuple(map(str, years)),
        baris=tuple(row for item in berurut(pohon) for row in _baris(item, years)),
        jumlah=tuple(_sel(None, total.get(year)) for year in years),
        jumlah_akhir=_sel(None, rp_akhir(total)),
        catatan=matriks.catatan,
    )


def _baris(simpul: SimpulMatriks, years: Sequence[int]) -> Iterator[BarisMatriks]:
    """The rows of one part of the matrix; a tujuan that is not named and has no indicator has none."""
    isi = simpul.isi
    if isinstance(isi, TujuanMatriks) and not isi.uraian and not isi.indikator:
        return
    for place, indikator in enumerate(isi.indikator or (_TANPA_INDIKATOR,)):
        row = _indikator(simpul, indikator, years, with_rp=_prints_rp(simpul, indikator, place))
        yield row if place else _named(row, isi)


def _prints_rp(simpul: SimpulMatriks, indikator: IndikatorMatriks, place: int) -> bool:
    """A programme, kegiatan and sub kegiatan has its money in its first row; elsewhere it is printed where stated."""
    is_first = place == 0 and simpul.tingkat > SASARAN
    return is_first or bool(indikator.rp) or indikator.rp_akhir is not None


def _indikator(
    simpul: SimpulMatriks, indikator: IndikatorMatriks, years: Sequence[int], *, with_rp: bool
) -> BarisMatriks:
    rp: _Rp = simpul.rp if with_rp else {}
    return BarisMatriks(
        tingkat=simpul.tingkat,
        tujuan="",
        sasaran="",
        kode=_NO_CODE,
        nama="",
        indikator=indikator.nama or "",
        satuan=indikator.satuan or "",
        awal=_nilai(indikator.awal),
        tahun=tuple(_sel(indikator.target.get(year), rp.get(year)) for year in years),
        akhir=_sel(indikator.akhir, rp_akhir(rp)),
        unit="",
        lokasi="",
    )


def _named(row: BarisMatriks, isi: TujuanMatriks | SasaranMatriks | SubKegiatanMatriks) -> BarisMatriks:
    if isinstance(isi, TujuanMatriks):
        return row._replace(tujuan=isi.uraian or "")
    if isinstance(isi, SasaranMatriks):
        return row._replace(sasaran=isi.uraian)
    return row._replace(kode=tingkat_kode(isi.kode), nama=isi.nama, unit=isi.unit or "", lokasi=isi.lokasi or "")


def tingkat_kode(kode: str) -> tuple[str, str, str, str, str]:
    """A code in its levels (`7`, `01`, `01`, `2.01`, `01`); those that it does not reach are empty."""
    parts = kode.split(".")
    urusan, bidang, program = (parts[:3] + [""] * 3)[:3]
    return urusan, bidang, program, ".".join(parts[3:5]), ".".join(parts[5:])


def _sel(target: Nilai | None, rp: Decimal | None) -> SelTahun:
    return SelTahun(_nilai(target), "" if rp is None else uang(rp))


def _nilai(value: Nilai | None) -> str:
    return "" if value is None else nilai(value)
