"""Budget and money spent of the parts of the budget, as printed; in a draft, with a mark where nobody stated them."""

from lkjip.calc.hasil import Simpul
from lkjip.report.bahan import Bahan, sebutan
from lkjip.report.konteks.bersama import BarisAnggaran
from lkjip.report.tulis import BELUM_DIISI, TIDAK_ADA, serapan, uang


def baris_anggaran(bahan: Bahan, simpul: Simpul) -> BarisAnggaran:
    """A row of a budget table."""
    return BarisAnggaran(
        tingkat=simpul.tingkat,
        nomor=simpul.nomor,
        kode=simpul.kode,
        nama=simpul.nama,
        sebutan=sebutan(simpul),
        pagu=pagu(bahan, simpul),
        realisasi=realisasi(bahan, simpul),
        serapan=_serapan(bahan, simpul),
        sumber_dana=simpul.sumber_dana,
    )


def pagu(bahan: Bahan, simpul: Simpul) -> str:
    """The budget; the mark where none is stated for any of its parts."""
    return BELUM_DIISI if all(_tanpa_pagu(bahan, sub) for sub in _bagian(simpul)) else uang(simpul.pagu)


def realisasi(bahan: Bahan, simpul: Simpul) -> str:
    """The money spent; the mark where none is stated for any of its parts."""
    return BELUM_DIISI if all(_tanpa_realisasi(bahan, sub) for sub in _bagian(simpul)) else uang(simpul.realisasi)


def _serapan(bahan: Bahan, simpul: Simpul) -> str:
    """The serapan; a dash where a part of the money is not stated."""
    unknown = any(_tanpa_pagu(bahan, sub) or _tanpa_realisasi(bahan, sub) for sub in _bagian(simpul))
    return TIDAK_ADA if unknown else serapan(simpul.uang.serapan)


def _bagian(simpul: Simpul) -> tuple[Simpul, ...]:
    """The sub kegiatan below, or the sub kegiatan itself."""
    return tuple(sub for item in simpul.anak for sub in _bagian(item)) if simpul.anak else (simpul,)


def _tanpa_pagu(bahan: Bahan, sub: Simpul) -> bool:
    if not bahan.kosong:
        return False
    program, kegiatan, number = (int(part) - 1 for part in sub.nomor.split("."))
    stated = bahan.laporan.anggaran.program[program].kegiatan[kegiatan].sub_kegiatan[number]
    name = "pagu_perubahan" if stated.pagu_perubahan else "pagu"
    return _kosong(bahan, "anggaran", "program", program, "kegiatan", kegiatan, "sub_kegiatan", number, name)


def _tanpa_realisasi(bahan: Bahan, sub: Simpul) -> bool:
    return _kosong(bahan, "realisasi", "keuangan", "sub_kegiatan", sub.kode)


def _kosong(bahan: Bahan, *path: str | int) -> bool:
    """True where the value at `path`, or a part of it, was stated by nobody."""
    return any(gap[: len(path)] == path for gap in bahan.kosong)
