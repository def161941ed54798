"""From spreadsheet files to one institution's budget and realisasi, or to the findings that stand in the way."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from lkjip.diagnostics import Diagnostic, Location, Severity, error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer import tata_lra_sap
from lkjip.importer.baca import baca_buku
from lkjip.importer.cocokkan import lengkapi_sub, periksa, periksa_total
from lkjip.importer.gabung import Gabungan, bandingkan_total, gabung
from lkjip.importer.hasil import Bacaan, Terbaca
from lkjip.importer.instansi import digabung, pilih, skpd_dalam
from lkjip.importer.kenali import Cocok, cocok
from lkjip.importer.lembar import Buku, Lembar, Refused, huruf_kolom

Kabar = Callable[[str], None]


@dataclass(frozen=True)
class Pilihan:
    """What a person chose: institution, sheets, layouts; empty where nothing was said."""

    skpd: str = ""
    lembar: tuple[str, ...] = ()
    tata: tuple[str, ...] = ()


@dataclass
class Hasil:
    """What came out: the institution (None where something stands in the way of reading it), and every finding.

    `tawaran` are the sheets (`lembar`) or institutions (`skpd`) to choose from, each with how it is told.
    """

    gabungan: Gabungan | None = None
    temuan: list[Diagnostic] = field(default_factory=list)
    terbaca: list[Terbaca] = field(default_factory=list)
    tawaran: tuple[str, list[tuple[str, str]]] | None = None

    @property
    def boleh_ditulis(self) -> bool:
        """Whether nothing is wrong with the figures."""
        return self.gabungan is not None and bool(self.gabungan.sub) and not any(one.is_error for one in self.temuan)


def impor(paths: Iterable[tuple[Path, str]], pilihan: Pilihan, kabar: Kabar = lambda _: None) -> Hasil:
    """Read files, each with the name that findings call it by, and put together what they say of one institution."""
    hasil = Hasil()
    for path, berkas in paths:
        kabar(f"membaca {berkas}")
        try:
            buku = baca_buku(path, berkas)
            hasil.terbaca += _read(buku, pilihan, hasil, kabar)
        except Refused as refused:
            hasil.temuan.append(error(refused.kode, refused.pesan, Location(berkas), refused.saran))
    if not any(one.is_error for one in hasil.temuan):
        _chosen(hasil, pilihan)
    return hasil


def _read(buku: Buku, pilihan: Pilihan, hasil: Hasil, kabar: Kabar) -> list[Terbaca]:
    """The sheets of a workbook that have a layout, whole."""
    names = [name for name in pilihan.lembar if name in buku.lembar] or list(pilihan.lembar)
    found, faults, choice = cocok(buku, names, pilihan.tata)
    if choice and pilihan.skpd:
        fitting = [one for one in choice if pilih(_whole(buku, one, Hasil(), kabar), pilihan.skpd)[0]]
        found, faults, choice = (fitting, [], []) if len(fitting) == 1 else (found, faults, fitting or choice)
    hasil.temuan += faults
    if choice:
        hasil.tawaran = ("lembar", [(one.lembar, f"{one.lembar} ({buku.berkas})") for one in choice])
    return [_whole(buku, one, hasil, kabar) for one in found]


def _whole(buku: Buku, one: Cocok, hasil: Hasil, kabar: Kabar) -> Terbaca:
    """A sheet, read to its end by its layout."""
    kabar(f"membaca {buku.berkas}, lembar {one.lembar}")
    sheet = buku.baca(one.lembar, 0)
    hasil.temuan += _hidden(sheet) + _linked(sheet)
    terbaca: Terbaca = one.tata.baca(sheet, one.kepala, buku.sidik)
    return terbaca


def _hidden(lembar: Lembar) -> list[Diagnostic]:
    """That hidden rows and columns hold data which were read like the others."""
    rows = sum(baris.tersembunyi for baris in lembar.baris)
    widest = max((len(baris.sel) for baris in lembar.baris), default=0)
    columns = [huruf_kolom(kolom) for kolom in sorted(lembar.kolom_tersembunyi) if kolom < widest]
    parts = [f"{rows} baris"] if rows else []
    parts += [f"kolom {', '.join(columns[:10])}"] if columns else []
    parts += ["lembar ini sendiri"] if lembar.tersembunyi else []
    if not parts:
        return []
    message = f"{' dan '.join(parts)} disembunyikan di Excel; isinya ikut dibaca"
    return [Diagnostic(kt.TERSEMBUNYI, Severity.INFO, message, lembar.di_sini())]


def _linked(lembar: Lembar) -> list[Diagnostic]:
    if not lembar.tautan_luar:
        return []
    message = "rumus di lembar ini mengambil angka dari buku kerja lain; yang dipakai angka yang tersimpan terakhir"
    spot = Location(lembar.berkas, spot=f"{lembar.nama}!{lembar.tautan_luar}")
    return [warning(kt.TAUTAN_LUAR, message, spot, "buka buku kerja itu di Excel, perbarui tautannya, lalu simpan")]


def _chosen(hasil: Hasil, pilihan: Pilihan) -> None:
    """Choose the institution in every sheet, check its sums, and put the sheets together."""
    sources: list[tuple[Terbaca, Bacaan]] = []
    agreed = pilihan.skpd
    totals = [terbaca for terbaca in hasil.terbaca if terbaca.asal.tata == tata_lra_sap.HURUF]
    others = [terbaca for terbaca in hasil.terbaca if terbaca not in totals]
    for terbaca in totals:
        hasil.temuan += [*terbaca.instansi[0].temuan, *periksa(terbaca.instansi[0], terbaca.gambar)]
        hasil.temuan += [tata_lra_sap.kabar(terbaca, sendiri=not others), *tata_lra_sap.lebih(terbaca)]
    for terbaca in sorted(others, key=lambda one: len(one.instansi)):
        skpd, faults = pilih(terbaca, agreed)
        hasil.temuan += terbaca.temuan + faults
        if skpd is None:
            hasil.temuan += [one for unit in terbaca.instansi if not unit.sub for one in unit.temuan]
            several = skpd_dalam(terbaca) if any(one.code == kt.BANYAK_SKPD for one in faults) else []
            if several:
                hasil.tawaran = ("skpd", [(one.kode or one.nama, f"{one.kode} {one.nama}") for one in several])
            continue
        agreed = agreed or skpd.kode
        for unit in skpd.unit:
            hasil.temuan += lengkapi_sub(unit, terbaca.gambar)
        for unit in skpd.unit:
            hasil.temuan += unit.temuan + periksa(unit, terbaca.gambar, skpd.unit)
        hasil.temuan += periksa_total(terbaca)
        bacaan, told = digabung(skpd)
        hasil.temuan += told
        sources.append((terbaca, bacaan))
    if len(sources) == len(others) and sources:
        hasil.gabungan = gabung(sources)
        hasil.temuan += hasil.gabungan.temuan
        hasil.temuan += [one for terbaca in totals for one in bandingkan_total(hasil.gabungan, terbaca)]
