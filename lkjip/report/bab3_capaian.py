"""Bab III.A-B: scale, measurement against target, evidence, end of Renstra, earlier years, benchmarks."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.calc.hasil import Bandingan, HasilIndikator, HasilSasaran, Status, Tren
from lkjip.model.kinerja import RealisasiIndikator, Rincian
from lkjip.model.profil import Skala
from lkjip.numbers import angka, persen
from lkjip.report.bahan import Bahan, realisasi, realisasi_kalimat, target, target_kalimat
from lkjip.report.konteks import BarisBanding, BarisCapaian, BarisRiwayat, Bukti, Butir, KelasSkala
from lkjip.report.tulis import TIDAK_ADA, bilangan, capaian, dalam_kalimat, dengan_satuan, nilai, rangkai


def skala(bahan: Bahan) -> tuple[KelasSkala, ...]:
    """The classes of the scale of capaian, from the highest down."""
    return tuple(
        KelasSkala(number, kelas.interval, kelas.predikat) for number, kelas in enumerate(bahan.hasil.skala.kelas, 1)
    )


def skala_lain(bahan: Bahan) -> tuple[str, ...]:
    """Other scales that the report uses, each with what it is used for."""
    used: dict[str, tuple[Skala, list[str]]] = {}
    for item in bahan.hasil.indikator:
        if item.skala_nilai:
            used.setdefault(item.skala_nilai.nama, (item.skala_nilai, []))[1].append(item.indikator.nama)
        if item.skala != bahan.hasil.skala:
            used.setdefault(item.skala.nama, (item.skala, []))[1].append(f"capaian {item.indikator.nama}")
    return tuple(f"{scale.nama} ({scale.sumber}), untuk {rangkai(names)}" for scale, names in used.values())


def kalimat_rata_rata(bahan: Bahan) -> Iterator[str]:
    """Count of indicators, mean and its class, and how the mean is made."""
    yield kalimat_hitungan(bahan)
    hasil = bahan.hasil
    if hasil.rata_rata is None or hasil.kelas is None:
        yield bahan.kalimat("rata_rata_tanpa_data")
        return
    counted = hasil.hitungan.jumlah - hasil.hitungan.belum_ada_data - hasil.hitungan.tidak_dapat_dihitung
    yield bahan.kalimat(
        "rata_rata",
        jumlah=counted,
        jumlah_huruf=bilangan(counted),
        rata_rata=persen(hasil.rata_rata),
        predikat=hasil.kelas.predikat,
        skala=hasil.skala.nama,
    )
    cap = bahan.laporan.profil.cap_rata_rata
    yield bahan.kalimat("tanpa_cap") if cap is None else bahan.kalimat("cap", cap=persen(cap))


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
            yield _bukti(bahan, sasaran, item)


def _bukti(bahan: Bahan, sasaran: HasilSasaran, item: HasilIndikator) -> Bukti:
    stated = item.stated
    parts = _pecahan(stated) if stated else None
    return Bukti(
        nomor=sasaran.nomor,
        indikator=item.indikator.nama,
        sasaran=sasaran.uraian,
        pembilang=parts[0] if parts else "",
        penyebut=parts[1] if parts else "",
        hasil=realisasi(item),
        uraian=stated.uraian if stated else (),
        judul_rincian=(stated.judul_rincian or "") if stated else "",
        rincian=tuple(butir_rincian(bahan, part) for part in stated.rincian) if stated else (),
        kalimat=tuple(_kalimat_bukti(bahan, item)),
    )


def butir_rincian(bahan: Bahan, rincian: Rincian) -> Butir:
    """A counted item of evidence with its parts."""
    return Butir(_teks_rincian(bahan, rincian), tuple(_baris_rincian(bahan, rincian)))


def _baris_rincian(bahan: Bahan, rincian: Rincian) -> Iterator[str]:
    for part in rincian.rincian:
        inner = [_teks_rincian(bahan, leaf) for leaf in part.rincian]
        yield f"{_teks_rincian(bahan, part)}: {'; '.join(inner)}" if inner else _teks_rincian(bahan, part)


def _teks_rincian(bahan: Bahan, rincian: Rincian) -> str:
    amount = "" if rincian.jumlah is None else dengan_satuan(angka(rincian.jumlah), rincian.satuan)
    return bahan.kalimat("rincian", uraian=rincian.uraian, jumlah=amount)


def _kalimat_bukti(bahan: Bahan, item: HasilIndikator) -> Iterator[str]:
    known = {"indikator": item.indikator.nama, "tahun": bahan.tahun, "target": target_kalimat(item)}
    if item.realisasi is not None:
        yield _kalimat_realisasi(bahan, item)
    if item.kelas_nilai and item.skala_nilai:
        yield bahan.kalimat(
            "nilai_pada_skala",
            skala=item.skala_nilai.nama,
            nilai=realisasi(item),
            predikat=item.kelas_nilai.predikat,
            arti=item.kelas_nilai.arti or "",
        )
    yield bahan.kalimat(
        item.status.value,
        realisasi=realisasi_kalimat(item),
        capaian=capaian(item.capaian),
        predikat=item.kelas.predikat if item.kelas else TIDAK_ADA,
        **known,
    )


def _kalimat_realisasi(bahan: Bahan, item: HasilIndikator) -> str:
    stated = item.stated
    source = (stated.sumber or "") if stated else ""
    parts = _pecahan(stated) if stated else None
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


def _pecahan(stated: RealisasiIndikator) -> tuple[str, str] | None:
    """Numerator and denominator with what they count; None for an indicator that is no ratio."""
    if stated.pembilang is None or stated.penyebut is None:
        return None
    above = f"{angka(stated.pembilang)} {stated.nama_pembilang or ''}".rstrip()
    return above, f"{angka(stated.penyebut)} {stated.nama_penyebut or ''}".rstrip()


def kalimat_akhir(bahan: Bahan) -> Iterator[str]:
    """Realisasi against the end of the Renstra, a sentence per indicator."""
    for item in bahan.hasil.indikator:
        yield bahan.kalimat(
            _kasus_akhir(item),
            indikator=item.indikator.nama,
            akhir=bahan.laporan.renstra.akhir,
            realisasi=realisasi_kalimat(item),
            target=nilai(item.akhir_target, dalam_kalimat(item.indikator.satuan)),
            capaian=capaian(item.akhir_capaian),
        )


def _kasus_akhir(item: HasilIndikator) -> str:
    if item.akhir_target is None:
        return "akhir_tanpa_target"
    if item.akhir_capaian is None:
        return "akhir_tanpa_data"
    if item.akhir_capaian == 100:
        return "akhir_tercapai"
    return "akhir_melampaui" if item.akhir_capaian > 100 else "akhir_tidak_tercapai"


def baris_riwayat(bahan: Bahan) -> Iterator[BarisRiwayat]:
    """The realisasi of the years side by side, and the sentence about each indicator's direction."""
    for sasaran in bahan.hasil.sasaran:
        for item in sasaran.indikator:
            values = (item.riwayat.get(year) for year in bahan.hasil.tahun_riwayat)
            yield BarisRiwayat(
                nomor=sasaran.nomor,
                sasaran=sasaran.uraian,
                indikator=item.indikator.nama,
                realisasi=tuple(nilai(value, item.indikator.satuan) if value else "" for value in values),
                kalimat=_kalimat_tren(bahan, item),
            )


