"""U501-U502: blanks that were never filled in, and words typed twice."""

import re
from collections.abc import Iterator

from lkjip.diagnostics import Severity
from lkjip.rules.pola import Pola
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.tulisan import texts
from lkjip.rules.uraian import petikan, uraian

_UNITS = "orang|kali|unit|dokumen|laporan|buah|paket|bulan|hari|kegiatan|desa|kelurahan|persen|jiwa|KK|KPM|stel"
_OF_NUMBER = "sebesar|sebanyak|sejumlah|senilai|mencapai"
_DOT_SIGNS = ("...", "…", "__")
_DOTS = r"(?:\.{3,}|…+|_{2,})"
# in any text, also names and numbers of documents
_STAND_INS = Pola(
    r"\blorem\s+ipsum\b|\bdolor\s+sit\s+amet\b"
    r"|(?-i:\b(?:TODO|FIXME|TBD)\b)"
    r"|[\[<(]\s*(?:di\s?isi(?:kan)?(?!\s+oleh)|isi(?:lah|kan)?\s+(?:dengan|sesuai|nama|nomor|tanggal|jumlah)|sebutkan|tuliskan|lengkapi"
    r"|jelaskan)\b[^\])>]*[\])>]"
    r"|[\[<]\s*(?:isi|tulis|nama|nomor|tanggal|jumlah|jabatan|tahun)\b[^\]>]*[\]>]"
    r"|\b(?:isi|tulis|ketik|masukkan)(?:kan|lah)?\s+(?:teks\s+)?di\s?sini\b|\bcoret\s+yang\s+tidak\s+perlu\b"
    r"|(?<=[/.])(?:\s*(?:\.{2,}|…|_{2,})\s*|\s{2,})(?=/)"  # 188.45/.../2024
    r"|(?-i:(?<![\w.])x{2,}(?![\w.]))"
    r"|(?-i:(?<![\w.])X{4,}(?![\w.]))",
    "lorem", "dolor", "todo", "fixme", "tbd", "[", "<", "isi", "sebut", "tulis", "lengkapi", "jelaskan", "sini",
    "coret", "/", "xx",
)  # fmt: skip
# in prose only
_BLANKS = (
    Pola(rf"\b(?:{_OF_NUMBER}|nomor|tanggal|tahun|pukul|Rp)\.?\s*:?\s*\(?\s*{_DOTS}", *_DOT_SIGNS),
    Pola(rf"{_DOTS}\s*\)?\s*(?:%|(?:{_UNITS})\b)", *_DOT_SIGNS),
    Pola(rf"\b(?:yaitu|adalah|oleh|pada|kepada|antara\s+lain|sebagai\s+berikut)\s*:?\s*{_DOTS}\s*;?\s*$", *_DOT_SIGNS),
    Pola(r"(?<=\s)(?:\.{3,}|…+)(?=\s+\w)(?!\s+(?:dan|dll|dst)\b)", "...", "…"),
    Pola(r"\.{5,}|(?<!\w)_{2,}(?!\w)|^\s*(?:\.{3,}|…+)\s*(?=\w)", *_DOT_SIGNS),
    Pola(rf"\b(?:{_OF_NUMBER})\s+(?:Rp\.?\s*)?[-–,.]*\s*(?:%|persen\b)", "%", "persen"),
    Pola(r"\bRp\.?\s*(?:[-–]+|,\s*-+|,00)(?!\d)", "rp"),
    Pola(rf"\b(?:{_OF_NUMBER})\s+Rp\.?+(?=\s*(?:$|[;.,)](?!\d)|(?!juta|miliar|ribu|triliun)[a-z]{{2}}))", "rp"),
    Pola(rf"\b(?:sebanyak|sebesar)\s+(?:{_UNITS})\b(?!\s+(?:mungkin|itu|tersebut|ini))", "sebanyak", "sebesar"),
    Pola(r"(?-i:(?<!\bke-)(?<![A-Za-z]\s)\bX{2,3}(?=\s*(?:%|,X|/X|persen|orang|kali|unit)))", "xx"),
    Pola(r"\b(?:sebesar|sebanyak|mencapai|Rp|nomor)\.?\s*:?\s*(?-i:X{2,}\b)", "xx"),
    Pola(r"\(\s*\)|\[\s*\]|\(\s*\?+\s*\)|\?{2,}", "(", "[", "??"),
)  # fmt: skip
_IN_QUOTES = re.compile(r"“[^”]*”|\"[^\"]*\"")
_EMPTY = re.compile(
    r"[-–—.…_?*/\s]+|(?:belum\s+di\s?isi|belum\s+ada\s+isi(?:nya)?|di\s?isi|isi|kosong|x+|tes|test|abc)[.!]?",
    re.IGNORECASE,
)
_NO_WORDS = re.compile(r"[.…_?\s]*(?:\.{2}|…|_|\?)[.…_?\s]*|x{2,}", re.IGNORECASE)
_CODES = ("kode", "nip", "berkas", "telepon", "surel", "id")
# words that a sentence never has twice in a row; what may be doubled for force (sangat, lebih, itu) is not among them
_ONCE = (
    "di|ke|dari|dan|yang|untuk|dengan|pada|dalam|oleh|adalah|merupakan|telah|akan|atau|karena|bahwa|serta|para|dapat|sudah"
    "|belum|sehingga|tersebut|kepada|terhadap|tentang|sebesar|sebanyak|mencapai|sebagai|agar|maka|juga|kami|tidak"
)
_TWICE = Pola(rf"(?<![\w-])(?P<kata>{_ONCE})\s+(?P=kata)(?![\w-])")


