"""K11x: figures about indicators that sources print, against what follows from the data."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial

from lkjip.calc.hasil import HasilIndikator
from lkjip.calc.realisasi import PERSEN, rasio
from lkjip.diagnostics import Severity
from lkjip.model.kinerja import RealisasiIndikator, Rincian
from lkjip.rules.angka_tertulis import agrees, difference, told
from lkjip.rules.cek import Besaran, Cek, Sums, cek, cek_jumlah
from lkjip.rules.kontrol import Control, computed
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted, value_text
from lkjip.rules.telusur import indikator_renstra
from lkjip.rules.ukuran import Ukuran, ukuran


@rule("K111", "capaian-tertulis", Severity.ERROR)
def capaian_tertulis(subject: Subject) -> Iterator[Cek]:
    """Capaian yang tercetak pada sumber sama dengan hasil hitung.

    Yang diperiksa: `capaian` sebuah indikator PK, bila ditulis, dibandingkan dengan hasil hitung dari target dan
        realisasinya; beda sampai setengah satuan angka terakhir yang ditulis dianggap pembulatan.
    Mengapa: capaian yang berbeda dari target dan realisasi di sebelahnya langsung terlihat oleh pereviu.
    Contoh: capaian ditulis 100,87%, sedangkan realisasi terhadap target menghasilkan 100,77%.
    Perbaikan: hapus `capaian` agar dihitung sendiri, atau perbaiki target atau realisasinya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (membandingkan target dan realisasi kinerja tahun ini).
    """
    for path, one in ukuran(subject):
        written = one.item.stated.capaian if one.item.stated else None
        if written is not None and one.item.capaian is not None:
            yield cek(
                f"capaian {one.nama}",
                ([Besaran((*path, "capaian"), written, f"capaian {one.nama}")], *one.bagian(one.target)),
                one.capaian,
                _capaian(path, one, written),
            )


@rule("K112", "jumlah-rincian", Severity.ERROR)
def jumlah_rincian(subject: Subject) -> Iterator[Cek]:
    """Rincian yang dapat dijumlahkan sama dengan pembilang atau penyebut.

    Yang diperiksa: bila semua butir `rincian` sebuah indikator bersatuan sama dan berjumlah, dan satuan itu yang
        dihitung pembilang dan penyebut, jumlahnya harus sama dengan pembilang atau penyebut.
    Mengapa: rincian adalah bukti bagi angka; bukti yang jumlahnya lain membuat angkanya diragukan.
    Contoh: penyebut ditulis 47 laporan, sedangkan rinciannya 20, 12, dan 14 laporan (46).
    Perbaikan: lengkapi atau perbaiki rincian, atau perbaiki pembilang dan penyebutnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang memadai dan andal).
    """
    for path, name, stated in _stated(subject):
        top, bottom, counts = stated.pembilang, stated.penyebut, _counted(stated)
        if top is None or bottom is None or not counts:
            continue
        total = sum(counts, Decimal(0))
        sides = [("pembilang", top), ("penyebut", bottom)]
        found = partial(_evidence, path, name, stated, (top, bottom, total))
        if top == bottom or not any(agrees(side, total, counts) for _, side in sides):
            nearest = min(abs(side - total) for _, side in sides)
            for key, side in sides:
                if top == bottom or abs(side - total) == nearest:
                    written = Besaran((*path, key), side, f"{key} indikator {name}")
                    yield cek_jumlah(f"jumlah rincian indikator {name}", [written], _pieces(path, name, stated), found)


@rule("K113", "pembilang-penyebut", Severity.ERROR)
def pembilang_penyebut(subject: Subject) -> Iterator[Found]:
    """Pembilang tidak lebih besar daripada penyebut.

    Yang diperiksa: pada indikator persentase, `pembilang` (bagian) dibandingkan dengan `penyebut` (seluruhnya).
    Mengapa: bagian tidak dapat melebihi seluruhnya; biasanya kedua angka tertukar.
    Contoh: pembilang 49 laporan diselesaikan dari penyebut 47 laporan masuk.
    Perbaikan: periksa apakah keduanya tertukar; bila tidak, perbaiki angka yang salah.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (data yang andal).
    """
    units = {key: item.satuan for key, (_, item) in indikator_renstra(subject).items()}
    for path, name, stated in _stated(subject):
        top, bottom, unit = stated.pembilang, stated.penyebut, units.get(str(path[-1]))
        is_percentage = unit is None or unit.casefold() in PERSEN
        if top is not None and bottom is not None and top > bottom and is_percentage:
            gap = told(top - bottom)
            message = f"pembilang indikator {name} {told(top)} melebihi penyebutnya {told(bottom)} (selisih {gap})"
            hint = "periksa apakah pembilang dan penyebut tertukar, lalu perbaiki"
            yield Found(message, (*path, "pembilang"), hint, (((*path, "penyebut"), f"penyebut {told(bottom)}"),))


@rule("K136", "nilai-rasio", Severity.ERROR)
def nilai_rasio(subject: Subject) -> Iterator[Cek]:
    """Nilai indikator sama dengan pembilang dibagi penyebutnya.

    Yang diperiksa: bila sebuah indikator menulis `nilai` dan juga `pembilang` serta `penyebut`, nilainya dibandingkan
        dengan pembilang dibagi penyebut (kali 100 bila satuannya persen atau tidak ditulis).
    Mengapa: laporan memakai nilai itu; pecahan di sampingnya menjadi buktinya.
    Contoh: nilai ditulis 97,5, sedangkan 46 dari 47 adalah 97,87.
    Perbaikan: hapus `nilai` agar dihitung sendiri, atau perbaiki pembilang atau penyebutnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    units = {key: item.satuan for key, (_, item) in indikator_renstra(subject).items()}
    for path, name, stated in _stated(subject):
        value, top, bottom = stated.nilai, stated.pembilang, stated.penyebut
        if value is None or value.angka is None or top is None or bottom is None or bottom == 0:
            continue
        unit = units.get(str(path[-1]))
        hint = "hapus `nilai` agar dihitung sendiri, atau perbaiki pembilang atau penyebutnya"
        control = Control(f"realisasi indikator {name}", (*path, "nilai"), "pembilang dibagi penyebut", path, hint)
        parts = (
            [Besaran((*path, "pembilang"), top, f"pembilang indikator {name}")],
            [Besaran((*path, "penyebut"), bottom, f"penyebut indikator {name}")],
        )
        yield computed(control, value.angka, parts, partial(_ratio, unit), unit="")


