"""C34x: the Perjanjian Kinerja itself: its parties, what a change left out, the names of its programmes."""

import re
from collections.abc import Iterator

from lkjip.diagnostics import Severity
from lkjip.model.instansi import Pejabat
from lkjip.model.nama_longgar import huruf
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import UNKNOWN, joined, quoted
from lkjip.rules.telusur import indikator_renstra, pk_path, program

_ACTING = re.compile(r"^(?:plt|plh|pj|pjs|penjabat|pelaksana (?:tugas|harian))\b\.?\s*", re.IGNORECASE)
_LEVEL = re.compile(r"^program\s+", re.IGNORECASE)
_HEADS = {"kecamatan": ("camat", "kepala kecamatan"), "distrik": ("kepala distrik", "distrik", "camat")}
_CHIEFS = ("bupati", "wali kota", "walikota", "gubernur", "sekretaris daerah")
_CITY, _DISTRICT = ("wali kota", "walikota"), ("bupati",)


@rule("C341", "pihak-pk", Severity.WARNING)
def pihak_pk(subject: Subject) -> Iterator[Found]:
    """Perjanjian Kinerja dibuat oleh kepala instansi dengan kepala daerahnya.

    Yang diperiksa: pada PK kecamatan atau distrik `pihak_pertama` menjabat camat (atau kepala distrik), dan
        `pihak_kedua` bupati pada kabupaten atau wali kota pada kota; kedua pihak orang yang berbeda.
    Mengapa: PK yang pihaknya keliru bukan janji kepala instansi kepada kepala daerah; biasanya pejabatnya tertukar.
    Contoh: `pihak_pertama` Bupati Jember dan `pihak_kedua` Camat Semboro.
    Perbaikan: periksa kedua pihak menurut naskah PK.
    Dasar hukum: PermenPANRB 53/2014, lampiran I (PK antara pimpinan instansi yang lebih tinggi dan pemberi amanah).
    """
    laporan = subject.laporan
    kind = laporan.instansi.nama.casefold().split()[0]
    for number, pk in enumerate(laporan.pk):
        first, second = laporan.pejabat.get(pk.pihak_pertama), laporan.pejabat.get(pk.pihak_kedua or "")
        if pk.pihak_kedua == pk.pihak_pertama:
            message = f"pihak pertama dan pihak kedua PK {pk.versi} orang yang sama, `{pk.pihak_pertama}`"
            yield Found(message, ("pk", number, "pihak_kedua"), "periksa kedua pihak menurut naskah PK")
            continue
        if first and kind in _HEADS and not _office(first).startswith((*_HEADS[kind], UNKNOWN.casefold())):
            message = f"pihak pertama PK {pk.versi} menjabat {quoted(first.jabatan)}, bukan {_HEADS[kind][0]}"
            yield Found(message, ("pk", number, "pihak_pertama"), "periksa kedua pihak menurut naskah PK")
        if second and kind in _HEADS and not _may_be_second(subject, second):
            message = f"pihak kedua PK {pk.versi} menjabat {quoted(second.jabatan)}, sedangkan instansi ini di "
            message += laporan.instansi.kabupaten
            yield Found(message, ("pk", number, "pihak_kedua"), "periksa kedua pihak menurut naskah PK")


@rule("C342", "alasan-pk-perubahan", Severity.WARNING)
def alasan_pk_perubahan(subject: Subject) -> Iterator[Found]:
    """Perjanjian Kinerja perubahan menyebut alasannya.

    Yang diperiksa: setiap PK dengan `versi: perubahan` menulis `alasan`.
    Mengapa: PK hanya boleh diubah karena pergantian pejabat, perubahan strategi, program, atau anggaran, atau
        perubahan prioritas; laporan menyebut alasannya.
    Contoh: PK perubahan bertanggal 6 Oktober 2024 tanpa alasan.
    Perbaikan: isi `alasan` menurut naskah PK perubahan.
    Dasar hukum: PermenPANRB 53/2014, lampiran I (revisi dan perubahan perjanjian kinerja).
    """
    for number, pk in enumerate(subject.laporan.pk):
        if pk.versi == "perubahan" and not pk.alasan:
            message = f"PK perubahan{f' bertanggal {pk.tanggal}' if pk.tanggal else ''} tidak menyebut alasannya"
            hint = "isi `alasan`, mis. pergantian pejabat atau perubahan anggaran"
            yield Found(message, ("pk", number, "alasan"), hint)


