"""Which sheet says what: one says the budget, one (or one a month) what was spent, all of them of one year."""

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.dua_realisasi import bandingkan_realisasi, menurut_tata
from lkjip.importer.gabungan import Gabungan, Sumber
from lkjip.importer.hasil import PAGU, PERUBAHAN, REALISASI, Bacaan


def sumber_pagu(semua: list[Sumber], temuan: list[Diagnostic]) -> Sumber | None:
    """The sheet that says the budget: a DPA before an LRA."""
    said = [one for one in semua if PAGU in one[0].gambar and not _repeats(one, semua)]
    alone = [one for one in said if REALISASI not in one[0].gambar]
    changed = [one for one in alone if PERUBAHAN in one[0].gambar]
    if changed and len(alone) > len(changed) and all(terbaca.sebagian for terbaca, _ in alone):
        told = "; ".join(_told(one) for one in alone if one not in changed)
        hint = "sebut formulir perubahan (DPPA) semua kegiatan, atau semuanya yang sebelum perubahan"
        message = f"{len(changed)} formulir perubahan tercampur dengan formulir tanpa perubahan: {told}"
        temuan.append(error(kt.TIDAK_SEPASANG, message, changed[0][0].di, hint))
        return None
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


def _repeats(one: Sumber, semua: list[Sumber]) -> bool:
    """Whether a sheet only says again what others say by codes, or by kinds of belanja."""
    if one[0].tanpa_kode:
        return any(not terbaca.tanpa_kode for terbaca, _ in semua)
    said = [terbaca for terbaca, _ in semua if PAGU in terbaca.gambar]
    return one[0].tanpa_jenis and any(not other.tanpa_jenis and not other.tanpa_kode for other in said)


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


def sumber_realisasi(semua: list[Sumber], temuan: list[Diagnostic]) -> tuple[list[Sumber], list[Sumber]]:
    """What was spent stands in one sheet, or in one sheet for every month; sheets of another layout only repeat it."""
    said = [one for one in semua if REALISASI in one[0].gambar]
    spent, *others = menurut_tata(said) or [[]]
    for other in others:
        temuan += bandingkan_realisasi(spent, other)
    if len(spent) > 1 and not all(terbaca.per_bulan for terbaca, _ in spent):
        told = "; ".join(_told(one) for one in spent)
        hint = "sebut satu saja, atau pilih lembarnya dengan --lembar"
        temuan.append(error(kt.TIDAK_SEPASANG, f"{len(spent)} sumber menyebut realisasi: {told}", spent[1][0].di, hint))
    seen: dict[str, Location] = {}
    for terbaca, _ in said:
        for number, di in terbaca.dokumen.items():
            if number in seen:
                message = f"dokumen {number} sudah ada di {seen[number]}"
                temuan.append(error(kt.GANDA, message, di, "hapus berkas bulan yang tersebut dua kali"))
            seen.setdefault(number, di)
    return spent, [one for other in others for one in other]


def periksa_tahun(semua: list[Sumber], whole: Gabungan) -> None:
    """The year of everything; sheets of several years are told."""
    years = {terbaca.tahun: terbaca for terbaca, _ in semua if terbaca.tahun}
    whole.tahun = next(iter(years), None)
    if len(years) > 1:
        told = "; ".join(f"{year} di {one.asal.berkas}, {one.asal.lembar}" for year, one in years.items())
        hint = "sebut berkas dari tahun anggaran yang sama"
        di = list(years.values())[1].di
        whole.temuan.append(error(kt.TAHUN, f"berkas-berkas ini dari tahun yang berbeda: {told}", di, hint))
