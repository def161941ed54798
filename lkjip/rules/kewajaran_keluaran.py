"""P435, P436: outputs beyond their target, and far below it, of which nothing is said."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip.calc.hasil import HasilKeluaran, Simpul
from lkjip.calc.realisasi import PERSEN
from lkjip.diagnostics import Severity
from lkjip.numbers import persen
from lkjip.rules.angka_tertulis import told
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted, value_text
from lkjip.rules.telusur import simpul, tempat_indikator
from lkjip.rules.tulisan import texts

_Reached = tuple[Path, Simpul, int, HasilKeluaran]

_FULL, _LIKELY, _HALF = Decimal(100), Decimal(150), Decimal(50)


@rule("P435", "keluaran-melebihi-target", Severity.INFO)
def keluaran_melebihi_target(subject: Subject) -> Iterator[Found]:
    """Realisasi keluaran yang melebihi target diceritakan.

    Yang diperiksa: realisasi indikator program, kegiatan, dan sub kegiatan di atas targetnya sampai 150%, bila uraian
        pelaksanaannya tidak menyebut angka itu; yang lebih besar diperiksa P402. Persentase sampai 100% dilewati.
    Mengapa: keluaran boleh melebihi target, tetapi pereviu menanyakan sebabnya; kadang angkanya salah ketik.
    Contoh: target 12 Laporan, realisasi 14 Laporan, dan uraian tidak menyebut 14.
    Perbaikan: periksa angkanya, lalu sebut dan jelaskan dalam `uraian`.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (program dan kegiatan yang menunjang keberhasilan).
    """
    for path, node, number, item in _reached(subject):
        reached = item.realisasi.angka if item.realisasi else None
        if item.capaian is None or not _FULL < item.capaian <= _LIKELY or reached is None:
            continue
        if _told_of(node, reached) or _is_ordinary(item, reached):
            continue
        hint = "periksa angkanya, lalu sebut dan jelaskan dalam `uraian` pelaksanaannya"
        yield _found((path, node, number, item), "melebihi target", hint)


@rule("P436", "keluaran-anjlok", Severity.WARNING)
def keluaran_anjlok(subject: Subject) -> Iterator[Found]:
    """Realisasi keluaran yang kurang dari separuh target dijelaskan kendalanya.

    Yang diperiksa: realisasi indikator program, kegiatan, dan sub kegiatan yang kurang dari 50% targetnya, bila
        `kendala` pelaksanaannya kosong.
    Mengapa: kegagalan sebesar itu harus dijelaskan; sering angkanya salah ketik.
    Contoh: target 12 Laporan, realisasi 1 Laporan, dan `kendala` kosong.
    Perbaikan: periksa angkanya, atau tulis `kendala` di bawah kode itu dalam `realisasi.pelaksanaan`.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (penyebab kegagalan; program dan kegiatan yang menunjang).
    """
    for path, node, number, item in _reached(subject):
        if item.capaian is not None and item.capaian < _HALF and not (node.pelaksanaan and node.pelaksanaan.kendala):
            hint = "periksa angkanya, atau tulis `kendala` di bawah kode itu dalam `realisasi.pelaksanaan`"
            yield _found((path, node, number, item), "kurang dari separuh target", hint, ", tanpa kendala yang ditulis")


def _is_ordinary(item: HasilKeluaran, reached: Decimal) -> bool:
    """A percentage that is above its target, yet can be one: 97% where 95% were to be reached."""
    return (item.indikator.satuan or "").casefold() in PERSEN and reached <= _FULL


def _reached(subject: Subject) -> Iterator[_Reached]:
    """The outputs that have a target and a realisasi, with the place of the target."""
    for path, node in simpul(subject):
        for number, item in enumerate(node.keluaran):
            if item.indikator.target is not None and item.realisasi is not None:
                yield (*tempat_indikator(subject, path, node.kode), number, "target"), node, number, item


def _told_of(node: Simpul, reached: Decimal) -> bool:
    """Whether the account names the number, in its texts or as a counted item."""
    account = " ".join(text for _, text in texts(node.pelaksanaan, ()))
    named = re.search(rf"(?<![\d.,]){re.escape(told(reached))}(?![\d.]*\d)", account)
    counted = node.pelaksanaan and any(item.jumlah == reached for item in node.pelaksanaan.rincian)
    return bool(named or counted)


def _found(one: _Reached, how: str, hint: str, addition: str = "") -> Found:
    path, node, number, item = one
    unit = item.indikator.satuan
    reached, target = (value_text(side, unit) if side else "-" for side in (item.realisasi, item.indikator.target))
    message = f"realisasi {node.kode} {quoted(item.indikator.nama)} {reached}, {how} {target} "
    message += f"({persen(item.capaian or Decimal(0))}){addition}"
    place: Path = ("realisasi", "pelaksanaan", node.kode, "realisasi", number)
    return Found(message, place, hint, ((path, f"target {target}"),))
