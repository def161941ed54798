"""C32x: indicators that are made of other figures: programme indicators reached, budget absorbed."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip.calc.hasil import HasilIndikator, HasilKeluaran, Simpul, Status
from lkjip.calc.keluaran import REACHED
from lkjip.calc.realisasi import PERSEN, rasio
from lkjip.diagnostics import Severity
from lkjip.model.kinerja import RealisasiIndikator
from lkjip.rules.angka_tertulis import half_unit, told
from lkjip.rules.cek import Cek
from lkjip.rules.kontrol import Control, percentage
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import joined, quoted, value_text
from lkjip.rules.telusur import indikator_pk, program, simpul, tempat_indikator
from lkjip.rules.uang import pagu, realisasi

_OF_MONEY = re.compile(r"\b(?:realisasi|serapan|penyerapan)\s+(?:belanja|anggaran|keuangan)$", re.IGNORECASE)
_Known = tuple[Path, Simpul, HasilKeluaran]


class _Bounds(NamedTuple):
    """How many programme indicators were reached at least and at most, of how many."""

    least: int
    most: int
    every: int

    def __str__(self) -> str:
        reached = f"{self.least} sampai {self.most}" if self.least != self.most else str(self.least)
        return f"{reached} dari {self.every}"


@rule("C321", "indikator-program", Severity.WARNING)
def indikator_program(subject: Subject) -> Iterator[Found]:
    """Banyaknya indikator program yang tercapai cocok dengan realisasi indikator program.

    Yang diperiksa: pada indikator dengan `dihitung_dari: indikator_program`, realisasi yang ditulis dibandingkan
        dengan indikator program yang tercapai; indikator program tanpa realisasi boleh dianggap tercapai atau tidak.
    Mengapa: pernyataan bahwa semua indikator program tercapai harus didukung data setiap program.
    Contoh: ditulis 4 dari 4, sedangkan indikator program 7.01.01 mencapai 89,17% dari target 100%.
    Perbaikan: perbaiki pembilang dan penyebut, atau lengkapi realisasi indikator program dalam `pelaksanaan`.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal); PermenPANRB 88/2021.
    """
    known = _programmes(subject)
    bounds = _bounds([item for _, _, item in known])
    for _, _, item in indikator_pk(subject):
        if item.indikator.dihitung_dari is None or item.stated is None or not known or _fits(item, bounds):
            continue
        message = f"realisasi indikator {quoted(item.indikator.nama)} ditulis {_written(item)}, sedangkan indikator "
        message += f"program yang tercapai {bounds}{_reasons(known)}"
        path: Path = ("realisasi", "indikator", item.indikator.id, _field(item.stated))
        related = tuple((place, "indikator program yang tidak tercapai") for place, _, reached in known if _no(reached))
        hint = "perbaiki angka itu, atau lengkapi realisasi indikator program dalam `realisasi.pelaksanaan`"
        yield Found(message, path, hint, related)


@rule("C322", "indikator-serapan", Severity.WARNING)
def indikator_serapan(subject: Subject) -> Iterator[Cek]:
    """Realisasi indikator “persentase realisasi anggaran” sama dengan serapan kode itu.

    Yang diperiksa: realisasi indikator program, kegiatan, atau sub kegiatan yang bernama persentase realisasi,
        serapan, atau penyerapan anggaran dibandingkan dengan realisasi dibagi pagu kode itu.
    Mengapa: keduanya angka yang sama, dicetak dalam dua tabel; yang satu sering tertinggal.
    Contoh: realisasi indikator ditulis 98,17%, sedangkan serapan program itu 89,17%.
    Perbaikan: perbaiki realisasi indikator, atau pagu atau realisasi keuangannya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    for _, node in simpul(subject):
        for number, item in enumerate(node.keluaran):
            reached = item.realisasi.angka if item.realisasi else None
            unit = (item.indikator.satuan or "").casefold()
            if reached is None or unit not in PERSEN or not _OF_MONEY.search(item.indikator.nama):
                continue
            path: Path = ("realisasi", "pelaksanaan", node.kode, "realisasi", number)
            name = f"realisasi indikator {quoted(item.indikator.nama)} {node.kode}"
            place: Path = ("realisasi", "keuangan", "sub_kegiatan")
            control = Control(name, path, "realisasi dibagi pagu", place, "perbaiki yang salah menurut LRA dan DPA")
            yield percentage(
                control, reached, realisasi(subject).di_bawah(node.kode), pagu(subject).di_bawah(node.kode)
            )


def _programmes(subject: Subject) -> list[_Known]:
    """The programme indicators that have a target, with the places of their targets."""
    return [
        ((*tempat_indikator(subject, path, node.kode), number, "target"), node, item)
        for path, _, node in program(subject)
        for number, item in enumerate(node.keluaran)
        if item.indikator.target is not None
    ]


def _bounds(every: list[HasilKeluaran]) -> _Bounds:
    reached = sum(item.status in REACHED for item in every)
    return _Bounds(reached, len(every) - sum(_no(item) for item in every), len(every))


def _no(item: HasilKeluaran) -> bool:
    return item.status is Status.TIDAK_TERCAPAI


def _fits(item: HasilIndikator, bounds: _Bounds) -> bool:
    """Whether the stated realisasi can be true, whatever the programme indicators not yet known turn out to be."""
    stated = item.stated
    if stated is None or (stated.nilai is None and (stated.pembilang is None or stated.penyebut is None)):
        return True
    if stated.nilai is None:
        top, bottom = stated.pembilang, stated.penyebut
        return top is not None and bottom == bounds.every and bounds.least <= top <= bounds.most
    value = stated.nilai.angka
    ends = [rasio(Decimal(end), Decimal(bounds.every), item.indikator.satuan) for end in (bounds.least, bounds.most)]
    low, high = (end.angka if end else None for end in ends)
    if value is None or low is None or high is None:
        return True
    return low - half_unit(value) <= value <= high + half_unit(value)


def _written(item: HasilIndikator) -> str:
    stated = item.stated
    if stated is not None and stated.nilai is not None:
        return value_text(stated.nilai, item.indikator.satuan)
    parts = (stated.pembilang, stated.penyebut) if stated else ()
    return " dari ".join(told(part) for part in parts if part is not None)


def _field(stated: RealisasiIndikator) -> str:
    return "pembilang" if stated.nilai is None else "nilai"


def _reasons(known: list[_Known]) -> str:
    """`; tidak tercapai: 7.01.01 (89,17% dari target 100%); belum ada realisasi: 7.01.02`."""
    missed = [f"{node.kode} ({_against(item)})" for _, node, item in known if _no(item)]
    unknown = [node.kode for _, node, item in known if not _no(item) and item.status not in REACHED]
    parts = (("tidak tercapai", missed), ("belum ada realisasi", list(dict.fromkeys(unknown))))
    return "".join(f"; {label}: {joined(names)}" for label, names in parts if names)


def _against(item: HasilKeluaran) -> str:
    unit = item.indikator.satuan
    reached, target = (value_text(side, unit) if side else "-" for side in (item.realisasi, item.indikator.target))
    return f"{reached} dari target {target}"
