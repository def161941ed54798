"""Bab III.A-B: scale, measurement against target, evidence, end of Renstra."""

from collections.abc import Iterator

from lkjip.calc.hasil import HasilIndikator, HasilSasaran, Status
from lkjip.calc.keluaran import indikator_program
from lkjip.calc.realisasi import is_counted
from lkjip.model.kinerja import Rincian
from lkjip.model.values import Nilai
from lkjip.numbers import angka, persen
from lkjip.report.bab3_foto import berpasangan, foto
from lkjip.report.bahan import Bahan, nama_skala, realisasi, realisasi_kalimat, target, target_kalimat
from lkjip.report.konteks.bab3 import BarisCapaian, Bukti
from lkjip.report.konteks.bersama import Butir
from lkjip.report.tulis import TIDAK_ADA, bilangan, capaian, dalam_kalimat, dengan_satuan, frasa, kali, nilai


def kalimat_rata_rata(bahan: Bahan) -> Iterator[str]:
    """Count of indicators, mean and its class, and how the mean is made."""
    yield kalimat_hitungan(bahan)
    hasil = bahan.hasil
    if hasil.rata_rata is None or hasil.kelas is None:
        yield bahan.kalimat("rata_rata_tanpa_data")
        return
    known = [item for item in hasil.indikator if item.capaian is not None]
    only = known[0] if len(known) == 1 else None
    yield bahan.kalimat(
        "rata_rata",
        jumlah=len(known),
        semua=hasil.hitungan.jumlah,
        jumlah_huruf=bilangan(len(known)),
        rata_rata=capaian(only.capaian if only else hasil.rata_rata),
        predikat=(only.kelas if only and only.kelas else hasil.kelas).predikat,
        skala=nama_skala(only.skala if only else hasil.skala),
    )
    if only is None:
        yield from _kalimat_cap(bahan)


def _kalimat_cap(bahan: Bahan) -> Iterator[str]:
    """How a mean is cut: at the cap of the house, and at those that single indicators have."""
    cap = bahan.laporan.profil.cap_rata_rata
    yield bahan.kalimat("tanpa_cap") if cap is None else bahan.kalimat("cap", cap=persen(cap))
    for item in bahan.hasil.indikator:
        if item.indikator.cap is not None:
            yield bahan.kalimat("cap_indikator", indikator=item.indikator.nama, cap=persen(item.indikator.cap))


def kalimat_hitungan(bahan: Bahan) -> str:
    """How many of how many indicators reached their target."""
    counts = bahan.hasil.hitungan
    numbers = {
        name: getattr(counts, name)
        for name in (
            "jumlah",
            "mencapai",
            "melampaui",
            "tercapai",
            "tidak_tercapai",
            "belum_ada_data",
            "tidak_dapat_dihitung",
        )
    }
    words = {f"{name}_huruf": bilangan(number) for name, number in numbers.items()}
    return bahan.kalimat("hitungan", tahun=bahan.tahun, **numbers, **words)


def baris_capaian(bahan: Bahan) -> Iterator[BarisCapaian]:
    """The rows of the measurement table, in the order of the Perjanjian Kinerja."""
    for sasaran in bahan.hasil.sasaran:
        for item in sasaran.indikator:
            yield BarisCapaian(
                nomor=sasaran.nomor,
                sasaran=sasaran.uraian,
                indikator=item.indikator.nama,
                target=target(item),
                realisasi=realisasi(item),
                capaian=capaian(item.capaian),
                akhir_target=nilai(item.akhir_target, item.indikator.satuan),
                akhir_capaian=capaian(item.akhir_capaian),
            )


def bukti(bahan: Bahan) -> Iterator[Bukti]:
    """The evidence for every indicator and the sentences about its target."""
    for sasaran in bahan.hasil.sasaran:
        for item in sasaran.indikator:
            yield _bukti(bahan, sasaran, item, item is sasaran.indikator[0])


def _bukti(bahan: Bahan, sasaran: HasilSasaran, item: HasilIndikator, opens: bool) -> Bukti:
    stated = item.stated
    parts = _pecahan(bahan, item)
    photos = foto(bahan, "indikator", item.indikator.id, stated.foto) if stated else ()
    return Bukti(
        nomor=sasaran.nomor,
        indikator=item.indikator.nama,
        sasaran=sasaran.uraian,
        sasaran_baru=opens,
        pembilang=parts[0] if parts else "",
        penyebut=parts[1] if parts else "",
        kali=kali(item.indikator.satuan),
        hasil=realisasi(item),
        uraian=stated.uraian if stated else (),
        judul_rincian=(stated.judul_rincian or "") if stated else "",
        rincian=tuple(butir_rincian(bahan, part) for part in stated.rincian) if stated else (),
        kalimat=tuple(_kalimat_bukti(bahan, item)),
        foto=photos,
        kisi_foto=berpasangan(photos),
    )


def butir_rincian(bahan: Bahan, rincian: Rincian) -> Butir:
    """A counted item of evidence with its parts."""
    return Butir(_teks_rincian(bahan, rincian), tuple(_baris_rincian(bahan, rincian)))


