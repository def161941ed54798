"""Layout D: the realisation per document of SIPD-RI, 45 columns, one row per document and rekening."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from importer.bahan.lembar import JUMLAH, KEPALA, RAHASIA, REKENING, Baris, Lembar, judul
from importer.bahan.semboro import DAERAH, TAHUN, Skpd, semboro, terbagi

from lkjip.numbers import BULAN

KEPALA_D = (
    "Kode SKPD", "Nama SKPD", "Kode Sub SKPD", "Nama Sub SKPD", "Kode Fungsi", "Nama Fungsi", "Kode Sub Fungsi",
    "Nama Sub Fungsi", "Kode Urusan", "Nama Urusan", "Kode Bidang Urusan", "Nama Bidang Urusan", "Kode Program",
    "Nama Program", "Kode Kegiatan", "Nama Kegiatan", "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Kode Rekening",
    "Nama Rekening", "Nomor Dokumen", "Jenis Dokumen", "Jenis Transaksi", "Nomor DPT", "Tanggal Dokumen",
    "Keterangan Dokumen", "Nilai Realisasi", "Nilai Setoran", "NIP Pegawai", "Nama Pegawai", "Tanggal Simpan",
    "Nomor SPD", "Periode SPD", "Nilai SPD", "Tahapan SPD", "Nama Sub Tahapan Jadwal", "Tahapan APBD", "Nomor SPP",
    "Tanggal SPP", "Nomor SPM", "Tanggal SPM", "Nomor SP2D", "Tanggal SP2D", "Tanggal Transfer", "Nilai SP2D",
)  # fmt: skip
NOMOR_DOKUMEN, REALISASI, SETORAN, NILAI_SPD, NILAI_SP2D = 20, 26, 27, 33, 44


@dataclass(frozen=True)
class Dokumen:
    """One row: the tree above it as cells, its document, what was paid and what was paid back."""

    awal: list[Any]
    sub: str
    nomor: str
    jenis: str
    bulan: int
    bayar: Decimal
    setor: Decimal


def lembar_d(
    skpd: Sequence[Skpd] | None = None,
    bulan: Sequence[int] = range(1, 13),
    hanya: Sequence[int] = (),
    nama: str = "Sheet1",
    baris_kepala: int = 5,
) -> Lembar:
    """The year's realisation spread over `bulan`; `hanya`: only the documents of these months."""
    atas = judul("LAPORAN REALISASI PER DOKUMEN", DAERAH, f"TAHUN ANGGARAN {TAHUN}", "") if baris_kepala == 5 else []
    lembar = Lembar(nama, [*atas, Baris(list(KEPALA_D), KEPALA)])
    lembar.uang = {"realisasi": REALISASI, "setoran": SETORAN, "spd": NILAI_SPD, "sp2d": NILAI_SP2D}
    lembar.kolom = {"kode": 16, "uraian": 17, "rekening": 18, "dokumen": NOMOR_DOKUMEN, "skpd": 0}
    for d in dokumen(skpd or [semboro()], bulan):
        if not hanya or d.bulan in hanya:
            lembar.baris.append(Baris(_sel(d), REKENING, d.sub))
    lembar.baris.append(_total(lembar))
    return lembar


def dokumen(semua: Sequence[Skpd], bulan: Sequence[int]) -> Iterator[Dokumen]:
    """Payments of every account over the months; the document of a sub kegiatan and month covers all its accounts.

    Every third account has paid too much in the last month and pays it back there.
    """
    for n, (awal, sub, realisasi) in enumerate(_rekening(semua)):
        kembali = Decimal(125_000) if n % 3 == 0 and realisasi else Decimal(0)
        bagian = terbagi(realisasi + kembali, [3 + (k % 4) for k in range(len(bulan))])
        akhir = f"{awal[0]}/{sub}"
        for ke, bayar in zip(bulan, bagian, strict=True):
            if bayar:
                jenis = "LS" if "Gaji" in awal[17] else "TBP"
                yield Dokumen(awal, sub, f"35.09/0{ke}/{jenis}/{akhir}/{TAHUN}", jenis, ke, bayar, Decimal(0))
        if kembali:
            yield Dokumen(awal, sub, f"35.09/STS/{n:04d}/{akhir}/{TAHUN}", "STS", bulan[-1], Decimal(0), kembali)


def _rekening(semua: Sequence[Skpd]) -> Iterator[tuple[list[Any], str, Decimal]]:
    for skpd in semua:
        for unit in skpd.unit:
            for program in unit.program:
                for kegiatan in program.kegiatan:
                    for sub in kegiatan.sub:
                        awal = [skpd.kode, skpd.nama, unit.kode, unit.nama, "01", "PELAYANAN UMUM", "01.01", "LEMBAGA"]
                        awal += ["7", "UNSUR KEWILAYAHAN", "7.01", "KECAMATAN", program.kode, program.nama]
                        awal += [kegiatan.kode, kegiatan.nama, sub.kode, sub.nama]
                        for r in sub.rekening:
                            yield [*awal, r.kode, r.nama], sub.kode, r.realisasi


def _sel(d: Dokumen) -> list[Any]:
    tanggal = f"{7 + d.bulan} {BULAN[d.bulan - 1]} {TAHUN}"
    sp2d = d.bayar * 107 // 100
    return [
        *d.awal, d.nomor, d.jenis, "Belanja", None, tanggal, f"Pembayaran bulan {BULAN[d.bulan - 1]}", d.bayar, d.setor,
        RAHASIA[1], RAHASIA[0], tanggal, "35.09/SPD/01", "Triwulan I", d.bayar * 3, "Murni", "Murni", "APBD", "SPP-1",
        tanggal, "SPM-1", tanggal, "SP2D-1", tanggal, tanggal, sp2d,
    ]  # fmt: skip


def _total(lembar: Lembar) -> Baris:
    """The row "Total", its sums one column too far to the right."""
    sel: list[Any] = [None] * 46
    sel[24] = "Total"
    for k in lembar.uang.values():
        sel[k + 1] = sum((b.sel[k] for b in lembar.baris if b.peran == REKENING), Decimal(0))
    return Baris(sel, JUMLAH)
