"""What only the documents behind the report state: the yearly plan, who answers for what, awards, photographs."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from lkjip.model.kinerja import Foto
from lkjip.model.values import Data, Jumlah, Kode, NilaiIndikator, Teks, Waktu


def _one_or_many(value: Any) -> Any:
    return value if isinstance(value, (list, tuple)) else [value]


def _codes(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


DaftarNilai = Annotated[tuple[NilaiIndikator, ...], BeforeValidator(_one_or_many)]
DaftarKode = Annotated[tuple[Kode, ...], BeforeValidator(_codes)]


class Rkt(Data):
    """The Rencana Kinerja Tahunan: who signed it when, and only what it states otherwise than Renstra and budget.

    `anggaran` is in rupiah: of a sub kegiatan in place of its budget before any change; of a kegiatan or program, and
    `jumlah` of the whole, a total as printed, which is a control. `target` replaces those of the budget, in the order
    of the indicators of the code.
    """

    tempat: Teks | None = None
    tanggal: Waktu | None = None
    pejabat: Teks
    anggaran: dict[Kode, Jumlah] = {}
    target: dict[Kode, DaftarNilai] = {}
    jumlah: Jumlah | None = None


class Cascading(Data):
    """The cascading sheet: which unit answers for which codes, and the targets that it states otherwise.

    A unit that answers for a program or kegiatan answers for all the sub kegiatan under it that no other unit has.
    """

    penanggung_jawab: dict[Teks, DaftarKode] = {}
    target: dict[Kode, DaftarNilai] = {}


class Penghargaan(Data):
    """An award: what, from whom, when (the year will do)."""

    nama: Teks
    pemberi: Teks | None = None
    tanggal: Waktu | None = None
    keterangan: Teks | None = None
    foto: tuple[Foto, ...] = ()
