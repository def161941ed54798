"""An indicator of the Perjanjian Kinerja explained: target, realisasi, capaian, predikat, cap, end of the Renstra."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.calc.hasil import HasilIndikator, HasilSasaran, Status
from lkjip.calc.keluaran import REACHED, indikator_program
from lkjip.calc.realisasi import PERSEN, realisasi
from lkjip.model.kinerja import RealisasiIndikator
from lkjip.model.renstra import Indikator
from lkjip.model.values import Nilai
from lkjip.numbers import angka, persen
from lkjip.report.tulis import nilai, nilai_bertanda_tangan
from lkjip.rules import telusur
from lkjip.rules.registry import Path
from lkjip.telusur.bahan import Bahan, Butir, Penjelasan
from lkjip.telusur.rumus import Rumus, bagian_kelas, bagian_nilai, rumus_capaian, tulis

_ARAH = {"positif": "makin besar makin baik", "negatif": "makin kecil makin baik", "tanpa": "target rentang"}
_STATUS = {
    Status.MELAMPAUI: "melampaui target",
    Status.TERCAPAI: "target tercapai",
    Status.TIDAK_TERCAPAI: "target tidak tercapai",
    Status.BELUM_ADA_DATA: "belum ada data",
    Status.TIDAK_DAPAT_DIHITUNG: "tidak dapat dihitung",
}
_ROUNDED = "dicetak {} (dua angka di belakang koma, setengah ke atas; predikat memakai angka sebelum dibulatkan)"


def indikator(path: Path, row: HasilSasaran, item: HasilIndikator, bahan: Bahan) -> Penjelasan:
    """What is said of an indicator; `path` is that of its target in the Perjanjian Kinerja."""
    stated, satuan = item.indikator, item.indikator.satuan
    what = "tujuan" if row.tujuan else "sasaran"
    said = Penjelasan(f"{stated.id}: {stated.nama} ({what} {row.id} “{row.uraian}”)", nama=stated.nama)
    said.butir.append(Butir("Target", nilai(item.target, satuan), bahan.di(*path)))
    signed = row.pk.target[stated.id]
    if signed != item.target:
        said.butir.append(Butir("", f"ditandatangani {nilai_bertanda_tangan(signed)}; nilainya menurut Renstra"))
    said.butir += _target_renstra(item, bahan)
    said.butir += _realisasi(stated, item.stated, item.realisasi, bahan)
    said.butir.append(Butir("Arah", f"{stated.arah}: {_ARAH[stated.arah]}"))
    formula = rumus_capaian(item.target, item.realisasi, stated.arah, _rumus(item, bahan))
    said.butir += _capaian("Capaian", formula, item.capaian)
    said.butir.append(Butir("Predikat", bagian_kelas(item), _scale_place(item, bahan)))
    if grade := bagian_nilai(item):
        said.butir.append(Butir("Mutu nilai", grade))
    said.butir += _cap(item, bahan)
    said.butir.append(Butir("Keadaan", _STATUS[item.status]))
    said.butir += _akhir(item, bahan)
    shown = [nilai(item.target, satuan), nilai_bertanda_tangan(item.target, satuan), nilai(item.realisasi, satuan)]
    shown += [persen(one) for one in (item.capaian, item.akhir_capaian) if one is not None]
    said.angka = tuple(dict.fromkeys(one for one in shown if one not in ("-", "–", "")))
    return said


def tanpa_pk(indikator: Indikator, bahan: Bahan) -> Penjelasan:
    """What is said of an indicator of the Renstra that the Perjanjian Kinerja does not promise: it is not measured."""
    tahun, satuan = bahan.laporan.tahun, indikator.satuan
    place = telusur.indikator_renstra(bahan.subject)[indikator.id][0]
    said = Penjelasan(f"{indikator.id}: {indikator.nama} (tidak ada dalam PK)", nama=indikator.nama)
    if planned := indikator.target.get(tahun):
        said.butir.append(
            Butir("Target Renstra", f"{nilai(planned, satuan)} untuk {tahun}", bahan.di(*place, "target", str(tahun)))
        )
    stated, reached = bahan.laporan.realisasi.indikator.get(indikator.id), realisasi(indikator, bahan.laporan)
    said.butir += _realisasi(indikator, stated, reached, bahan)
    said.butir.append(Butir("Keadaan", "tidak diukur: Bab III mengukur indikator yang ditargetkan oleh suatu baris PK"))
    said.butir.append(Butir("", f"tambahkan `{indikator.id}` pada `target` baris PK bila memang diperjanjikan"))
    said.angka = tuple(one for one in (nilai(planned, satuan), nilai(reached, satuan)) if one not in ("-", "–", ""))
    return said


def _rumus(item: HasilIndikator, bahan: Bahan) -> str:
    return item.indikator.rumus or bahan.laporan.profil.rumus_negatif


def _target_renstra(item: HasilIndikator, bahan: Bahan) -> Iterator[Butir]:
    if item.target_renstra is not None:
        place = telusur.indikator_renstra(bahan.subject)[item.indikator.id][0]
        year = str(bahan.laporan.tahun)
        kata = nilai(item.target_renstra, item.indikator.satuan)
        yield Butir("Target Renstra", f"{kata} untuk {year}", bahan.di(*place, "target", year))


def _realisasi(
    indikator: Indikator, stated: RealisasiIndikator | None, reached: Nilai | None, bahan: Bahan
) -> Iterator[Butir]:
    at: Path = ("realisasi", "indikator", indikator.id)
    shown = nilai(reached, indikator.satuan)
    if stated is not None and stated.nilai is not None:
        yield Butir("Realisasi", shown, bahan.di(*at, "nilai"))
    elif stated is not None and stated.pembilang is not None and stated.penyebut is not None:
        times = " × 100" if (indikator.satuan or "%").casefold() in PERSEN else ""
        part, whole = stated.nama_pembilang or "pembilang", stated.nama_penyebut or "penyebut"
        yield Butir("Pembilang", f"{tulis(stated.pembilang)} ({part})", bahan.di(*at, "pembilang"))
        yield Butir("Penyebut", f"{tulis(stated.penyebut)} ({whole})", bahan.di(*at, "penyebut"))
        yield Butir("Realisasi", f"{tulis(stated.pembilang)} ÷ {tulis(stated.penyebut)}{times} = {shown}")
    elif reached is not None:
        yield from _counted(shown, bahan)
    else:
        yield Butir("Realisasi", "belum ada")
    if stated is not None and stated.sumber:
        yield Butir("Sumber", stated.sumber, bahan.di(*at, "sumber"))


def _counted(shown: str, bahan: Bahan) -> Iterator[Butir]:
    """How many of the programme indicators reached their target, and which did not."""
    reached, every = indikator_program(bahan.laporan)
    yield Butir("Realisasi", f"{shown}: {reached} dari {every} indikator program yang bertarget mencapai targetnya")
    for path, program, node in telusur.program(bahan.subject):
        for number, item in enumerate(node.keluaran):
            if item.indikator.target is None or item.status in REACHED:
                continue
            unit, place = item.indikator.satuan, telusur.tempat_indikator(bahan.subject, path, program.kode)
            told = f"target {nilai(item.indikator.target, unit)}, realisasi {nilai(item.realisasi, unit)}"
            yield Butir("Belum tercapai", f"{program.kode} {item.indikator.nama}: {told}", bahan.di(*place, number))


def _capaian(hal: str, formula: Rumus, result: Decimal | None) -> Iterator[Butir]:
    yield Butir(hal, formula.kata)
    if result is None:
        return
    unrounded = tulis(result)
    if formula.hitungan:
        yield Butir("", f"{formula.hitungan} = {unrounded}")
    if formula.hitungan and result == 0:
        yield Butir("", "capaian tidak pernah di bawah 0")
    yield Butir("", _ROUNDED.format(persen(result)))


def _scale_place(item: HasilIndikator, bahan: Bahan) -> str:
    if item.indikator.skala is not None:
        return bahan.di(*telusur.indikator_renstra(bahan.subject)[item.indikator.id][0], "skala")
    is_chosen = "skala" in bahan.laporan.profil.model_fields_set
    return bahan.di("profil", "skala") if is_chosen else "skala bawaan"


def _cap(item: HasilIndikator, bahan: Bahan) -> Iterator[Butir]:
    own, common = item.indikator.cap, bahan.laporan.profil.cap_rata_rata
    cap = common if own is None else own
    if item.capaian is None:
        return
    if cap is None:
        yield Butir("Dalam rata-rata", f"{persen(item.capaian)}, tanpa batas", bahan.di("profil", "cap_rata_rata"))
        return
    place = "batas bawaan"
    if own is not None:
        place = bahan.di(*telusur.indikator_renstra(bahan.subject)[item.indikator.id][0], "cap")
    elif "cap_rata_rata" in bahan.laporan.profil.model_fields_set:
        place = bahan.di("profil", "cap_rata_rata")
    yield Butir("Dalam rata-rata", f"{persen(min(item.capaian, cap))}: paling tinggi {angka(cap)}%", place)


def _akhir(item: HasilIndikator, bahan: Bahan) -> Iterator[Butir]:
    if item.akhir_target is None:
        return
    place, year = telusur.indikator_renstra(bahan.subject)[item.indikator.id][0], str(bahan.laporan.renstra.akhir)
    kata = f"{nilai(item.akhir_target, item.indikator.satuan)} pada {year}"
    yield Butir("Target akhir", kata, bahan.di(*place, "target", year))
    formula = rumus_capaian(item.akhir_target, item.realisasi, item.indikator.arah, _rumus(item, bahan))
    if item.akhir_capaian is not None:
        how = f"{formula.hitungan} = " if formula.hitungan else f"{formula.kata}; "
        yield Butir("Terhadapnya", f"{how}{persen(item.akhir_capaian)}")
