"""P431-P434: values of indicators against those of other years: jumps, slips, percentages, targets already passed."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.calc.hasil import HasilIndikator
from lkjip.calc.realisasi import PERSEN
from lkjip.diagnostics import Severity
from lkjip.model.values import Nilai
from lkjip.numbers import angka
from lkjip.rules.nilai_indikator import REALISASI, outside, stated_values
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import joined, quoted, value_text
from lkjip.rules.telusur import indikator_pk

_YEARS = 3
_FACTOR = Decimal("1.5")  # of an index, a score, a percentage
_FACTOR_OF_COUNTS = Decimal(3)
_SLIP = Decimal(5)
_SLIP_OF_COUNTS = Decimal(10)
_FAR = Decimal("0.8")
_FAR_OF_COUNTS = Decimal("0.5")
_FULL = Decimal(100)
_LIKELY = (Decimal(10), Decimal(150))  # capaian beyond it is asked about already
_OF_SCORES = ("", "indeks", "nilai", "poin", "skor", "angka", "predikat")
_OF_A_PART = ("persentase", "prosentase", "presentase")
_OF_CHANGE = ("naik", "turun", "meningkat", "peningkatan", "lonjak", "sebelumnya", "dibanding", "berubah", "perubahan")
_MAY_EXCEED = ("target", "realisasi", "capaian", "pertumbuhan", "kenaikan", "peningkatan", "pencapaian", "rasio")


@rule("P431", "lonjakan-realisasi", Severity.WARNING)
def lonjakan_realisasi(subject: Subject) -> Iterator[Found]:
    """Realisasi tidak melonjak atau anjlok dari rata-rata tahun-tahun sebelumnya.

    Yang diperiksa: realisasi indikator PK dibandingkan dengan rata-rata sedikitnya dua dari tiga tahun sebelumnya:
        persentase, indeks, dan nilai yang berbeda satu setengah kali lipat, dan cacah yang berbeda tiga kali lipat.
        Capaian yang sudah dipertanyakan P403, P405, atau K114 dilewati, begitu pula bila `uraian` indikator itu
        menjelaskan perubahannya.
    Mengapa: perubahan sebesar itu biasanya salah ketik, atau cara mengukurnya berubah dan perlu dijelaskan.
    Contoh: IKM 82, 83, dan 84 dalam tiga tahun, lalu 48,50.
    Perbaikan: periksa realisasi dan riwayatnya; jelaskan dalam `uraian` indikator bila memang benar.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (membandingkan realisasi tahun ini dengan beberapa tahun terakhir).
    """
    year = subject.laporan.tahun
    for path, _, item in indikator_pk(subject):
        reached, stated = _number(item.realisasi), item.stated
        if reached is None or stated is None or _explained(item) or _asked_already(item) or _outliers(item, year):
            continue
        earlier = {one: _number(nilai) for one, nilai in stated.tahun.items() if year - _YEARS <= one < year}
        known = {one: number for one, number in earlier.items() if number is not None}
        mean = sum(known.values(), Decimal(0)) / len(known) if len(known) > 1 else Decimal(0)
        if _apart(reached, mean, _FACTOR_OF_COUNTS if _counts(item) else _FACTOR):
            unit = item.indikator.satuan
            message = f"realisasi indikator {quoted(item.indikator.nama)} {_told(reached, unit)}, sedangkan rata-rata "
            message += f"tahun {joined(str(one) for one in sorted(known))} ialah {_told(mean, unit)} "
            message += f"(selisih {angka(abs(reached - mean))})"
            place: Path = ("realisasi", "indikator", item.indikator.id)
            hint = "periksa realisasi dan riwayatnya; jelaskan dalam `uraian` indikator bila benar"
            yield Found(message, place, hint, (((*place, "tahun"), "realisasi tahun sebelumnya"), (path, "target PK")))


@rule("P432", "riwayat-melenceng", Severity.WARNING)
def riwayat_melenceng(subject: Subject) -> Iterator[Found]:
    """Nilai dalam riwayat tidak berlipat dari tahun-tahun di sekitarnya.

    Yang diperiksa: setiap nilai riwayat indikator PK dibandingkan dengan rata-rata nilai tahun-tahun lain, termasuk
        tahun laporan: persentase, indeks, dan nilai yang berbeda lima kali lipat, dan cacah yang berbeda sepuluh kali
        lipat. Nilai di luar skalanya adalah kesalahan K153.
    Mengapa: koma atau titik yang salah tempat menggandakan angka sepuluh atau seratus kali.
    Contoh: realisasi tahun 2023 ditulis 8373, sedangkan tahun lain 67 dan 83,57.
    Perbaikan: perbaiki koma, titik, atau angkanya menurut laporan tahun itu.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    for _, _, item in indikator_pk(subject):
        for year, value, mean in _outliers(item, subject.laporan.tahun):
            unit = item.indikator.satuan
            message = f"realisasi tahun {year} indikator {quoted(item.indikator.nama)} {_told(value, unit)}, "
            message += f"sedangkan rata-rata tahun lainnya {_told(mean, unit)} (selisih {angka(abs(value - mean))})"
            place: Path = ("realisasi", "indikator", item.indikator.id, "tahun", year)
            yield Found(message, place, "periksa koma, titik, dan angkanya menurut laporan tahun itu")


