"""Layout H: the plain recap of an office, one code and one amount in a row: program, kegiatan, sub kegiatan."""

import re

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import BELUM_DIPILAH, PAGU, REALISASI, Asal, Bacaan, Pos, Terbaca, Uang, total
from lkjip.importer.kepala import (
    Kepala,
    is_jumlah_halaman,
    is_nomor_kolom,
    jalur,
    label,
    lebar,
    organisasi,
    tahun_judul,
)
from lkjip.importer.kode import bersih, berubah, is_rekening, is_skpd, is_urusan, kode_program, tingkat
from lkjip.importer.lembar import Baris, Lembar
from lkjip.importer.rfk_tercetak import Kolom, Tercetak, periksa_tercetak
from lkjip.importer.sel import KolomUang, kode_salah
from lkjip.importer.tata_rfk import jumlah_dibulatkan
from lkjip.numbers import rupiah

HURUF, NAMA = "H", "rekap per kode (kode, uraian, pagu, realisasi)"
_KODE, _URAIAN, _PAGU, _REALISASI = "kode", "uraian", "pagu atau anggaran", "realisasi"
_ISI = "kode program, kegiatan, dan sub kegiatan dalam satu kolom"
_PERSEN, _SISA = "persen", "sisa"
_NEEDED = (_KODE, _URAIAN, _PAGU)
_NAME = re.compile(r"(?:uraian|nama|program|kegiatan|sub ?kegiatan|urusan)\b")
_BUDGET = re.compile(r"(?:(?:jumlah|nilai|total) )?(?:pagu|anggaran)\b")
_SPENT = re.compile(r"(?:(?:jumlah|nilai|total) )?realisasi\b|keuangan\b")
_TOTAL = re.compile(r"(?:grand )?(?:jumlah|total)\b")
_OTHER = re.compile(r"%|\bpersen|\bsisa\b|\bfisik\b|\bselisih\b|\bbertambah\b|\bvolume\b|\btarget\b|\brencana\b")
_PERCENT = re.compile(r"%|\bpersen")
_NOT_MONEY = re.compile(r"\bsisa\b|\bfisik\b|\bbobot\b")
_BY_KIND = re.compile(r"\b(?:operasi|modal|transfer|tidak terduga|tak terduga)\b")
_DEEPEST = 3


def kenali(lembar: Lembar) -> Kepala:
    """The heading of up to three rows: one column of codes, names, one of Pagu or Anggaran, perhaps one of Realisasi.

    Below it stand codes of programmes; where amounts stand by kinds of belanja it is another layout.
    """
    best = Kepala(0, {}, [*_NEEDED, _ISI])
    for position, row in enumerate(lembar.baris[:40]):
        labels = [label(row.teks(kolom)) for kolom in range(len(row.sel))]
        kode = [kolom for kolom, text in enumerate(labels) if text.startswith("kode")]
        if len(kode) != 1:
            continue
        rows = _heading(lembar, position)
        below = lembar.baris[position + len(rows) :]
        if not any(tingkat(kode_program(one.isi(kode[0])) or "") for one in below):
            continue
        found, missing = _columns(rows, kode[0])
        if len(found) - len(missing) > len(best.kolom) - len(best.kurang):
            best = Kepala(position, found, missing)
    return best


def _heading(lembar: Lembar, position: int) -> list[Baris]:
    """The rows of the heading: down to the first that numbers the columns or holds a number or a code."""
    rows = [lembar.baris[position]]
    for row in lembar.baris[position + 1 : position + _DEEPEST]:
        if is_nomor_kolom(row) or any(re.search(r"\d", row.teks(kolom)) for kolom in range(len(row.sel))):
            break
        rows.append(row)
    return rows


def _columns(rows: list[Baris], kode: int) -> tuple[dict[str, int], list[str]]:
    """The columns by what they are, and what is missing or there too often to know which is meant."""
    found: dict[str, list[int]] = {_KODE: [kode]}
    for kolom, path in enumerate(jalur(rows, lebar(rows))):
        whole = " ".join(path)
        if _BY_KIND.search(whole):
            return {_KODE: kode}, [*_NEEDED[1:]]
        if kolom != kode and _NAME.match(path[0]) and not _OTHER.search(whole):
            found.setdefault(_URAIAN, []).append(kolom)
        elif not _OTHER.search(whole) and _BUDGET.match(path[0]):
            found.setdefault(_PAGU, []).append(kolom)
        elif not _OTHER.search(whole) and _SPENT.match(path[0]) and "realisasi" in whole:
            found.setdefault(_REALISASI, []).append(kolom)
        elif _PERCENT.search(path[-1]) and not _NOT_MONEY.search(whole):
            found.setdefault(_PERSEN, []).append(kolom)
        elif "sisa" in whole:
            found.setdefault(_SISA, []).append(kolom)
    needed = (*_NEEDED, _REALISASI) if _PERSEN in found or _SISA in found else _NEEDED  # of what else are they
    missing = [name for name in needed if name not in found]
    missing += [f"hanya satu kolom {name}" for name in (_PAGU, _REALISASI) if len(found.get(name, [])) > 1]
    return {name: columns[0] for name, columns in found.items()}, missing