@rule("U501", "isian-kosong", Severity.WARNING)
def isian_kosong(subject: Subject) -> Iterator[Found]:
    """Tidak ada bagian yang menunggu diisi.

    Yang diperiksa: “...”, “xx”, “____”, “lorem ipsum”, “TODO”, “[isi ...]”, “(diisi ...)”, “sebesar %”, “Rp ,-”, tanda
        kurung kosong, dan uraian yang hanya berisi tanda baca. Judul peraturan, kutipan di antara tanda kutip, “dan
        seterusnya ...” pada akhir kalimat, serta nomor seperti “HUT ke-XX” dilewati.
    Mengapa: bagian yang belum diisi ikut tercetak dan menunjukkan bahwa laporan belum selesai.
    Contoh: “Anggaran yang dialokasikan adalah sebesar ...% dari seluruh belanja.”
    Perbaikan: isi bagian itu, atau hapus kalimatnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (laporan memuat informasi yang lengkap).
    """
    prose = {item.path for item in uraian(subject)}
    for path, text in texts(subject.laporan, ()):
        if path[-1] in _CODES:
            continue
        if (_EMPTY if path in prose else _NO_WORDS).fullmatch(text):
            message = f"{_field(path)} hanya berisi “{text}”"
            yield Found(message, path, "isi dengan keterangan yang sebenarnya, atau hapus isian ini")
        elif (span := _blank(text, path in prose)) is not None:
            message = f"{petikan(text, *span)} memuat bagian yang belum diisi: “{text[slice(*span)].strip()}”"
            yield Found(message, path, "isi bagian itu, atau hapus kalimatnya", span=span)


@rule("U502", "kata-berulang", Severity.WARNING)
def kata_berulang(subject: Subject) -> Iterator[Found]:
    """Kata penghubung tidak tertulis dua kali berturut-turut.

    Yang diperiksa: kata seperti “di”, “dan”, “yang”, “untuk” yang diulang tanpa kata lain di antaranya. Kata ulang
        (“macam-macam”) dan kata yang diulang untuk menegaskan (“sangat sangat”) tidak diperiksa.
    Mengapa: salah ketik seperti ini menunjukkan kalimat yang disunting setengah jalan.
    Contoh: “Rapat koordinasi dilaksanakan di di tingkat kecamatan.”
    Perbaikan: hapus salah satunya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (laporan disajikan dengan baik).
    """
    for item in uraian(subject):
        for match in _TWICE.finditer(item.text):
            if match[0].split()[1][0].isupper():  # a name
                continue
            message = f"kata “{match['kata']}” tertulis dua kali pada {petikan(item.text, *match.span())}"
            yield Found(message, item.path, "hapus salah satunya", span=match.span())


def _field(path: Path) -> str:
    """What a text is called: the last key on its path."""
    return f"`{next(step for step in reversed(path) if isinstance(step, str))}`"


def _blank(text: str, is_prose: bool) -> tuple[int, int] | None:
    """The first blank in a text that is no quotation."""
    quotes = [match.span() for match in _IN_QUOTES.finditer(text)]
    patterns: tuple[Pola, ...] = (_STAND_INS, *_BLANKS) if is_prose else (_STAND_INS,)
    spans = [match.span() for pattern in patterns for match in pattern.finditer(text)]
    return min((span for span in spans if not any(start <= span[0] < end for start, end in quotes)), default=None)
