"""L21x: what every indicator of the Perjanjian Kinerja must have: realisasi, benchmark, IKU, targets of the Renstra."""

from collections.abc import Iterator

from lkjip.calc.hasil import HasilIndikator, Status
from lkjip.diagnostics import Severity
from lkjip.model.iku import ItemIku
from lkjip.rules.registry import Found, Subject, rule
from lkjip.rules.sebutan import joined, quoted, value_text
from lkjip.rules.telusur import indikator_pk, indikator_renstra


@rule("L211", "realisasi-indikator", Severity.WARNING)
def realisasi_indikator(subject: Subject) -> Iterator[Found]:
    """Setiap indikator Perjanjian Kinerja mempunyai realisasi.

    Yang diperiksa: setiap indikator dalam PK yang berlaku mempunyai `nilai`, atau `pembilang` dan `penyebut`, atau
        dapat dihitung dari indikator program.
    Mengapa: tanpa realisasi tidak ada capaian; laporan mencetak bahwa datanya belum ada, bukan nol.
    Contoh: PK menargetkan IKM 90, sedangkan `realisasi.indikator` tidak memuat `ikm`.
    Perbaikan: tambahkan realisasinya di bawah `realisasi.indikator`.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (membandingkan target dan realisasi kinerja tahun ini).
    """
    for path, row, item in indikator_pk(subject):
        if item.status is Status.BELUM_ADA_DATA:
            key, unit = item.indikator.id, item.indikator.satuan
            target = value_text(row.pk.target[key], unit)
            message = f"realisasi indikator {quoted(item.indikator.nama)} belum ada, padahal target PK {target}"
            hint = f"tambahkan `{key}` beserta nilainya di bawah `realisasi.indikator`"
            if item.indikator.dihitung_dari:
                hint = "tulis indikator program beserta target dan realisasinya, yang menjadi dasar hitungannya"
            yield Found(message, path, hint)


@rule("L212", "pembanding", Severity.WARNING)
def pembanding(subject: Subject) -> Iterator[Found]:
    """Realisasi dibandingkan dengan standar atau daerah lain, atau dikatakan bahwa pembandingnya tidak ada.

    Yang diperiksa: setiap indikator PK yang mempunyai realisasi menulis `pembanding` atau `tanpa_pembanding`.
    Mengapa: perbandingan dengan standar nasional, provinsi, atau kabupaten diwajibkan bila ada; bila tidak ada,
        laporan harus mengatakannya.
    Contoh: realisasi IKM 83,57 tanpa IKM kabupaten dan tanpa penjelasan.
    Perbaikan: tulis `pembanding`, atau `tanpa_pembanding` beserta alasannya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (membandingkan realisasi dengan standar nasional, jika ada).
    """
    for path, _, item in indikator_pk(subject):
        stated = item.stated
        if item.status is Status.BELUM_ADA_DATA or (stated and (stated.pembanding or stated.tanpa_pembanding)):
            continue
        message = f"realisasi indikator {quoted(item.indikator.nama)} belum mempunyai pembanding"
        hint = "tulis `pembanding`, atau `tanpa_pembanding` beserta alasannya bila memang tidak ada"
        yield Found(message, ("realisasi", "indikator", item.indikator.id) if stated else path, hint)


@rule("L213", "iku", Severity.WARNING)
def iku(subject: Subject) -> Iterator[Found]:
    """Setiap indikator Perjanjian Kinerja ada dalam Indikator Kinerja Utama.

    Yang diperiksa: setiap indikator dalam PK yang berlaku ada dalam `iku.indikator`.
    Mengapa: pereviu menilai apakah indikator PK sesuai dengan IKU, dan menjelaskannya bila tidak.
    Contoh: PK memuat indikator `sakip`, sedangkan IKU tidak memuatnya.
    Perbaikan: tambahkan indikator itu ke dalam `iku.indikator` menurut keputusan tentang IKU.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (indikator sesuai dengan IKU); PER/09/M.PAN/5/2007.
    """
    if subject.laporan.iku is None:
        yield Found(
            "Indikator Kinerja Utama (IKU) belum ada", ("iku",), "tambahkan `iku` dengan indikator PK di dalamnya"
        )
        return
    for path, _, item in indikator_pk(subject):
        if item.iku is None:
            message = f"indikator PK {quoted(item.indikator.nama)} tidak ada dalam IKU"
            yield Found(message, path, f"tambahkan butir `indikator: {item.indikator.id}` di bawah `iku.indikator`")


@rule("L214", "isi-iku", Severity.WARNING)
def isi_iku(subject: Subject) -> Iterator[Found]:
    """Setiap Indikator Kinerja Utama menjelaskan cara menghitung, penanggung jawab, dan sumber datanya.

    Yang diperiksa: setiap butir `iku.indikator` memuat `formulasi` atau `penjelasan`, `penanggung_jawab`, dan
        `sumber_data`.
    Mengapa: tanpa ketiganya realisasi tidak dapat ditelusuri kembali ke datanya.
    Contoh: indikator `trantib` tidak menyebut sumber datanya.
    Perbaikan: lengkapi isian yang kurang menurut keputusan tentang IKU.
    Dasar hukum: PER/09/M.PAN/5/2007 dan PER/20/M.PAN/11/2008 tentang penyusunan IKU.
    """
    names = {key: item.nama for key, (_, item) in indikator_renstra(subject).items()}
    for number, item in enumerate(subject.laporan.iku.indikator if subject.laporan.iku else ()):
        if lacking := _lacking(item):
            name = quoted(item.nama or names.get(item.indikator or "", item.indikator or ""))
            message = f"IKU {name} belum memuat {joined(lacking)}"
            yield Found(message, ("iku", "indikator", number), "lengkapi menurut keputusan tentang IKU")


