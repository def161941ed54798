"""C36x: the money of the Rencana Kinerja Tahunan: its own totals, and against the budget."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.diagnostics import Severity
from lkjip.model.lampiran import Rkt
from lkjip.model.values import Nilai
from lkjip.numbers import angka, rupiah
from lkjip.rules.cek import Besaran, Cek
from lkjip.rules.kontrol import Control, summed
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.telusur import simpul, sub_kegiatan, under

_PATH: Path = ("rkt", "anggaran")


@rule("C361", "jumlah-rkt", Severity.WARNING)
def jumlah_rkt(subject: Subject) -> Iterator[Cek]:
    """Anggaran kegiatan, program, dan jumlah dalam RKT sama dengan jumlah sub kegiatannya.

    Yang diperiksa: `rkt.anggaran` milik kegiatan atau program, dan `rkt.jumlah`, dibandingkan dengan jumlah anggaran
        sub kegiatan di bawahnya: yang tertulis dalam `rkt.anggaran`, selebihnya pagu sebelum perubahan.
    Mengapa: RKT mencetak anggaran di setiap tingkat; pereviu menjumlahkannya.
    Contoh: program 7.01.01 tercetak 2.696.810.780 dalam RKT, sedangkan sub kegiatannya berjumlah 2.700.414.980.
    Perbaikan: periksa anggaran sub kegiatan dan jumlahnya menurut naskah RKT, lalu perbaiki yang salah.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (data yang andal).
    """
    rkt = subject.laporan.rkt
    if rkt is None:
        return
    parts = dict(_bagian(subject, rkt))
    for code, written in rkt.anggaran.items():
        if code not in parts:
            below = [item for key, item in parts.items() if under(key, [code])]
            yield summed(_control(f"anggaran {code} dalam RKT", (*_PATH, code)), written, below)
    if rkt.jumlah is not None:
        yield summed(_control("jumlah anggaran dalam RKT", ("rkt", "jumlah")), rkt.jumlah, parts.values())


def _control(name: str, path: Path) -> Control:
    hint = "periksa anggaran sub kegiatan dan jumlahnya menurut naskah RKT, lalu perbaiki yang salah"
    return Control(name, path, "jumlah sub kegiatannya", ("anggaran", "program"), hint)


def _bagian(subject: Subject, rkt: Rkt) -> Iterator[tuple[str, Besaran]]:
    """The money of every sub kegiatan in the plan, in rupiah, by code."""
    for path, item, _ in sub_kegiatan(subject):
        if (stated := rkt.anggaran.get(item.kode)) is not None:
            yield item.kode, Besaran((*_PATH, item.kode), stated, f"anggaran {item.kode} dalam RKT")
        else:
            yield item.kode, Besaran((*path, "pagu"), item.pagu.jumlah, f"pagu {item.kode}")


@rule("C362", "rkt-dan-dpa", Severity.INFO)
def rkt_dan_dpa(subject: Subject) -> Iterator[Found]:
    """Anggaran dan target RKT dibandingkan dengan DPA.

    Yang diperiksa: anggaran sub kegiatan dan target yang ditulis dalam `rkt` dibandingkan dengan pagu sebelum perubahan
        dan target dalam `anggaran`.
    Mengapa: RKT disusun lebih dahulu daripada DPA dan boleh berbeda, tetapi selisih kecil biasanya salah ketik.
    Contoh: RKT menulis 2.162.907.780, DPA 2.162.907.781.
    Perbaikan: periksa angka itu menurut naskah RKT dan DPA; bila memang berbeda, biarkan.
    Dasar hukum: PermenPANRB 53/2014, lampiran I (perjanjian kinerja disusun sesudah dokumen pelaksanaan anggaran).
    """
    rkt = subject.laporan.rkt
    if rkt is None:
        return
    hint = "periksa menurut naskah RKT dan DPA; bila memang berbeda, biarkan"
    for path, item, _ in sub_kegiatan(subject):
        stated = rkt.anggaran.get(item.kode)
        if stated is not None and stated != item.pagu.jumlah:
            gap = _difference(stated, item.pagu.jumlah)
            message = f"anggaran {item.kode} dalam RKT {rupiah(stated)}, dalam DPA {rupiah(item.pagu.jumlah)}{gap}"
            yield Found(message, (*_PATH, item.kode), hint, (((*path, "pagu"), "pagu sebelum perubahan"),))
    for path, node in simpul(subject):
        pairs = zip(rkt.target.get(node.kode, ()), node.keluaran, strict=False)  # what is beyond is printed nowhere
        for place, (planned, one) in enumerate(pairs):
            budgeted = one.indikator.target
            if budgeted is not None and _told(planned) != _told(budgeted):
                message = f"target {node.kode} dalam RKT {_told(planned)}, dalam DPA {_told(budgeted)}"
                other = (((*path, "indikator", place, "target"), "target dalam anggaran"),)
                yield Found(message, ("rkt", "target", node.kode, place), hint, other)


def _difference(one: Decimal, other: Decimal) -> str:
    return f" (selisih {rupiah(abs(one - other))})"


def _told(value: Nilai) -> str:
    if value.predikat:
        return value.predikat
    if value.bawah is not None and value.atas is not None:
        return f"{angka(value.bawah)}–{angka(value.atas)}"
    return angka(value.angka) if value.angka is not None else ""
