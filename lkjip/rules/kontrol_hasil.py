"""K131-K135: results that sources print: against the end of the Renstra, benchmarks, predikat, counts, means."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.calc.hasil import Efisiensi, HasilIndikator, HasilSasaran
from lkjip.calc.sasaran import rata_rata
from lkjip.calc.skala import kelas_predikat
from lkjip.diagnostics import Severity
from lkjip.model.kinerja import KontrolSasaran
from lkjip.model.profil import Kelas, Skala
from lkjip.numbers import persen
from lkjip.rules.angka_tertulis import told
from lkjip.rules.cek import Besaran, Cek, Sums, cek
from lkjip.rules.kontrol import Control, computed, counted, percentage
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted, row_name, value_text
from lkjip.rules.suntingan import is_slip
from lkjip.rules.telusur import under
from lkjip.rules.uang import pagu, realisasi
from lkjip.rules.ukuran import Ukuran, ukuran

_KONTROL: Path = ("realisasi", "kontrol")
_COUNTS = (
    ("indikator", "jumlah", "indikator yang diperjanjikan"),
    ("mencapai", "mencapai", "indikator yang mencapai target"),
    ("melampaui", "melampaui", "indikator yang melampaui target"),
    ("tidak_tercapai", "tidak_tercapai", "indikator yang tidak mencapai target"),
)
_EFISIENSI = {
    Efisiensi.EFISIEN: "efisien",
    Efisiensi.TIDAK_EFISIEN: "tidak efisien",
    Efisiensi.BERIMBANG: "berimbang",
}


@rule("K131", "akhir-renstra", Severity.ERROR)
def akhir_renstra(subject: Subject) -> Iterator[Cek | Found]:
    """Target akhir Renstra yang tercetak sama dengan Renstra, dan capaian terhadapnya sama dengan hasil hitung.

    Yang diperiksa: `target_akhir` dan `capaian_akhir` sebuah indikator PK, bila ditulis, dibandingkan dengan target
        Renstra tahun terakhir dan dengan capaian realisasi tahun ini terhadapnya.
    Mengapa: perbandingan dengan target jangka menengah sering memakai target tahun berjalan yang tersalin.
    Contoh: target akhir Renstra IKM ditulis 90, sedangkan Renstra tahun 2026 menargetkan 100.
    Perbaikan: hapus angka itu agar dihitung sendiri, atau perbaiki yang salah menurut Renstra.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (membandingkan realisasi dengan target jangka menengah).
    """
    for path, one in ukuran(subject):
        stated = one.item.stated
        if stated is not None and (copied := _copied(subject, path, one)):
            yield copied
            continue
        if stated is not None and stated.target_akhir is not None:
            yield from _end_target(subject, path, one)
        if stated is not None and stated.capaian_akhir is not None and one.item.akhir_capaian is not None:
            control = Control(
                f"capaian akhir Renstra {one.nama}",
                (*path, "capaian_akhir"),
                "hasil hitung",
                path,
                "hapus `capaian_akhir` agar dihitung sendiri, atau perbaiki target atau realisasinya",
            )
            yield computed(control, stated.capaian_akhir, one.bagian(one.akhir), one.capaian_akhir)


@rule("K132", "selisih-pembanding", Severity.ERROR)
def selisih_pembanding(subject: Subject) -> Iterator[Cek]:
    """Selisih dengan pembanding yang tercetak sama dengan realisasi dikurangi pembandingnya.

    Yang diperiksa: `selisih` pada sebuah pembanding, bila ditulis, dengan atau tanpa tanda, dibandingkan dengan
        realisasi dikurangi nilai pembanding.
    Mengapa: kalimat “lebih rendah sebesar ... poin” harus cocok dengan kedua nilai dalam tabel.
    Contoh: selisih ditulis 3,67, sedangkan 83,57 dikurangi 87,33 adalah -3,76.
    Perbaikan: hapus `selisih` agar dihitung sendiri, atau perbaiki nilai yang salah.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (membandingkan realisasi dengan standar nasional, jika ada).
    """
    for path, one in ukuran(subject):
        reached = one.tercapai[0] if len(one.tercapai) == 1 else None
        for number, item in enumerate(one.item.stated.pembanding if one.item.stated else ()):
            if item.selisih is None or item.nilai.angka is None or reached is None:
                continue
            place: Path = (*path, "pembanding", number)
            name = f"selisih {one.nama} dengan {quoted(item.nama)}"
            hint = "hapus `selisih` agar dihitung sendiri, atau perbaiki realisasi atau pembandingnya"
            control = Control(name, (*place, "selisih"), "realisasi dikurangi pembanding", place, hint)
            other = Besaran((*place, "nilai"), item.nilai.angka, f"pembanding {quoted(item.nama)}")
            compute = _distance if item.selisih < 0 else _gap
            yield computed(control, item.selisih, ([reached], [other]), compute, unit="")


@rule("K133", "predikat-tertulis", Severity.ERROR)
def predikat_tertulis(subject: Subject) -> Iterator[Found]:
    """Predikat yang tercetak adalah predikat capaiannya menurut skala yang dipakai.

    Yang diperiksa: `predikat` sebuah indikator PK, bila ditulis, dibandingkan dengan kelas capaiannya menurut skala
        indikator itu.
    Mengapa: tanda centang pada kolom yang salah, atau kata dari skala lain, membuat rekapitulasi keliru.
    Contoh: capaian 92,86% ditulis Tinggi, sedangkan menurut skalanya Sangat Tinggi.
    Perbaikan: hapus `predikat` agar ditentukan sendiri, atau perbaiki target atau realisasinya.
    Dasar hukum: Permendagri 86/2017 (skala nilai peringkat kinerja), atau peraturan yang memuat skala itu.
    """
    for path, one in ukuran(subject):
        written = one.item.stated.predikat if one.item.stated else None
        yield from _class(
            f"predikat {one.nama}", (*path, "predikat"), written, one.item.kelas, one.item.skala, one.item.capaian
        )


@rule("K134", "simpulan-kinerja", Severity.ERROR)
def simpulan_kinerja(subject: Subject) -> Iterator[Cek | Found]:
    """Simpulan tentang seluruh kinerja sama dengan hasil hitung.

    Yang diperiksa: `realisasi.kontrol` (indikator, mencapai, melampaui, tidak_tercapai, rata_rata, predikat), bila
        ditulis, dibandingkan dengan banyaknya indikator PK menurut status, rata-rata capaian, dan predikatnya.
    Mengapa: simpulan dalam ikhtisar dan penutup dibaca lebih dahulu daripada tabelnya.
    Contoh: ditulis 6 indikator mencapai target, sedangkan menurut pengukuran 5.
    Perbaikan: hapus angka itu agar dihitung sendiri, atau perbaiki data yang menyebabkannya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (simpulan umum atas capaian kinerja).
    """
    control, hasil = subject.laporan.realisasi.kontrol, subject.hasil
    if control is None:
        return
    for key, name, said in _COUNTS:
        written: Decimal | None = getattr(control, key)
        hint = "perbaiki angka ini, atau target dan realisasi indikatornya"
        counts = Control(f"banyaknya {said}", (*_KONTROL, key), "hasil pengukuran", (), hint)
        if written is not None:
            yield counted(counts, written, getattr(hasil.hitungan, name))
    if control.rata_rata is not None and hasil.rata_rata is not None:
        yield _mean(subject, control.rata_rata)
    yield from _class(
        "predikat rata-rata", (*_KONTROL, "predikat"), control.predikat, hasil.kelas, hasil.skala, hasil.rata_rata
    )


@rule("K135", "sasaran-tertulis", Severity.ERROR)
def sasaran_tertulis(subject: Subject) -> Iterator[Cek | Found]:
    """Capaian, serapan, dan efisiensi sasaran yang tercetak sama dengan hasil hitung.

    Yang diperiksa: `realisasi.kontrol.sasaran` (capaian, predikat, serapan, efisiensi), bila ditulis, dibandingkan
        dengan hasil hitung baris PK itu.
    Mengapa: tabel efisiensi mengulang angka dari tabel lain dan sering tertinggal.
    Contoh: serapan sasaran s4 ditulis 94,83%, sedangkan hasil hitungnya 94,53%.
    Perbaikan: hapus angka itu agar dihitung sendiri, atau perbaiki pagu, realisasi, atau targetnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (efisiensi penggunaan sumber daya).
    """
    control = subject.laporan.realisasi.kontrol
    rows = {row.id: row for row in subject.hasil.sasaran}
    for key, written in (control.sasaran if control else {}).items():
        if key in rows:
            yield from _row(subject, (*_KONTROL, "sasaran", key), rows[key], written)


def _distance(sums: Sums) -> Decimal:
    return sums[0] - sums[1]


def _gap(sums: Sums) -> Decimal:
    return abs(sums[0] - sums[1])


def _copied(subject: Subject, path: Path, one: Ukuran) -> Found | None:
    """The finding where the target of this year is printed as that of the end, with the capaian that it gives.

    The two printed figures then agree with each other, but only because one is made of the other. Where the target
    stays the same until the last year, or is one slip away, the Renstra may as well be wrong.
    """
    written = one.item.stated.target_akhir if one.item.stated else None
    last, now = subject.laporan.renstra.akhir, one.item.target
    before = one.item.indikator.target.get(last - 1)
    if written is None or now is None or one.akhir is None or one.akhir.nilai == written.angka:
        return None
    if written.angka is None or now.angka != written.angka:
        return None
    if is_slip(written.angka, one.akhir.nilai) if before is None else before.angka == now.angka:
        return None
    message = f"target akhir Renstra {one.nama} ditulis {told(written.angka)}, yaitu target tahun "
    message += f"{subject.laporan.tahun}, sedangkan dalam Renstra tahun {last} {told(one.akhir.nilai)} "
    message += f"(selisih {told(abs(written.angka - one.akhir.nilai))})"
    hint = "hapus `target_akhir` dan `capaian_akhir` agar diisi sendiri, atau perbaiki yang salah menurut Renstra"
    related = [(one.akhir.path, f"target tahun {last} {told(one.akhir.nilai)}")]
    if one.item.stated and one.item.stated.capaian_akhir is not None:
        related.append(((*path, "capaian_akhir"), "capaian terhadap target itu"))
    return Found(message, (*path, "target_akhir"), hint, tuple(related))


def _end_target(subject: Subject, path: Path, one: Ukuran) -> Iterator[Cek | Found]:
    written = one.item.stated.target_akhir if one.item.stated else None
    planned = one.item.akhir_target
    if written is None or planned is None:
        return
    place, unit = (*path, "target_akhir"), one.item.indikator.satuan
    if written.angka is not None and one.akhir is not None and written.predikat in (None, planned.predikat):
        control = Control(
            f"target akhir Renstra {one.nama}",
            place,
            f"dalam Renstra tahun {subject.laporan.renstra.akhir}",
            one.akhir.path,
            "hapus `target_akhir`, atau perbaiki yang salah menurut Renstra",
        )
        figures = ([Besaran(place, written.angka, control.name)], [one.akhir])
        told_here = computed(control, written.angka, ([one.akhir],), lambda sums: sums[0], unit="").temuan
        yield cek(control.name, figures, lambda sums: sums[0], told_here, (1,), toleransi=Decimal(0))
    elif value_text(written) != value_text(planned) and written.predikat != planned.predikat:
        message = f"target akhir Renstra {one.nama} ditulis {value_text(written, unit)}, dalam Renstra tahun "
        message += f"{subject.laporan.renstra.akhir} {value_text(planned, unit)}"
        yield Found(message, place, "hapus `target_akhir`, atau perbaiki yang salah menurut Renstra")


def _class(
    name: str, path: Path, written: str | None, kelas: Kelas | None, skala: Skala, capaian: Decimal | None
) -> Iterator[Found]:
    if written is None or kelas is None or capaian is None or written.casefold() == kelas.predikat.casefold():
        return
    message = f"{name} ditulis {quoted(written)}, sedangkan capaian {persen(capaian)} menurut skala "
    message += f"{quoted(skala.nama)} adalah {quoted(kelas.predikat)}"
    if kelas_predikat(written, skala) is None:
        message += f"; {quoted(written)} bukan kata dari skala itu"
    yield Found(message, path, "hapus predikat ini agar ditentukan sendiri, atau perbaiki target atau realisasinya")


def _mean(subject: Subject, written: Decimal) -> Cek:
    """The mean of all capaian over the figures that they are made of."""
    hint = "hapus `rata_rata` agar dihitung sendiri, atau perbaiki target atau realisasi indikatornya"
    control = Control("rata-rata capaian", (*_KONTROL, "rata_rata"), "hasil hitung", ("realisasi", "indikator"), hint)
    check = _mean_of(subject, control, written, [one for _, one in ukuran(subject)])
    related: tuple[tuple[Path, str], ...] = ((("realisasi", "indikator"), "capaian yang dirata-rata"),)
    return check._replace(temuan=lambda: check.temuan()._replace(related=related))


def _mean_of(subject: Subject, control: Control, written: Decimal, every: list[Ukuran]) -> Cek:
    """The check that a printed mean is the mean of these capaian, each cut at its cap."""
    parts = [one.bagian(one.target) for one in every]
    cap = subject.laporan.profil.cap_rata_rata

    def mean(sums: Sums) -> Decimal | None:
        start, items = 0, []
        for one, part in zip(every, parts, strict=True):
            made = one.capaian(sums[start : start + len(part)])
            start += len(part)
            items.append(one.item._replace(capaian=made))
        return rata_rata(items, cap)

    return computed(control, written, [group for part in parts for group in part], mean)


def _row(subject: Subject, path: Path, row: HasilSasaran, written: KontrolSasaran) -> Iterator[Cek | Found]:
    hint = "hapus angka ini agar dihitung sendiri, atau perbaiki pagu, realisasi, atau targetnya"
    if written.capaian is not None and row.rata_rata is not None:
        control = Control(f"capaian {row_name(row)}", (*path, "capaian"), "hasil hitung", path, hint)
        keys = {item.indikator.id for item in row.indikator}
        mean = _mean_of(
            subject, control, written.capaian, [one for _, one in ukuran(subject) if one.item.indikator.id in keys]
        )
        related = tuple((("realisasi", "indikator", item.indikator.id), _reached(item)) for item in row.indikator[:3])
        yield mean._replace(temuan=lambda: mean.temuan()._replace(related=related))
    serapan = row.uang.serapan if row.uang else None
    if written.serapan is not None and serapan is not None:
        control = Control(f"serapan {row_name(row)}", (*path, "serapan"), "hasil hitung", path, hint)
        yield _absorbed(subject, control, row, written.serapan)
    name, skala = f"predikat {row_name(row)}", subject.hasil.skala
    yield from _class(name, (*path, "predikat"), written.predikat, row.kelas, skala, row.rata_rata)
    if written.efisiensi and row.efisiensi and written.efisiensi != _EFISIENSI[row.efisiensi]:
        reached, spent = (persen(value) if value is not None else "-" for value in (row.rata_rata, serapan))
        message = f"efisiensi {row_name(row)} ditulis “{written.efisiensi}”, sedangkan capaian {reached} dan serapan "
        message += f"{spent} berarti “{_EFISIENSI[row.efisiensi]}”"
        yield Found(message, (*path, "efisiensi"), "hapus `efisiensi` agar ditentukan sendiri, atau perbaiki datanya")


def _absorbed(subject: Subject, control: Control, row: HasilSasaran, written: Decimal) -> Cek:
    """The check that a printed serapan is the money spent under the codes of the row, divided by their budget."""
    codes = row.pendukung if row.relasi == "pendukung" else row.pk.alokasi
    spent, budget = (
        [pos.besaran for pos in kas.semua if under(pos.kode, codes)] for kas in (realisasi(subject), pagu(subject))
    )
    check = percentage(control, written, spent, budget)
    said = f"realisasi {told(row.uang.realisasi)} dari pagu {told(row.uang.pagu)}" if row.uang else ""
    related: tuple[tuple[Path, str], ...] = ((("realisasi", "keuangan", "sub_kegiatan"), said),)
    return check._replace(temuan=lambda: check.temuan()._replace(related=related))


def _reached(item: HasilIndikator) -> str:
    capaian = "-" if item.capaian is None else persen(item.capaian)
    return f"capaian {quoted(item.indikator.nama)} {capaian}"
