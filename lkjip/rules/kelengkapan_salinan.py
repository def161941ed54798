"""L23x: the analyses of Bab III.A that the data leave out, and those copied from one sasaran to another."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from lkjip.calc.hasil import Status
from lkjip.calc.keluaran import REACHED
from lkjip.diagnostics import Severity
from lkjip.model.kinerja import Analisis
from lkjip.model.nama_longgar import huruf
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import joined, quoted, row_name
from lkjip.rules.telusur import baris_pk, indikator_pk

_LONG = 12  # words: a text of so many is no stock phrase
_ALIKE = 0.9
_EARLIER = ("sebelumnya", "tahun lalu", "belum diukur", "baru diukur", "pertama kali")


@rule("L231", "riwayat", Severity.WARNING)
def riwayat(subject: Subject) -> Iterator[Found]:
    """Realisasi dibandingkan dengan tahun sebelumnya.

    Yang diperiksa: setiap indikator PK yang mempunyai realisasi menulis realisasi setahun sebelumnya pada `tahun`.
        Dilewati: tahun pertama Renstra, indikator yang targetnya baru mulai tahun laporan, dan indikator yang
        `uraian`-nya menyebut tahun sebelumnya itu.
    Mengapa: perbandingan dengan tahun lalu adalah satu dari tujuh analisis; yang tidak ada harus dikatakan.
    Contoh: realisasi Nilai SAKIP 2024 ditulis tanpa nilai 2023, padahal Renstra menargetkannya sejak 2023.
    Perbaikan: tambahkan realisasi tahun itu pada `tahun`, atau katakan dalam `uraian` mengapa tidak ada.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (membandingkan realisasi tahun ini dengan tahun lalu).
    """
    year = subject.laporan.tahun
    if year <= subject.laporan.renstra.awal:
        return
    for path, _, item in indikator_pk(subject):
        targets, stated = item.indikator.target, item.stated
        is_new = bool(targets) and min(targets) >= year and year in targets and len(targets) > 1
        account = " ".join(stated.uraian if stated else ()).casefold()
        told = str(year - 1) in account or any(word in account for word in _EARLIER)
        if item.status is Status.BELUM_ADA_DATA or is_new or told or (stated and year - 1 in stated.tahun):
            continue
        message = f"realisasi indikator {quoted(item.indikator.nama)} tahun {year - 1} belum ada, sehingga tidak dapat "
        message += "dibandingkan dengan tahun lalu"
        place: Path = ("realisasi", "indikator", item.indikator.id)
        hint = f"tambahkan `{year - 1}: ...` pada `tahun`, atau jelaskan dalam `uraian` mengapa tidak ada"
        yield Found(message, place if stated else path, hint)


@rule("L232", "sebab-keberhasilan", Severity.WARNING)
def sebab_keberhasilan(subject: Subject) -> Iterator[Found]:
    """Target yang tercapai dijelaskan sebabnya.

    Yang diperiksa: analisis sasaran yang semua targetnya tercapai memuat `keberhasilan`.
    Mengapa: analisis penyebab meliputi keberhasilan, bukan kegagalan saja.
    Contoh: capaian sasaran 100%, sedangkan analisisnya hanya memuat rencana.
    Perbaikan: tulis `keberhasilan` pada analisis sasaran itu.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (analisis penyebab keberhasilan atau kegagalan).
    """
    for path, row in baris_pk(subject):
        reached = bool(row.indikator) and all(item.status in REACHED for item in row.indikator)
        analisis = row.analisis
        if reached and analisis is not None and analisis != Analisis() and not analisis.keberhasilan:
            message = f"semua target {row_name(row)} tercapai, tetapi analisisnya tidak memuat faktor keberhasilan"
            related = (((*path, "target"), "target yang tercapai"),)
            yield Found(message, ("analisis", row.id), "tulis `keberhasilan` pada analisis ini", related)


@rule("L233", "sebab-sama", Severity.WARNING)
def sebab_sama(subject: Subject) -> Iterator[Found]:
    """Sebab keberhasilan dan kegagalan setiap sasaran adalah sebab sasaran itu sendiri.

    Yang diperiksa: semua permasalahan dan kendala sebuah sasaran, atau semua keberhasilannya, sama kata demi kata
        dengan yang ada pada satu sasaran lain. Butir yang sama di antara butir lain tidak dipertanyakan.
    Mengapa: sebab yang sama untuk setiap sasaran adalah temuan yang sering: analisisnya disalin, tidak dibuat.
    Contoh: satu-satunya permasalahan s1 dan s4 adalah “Sarana dan prasarana belum optimal”.
    Perbaikan: tulis sebab yang khas bagi sasaran itu menurut data dan kegiatannya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (analisis penyebab keberhasilan atau kegagalan); PermenPANRB 88/2021.
    """
    yield from _same_causes(subject)


@rule("L234", "analisis-tersalin", Severity.WARNING)
def analisis_tersalin(subject: Subject) -> Iterator[Found]:
    """Uraian panjang dalam analisis tidak disalin dari sasaran lain.

    Yang diperiksa: setiap teks dalam analisis yang terdiri atas 12 kata atau lebih dibandingkan dengan teks analisis
        sasaran lain; yang sembilan dari sepuluh katanya sama dianggap tersalin. Analisis yang sebabnya sudah
        dipertanyakan L233 dilewati.
    Mengapa: uraian yang sama untuk dua sasaran menunjukkan analisis yang disalin.
    Contoh: rencana sasaran s3 sama dengan rencana sasaran s2, hanya nama seksinya diganti.
    Perbaikan: tulis uraian yang khas bagi sasaran itu.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (analisis penyebab keberhasilan atau kegagalan); PermenPANRB 88/2021.
    """
    copied = {str(found.path[1]) for found in _same_causes(subject)}
    seen: list[_Text] = []
    for one in _long_texts(subject):
        twin = next((other for other in seen if other.sasaran != one.sasaran and _alike(one, other)), None)
        if twin is None:
            seen.append(one)
        elif one.sasaran not in copied:
            message = f"{quoted(one.text)} pada analisis sasaran {one.sasaran} hampir sama dengan analisis sasaran "
            message += twin.sasaran
            related = ((twin.path, f"teks pada analisis {twin.sasaran}"),)
            yield Found(message, one.path, "tulis uraian yang khas bagi sasaran ini", related)


class _Text(NamedTuple):
    """A long text of an analysis and how often it has which word."""

    sasaran: str
    path: Path
    text: str
    words: Counter[str]


def _long_texts(subject: Subject) -> Iterator[_Text]:
    for key, analisis in subject.laporan.analisis.items():
        for name in ("permasalahan", "keberhasilan", "rencana", "inovasi"):
            for number, text in enumerate(getattr(analisis, name)):
                yield from _if_long(key, ("analisis", key, name, number), text)
        for number, item in enumerate(analisis.kendala):
            for name, text in (("uraian", item.uraian), ("solusi", item.solusi)):
                yield from _if_long(key, ("analisis", key, "kendala", number, name), text)


def _if_long(sasaran: str, path: Path, text: str) -> Iterator[_Text]:
    words = Counter(huruf(word) for word in text.split())
    if words.total() >= _LONG:
        yield _Text(sasaran, path, text, words)


def _alike(one: _Text, other: _Text) -> bool:
    shared = (one.words & other.words).total()
    return shared >= _ALIKE * max(one.words.total(), other.words.total())


def _same_causes(subject: Subject) -> Iterator[Found]:
    kinds: tuple[tuple[str, Callable[[Analisis], Iterable[str]]], ...] = (
        ("permasalahan dan kendala", lambda one: (*one.permasalahan, *(item.uraian for item in one.kendala))),
        ("faktor keberhasilan", lambda one: one.keberhasilan),
    )
    for what, of in kinds:
        said = {key: {huruf(text) for text in of(one)} for key, one in subject.laporan.analisis.items()}
        keys = list(said)
        for number, key in enumerate(keys):
            same = [other for other in keys if other != key and said[key] and said[key] <= said[other]]
            is_first = all(said[other] == said[key] and keys.index(other) > number for other in same)
            if same and not is_first:
                example = quoted(next(iter(of(subject.laporan.analisis[key]))))
                message = (
                    f"semua {what} dalam analisis {key} (mis. {example}) sama kata demi kata dengan yang ada dalam "
                )
                message += f"analisis {joined(same)}"
                related = ((("analisis", same[0]), f"analisis {same[0]}"),)
                hint = "tulis sebab yang khas bagi sasaran ini menurut data dan kegiatannya"
                yield Found(message, ("analisis", key), hint, related)