def baca(lembar: Lembar, kepala: Kepala, sidik: str) -> Terbaca:
    """The one institution of the recap, without kinds of belanja."""
    asal = Asal(lembar.berkas, lembar.nama, lembar.rentang, HURUF, sidik)
    figures = (PAGU, REALISASI) if _REALISASI in kepala.kolom else (PAGU,)
    kode, nama = organisasi(lembar, kepala.posisi)
    year = tahun_judul(lembar, kepala.posisi)
    terbaca = Terbaca(asal, figures, [Bacaan(kode, nama)], year, di=lembar.di_sini(), tanpa_jenis=True)
    rows = lembar.baris[kepala.posisi + len(_heading(lembar, kepala.posisi)) :]
    terbaca.temuan += jumlah_dibulatkan(lembar, len(lembar.baris) - len(rows))
    reader = _Rekap(lembar, kepala, terbaca, rows)
    for row in rows:
        reader.row(row)
    if REALISASI in figures:
        percent = (kepala.kolom[_PERSEN],) if _PERSEN in kepala.kolom else ()
        terbaca.temuan += periksa_tercetak(lembar, Kolom(kepala.kolom.get(_SISA), percent), reader.rows)
    return terbaca


class _Rekap:
    def __init__(self, lembar: Lembar, kepala: Kepala, terbaca: Terbaca, rows: list[Baris]) -> None:
        self.lembar, self.kolom, self.terbaca = lembar, kepala.kolom, terbaca
        self.bacaan = terbaca.instansi[0]
        columns = {PAGU: _PAGU, REALISASI: _REALISASI}
        self.money = {figure: KolomUang(lembar, self.kolom[columns[figure]], rows) for figure in terbaca.gambar}
        self.rows: list[Tercetak] = []
        self.ended = False

    def row(self, row: Baris) -> None:
        """One row: a code with its amounts, the total, or nothing; what follows the total is not of the table."""
        isi = row.isi(self.kolom[_KODE])
        texts = [label(row.teks(kolom)) for kolom in range(self.kolom[_URAIAN] + 1)]
        if self.ended or is_nomor_kolom(row) or any(map(is_jumlah_halaman, texts)):
            return
        text = bersih(isi)
        if any(map(_TOTAL.match, texts)):
            self._total(row)
        elif not text or not re.search(r"\d", text):
            self._without_code(row)
        elif kode := kode_program(isi):
            self._coded(row, kode)
        elif berubah(isi) or not (is_urusan(text) or is_skpd(text) or is_rekening(text)):
            where = self.lembar.tempat(row.nomor, self.kolom[_KODE])
            wrong = kode_salah(isi, "program, kegiatan, atau sub kegiatan", "7.01.01.2.02.0001", where)
            self.bacaan.temuan.append(wrong)

    def _total(self, row: Baris) -> None:
        pos = self._pos(row, "", self.terbaca.temuan)
        if any(total(uang) for uang in pos.uang.values()):
            self.terbaca.tercetak.append(pos)
            self.rows.append(Tercetak(row, pos, is_total=True))
            self.ended = True

    def _coded(self, row: Baris, kode: str) -> None:
        if not (level := tingkat(kode)):
            return
        target = self.bacaan.sub if level == _DEEPEST else self.bacaan.induk
        pos = self._pos(row, kode, self.bacaan.temuan)
        if kode in target:
            message = f"{kode} sudah ada pada {target[kode].tempat.spot}: baris yang sama tertulis dua kali"
            hint = "hapus baris yang tersalin, atau perbaiki kodenya"
            self.bacaan.temuan.append(error(kt.GANDA, message, pos.tempat, hint))
            return
        self.rows.append(Tercetak(row, pos, is_total=False))
        is_empty = level < _DEEPEST and not any(pos.uang.values())  # a heading without its sum
        target[kode] = pos._replace(uang={}) if is_empty else pos

    def _without_code(self, row: Baris) -> None:
        ignored: list[Diagnostic] = []
        amounts = [amount for uang in self._pos(row, "", ignored).uang.values() if (amount := total(uang))]
        if amounts:
            message = f"baris ini memuat jumlah {rupiah(amounts[0])} tanpa kode"
            where = self.money[PAGU].di(row)
            self.bacaan.temuan.append(error(kt.BUKAN_KODE, message, where, "lengkapi kodenya, atau hapus baris itu"))

    def _pos(self, row: Baris, kode: str, found: list[Diagnostic]) -> Pos:
        uang: dict[str, Uang] = {}
        sel: dict[tuple[str, str], Location] = {}
        for figure, column in self.money.items():
            amount = column.baca(row, found)
            uang[figure] = {BELUM_DIPILAH: amount} if amount else {}
            sel[figure, BELUM_DIPILAH] = column.di(row)
        where = self.lembar.tempat(row.nomor, self.kolom[_URAIAN])
        return Pos(kode, row.teks(self.kolom[_URAIAN]), uang, where, sel)
