"""U501-U502: blanks that were never filled in, and words typed twice."""

from collections.abc import Iterator

from lkjip.diagnostics import Severity
from lkjip.rules.pola import Pola
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.tulisan import all_together, every_text
from lkjip.rules.uraian import petikan, uraian, uraian_memuat

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
    "lorem", "dolor sit", "todo", "fixme", "tbd", "[", "<", "(diisi", "(di isi", "( diisi", "(isi", "(sebutkan",
    "(tuliskan", "(lengkapi", "(jelaskan", "di sini", "disini", "coret yang", "/..", "/…", "/__", "/ ", "...", "xx",
)  # fmt: skip
# in prose only
_BLANKS = (
    Pola(rf"\b(?:{_OF_NUMBER}|nomor|tanggal|tahun|pukul|Rp)\.?\s*:?\s*\(?\s*{_DOTS}", *_DOT_SIGNS),
    Pola(rf"{_DOTS}\s*\)?\s*(?:%|(?:{_UNITS})\b)", *_DOT_SIGNS),
    Pola(rf"\b(?:yaitu|adalah|oleh|pada|kepada|antara\s+lain|sebagai\s+berikut)\s*:?\s*{_DOTS}\s*;?\s*$", *_DOT_SIGNS),
    Pola(r"(?<=\s)(?:\.{3,}|…+)(?=\s+\w)(?!\s+(?:dan|dll|dst)\b)", "...", "…"),
    Pola(r"\.{5,}|(?<!\w)_{2,}(?!\w)|^\s*(?:\.{3,}|…+)\s*(?=\w)", *_DOT_SIGNS),
    Pola(
        rf"\b(?:{_OF_NUMBER})\s+(?:Rp\.?\s*)?[-–,.]*\s*(?:%|persen\b)",
        *(f"{word} {sign}" for word in _OF_NUMBER.split("|") for sign in ("%", "persen", "rp", "-", ",", ".")),
    ),
    Pola(
        r"(?<!\()\bRp\.?\s*(?:[-–]+|,\s*-+|,00)(?!\d)", "rp -", "rp-", "rp.-", "rp. -", "rp ,", "rp,", "rp. ,", "rp –"
    ),
    Pola(
        rf"\b(?:{_OF_NUMBER})\s+Rp\.?+(?=\s*(?:$|[;.,)](?!\d)|(?!juta|miliar|ribu|triliun)[a-z]{{2}}))",
        *(f"{word} rp" for word in _OF_NUMBER.split("|")),
    ),
    Pola(
        rf"\b(?:sebanyak|sebesar)\s+(?:{_UNITS})\b(?!\s+(?:mungkin|itu|tersebut|ini))",
        *(f"{word} {unit.lower()}" for word in ("sebanyak", "sebesar") for unit in _UNITS.split("|")),
    ),
    Pola(r"(?-i:(?<!\bke-)(?<![A-Za-z]\s)\bX{2,3}(?=\s*(?:%|,X|/X|persen|orang|kali|unit)))", "xx"),
    Pola(r"\b(?:sebesar|sebanyak|mencapai|Rp|nomor)\.?\s*:?\s*(?-i:X{2,}\b)", "xx"),
    Pola(r"\(\s*\)|\[\s*\]|\(\s*\?+\s*\)|\?{2,}", "()", "( )", "[]", "[ ]", "(?", "( ?", "??"),
)
_IN_QUOTES = Pola(r"“[^”]*”|\"[^\"]*\"")
_HOLLOW = (
    "belum diisi",
    "belum di isi",
    "belum ada isi",
    "belum ada isinya",
    "diisi",
    "isi",
    "kosong",
    "tes",
    "test",
    "abc",
)
_SHORT = 20  # longer than any of these words
_BLANK_SIGNS = ("..", "…", "_", "?")
_CODES = ("kode", "nip", "berkas", "telepon", "surel", "id")
_FILES = (("profil", "templat"), ("profil", "kalimat"))
# words that a sentence never has twice in a row; what may be doubled for force (sangat, lebih, itu) is not among them
_ONCE = (
    "di|ke|dari|dan|yang|untuk|dengan|pada|dalam|oleh|adalah|merupakan|telah|akan|atau|karena|bahwa|serta|para|dapat|sudah"
    "|belum|sehingga|tersebut|kepada|terhadap|tentang|sebesar|sebanyak|mencapai|sebagai|agar|maka|juga|kami|tidak"
)
_TWICE = Pola(rf"(?<![\w-])(?P<kata>{_ONCE})\s+(?P=kata)(?![\w-])", *(f"{word} {word} " for word in _ONCE.split("|")))


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
    every = subject.once(every_text)
    suspect = {*subject.once(all_together).holding(_STAND_INS.words)}
    blank = {item.path for item in uraian_memuat(subject, *_BLANKS)}
    for number, (path, text) in enumerate(every):
        if path[-1] in _CODES or path[:2] in _FILES:
            continue
        if (len(text) <= _SHORT or not text[0].isalnum()) and _is_hollow(text, path in prose):
            message = f"{_field(path)} hanya berisi “{text}”"
            yield Found(message, path, "isi dengan keterangan yang sebenarnya, atau hapus isian ini")
        elif (number in suspect or path in blank) and (span := _blank(text, path in prose)) is not None:
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
    for item in uraian_memuat(subject, _TWICE):
        for match in _TWICE.finditer(item.text):
            if match[0].split()[1][0].isupper():  # a name
                continue
            message = f"kata “{match['kata']}” tertulis dua kali pada {petikan(item.text, *match.span())}"
            yield Found(message, item.path, "hapus salah satunya", span=match.span())


def _field(path: Path) -> str:
    """What a text is called: the last key on its path."""
    return f"`{next(step for step in reversed(path) if isinstance(step, str))}`"


def _is_hollow(text: str, is_prose: bool) -> bool:
    """Whether a text is nothing but a blank: no letter in it, or a word that says that nothing is there."""
    if not any(sign.isalnum() for sign in text):
        return is_prose or any(sign in text for sign in _BLANK_SIGNS)
    small = text.casefold().strip(" .!")
    return (len(small) > 1 and set(small) == {"x"}) or (is_prose and " ".join(small.split()) in _HOLLOW)


def _blank(text: str, is_prose: bool) -> tuple[int, int] | None:
    """The first blank in a text that is no quotation."""
    quotes = [match.span() for match in _IN_QUOTES.finditer(text)]
    patterns: tuple[Pola, ...] = (_STAND_INS, *_BLANKS) if is_prose else (_STAND_INS,)
    spans = [match.span() for pattern in patterns for match in pattern.finditer(text)]
    return min((span for span in spans if not any(start <= span[0] < end for start, end in quotes)), default=None)
