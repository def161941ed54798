"""U509-U510: the word for a capaian (Sangat Tinggi, Baik, ...) and for efisiensi, as prose gives it and as computed."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lkjip.calc.hasil import Efisiensi, HasilIndikator, HasilSasaran
from lkjip.diagnostics import Severity
from lkjip.model.profil import Kelas, Skala
from lkjip.numbers import persen, persen_tetap
from lkjip.rules.angka_catatan import Catatan
from lkjip.rules.pola import Pola
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import joined, quoted
from lkjip.rules.uraian import Pemilik, Uraian, kalimat_memuat, petikan, tahun_disebut, uraian_memuat
from lkjip.rules.uraian_subjek import candidates, named

# the words with which the usual scales name their classes; the short ones only where the sentence or clause ends
_LONG_WORDS = (
    r"(?:sangat\s+)?memuaskan|(?:sangat|cukup|kurang|tidak)\s+berhasil|sangat\s+(?:tinggi|rendah|baik|kurang|buruk)"
    r"|(?:kurang|cukup|tidak)\s+baik"
)
_SHORT_WORDS = (
    r"(?:berhasil|tinggi|sedang|rendah|baik|cukup|kurang|buruk)(?=\s*(?:$|[.,;:()”\"'])"
    r"|\s+(?:dengan|karena|menurut|sesuai|pada|yaitu|sehingga|namun|meskipun|walaupun|berdasarkan)\b)"
)
_MARK = (
    r"(?:(?:ber)?predikat|kategori|dikategorikan|kriteria|tergolong|(?:termasuk|masuk)(?:\s+dalam)?\s+(?:kategori|kriteria"
    r"|predikat))"
)
_BETWEEN = r"(?:\s+(?:capaian|kinerja|nilai|yaitu|adalah|dalam|kategori|predikat|kriteria|dengan)){0,3}"
_CLASS = Pola(
    rf"\b{_MARK}{_BETWEEN}\s*[“\"'(:]*\s*(?P<kata>{_LONG_WORDS}|{_SHORT_WORDS})\b",
    "predikat", "kategori", "kriteria", "golong",
)  # fmt: skip
# what else may have such a word: another institution, another measure, other times
_OTHER = Pola(
    r"\b(?:Ombudsman|kepatuhan|zona|provinsi|nasional|desa|kelurahan|IDM|stunting|kemiskinan|bencana|risiko|arsip|kearsipan|penghargaan"
    r"|pegawai|SDM|sarana|prasarana|gedung|kendaraan|unsur|aparatur|triwulan|semester|tahun\s+(?:lalu|sebelumnya)|agar|supaya"
    r"|diharapkan|akan|menuju|ditargetkan|menargetkan|tidak\s+lagi|semula|sebelum\w*|dari\s+predikat|maturitas|KAMI|SPBE|ZI|WBK)\b"
)
_ABOUT = Pola(r"\b(?:capaian\w*|kinerja|sasaran|indikator|realisasi\w*)\b")
_EFFICIENT = Pola(
    r"\b(?:dikategorikan|kategori|tergolong|termasuk|dinilai|dinyatakan|dikatakan|berpredikat)\s+(?:sebagai\s+|dalam\s+kategori\s+)?"
    r"(?P<bukan>(?:tidak|kurang|belum)\s+)?(?P<kata>efisien)\b",
    "efisien",
)  # fmt: skip
_MORE_THAN_SPENT = Pola(
    r"\bcapaian(?:\s+\w+){0,3}\s+lebih\s+(?:(?P<lebih>besar|tinggi)|(?P<kurang>kecil|rendah))\s+(?:dari(?:pada)?|dibanding\w*(?:\s+dengan)?)"
    r"\s+(?:%\s*|persentase\s+|tingkat\s+)?(?:serapan|penyerapan|realisasi)\s+anggaran",
    "serapan", "penyerapan", "anggaran",
)  # fmt: skip
_SAID = {Efisiensi.EFISIEN: "efisien", Efisiensi.TIDAK_EFISIEN: "tidak efisien", Efisiensi.BERIMBANG: "berimbang"}


class Sebutan(NamedTuple):
    """A word that may rightly be said of a record, and of what."""

    kata: str
    hal: str
    path: Path


@rule("U509", "predikat-uraian", Severity.WARNING)
def predikat_uraian(subject: Subject) -> Iterator[Found]:
    """Predikat dalam uraian adalah predikat menurut skala yang dipakai laporan.

    Yang diperiksa: kata seperti “Sangat Tinggi”, “Baik”, “Sangat Berhasil” sesudah “predikat”, “kategori”, “kriteria”,
        “tergolong”, atau “mutu” dalam uraian tentang capaian dibandingkan dengan predikat capaian dan predikat nilai
        indikator atau sasaran itu; kata dari skala yang tidak dipakai instansi ini juga ditemukan.
    Mengapa: satu capaian dengan dua predikat, atau dengan kata dari skala lain, membingungkan pembaca dan penilai.
    Contoh: “Sasaran ini menunjukkan predikat Sangat Memuaskan”, sedangkan skala laporan menyebutnya Sangat Tinggi.
    Perbaikan: tulis predikat yang dihitung, atau periksa capaiannya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II; Permendagri 86/2017 (skala nilai peringkat kinerja).
    """
    catatan = subject.once(Catatan)
    for item in uraian_memuat(subject, _CLASS):
        for match in _CLASS.finditer(item.text):
            right = [] if item.rencana else _right(catatan, item, match)
            word = " ".join(match["kata"].casefold().split())
            if not right or any(word == one.kata.casefold() for one in right):
                continue
            scales = {kelas for scale in _scales(catatan, item) for kelas in _words(scale)}
            other = "" if word in scales else "; kata itu bukan dari skala yang dipakai di sini"
            told = joined(dict.fromkeys(f"{one.hal} {one.kata}" for one in right))
            message = (
                f"{petikan(item.text, *match.span('kata'))} menyebut predikat “{' '.join(match['kata'].split())}”, "
            )
            message += f"padahal {told}{other}"
            hint = "tulis predikat yang dihitung, atau periksa capaiannya"
            related = ((right[0].path, f"{right[0].hal} {right[0].kata}"),)
            yield Found(message, item.path, hint, related, match.span("kata"))


@rule("U510", "efisiensi-uraian", Severity.WARNING)
def efisiensi_uraian(subject: Subject) -> Iterator[Found]:
    """Uraian tentang efisien atau tidaknya sasaran cocok dengan capaian dan serapannya.

    Yang diperiksa: “dikategorikan efisien”, “tergolong tidak efisien”, dan “capaian lebih besar daripada serapan
        anggaran” dalam analisis sebuah sasaran dibandingkan dengan efisiensi yang dihitung.
    Mengapa: laporan mencetak efisiensi yang dihitung di dekat kalimat itu.
    Contoh: “Sasaran ini dikategorikan efisien”, sedangkan capaiannya 92,86% dan serapan anggarannya 99,67%.
    Perbaikan: perbaiki kalimatnya, atau periksa capaian dan serapannya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (analisis efisiensi penggunaan sumber daya).
    """
    catatan = subject.once(Catatan)
    for item in uraian_memuat(subject, _EFFICIENT, _MORE_THAN_SPENT):
        row = catatan.sasaran.get(item.key) if item.pemilik is Pemilik.SASARAN and not item.rencana else None
        if row is None or row.efisiensi is None:
            continue
        for match in (*_EFFICIENT.finditer(item.text), *_MORE_THAN_SPENT.finditer(item.text)):
            claim = _efficiency(match)
            if claim is not row.efisiensi:
                said = " ".join(match[0].split())
                message = f"{petikan(item.text, *match.span())} menulis “{said}”, padahal menurut hitungan "
                message += f"{_SAID[row.efisiensi]}: {_reached(row)}"
                hint = "perbaiki kalimatnya, atau periksa capaian dan serapan anggarannya"
                yield Found(message, item.path, hint, span=match.span())


def _efficiency(match: re.Match[str]) -> Efisiensi:
    groups = match.groupdict()
    is_less = bool(groups.get("bukan") or groups.get("kurang"))
    return Efisiensi.TIDAK_EFISIEN if is_less else Efisiensi.EFISIEN


def _reached(row: HasilSasaran) -> str:
    reached = f"capaian {persen(row.rata_rata)}" if row.rata_rata is not None else "capaian belum ada"
    spent = row.uang.serapan if row.uang else None
    return f"{reached}, serapan anggaran {persen_tetap(spent)}" if spent is not None else reached


def _right(catatan: Catatan, item: Uraian, match: re.Match[str]) -> list[Sebutan]:
    """What may be said there; nothing where the sentence may be about something else."""
    start, end = kalimat_memuat(item.text, match.start())
    before, sentence = item.text[start : match.end()], item.text[start:end]
    years = tahun_disebut(sentence) - {catatan.subject.laporan.tahun}
    small = before.casefold()
    if (
        ("kabupaten" in small and "kecamatan" not in small)
        or years
        or _OTHER.search(sentence)
        or item.pemilik is Pemilik.KODE
    ):
        return []
    about = named(catatan, item, before)
    if not about and not _ABOUT.search(before):
        return []
    if about or item.pemilik is not Pemilik.INSTANSI:
        row = catatan.sasaran.get(item.key)
        found = [word for one in about or candidates(catatan, item) for word in _of_indikator(one)]
        return [*found, *_of_class(row.kelas, f"predikat sasaran {row.id}", ("analisis", row.id))] if row else found
    classes = {row.kelas for row in catatan.sasaran.values()} | {one.kelas for _, one in catatan.indikator.values()}
    mean = _of_class(catatan.subject.hasil.kelas, "predikat rata-rata capaian", ("pk",))
    others = (word for one in classes for word in _of_class(one, "predikat capaian", ("pk",)))
    return [*mean, *others]


def _of_indikator(item: HasilIndikator) -> Iterator[Sebutan]:
    """The class of its capaian, and on the scale of its value those of realisasi, target, history and benchmarks."""
    name, path = quoted(item.indikator.nama), ("realisasi", "indikator", item.indikator.id)
    yield from _of_class(item.kelas, f"predikat capaian {name}", path)
    yield from _of_class(item.kelas_nilai, f"predikat nilai {name}", path)


def _of_class(kelas: Kelas | None, hal: str, path: Path) -> Iterator[Sebutan]:
    if kelas is not None:
        yield from (Sebutan(word, hal, path) for word in _names(kelas) if len(word) > 2)


def _scales(catatan: Catatan, item: Uraian) -> Iterator[Skala]:
    yield catatan.subject.hasil.skala
    for one in candidates(catatan, item):
        yield from (scale for scale in (one.skala, one.skala_nilai) if scale is not None)


def _words(skala: Skala) -> Iterator[str]:
    for kelas in skala.kelas:
        yield from (word.casefold() for word in _names(kelas))


def _names(kelas: Kelas) -> list[str]:
    """The names of a class, without what stands behind them in brackets: `Cukup (Memadai)`."""
    return [word.split(" (")[0] for word in (kelas.predikat, kelas.arti) if word]
