"""Layout F: RFK, the physical and financial realisasi; its rows have names only, their codes are found afterwards."""

import re

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import BELUM_DIPILAH, PAGU, REALISASI, Asal, Bacaan, Bernama, Pos, Terbaca, Uang, total
from lkjip.importer.kepala import Kepala, is_nomor_kolom, jalur, label, lebar, organisasi, tahun_judul
from lkjip.importer.lembar import Baris, Lembar
from lkjip.importer.rfk_tercetak import Tercetak, kolom_tercetak, periksa_tercetak
from lkjip.importer.sel import KolomUang

HURUF, NAMA = "F", "RFK (realisasi fisik dan keuangan)"
_SCALED = re.compile(r"\b(ribu|ribuan|juta|jutaan|jt|miliar|milyar)\b")
_NEEDED = ("uraian kegiatan", "nilai anggaran (rp)", "keuangan: realisasi (rp)")


def kenali(lembar: Lembar) -> Kepala:
    """The heading of three rows: Uraian Kegiatan, Nilai Anggaran (Rp), and under Keuangan the Realisasi (Rp)."""
    best = Kepala(0, {}, list(_NEEDED))
    for position, row in enumerate(lembar.baris[:40]):
        labels = [label(row.teks(kolom)) for kolom in range(len(row.sel))]
        if not any(text.startswith("uraian") for text in labels):
            continue
        rows = lembar.baris[position : position + 3]
        found: dict[str, int] = {}
        for kolom, path in enumerate(jalur(rows, lebar(rows))):
            if name := _column(path):
                found.setdefault(name, kolom)
        if len(found) > len(best.kolom):
            best = Kepala(position, found, [name for name in _NEEDED if name not in found])
    return best


def _column(path: tuple[str, ...]) -> str:
    whole = " / ".join(path)
    if path[0].startswith("uraian"):
        return _NEEDED[0]
    if path[0] in ("no", "nomor"):
        return "no"
    if "%" in path[-1] or "rp" not in path[-1].split():
        return ""
    if re.match(r"(?:nilai )?(?:anggaran|pagu)\b", path[0]):
        return _NEEDED[1]
    return _NEEDED[2] if path[0].startswith("keuangan") and "realisasi" in whole else ""


def baca(lembar: Lembar, kepala: Kepala, sidik: str) -> Terbaca:
    """The rows with their amounts, up to the row TOTAL."""
    asal = Asal(lembar.berkas, lembar.nama, lembar.rentang, HURUF, sidik)
    kode, nama = organisasi(lembar, kepala.posisi)
    bacaan = Bacaan(kode, nama)
    year = tahun_judul(lembar, kepala.posisi)
    terbaca = Terbaca(asal, (PAGU, REALISASI), [bacaan], year, di=lembar.di_sini(), tanpa_kode=True)
    terbaca.temuan += jumlah_dibulatkan(lembar, kepala.posisi + 3)
    reader = _Rfk(lembar, kepala, terbaca)
    for row in lembar.baris[kepala.posisi + 3 :]:
        if not reader.row(row):
            break
    reader.finish()
    printed = kolom_tercetak(lembar.baris[kepala.posisi : kepala.posisi + 3])
    terbaca.temuan += periksa_tercetak(lembar, printed, reader.rows)
    return terbaca


def jumlah_dibulatkan(lembar: Lembar, sampai: int) -> list[Diagnostic]:
    """A finding where the first rows say that amounts are in thousands or millions: such are not rupiah."""
    for row in lembar.baris[:sampai]:
        for kolom in range(len(row.sel)):
            if match := _SCALED.search(label(row.teks(kolom))):
                message = f"jumlah di lembar ini ditulis dalam {match[1]} rupiah, sehingga tidak tepat sampai rupiah"
                di = lembar.tempat(row.nomor, kolom)
                return [error(kt.BUKAN_JUMLAH, message, di, "pakai tabel yang memuat jumlah penuh dalam rupiah")]
    return []


class _Rfk:
    def __init__(self, lembar: Lembar, kepala: Kepala, terbaca: Terbaca) -> None:
        self.lembar, self.kolom, self.terbaca = lembar, kepala.kolom, terbaca
        self.bacaan = terbaca.instansi[0]
        rows = lembar.baris[kepala.posisi + 3 :]
        self.money = {
            PAGU: KolomUang(lembar, self.kolom[_NEEDED[1]], rows),
            REALISASI: KolomUang(lembar, self.kolom[_NEEDED[2]], rows),
        }
        self.rows: list[Tercetak] = []
        self.nameless: list[Baris] = []

    def row(self, row: Baris) -> bool:
        """One row; False at the total, below which other tables stand."""
        name = row.teks(self.kolom[_NEEDED[0]])
        number = row.teks(self.kolom["no"]) if "no" in self.kolom else ""
        labels = [label(row.teks(kolom)) for kolom in range(self.kolom[_NEEDED[0]] + 1)]
        if any(re.match(r"(?:total|jumlah)\b", text) for text in labels):
            pos = self._pos(row, name, self.terbaca.temuan)
            self.terbaca.tercetak.append(pos)
            self.rows.append(Tercetak(row, pos, is_total=True))
            return False
        if name and not is_nomor_kolom(row):
            pos = self._pos(row, name, self.bacaan.temuan)
            self.bacaan.bernama.append(Bernama(pos, is_sub=number.rstrip(".").isdigit()))
            self.rows.append(Tercetak(row, pos, is_total=False))
        elif not name and any(total(uang) for uang in self._pos(row, "", []).uang.values()):
            self.nameless.append(row)
        return True

    def finish(self) -> None:
        """Amounts without a name are in the total or nowhere: without a total nothing would miss them."""
        for row in [] if self.terbaca.tercetak else self.nameless:
            di = self.money[PAGU].di(row)
            hint = "lengkapi namanya, atau hapus baris itu"
            self.bacaan.temuan.append(error(kt.TAK_BERPASANGAN, "baris ini memuat jumlah tanpa nama", di, hint))

    def _pos(self, row: Baris, name: str, found: list[Diagnostic]) -> Pos:
        uang: dict[str, Uang] = {}
        sel: dict[tuple[str, str], Location] = {}
        for figure, column in self.money.items():
            amount = column.baca(row, found)
            uang[figure] = {BELUM_DIPILAH: amount} if amount else {}
            sel[figure, BELUM_DIPILAH] = column.di(row)
        return Pos("", name, uang, self.lembar.tempat(row.nomor, self.kolom[_NEEDED[0]]), sel)
