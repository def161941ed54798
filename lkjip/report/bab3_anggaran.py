"""Bab III.C-F: supporting programmes, what each sub kegiatan did, efisiensi, predikat recap, analysis, money."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.calc.hasil import Efisiensi, HasilKeluaran, HasilSasaran, Simpul, Status
from lkjip.calc.pegawai import jumlah_pegawai
from lkjip.model import anggaran as model
from lkjip.numbers import angka, persen, persen_tetap, rounded
from lkjip.report.bab1 import jumlah_simpul
from lkjip.report.bab3_capaian import butir_rincian, tercapai
from lkjip.report.bahan import Bahan, baris_anggaran, simpul_berurut
from lkjip.report.konteks import (
    AnalisisSasaran,
    BarisAnggaran,
    BarisEfisiensi,
    BarisPredikat,
    Belanja,
    Foto,
    Keluaran,
    KotakSubKegiatan,
    ProgramPendukung,
)
from lkjip.report.tulis import TIDAK_ADA, capaian, dalam_kalimat, nilai, serapan, uang

CENTANG = "✓"


def pendukung(bahan: Bahan) -> Iterator[ProgramPendukung]:
    """Per sasaran: the programmes (or the allocated parts of them) with serapan on every level and their sum."""
    for sasaran in bahan.hasil.sasaran:
        if sasaran.uang is None:
            continue
        codes = sasaran.pendukung if sasaran.relasi == "pendukung" else sasaran.pk.alokasi
        yield ProgramPendukung(
            nomor=sasaran.nomor,
            sasaran=sasaran.uraian,
            relasi=bahan.kalimat(f"relasi_{sasaran.relasi}"),
            baris=tuple(_baris_pendukung(bahan.hasil.program, codes)),
            pagu=uang(sasaran.uang.pagu),
            realisasi=uang(sasaran.uang.realisasi),
            serapan=serapan(sasaran.uang.serapan),
        )


def _baris_pendukung(akar: tuple[Simpul, ...], codes: tuple[str, ...]) -> Iterator[BarisAnggaran]:
    for simpul in akar:
        if simpul.kode in codes:
            yield from (baris_anggaran(item) for item in simpul_berurut((simpul,)))
        else:
            yield from _baris_pendukung(simpul.anak, codes)


def kotak(bahan: Bahan) -> Iterator[KotakSubKegiatan]:
    """One box per sub kegiatan; the first of a program or kegiatan opens its heading."""
    for program in bahan.hasil.program:
        for kegiatan in program.anak:
            for sub in kegiatan.anak:
                first = sub is kegiatan.anak[0]
                yield _kotak(bahan, program, kegiatan, sub, first and kegiatan is program.anak[0], first)


def _kotak(
    bahan: Bahan, program: Simpul, kegiatan: Simpul, sub: Simpul, opens_program: bool, opens_kegiatan: bool
) -> KotakSubKegiatan:
    done = sub.pelaksanaan
    return KotakSubKegiatan(
        kode=sub.kode,
        program=program.nama,
        program_baru=opens_program,
        kegiatan=kegiatan.nama,
        kegiatan_baru=opens_kegiatan,
        nama=sub.nama,
        pagu=uang(sub.pagu),
        realisasi=uang(sub.realisasi),
        keluaran=tuple(_keluaran(item) for item in sub.keluaran),
        uraian=done.uraian if done else (),
        rincian=tuple(butir_rincian(bahan, part) for part in done.rincian) if done else (),
        kendala=done.kendala if done else (),
        kalimat=tuple(_kalimat_keluaran(bahan, item) for item in sub.keluaran),
        foto=tuple(_foto(bahan, sub)),
    )


def _foto(bahan: Bahan, sub: Simpul) -> Iterator[Foto]:
    for number, foto in enumerate(sub.pelaksanaan.foto if sub.pelaksanaan else ()):
        name = f"foto_{sub.kode.replace('.', '_')}_{number + 1}"
        yield Foto(name, foto.keterangan, bahan.gambar(sub.kode, number))


def _keluaran(item: HasilKeluaran) -> Keluaran:
    return Keluaran(
        nama=item.indikator.nama,
        satuan=item.indikator.satuan or "",
        target=nilai(item.indikator.target),
        realisasi=nilai(item.realisasi),
    )


def _kalimat_keluaran(bahan: Bahan, item: HasilKeluaran) -> str:
    satuan = dalam_kalimat(item.indikator.satuan)
    if item.realisasi is None:
        case = "keluaran_tanpa_data"
    elif item.indikator.target is None:
        case = "keluaran_tanpa_target"
    else:
        case = "keluaran_tidak_tercapai" if item.status is Status.TIDAK_TERCAPAI else "keluaran_tercapai"
    return bahan.kalimat(
        case,
        target=nilai(item.indikator.target, satuan),
        realisasi=nilai(item.realisasi, satuan),
        capaian=capaian(item.capaian),
    )


def kalimat_sumber_daya(bahan: Bahan) -> str:
    """Staff, money and work of the institution in one sentence."""
    pegawai = bahan.laporan.instansi.pegawai
    return bahan.kalimat(
        "sumber_daya",
        nama=bahan.nama,
        pegawai=angka(jumlah_pegawai(pegawai).ada) if pegawai else "",
        pagu=uang(bahan.hasil.pagu),
        **jumlah_simpul(bahan),
    )


def efisiensi(bahan: Bahan) -> Iterator[BarisEfisiensi]:
    """Capaian against serapan per sasaran, with category and sentence."""
    for sasaran in bahan.hasil.sasaran:
        absorbed = sasaran.uang.serapan if sasaran.uang else None
        case = _kasus_efisiensi(sasaran)
        data = {
            "capaian": capaian(sasaran.rata_rata),
            "serapan": serapan(absorbed),
            "selisih": _selisih_tercetak(sasaran.rata_rata, absorbed),
        }
        yield BarisEfisiensi(
            nomor=sasaran.nomor,
            sasaran=sasaran.uraian,
            kategori=bahan.kalimat(f"kategori_{case}" if sasaran.efisiensi else "kategori_tanpa_data"),
            relasi=bahan.kalimat(f"relasi_{sasaran.relasi}") if sasaran.relasi else TIDAK_ADA,
            kalimat=bahan.kalimat(case if sasaran.efisiensi else "efisiensi_tanpa_data", nomor=sasaran.nomor, **data),
            **data,
        )


def _selisih_tercetak(reached: Decimal | None, absorbed: Decimal | None) -> str:
    """The distance of the two percentages as printed, so that a reader who subtracts them finds it."""
    if reached is None or absorbed is None:
        return TIDAK_ADA
    return angka(abs(rounded(reached) - rounded(absorbed)))


def _kasus_efisiensi(sasaran: HasilSasaran) -> str:
    if sasaran.efisiensi is Efisiensi.EFISIEN and not tercapai(sasaran):
        return "efisien_belum_tercapai"
    return sasaran.efisiensi.value if sasaran.efisiensi else ""


def rekap(bahan: Bahan) -> Iterator[BarisPredikat]:
    """The recap of predikat: a heading per sasaran, its indicators, their mean, each with one tick."""
    names = [kelas.predikat for kelas in bahan.hasil.skala.kelas]
    blank = ("",) * len(names)
    for sasaran in bahan.hasil.sasaran:
        yield BarisPredikat("sasaran", f"Sasaran {sasaran.nomor}: {sasaran.uraian}", "", blank)
        for number, item in enumerate(sasaran.indikator, 1):
            own = item.kelas.predikat if item.kelas else ""
            yield BarisPredikat(
                "indikator",
                f"Indikator {sasaran.nomor}.{number}: {item.indikator.nama}",
                capaian(item.capaian),
                tuple(CENTANG if name == own else "" for name in names),
            )
        mean = sasaran.kelas.predikat if sasaran.kelas else ""
        ticks = tuple(CENTANG if name == mean else "" for name in names)
        yield BarisPredikat("rata_rata", "Rata-rata capaian", capaian(sasaran.rata_rata), ticks)


def analisis(bahan: Bahan) -> Iterator[AnalisisSasaran]:
    """Causes, obstacles and plans per sasaran; where the data say nothing, that is said."""
    for sasaran in bahan.hasil.sasaran:
        stated = sasaran.analisis
        reached = "judul_rencana_tercapai" if tercapai(sasaran) else "judul_rencana_tidak_tercapai"
        yield AnalisisSasaran(
            nomor=sasaran.nomor,
            sasaran=sasaran.uraian,
            kalimat=_kalimat_evaluasi(bahan, sasaran),
            ada=stated is not None,
            tanpa=bahan.kalimat("analisis_tidak_ada"),
            permasalahan=stated.permasalahan if stated else (),
            keberhasilan=stated.keberhasilan if stated else (),
            kendala=tuple((item.uraian, item.solusi) for item in stated.kendala) if stated else (),
            rencana=stated.rencana if stated else (),
            judul_rencana=bahan.kalimat(reached),
            inovasi=stated.inovasi if stated else (),
        )


def _kalimat_evaluasi(bahan: Bahan, sasaran: HasilSasaran) -> str:
    if sasaran.rata_rata is None or sasaran.kelas is None:
        return bahan.kalimat("evaluasi_tanpa_data")
    only = sasaran.indikator[0] if len(sasaran.indikator) == 1 else None
    reached = only.capaian if only and only.capaian is not None else sasaran.rata_rata
    return bahan.kalimat(
        "evaluasi",
        jumlah=len(sasaran.indikator),
        rata_rata=persen(reached),
        predikat=(only.kelas if only and only.kelas else sasaran.kelas).predikat,
        skala=bahan.hasil.skala.nama,
    )


def kalimat_anggaran(bahan: Bahan) -> str:
    """Budget, realisasi and serapan of the institution."""
    return bahan.kalimat(
        "realisasi_anggaran",
        nama=bahan.nama,
        tahun=bahan.tahun,
        pagu=uang(bahan.hasil.pagu),
        realisasi=uang(bahan.hasil.realisasi),
        serapan=serapan(bahan.hasil.uang.serapan),
    )


def jenis_belanja(bahan: Bahan) -> Iterator[Belanja]:
    """The kinds of spending that have a budget or were spent on."""
    kinds = (("operasi", "Operasi"), ("modal", "Modal"), ("tak_terduga", "Tak Terduga"), ("transfer", "Transfer"))
    used = [(name, label) for name, label in kinds if _ada(bahan.hasil.pagu, name) or _ada(bahan.hasil.realisasi, name)]
    for number, (name, label) in enumerate(used, 1):
        pagu, spent = getattr(bahan.hasil.pagu, name), getattr(bahan.hasil.realisasi, name)
        share = persen_tetap(spent / pagu * 100) if pagu else TIDAK_ADA
        yield Belanja(number, f"Belanja {label}", uang(pagu), uang(spent), share)


def _ada(money: model.Belanja, name: str) -> bool:
    return bool(getattr(money, name))