def _baris_rincian(bahan: Bahan, rincian: Rincian) -> Iterator[str]:
    for part in rincian.rincian:
        inner = [_teks_rincian(bahan, leaf) for leaf in part.rincian]
        yield f"{frasa(_teks_rincian(bahan, part))}: {'; '.join(inner)}" if inner else _teks_rincian(bahan, part)


def _teks_rincian(bahan: Bahan, rincian: Rincian) -> str:
    if rincian.jumlah is None:
        return bahan.kalimat("rincian", uraian=rincian.uraian, jumlah="")
    amount = dengan_satuan(angka(rincian.jumlah), rincian.satuan)
    return bahan.kalimat("rincian", uraian=frasa(rincian.uraian), jumlah=amount)


def _kalimat_bukti(bahan: Bahan, item: HasilIndikator) -> Iterator[str]:
    known = {"indikator": item.indikator.nama, "tahun": bahan.tahun, "target": target_kalimat(item)}
    if item.realisasi is not None:
        yield _kalimat_realisasi(bahan, item)
    yield from _kalimat_skala_nilai(bahan, item)
    yield bahan.kalimat(
        item.status.value,
        realisasi=realisasi_kalimat(item),
        capaian=capaian(item.capaian),
        predikat=item.kelas.predikat if item.kelas else TIDAK_ADA,
        arah=item.indikator.arah,
        rentang=item.target.bawah is not None,
        menurut_predikat=_by_grade(item.target, item.realisasi),
        **known,
    )


def _by_grade(target: Nilai | None, reached: Nilai | None) -> bool:
    """Whether a target with a score was reached by a grade whose own score is not known."""
    if target is None or reached is None:
        return False
    return target.angka is not None and reached.angka is None and reached.predikat is not None


def _kalimat_skala_nilai(bahan: Bahan, item: HasilIndikator) -> Iterator[str]:
    """What the value is called on its own scale; a stated grade is only explained."""
    if not (item.realisasi and item.kelas_nilai and item.skala_nilai):
        return
    data = {"predikat": item.kelas_nilai.predikat, "arti": item.kelas_nilai.arti or ""}
    scale = nama_skala(item.skala_nilai)
    if item.realisasi.predikat is None:
        yield bahan.kalimat("nilai_pada_skala", skala=scale, nilai=realisasi_kalimat(item), **data)
    elif data["arti"]:
        yield bahan.kalimat("predikat_pada_skala", skala=scale, **data)


def _kalimat_realisasi(bahan: Bahan, item: HasilIndikator) -> str:
    stated = item.stated
    source = frasa(stated.sumber or "") if stated else ""
    parts = _pecahan(bahan, item)
    case = "realisasi_rasio" if parts else "realisasi" if source else "realisasi_tanpa_sumber"
    return bahan.kalimat(
        case,
        sumber=source,
        indikator=item.indikator.nama,
        tahun=bahan.tahun,
        realisasi=realisasi_kalimat(item),
        pembilang=parts[0] if parts else "",
        penyebut=parts[1] if parts else "",
    )


def _pecahan(bahan: Bahan, item: HasilIndikator) -> tuple[str, str] | None:
    """Numerator and denominator with what they count; None for an indicator that is no ratio."""
    stated = item.stated
    if stated and stated.pembilang is not None and stated.penyebut is not None:
        above = f"{angka(stated.pembilang)} {frasa(stated.nama_pembilang or '')}".rstrip()
        return above, f"{angka(stated.penyebut)} {frasa(stated.nama_penyebut or '')}".rstrip()
    if not is_counted(item):
        return None
    reached, every = indikator_program(bahan.laporan)
    return f"{reached} {bahan.kalimat('program_tercapai')}", f"{every} {bahan.kalimat('program_semua')}"


def kalimat_akhir(bahan: Bahan) -> Iterator[str]:
    """Realisasi against the end of the Renstra, a sentence per indicator."""
    for item in bahan.hasil.indikator:
        yield bahan.kalimat(
            _kasus_akhir(item),
            indikator=item.indikator.nama,
            akhir=bahan.akhir_renstra,
            realisasi=realisasi_kalimat(item),
            target=nilai(item.akhir_target, dalam_kalimat(item.indikator.satuan)),
            capaian=capaian(item.akhir_capaian),
            arah=item.indikator.arah,
            rentang=item.akhir_target is not None and item.akhir_target.bawah is not None,
            menurut_predikat=_by_grade(item.akhir_target, item.realisasi),
        )


def _kasus_akhir(item: HasilIndikator) -> str:
    if item.akhir_target is None:
        return "akhir_tanpa_target"
    if item.akhir_capaian is None:
        return "akhir_tanpa_data"
    if item.akhir_capaian == 100:
        return "akhir_tercapai"
    return "akhir_melampaui" if item.akhir_capaian > 100 else "akhir_tidak_tercapai"


def tercapai(sasaran: HasilSasaran) -> bool:
    """True when every indicator of the sasaran reached its target."""
    return all(item.status in (Status.TERCAPAI, Status.MELAMPAUI) for item in sasaran.indikator)
