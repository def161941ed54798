"""The lampiran of awards and of photographs: only where the data have any."""

from collections.abc import Sequence

from lkjip.report.bahan import Bahan
from lkjip.report.konteks.penghargaan import BarisPenghargaan, Foto, NaskahPenghargaan
from lkjip.report.tulis import TIDAK_ADA


def naskah_penghargaan(bahan: Bahan) -> NaskahPenghargaan | None:
    """The awards as printed; None where there are none."""
    awards = bahan.laporan.penghargaan
    if not awards:
        return None
    rows = [
        BarisPenghargaan(
            nomor=number,
            nama=one.nama,
            pemberi=one.pemberi or TIDAK_ADA,
            tanggal=str(one.tanggal or TIDAK_ADA),
            keterangan=one.keterangan or "",
        )
        for number, one in enumerate(awards, 1)
    ]
    photos = [
        Foto(bahan.gambar("penghargaan", str(place), number), photo.keterangan)
        for place, one in enumerate(awards)
        for number, photo in enumerate(one.foto)
    ]
    return NaskahPenghargaan(tuple(rows), berdua(photos))


def dokumentasi(bahan: Bahan) -> tuple[tuple[Foto, ...], ...]:
    """The photographs of the documentation, two by two."""
    every = bahan.laporan.dokumentasi
    return berdua([Foto(bahan.gambar("dokumentasi", "", n), photo.keterangan) for n, photo in enumerate(every)])


def berdua(photos: Sequence[Foto]) -> tuple[tuple[Foto, ...], ...]:
    """Two in each row, the last row perhaps with one."""
    return tuple(tuple(photos[start : start + 2]) for start in range(0, len(photos), 2))
