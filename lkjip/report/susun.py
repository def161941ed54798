"""From the data and the results to the ReportContext: the chapters put together."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from lkjip.calc.hasil import Hasil
from lkjip.model.iku import NaskahBaku
from lkjip.model.instansi import Instansi
from lkjip.model.kinerja import Foto
from lkjip.model.laporan import Laporan
from lkjip.model.penetapan import Penetapan
from lkjip.report.bab1 import pendahuluan
from lkjip.report.bab2 import perencanaan
from lkjip.report.bab3_anggaran import jenis_belanja, kalimat_anggaran, kotak, pendukung
from lkjip.report.bab3_banding import baris_banding, kalimat_banding, sumber_banding
from lkjip.report.bab3_capaian import baris_capaian, baris_riwayat, bukti, kalimat_akhir, kalimat_rata_rata
from lkjip.report.bab3_efisiensi import efisiensi, kalimat_hubungan, kalimat_sumber_daya
from lkjip.report.bab3_evaluasi import analisis, catatan_rekap, rekap
from lkjip.report.bab3_foto import berpasangan
from lkjip.report.bab3_grafik import GrafikBab3, grafik
from lkjip.report.bab3_kerangka import ketentuan, rumus_lain, skala, skala_lain
from lkjip.report.bab4 import belum_diaudit, ikhtisar, penutup
from lkjip.report.bahan import Bahan, Kosong, nama_skala, simpul_berurut
from lkjip.report.baris_anggaran import baris_anggaran, jumlah_pagu, jumlah_realisasi, jumlah_serapan
from lkjip.report.dokumen import LAPORAN, Dokumen
from lkjip.report.kalimat import Kalimat
from lkjip.report.konteks import ReportContext
from lkjip.report.konteks.bab3 import Akuntabilitas
from lkjip.report.lampiran import lampiran
from lkjip.report.lampiran_sk_iku import naskah_sk
from lkjip.report.lembar_reviu import BahanReviu
from lkjip.report.ttd import ttd
from lkjip.report.tulis import frasa


class Cara(NamedTuple):
    """How a document is wanted: its sentences and regulations, which one it is, and whether it is a draft.

    `kosong`: the paths of the values that a draft filled. `reviu`: what the reviewer's sheet is made from.
    """

    kalimat: Kalimat
    peraturan: Mapping[str, str]
    dokumen: Dokumen = LAPORAN
    konsep: bool = False
    kosong: Kosong = frozenset()
    naskah_baku: NaskahBaku = NaskahBaku.model_construct()
    reviu: BahanReviu | None = None


def susun(laporan: Laporan, hasil: Hasil, cara: Cara, gambar: Callable[[str, str, int], object]) -> ReportContext:
    """The report, or another document of its data, as printed: finished strings, and the photographs of `gambar`."""
    named = tuple(item._replace(uraian=frasa(item.uraian)) for item in hasil.sasaran)  # in headings, cells, sentences
    bahan = Bahan(laporan, hasil._replace(sasaran=named), cara.kalimat, gambar, cara.kosong, cara.naskah_baku)
    instansi, charts = laporan.instansi, grafik(bahan)
    return ReportContext(
        judul=f"{cara.dokumen.judul} {instansi.nama} Tahun {laporan.tahun}",
        dilampirkan=cara.dokumen is LAPORAN,
        tahun=bahan.tahun,
        tahun_depan=str(laporan.tahun + 1),
        nama=instansi.nama,
        kabupaten=instansi.kabupaten,
        daerah=bahan.daerah,
        alamat=instansi.alamat or "",
        telepon=instansi.telepon or "",
        surel=instansi.surel or "",
        kontak=kontak(instansi),
        nomor=laporan.pengesahan.nomor or "",
        konsep=cara.konsep,
        ada_gambar=bool(instansi.susunan_organisasi or any(photographs(laporan)) or any(charts)),
        peraturan=cara.peraturan,
        ttd=ttd(
            laporan.pejabat[laporan.pengesahan.pejabat], f"{laporan.pengesahan.tempat}, {laporan.pengesahan.tanggal}"
        ),
        ikhtisar=ikhtisar(bahan),
        bab1=pendahuluan(bahan),
        bab2=perencanaan(bahan),
        bab3=akuntabilitas(bahan, charts),
        bab4=penutup(bahan),
        lampiran=lampiran(bahan, cara.reviu),
    )


def photographs(laporan: Laporan) -> Iterator[Foto]:
    """All photographs of the report."""
    reached = laporan.realisasi
    for item in reached.indikator.values():
        yield from item.foto
    for work in reached.pelaksanaan.values():
        yield from work.foto


def susun_keputusan(penetapan: Penetapan, cara: Cara) -> dict[str, object]:
    """The names of a template for a decree alone: those of the report that need no report."""
    instansi = penetapan.instansi
    return {
        "judul": f"{cara.dokumen.judul} {instansi.nama} Tahun {penetapan.tahun}",
        "dilampirkan": False,
        "tahun": str(penetapan.tahun),
        "nama": instansi.nama,
        "kabupaten": instansi.kabupaten,
        "alamat": instansi.alamat or "",
        "telepon": instansi.telepon or "",
        "surel": instansi.surel or "",
        "kontak": kontak(instansi),
        "konsep": cara.konsep,
        "peraturan": cara.peraturan,
        "lampiran": {"sk_iku": naskah_sk(penetapan, cara.naskah_baku)},
    }


def kontak(instansi: Instansi) -> str:
    """The line of a letterhead: address, telephone, e-mail."""
    parts = [
        instansi.alamat or "",
        f"Telepon {instansi.telepon}" if instansi.telepon else "",
        f"Surel: {instansi.surel}" if instansi.surel else "",
    ]
    return ", ".join(filter(None, parts))


def akuntabilitas(bahan: Bahan, charts: GrafikBab3) -> Akuntabilitas:
    """Bab III as printed."""
    hasil, realisasi = bahan.hasil, bahan.laporan.realisasi
    return Akuntabilitas(
        skala=skala(bahan),
        nama_skala=nama_skala(hasil.skala),
        sumber_skala=hasil.skala.sumber,
        skala_lain=skala_lain(bahan),
        rumus_negatif=bahan.laporan.profil.rumus_negatif,
        rumus_lain=rumus_lain(bahan),
        ketentuan=tuple(ketentuan(bahan)),
        kalimat_rata_rata=tuple(kalimat_rata_rata(bahan)),
        capaian=tuple(baris_capaian(bahan)),
        tahun_akhir=bahan.akhir_renstra,
        sumber_capaian=realisasi.sumber or "",
        bukti=tuple(bukti(bahan)),
        kalimat_akhir=tuple(kalimat_akhir(bahan)),
        tahun=tuple(map(str, hasil.tahun_riwayat)),
        riwayat=tuple(baris_riwayat(bahan)),
        sumber_riwayat=realisasi.sumber_riwayat or "",
        banding=tuple(baris_banding(bahan)),
        sumber_banding=sumber_banding(bahan),
        kalimat_banding=tuple(kalimat_banding(bahan)),
        pendukung=tuple(pendukung(bahan)),
        kalimat_hubungan=tuple(kalimat_hubungan(bahan)),
        kotak=tuple(kotak(bahan)),
        kalimat_sumber_daya=kalimat_sumber_daya(bahan),
        efisiensi=tuple(efisiensi(bahan)),
        predikat=tuple(kelas.predikat for kelas in hasil.skala.kelas),
        rekap=tuple(rekap(bahan)),
        catatan_rekap=tuple(catatan_rekap(bahan)),
        analisis=tuple(analisis(bahan)),
        kalimat_anggaran=kalimat_anggaran(bahan),
        belanja=tuple(jenis_belanja(bahan)),
        anggaran=tuple(baris_anggaran(bahan, simpul) for simpul in simpul_berurut(hasil.program)),
        jumlah_pagu=jumlah_pagu(bahan),
        jumlah_realisasi=jumlah_realisasi(bahan),
        jumlah_serapan=jumlah_serapan(bahan),
        sumber_realisasi=realisasi.keuangan.sumber or "",
        belum_diaudit=belum_diaudit(bahan),
        grafik_capaian=charts.capaian,
        tren=charts.tren,
        kisi_tren=berpasangan(charts.tren),
        grafik_anggaran=charts.anggaran,
        grafik_serapan=charts.serapan,
    )
