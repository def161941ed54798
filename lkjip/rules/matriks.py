"""K16x, C339, L244: the Matriks Renstra: sums of its money, codes, years, names, and its targets in the Renstra."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip.calc.matriks import LEVELS, PROGRAM, SimpulMatriks, berurut, pohon_matriks
from lkjip.diagnostics import Severity
from lkjip.model.matriks import IndikatorMatriks, SubKegiatanMatriks
from lkjip.model.renstra import Indikator, Versi
from lkjip.rules.cek import Besaran, Cek
from lkjip.rules.kontrol import Control, summed
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted, value_text

_DEPTH = (0, 0, 3, 5, 6)  # parts of a code, by level
_ADVICE = "cocokkan rupiah pada tingkat ini dan di bawahnya dengan matriks Renstra, lalu perbaiki yang salah"


class Bagian(NamedTuple):
    """One part of a matrix, its path in the data, and the version of the Renstra that it is of."""

    path: Path
    simpul: SimpulMatriks
    versi: Versi

    @property
    def sebutan(self) -> str:
        """What it is called in messages: `kegiatan 7.01.01.2.01`, `sasaran “...”`."""
        isi = self.simpul.isi
        level = LEVELS[self.simpul.tingkat].replace("_", " ")
        return f"{level} {isi.kode if isinstance(isi, SubKegiatanMatriks) else quoted(isi.uraian or '')}".rstrip()

    @property
    def indikator(self) -> Iterator[tuple[Path, IndikatorMatriks]]:
        """Its indicators with their paths."""
        for place, item in enumerate(self.simpul.isi.indikator):
            yield (*self.path, "indikator", place), item


def bagian(subject: Subject) -> Sequence[Bagian]:
    """Every part of the matrices of all versions, each before what stands below it."""
    return subject.once(_bagian)


def _bagian(subject: Subject) -> Sequence[Bagian]:
    return [
        Bagian(("renstra", "versi", place, "matriks", *simpul.path), simpul, versi)
        for place, versi in enumerate(subject.laporan.renstra.versi)
        if versi.matriks
        for simpul in berurut(pohon_matriks(versi.matriks))
    ]


@rule("K161", "rp-matriks", Severity.ERROR)
def rp_matriks(subject: Subject) -> Iterator[Cek]:
    """Rupiah pada matriks Renstra sama dengan jumlah di bawahnya, tahun demi tahun.

    Yang diperiksa: `rp` program dan kegiatan yang dirinci, dan `rp` di samping indikator, bila ditulis, dibandingkan
        dengan jumlah `rp` bagian terbawahnya pada tahun yang sama.
    Mengapa: matriks dijumlahkan dari bagian terbawahnya; satu angka yang salah ketik mengubah seluruh jumlah.
    Contoh: program 7.01.02 tahun 2025 ditulis 890.500.000, sedangkan sub kegiatannya berjumlah 980.500.000.
    Perbaikan: cocokkan dengan matriks Renstra yang ditetapkan, lalu perbaiki yang salah.
    Dasar hukum: Permendagri 86/2017, lampiran (Tabel T-C.27, rencana program, kegiatan, dan pendanaan).
    """
    lowest = subject.once(_semua_terbawah)
    for part in bagian(subject):
        isi = part.simpul.isi
        stated = [(path, item.rp) for path, item in part.indikator if item.rp]
        if part.simpul.anak and isinstance(isi, SubKegiatanMatriks):
            stated.insert(0, (part.path, isi.rp))
        for path, rp in stated:
            yield from _per_tahun(part, path, rp, lowest[part.path])


@rule("K162", "rp-akhir-matriks", Severity.ERROR)
def rp_akhir_matriks(subject: Subject) -> Iterator[Cek]:
    """Rupiah pada akhir periode Renstra sama dengan jumlah semua tahunnya.

    Yang diperiksa: `rp_akhir` pada matriks, bila ditulis, dibandingkan dengan jumlah `rp` semua tahun.
    Mengapa: kolom kondisi akhir dihitung dari tahun-tahunnya; angka yang berbeda berarti salah satunya salah ketik.
    Contoh: `rp_akhir` kegiatan ditulis 3.097.507.638, sedangkan kelima tahunnya berjumlah 3.097.507.639.
    Perbaikan: cocokkan dengan matriks Renstra yang ditetapkan, lalu perbaiki yang salah.
    Dasar hukum: Permendagri 86/2017, lampiran (Tabel T-C.27, kondisi kinerja pada akhir periode).
    """
    lowest = subject.once(_semua_terbawah)
    for part in bagian(subject):
        isi = part.simpul.isi
        if isinstance(isi, SubKegiatanMatriks):
            yield from _akhir(part, part.path, isi.rp_akhir, lowest[part.path])
        for path, item in part.indikator:
            yield from _akhir(part, path, item.rp_akhir, lowest[part.path])


@rule("K163", "kode-matriks", Severity.ERROR)
def kode_matriks(subject: Subject) -> Iterator[Found]:
    """Kode pada matriks Renstra setingkat dengan letaknya, lanjutan kode di atasnya, dan tidak ganda.

    Yang diperiksa: banyaknya bagian kode program (3), kegiatan (5), dan sub kegiatan (6); kode di atasnya; kode yang
        ditulis dua kali dalam satu matriks.
    Mengapa: kode dicetak terpecah menurut tingkatnya; yang salah letak tercetak pada kolom yang salah.
    Contoh: kegiatan 7.01.03.2.01 ditulis di bawah program 7.01.02.
    Perbaikan: perbaiki kode, atau pindahkan ke program atau kegiatan yang benar.
    Dasar hukum: Permendagri 90/2019 (klasifikasi, kodefikasi, dan nomenklatur).
    """
    right: dict[Path, Bagian] = {}  # below a code that is wrong nothing is said
    seen: dict[tuple[Path, str], Path] = {}
    for part in bagian(subject):
        isi, above = part.simpul.isi, right.get(part.path[:-2])
        if not isinstance(isi, SubKegiatanMatriks) or (part.simpul.tingkat > PROGRAM and above is None):
            continue
        path, first = (*part.path, "kode"), seen.setdefault((part.path[:3], isi.kode), part.path)
        if found := _kode(isi.kode, part, above, first):
            message, related = found
            yield Found(message, path, "perbaiki kode itu, atau pindahkan ke tempat yang benar", related)
        else:
            right[part.path] = part


@rule("K164", "tahun-matriks", Severity.ERROR)
def tahun_matriks(subject: Subject) -> Iterator[Found]:
    """Tahun pada matriks Renstra ada di dalam masa Renstra.

    Yang diperiksa: setiap tahun pada `target` dan `rp` matriks dibandingkan dengan `renstra.awal` dan `renstra.akhir`.
    Mengapa: kolom matriks ialah tahun-tahun Renstra; target tahun lain tidak mempunyai kolom dan tidak tercetak.
    Contoh: target ditulis untuk tahun 2034, sedangkan masa Renstra 2021-2026.
    Perbaikan: perbaiki tahunnya, atau perbaiki `awal` dan `akhir` Renstra.
    Dasar hukum: Permendagri 86/2017 (Renstra berlaku lima tahun).
    """
    renstra = subject.laporan.renstra
    for part in bagian(subject):
        for path, years in _tahun(part):
            for year in years:
                if not renstra.awal <= year <= renstra.akhir:
                    message = f"tahun {year} pada {part.sebutan} di luar masa Renstra {renstra.awal}-{renstra.akhir}"
                    yield Found(message, (*path, year), "perbaiki tahunnya, atau `awal` dan `akhir` Renstra")


@rule("C339", "target-matriks", Severity.WARNING)
def target_matriks(subject: Subject) -> Iterator[Found]:
    """Target indikator pada matriks Renstra sama dengan target indikator itu dalam Renstra.

    Yang diperiksa: indikator tujuan dan sasaran pada matriks yang namanya sama dengan indikator dalam versi Renstra
        itu, pada setiap tahun yang ditargetkan keduanya.
    Mengapa: keduanya satu dokumen; pereviu menanyakan target mana yang berlaku.
    Contoh: target Indeks Kepuasan Masyarakat tahun 2025 pada matriks 90, sedangkan dalam tujuan dan sasaran Renstra 95.
    Perbaikan: cocokkan keduanya dengan Renstra yang ditetapkan, lalu perbaiki yang salah.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (target selaras dengan Renstra).
    """
    above = (part for part in bagian(subject) if part.simpul.tingkat < PROGRAM)
    for path, item, place, planned in (pair for part in above for pair in _bernama_sama(part)):
        for year in sorted(item.target.keys() & planned.target.keys()):
            mine, other = value_text(item.target[year]), value_text(planned.target[year])
            if mine != other:
                message = f"target {quoted(planned.nama)} tahun {year} pada matriks {mine}, dalam Renstra {other}"
                related = (((*place, "target", year), f"target Renstra {other}"),)
                hint = "cocokkan keduanya dengan Renstra yang ditetapkan, lalu perbaiki yang salah"
                yield Found(message, (*path, "target", year), hint, related)


@rule("L244", "nama-indikator-matriks", Severity.WARNING)
def nama_indikator_matriks(subject: Subject) -> Iterator[Found]:
    """Setiap indikator pada matriks Renstra bernama.

    Yang diperiksa: indikator tujuan, sasaran, program, kegiatan, dan sub kegiatan pada matriks yang `nama`-nya kosong.
    Mengapa: target tanpa nama indikator tidak dapat dinilai.
    Contoh: kegiatan 7.01.01.2.03 menargetkan 100% tanpa menyebut indikatornya.
    Perbaikan: isi `nama` menurut Renstra yang ditetapkan.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (indikator kinerja spesifik dan terukur).
    """
    for part in bagian(subject):
        for path, item in part.indikator:
            if item.nama is None:
                message = f"indikator {part.sebutan} pada matriks Renstra tidak bernama"
                yield Found(message, path, "isi `nama` menurut Renstra yang ditetapkan")


def _kode(
    kode: str, part: Bagian, above: Bagian | None, first: Path
) -> tuple[str, tuple[tuple[Path, str], ...]] | None:
    """What is wrong with a code, and the other place; `first` is where the matrix has it for the first time."""
    if len(kode.split(".")) != _DEPTH[part.simpul.tingkat]:
        return f"kode {kode} bukan kode {LEVELS[part.simpul.tingkat].replace('_', ' ')}", ()
    if above and not kode.startswith(f"{getattr(above.simpul.isi, 'kode', '')}."):
        return f"kode {kode} bukan bagian dari {above.sebutan}", (((*above.path, "kode"), above.sebutan),)
    if first != part.path:
        return f"kode {kode} ditulis dua kali dalam satu matriks Renstra", (((*first, "kode"), "kode yang sama"),)
    return None


def _per_tahun(part: Bagian, path: Path, stated: Mapping[int, Decimal], lowest: Sequence[Besaran]) -> Iterator[Cek]:
    for year, written in stated.items():
        control = Control(
            f"Rp {part.sebutan} tahun {year}", (*path, "rp", year), "jumlah rinciannya", part.path, _ADVICE
        )
        yield summed(control, written, [item for item in lowest if item.path[-1] == year])


def _akhir(part: Bagian, path: Path, written: Decimal | None, lowest: Sequence[Besaran]) -> Iterator[Cek]:
    if written is not None:
        name = f"Rp {part.sebutan} pada akhir periode"
        control = Control(name, (*path, "rp_akhir"), "jumlah semua tahun", part.path, _ADVICE)
        yield summed(control, written, lowest)


def _semua_terbawah(subject: Subject) -> dict[Path, list[Besaran]]:
    """What stands at the lowest level below every part, by the part's path; ask with `subject.once`."""
    return {part.path: _terbawah(part) for part in bagian(subject)}


