"""The charts of the report drawn: what bab3_grafik says becomes native charts of Word."""

from decimal import ROUND_CEILING, Decimal

from lkjip.report.konteks.bab3 import Akuntabilitas
from lkjip.report.konteks.grafik import Grafik
from lkjip.word import Chart, Series

WIDE_MM, HALF_MM = 164.0, 78.0  # the text width of the upright F4 page, and what two side by side get
A4_SHARE = 159.0 / 164.0  # what the narrower page leaves of these widths
_LINES_HEIGHT_MM = 62.0
_TALLEST_MM = 215.0
_ROW_MM, _BAR_MM, _FRAME_MM = 4.5, 4.5, 12.0  # of lying bars: the room around each name, each bar, axis and legend
_LINE_MM, _LETTERS = 3.6, 40  # the names beside them: height of a line, letters in it
_GRID = 20  # per cent between thin lines
_INDONESIAN = "[$-421]"  # commas for decimals where the program follows the code and not the system
_HUNDRED = Decimal(100)


def bab3_bergambar(bab3: Akuntabilitas, kertas: str = "") -> dict[str, object]:
    """The chapter with its charts drawn."""
    share = A4_SHARE if kertas == "A4" else 1.0
    tren = {chart.id: bergambar(chart, share) for chart in bab3.tren}
    return bab3._asdict() | {
        "grafik_capaian": bab3.grafik_capaian and bergambar(bab3.grafik_capaian, share),
        "grafik_anggaran": bab3.grafik_anggaran and bergambar(bab3.grafik_anggaran, share),
        "grafik_serapan": bab3.grafik_serapan and bergambar(bab3.grafik_serapan, share),
        "tren": tuple(tren.values()),
        "kisi_tren": tuple(tuple(tren[chart.id] for chart in row) for row in bab3.kisi_tren),
    }


def bergambar(grafik: Grafik, share: float = 1.0) -> Grafik:
    """The same with its drawing, `share` of the usual width."""
    return grafik._replace(gambar=chart(grafik, share))


def chart(grafik: Grafik, share: float = 1.0) -> Chart:
    """The chart of Word: bars over the whole width, lines over half of it."""
    is_bar = grafik.jenis == "batang"
    is_share = is_bar and grafik.satuan == "%"
    values = _values(grafik)
    return Chart(
        kind="bar" if is_bar else "line",
        categories=grafik.kategori,
        series=tuple(Series(row.nama, row.nilai) for row in grafik.seri),
        width_mm=(WIDE_MM if is_bar else HALF_MM) * share,
        height_mm=_height(grafik) if is_bar else _LINES_HEIGHT_MM,
        alt=grafik.keterangan,
        name=f"Grafik {grafik.judul}",
        number_format=_code(grafik),
        whole_format=_whole_code(grafik),
        axis_format=f"{_INDONESIAN}#,##0,," if grafik.bentuk == "rupiah" else f"{_INDONESIAN}{_along(grafik)}",
        axis_title=_axis_title(grafik),
        emphasis=_HUNDRED if is_share else None,
        step=Decimal(1) if _are_few(values) else None,
        highest=_highest(values) if is_share else None,
    )


def _values(grafik: Grafik) -> list[Decimal]:
    return [value for row in grafik.seri for value in row.nilai if value is not None]


def _are_few(values: list[Decimal]) -> bool:
    """True for counts so small that an axis would be divided into halves."""
    return all(0 <= value <= 8 and value == value.to_integral_value() for value in values)


def _highest(values: list[Decimal]) -> Decimal:
    """The next thin line above all values: the line of 100 per cent is always there, and no empty second hundred."""
    return max(_HUNDRED, (max(values) / _GRID).to_integral_value(ROUND_CEILING) * _GRID)


def _height(grafik: Grafik) -> float:
    lines = max(-(-len(name) // _LETTERS) for name in grafik.kategori)
    row = max(_ROW_MM + _BAR_MM * len(grafik.seri), _LINE_MM * (lines + 1))
    return min(_FRAME_MM + row * len(grafik.kategori), _TALLEST_MM)


def _axis_title(grafik: Grafik) -> str:
    if grafik.bentuk == "rupiah":
        return "juta rupiah"
    return "" if grafik.bentuk in ("persen", "serapan") else grafik.satuan


def _code(grafik: Grafik) -> str:
    """Excel's code for the numbers as the tables write them: two decimals, but none where all are whole."""
    if grafik.bentuk == "serapan":
        return f'{_INDONESIAN}0.00"%"'
    return _with_unit(grafik, "" if _all_whole(grafik) else ".00")


def _whole_code(grafik: Grafik) -> str:
    """The code for the whole ones among others, as the tables write them: without decimals."""
    return "" if grafik.bentuk == "serapan" or _all_whole(grafik) else _with_unit(grafik, "")


def _with_unit(grafik: Grafik, decimals: str) -> str:
    grouped = "#,##0" if any(abs(value) >= 1000 for value in _values(grafik)) else "0"
    return f"{_INDONESIAN}{grouped}{decimals}" + ('"%"' if grafik.bentuk == "persen" else "")


def _all_whole(grafik: Grafik) -> bool:
    return all(value == value.to_integral_value() for value in _values(grafik))


def _along(grafik: Grafik) -> str:
    return 'General"%"' if grafik.bentuk in ("persen", "serapan") else "General"
