"""U508: prose that says that a target was or was not reached, or that something reached 100%, against the capaian."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip.calc.hasil import HasilIndikator, Status
from lkjip.diagnostics import Severity
from lkjip.numbers import persen, persen_tetap, rounded
from lkjip.rules.angka_catatan import Catatan
from lkjip.rules.pola import Pola
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted, value_text
from lkjip.rules.uraian import Pemilik, Uraian, kalimat_memuat, kata, petikan, tahun_disebut, uraian_memuat
from lkjip.rules.uraian_subjek import klausa, pokok

_TARGET = r"target(?!\s+(?:akhir|Renstra|RPJM|nasional|provinsi|kabupaten|jangka|tahun\s+(?:depan|berikutnya)))"
_VERDICT = Pola(
    rf"\b(?:(?P<lewat>melampaui|melebihi|di\s?atas|lebih\s+(?:tinggi|besar)\s+(?:daripada|dari))\s+{_TARGET}"
    rf"|(?P<kurang>di\s?bawah|kurang\s+dari|lebih\s+(?:rendah|kecil)\s+(?:daripada|dari)|gagal\s+(?:mencapai|memenuhi))\s+{_TARGET}"
    rf"|(?P<capai>(?:mencapai|memenuhi|sesuai(?:\s+dengan)?)\s+{_TARGET}|tercapai|terpenuhi))\b",
    "target", "tercapai", "terpenuhi",
)  # fmt: skip
_PARTLY = Pola(
    r"\s+(?:sebesar\s+|hanya\s+)?\d|\s+(?:sebagian|separuh|apabila|jika|bila|seluruhnya\s+pada|pada\s+akhir)"
)
_NOT = Pola(r"\b(?:tidak|belum|tak)(?:\s+(?:juga|sepenuhnya|seluruhnya|dapat|bisa|berhasil|kunjung))?\s*$")
_TARGET_WORDS = frozenset(("target", "targetnya", "sasaran", "indikator"))
_FULL = Pola(
    r"\b(?P<apa>realisasi\w*|capaian\w*|terealisasi|tercapai|serapan|terserap)(?:\s+(?:anggaran|kinerja|keluaran|output|fisik|keuangan"
    r"|indikator|sasaran|ini|tersebut|nya|sebesar|mencapai|adalah|sudah|telah|hingga|sampai|sebanyak|kegiatan|tahun\s+20\d\d)){0,5}"
    r"\s+(?P<angka>100(?:,0+)?\s?(?:%|persen)|seratus\s+persen)",
    "100", "seratus",
)  # fmt: skip
_NO_FULL = Pola(r"\b(?:tidak|belum|tak|agar|supaya|akan|harus|target\w*|diharapkan|untuk|hampir|triwulan|semester)\b")
_MONEY = ("serapan", "terserap")
_OF_FULL = frozenset(("mencapai", "terealisasi", "tercapai", "serapan", "terserap", "hingga", "sampai", "sudah"))
_WORDS_OF_CODE = """
    target sub kegiatan program output keluaran prosentase persentase anggaran dana pagu fisik keuangan ini tersebut
    yang sehingga dan dengan