def _ratio(unit: str | None, sums: Sums) -> Decimal | None:
    made = rasio(sums[0], sums[1], unit)
    return made.angka if made else None


def _stated(subject: Subject) -> Iterator[tuple[Path, str, RealisasiIndikator]]:
    names = {key: item.nama for key, (_, item) in indikator_renstra(subject).items()}
    for key, stated in subject.laporan.realisasi.indikator.items():
        yield ("realisasi", "indikator", key), quoted(names.get(key, key)), stated


def _capaian(path: Path, one: Ukuran, written: Decimal) -> Callable[[], Found]:
    def found() -> Found:
        item = one.item
        signed = (one.target.path if one.target else path, f"target {value_text(item.target, item.indikator.satuan)}")
        said = difference(written, item.capaian or Decimal(0), unit="%")
        message = f"capaian indikator {quoted(item.indikator.nama)} {said}"
        hint = "hapus `capaian` agar dihitung sendiri, atau perbaiki target atau realisasinya"
        return Found(message, (*path, "capaian"), hint, (signed, _reached(path, item)))

    return found


def _reached(path: Path, item: HasilIndikator) -> tuple[Path, str]:
    """The place of the realisasi and what it is, as stated: a value, or a fraction."""
    stated = item.stated
    if stated is not None and stated.nilai is not None:
        return (*path, "nilai"), f"realisasi {value_text(stated.nilai, item.indikator.satuan)}"
    if stated is not None and stated.pembilang is not None and stated.penyebut is not None:
        return (*path, "pembilang"), f"realisasi {told(stated.pembilang)} dari {told(stated.penyebut)}"
    return path, f"realisasi {value_text(item.realisasi, item.indikator.satuan) if item.realisasi else '-'}"


def _pieces(path: Path, name: str, stated: RealisasiIndikator) -> list[Besaran]:
    return [
        Besaran((*path, "rincian", number, "jumlah"), item.jumlah, f"rincian indikator {name}, {quoted(item.uraian)},")
        for number, item in enumerate(stated.rincian)
        if item.jumlah is not None
    ]


def _counted(stated: RealisasiIndikator) -> list[Decimal]:
    """The numbers of the evidence where all of it is counted in one unit, and that unit is what the ratio counts."""
    units = {(item.satuan or "").casefold() for item in stated.rincian}
    counts = [item.jumlah for item in stated.rincian if item.jumlah is not None]
    if len(units) != 1 or units == {""} or len(counts) != len(stated.rincian):
        return []
    named = [name.casefold() for name in (stated.nama_pembilang, stated.nama_penyebut) if name]
    return counts if not named or any(unit in name for unit in units for name in named) else []


def _evidence(path: Path, name: str, stated: RealisasiIndikator, numbers: tuple[Decimal, Decimal, Decimal]) -> Found:
    top, bottom, total = numbers
    unit = _unit(stated.rincian[0])
    sides = f"pembilang dan penyebut ditulis {told(top)}"
    gap = told(abs(top - total))
    if top != bottom:
        sides = f"pembilang ditulis {told(top)} dan penyebut {told(bottom)}"
        gap = f"{gap} dan {told(abs(bottom - total))}"
    message = f"rincian indikator {name} berjumlah {told(total)}{unit}, sedangkan {sides} (selisih {gap})"
    hint = "lengkapi atau perbaiki rincian, atau perbaiki pembilang dan penyebut"
    return Found(message, (*path, "rincian"), hint, (((*path, "penyebut"), f"penyebut {told(bottom)}"),))


def _unit(item: Rincian) -> str:
    return f" {item.satuan}" if item.satuan else ""
