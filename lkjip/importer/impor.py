"""From spreadsheet files to one institution's budget and realisasi, or to the findings that stand in the way."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from lkjip.diagnostics import Diagnostic, Location, Severity, error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer import tata_lra_sap
from lkjip.importer.baca import baca_buku
from lkjip.importer.cocokkan import lengkapi_sub, periksa, periksa_total
from lkjip.importer.gabung import gabung
from lkjip.importer.gabungan import Gabungan, Sumber
from lkjip.importer.hasil import PAGU, REALISASI, Terbaca
from lkjip.importer.instansi import TAK_DIKENAL, Dikenal, Skpd, digabung, pilih, skpd_dalam
from lkjip.importer.kenali import Cocok, cocok
from lkjip.importer.keterangan_judul import keterangan_judul
from lkjip.importer.lembar import Buku, Lembar, Refused, huruf_kolom
from lkjip.importer.nama_ke_kode import beri_kode
from lkjip.importer.proyek import Proyek
from lkjip.importer.ringkas import ringkas
from lkjip.importer.saling import bandingkan_total
from lkjip.source.names import listed, near, shortened

Kabar = Callable[[str], None]


@dataclass(frozen=True)
class Pilihan:
    """What a person chose: institution, sheets, layouts (empty where nothing was said); and the main file it is for."""

    skpd: str = ""
    lembar: tuple[str, ...] = ()
    tata: tuple[str, ...] = ()
    proyek: Proyek | None = None


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
    files, sheets = list(paths), set[str]()
    for path, berkas in files:
        kabar(f"membaca {berkas}")
        try:
            buku = baca_buku(path, berkas)
            sheets |= buku.lembar.keys() if len(files) > 1 else set(pilihan.lembar)
            hasil.terbaca += _read(buku, pilihan, hasil, kabar, is_only=len(files) == 1)
        except Refused as refused:
            hasil.temuan.append(error(refused.kode, refused.pesan, Location(berkas), refused.saran))
    if not any(one.is_error for one in hasil.temuan):
        hasil.temuan += [_nowhere(name, sheets) for name in pilihan.lembar if name not in sheets]
    if not any(one.is_error for one in hasil.temuan):
        _chosen(hasil, pilihan)
    hasil.temuan = ringkas(hasil.temuan)
    return hasil


def _nowhere(name: str, sheets: Iterable[str]) -> Diagnostic:
    message = f"lembar “{shortened(name)}” tidak ada di berkas mana pun yang disebut"
    close = near(name, sheets) or sorted(sheets)[:10]
    return error(kt.TIDAK_ADA, message, hint=f"pilih dari {listed(close)}")


def _read(buku: Buku, pilihan: Pilihan, hasil: Hasil, kabar: Kabar, *, is_only: bool) -> list[Terbaca]:
    """The sheets of a workbook that have a layout, whole; a sheet that was asked for may be another workbook's."""
    names = [name for name in pilihan.lembar if name in buku.lembar] or (list(pilihan.lembar) if is_only else [])
    found, faults, choice = cocok(buku, names, pilihan.tata)
    if choice and pilihan.skpd:
        fitting = [one for one in choice if pilih(_whole(buku, one, Hasil(), kabar), pilihan.skpd)[0]]
        found, faults, choice = (fitting, [], []) if len(fitting) == 1 else (found, faults, fitting or choice)
    hasil.temuan += faults
    if choice:
        hasil.tawaran = ("lembar", [(one.lembar, _offered(buku, one)) for one in choice])
    return [_whole(buku, one, hasil, kabar) for one in found]


def _offered(buku: Buku, one: Cocok) -> str:
    return f"{one.lembar}{' (tersembunyi)' if buku.lembar[one.lembar] else ''}, tata {one.tata.HURUF}, {buku.berkas}"


def _whole(buku: Buku, one: Cocok, hasil: Hasil, kabar: Kabar) -> Terbaca:
    """A sheet, read to its end by its layout."""
    told = f"membaca {buku.berkas}, lembar {one.lembar}"
    kabar(told)
    buku.maju = _progress(told, kabar)
    sheet = buku.baca(one.lembar, 0)
    hasil.temuan += _hidden(sheet) + _linked(sheet) + _cut(sheet)
    terbaca: Terbaca = one.tata.baca(sheet, one.kepala, buku.sidik)
    is_spent = REALISASI in terbaca.gambar and not terbaca.per_bulan
    hasil.temuan += keterangan_judul(sheet, one.kepala.posisi, setahun=is_spent)
    return terbaca