"""
_KEPT = Pola(
    r"\bmempertahankan\s+(?:capaian|pencapaian|target|kinerja)\b[\w\s]{0,30}?\s(?:sudah|telah)\s+(?:tercapai|melampaui\s+target)\b",
    "mempertahankan",
)  # fmt: skip
_OF_CODE = frozenset(_WORDS_OF_CODE.split())
_FULLY = Decimal(100)


@rule("U508", "simpulan-uraian", Severity.WARNING)
def simpulan_uraian(subject: Subject) -> Iterator[Found]:
    """Uraian tentang tercapai atau tidaknya target cocok dengan capaiannya.

    Yang diperiksa: “tercapai”, “belum mencapai target”, “melampaui target”, “di bawah target”, dan “capaian 100%”,
        bila pokok kalimatnya indikator, sasaran, atau targetnya, dibandingkan dengan capaian yang dihitung; pada uraian
        kegiatan, “100%” dibandingkan dengan keluaran dan serapan anggarannya. Rencana dan harapan dilewati, kecuali
        “mempertahankan capaian yang sudah tercapai”.
    Mengapa: simpulan yang tidak didukung angka membuat seluruh analisis diragukan.
    Contoh: “Target IKM tahun 2024 tercapai”, sedangkan capaiannya 92,86%.
    Perbaikan: perbaiki kalimatnya, atau periksa target dan realisasinya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (analisis keberhasilan atau kegagalan).
    """
    catatan = subject.once(Catatan)
    for item in uraian_memuat(subject, _VERDICT, _FULL, _KEPT):
        yield from _kept(catatan, item)
        if not item.rencana:
            yield from _verdicts(catatan, item)
            yield from _fulls(catatan, item)


def _verdicts(catatan: Catatan, item: Uraian) -> Iterator[Found]:
    for match in _VERDICT.finditer(item.text):
        if _PARTLY.match(item.text, match.end()) or _is_of_other_year(catatan, item, match):
            continue
        about = [one for one in pokok(catatan, item, match.start(), _TARGET_WORDS) if one.capaian is not None]
        is_not = bool(_NOT.search(item.text[: match.start()]))
        wrong = [one for one in about if _contradicts(match, is_not, one)]
        every = is_not or not match["capai"]  # that a sasaran is reached is wrong already where one indicator is not
        if wrong and (not every or len(wrong) == len(about)):
            said = f"{'tidak ' if is_not else ''}{' '.join(match[0].split())}"
            yield _found(item, match.span(), f"mengatakan “{said}”", wrong[0])


def _kept(catatan: Catatan, item: Uraian) -> Iterator[Found]:
    """Plans to keep what was reached, where no indicator of the sasaran reached its target."""
    row = catatan.sasaran.get(item.key) if item.pemilik is Pemilik.SASARAN else None
    about = [one for one in row.indikator if one.capaian is not None] if row else []
    if about and all(one.status is Status.TIDAK_TERCAPAI for one in about):
        for match in _KEPT.finditer(item.text):
            yield _found(item, match.span(), f"mengatakan “{' '.join(match[0].split())}”", about[0])


def _contradicts(match: re.Match[str], is_not: bool, item: HasilIndikator) -> bool:
    """Whether the status is the contrary of the claim; what is above or below only says something of a positive one."""
    missed, passed = item.status is Status.TIDAK_TERCAPAI, item.status is Status.MELAMPAUI
    if match["capai"]:
        return missed != is_not
    if item.indikator.arah != "positif" or is_not:
        return False
    return not missed if match["kurang"] else not passed


def _is_of_other_year(catatan: Catatan, item: Uraian, match: re.Match[str]) -> bool:
    start, end = kalimat_memuat(item.text, match.start())
    years = tahun_disebut(item.text[start:end])
    return bool(years - {catatan.subject.laporan.tahun})


def _fulls(catatan: Catatan, item: Uraian) -> Iterator[Found]:
    """Claims of 100% where nothing of the record is 100%."""
    for match in _FULL.finditer(item.text):
        before = klausa(item.text, match.start())
        if _NO_FULL.search(before) or _NO_FULL.search(match[0]) or _is_of_other_year(catatan, item, match):
            continue
        is_money = match["apa"].casefold() in _MONEY
        of_code = item.pemilik is Pemilik.KODE and not kata(before) - _OF_CODE
        about = pokok(catatan, item, match.start("angka"), _TARGET_WORDS | _OF_FULL)
        found = _code_not_full(catatan, item.key, is_money) if of_code else _not_full(catatan, item, about, is_money)
        if found is not None:
            yield _told(item, match.span("angka"), "menulis 100%", *found)


def _code_not_full(catatan: Catatan, key: str, is_money: bool) -> tuple[str, Path] | None:
    """What a program, kegiatan or sub kegiatan reached instead of 100%, and where; None where something is 100%."""
    if key not in catatan.nodes:
        return None
    path, node = catatan.nodes[key]
    outputs = [one.capaian for one in node.keluaran if one.capaian is not None and not is_money]
    spent = [node.uang.serapan] if node.uang.serapan is not None else []
    shown = [f"capaian keluaran {persen(one)}" for one in outputs[:1]]
    return _unless_full([*outputs, *spent], [*shown, *_serapan(spent)], path)


def _not_full(catatan: Catatan, item: Uraian, about: list[HasilIndikator], is_money: bool) -> tuple[str, Path] | None:
    """The same of the indicators that a claim is about, or of the money of their sasaran."""
    if not about:
        return None
    if is_money:
        row = catatan.sasaran.get(item.key) if item.pemilik is Pemilik.SASARAN else None
        monies = [money.serapan for money in (row.uang_pendukung, row.uang_alokasi) if money] if row else []
        spent = [one for one in monies if one is not None]
        return _unless_full(spent, _serapan(spent), ("analisis", item.key))
    values = [value for one in about for value in (one.capaian, one.akhir_capaian) if value is not None]
    values += [one.realisasi.angka for one in about if one.realisasi and one.realisasi.angka is not None]
    known = [(one, one.capaian) for one in about if one.capaian is not None]
    shown = [f"capaian {quoted(one.indikator.nama)} {persen(value)}" for one, value in known[:1]]
    return _unless_full(values, shown, ("realisasi", "indikator", about[0].indikator.id))


def _serapan(spent: list[Decimal]) -> list[str]:
    return [f"serapan anggaran {persen_tetap(one)}" for one in spent[:1]]


def _unless_full(values: list[Decimal], shown: list[str], path: Path) -> tuple[str, Path] | None:
    if not shown or any(rounded(value) == _FULLY for value in values):
        return None
    return " dan ".join(shown), path


def _found(item: Uraian, span: tuple[int, int], said: str, one: HasilIndikator) -> Found:
    reached = value_text(one.realisasi, one.indikator.satuan) if one.realisasi else "-"
    truth = (
        f"realisasi {quoted(one.indikator.nama)} {reached} dari target {value_text(one.target, one.indikator.satuan)}"
    )
    truth += f" (capaian {persen(one.capaian)})" if one.capaian is not None else ""
    return _told(item, span, said, truth, ("realisasi", "indikator", one.indikator.id))


def _told(item: Uraian, span: tuple[int, int], said: str, truth: str, path: Path) -> Found:
    message = f"{petikan(item.text, *span)} {said}, padahal {truth}"
    hint = "perbaiki kalimatnya, atau periksa target dan realisasinya"
    return Found(message, item.path, hint, ((path, truth),), span)
