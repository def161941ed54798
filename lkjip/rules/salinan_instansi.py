"""K128: the data of another institution that were copied whole, only the institution's own name being changed."""

from collections.abc import Iterator

from lkjip.diagnostics import Severity
from lkjip.rules.registry import Found, Subject, rule
from lkjip.rules.sebutan import joined
from lkjip.rules.sisa_tempat import tersalin

_FEW = 4


@rule("K128", "data-salinan", Severity.WARNING)
def data_salinan(subject: Subject) -> Iterator[Found]:
    """Data ditulis untuk instansi ini, bukan disalin seluruhnya dari instansi lain.

    Yang diperiksa: satu kecamatan, atau satu kabupaten atau kota, yang bukan milik instansi ini disebut dalam sepuluh
        teks atau lebih, dan lebih banyak daripada nama instansi ini sendiri. Teksnya sama dengan yang dibaca P425.
    Mengapa: data yang disalin lalu diganti namanya saja mencetak angka, desa, dan uraian instansi lain di bawah nama
        instansi ini; setiap halamannya salah, tetapi tampak lengkap.
    Contoh: instansi Kecamatan Wuluhan, sedangkan 74 teks menyebut Kecamatan Semboro atau Camat Semboro.
    Perbaikan: mulai dengan `lkjip init` dan isi dengan data sendiri. Bila salinannya tetap dipakai, ganti setiap teks
        itu beserta angkanya, bukan namanya saja.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    instansi = subject.laporan.instansi
    for names, paths in subject.once(tersalin):
        message = f"data ini tampak disalin dari instansi lain: {len(paths)} teks menyebut {joined(names[:3])}, "
        message += f"sedangkan laporan ini tentang {instansi.nama}, {instansi.kabupaten}"
        hint = "tulis data sendiri mulai dari kerangka `lkjip init`; bila salinan ini tetap dipakai, "
        hint += "ganti setiap teks itu beserta angkanya, bukan namanya saja"
        yield Found(message, paths[0], hint, tuple((path, "nama yang sama") for path in paths[1 : _FEW + 1]))
