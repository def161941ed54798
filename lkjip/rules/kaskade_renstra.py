"""C331-C335: the Renstra against what was promised of it: units, sasaran, indicators, support, targets by year."""

from collections.abc import Iterator
from itertools import pairwise

from lkjip.calc.hasil import HasilIndikator
from lkjip.calc.realisasi import PERSEN
from lkjip.calc.skala import kelas_nilai, peringkat
from lkjip.diagnostics import Severity
from lkjip.model.renstra import Indikator, Sasaran
from lkjip.model.values import Nilai
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted, value_text
from lkjip.rules.telusur import baris_pk, baris_renstra, indikator_pk, indikator_renstra, under

_NO_UNIT = ("indeks", "nilai", "skor", "predikat", "rasio", "opini")


@rule("C331", "satuan-indikator", Severity.WARNING)
def satuan_indikator(subject: Subject) -> Iterator[Found]:
    """Setiap indikator Perjanjian Kinerja mempunyai satuan.

    Yang diperiksa: indikator PK yang tidak menulis `satuan`, kecuali yang dinilai dengan skala (`skala_nilai`) atau
        predikat, yang dihitung dari indikator program atau pembilang dan penyebut, dan yang bernama Indeks, Nilai,
        Skor, Predikat, Rasio, atau Opini.
    Mengapa: target 12 tanpa satuan tidak dapat dinilai: 12 laporan, 12 menit, atau 12 persen.
    Contoh: indikator “Jumlah aduan yang selesai” ditargetkan 12 tanpa satuan.
    Perbaikan: isi `satuan` indikator itu menurut Renstra atau keputusan tentang IKU.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (indikator kinerja spesifik dan terukur).
    """
    places = indikator_renstra(subject)
    for _, row, item in indikator_pk(subject):
        stated, indikator = item.stated, item.indikator
        counted = indikator.dihitung_dari or (stated and stated.pembilang is not None and stated.penyebut is not None)
        named = any(word in indikator.nama.casefold() for word in _NO_UNIT)
        target = row.pk.target[indikator.id]
        if indikator.satuan or indikator.skala_nilai or counted or named or target.predikat:
            continue
        message = f"indikator {quoted(indikator.nama)} (target {value_text(target)}) tidak mempunyai satuan"
        yield Found(message, places[indikator.id][0], "isi `satuan` menurut Renstra atau keputusan tentang IKU")


@rule("C332", "sasaran-tanpa-pk", Severity.WARNING)
def sasaran_tanpa_pk(subject: Subject) -> Iterator[Found]:
    """Setiap sasaran Renstra yang berlaku diperjanjikan.

    Yang diperiksa: setiap sasaran dalam versi Renstra yang berlaku, yang mempunyai target tahun laporan, ada dalam PK
        yang berlaku. Sasaran yang semua indikatornya IKU diperiksa L216.
    Mengapa: sasaran yang tidak diperjanjikan tidak diukur, dan pereviu menanyakan mengapa PK berbeda dengan Renstra.
    Contoh: Renstra memuat sasaran s3, sedangkan PK tidak memuatnya.
    Perbaikan: tambahkan baris PK untuk sasaran itu, atau cocokkan Renstra dengan versinya yang berlaku.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (tujuan dan sasaran selaras dengan Renstra; dijelaskan bila tidak).
    """
    promised = {row.id for _, row in baris_pk(subject)}
    for path, row in baris_renstra(subject):
        due = [item for item in row.indikator if _is_due(subject, item)]
        if isinstance(row, Sasaran) and row.id not in promised and any(not _is_iku(subject, item) for item in due):
            message = f"sasaran {row.id} {quoted(row.uraian)} ada dalam Renstra, tetapi tidak ada dalam PK"
            hint = f"tambahkan baris `acuan: {row.id}` pada `sasaran` PK, atau cocokkan dengan Renstra yang berlaku"
            yield Found(message, (*path, "uraian"), hint)


@rule("C333", "indikator-tanpa-pk", Severity.WARNING)
def indikator_tanpa_pk(subject: Subject) -> Iterator[Found]:
    """Setiap indikator sasaran yang diperjanjikan ditargetkan.

    Yang diperiksa: indikator sasaran Renstra yang mempunyai target tahun laporan, bila sasarannya ada dalam PK yang
        berlaku. Indikator yang termasuk IKU diperiksa L216.
    Mengapa: indikator yang dilewati tidak diukur, dan sasaran tampak tercapai tanpa indikator itu.
    Contoh: sasaran s2 mempunyai dua indikator dalam Renstra, sedangkan PK hanya menargetkan satu.
    Perbaikan: tambahkan target indikator itu pada baris PK, atau cocokkan Renstra dengan versinya yang berlaku.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (tujuan dan sasaran selaras dengan Renstra; dijelaskan bila tidak).
    """
    rows = {row.id: path for path, row in baris_pk(subject)}
    promised = {item.indikator.id for _, _, item in indikator_pk(subject)}
    for path, row in baris_renstra(subject):
        for number, item in enumerate(row.indikator if row.id in rows else ()):
            if item.id not in promised and _is_due(subject, item) and not _is_iku(subject, item):
                message = (
                    f"indikator {quoted(item.nama)} pada sasaran {row.id} dalam Renstra tidak ditargetkan dalam PK"
                )
                hint = f"tambahkan `{item.id}` pada `target` baris PK itu, atau cocokkan dengan Renstra yang berlaku"
                related = (((*rows[row.id], "target"), f"target PK sasaran {row.id}"),)
                yield Found(message, (*path, "indikator", number, "nama"), hint, related)


