"""What the reviewer's sheet prints: the checklist with proposed answers, evidence and findings."""

from typing import NamedTuple


class TemuanReviu(NamedTuple):
    """A finding of `validate`: `letak` is its file and line, `alasan` why the data leave it out, if they do."""

    kode: str
    tingkat: str
    letak: str
    pesan: str
    alasan: str = ""


class ButirReviu(NamedTuple):
    """A statement: the proposed answer, what the report prints about it, what it lacks, and its findings."""

    nomor: str
    pernyataan: str
    usulan: str
    bukti: tuple[str, ...]
    kurang: tuple[str, ...]
    temuan: tuple[TemuanReviu, ...]


class BagianReviu(NamedTuple):
    """A part of the checklist."""

    nomor: str
    judul: str
    butir: tuple[ButirReviu, ...]


class LembarReviu(NamedTuple):
    """The checklist; `temuan_lain` are the findings that belong to no statement."""

    sumber: str
    bagian: tuple[BagianReviu, ...]
    temuan_lain: tuple[TemuanReviu, ...]
