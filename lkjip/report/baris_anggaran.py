"""Budget and money spent of the parts of the budget, as printed; in a draft, with a mark where nobody stated them."""

from collections.abc import Callable
from decimal import Decimal

from lkjip.calc.hasil import Simpul
from lkjip.model.anggaran import Belanja
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


def jumlah_pagu(bahan: Bahan) -> str:
    """The whole budget; the mark where nobody stated any of it."""
    return BELUM_DIISI if _semua(bahan, _tanpa_pagu) else uang(bahan.hasil.pagu)


def jumlah_realisasi(bahan: Bahan) -> str:
    """All money spent; the mark where nobody stated any of it."""
    return BELUM_DIISI if _semua(bahan, _tanpa_realisasi) else uang(bahan.hasil.realisasi)


def bagian_pagu(bahan: Bahan, money: Belanja | Decimal) -> str:
    """A part of the budget; the mark where nobody stated any of the budget."""
    return BELUM_DIISI if jumlah_pagu(bahan) == BELUM_DIISI else uang(money)


def bagian_realisasi(bahan: Bahan, money: Belanja | Decimal) -> str:
    """A part of the money spent; the mark where nobody stated any of it."""
    return BELUM_DIISI if jumlah_realisasi(bahan) == BELUM_DIISI else uang(money)


def tanpa_uang(bahan: Bahan) -> bool:
    """True in a draft in which nobody stated the budget, or the money spent."""
    return BELUM_DIISI in (jumlah_pagu(bahan), jumlah_realisasi(bahan))


def jumlah_serapan(bahan: Bahan) -> str:
    """The serapan of the whole budget; a dash where none of the budget or of the money spent is stated."""
    return TIDAK_ADA if tanpa_uang(bahan) else serapan(bahan.hasil.uang.serapan)


def kalimat_serapan(bahan: Bahan) -> str:
    """The same for a sentence: nothing instead of a dash."""
    return jumlah_serapan(bahan).removesuffix(TIDAK_ADA)


def tanpa_program(bahan: Bahan) -> bool:
    """True where the only programmes are those that a draft put there."""
    many = len(bahan.laporan.anggaran.program)
    return all(("anggaran", "program", number, "kode") in bahan.kosong for number in range(many))


def _semua(bahan: Bahan, is_unknown: Callable[[Bahan, Simpul], bool]) -> bool:
    return bool(bahan.kosong) and all(is_unknown(bahan, sub) for top in bahan.hasil.program for sub in _bagian(top))


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
