"""Amounts and codes of a table, read cell by cell; what cannot be trusted is a finding that names the cell."""

from collections.abc import Iterable
from decimal import Decimal

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.jumlah import Notasi, berkelompok, jumlah, notasi
from lkjip.importer.kode import berubah
from lkjip.importer.lembar import Baris, Isi, Jenis, Khusus, Lembar, tulisan
from lkjip.numbers import rupiah
from lkjip.source.names import shortened


class KolomUang:
    """A column of amounts, whose way of writing is known from all its cells."""

    def __init__(self, lembar: Lembar, kolom: int, baris: Iterable[Baris]) -> None:
        self.lembar, self.kolom = lembar, kolom
        cells = [row.isi(kolom) for row in baris]
        self.cara: Notasi = notasi(cells)
        self.is_grouped = self.cara is Notasi.INDONESIA and any(map(berkelompok, cells))

    def di(self, baris: Baris) -> Location:
        """The cell of the column in a row."""
        return self.lembar.tempat(baris.nomor, self.kolom)

    def baca(self, baris: Baris, temuan: list[Diagnostic]) -> Decimal:
        """The amount in a row; where it cannot be read, 0 and a finding that stops the import."""
        isi = baris.isi(self.kolom)
        number = jumlah(isi, self.cara)
        if number is None:
            temuan.append(bukan_jumlah(isi, self.di(baris)))
            return Decimal(0)
        if isinstance(isi, Decimal) and self._lost_zeros(isi):
            temuan.append(_too_small(isi, self.di(baris)))
        return number

    def _lost_zeros(self, isi: Decimal) -> bool:
        """Whether a number is what a program made of `24.295` or `850.000` where a dot begins the decimals."""
        return 0 < abs(isi) < 1000 and (self.is_grouped or isi != isi.to_integral_value())


def _too_small(isi: Decimal, di: Location) -> Diagnostic:
    shown, meant = f"{isi:f}".replace(".", ","), rupiah((abs(isi) * 1000).quantize(Decimal(1)))
    message = f"sel ini berisi angka {shown}; mungkin {meant} yang titiknya terbaca sebagai koma"
    hint = f"tulis jumlahnya penuh; bila memang {shown} rupiah, tulis sebagai teks"
    return error(kt.BUKAN_JUMLAH, message, di, hint)


def bukan_jumlah(isi: Isi, di: Location) -> Diagnostic:
    """Why a cell holds no amount."""
    if isinstance(isi, Khusus) and isi.jenis is Jenis.BELUM_DIHITUNG:
        hint = "buka berkas itu di Excel, simpan, lalu ulangi"
        return error(kt.BELUM_DIHITUNG, "sel ini berisi rumus tanpa nilai tersimpan", di, hint)
    if isinstance(isi, Khusus) and isi.jenis is Jenis.GALAT:
        return error(kt.SEL_GALAT, f"sel ini berisi galat {isi.tulisan}", di, "perbaiki rumusnya, simpan, lalu ulangi")
    kind = f"{isi.jenis} " if isinstance(isi, Khusus) else ""
    message = f"di sini diharapkan jumlah rupiah, tetapi tertulis {kind}“{shortened(tulisan(isi))}”"
    return error(kt.BUKAN_JUMLAH, message, di, "tulis jumlahnya sebagai angka, mis. 1.234.567,89")


def kode_salah(isi: Isi, apa: str, contoh: str, di: Location) -> Diagnostic:
    """Why a cell holds no code of the kind that its column has."""
    if isinstance(isi, Khusus) and isi.jenis in (Jenis.GALAT, Jenis.BELUM_DIHITUNG):
        return bukan_jumlah(isi, di)
    if became := berubah(isi):
        message = f"kode {apa} tersimpan sebagai {became} ({shortened(tulisan(isi))}), sehingga angkanya dapat berubah"
        return error(
            kt.KODE_BERUBAH, message, di, f"ubah format sel menjadi Teks, lalu tulis ulang kodenya, mis. {contoh}"
        )
    if not tulisan(isi):
        return error(kt.BUKAN_KODE, f"kode {apa} kosong", di, f"lengkapi kode di sel itu, mis. {contoh}")
    message = f"“{shortened(tulisan(isi))}” bukan kode {apa} (mis. {contoh})"
    return error(kt.BUKAN_KODE, message, di, "perbaiki kode di sel itu")
