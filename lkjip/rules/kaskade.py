"""C30x: the line from Renstra through Perjanjian Kinerja to programmes: targets, signatures, support."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.calc.hasil import HasilIndikator
from lkjip.calc.skala import kelas_nilai
from lkjip.diagnostics import Severity
from lkjip.model.instansi import Pejabat
from lkjip.model.profil import Skala
from lkjip.model.values import Nilai
from lkjip.numbers import rupiah
from lkjip.rules.angka_tertulis import told
from lkjip.rules.cek import Besaran, Cek, cek
from lkjip.model.nama_longgar import nama_orang
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import UNKNOWN, quoted, value_text
from lkjip.rules.telusur import baris_renstra, indikator_pk, indikator_renstra, pk_path, program, under


@rule("C301", "target-pk-renstra", Severity.WARNING)
def target_pk_renstra(subject: Subject) -> Iterator[Found | Cek]:
    """Target Perjanjian Kinerja sama dengan target Renstra tahun itu, atau bedanya dijelaskan.

    Yang diperiksa: target setiap indikator PK dibandingkan dengan target Renstra tahun laporan; baris PK yang menulis
        `penjelasan` dilewati.
    Mengapa: pereviu menilai keselarasan PK dengan Renstra dan meminta penjelasan bila berbeda.
    Contoh: PK menargetkan IKM 85, sedangkan Renstra tahun 2024 menargetkan 90.
    Perbaikan: perbaiki target yang salah, atau tulis `penjelasan` pada baris PK.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (tujuan dan sasaran selaras dengan Renstra; dijelaskan bila tidak).
    """
    places, year = indikator_renstra(subject), subject.laporan.tahun
    for path, row, item in indikator_pk(subject):
        signed, planned, unit = row.pk.target[item.indikator.id], item.target_renstra, item.indikator.satuan
        if row.pk.penjelasan or planned is None:
            continue
        message = (
            f"target indikator {quoted(item.indikator.nama)} dalam PK {value_text(signed, unit)}, sedangkan dalam "
        )
        message += f"Renstra tahun {year} {value_text(planned, unit)}{_gap(signed, planned)}"
        planned_path: Path = (*places[item.indikator.id][0], "target", year)
        related = ((planned_path, f"target Renstra tahun {year}"),)
        hint = "perbaiki target yang salah, atau tulis `penjelasan` pada baris PK ini"
        found = Found(message, path, hint, related)
        if signed.angka is not None and planned.angka is not None and _same_grade(signed, planned):
            yield _equal(item, (path, signed.angka), (planned_path, planned.angka), found)
        elif not _same(signed, planned, item.skala_nilai):
            yield found


@rule("C302", "penanda-tangan", Severity.WARNING)
def penanda_tangan(subject: Subject) -> Iterator[Found]:
    """Pejabat yang menandatangani laporan adalah pihak pertama Perjanjian Kinerja yang berlaku.

    Yang diperiksa: `pengesahan.pejabat` dibandingkan dengan `pihak_pertama` PK yang berlaku bila tidak ada PK
        perubahan; gelar pada nama tidak dihitung; pejabat yang mulai menjabat sesudah tahun laporan, atau yang belum
        diisi dalam konsep, dilewati.
    Mengapa: bila pejabat berganti dalam tahun berjalan, PK harus diperbarui dengan nama pejabat baru.
    Contoh: PK ditandatangani camat lama, laporan ditandatangani camat baru, dan PK perubahan tidak ada.
    Perbaikan: tambahkan PK perubahan, atau isi `mulai` bila pejabat itu baru menjabat sesudah tahun laporan.
    Dasar hukum: PermenPANRB 53/2014, lampiran I (PK dapat diubah bila terjadi pergantian atau mutasi pejabat).
    """
    laporan = subject.laporan
    signer = laporan.pejabat.get(laporan.pengesahan.pejabat)
    promiser = laporan.pejabat.get(laporan.pk_berlaku.pihak_pertama)
    changed = any(pk.versi == "perubahan" for pk in laporan.pk)
    if signer is None or promiser is None or changed or UNKNOWN in (signer.nama, promiser.nama):
        return
    if nama_orang(signer.nama) == nama_orang(promiser.nama) or _came_later(signer, subject):
        return
    message = f"laporan ditandatangani {_official(signer)}, sedangkan PK ditandatangani {_official(promiser)}, "
    message += "dan PK perubahan tidak ada"
    hint = f"tambahkan PK perubahan, atau isi `mulai` pejabat itu bila ia baru menjabat sesudah {laporan.tahun}"
    related = (((*pk_path(subject), "pihak_pertama"), f"pihak pertama PK: {promiser.nama}"),)
    yield Found(message, ("pengesahan", "pejabat"), hint, related)


@rule("C303", "program-tanpa-sasaran", Severity.WARNING)
def program_tanpa_sasaran(subject: Subject) -> Iterator[Found]:
    """Setiap program mendukung sebuah sasaran.

    Yang diperiksa: setiap program dalam anggaran, atau kegiatan di bawahnya, disebut sebagai `pendukung` tujuan atau
        sasaran Renstra, atau dalam `alokasi` PK.
    Mengapa: anggaran yang tidak terhubung dengan sasaran menunjukkan kaskade yang terputus.
    Contoh: program 7.01.05 beranggaran 25.000.000 tidak mendukung sasaran mana pun.
    Perbaikan: tambahkan kode program itu pada `pendukung` sasaran yang didukungnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (program yang menunjang pencapaian kinerja); PermenPANRB 88/2021.
    """
    named = {kode for _, row in baris_renstra(subject) for kode in row.pendukung}
    named |= {kode for row in subject.laporan.pk_berlaku.sasaran for kode in row.alokasi}
    for path, item, node in program(subject):
        if not under(item.kode, named) and not any(under(kode, (item.kode,)) for kode in named):
            amount = rupiah(node.pagu.jumlah)
            message = f"program {item.kode} {quoted(item.nama)} (pagu {amount}) tidak mendukung sasaran mana pun"
            hint = f"tambahkan {item.kode} pada `pendukung` sasaran yang didukungnya"
            yield Found(message, (*path, "kode"), hint)


def _equal(item: HasilIndikator, signed: tuple[Path, Decimal], planned: tuple[Path, Decimal], found: Found) -> Cek:
    """The check that both targets are one number: which of them is wrong is known where other figures tell."""
    name = quoted(item.indikator.nama)
    targets = (
        [Besaran(*signed, f"target indikator {name} dalam PK")],
        [Besaran(*planned, f"target indikator {name} dalam Renstra")],
    )
    label = f"target PK indikator {name}"
    return cek(label, targets, lambda sums: sums[0], lambda: found, (1,), toleransi=Decimal(0))


def _same(signed: Nilai, planned: Nilai, skala: Skala | None) -> bool:
    """Whether two targets say the same; where one is a grade and the other a score, their classes decide."""
    if signed.angka is not None and planned.angka is not None:
        return signed.angka == planned.angka and _same_grade(signed, planned)
    if signed.bawah is not None and planned.bawah is not None:
        return (signed.bawah, signed.atas) == (planned.bawah, planned.atas)
    if signed.predikat is not None and planned.predikat is not None:
        return _same_grade(signed, planned)
    classes = [kelas_nilai(nilai, skala) if skala else None for nilai in (signed, planned)]
    return classes[0] is not None and classes[0] == classes[1]


def _same_grade(signed: Nilai, planned: Nilai) -> bool:
    grades = {nilai.predikat.casefold() for nilai in (signed, planned) if nilai.predikat is not None}
    return len(grades) < 2


def _gap(signed: Nilai, planned: Nilai) -> str:
    if signed.angka is None or planned.angka is None:
        return ""
    gap: Decimal = abs(signed.angka - planned.angka)
    return f" (selisih {told(gap)})"


def _came_later(official: Pejabat, subject: Subject) -> bool:
    return official.mulai is not None and official.mulai.tahun > subject.laporan.tahun


def _official(official: Pejabat) -> str:
    status = f"{official.status} " if official.status else ""
    return f"{official.nama} ({status}{official.jabatan})"
