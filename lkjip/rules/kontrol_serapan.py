"""K115-K119: what sources print beside the sums of money: serapan, counts, allocations, the boxes per sub kegiatan."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip.diagnostics import Severity
from lkjip.model.kinerja import SasaranPk
from lkjip.rules.cek import Besaran, Cek
from lkjip.rules.kontrol import Control, counted, percentage, share, summed
from lkjip.rules.registry import Path, Subject, rule
from lkjip.rules.telusur import baris_pk, kegiatan, program, simpul, sub_kegiatan, tempat_indikator, under
from lkjip.rules.uang import Kas, pagu, realisasi

_SERAPAN: Path = ("realisasi", "serapan")
_LEVELS = (("program", "program"), ("kegiatan", "kegiatan"), ("sub_kegiatan", "sub kegiatan"))


@rule("K115", "serapan-tertulis", Severity.ERROR)
def serapan_tertulis(subject: Subject) -> Iterator[Cek]:
    """Serapan yang tercetak pada sumber sama dengan realisasi dibagi pagu.

    Yang diperiksa: setiap persen dalam `realisasi.serapan.kontrol` (menurut kode) dan
        `realisasi.serapan.kontrol_belanja` (jumlah, operasi, modal) dibandingkan dengan realisasi dibagi pagu yang
        berlaku; beda sampai setengah satuan angka terakhir yang ditulis dianggap pembulatan.
    Mengapa: serapan dicetak di samping pagu dan realisasinya, dan menjadi dasar penilaian efisiensi.
    Contoh: serapan program 7.01.04 ditulis 94,83%, sedangkan 397.891.640 dari 420.925.600 adalah 94,53%.
    Perbaikan: perbaiki persennya, atau pagu atau realisasi yang salah tulis.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (realisasi anggaran) dan lampiran III (data yang andal).
    """
    serapan = subject.laporan.realisasi.serapan
    for kode, written in serapan.kontrol.items():
        path: Path = (*_SERAPAN, "kontrol", kode)
        yield _serapan(kode, path, written, pagu(subject).di_bawah(kode), realisasi(subject).di_bawah(kode))
    for item, name in (("jumlah", "seluruh belanja"), ("operasi", "belanja operasi"), ("modal", "belanja modal")):
        total: Decimal | None = getattr(serapan.kontrol_belanja, item, None)
        if total is not None:
            path = (*_SERAPAN, "kontrol_belanja", item)
            yield _serapan(name, path, total, pagu(subject).sejenis(item), realisasi(subject).sejenis(item))


@rule("K116", "banyak-kode", Severity.ERROR)
def banyak_kode(subject: Subject) -> Iterator[Cek]:
    """Banyaknya program, kegiatan, dan sub kegiatan menurut sumber sama dengan yang ditulis.

    Yang diperiksa: `realisasi.kontrol.program`, `kegiatan`, dan `sub_kegiatan`, bila ditulis, dibandingkan dengan
        banyaknya program, kegiatan, dan sub kegiatan dalam `anggaran.program`.
    Mengapa: sub kegiatan yang terlewat tidak terlihat dari daftarnya sendiri; banyaknya dicetak di beberapa tempat.
    Contoh: sumber menyebut 17 sub kegiatan, sedangkan yang ditulis 16.
    Perbaikan: lengkapi sub kegiatan yang terlewat menurut DPA, atau perbaiki banyaknya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (data yang andal).
    """
    stated = subject.laporan.realisasi.kontrol
    for (key, name), walk in zip(_LEVELS, (program, kegiatan, sub_kegiatan), strict=True):
        written: Decimal | None = getattr(stated, key, None)
        hint = f"lengkapi {name} yang terlewat menurut DPA, atau perbaiki banyaknya"
        place: Path = ("anggaran", "program")
        control = Control(f"banyaknya {name}", ("realisasi", "kontrol", key), "yang ada dalam anggaran", place, hint)
        if written is not None:
            related = ((place, "program, kegiatan, dan sub kegiatan"),)
            yield counted(control, written, sum(1 for _ in walk(subject)), related)


@rule("K117", "alokasi-tertulis", Severity.ERROR)
def alokasi_tertulis(subject: Subject) -> Iterator[Cek]:
    """Alokasi anggaran sasaran yang tercetak sama dengan jumlah pagu kode-kodenya.

    Yang diperiksa: `anggaran` dan `persen` pada baris sasaran PK yang berlaku, bila ditulis, dibandingkan dengan jumlah
        pagu kode dalam `alokasi`, dan dengan bagiannya dari seluruh pagu.
    Mengapa: alokasi per sasaran menunjukkan bahwa anggaran mengikuti kinerja; jumlah dan persennya saling memeriksa.
    Contoh: alokasi sasaran ditulis 438.245.700, sedangkan kegiatannya berjumlah 441.787.200.
    Perbaikan: perbaiki angka yang tercetak, atau lengkapi kode dalam `alokasi`.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (anggaran yang digunakan untuk mewujudkan kinerja dalam PK).
    """
    for path, row in baris_pk(subject):
        yield from _allocation(subject, path, row.pk)


@rule("K118", "jumlah-pk", Severity.ERROR)
def jumlah_pk(subject: Subject) -> Iterator[Cek]:
    """Jumlah anggaran dalam Perjanjian Kinerja sama dengan jumlah program-programnya.

    Yang diperiksa: `jumlah` pada setiap PK, bila ditulis, dibandingkan dengan jumlah anggaran program dalam PK itu.
    Mengapa: PK ditandatangani Bupati; jumlahnya dibandingkan dengan DPA.
    Contoh: jumlah ditulis 3.894.507.781, sedangkan keempat programnya berjumlah 3.894.507.981.
    Perbaikan: cocokkan dengan naskah PK yang ditandatangani, lalu perbaiki yang salah.
    Dasar hukum: PermenPANRB 53/2014, lampiran I (perjanjian kinerja memuat program dan anggaran).
    """
    for number, pk in enumerate(subject.laporan.pk):
        path: Path = ("pk", number)
        if pk.jumlah is not None and pk.program:
            parts = [
                Besaran((*path, "program", kode, "anggaran"), item.anggaran, f"anggaran program {kode} dalam PK")
                for kode, item in pk.program.items()
            ]
            hint = "cocokkan jumlah dan anggaran program dengan naskah PK, lalu perbaiki yang salah"
            yield summed(
                Control("jumlah anggaran PK", (*path, "jumlah"), "jumlah programnya", (*path, "program"), hint),
                pk.jumlah,
                parts,
            )


@rule("K119", "kotak-pelaksanaan", Severity.ERROR)
def kotak_pelaksanaan(subject: Subject) -> Iterator[Cek]:
    """Angka di samping uraian pelaksanaan sama dengan angka dalam tabel.

    Yang diperiksa: `pagu`, `realisasi`, dan `capaian` dalam `kontrol` di bawah sebuah kode `realisasi.pelaksanaan`
        dibandingkan dengan pagu dan realisasi kode itu, dan dengan capaian keluarannya bila indikatornya satu.
    Mengapa: kotak masukan dan keluaran biasanya disalin dari sub kegiatan lain, lalu lupa diubah.
    Contoh: kotak peralatan kantor memuat pagu 1.524.000, milik sub kegiatan lain; seharusnya 107.552.700.
    Perbaikan: perbaiki angka itu menurut tabel anggaran.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (data yang andal).
    """
    done = subject.laporan.realisasi.pelaksanaan
    money = (("pagu", pagu(subject)), ("realisasi", realisasi(subject)))
    for kode, work in done.items():
        path: Path = ("realisasi", "pelaksanaan", kode, "kontrol")
        for key, kas in money:
            written: Decimal | None = getattr(work.kontrol, key, None)
            if written is not None:
                yield summed(_box(kode, key, path, kas), written, kas.di_bawah(kode))
    yield from _box_capaian(subject)


def _serapan(nama: str, path: Path, written: Decimal, budget: Sequence[Besaran], spent: Sequence[Besaran]) -> Cek:
    hint = "perbaiki persen ini, atau pagu atau realisasi yang salah tulis"
    control = Control(f"serapan {nama}", path, "realisasi dibagi pagu", ("realisasi", "keuangan", "sub_kegiatan"), hint)
    return percentage(control, written, spent, budget)


def _allocation(subject: Subject, path: Path, pk: SasaranPk) -> Iterator[Cek]:
    money = pagu(subject)
    given = [pos.besaran for pos in money.semua if under(pos.kode, pk.alokasi)]
    hint = "perbaiki angka yang tercetak, atau lengkapi kode dalam `alokasi`"
    if pk.anggaran is not None and pk.alokasi:
        name = f"alokasi anggaran {pk.acuan}"
        control = Control(name, (*path, "anggaran"), "jumlah pagu kode alokasinya", (*path, "alokasi"), hint)
        yield summed(control, pk.anggaran, given)
    if pk.persen is not None and pk.alokasi:
        rest = [pos.besaran for pos in money.semua if not under(pos.kode, pk.alokasi)]
        name = f"bagian anggaran {pk.acuan}"
        control = Control(name, (*path, "persen"), "bagiannya dari seluruh pagu", (*path, "alokasi"), hint)
        yield share(control, pk.persen, given, rest)


def _box(kode: str, key: str, path: Path, kas: Kas) -> Control:
    figures = kas.di_bawah(kode)
    place = figures[0].path if figures else path
    return Control(f"{key} {kode} di samping uraiannya", (*path, key), f"{key} dalam tabel", place, _BOX)


_BOX = "perbaiki angka ini menurut tabel anggaran, atau angka tabel bila itu yang salah"


def _box_capaian(subject: Subject) -> Iterator[Cek]:
    for path, node in simpul(subject):
        control = node.pelaksanaan.kontrol if node.pelaksanaan else None
        item = node.keluaran[0] if len(node.keluaran) == 1 else None
        target, reached = (item.indikator.target, item.realisasi) if item else (None, None)
        if control is None or control.capaian is None or target is None or reached is None:
            continue
        if target.angka is not None and reached.angka is not None:
            work: Path = ("realisasi", "pelaksanaan", node.kode)
            name, planned = f"capaian keluaran {node.kode}", (*tempat_indikator(subject, path, node.kode), 0, "target")
            hint = "perbaiki capaian ini, atau target atau realisasi keluarannya"
            yield percentage(
                Control(name, (*work, "kontrol", "capaian"), "hasil hitung", planned, hint),
                control.capaian,
                [Besaran((*work, "realisasi", 0), reached.angka, f"realisasi keluaran {node.kode}")],
                [Besaran(planned, target.angka, f"target keluaran {node.kode}")],
            )