@rule("L215", "target-renstra", Severity.WARNING)
def target_renstra(subject: Subject) -> Iterator[Found]:
    """Renstra memuat target tahun laporan dan tahun terakhir.

    Yang diperiksa: setiap indikator PK mempunyai target Renstra untuk tahun laporan dan untuk tahun akhir Renstra.
    Mengapa: realisasi harus dibandingkan dengan target jangka menengah, dan target PK dengan Renstra.
    Contoh: indikator `sakip` tidak mempunyai target tahun 2026, tahun terakhir Renstra.
    Perbaikan: lengkapi `target` indikator itu menurut Renstra yang berlaku.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (membandingkan realisasi dengan target jangka menengah).
    """
    places = indikator_renstra(subject)
    for _, _, item in indikator_pk(subject):
        if years := _years_without_target(subject, item):
            path, _ = places[item.indikator.id]
            message = f"target Renstra indikator {quoted(item.indikator.nama)} tahun {joined(years)} belum ada"
            yield Found(message, (*path, "target"), "lengkapi `target` menurut Renstra yang berlaku")


@rule("L216", "iku-tanpa-pk", Severity.WARNING)
def iku_tanpa_pk(subject: Subject) -> Iterator[Found]:
    """Setiap Indikator Kinerja Utama diperjanjikan.

    Yang diperiksa: setiap butir `iku.indikator` ditargetkan oleh suatu baris PK yang berlaku.
    Mengapa: laporan mengukur indikator PK saja; IKU yang tidak diperjanjikan tidak diukur tanpa ada yang tahu.
    Contoh: IKU memuat indikator `sakip`, sedangkan tidak ada baris PK yang menargetkannya.
    Perbaikan: tambahkan indikator itu pada `target` baris PK, atau cocokkan IKU dengan keputusannya.
    Dasar hukum: PermenPANRB 53/2014, lampiran I (indikator dalam PK memuat IKU); PER/09/M.PAN/5/2007.
    """
    names = {key: item.nama for key, (_, item) in indikator_renstra(subject).items()}
    promised = {item.indikator.id for _, _, item in indikator_pk(subject)}
    for number, item in enumerate(subject.laporan.iku.indikator if subject.laporan.iku else ()):
        if item.indikator and item.indikator not in promised:
            message = f"IKU {quoted(names.get(item.indikator, item.indikator))} tidak ditargetkan dalam PK, "
            message += "sehingga tidak diukur dalam laporan"
            hint = f"tambahkan `{item.indikator}` pada `target` baris PK, atau cocokkan IKU dengan keputusannya"
            yield Found(message, ("iku", "indikator", number, "indikator"), hint)


@rule("L217", "realisasi-tanpa-pk", Severity.WARNING)
def realisasi_tanpa_pk(subject: Subject) -> Iterator[Found]:
    """Setiap realisasi adalah realisasi indikator Perjanjian Kinerja.

    Yang diperiksa: setiap indikator Renstra dengan `nilai`, atau `pembilang` dan `penyebut`, di bawah
        `realisasi.indikator` ditargetkan oleh suatu baris PK yang berlaku.
    Mengapa: Bab III mengukur indikator PK saja; realisasi indikator lain tidak tercetak tanpa ada yang tahu.
    Contoh: `realisasi.indikator.sakip` bernilai BB, sedangkan tidak ada baris PK yang menargetkan `sakip`.
    Perbaikan: tambahkan indikator itu pada `target` baris PK bila memang diperjanjikan; bila tidak, abaikan.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (laporan mengukur kinerja yang diperjanjikan).
    """
    told = {item.indikator.id for _, _, item in indikator_pk(subject)}
    if subject.laporan.iku:
        told |= {item.indikator for item in subject.laporan.iku.indikator if item.indikator}
    for item in subject.laporan.renstra.berlaku.semua_indikator():
        stated = subject.laporan.realisasi.indikator.get(item.id)
        if item.id in told or stated is None or (stated.nilai is None and stated.pembilang is None):
            continue
        message = f"realisasi {quoted(item.nama)} tidak tercetak pada Bab III, "
        message += "karena tidak ada baris PK yang menargetkannya"
        hint = f"tambahkan `{item.id}` pada `target` baris PK bila diperjanjikan; bila tidak, hapus atau abaikan"
        yield Found(message, ("realisasi", "indikator", item.id), hint)


def _years_without_target(subject: Subject, item: HasilIndikator) -> list[str]:
    years = dict.fromkeys((subject.laporan.tahun, subject.laporan.renstra.akhir))
    return [str(year) for year in years if year not in item.indikator.target]


def _lacking(item: ItemIku) -> list[str]:
    parts = (
        ("formulasi atau penjelasan", item.formulasi or item.penjelasan),
        ("penanggung jawab", item.penanggung_jawab),
        ("sumber data", item.sumber_data),
    )
    return [name for name, part in parts if not part]
