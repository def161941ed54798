"""K10x: the totals of the budget and of the money spent that sources print, against their sub kegiatan."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.diagnostics import Severity
from lkjip.model.anggaran import Kegiatan, KontrolBelanja, Program
from lkjip.rules.cek import Cek
from lkjip.rules.kontrol import Control, summed
from lkjip.rules.registry import Path, Subject, rule
from lkjip.rules.telusur import kegiatan, pk_path, program
from lkjip.rules.uang import CHANGED, Kas, pagu, pagu_murni, realisasi

_REALISASI: Path = ("realisasi", "keuangan")
_ITEMS = ("jumlah", "operasi", "modal")


@rule("K101", "pagu-kegiatan", Severity.ERROR)
def pagu_kegiatan(subject: Subject) -> Iterator[Cek]:
    """Pagu kegiatan sama dengan jumlah pagu sub kegiatannya.

    Yang diperiksa: `pagu` kegiatan, bila ditulis, dibandingkan dengan jumlah pagu sub kegiatan di bawahnya; bila ada
        `pagu_perubahan`, pagu sesudah perubahan yang dijumlahkan.
    Mengapa: semua tabel anggaran dihitung dari sub kegiatan; satu angka yang salah ketik mengubah seluruh jumlah.
    Contoh: pagu kegiatan ditulis 550.320.000, sedangkan sub kegiatannya berjumlah 560.320.000.
    Perbaikan: cocokkan pagu kegiatan dan pagu sub kegiatan dengan DPA atau DPPA, lalu perbaiki yang salah.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (realisasi anggaran) dan lampiran III (data yang andal).
    """
    for path, item, _ in kegiatan(subject):
        yield from _pagu(subject, path, item, ("kegiatan", "sub_kegiatan"))


@rule("K102", "pagu-program", Severity.ERROR)
def pagu_program(subject: Subject) -> Iterator[Cek]:
    """Pagu program sama dengan jumlah pagu sub kegiatannya.

    Yang diperiksa: `pagu` program, bila ditulis, dibandingkan dengan jumlah pagu semua sub kegiatan di bawahnya; bila
        ada `pagu_perubahan`, pagu sesudah perubahan yang dijumlahkan.
    Mengapa: semua tabel anggaran dihitung dari sub kegiatan; satu angka yang salah ketik mengubah seluruh jumlah.
    Contoh: pagu program ditulis 420.925.800, sedangkan sub kegiatannya berjumlah 420.925.600.
    Perbaikan: cocokkan pagu program dan pagu sub kegiatan dengan DPA atau DPPA, lalu perbaiki yang salah.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (realisasi anggaran) dan lampiran III (data yang andal).
    """
    for path, item, _ in program(subject):
        yield from _pagu(subject, path, item, ("program", "kegiatan"))


@rule("K103", "pagu-jumlah", Severity.ERROR)
def pagu_jumlah(subject: Subject) -> Iterator[Cek]:
    """Jumlah anggaran menurut sumber sama dengan jumlah pagu seluruh sub kegiatan.

    Yang diperiksa: `anggaran.kontrol` (jumlah, operasi, modal), bila ditulis, dibandingkan dengan jumlah pagu yang
        berlaku.
    Mengapa: jumlah anggaran dicetak di banyak tempat dan menjadi penyebut serapan serta bagian setiap sasaran.
    Contoh: jumlah ditulis 3.894.507.781, sedangkan seluruh sub kegiatan berjumlah 3.894.507.981.
    Perbaikan: cari sub kegiatan yang pagunya berbeda dengan DPA atau DPPA, lalu perbaiki.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (realisasi anggaran) dan lampiran III (data yang andal).
    """
    control, changed = subject.laporan.anggaran.kontrol, _changed(subject)
    yield from _belanja("anggaran", control, pagu(subject), ("anggaran", "kontrol"), ("anggaran", "program"), changed)


@rule("K104", "realisasi-kode", Severity.ERROR)
def realisasi_kode(subject: Subject) -> Iterator[Cek]:
    """Realisasi per kode menurut sumber sama dengan jumlah realisasi sub kegiatannya.

    Yang diperiksa: setiap kode dalam `realisasi.keuangan.kontrol` (program, kegiatan, atau sub kegiatan) dibandingkan
        dengan jumlah realisasi sub kegiatan di bawah kode itu.
    Mengapa: realisasi yang terlewat atau salah ketik menurunkan serapan dan mengubah simpulan tentang efisiensi.
    Contoh: realisasi program 7.01.03 ditulis 32.760.000, sedangkan sub kegiatannya berjumlah 132.760.000.
    Perbaikan: cocokkan realisasi sub kegiatan dengan LRA, lalu perbaiki atau lengkapi yang salah.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (realisasi anggaran) dan lampiran III (data yang andal).
    """
    for kode, written in subject.laporan.realisasi.keuangan.kontrol.items():
        control = Control(
            f"realisasi {kode}",
            (*_REALISASI, "kontrol", kode),
            "jumlah realisasi sub kegiatannya",
            (*_REALISASI, "sub_kegiatan"),
            f"cocokkan realisasi sub kegiatan di bawah {kode} dengan LRA, atau perbaiki angka kontrolnya",
        )
        yield summed(control, written, realisasi(subject).di_bawah(kode))


@rule("K105", "realisasi-jumlah", Severity.ERROR)
def realisasi_jumlah(subject: Subject) -> Iterator[Cek]:
    """Jumlah realisasi anggaran menurut sumber sama dengan jumlah realisasi seluruh sub kegiatan.

    Yang diperiksa: `realisasi.keuangan.kontrol_belanja` (jumlah, operasi, modal), bila ditulis, dibandingkan dengan
        jumlah realisasi sub kegiatan.
    Mengapa: jumlah realisasi menentukan serapan instansi yang dicetak dalam ikhtisar, Bab III, dan Bab IV.
    Contoh: belanja modal ditulis 103.135.000, sedangkan sub kegiatan yang bermodal berjumlah 103.115.000.
    Perbaikan: cari sub kegiatan yang realisasinya berbeda dengan LRA, atau jenis belanjanya salah, lalu perbaiki.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (realisasi anggaran) dan lampiran III (data yang andal).
    """
    control = subject.laporan.realisasi.keuangan.kontrol_belanja
    path, parts_path = (*_REALISASI, "kontrol_belanja"), (*_REALISASI, "sub_kegiatan")
    yield from _belanja("realisasi", control, realisasi(subject), path, parts_path)


@rule("K106", "anggaran-pk", Severity.ERROR)
def anggaran_pk(subject: Subject) -> Iterator[Cek]:
    """Anggaran program dalam Perjanjian Kinerja sama dengan pagu program.

    Yang diperiksa: anggaran tiap program dalam Perjanjian Kinerja yang berlaku dibandingkan dengan jumlah pagu sub
        kegiatannya: pagu murni untuk PK murni, pagu sesudah perubahan untuk PK perubahan.
    Mengapa: PK dan DPA adalah dua dokumen yang dilampirkan bersama; pereviu membandingkannya.
    Contoh: PK mencantumkan 609.079.200 untuk program 7.01.02, sedangkan pagunya berjumlah 608.079.200.
    Perbaikan: cocokkan dengan DPA (atau DPPA) dan naskah PK yang ditandatangani, lalu perbaiki yang salah.
    Dasar hukum: PermenPANRB 53/2014, lampiran I (perjanjian kinerja memuat program dan anggaran).
    """
    pk = subject.laporan.pk_berlaku
    kind = "pagu murni" if pk.versi == "murni" else "pagu sesudah perubahan"
    for kode, stated in pk.program.items():
        control = Control(
            f"anggaran program {kode} dalam PK {pk.versi}",
            (*pk_path(subject), "program", kode, "anggaran"),
            f"jumlah {kind} sub kegiatannya",
            _program_path(subject, kode),
            f"cocokkan anggaran PK dan pagu program {kode} dengan DPA, lalu perbaiki yang salah",
        )
        money = pagu_murni(subject) if pk.versi == "murni" else pagu(subject)
        yield summed(control, stated.anggaran, money.di_bawah(kode))


def _program_path(subject: Subject, kode: str) -> Path:
    return next((path for path, item, _ in program(subject) if item.kode == kode), ("anggaran", "program"))


def _pagu(subject: Subject, path: Path, item: Program | Kegiatan, levels: tuple[str, str]) -> Iterator[Cek]:
    level, below = levels
    control = Control(
        f"pagu {level} {item.kode}",
        (*path, "pagu"),
        "jumlah pagu sub kegiatannya",
        (*path, below),
        f"cocokkan pagu {level} ini dan pagu sub kegiatannya dengan DPA, lalu perbaiki yang salah"
        + _changed(subject, item.kode),
    )
    if item.pagu is not None:
        yield summed(control, item.pagu, pagu(subject).di_bawah(item.kode))


def _changed(subject: Subject, kode: str | None = None) -> str:
    """What to remember where a sub kegiatan (under the code) has a changed budget."""
    figures = pagu(subject).sejenis("jumlah") if kode is None else pagu(subject).di_bawah(kode)
    return f"; {CHANGED}" if any("pagu_perubahan" in item.path for item in figures) else ""


def _belanja(
    what: str, stated: KontrolBelanja | None, money: Kas, path: Path, parts_path: Path, note: str = ""
) -> Iterator[Cek]:
    kind = "pagu" if what == "anggaran" else what
    for item in _ITEMS:
        written: Decimal | None = getattr(stated, item, None)
        control = Control(
            f"jumlah {what}" if item == "jumlah" else f"{what} belanja {item}",
            (*path, item),
            "jumlah seluruh sub kegiatan",
            parts_path,
            f"cari sub kegiatan yang {kind}nya berbeda dengan sumber, lalu perbaiki{note}",
        )
        if written is not None:
            yield summed(control, written, money.sejenis(item))
