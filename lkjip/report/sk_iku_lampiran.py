"""The attachment of the decree on the Indikator Kinerja Utama."""

from collections.abc import Iterator, Sequence

from lkjip.model.iku import KelompokTujuan, Keputusan, KolomIku, LampiranKeputusan
from lkjip.model.laporan import Laporan
from lkjip.model.penetapan import Penetapan
from lkjip.report.bernomor import teks_bernomor
from lkjip.report.iku import baris_iku
from lkjip.report.konteks.sk_iku import BarisIku, BarisTeks, KelompokSasaran, KolomTabelIku, LampiranSk
from lkjip.report.tulis import bertanggal

JUDUL = "INDIKATOR KINERJA UTAMA (IKU)"
USUAL = ["nomor", "sasaran", "indikator", "formulasi", "penanggung_jawab", "sumber_data"]
FORMULASI, KEDUANYA = "Formulasi Perhitungan", "Formulasi Perhitungan dan Penjelasan Indikator"


def lampiran_sk(data: Laporan | Penetapan, decree: Keputusan, nama_keputusan: str) -> LampiranSk:
    """The attachment as printed: as the decree words it, the rest from the institution and the Renstra."""
    stated = decree.lampiran or LampiranKeputusan()
    rows = baris_iku(data.iku, data.renstra, stated)
    title = (JUDUL, f"{data.instansi.nama} {data.instansi.kabupaten}".upper())
    has_head = decree.baku if stated.kepala is None else stated.kepala
    is_signed = has_head if stated.tanda_tangan is None else stated.tanda_tangan
    return LampiranSk(
        kepala=tuple(_head(decree, nama_keputusan)) if has_head else (),
        judul=stated.judul or title,
        isian=tuple(_particulars(data, stated)),
        judul_tabel=stated.judul_tabel,
        kolom=kolom(rows, stated),
        baris=rows,
        uraian=stated.uraian,
        kelompok=tuple(map(_group, stated.kelompok)),
        tanda_tangan=is_signed,
    )


def _head(decree: Keputusan, title: str) -> Iterator[str]:
    """To which decree the attachment belongs."""
    yield f"LAMPIRAN {title.upper()}"
    yield f"NOMOR {decree.nomor}"
    if decree.tanggal:
        yield f"{bertanggal(decree.tanggal).lstrip(', ').upper()}"


def _particulars(data: Laporan | Penetapan, stated: LampiranKeputusan) -> Iterator[BarisTeks]:
    """Instansi, tugas, fungsi, tujuan and its indicators; a part of which nothing is known is left out."""
    tujuan = data.renstra.berlaku.tujuan if data.renstra else ()
    indikator = [item.nama for row in tujuan for item in row.indikator]
    parts: tuple[tuple[str, Sequence[str]], ...] = (
        ("Tugas", stated.tugas or data.instansi.tugas),
        ("Fungsi", stated.fungsi or data.instansi.fungsi),
        ("Tujuan", stated.tujuan or [row.uraian for row in tujuan]),
        ("Indikator Tujuan", stated.indikator_tujuan or indikator),
    )
    if stated.instansi or any(items for _, items in parts):
        yield BarisTeks("", 0, stated.instansi or data.instansi.nama, "Instansi")
    for label, items in parts:
        yield from teks_bernomor(items, "a.", label)


def kolom(rows: Sequence[BarisIku], stated: LampiranKeputusan) -> KolomTabelIku:
    """The titles of the columns that some row has something for."""
    own = stated.kolom or KolomIku()
    explained = any(row.penjelasan for row in rows)
    formulated = any(row.pembilang or row.formulasi for row in rows) or (explained and not own.penjelasan)
    usual = FORMULASI if own.penjelasan else KEDUANYA
    target = own.target or "Target"
    titles = KolomTabelIku(
        nomor=own.nomor or "No",
        tujuan=(own.tujuan or "Tujuan") if any(row.tujuan for row in rows) else "",
        sasaran=(own.sasaran or "Sasaran Strategis") if any(row.sasaran for row in rows) else "",
        indikator=own.indikator or "Indikator Kinerja Utama",
        satuan=own.satuan or "",
        target=tuple(f"{target} {year}" for year in stated.target),
        formulasi=(own.formulasi or usual) if formulated else "",
        penjelasan=(own.penjelasan or "") if explained else "",
        penanggung_jawab=(own.penanggung_jawab or "Bidang Penanggung Jawab") if _any(rows, "penanggung_jawab") else "",
        sumber_data=(own.sumber_data or "Sumber Data") if _any(rows, "sumber_data") else "",
        banyak=0,
        lazim=False,
        penjelasan_dahulu=own.precedes("penjelasan", "formulasi"),
        sumber_dahulu=own.precedes("sumber_data", "penanggung_jawab"),
    )
    printed = [name for name, title in titles._asdict().items() if isinstance(title, str) and title]
    is_usual = printed == USUAL and not titles.target and not titles.sumber_dahulu
    return titles._replace(banyak=len(printed) + len(titles.target), lazim=is_usual)


def _any(rows: Sequence[BarisIku], column: str) -> bool:
    return any(getattr(row, column) for row in rows)


def _group(group: KelompokTujuan) -> KelompokSasaran:
    return KelompokSasaran(
        group.nama or "", teks_bernomor(group.tujuan, "1."), teks_bernomor(group.sasaran, "1.", tunggal=True)
    )
