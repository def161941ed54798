"""A kabupaten: the example made into as many institutions as wanted, each with money and an IKM of its own."""

import re
import sys
from decimal import Decimal
from pathlib import Path

from lkjip.numbers import angka, rounded

EXAMPLE = Path(__file__).parents[1] / "examples" / "semboro-2024"
MAIN = "semboro-2024.yaml"
KECAMATAN = (
    "Ajung", "Ambulu", "Arjasa", "Balung", "Bangsalsari", "Gumukmas", "Jelbuk", "Jenggawah", "Jombang", "Kalisat",
    "Kaliwates", "Kencong", "Ledokombo", "Mayang", "Mumbulsari", "Pakusari", "Panti", "Patrang", "Puger", "Rambipuji",
    "Semboro", "Silo", "Sukorambi", "Sukowono", "Sumberbaru", "Sumberjambe", "Sumbersari", "Tanggul", "Tempurejo",
    "Umbulsari", "Wuluhan",
)  # fmt: skip
_AMOUNT = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{3})+(?![\d.])")  # a code has two digits between its first dots
_BUDGET = ("anggaran.yaml", "realisasi-anggaran.yaml")
_MARK = re.compile(r"(?m)^#.*\n")
_IKM, _TARGET, _REGION = Decimal("83.57"), Decimal(90), Decimal("87.33")


def kabupaten(folder: Path, many: int = len(KECAMATAN)) -> list[Path]:
    """The main files of `many` institutions, each in a folder of its own below `folder`."""
    return [kecamatan(folder / name.lower(), name, number) for number, name in enumerate(KECAMATAN[:many], 1)]


def kecamatan(folder: Path, name: str, number: int) -> Path:
    """One institution: `number` times the money of the example, and an IKM that rises with it."""
    folder.mkdir(parents=True)
    for source in sorted(EXAMPLE.glob("*.yaml")):
        text = source.read_text("utf-8").replace("Semboro", name).replace("SEMBORO", name.upper())
        if source.name in _BUDGET:
            text = _multiplied(_MARK.sub("", text), number, 1)
        elif source.name in (MAIN, "pelaksanaan.yaml"):
            text = _multiplied(text, number, 1_000_000)
        if source.name == MAIN:
            text = _with_ikm(text, Decimal(82) + Decimal("0.15") * number)
        (folder / source.name.replace("semboro", name.lower())).write_text(text, "utf-8")
    return folder / MAIN.replace("semboro", name.lower())


def _multiplied(text: str, times: int, least: int) -> str:
    """Every amount of at least `least`, `times` times as high; the sums stay right."""

    def more(match: re.Match[str]) -> str:
        amount = int(match[0].replace(".", ""))
        return f"{amount * times:,}".replace(",", ".") if amount >= least else match[0]

    return _AMOUNT.sub(more, text)


def _with_ikm(text: str, value: Decimal) -> str:
    """Another IKM, with the figures that follow from it and are stated beside it; the five others are reached fully."""
    pairs = zip(_figures(_IKM), _figures(value), strict=True)
    for before, after in pairs:
        text = text.replace(before, after)
    return text


def _figures(ikm: Decimal) -> list[str]:
    capaian = ikm * 100 / _TARGET
    mean = angka(rounded((500 + capaian) / 6))
    return [f"nilai: {angka(ikm)}", angka(rounded(capaian)), f"selisih: {angka(_REGION - ikm)}", f"rata_rata: {mean}"]


if __name__ == "__main__":
    kabupaten(Path(sys.argv[1]))