@rule("C334", "pendukung-ganda", Severity.INFO)
def pendukung_ganda(subject: Subject) -> Iterator[Found]:
    """Program pendukung milik satu sasaran saja.

    Yang diperiksa: bila efisiensi dinilai menurut `pendukung`, kode yang sama dengan, di bawah, atau di atas kode
        pendukung sasaran lain dalam Renstra yang berlaku.
    Mengapa: sebuah program boleh mendukung dua sasaran, tetapi anggarannya lalu dihitung pada keduanya, sehingga
        jumlah anggaran sasaran melebihi anggaran instansi.
    Contoh: program 7.01.02 mendukung s1 dan s2.
    Perbaikan: periksa apakah kodenya benar; bila ya, sebut kode kegiatan yang berbeda pada setiap sasaran.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (efisiensi penggunaan sumber daya).
    """
    if subject.laporan.profil.efisiensi != "pendukung":
        return
    first: dict[str, tuple[Path, str]] = {}
    for path, row in baris_renstra(subject):
        for number, kode in enumerate(row.pendukung if isinstance(row, Sasaran) else ()):
            place: Path = (*path, "pendukung", number)
            for other in _nested(kode, first):
                owner = first[other][1]
                if owner != row.id:
                    message = f"anggaran {max(kode, other, key=len)} dihitung pada dua sasaran: {owner} dan {row.id}"
                    hint = "periksa kodenya; bila benar, sebut kode kegiatan yang berbeda pada setiap sasaran"
                    yield Found(message, place, hint, ((first[other][0], f"pendukung {owner}"),))
            first.setdefault(kode, (place, row.id))


@rule("C335", "target-mundur", Severity.WARNING)
def target_mundur(subject: Subject) -> Iterator[Found]:
    """Target Renstra tidak makin mudah dari tahun ke tahun.

    Yang diperiksa: target indikator PK dalam Renstra yang berlaku, dari setiap tahun ke tahun berikutnya yang
        bertarget: persentase, indeks, nilai, dan predikat indikator positif tidak turun; indikator negatif tidak naik.
        Cacah indikator positif boleh berubah-ubah.
    Mengapa: target akhir yang lebih mudah daripada target tahun ini biasanya salah ketik; bila benar, perlu penjelasan.
    Contoh: target IKM 2024 sebesar 90, 2025 sebesar 59 (maksudnya 95).
    Perbaikan: cocokkan target dengan Renstra yang berlaku.
    Dasar hukum: PermenPANRB 88/2021 (target jangka menengah yang menantang dan realistis).
    """
    places = indikator_renstra(subject)
    for _, _, item in indikator_pk(subject):
        path, unit = (*places[item.indikator.id][0], "target"), item.indikator.satuan
        for (year, before), (later, after) in pairwise(sorted(item.indikator.target.items())):
            if _easier(item, before, after):
                message = (
                    f"target Renstra indikator {quoted(item.indikator.nama)} {value_text(after, unit)} pada tahun "
                )
                message += f"{later}, lebih mudah daripada {value_text(before, unit)} pada tahun {year}"
                related = (((*path, year), f"target tahun {year}"),)
                yield Found(message, (*path, later), "cocokkan kedua target dengan Renstra yang berlaku", related)
                break


def _is_due(subject: Subject, item: Indikator) -> bool:
    return subject.laporan.tahun in item.target


def _is_iku(subject: Subject, item: Indikator) -> bool:
    iku = subject.laporan.iku
    return iku is not None and any(one.indikator == item.id for one in iku.indikator)


def _nested(kode: str, known: dict[str, tuple[Path, str]]) -> list[str]:
    """The known codes that are this one, or lie above or under it."""
    return [other for other in known if under(kode, (other,)) or under(other, (kode,))]


def _easier(item: HasilIndikator, before: Nilai, after: Nilai) -> bool:
    """Whether the later of two targets asks for less."""
    arah, unit = item.indikator.arah, (item.indikator.satuan or "").casefold()
    if arah == "tanpa":
        return False
    if before.angka is not None and after.angka is not None:
        is_count = item.skala_nilai is None and unit not in (*PERSEN, "", *_NO_UNIT)
        if arah == "positif":
            return after.angka < before.angka and not is_count
        return after.angka > before.angka
    if item.skala_nilai is None:
        return False
    grades = [kelas_nilai(nilai, item.skala_nilai) for nilai in (before, after)]
    ranks = [peringkat(grade, item.skala_nilai) for grade in grades if grade is not None]
    return len(ranks) == len(grades) and arah == "positif" and ranks[1] > ranks[0]