def _kalimat_tren(bahan: Bahan, item: HasilIndikator) -> str:
    if item.tren:
        parts = [_bagian_tren(bahan, item, *run) for run in _runtun(item.tren)]
        return bahan.kalimat("tren", indikator=item.indikator.nama, uraian=rangkai(parts))
    case = "tren_tidak_sebanding" if len(item.riwayat) > 1 else "tren_satu_tahun"
    if item.realisasi is None:
        case = "tren_tanpa_data"
    return bahan.kalimat(case, indikator=item.indikator.nama, tahun=bahan.tahun)


def _runtun(steps: tuple[tuple[int, int, Tren], ...]) -> list[tuple[int, int, Tren]]:
    """Consecutive steps of equal values joined; rises and falls stay single, so that every value is named."""
    runs: list[tuple[int, int, Tren]] = []
    for start, end, trend in steps:
        if trend is Tren.TETAP and runs and runs[-1][2] is Tren.TETAP and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], end, trend)
        else:
            runs.append((start, end, trend))
    return runs


def _bagian_tren(bahan: Bahan, item: HasilIndikator, start: int, end: int, trend: Tren) -> str:
    return bahan.kalimat(
        f"tren_{trend.value}",
        dari=nilai(item.riwayat[start], dalam_kalimat(item.indikator.satuan)),
        ke=nilai(item.riwayat[end], dalam_kalimat(item.indikator.satuan)),
        tahun_dari=start,
        tahun_ke=end,
    )


