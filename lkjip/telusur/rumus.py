"""The capaian of an indicator as a formula, in words and in numbers; which case holds is decided as calc does it."""

from decimal import Decimal
from typing import NamedTuple

from lkjip.calc.hasil import HasilIndikator
from lkjip.calc.skala import kelas_predikat
from lkjip.model.values import Nilai
from lkjip.numbers import angka, rounded

_RATIO = "realisasi ÷ target × 100"
_DIGITS = 6
_SIGNS = str.maketrans(",.", ".,")


class Rumus(NamedTuple):
    """A formula in words, and with its numbers as far as there are any."""

    kata: str
    hitungan: str = ""


def rumus_capaian(target: Nilai | None, realisasi: Nilai | None, arah: str, rumus: str) -> Rumus:
    """The formula of capaian for these values; `rumus` is the one for negative indicators."""
    if target is None or realisasi is None:
        return Rumus("belum dapat dihitung: " + ("target" if target is None else "realisasi") + " belum ada")
    if realisasi.angka is not None and target.angka is not None:
        return _numbers(target.angka, realisasi.angka, arah, rumus, "target")
    if realisasi.angka is not None and target.bawah is not None and target.atas is not None:
        return _range(target.bawah, target.atas, realisasi.angka, arah, rumus)
    if target.predikat is not None and target.predikat == realisasi.predikat:
        return Rumus("predikat target tercapai: 100")
    return Rumus(
        "predikat: 100 bila tercapai; selain itu nilai ÷ batas bawah predikat target × 100, paling tinggi 99,99"
    )


def _numbers(target: Decimal, reached: Decimal, arah: str, rumus: str, goal: str) -> Rumus:
    t, r = tulis(target), tulis(reached)
    if target < 0:
        return Rumus("tidak dapat dihitung: target negatif")
    if target == 0:
        return _zero(arah)
    if arah == "positif":
        return Rumus(_RATIO.replace("target", goal), f"{r} ÷ {t} × 100")
    if arah == "tanpa":
        return Rumus(f"100 − |realisasi − {goal}| ÷ {goal} × 100", f"100 − |{r} − {t}| ÷ {t} × 100")
    if rumus == "selisih":
        return Rumus(f"({goal} − (realisasi − {goal})) ÷ {goal} × 100", f"({t} − ({r} − {t})) ÷ {t} × 100")
    if reached <= 0:
        return Rumus("tidak dapat dihitung: target ÷ realisasi dengan realisasi 0")
    return Rumus(f"{goal} ÷ realisasi × 100", f"{t} ÷ {r} × 100")


def _zero(arah: str) -> Rumus:
    if arah == "positif":
        return Rumus("tidak dapat dihitung: target 0 untuk indikator yang makin besar makin baik")
    return Rumus("target 0: 100 bila realisasi 0, selain itu 0")


def _range(low: Decimal, high: Decimal, reached: Decimal, arah: str, rumus: str) -> Rumus:
    if low <= reached <= high:
        return Rumus(f"realisasi di dalam rentang target {tulis(low)}–{tulis(high)}: 100")
    near, goal = (low, "batas bawah target") if reached < low else (high, "batas atas target")
    return _numbers(near, reached, arah, rumus, goal)


def tulis(number: Decimal) -> str:
    """A number as it was written, with all its digits; a long one rounded and marked so (`66,666667…`)."""
    shown = rounded(number, _DIGITS)
    if shown == number and shown == rounded(number):
        return angka(number)
    digits = _DIGITS if shown != number else max(0, -int(number.as_tuple().exponent))
    return f"{shown:,.{digits}f}".translate(_SIGNS) + ("…" if shown != number else "")


def bagian_kelas(item: HasilIndikator) -> str:
    """Why the capaian has its predikat: the class with its lower end, and the scale with its source."""
    if item.kelas is None:
        return "tidak ada: capaian tidak dapat dihitung"
    return f"{item.kelas.predikat}: kelas {item.kelas.interval} dalam {item.skala.nama} ({item.skala.sumber})"


def bagian_nilai(item: HasilIndikator) -> str:
    """The grade of the value itself on its own scale; empty where it has none."""
    if item.kelas_nilai is None or item.skala_nilai is None or item.realisasi is None:
        return ""
    known = kelas_predikat(item.realisasi.predikat, item.skala_nilai)
    how = "predikat seperti ditulis" if known else f"kelas {item.kelas_nilai.interval}"
    meaning = f" ({item.kelas_nilai.arti})" if item.kelas_nilai.arti else ""
    return f"{item.kelas_nilai.predikat}{meaning}: {how} dalam {item.skala_nilai.nama} ({item.skala_nilai.sumber})"
