"""The decree on the Indikator Kinerja Utama: quoted as enacted, or a new one with the standard text."""

from collections.abc import Iterator, Sequence

from lkjip.model.iku import Butir, Diktum, Keputusan, NaskahBaku, PenomoranKonsiderans
from lkjip.model.instansi import Pejabat
from lkjip.model.laporan import Laporan
from lkjip.model.penetapan import Penetapan
from lkjip.numbers import terbilang
from lkjip.report.bernomor import bernomor, teks_bernomor
from lkjip.report.konteks.sk_iku import BarisTeks, NaskahSk
from lkjip.report.sk_iku_lampiran import lampiran_sk
from lkjip.report.ttd import ttd
from lkjip.report.tulis import frasa

_HEADS = ("BUPATI", "WALIKOTA", "WALI", "GUBERNUR")
TITIK = "…………………"  # filled in by hand when it is signed


def naskah_sk(data: Laporan | Penetapan, baku: NaskahBaku) -> NaskahSk | None:
    """The decree as printed; None where the data merely cite one, without who has signed it."""
    decree = data.iku.keputusan if data.iku else None
    if decree is None or decree.pejabat is None:
        return None
    signer = data.pejabat[decree.pejabat]
    text = _filled(decree, baku, data, signer) if decree.baku else decree
    kop = decree.kop
    return NaskahSk(
        kop=tuple(line.upper() for line in kop[:-1]),
        kop_alamat=kop[-1] if kop else "",
        judul=tuple(_title(decree, data)),
        nomor=decree.nomor,
        tentang=frasa(decree.tentang or f"Indikator Kinerja Utama {data.instansi.nama}").upper(),
        pembuka=decree.pembuka or ((f"{signer.jabatan.upper()},",) if decree.baku else ()),
        konsiderans=tuple(_considerations(text)),
        menetapkan=text.menetapkan or "",
        diktum=tuple(_clauses(text.diktum)),
        tempat=decree.tempat or TITIK,
        tanggal=str(decree.tanggal) if decree.tanggal else TITIK,
        atas_nama=f"a.n. {decree.atas_nama.upper()}" if decree.atas_nama else "",
        ttd=ttd(signer),
        salinan=ttd(data.pejabat[decree.salinan]) if decree.salinan else None,
        tembusan=teks_bernomor(decree.tembusan, "1."),
        lampiran=lampiran_sk(data, decree, _called(decree, signer)),
    )


def _title(decree: Keputusan, data: Laporan | Penetapan) -> Iterator[str]:
    """What it is called: with the kabupaten below, where the name has it not yet and is no decree of its head."""
    name, region = _called(decree, data.pejabat[str(decree.pejabat)]).upper(), data.instansi.kabupaten.upper()
    yield name
    if region not in name and not any(head in name.split() for head in _HEADS):
        yield region


def _considerations(text: Keputusan) -> Iterator[BarisTeks]:
    marks = text.penomoran or PenomoranKonsiderans()
    yield from bernomor(text.menimbang, marks.menimbang or "a.", "Menimbang")
    yield from bernomor(text.mengingat, marks.mengingat or "1.", "Mengingat")
    usual = "1." if len(text.memperhatikan) > 1 else "tanpa"
    yield from bernomor(text.memperhatikan, marks.memperhatikan or usual, "Memperhatikan")


def _clauses(diktum: Sequence[Diktum]) -> Iterator[BarisTeks]:
    """Every clause under its name as enacted, or under the name of its place, and its items; the last is kept."""
    for number, clause in enumerate(diktum, 1):
        is_last = number == len(diktum)
        name = clause.nama or nama_diktum(number)
        yield BarisTeks("", 0, clause.uraian, name, is_last or bool(clause.rincian))
        items = bernomor(clause.rincian, clause.penomoran or "a.")
        yield from (item._replace(lanjut=is_last) for item in items)


def nama_diktum(number: int) -> str:
    """`KESATU`, `KEDUA`, ..., `KESEBELAS`."""
    return f"KE{'satu' if number == 1 else terbilang(number)}".upper()


def _filled(decree: Keputusan, baku: NaskahBaku, data: Laporan | Penetapan, signer: Pejabat) -> Keputusan:
    """The decree with the standard text, and the regional regulations after those of the state."""
    names = {"nama": data.instansi.nama, "kabupaten": data.instansi.kabupaten, "keputusan": _called(decree, signer)}
    names |= {name.upper(): value.upper() for name, value in names.items()}
    cited = [*_items(baku.mengingat, names), *(Butir(uraian=_ended(text)) for text in decree.dasar_daerah)]
    return decree.model_copy(
        update={
            "menimbang": tuple(_items(baku.menimbang, names)),
            "mengingat": tuple(cited),
            "menetapkan": baku.menetapkan.format_map(names),
            "diktum": tuple(
                Diktum(uraian=one.uraian.format_map(names), rincian=tuple(_items(one.rincian, names)))
                for one in baku.diktum
            ),
        }
    )


def _called(decree: Keputusan, signer: Pejabat) -> str:
    return f"Keputusan {signer.jabatan}" if decree.nama == "Keputusan" else decree.nama


def _items(items: Sequence[Butir], names: dict[str, str]) -> Iterator[Butir]:
    return (Butir(uraian=item.uraian.format_map(names)) for item in items)


def _ended(text: str) -> str:
    return text if text.endswith((";", ".")) else f"{text};"
