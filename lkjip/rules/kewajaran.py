"""P40x: figures and dates that can be right but seldom are."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.diagnostics import Severity
from lkjip.numbers import Tanggal, persen, rupiah
from lkjip.rules.kontrol_belanja import BERLIPAT
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted, value_text
from lkjip.rules.telusur import simpul, sub_kegiatan, tempat_indikator
from lkjip.rules.uang import CHANGED

_WAJAR = Decimal(150)
_MARET = 3


@rule("P401", "realisasi-melebihi-pagu", Severity.WARNING)
def realisasi_melebihi_pagu(subject: Subject) -> Iterator[Found]:
    """Realisasi anggaran tidak melebihi pagu.

    Yang diperiksa: realisasi setiap sub kegiatan dibandingkan dengan pagunya, sesudah perubahan bila ada; yang
        melebihi lima kali pagunya adalah kesalahan K108.
    Mengapa: pengeluaran tanpa anggaran dilarang; biasanya pagu perubahan belum ditulis atau angkanya tertukar.
    Contoh: realisasi 12.500.000, sedangkan pagunya 12.000.000.
    Perbaikan: cocokkan dengan LRA dan DPPA; tulis `pagu_perubahan` bila pagunya berubah.
    Dasar hukum: UU 1/2004 tentang Perbendaharaan Negara, Pasal 3 ayat (3).
    """
    for path, item, node in sub_kegiatan(subject):
        pagu, spent = node.pagu.jumlah, node.realisasi.jumlah
        if pagu < spent <= BERLIPAT * pagu:
            message = f"realisasi {node.kode} {rupiah(spent)} melebihi pagunya {rupiah(pagu)} "
            message += f"(selisih {rupiah(spent - pagu)})"
            place: Path = ("realisasi", "keuangan", "sub_kegiatan", node.kode)
            related = (((*path, "pagu_perubahan" if item.pagu_perubahan else "pagu"), f"pagu {rupiah(pagu)}"),)
            hint = "cocokkan dengan LRA dan DPPA; tulis `pagu_perubahan` bila pagunya berubah (" + CHANGED + ")"
            yield Found(message, place, hint, related)


@rule("P402", "keluaran-melonjak", Severity.WARNING)
def keluaran_melonjak(subject: Subject) -> Iterator[Found]:
    """Realisasi keluaran tidak jauh melebihi target.

    Yang diperiksa: realisasi indikator program, kegiatan, dan sub kegiatan yang melebihi 150% dari targetnya.
    Mengapa: realisasi sebesar itu biasanya salah ketik, salah satuan, atau targetnya terlalu rendah.
    Contoh: target 12 Paket, realisasi 120 Paket.
    Perbaikan: periksa angka dan satuannya; jelaskan dalam `uraian` bila memang benar.
    Dasar hukum: PermenPANRB 88/2021 (target yang menantang dan realistis).
    """
    for path, node in simpul(subject):
        for number, item in enumerate(node.keluaran):
            target, reached, unit = item.indikator.target, item.realisasi, item.indikator.satuan
            if item.capaian is None or item.capaian <= _WAJAR or target is None or reached is None:
                continue
            message = f"realisasi {node.kode} {quoted(item.indikator.nama)} {value_text(reached, unit)}, yaitu "
            message += f"{persen(item.capaian)} dari target {value_text(target, unit)}"
            place: Path = ("realisasi", "pelaksanaan", node.kode, "realisasi", number)
            related = (
                ((*tempat_indikator(subject, path, node.kode), number, "target"), f"target {value_text(target, unit)}"),
            )
            yield Found(message, place, "periksa angka dan satuannya; jelaskan dalam `uraian` bila benar", related)


@rule("P404", "tanggal-laporan", Severity.WARNING)
def tanggal_laporan(subject: Subject) -> Iterator[Found]:
    """Laporan ditandatangani sesudah tahunnya berakhir dan paling lambat akhir Februari.

    Yang diperiksa: `pengesahan.tanggal` ada di antara 31 Desember tahun laporan dan 1 Maret tahun berikutnya.
    Mengapa: laporan tidak dapat selesai sebelum tahunnya berakhir; terlambat melapor menurunkan nilai evaluasi.
    Contoh: laporan tahun 2024 bertanggal Januari 2024, tersalin dari laporan sebelumnya.
    Perbaikan: perbaiki tanggal pengesahan.
    Dasar hukum: Perpres 29/2014 dan PermenPANRB 53/2014 (laporan kinerja disampaikan paling lambat dua bulan sesudah
        tahun anggaran berakhir).
    """
    year, date = subject.laporan.tahun, subject.laporan.pengesahan.tanggal
    if date.tahun <= year:
        fault = f"sebelum tahun {year} berakhir"
    elif date >= Tanggal(year + 1, _MARET):
        fault = f"sesudah akhir Februari {year + 1}"
    else:
        return
    hint = "perbaiki tanggal pengesahan bila salah tulis"
    yield Found(f"laporan tahun {year} ditandatangani {date}, {fault}", ("pengesahan", "tanggal"), hint)
