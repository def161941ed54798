"""Bab III.A: the scale of capaian, other scales in use, and the rules of measurement."""

from collections.abc import Iterator

from lkjip.calc.hasil import HasilIndikator
from lkjip.model.profil import Skala
from lkjip.model.values import Nilai
from lkjip.report.bahan import Bahan
from lkjip.report.konteks.bab3 import KelasSkala
from lkjip.report.tulis import frasa, rangkai


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
    return tuple(_kalimat_skala(bahan, scale, names) for scale, names in used.values())


def _kalimat_skala(bahan: Bahan, scale: Skala, names: list[str]) -> str:
    classes = [bahan.kalimat("kelas_skala", predikat=item.predikat, interval=item.interval) for item in scale.kelas]
    return bahan.kalimat(
        "skala_lain", skala=scale.nama, sumber=frasa(scale.sumber), daftar=rangkai(names), kelas=rangkai(classes)
    )


def rumus_lain(bahan: Bahan) -> str:
    """Names of the negative indicators that use the formula that is not the profile's."""
    house = bahan.laporan.profil.rumus_negatif
    own = (item.indikator for item in bahan.hasil.indikator if item.indikator.arah == "negatif")
    return rangkai([indikator.nama for indikator in own if indikator.rumus not in (None, house)])


def ketentuan(bahan: Bahan) -> Iterator[str]:
    """The rules beyond the two formulas, each only where a target of this report needs it."""
    items = bahan.hasil.indikator
    if any(target.predikat and target.angka is None for item in items for target in _targets(item)):
        yield bahan.kalimat("ketentuan_predikat")
    if any(target.bawah is not None for item in items for target in _targets(item)):
        yield bahan.kalimat("ketentuan_rentang")
    if any(target.angka == 0 for item in items if item.indikator.arah != "positif" for target in _targets(item)):
        yield bahan.kalimat("ketentuan_nol")
    if any(_di_bawah_nol(item) for item in items):
        yield bahan.kalimat("ketentuan_paling_rendah")
    undirected = [item.indikator.nama for item in items if item.indikator.arah == "tanpa"]
    if undirected:
        yield bahan.kalimat("ketentuan_tanpa_arah", daftar=rangkai(undirected))


def _di_bawah_nol(item: HasilIndikator) -> bool:
    """True where a formula gives less than 0: a value below 0, or above twice a target that is not to be passed."""
    reached = item.realisasi.angka if item.realisasi else None
    if reached is None:
        return False
    against = ((item.target, item.capaian), (item.akhir_target, item.akhir_capaian))
    floored = [target for target, capaian in against if target is not None and capaian == 0]
    ends = (target.angka if target.angka is not None else target.atas for target in floored)
    return any(end and not 0 <= reached <= 2 * end for end in ends)


def _targets(item: HasilIndikator) -> Iterator[Nilai]:
    """The targets that the realisasi of an indicator is measured against."""
    yield from (target for target in (item.target, item.akhir_target) if target is not None)
