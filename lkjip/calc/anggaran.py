"""The budget tree with its sums, and the money behind any set of codes; sums come from the sub kegiatan alone."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from lkjip.calc.hasil import Simpul, Uang
from lkjip.calc.keluaran import keluaran
from lkjip.model.anggaran import Belanja, Kegiatan, Program, SubKegiatan
from lkjip.model.laporan import Laporan

NIHIL = Belanja()
NOL = Decimal(0)


def jumlah(parts: Iterable[Belanja]) -> Belanja:
    """The sum of several, kind by kind."""
    total = NIHIL
    for part in parts:
        total = Belanja(
            operasi=total.operasi + part.operasi,
            modal=total.modal + part.modal,
            tak_terduga=total.tak_terduga + part.tak_terduga,
            transfer=total.transfer + part.transfer,
        )
    return total


def pohon(laporan: Laporan) -> tuple[Simpul, ...]:
    """The programmes with their kegiatan and sub kegiatan; a sub kegiatan without realisasi counts 0."""
    return tuple(_program(str(nomor), item, laporan) for nomor, item in enumerate(laporan.anggaran.program, 1))


def _program(nomor: str, program: Program, laporan: Laporan) -> Simpul:
    children = (_kegiatan(f"{nomor}.{n}", item, laporan) for n, item in enumerate(program.kegiatan, 1))
    return _sum(nomor, program, tuple(children), laporan)


def _kegiatan(nomor: str, kegiatan: Kegiatan, laporan: Laporan) -> Simpul:
    children = (_sub_kegiatan(f"{nomor}.{n}", item, laporan) for n, item in enumerate(kegiatan.sub_kegiatan, 1))
    return _sum(nomor, kegiatan, tuple(children), laporan)


def _sum(nomor: str, item: Program | Kegiatan, children: tuple[Simpul, ...], laporan: Laporan) -> Simpul:
    done = laporan.realisasi.pelaksanaan.get(item.kode)
    return Simpul(
        kode=item.kode,
        nama=item.nama,
        tingkat=1 if isinstance(item, Program) else 2,
        nomor=nomor,
        pagu=jumlah(child.pagu for child in children),
        realisasi=jumlah(child.realisasi for child in children),
        sumber_dana=", ".join(dict.fromkeys(child.sumber_dana for child in children)),
        keluaran=keluaran(laporan.indikator(item), done),
        pelaksanaan=done,
        anak=children,
    )


def _sub_kegiatan(nomor: str, item: SubKegiatan, laporan: Laporan) -> Simpul:
    done = laporan.realisasi.pelaksanaan.get(item.kode)
    return Simpul(
        kode=item.kode,
        nama=item.nama,
        tingkat=3,
        nomor=nomor,
        pagu=item.pagu_akhir,
        realisasi=laporan.realisasi.keuangan.sub_kegiatan.get(item.kode, NIHIL),
        sumber_dana=item.sumber_dana or laporan.anggaran.sumber_dana,
        keluaran=keluaran(laporan.indikator(item), done),
        pelaksanaan=done,
    )


def uang_per_kode(program: tuple[Simpul, ...]) -> dict[str, Uang]:
    """Budget and money spent of every sub kegiatan, by its code."""
    return {sub.kode: sub.uang for item in program for kegiatan in item.anak for sub in kegiatan.anak}


def uang(kode: tuple[str, ...], per_kode: Mapping[str, Uang]) -> Uang | None:
    """The money of all sub kegiatan under any of the codes, each once however the codes nest; None without codes."""
    if not kode:
        return None
    parts = [money for sub, money in per_kode.items() if any(_under(sub, above) for above in kode)]
    return Uang(sum((part.pagu for part in parts), NOL), sum((part.realisasi for part in parts), NOL))


def _under(kode: str, above: str) -> bool:
    return kode == above or kode.startswith(above + ".")
