"""The first sheet of a workbook: how to fill it in, and where everything stands."""

from typing import Any

from lkjip.buku.rupa import Gaya, apply, print_setup
from lkjip.source.buku.susunan import LEMBAR

PETUNJUK = "Petunjuk"
_LANGKAH = (
    "Isi lembar satu per satu dari kiri ke kanan. Yang tidak ada boleh dikosongkan.",
    "Periksa dengan `lkjip validate NAMA.xlsx`; setiap temuan menyebut lembar dan selnya, mis. Anggaran!C5.",
    "Susun laporan dengan `lkjip build NAMA.xlsx`.",
    "Setiap hal ditulis sekali. Pejabat, sasaran, indikator, dan kode diberi id, lalu disebut idnya di lembar lain.",
    "Persentase, capaian, predikat, dan serapan dihitung sendiri; isi hanya kolom “tercetak”, untuk diperiksa.",
    "Angka diketik seperti biasa: 3894507781 atau 83,57. Kode diketik sebagai teks: 7.01.01.2.02.0001.",
    "Tanggal ditulis 26 Januari 2024, Januari 2025, atau 2024-01-26.",
    "Beberapa butir dalam satu sel: Alt+Enter di antara butir, tiap butir diawali “• ”.",
    "Baris boleh disisipkan dan dihapus; tabel tanpa kolom Tingkat boleh diurutkan.",
    "Pada tabel dengan kolom Tingkat, dan pada indikator kedua dan seterusnya, urutan baris menentukan induknya.",
    "Jangan menghapus kolom, mengganti judul kolom, atau membuka kolom A yang tersembunyi. Kolom boleh disembunyikan.",
    "Kolom dan lembar tambahan milik sendiri boleh ada; lkjip tidak membacanya dan memberitahukannya.",
    "Kolom abu-abu (target, capaian, pagu, sisa, serapan, nama) dihitung untuk dilihat saja; lkjip tidak membacanya.",
)


def write_instructions(page: Any, gaya: Gaya) -> None:
    """Fill the first sheet."""
    page.sheet_view.showGridLines = False
    page["A1"] = "Buku kerja Laporan Kinerja (LKjIP)"
    apply(page["A1"], gaya.judul)
    row = 3
    for number, text in enumerate(_LANGKAH, 1):
        page.cell(row, 1).value = f"{number}. {text}"
        apply(page.cell(row, 1), gaya.biasa)
        row += 1
    page.cell(row + 1, 1).value = "Lembar"
    apply(page.cell(row + 1, 1), gaya.bagian)
    for number, sheet in enumerate(LEMBAR, row + 2):
        cell = page.cell(number, 1)
        cell.value = f"{sheet.nama}: {sheet.judul}"
        cell.hyperlink = f"#'{sheet.nama}'!B1"
        apply(cell, gaya.tautan)
    page.column_dimensions["A"].width = 120
    print_setup(page, high=1)
