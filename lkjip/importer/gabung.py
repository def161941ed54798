"""The budget and the money spent of one institution, put together from the sheets that say them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from lkjip.diagnostics import Diagnostic, Location, Severity, error, warning
from lkjip.importer import kode_temuan as kt
from lkjip.importer.cocokkan import differ
from lkjip.importer.hasil import (
    BELUM_DIPILAH,
    KELOMPOK,
    PAGU,
    PERUBAHAN,
    REALISASI,
    SEBUTAN,
    Asal,
    Bacaan,
    Indikator,
    Pos,
    Terbaca,
    Uang,
    ditambah,
    total,
)
from lkjip.importer.kode import induk
from lkjip.importer.tercetak import tercetak
from lkjip.model.nama_longgar import sama
from lkjip.model.rujukan import nomenklatur
from lkjip.numbers import rupiah

_SMALL_WORDS = {
    "dan",
    "di",
    "ke",
    "dari",
    "yang",
    "kepada",
    "untuk",
    "pada",
    "dengan",
    "atau",
    "oleh",
    "serta",
    "dalam",
}
_ACRONYMS = {"ASN", "SKPD", "OPD", "PKK", "RT", "RW", "DPA", "RKA", "BUMD", "NKRI", "TNI", "POLRI", "SDA", "KTP", "RI"}
_LEVEL = re.compile(r"^(?:program|kegiatan|sub kegiatan)\s*[:\-]\s*", re.IGNORECASE)


@dataclass
class Sub:
    """A sub kegiatan as it will be written; `pagu_perubahan` and `realisasi` only where a source says them."""

    kode: str
    nama: str
    pagu: Uang
    pagu_perubahan: Uang | None = None
    realisasi: Uang | None = None
    sumber_dana: list[str] = field(default_factory=list)
    indikator: list[Indikator] = field(default_factory=list)

    @property
    def pagu_akhir(self) -> Uang:
        """The budget in force."""
        return self.pagu if self.pagu_perubahan is None else self.pagu_perubahan


@dataclass
class Gabungan:
    """Everything that was read of one institution; `nama` are the names of programmes and kegiatan by code.

    The controls are sums that the sheets print, by code of program and kegiatan and for the whole.
    """

    kode: str = ""
    skpd: str = ""
    tahun: int | None = None
    sub: dict[str, Sub] = field(default_factory=dict)
    nama: dict[str, str] = field(default_factory=dict)
    asal_anggaran: list[Asal] = field(default_factory=list)
    asal_realisasi: list[Asal] = field(default_factory=list)
    kontrol_pagu: dict[str, Uang] = field(default_factory=dict)
    kontrol_realisasi: dict[str, Uang] = field(default_factory=dict)
    temuan: list[Diagnostic] = field(default_factory=list)

    @property
    def ada_realisasi(self) -> bool:
        """Whether a source says what was spent."""
        return bool(self.asal_realisasi)


Sumber = tuple[Terbaca, Bacaan]  # a sheet, and the institution in it


def gabung(semua: list[Sumber]) -> Gabungan:
    """One institution from all sheets, and every finding about how they fit together."""
    whole = Gabungan()
    budget = _budget(semua, whole.temuan)
    spent = [one for one in semua if REALISASI in one[0].gambar]
    _one_kind(spent, whole.temuan)
    _same_year(semua, whole)
    if budget is None:
        if spent and not whole.temuan:
            _spent_alone(whole, spent)
        return whole
    terbaca, bacaan = budget
    whole.kode, whole.skpd = bacaan.kode, nama_rapi(bacaan.nama, "")
    parts = [one.asal for one, _ in semua if one.sebagian]
    whole.asal_anggaran = parts if terbaca.sebagian else [terbaca.asal]
    whole.asal_realisasi = [one.asal for one, _ in spent]
    _take_budget(whole, bacaan)
    for other in spent:
        _take_spent(whole, bacaan, *other)
    if spent:
        for sub in whole.sub.values():
            sub.realisasi = {} if sub.realisasi is None else sub.realisasi
    _compare_budgets(whole, bacaan, [one for one in spent if one[1] is not bacaan and PAGU in one[0].gambar])
    _drop_empty(whole, terbaca.di)
    _overspent(whole, bacaan, spent)
    _controls(whole, budget, spent)
    _names(whole, [bacaan, *(one for _, one in semua)])
    return whole


def _spent_alone(whole: Gabungan, spent: list[Sumber]) -> None:
    """Sheets that say only what was spent: the sub kegiatan are theirs, and no budget is written."""
    whole.kode, whole.skpd = spent[0][1].kode, nama_rapi(spent[0][1].nama, "")
    whole.asal_realisasi = [terbaca.asal for terbaca, _ in spent]
    for _, bacaan in spent:
        for kode, pos in bacaan.sub.items():
            sub = whole.sub.setdefault(kode, Sub(kode, pos.nama, {}))
            sub.realisasi = ditambah(sub.realisasi or {}, pos.uang.get(REALISASI, {}))
    _controls(whole, None, spent)
    _names(whole, [one for _, one in spent])


def _budget(semua: list[Sumber], temuan: list[Diagnostic]) -> Sumber | None:
    """The sheet that says the budget: a DPA before an LRA."""
    said = [one for one in semua if PAGU in one[0].gambar and not one[0].tanpa_kode]
    alone = [one for one in said if REALISASI not in one[0].gambar]
    changed = [one for one in alone if PERUBAHAN in one[0].gambar]
    for among in (changed, alone, said):
        if len(among) > 1 and all(terbaca.sebagian for terbaca, _ in among):
            return _whole_budget(among, temuan)
        if len(among) > 1:
            told = "; ".join(_told(one) for one in among)
            hint = "sebut satu saja, atau pilih lembarnya dengan --lembar"
            temuan.append(error(kt.TIDAK_SEPASANG, f"{len(among)} sumber menyebut pagu: {told}", among[1][0].di, hint))
            return None
        if among:
            return among[0]
    if semua and not any(REALISASI in terbaca.gambar for terbaca, _ in semua):
        di = semua[0][0].di
        hint = "sebut juga berkas DPA atau LRA program, mis. lkjip import-excel dpa.xlsx realisasi.xlsx"
        temuan.append(error(kt.TIDAK_SEPASANG, "tidak ada sumber yang menyebut pagu per kode sub kegiatan", di, hint))
    return None


def _whole_budget(parts: list[Sumber], temuan: list[Diagnostic]) -> Sumber:
    """The forms of single kegiatan as one budget; one that comes twice is told."""
    terbaca, first = parts[0]
    whole = Bacaan(first.kode, first.nama)
    for _, part in parts:
        for kode, pos in part.sub.items():
            if kode in whole.sub:
                message = f"sub kegiatan {kode} sudah ada di {whole.sub[kode].tempat}"
                temuan.append(error(kt.GANDA, message, pos.tempat, "hapus formulir yang disebut dua kali"))
            whole.sub[kode] = pos
        whole.induk |= part.induk
        whole.sumber_dana |= part.sumber_dana
        whole.indikator |= part.indikator
    return terbaca, whole


def _told(one: Sumber) -> str:
    asal = one[0].asal
    return f"{asal.berkas}, {asal.lembar} (tata {asal.tata})"


def _one_kind(spent: list[Sumber], temuan: list[Diagnostic]) -> None:
    """What was spent stands in one sheet, or in one sheet for every month."""
    if len(spent) > 1 and not all(terbaca.per_bulan for terbaca, _ in spent):
        told = "; ".join(_told(one) for one in spent)
        hint = "sebut satu saja, atau pilih lembarnya dengan --lembar"
        temuan.append(error(kt.TIDAK_SEPASANG, f"{len(spent)} sumber menyebut realisasi: {told}", spent[1][0].di, hint))
    seen: dict[str, Location] = {}
    for terbaca, _ in spent:
        for number, di in terbaca.dokumen.items():
            if number in seen:
                message = f"dokumen {number} sudah ada di {seen[number]}"
                temuan.append(error(kt.GANDA, message, di, "hapus berkas bulan yang tersebut dua kali"))
            seen.setdefault(number, di)


def _same_year(semua: list[Sumber], whole: Gabungan) -> None:
    years = {terbaca.tahun: terbaca for terbaca, _ in semua if terbaca.tahun}
    whole.tahun = next(iter(years), None)
    if len(years) > 1:
        told = "; ".join(f"{year} di {one.asal.berkas}, {one.asal.lembar}" for year, one in years.items())
        hint = "sebut berkas dari tahun anggaran yang sama"
        di = list(years.values())[1].di
        whole.temuan.append(error(kt.TAHUN, f"berkas-berkas ini dari tahun yang berbeda: {told}", di, hint))


def _take_budget(whole: Gabungan, bacaan: Bacaan) -> None:
    for kode, pos in bacaan.sub.items():
        changed = pos.uang.get(PERUBAHAN)
        funds, outputs = bacaan.sumber_dana.get(kode, []), bacaan.indikator.get(kode, [])
        whole.sub[kode] = Sub(kode, pos.nama, pos.uang.get(PAGU, {}), changed, None, list(funds), list(outputs))


def _take_spent(whole: Gabungan, budget: Bacaan, terbaca: Terbaca, bacaan: Bacaan) -> None:
    for kode, pos in bacaan.sub.items():
        amounts = pos.uang.get(REALISASI, {})
        sub = whole.sub.get(kode)
        if sub is None:
            if total(amounts) or total(pos.uang.get(PAGU, {})):
                message = f"sub kegiatan {kode} {pos.nama} ada di sini, tetapi tidak ada dalam anggaran ({budget.nama})"
                hint = "periksa kodenya, atau pakai DPA perubahan"
                whole.temuan.append(error(kt.TAK_BERPASANGAN, message, pos.tempat, hint))
            continue
        if BELUM_DIPILAH in amounts:
            amounts = _split(whole, sub, amounts, pos)
        sub.realisasi = ditambah(sub.realisasi or {}, amounts)
    if not terbaca.per_bulan:
        for kode, own in budget.sub.items():
            if kode not in bacaan.sub and total(whole.sub[kode].pagu_akhir):
                message = f"sub kegiatan {kode} {own.nama} tidak ada dalam {terbaca.asal.berkas}, {terbaca.asal.lembar}"
                hint = "periksa apakah barisnya terhapus di sana"
                whole.temuan.append(error(kt.TAK_BERPASANGAN, message, own.tempat, hint))


def _split(whole: Gabungan, sub: Sub, amounts: Uang, pos: Pos) -> Uang:
    """An amount without its kind of belanja belongs to the only kind that the sub kegiatan has a budget for."""
    kinds = [kind for kind, amount in sub.pagu_akhir.items() if amount]
    if len(kinds) == 1:
        return {kinds[0]: total(amounts)}
    if total(amounts):
        message = (
            f"realisasi {sub.kode} {rupiah(total(amounts))} tidak terbagi atas {' dan '.join(kinds) or 'jenis belanja'}"
        )
        hint = "pakai LRA program (tata A), yang memuat jenis belanjanya"
        whole.temuan.append(error(kt.TAK_BERPASANGAN, message, pos.di(REALISASI), hint))
    return {}


def _compare_budgets(whole: Gabungan, budget: Bacaan, others: list[Sumber]) -> None:
    """The budget of the DPA against the one that the LRA repeats."""
    for _, other in others:
        for kode, sub in whole.sub.items():
            pos = other.sub.get(kode)
            if pos is None:
                continue
            whole.temuan += _budget_differences(sub, pos, budget.sub[kode])


def _budget_differences(sub: Sub, pos: Pos, own: Pos) -> Iterator[Diagnostic]:
    here, there = sub.pagu_akhir, pos.uang.get(PAGU, {})
    if BELUM_DIPILAH in {*here, *there}:
        here, there = {BELUM_DIPILAH: total(here)}, {BELUM_DIPILAH: total(there)}
    for kind in (*KELOMPOK, BELUM_DIPILAH):
        one, other = here.get(kind, Decimal(0)), there.get(kind, Decimal(0))
        if differ(one, other, 1):
            named = "" if kind == BELUM_DIPILAH else f" {kind.replace('_', ' ')}"
            message = f"anggaran{named} {sub.kode} di sini {rupiah(other)}, pagu dalam DPA {rupiah(one)} "
            message += f"(selisih {rupiah(abs(one - other))})"
            hint = "pakai DPA yang berlaku (DPPA bila ada perubahan), atau impor LRA saja"
            found = error(kt.DPA_LRA, message, pos.di(PAGU, kind), hint)
            where = own.di(PERUBAHAN if sub.pagu_perubahan is not None else PAGU, kind)
            yield Diagnostic(**{**vars(found), "related": ((where, f"pagu {rupiah(one)}"),)})


def bandingkan_total(whole: Gabungan, totals: Terbaca) -> Iterator[Diagnostic]:
    """The kinds of belanja of all sub kegiatan against a sheet that has only totals (LRA SAP)."""
    for figure, printed in totals.belanja.items():
        if figure == REALISASI and not whole.ada_realisasi:
            continue
        computed: Uang = {}
        for sub in whole.sub.values():
            computed = ditambah(computed, (sub.realisasi or {}) if figure == REALISASI else sub.pagu_akhir)
        for kind in KELOMPOK:
            one, other = printed.get(kind, Decimal(0)), computed.get(kind, Decimal(0))
            if differ(one, other, len(whole.sub)):
                message = f"{SEBUTAN[figure]} {kind.replace('_', ' ')} di sini {rupiah(one)}, jumlah sub kegiatan "
                message += f"{rupiah(other)} (selisih {rupiah(abs(one - other))})"
                hint = "periksa apakah kedua sumber dari tanggal dan SKPD yang sama"
                yield error(kt.TOTAL, message, totals.di, hint)


def _drop_empty(whole: Gabungan, di: Location) -> None:
    """Sub kegiatan with neither budget nor realisasi are not written."""
    empty = [
        kode
        for kode, sub in whole.sub.items()
        if not any((*sub.pagu.values(), *(sub.pagu_perubahan or {}).values(), *(sub.realisasi or {}).values()))
    ]
    if empty and len(empty) < len(whole.sub):
        for kode in empty:
            del whole.sub[kode]
        message = f"{len(empty)} sub kegiatan tanpa anggaran tidak ditulis: {', '.join(empty[:20])}"
        hint = "periksa apakah memang tidak dianggarkan"
        whole.temuan.append(Diagnostic(kt.DIGABUNG, Severity.INFO, message, di, hint))
    elif empty:
        message = "semua sub kegiatan tidak mempunyai anggaran"
        whole.temuan.append(error(kt.TIDAK_ADA, message, di, "periksa apakah lembar yang dipilih sudah benar"))


def _overspent(whole: Gabungan, budget: Bacaan, spent: list[Sumber]) -> None:
    """More spent than budgeted: of one sub kegiatan a reviewer would ask; of all together columns are swapped."""
    pagu = sum((total(sub.pagu_akhir) for sub in whole.sub.values()), Decimal(0))
    realisasi = sum((total(sub.realisasi or {}) for sub in whole.sub.values()), Decimal(0))
    for sub in whole.sub.values():
        here, there = total(sub.realisasi or {}), total(sub.pagu_akhir)
        if here > there:
            rows = [bacaan.sub[sub.kode] for _, bacaan in spent if sub.kode in bacaan.sub]
            di = (rows[0] if rows else budget.sub[sub.kode]).di(REALISASI)
            message = (
                f"realisasi {sub.kode} {rupiah(here)} melebihi pagunya {rupiah(there)} (selisih {rupiah(here - there)})"
            )
            make = error if realisasi > pagu else warning
            hint = "periksa apakah kolom anggaran dan realisasi tertukar, atau pagunya sudah berubah"
            whole.temuan.append(make(kt.LEBIH, message, di, hint))


def _controls(whole: Gabungan, budget: Sumber | None, spent: list[Sumber]) -> None:
    """What the sheets print of the sums: the budget its own; else what the LRA beside it repeats of the budget."""
    pagu = {kode: sub.pagu_akhir for kode, sub in whole.sub.items()}
    figure = PERUBAHAN if any(sub.pagu_perubahan is not None for sub in whole.sub.values()) else PAGU
    own = tercetak(*budget, figure, pagu) if budget else {}
    beside = [one for one in spent if budget and one[1] is not budget[1] and PAGU in one[0].gambar]
    for one in beside if not own else ():
        own = tercetak(*one, PAGU, pagu)
        whole.asal_anggaran += [one[0].asal] if own else []
    whole.kontrol_pagu = own
    if len(spent) == 1:
        realisasi = {kode: sub.realisasi or {} for kode, sub in whole.sub.items()}
        whole.kontrol_realisasi = tercetak(*spent[0], REALISASI, realisasi)


def _names(whole: Gabungan, bacaan: Iterable[Bacaan]) -> None:
    """A name for every code, as written; else the official one. Names that differ from the official one are told."""
    official = nomenklatur()
    written: dict[str, Pos] = {}
    for one in bacaan:
        for kode, row in (*one.induk.items(), *one.sub.items()):
            if row.nama and kode not in written:
                written[kode] = row
    above = {code for kode in whole.sub for code in (induk(kode), induk(induk(kode)))}
    for kode in sorted({*above, *whole.sub}):
        pos = written.get(kode)
        known = official.get(kode, "")
        name = nama_rapi(pos.nama, known) if pos else nama_rapi(known, known)
        if not name:
            message = f"nama {kode} tidak ada di lembar ini dan tidak dikenal"
            di = next((one.tempat for code, one in written.items() if code.startswith(kode)), None)
            whole.temuan.append(error(kt.TANPA_INDUK, message, di, "lengkapi baris dengan kode itu beserta namanya"))
        if pos and known and not sama(known, name):
            message = f"{kode} bernama “{name}”, sedangkan menurut nomenklatur “{known}”"
            whole.temuan.append(warning(kt.NAMA, message, pos.tempat, "cocokkan kode dan namanya dengan DPA"))
        if kode in whole.sub:
            whole.sub[kode].nama = name
        else:
            whole.nama[kode] = name


def nama_rapi(nama: str, official: str) -> str:
    """A name on one line; in capitals only, it is written as the official one is, else with small letters."""
    text = _LEVEL.sub("", " ".join(nama.split()))
    if not text.isupper():
        return text
    if official and not official.isupper() and sama(official, text):
        return official
    return " ".join(_cased(word, first=not position) for position, word in enumerate(text.split(" ")))


def _cased(word: str, *, first: bool) -> str:
    if not first and word.casefold() in _SMALL_WORDS:
        return word.casefold()
    parts = re.split(r"([/\-(),.]+)", word)
    return "".join(part if part in _ACRONYMS else part.capitalize() for part in parts)