def _terbawah(part: Bagian) -> list[Besaran]:
    """The money stated at the lowest level of a part, as single figures."""
    base = part.path[:4]
    return [
        Besaran((*base, *leaf.path, "rp", year), rp, f"Rp {getattr(leaf.isi, 'kode', '')} tahun {year}")
        for leaf in berurut([part.simpul])
        if not leaf.anak
        for year, rp in leaf.rp.items()
    ]


def _tahun(part: Bagian) -> Iterator[tuple[Path, Mapping[int, object]]]:
    if isinstance(part.simpul.isi, SubKegiatanMatriks):
        yield (*part.path, "rp"), part.simpul.isi.rp
    for path, item in part.indikator:
        yield (*path, "target"), item.target
        yield (*path, "rp"), item.rp


def _bernama_sama(part: Bagian) -> Iterator[tuple[Path, IndikatorMatriks, Path, Indikator]]:
    """The indicators of a part with those of the same name in the tujuan and sasaran of the version; paths first."""
    base, tujuan = part.path[:3], part.versi.tujuan
    holders: list[tuple[Path, Sequence[Indikator]]] = [
        ((*base, "tujuan", place), item.indikator) for place, item in enumerate(tujuan)
    ]
    holders += [
        ((*base, "tujuan", place, "sasaran", number), sasaran.indikator)
        for place, item in enumerate(tujuan)
        for number, sasaran in enumerate(item.sasaran)
    ]
    planned = {
        item.nama.casefold(): ((*path, "indikator", place), item)
        for path, indikator in holders
        for place, item in enumerate(indikator)
    }
    for path, item in part.indikator:
        if found := planned.get((item.nama or "").casefold()):
            yield path, item, *found
