"""Layout F: RFK, the physical and financial realisasi by names: codes are found by them, or it is a finding."""

import re

from lkjip.diagnostics import Diagnostic, Location, Severity, error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.hasil import BELUM_DIPILAH, PAGU, REALISASI, Asal, Bacaan, Pos, Terbaca, Uang, ditambah, total
from lkjip.importer.kepala import Kepala, is_nomor_kolom, jalur, label, lebar, organisasi, tahun_judul
from lkjip.importer.kode import tingkat
from lkjip.importer.lembar import Baris, Lembar
from lkjip.importer.sel import KolomUang
from lkjip.model.nama_longgar import nama_resmi
from lkjip.model.rujukan import nomenklatur
from lkjip.source.names import shortened

HURUF, NAMA = "F", "RFK (realisasi fisik dan keuangan)"
_KABUPATEN = "2"  # the part of a code that says whose task it is
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
    """The sub kegiatan that the names mean, up to the row TOTAL."""
    asal = Asal(lembar.berkas, lembar.nama, lembar.rentang, HURUF, sidik)
    kode, nama = organisasi(lembar, kepala.posisi)
    bacaan = Bacaan(kode, nama)
    terbaca = Terbaca(asal, (PAGU, REALISASI), [bacaan], tahun_judul(lembar, kepala.posisi), di=lembar.di_sini())
    _refuse_scaled(lembar, kepala, terbaca)
    reader = _Rfk(lembar, kepala, terbaca)
    for row in lembar.baris[kepala.posisi + 3 :]:
        if not reader.row(row):
            break
    return terbaca


def _refuse_scaled(lembar: Lembar, kepala: Kepala, terbaca: Terbaca) -> None:
    """Amounts in thousands or millions are not rupiah."""
    for row in lembar.baris[: kepala.posisi + 3]:
        for kolom in range(len(row.sel)):
            if match := _SCALED.search(label(row.teks(kolom))):
                message = f"jumlah di lembar ini ditulis dalam {match[1]} rupiah, sehingga tidak tepat sampai rupiah"
                di = lembar.tempat(row.nomor, kolom)
                terbaca.temuan.append(error(kt.BUKAN_JUMLAH, message, di, "pakai tabel yang memuat jumlah penuh dalam rupiah"))
                return


class _Rfk:
    def __init__(self, lembar: Lembar, kepala: Kepala, terbaca: Terbaca) -> None:
        self.lembar, self.kolom, self.terbaca = lembar, kepala.kolom, terbaca
        self.bacaan = terbaca.instansi[0]
        rows = lembar.baris[kepala.posisi + 3 :]
        self.money = {
            PAGU: KolomUang(lembar, self.kolom[_NEEDED[1]], rows),
            REALISASI: KolomUang(lembar, self.kolom[_NEEDED[2]], rows),
        }
        self.names: dict[str, list[str]] = {}
        for kode, name in nomenklatur().items():
            self.names.setdefault(nama_resmi(name), []).append(kode)
        self.above = ""
        self.repeated: set[str] = set()

    def row(self, row: Baris) -> bool:
        """One row; False at the total, below which other tables stand."""
        name = row.teks(self.kolom[_NEEDED[0]])
        texts = [name, *([row.teks(self.kolom["no"])] if "no" in self.kolom else [])]
        if any(re.match(r"(?:total|jumlah)\b", label(text)) for text in texts):
            self.terbaca.tercetak.append(self._pos(row, "", name, self.terbaca.temuan))
            return False
        if not name or is_nomor_kolom(row):
            return True
        pos = self._pos(row, "", name, self.bacaan.temuan)
        codes = self._codes(name, row)
        if len(codes) == 1:
            self._place(pos._replace(kode=codes[0]))
        elif any(total(uang) for uang in pos.uang.values()):
            said = f"dapat berarti {', '.join(codes)}" if codes else "tidak dikenal"
            message = f"“{shortened(name)}” {said}, sehingga jumlahnya tidak dapat ditempatkan"
            hint = "tulis namanya seperti dalam DPA, atau pakai LRA program (tata A)"
            self.bacaan.temuan.append(error(kt.TAK_BERPASANGAN, message, pos.tempat, hint))
        return True

    def _codes(self, name: str, row: Baris) -> list[str]:
        """The codes that a name can mean here: below the row above, at the level that its number shows."""
        found = self.names.get(nama_resmi(name), [])
        number = row.teks(self.kolom["no"]) if "no" in self.kolom else ""
        if len(found) > 1 and number.rstrip(".").isdigit():
            found = [kode for kode in found if tingkat(kode) == 3] or found
        if len(found) > 1 and not self.bacaan.nama.casefold().startswith("distrik"):
            found = [kode for kode in found if kode.split(".")[3:4] in ([], [_KABUPATEN])] or found  # 7 is of Papua
        below = [kode for kode in found if self.above and kode.startswith(f"{self.above}.")]
        return below if len(found) > 1 and below else found

    def _place(self, pos: Pos) -> None:
        if tingkat(pos.kode) < 3:
            self.above = pos.kode
            known = self.bacaan.induk.get(pos.kode)
            self.bacaan.induk[pos.kode] = pos if known is None else _added(known, pos)
            return
        known = self.bacaan.sub.get(pos.kode)
        if known is not None and pos.kode not in self.repeated:
            self.repeated.add(pos.kode)
            message = f"{pos.kode} {pos.nama} tertulis lebih dari satu kali (mis. per kelurahan) dan dijumlahkan"
            hint = "periksa apakah baris itu memang milik unit yang berbeda"
            made = Diagnostic(kt.DIGABUNG, Severity.WARNING, message, pos.tempat, hint)
            self.bacaan.temuan.append(made)
        self.bacaan.sub[pos.kode] = pos if known is None else _added(known, pos)

    def _pos(self, row: Baris, kode: str, name: str, found: list[Diagnostic]) -> Pos:
        uang: dict[str, Uang] = {}
        sel: dict[tuple[str, str], Location] = {}
        for figure, column in self.money.items():
            amount = column.baca(row, found)
            uang[figure] = {BELUM_DIPILAH: amount} if amount else {}
            sel[figure, BELUM_DIPILAH] = column.di(row)
        return Pos(kode, name, uang, self.lembar.tempat(row.nomor, self.kolom[_NEEDED[0]]), sel)


def _added(known: Pos, pos: Pos) -> Pos:
    return known._replace(uang={figure: ditambah(known.uang[figure], pos.uang[figure]) for figure in pos.uang})