def baris_banding(bahan: Bahan) -> Iterator[BarisBanding]:
    """The benchmark table: a row per benchmark, or one row with the reason why there is none."""
    for sasaran in bahan.hasil.sasaran:
        for item in sasaran.indikator:
            rows = [_sel_banding(item, compared) for compared in item.bandingan] or [(_tanpa(bahan, item), TIDAK_ADA)]
            for benchmark, difference in rows:
                yield BarisBanding(
                    sasaran.nomor, sasaran.uraian, item.indikator.nama, realisasi(item), benchmark, difference
                )


def _tanpa(bahan: Bahan, item: HasilIndikator) -> str:
    reason = item.stated.tanpa_pembanding if item.stated else None
    return reason or bahan.kalimat("banding_tanpa_alasan")


def _sel_banding(item: HasilIndikator, compared: Bandingan) -> tuple[str, str]:
    benchmark = compared.pembanding
    year = f", {benchmark.tahun}" if benchmark.tahun else ""
    text = f"{nilai(benchmark.nilai, item.indikator.satuan)} ({benchmark.nama}{year})"
    if compared.selisih is None:
        return text, TIDAK_ADA
    sign = "+" if compared.selisih > 0 else "−" if compared.selisih < 0 else ""
    return text, f"{sign}{angka(abs(compared.selisih))}"


def sumber_banding(bahan: Bahan) -> str:
    """The source of the benchmarks: the one stated for all, or those of the single ones, each once."""
    single = (item.pembanding.sumber for row in bahan.hasil.indikator for item in row.bandingan)
    return bahan.laporan.realisasi.sumber_pembanding or "; ".join(dict.fromkeys(name for name in single if name))


def kalimat_banding(bahan: Bahan) -> Iterator[str]:
    """How many indicators have a benchmark, then a sentence per benchmark."""
    items = bahan.hasil.indikator
    without = sum(not item.bandingan for item in items)
    summary = bahan.kalimat(
        "banding_hitungan",
        jumlah=len(items),
        jumlah_huruf=bilangan(len(items)),
        tanpa=without,
        tanpa_huruf=bilangan(without),
    )
    if summary:
        yield summary
    for item in items:
        for compared in item.bandingan:
            yield _kalimat_selisih(bahan, item, compared)


def _kalimat_selisih(bahan: Bahan, item: HasilIndikator, compared: Bandingan) -> str:
    difference = compared.selisih
    if difference is None:
        case = "banding_tidak_sebanding"
    else:
        case = "banding_tinggi" if difference > 0 else "banding_rendah" if difference else "banding_sama"
    return bahan.kalimat(
        case,
        indikator=item.indikator.nama,
        nama=bahan.nama,
        tahun=bahan.tahun,
        realisasi=realisasi_kalimat(item),
        selisih=angka(abs(difference or Decimal(0))),
        pembanding=compared.pembanding.nama,
        nilai=nilai(compared.pembanding.nilai, dalam_kalimat(item.indikator.satuan)),
    )


def tercapai(sasaran: HasilSasaran) -> bool:
    """True when every indicator of the sasaran reached its target."""
    return all(item.status in (Status.TERCAPAI, Status.MELAMPAUI) for item in sasaran.indikator)
