"""The sheets of a workbook, as data: which part of the report stands in which block, table and column.

Everything that reads, writes or decorates a workbook goes by this table. What no column holds stands on the sheet
`Lainnya`, so that a part missing here makes a workbook less handsome, never incomplete.
"""

from types import MappingProxyType

from lkjip.source.buku.bentuk import Kolom, Lembar, Tabel
from lkjip.source.buku.nilai_sel import UTUH
from lkjip.source.buku.susunan_hasil import HASIL
from lkjip.source.buku.susunan_instansi import INSTANSI
from lkjip.source.buku.susunan_lampiran import LAMPIRAN
from lkjip.source.buku.susunan_penutup import PENUTUP
from lkjip.source.buku.susunan_rencana import RENCANA

LAINNYA = Tabel(
    "lainnya",
    "Isian yang tidak punya kolom di lembar lain",
    "",
    (
        Kolom("jalur", "Tempat", "teks", "jalan ke isian, dipisah “ / ”", lebar=80),
        Kolom("nilai", "Nilai", UTUH, lebar=80),
    ),
    cadangan=20,
)

LEMBAR: tuple[Lembar, ...] = (
    *INSTANSI,
    *RENCANA,
    *HASIL,
    *PENUTUP,
    *LAMPIRAN,
    Lembar("Lainnya", "Isian yang jarang dipakai", (LAINNYA,)),
)
BAGIAN = MappingProxyType({part.nama: part for sheet in LEMBAR for part in sheet.bagian})
