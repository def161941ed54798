"""U504: references to a table, figure or page by its number, which is only given when the report is made."""

from collections.abc import Iterator

from lkjip.diagnostics import Severity
from lkjip.rules.pola import Pola
from lkjip.rules.registry import Found, Subject, rule
from lkjip.rules.uraian import petikan, uraian_memuat

_NUMBER = r"(?:\d+(?:\.\d+)+|[IVX]+[.-]\d+)"
_REFERENCE = Pola(
    rf"\b(?P<apa>tabel|gambar|grafik|bagan|diagram|foto|lampiran|sub\s?bab)\s+(?:nomor\s+|no\.?\s*)?{_NUMBER}"
    r"|\b(?:lihat|pada|dalam|di|dari|data|berdasarkan|sesuai|sebagaimana|menurut)\s+(?:tabel|gambar|grafik|bagan|diagram|lampiran)"
    r"\s+(?:nomor\s+|no\.?\s*)?\d+(?=\s*(?:[.,;)](?!\d)|$|(?:di\s?atas|di\s?bawah|berikut|menunjukkan|tersebut|terlihat|dapat|diketahui)\b))"
    r"|\b(?:lihat|pada|di|dalam)\s+halaman\s+\d+(?=\s*(?:[.,;)]|$))"
    r"|\bbab\s+[IVX]+(?:\.[A-Z0-9]+)+\b",
    "tabel", "gambar", "grafik", "bagan", "diagram", "foto", "lampiran", "bab", "halaman",
)  # fmt: skip
# the words after (or before) the number that make it a table of another document
_OTHER = (
    r"(?:Laporan|Renstra|Rencana|RPJM\w*|RKPD|Renja|DPA|LRA|LHE|Dokumen|Keputusan|Peraturan|Permen\w*|Perbup|Perda"
    r"|Perjanjian|Buku|Profil|Statistik)"
)
_AFTER = Pola(rf"\s*(?:dari|dalam|pada)?\s*(?-i:{_OTHER})\b")
_BEFORE = Pola(rf"(?-i:{_OTHER})\b[^.;]{{0,60}}$")


@rule("U504", "rujukan-nomor", Severity.WARNING)
def rujukan_nomor(subject: Subject) -> Iterator[Found]:
    """Uraian tidak merujuk tabel, gambar, atau halaman dengan nomornya.

    Yang diperiksa: “Tabel 3.5”, “gambar 2.1”, “lihat lampiran 3”, “halaman 12”, dan “Bab III.C” dalam uraian bebas,
        kecuali yang disebut milik dokumen lain (“Tabel 3.2 Laporan Kinerja Tahun 2023”).
    Mengapa: nomor tabel dan halaman baru diberikan ketika laporan disusun, jadi nomor yang diketik mudah menunjuk tabel
        lain atau tabel yang tidak ada.
    Contoh: “Hasil rekapitulasi pada tabel 3.5 menunjukkan ...”, sedangkan rekapitulasi itu Tabel 3.7.
    Perbaikan: tulis isi tabelnya, misalnya “tabel rekapitulasi capaian kinerja”.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi laporan dapat ditelusuri).
    """
    for item in uraian_memuat(subject, _REFERENCE):
        for match in _REFERENCE.finditer(item.text):
            if not _AFTER.match(item.text, match.end()) and not _BEFORE.search(item.text[: match.start()]):
                message = f"{petikan(item.text, *match.span())} merujuk “{match[0]}”, padahal nomor itu baru diberikan "
                message += "ketika laporan disusun"
                hint = "tulis isi tabel atau gambarnya, mis. “tabel capaian kinerja”, tanpa nomor"
                yield Found(message, item.path, hint, span=match.span())
