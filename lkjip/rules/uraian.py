"""Free prose: which texts a person words freely, whose they are, how a sentence and an excerpt of it are told.

Names (of programmes, indicators, offices) and quotations of what was enacted (kedudukan, tugas, fungsi, IKU, visi) are
no free prose: nobody may reword them for this report.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from lkjip.rules.kumpulan import Kumpulan
from lkjip.rules.pola import Pola
from lkjip.rules.registry import Path, Subject
from lkjip.rules.tulisan import parts, texts


class Pemilik(StrEnum):
    """Whose record a text belongs to; `key` of the text says which one."""

    INDIKATOR = "indikator"
    SASARAN = "sasaran"
    KODE = "kode"
    INSTANSI = "instansi"
    DOKUMEN = "dokumen"


class Uraian(NamedTuple):
    """A text with its path; `rencana` where it says what will be done, not what is."""

    path: Path
    text: str
    pemilik: Pemilik
    key: str
    rencana: bool


# every kind of field that holds free prose; `*` stands for any key or item, `@` for the key of the record it belongs to
_JENIS = (
    ("instansi.isu_strategis", Pemilik.INSTANSI, False),
    ("instansi.pegawai.keterangan", Pemilik.INSTANSI, False),
    ("instansi.sarana.keterangan", Pemilik.INSTANSI, False),
    ("instansi.wilayah.letak", Pemilik.INSTANSI, False),
    ("instansi.wilayah.keterangan", Pemilik.INSTANSI, False),
    ("renstra.versi.*.keterangan", Pemilik.DOKUMEN, False),
    ("pk.*.alasan", Pemilik.DOKUMEN, False),
    ("pk.*.sasaran.*.penjelasan", Pemilik.DOKUMEN, False),
    ("realisasi.indikator.@.uraian", Pemilik.INDIKATOR, False),
    ("realisasi.indikator.@.judul_rincian", Pemilik.INDIKATOR, False),
    ("realisasi.indikator.@.rincian", Pemilik.INDIKATOR, False),
    ("realisasi.indikator.@.tanpa_pembanding", Pemilik.INDIKATOR, False),
    ("realisasi.indikator.@.foto", Pemilik.INDIKATOR, False),
    ("realisasi.pelaksanaan.@.uraian", Pemilik.KODE, False),
    ("realisasi.pelaksanaan.@.rincian", Pemilik.KODE, False),
    ("realisasi.pelaksanaan.@.kendala", Pemilik.KODE, False),
    ("realisasi.pelaksanaan.@.foto", Pemilik.KODE, False),
    ("analisis.@.permasalahan", Pemilik.SASARAN, False),
    ("analisis.@.keberhasilan", Pemilik.SASARAN, False),
    ("analisis.@.kendala.*.uraian", Pemilik.SASARAN, False),
    ("analisis.@.kendala.*.solusi", Pemilik.SASARAN, True),
    ("analisis.@.rencana", Pemilik.SASARAN, True),
    ("analisis.@.inovasi", Pemilik.SASARAN, True),
    ("penutup.hambatan", Pemilik.INSTANSI, False),
    ("penutup.faktor_kunci", Pemilik.INSTANSI, False),
    ("penutup.sebab_serapan", Pemilik.INSTANSI, False),
    ("penutup.rekomendasi", Pemilik.INSTANSI, True),
)
_NO_PROSE = ("satuan", "berkas")
_SENTENCE_END = Pola(r"(?<!\bNo)(?<!\bJl)(?<!\bs\.d)(?<!\bKec)(?<!\bKab)(?<!\bRp)[.;!?](?=\s|$)|\n")
_YEAR = Pola(r"(?<!\d)(?:19|20)\d\d(?!\d)", "19", "20")
_AROUND = 32


def uraian(subject: Subject) -> list[Uraian]:
    """Every text of free prose in the report."""
    return subject.once(_every)


def uraian_memuat(subject: Subject, *patterns: Pola) -> Iterator[Uraian]:
    """The texts of free prose that hold a key word of one of the patterns."""
    every = uraian(subject)
    numbers = subject.once(_together).holding({word for pattern in patterns for word in pattern.words})
    yield from (every[number] for number in numbers)


def _every(subject: Subject) -> list[Uraian]:
    return [item for kind in _JENIS for item in _of_kind(subject, *kind)]


def _together(subject: Subject) -> Kumpulan:
    return Kumpulan([item.text for item in uraian(subject)])


def _of_kind(subject: Subject, kind: str, owner: Pemilik, plan: bool) -> Iterator[Uraian]:
    for path, key, node in _at(subject.laporan, kind.split("."), (), ""):
        for below, text in texts(node, path):
            if below[-1] not in _NO_PROSE:
                yield Uraian(below, text, owner, key, plan)


def _at(node: object, steps: list[str], path: Path, key: str) -> Iterator[tuple[Path, str, object]]:
    """What stands at the steps below a record, with its path and the key that stands for `@`."""
    if not steps:
        yield path, key, node
        return
    step, *rest = steps
    if step in ("*", "@"):
        for name, below in parts(node):
            yield from _at(below, rest, (*path, name), str(name) if step == "@" else key)
    elif (below := getattr(node, step, None)) is not None:
        yield from _at(below, rest, (*path, step), key)


def kalimat(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def kalimat_memuat(text: str, at: int) -> tuple[int, int]:
    """Start and end of the sentence around a place."""
    return next(((start, end) for start, end in kalimat(text) if at < end), (0, len(text)))


def petikan(text: str, start: int, end: int) -> str:
    """The words around a part of a text, in quotation marks: `“... dari target 90 ...”`."""
    first = text.rfind(" ", 0, start - _AROUND) + 1 if start > _AROUND else 0
    last = text.find(" ", end + _AROUND)
    shown = " ".join(text[first : last if last >= 0 else len(text)].split())
    return f"“{'… ' if first else ''}{shown}{' …' if last >= 0 else ''}”"


def tahun_disebut(text: str) -> set[int]:
    """The years that a text names."""
    return {int(match[0]) for match in _YEAR.finditer(text)}


def kata(text: str) -> set[str]:
    """The words of a text in small letters."""
    return set(re.findall(r"[^\W\d_]+", text.casefold()))
