"""L25x: the decree on the IKU: clauses in sequence, regulations by their own titles, nothing left out."""

import re
from collections.abc import Iterator

from lkjip.diagnostics import Severity
from lkjip.model import rujukan
from lkjip.model.iku import Keputusan
from lkjip.model.nama_longgar import huruf
from lkjip.numbers import terbilang
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import joined, quoted
from lkjip.rules.tulisan import texts

_KEPUTUSAN: Path = ("iku", "keputusan")
_MOST_CLAUSES = 50
_OF_MINISTER = re.compile(
    r"(?:PER[/.\s-]*)?0*(?P<nomor>\d{1,2})\s*/\s*M\.?\s?PAN\s*/\s*0*(?P<bulan>\d{1,2})\s*/\s*(?P<tahun>\d{4})"
    r"\s+tentang\s+(?P<judul>[^.;,]{10,})",
    re.IGNORECASE,
)


@rule("L251", "diktum-berurutan", Severity.INFO)
def diktum_berurutan(subject: Subject) -> Iterator[Found]:
    """Diktum keputusan berurutan: KESATU, KEDUA, dan seterusnya.

    Yang diperiksa: `nama` setiap diktum dibandingkan dengan urutan sesudah diktum di atasnya.
    Mengapa: naskah yang sudah ditetapkan dikutip apa adanya, tetapi baik diketahui bahwa ada diktum yang dilewati.
    Contoh: sesudah KEEMPAT langsung KEENAM.
    Perbaikan: cocokkan dengan naskahnya; biarkan bila memang begitu. Keputusan baru dinomori sendiri tanpa `nama`.
    Dasar hukum: UU 12/2011, lampiran II; Permendagri 80/2015 (susunan keputusan).
    """
    decree = _decree(subject)
    expected = 1
    for number, clause in enumerate(decree.diktum if decree else ()):
        at = _ORDER.get(huruf(clause.nama or _name(expected)))
        if at is not None and at != expected:
            skipped = [_name(one) for one in range(expected, at)]
            message = f"diktum {clause.nama} berdiri di tempat diktum {_name(expected)}"
            message += f"; {joined(skipped)} dilewati" if skipped else ""
            hint = "cocokkan dengan naskah keputusan; biarkan bila memang begitu bunyinya"
            yield Found(message, (*_KEPUTUSAN, "diktum", number, "nama"), hint)
        expected = (at or expected) + 1


@rule("L252", "judul-peraturan-naskah", Severity.INFO)
def judul_peraturan_naskah(subject: Subject) -> Iterator[Found]:
    """Peraturan Menteri PAN dalam keputusan disebut dengan judulnya sendiri.

    Yang diperiksa: peraturan bernomor NN/M.PAN/BULAN/TAHUN yang dikenal lkjip, yang dalam naskah keputusan disebut
        dengan judul lain.
    Mengapa: naskah dikutip apa adanya, tetapi baik diketahui bahwa kutipannya keliru, supaya tidak disalin ke keputusan
        berikutnya.
    Contoh: PER/09/M.PAN/5/2007 disebut “Pedoman Penyusunan Indikator Kinerja Utama ...”.
    Perbaikan: cocokkan dengan naskahnya; biarkan bila memang begitu, dan pakai judul yang benar pada keputusan baru.
    Dasar hukum: judul peraturan itu sendiri.
    """
    known = {(row["nomor"], row["bulan"], row["tahun"]): row["tentang"] for row in rujukan.tabel("peraturan_mpan")}
    decree = _decree(subject)
    for path, text in texts(decree, _KEPUTUSAN) if decree else ():
        for match in _OF_MINISTER.finditer(text):
            title = known.get((match["nomor"], match["bulan"], match["tahun"]))
            if title and not huruf(match["judul"]).startswith(huruf(title)):
                message = f"{' '.join(match[0].split(' tentang ')[0].split())} berjudul {quoted(title)}, "
                message += f"sedangkan naskah keputusan menyebut {quoted(match['judul'].strip())}"
                hint = "cocokkan dengan naskah keputusan; biarkan bila memang begitu bunyinya"
                yield Found(message, path, hint, span=match.span())


@rule("L253", "naskah-keputusan", Severity.WARNING)
def naskah_keputusan(subject: Subject) -> Iterator[Found]:
    """Naskah keputusan yang dicetak lengkap.

    Yang diperiksa: keputusan yang menyebut `pejabat` memuat `tempat` dan `tanggal`; bila naskahnya dikutip,
        `menimbang`, `mengingat`, dan `diktum` ada semuanya.
    Mengapa: bagian yang kosong dicetak sebagai titik-titik atau tidak dicetak.
    Contoh: `menimbang` dan `diktum` dikutip, `mengingat` tidak.
    Perbaikan: lengkapi menurut naskahnya; hapus ketiganya bila keputusan baru memakai naskah baku.
    Dasar hukum: UU 12/2011, lampiran II; Permendagri 80/2015 (susunan keputusan).
    """
    decree = _decree(subject)
    if decree is None or decree.pejabat is None:
        return
    text = () if decree.baku else ("menimbang", "mengingat", "diktum")
    if lacking := [name for name in ("tempat", "tanggal", *text) if not getattr(decree, name)]:
        message = f"naskah {quoted(decree.nama)} belum memuat {joined(lacking)}"
        yield Found(message, _KEPUTUSAN, "lengkapi menurut naskah keputusan")


def _decree(subject: Subject) -> Keputusan | None:
    return subject.laporan.iku.keputusan if subject.laporan.iku else None


def _name(number: int) -> str:
    return f"KE{'satu' if number == 1 else terbilang(number)}".upper()


_ORDER = {huruf(_name(number)): number for number in range(1, _MOST_CLAUSES)} | {"pertama": 1}
