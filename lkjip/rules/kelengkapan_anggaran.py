"""L22x: what the budget and the work done must have: dates, realisasi of outputs, a link to every sasaran."""

from collections.abc import Iterator

from lkjip.calc.hasil import HasilKeluaran
from lkjip.diagnostics import Severity
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted, row_name, value_text
from lkjip.rules.telusur import baris_pk, simpul, sub_kegiatan, tempat_indikator


@rule("L221", "tanggal-dpa", Severity.WARNING)
def tanggal_dpa(subject: Subject) -> Iterator[Found]:
    """Dokumen anggaran disebut dengan tanggalnya.

    Yang diperiksa: `anggaran.dokumen.tanggal`, dan `anggaran.perubahan.tanggal` bila anggaran berubah.
    Mengapa: PK harus ditandatangani paling lambat sebulan sesudah DPA; tanpa tanggal DPA hal itu tidak dapat dinilai.
    Contoh: DPA disebut tanpa tanggal.
    Perbaikan: isi tanggal yang tercetak pada DPA atau DPPA.
    Dasar hukum: PermenPANRB 53/2014, lampiran I (PK disusun paling lambat satu bulan sesudah anggaran disahkan).
    """
    anggaran = subject.laporan.anggaran
    for key, dokumen in (("dokumen", anggaran.dokumen), ("perubahan", anggaran.perubahan)):
        if dokumen is not None and dokumen.tanggal is None:
            message = f"tanggal {dokumen.nama}{' (perubahan)' if key == 'perubahan' else ''} belum ditulis"
            hint = f"isi `tanggal` di bawah `anggaran.{key}` menurut dokumennya"
            yield Found(message, ("anggaran", key, "tanggal"), hint)


@rule("L222", "realisasi-keluaran", Severity.WARNING)
def realisasi_keluaran(subject: Subject) -> Iterator[Found]:
    """Keluaran sub kegiatan yang bertarget mempunyai realisasi.

    Yang diperiksa: setiap sub kegiatan yang indikatornya bertarget mempunyai `realisasi` dalam
        `realisasi.pelaksanaan`.
    Mengapa: program dan kegiatan pendukung dinilai dari keluarannya, bukan dari uang yang habis saja.
    Contoh: target 12 Laporan, sedangkan realisasinya tidak ditulis.
    Perbaikan: tambahkan `realisasi` di bawah kode sub kegiatan itu dalam `realisasi.pelaksanaan`.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (program dan kegiatan yang menunjang keberhasilan atau kegagalan).
    """
    for path, _, node in sub_kegiatan(subject):
        if node.pelaksanaan and node.pelaksanaan.realisasi:
            continue  # some values are there: whether their number is right is the next rule's
        for number, item in enumerate(node.keluaran):
            if item.indikator.target is not None:
                message = f"realisasi keluaran {node.kode} {_output(item)} belum ada"
                hint = f"tambahkan `realisasi` di bawah `{node.kode}` dalam `realisasi.pelaksanaan`"
                yield Found(message, (*tempat_indikator(subject, path, node.kode), number, "target"), hint)


@rule("L223", "banyak-realisasi-keluaran", Severity.WARNING)
def banyak_realisasi_keluaran(subject: Subject) -> Iterator[Found]:
    """Realisasi keluaran sama banyaknya dengan indikatornya.

    Yang diperiksa: banyaknya nilai dalam `realisasi` sebuah kode dibandingkan dengan banyaknya indikator kode itu;
        keduanya dipasangkan menurut urutan.
    Mengapa: nilai yang lebih atau kurang membuat realisasi terpasang pada indikator yang salah.
    Contoh: realisasi ditulis 2 nilai, sedangkan indikatornya 1.
    Perbaikan: tulis satu nilai untuk setiap indikator menurut urutannya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (data yang andal).
    """
    told = [(path, node) for path, node in simpul(subject) if node.pelaksanaan and node.pelaksanaan.realisasi]
    if len(told) > 1 and not any(node.keluaran for _, node in simpul(subject)):
        message = f"realisasi keluaran {len(told)} kode ditulis, sedangkan tidak satu pun kode mempunyai indikator"
        hint = "tulis `indikator_program`, mis. hapus tanda # di depan `indikator_program: indikator-program.yaml`"
        yield Found(message, ("realisasi", "pelaksanaan"), hint)
        return
    for path, node in told:
        values = len(node.pelaksanaan.realisasi) if node.pelaksanaan else 0
        if values != len(node.keluaran):
            message = f"realisasi keluaran {node.kode} ditulis {values} nilai, sedangkan indikatornya "
            message += f"{len(node.keluaran)} (selisih {abs(values - len(node.keluaran))})"
            place: Path = ("realisasi", "pelaksanaan", node.kode, "realisasi")
            related = ((tempat_indikator(subject, path, node.kode), "indikatornya"),)
            yield Found(message, place, "tulis satu nilai untuk setiap indikator menurut urutannya", related)


@rule("L224", "anggaran-sasaran", Severity.WARNING)
def anggaran_sasaran(subject: Subject) -> Iterator[Found]:
    """Setiap sasaran Perjanjian Kinerja terhubung dengan anggaran.

    Yang diperiksa: setiap sasaran PK mempunyai `pendukung` dalam Renstra atau `alokasi` dalam PK.
    Mengapa: tanpa hubungan itu efisiensi dan program pendukung sasaran tidak dapat ditunjukkan.
    Contoh: sasaran s4 tidak menyebut program pendukung dan tidak mendapat alokasi.
    Perbaikan: tambahkan `pendukung` pada sasaran dalam Renstra, atau `alokasi` pada baris PK.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (efisiensi penggunaan sumber daya; program yang menunjang).
    """
    for path, row in baris_pk(subject):
        if not row.pendukung and not row.pk.alokasi:
            message = f"{row_name(row)} tidak mempunyai program pendukung maupun alokasi anggaran"
            hint = "tambahkan `pendukung` pada sasaran itu dalam Renstra, atau `alokasi` pada baris PK ini"
            yield Found(message, (*path, "acuan"), hint)


def _output(item: HasilKeluaran) -> str:
    target = value_text(item.indikator.target, item.indikator.satuan) if item.indikator.target else "-"
    return f"{quoted(item.indikator.nama)} (target {target})"