def _progress(told: str, kabar: Kabar) -> Callable[[int], None]:
    """Tells how far a sheet is read, every tenth of it."""
    tenths = {0}

    def maju(percent: int) -> None:
        if percent // 10 not in tenths:
            tenths.add(percent // 10)
            kabar(f"{told}: {percent}%")

    return maju


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


def _cut(lembar: Lembar) -> list[Diagnostic]:
    if not lembar.terpotong:
        return []
    message = "baris terakhir berkas ini tidak diakhiri; bila unduhannya terputus, angka terakhirnya kurang"
    spot = lembar.tempat(lembar.baris[-1].nomor, max(len(lembar.baris[-1].sel) - 1, 0)) if lembar.baris else None
    return [warning(kt.BUKAN_BUKU, message, spot, "cocokkan baris terakhir dengan unduhan aslinya")]


def _chosen(hasil: Hasil, pilihan: Pilihan) -> None:
    """Choose the institution in every sheet, check its sums, and put the sheets together."""
    totals = [terbaca for terbaca in hasil.terbaca if terbaca.asal.tata == tata_lra_sap.HURUF]
    others = [terbaca for terbaca in hasil.terbaca if terbaca not in totals]
    for terbaca in totals:
        hasil.temuan += [*terbaca.instansi[0].temuan, *periksa(terbaca.instansi[0], terbaca.gambar)]
        hasil.temuan += [tata_lra_sap.kabar(terbaca, sendiri=not others), *tata_lra_sap.lebih(terbaca)]
    chosen = _institutions(hasil, others, pilihan)
    if len(chosen) < len(others) or not chosen:
        return
    sources = [_summed(hasil, terbaca, skpd) for terbaca, skpd in chosen if not terbaca.tanpa_kode]
    own = _own_budget(pilihan.proyek, others)
    sources += [own] if own else []
    names = {kode: pos.nama for _, one in sources for kode, pos in (*one.sub.items(), *one.induk.items())}
    for terbaca, skpd in chosen:
        if terbaca.tanpa_kode:
            beri_kode(skpd.unit[0], names, terbaca.tercetak)
            sources.append(_summed(hasil, terbaca, skpd))
    hasil.gabungan = gabung(sources)
    hasil.temuan += hasil.gabungan.temuan
    hasil.temuan += [one for terbaca in totals for one in bandingkan_total(hasil.gabungan, terbaca)]
    hasil.temuan += list(pilihan.proyek.tahun_lain(hasil.terbaca)) if pilihan.proyek else []


def _institutions(hasil: Hasil, sheets: list[Terbaca], pilihan: Pilihan) -> list[tuple[Terbaca, Skpd]]:
    """Every sheet with its institution: what one says, and what the main file says, chooses in the next."""
    known = pilihan.proyek.instansi if pilihan.proyek else TAK_DIKENAL
    chosen: list[tuple[Terbaca, Skpd]] = []
    for terbaca in sorted(sheets, key=lambda one: (bool(pilihan.skpd) and one.tanpa_kode, len(one.instansi))):
        skpd, faults = pilih(terbaca, pilihan.skpd, known)
        hasil.temuan += terbaca.temuan + faults
        if skpd is None:
            hasil.temuan += [one for unit in terbaca.instansi if not unit.sub for one in unit.temuan]
            several = skpd_dalam(terbaca) if any(one.code == kt.BANYAK_SKPD for one in faults) else []
            if several:
                hasil.tawaran = ("skpd", [(one.kode or one.nama, f"{one.kode} {one.nama}") for one in several])
            continue
        where = str(terbaca.di)
        known = Dikenal(skpd.kode, skpd.nama, where) if pilihan.skpd else known.dengan(skpd, where)
        chosen.append((terbaca, skpd))
    return chosen


def _summed(hasil: Hasil, terbaca: Terbaca, skpd: Skpd) -> Sumber:
    """The institution of a sheet with all its units, after its sums were checked."""
    for unit in skpd.unit:
        hasil.temuan += lengkapi_sub(unit, terbaca.gambar)
    for unit in skpd.unit:
        hasil.temuan += unit.temuan + periksa(unit, terbaca.gambar, skpd.unit)
    hasil.temuan += periksa_total(terbaca)
    bacaan, told = digabung(skpd)
    hasil.temuan += told
    return terbaca, bacaan


def _own_budget(proyek: Proyek | None, sheets: list[Terbaca]) -> Sumber | None:
    """The budget that the project has already, where no sheet says one by codes."""
    if proyek is None or any(PAGU in one.gambar and not one.tanpa_kode and not one.tanpa_jenis for one in sheets):
        return None
    return proyek.anggaran if any(REALISASI in one.gambar for one in sheets) else None