@rule("C343", "hilang-pada-perubahan", Severity.WARNING)
def hilang_pada_perubahan(subject: Subject) -> Iterator[Found]:
    """Janji tidak hilang tanpa penjelasan ketika Perjanjian Kinerja diubah.

    Yang diperiksa: setiap indikator yang ditargetkan PK sebelumnya juga ditargetkan PK yang berlaku, kecuali yang sudah
        tidak ada dalam Renstra yang berlaku.
    Mengapa: laporan mengukur PK yang berlaku saja; target yang hilang menimbulkan pertanyaan.
    Contoh: PK murni menargetkan IKM dan Nilai SAKIP, PK perubahan hanya IKM.
    Perbaikan: tambahkan target itu, atau sebut penghapusannya dalam `alasan` PK perubahan.
    Dasar hukum: PermenPANRB 53/2014, lampiran I (revisi dan perubahan perjanjian kinerja).
    """
    *_, now = subject.laporan.pk
    names = {key: item.nama for key, (_, item) in indikator_renstra(subject).items()}
    before = subject.laporan.pk[-2] if len(subject.laporan.pk) > 1 else now
    kept = {key for row in now.sasaran for key in row.target}
    for place, row in enumerate(before.sasaran):
        for key in row.target:
            if key in names and key not in kept and huruf(names[key]) not in huruf(now.alasan or ""):
                message = (
                    f"target indikator {quoted(names[key])} ada dalam PK {before.versi}, tetapi tidak ada dalam PK "
                )
                message += f"{now.versi} yang berlaku"
                path: Path = ("pk", len(subject.laporan.pk) - 2, "sasaran", place, "target", key)
                hint = "tambahkan target itu pada PK yang berlaku, atau sebut penghapusan indikator itu dalam `alasan`"
                yield Found(message, path, hint, (((*pk_path(subject), "sasaran"), "baris PK yang berlaku"),))


@rule("C344", "nama-program-pk", Severity.WARNING)
def nama_program_pk(subject: Subject) -> Iterator[Found]:
    """Nama program dalam Perjanjian Kinerja sama dengan dalam anggaran.

    Yang diperiksa: `nama` program dalam setiap PK, bila ditulis, dibandingkan dengan nama program berkode sama dalam
        anggaran; huruf besar, spasi, tanda baca, dan kata Program di depannya tidak dihitung.
    Mengapa: satu kode mempunyai satu nama di semua dokumen; pereviu membandingkan PK dengan DPA.
    Contoh: PK menulis “Program Penunjang Pemerintahan”, anggaran “Program Penunjang Urusan Pemerintahan Daerah”.
    Perbaikan: samakan namanya menurut DPA, atau hapus `nama` dari PK.
    Dasar hukum: PermenPANRB 53/2014, lampiran I (perjanjian kinerja memuat program dan anggaran).
    """
    known = {item.kode: (path, item.nama) for path, item, _ in program(subject)}
    for number, pk in enumerate(subject.laporan.pk):
        for kode, stated in pk.program.items():
            path, name = known.get(kode, ((), ""))
            if stated.nama and name and huruf(_LEVEL.sub("", stated.nama)) != huruf(_LEVEL.sub("", name)):
                message = f"program {kode} dalam PK {pk.versi} bernama {quoted(stated.nama)}, sedangkan dalam anggaran "
                hint = "samakan namanya menurut DPA, atau hapus `nama` dari PK"
                place: Path = ("pk", number, "program", kode, "nama")
                yield Found(message + quoted(name), place, hint, (((*path, "nama"), "nama dalam anggaran"),))


@rule("C345", "program-tanpa-pk", Severity.WARNING)
def program_tanpa_pk(subject: Subject) -> Iterator[Found]:
    """Semua program yang beranggaran disebut dalam Perjanjian Kinerja.

    Yang diperiksa: bila PK yang berlaku memuat daftar program, setiap program dalam anggaran yang pagunya tidak nol ada
        di dalamnya.
    Mengapa: PK memuat program dan anggaran tahun itu; program yang terlewat membuat jumlahnya berbeda dengan DPA.
    Contoh: PK memuat tiga program, sedangkan anggaran memuat empat.
    Perbaikan: tambahkan program itu beserta anggarannya menurut naskah PK.
    Dasar hukum: PermenPANRB 53/2014, lampiran I (perjanjian kinerja memuat program dan anggaran).
    """
    listed = subject.laporan.pk_berlaku.program
    missing = [node.kode for _, _, node in program(subject) if node.pagu.jumlah and node.kode not in listed]
    if listed and missing:
        message = f"program {joined(missing)} ada dalam anggaran, tetapi tidak ada dalam daftar program PK"
        hint = "tambahkan program itu beserta anggarannya menurut naskah PK"
        yield Found(message, (*pk_path(subject), "program"), hint)


def _office(official: Pejabat) -> str:
    """The office in small letters, without Plt., Plh. or Pj. before it."""
    return _ACTING.sub("", official.jabatan.strip()).casefold()


def _may_be_second(subject: Subject, official: Pejabat) -> bool:
    """Whether the office can be that of the second party: head of the region, of the right kind."""
    office, region = _office(official), subject.laporan.instansi.kabupaten.casefold()
    if UNKNOWN.casefold() in office:
        return True
    wrong = _CITY if region.startswith("kab") else _DISTRICT if region.startswith("kota") else ()
    return any(word in office for word in _CHIEFS) and not any(word in office for word in wrong)