@rule("P433", "persen-melebihi-seratus", Severity.WARNING)
def persen_melebihi_seratus(subject: Subject) -> Iterator[Found]:
    """Persentase bagian dari keseluruhan tidak melebihi 100 persen.

    Yang diperiksa: target, realisasi, riwayat, dan pembanding indikator PK bersatuan persen yang bernama Persentase.
        Persentase terhadap target atau realisasi, dan pertumbuhan, boleh melebihi 100; capaian
        yang sudah dipertanyakan P403 atau K114 dilewati.
    Mengapa: bagian dari keseluruhan tidak dapat melebihi keseluruhannya.
    Contoh: Persentase aduan yang selesai tahun 2023 ditulis 105%.
    Perbaikan: perbaiki angkanya; bila memang dapat melebihi 100, sebut dalam nama indikator terhadap apa persentasenya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    for one in stated_values(subject):
        unit, number = one.item.indikator.satuan, one.nilai.angka
        if number is None or number <= _FULL or (unit or "").casefold() not in PERSEN or not _is_part(one.item):
            continue
        if one.name == REALISASI and _asked_already(one.item):
            continue
        message = f"{one.name} indikator {quoted(one.item.indikator.nama)} ditulis {value_text(one.nilai, unit)}, "
        message += f"lebih dari 100% (selisih {angka(number - _FULL)})"
        hint = "periksa angkanya; bila memang dapat melebihi 100, sebut dalam nama indikator terhadap apa persentasenya"
        yield Found(message, one.path, hint)


@rule("P434", "target-terlalu-mudah", Severity.WARNING)
def target_terlalu_mudah(subject: Subject) -> Iterator[Found]:
    """Target tidak jauh lebih mudah daripada realisasi tahun sebelumnya.

    Yang diperiksa: target PK dibandingkan dengan realisasi setahun sebelumnya: persentase, indeks, dan nilai yang
        targetnya kurang dari 80%-nya, dan cacah yang targetnya kurang dari separuhnya (pada indikator negatif
        kebalikannya). Baris PK yang menulis `penjelasan` dilewati.
    Mengapa: target yang sudah terlampaui tahun lalu tidak menantang; pereviu menanyakannya.
    Contoh: realisasi tahun 2023 sebesar 84,10, sedangkan target tahun 2024 hanya 60.
    Perbaikan: periksa target dan riwayatnya; tulis `penjelasan` pada baris PK bila memang benar.
    Dasar hukum: PermenPANRB 88/2021 (target yang menantang dan realistis).
    """
    last = subject.laporan.tahun - 1
    for path, row, item in indikator_pk(subject):
        stated = item.stated.tahun.get(last) if item.stated else None
        before, target, arah = _number(stated), _number(item.target), item.indikator.arah
        if row.pk.penjelasan or before is None or target is None or arah == "tanpa":
            continue
        lowest = _FAR_OF_COUNTS if _counts(item) else _FAR
        if (target < before * lowest) if arah == "positif" else (before > 0 and target * lowest > before):
            unit = item.indikator.satuan
            message = (
                f"target indikator {quoted(item.indikator.nama)} {_told(target, unit)}, jauh lebih mudah daripada "
            )
            message += f"realisasi tahun {last} {_told(before, unit)} (selisih {angka(abs(before - target))})"
            related = ((("realisasi", "indikator", item.indikator.id, "tahun", last), f"realisasi tahun {last}"),)
            hint = "periksa target dan realisasi itu; tulis `penjelasan` pada baris PK ini bila benar"
            yield Found(message, path, hint, related)


@rule("P437", "tahun-pembanding", Severity.WARNING)
def tahun_pembanding(subject: Subject) -> Iterator[Found]:
    """Pembanding berasal dari tahun laporan atau tahun-tahun tepat sebelumnya.

    Yang diperiksa: `tahun` setiap pembanding indikator PK tidak sesudah tahun laporan dan tidak lebih dari tiga tahun
        sebelumnya.
    Mengapa: realisasi dibandingkan dengan keadaan yang sezaman; tahun lain biasanya salah ketik atau tertinggal.
    Contoh: laporan tahun 2024, pembanding IKM kabupaten tahun 2042.
    Perbaikan: cocokkan tahun pembanding dengan sumbernya, atau perbarui nilainya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (membandingkan realisasi dengan standar nasional, jika ada).
    """
    year = subject.laporan.tahun
    for _, _, item in indikator_pk(subject):
        for number, other in enumerate(item.stated.pembanding if item.stated else ()):
            if other.tahun is None or year - _YEARS <= other.tahun <= year:
                continue
            message = (
                f"pembanding {quoted(other.nama)} indikator {quoted(item.indikator.nama)} dari tahun {other.tahun}, "
            )
            message += f"sedangkan laporan ini tentang tahun {year}"
            path: Path = ("realisasi", "indikator", item.indikator.id, "pembanding", number, "tahun")
            yield Found(message, path, "cocokkan tahun pembanding dengan sumbernya, atau perbarui nilainya")


def _outliers(item: HasilIndikator, tahun: int) -> list[tuple[int, Decimal, Decimal]]:
    """The earlier years whose value is a multiple of the others, each with that value and the mean of the others."""
    numbers = {year: _number(nilai) for year, nilai in item.riwayat.items()}
    known = {year: number for year, number in numbers.items() if number is not None}
    found = []
    for year, value in known.items():
        others = [number for other, number in known.items() if other != year]
        if year == tahun or not others or outside(item.riwayat[year], item.skala_nilai):
            continue
        mean = sum(others, Decimal(0)) / len(others)
        is_typical = any(not _apart(value, other, _SLIP) for other in others)
        if not is_typical and _apart(value, mean, _SLIP_OF_COUNTS if _counts(item) else _SLIP):
            found.append((year, value, mean))
    return found


def _number(nilai: Nilai | None) -> Decimal | None:
    return nilai.angka if nilai else None


def _told(number: Decimal, unit: str | None) -> str:
    return value_text(Nilai(angka=number), unit)


def _counts(item: HasilIndikator) -> bool:
    """Whether the indicator counts things; a percentage, an index and a score do not."""
    unit = (item.indikator.satuan or "").casefold()
    return item.skala_nilai is None and unit not in (*PERSEN, *_OF_SCORES)


def _apart(value: Decimal, other: Decimal, factor: Decimal) -> bool:
    """Whether one is more than so many times the other; nothing is many times 0."""
    low, high = sorted((value, other))
    return low > 0 and high > factor * low


def _asked_already(item: HasilIndikator) -> bool:
    beyond = item.capaian is not None and not _LIKELY[0] <= item.capaian <= _LIKELY[1]
    return beyond or (item.realisasi is not None and outside(item.realisasi, item.skala_nilai))


def _explained(item: HasilIndikator) -> bool:
    """Whether the account of the indicator speaks of change."""
    account = " ".join(item.stated.uraian if item.stated else ()).casefold()
    return any(word in account for word in _OF_CHANGE)


def _is_part(item: HasilIndikator) -> bool:
    """Whether the percentage is that of a part of a whole, by its name and by what it divides."""
    name, formula = item.indikator.nama.casefold(), item.iku.formulasi if item.iku else None
    divided = formula if isinstance(formula, str) else f"{formula.pembilang} {formula.penyebut}" if formula else ""
    return name.startswith(_OF_A_PART) and not any(word in f"{name} {divided}".casefold() for word in _MAY_EXCEED)
