"""An indicator as single figures: its target and what was reached, and the capaian that any such figures would give."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip.calc.capaian import Rumus, capaian
from lkjip.calc.hasil import HasilIndikator
from lkjip.calc.realisasi import rasio
from lkjip.model.values import Nilai
from lkjip.rules.cek import Besaran, Sums
from lkjip.rules.registry import Path, Subject
from lkjip.rules.sebutan import quoted
from lkjip.rules.telusur import indikator_pk, indikator_renstra


class Ukuran(NamedTuple):
    """The figures that an indicator's capaian is made of; `target` is None where it is no single number.

    `tercapai` is one figure, or pembilang and penyebut; empty where the realisasi is made of something else.
    """

    item: HasilIndikator
    rumus: Rumus
    target: Besaran | None
    akhir: Besaran | None
    tercapai: tuple[Besaran, ...]

    @property
    def nama(self) -> str:
        """`indikator “...”`."""
        return f"indikator {quoted(self.item.indikator.nama)}"

    def bagian(self, target: Besaran | None) -> list[list[Besaran]]:
        """The figures in the order in which `capaian` takes their sums."""
        return [[item] for item in ((target,) if target else ()) + self.tercapai]

    def capaian(self, sums: Sums) -> Decimal | None:
        """The capaian of such figures in per cent."""
        return self._against(self.item.target, self.target, sums)

    def capaian_akhir(self, sums: Sums) -> Decimal | None:
        """The capaian of such figures against the target at the end of the Renstra, in per cent."""
        return self._against(self.item.akhir_target, self.akhir, sums)

    def _against(self, stated: Nilai | None, figure: Besaran | None, sums: Sums) -> Decimal | None:
        numbers = list(sums)
        target = Nilai(angka=numbers.pop(0)) if figure else stated
        reached = self._reached(numbers)
        if target is None or reached is None:
            return None
        indikator = self.item.indikator
        return capaian(target, reached, indikator.arah, self.rumus, self.item.skala_nilai)

    def _reached(self, numbers: Sequence[Decimal]) -> Nilai | None:
        if len(numbers) == 2:
            return rasio(numbers[0], numbers[1], self.item.indikator.satuan)
        if numbers and self.item.realisasi:
            return self.item.realisasi.model_copy(update={"angka": numbers[0]})
        return self.item.realisasi


def ukuran(subject: Subject) -> Iterator[tuple[Path, Ukuran]]:
    """Every indicator of the Perjanjian Kinerja in force, with the path of its realisasi."""
    places = {key: path for key, (path, _) in indikator_renstra(subject).items()}
    laporan = subject.laporan
    for target_path, row, item in indikator_pk(subject):
        renstra = (*places[item.indikator.id], "target")
        signed = row.pk.target[item.indikator.id]
        measured = target_path if item.target == signed else (*renstra, laporan.tahun)
        path: Path = ("realisasi", "indikator", item.indikator.id)
        name = quoted(item.indikator.nama)
        yield (
            path,
            Ukuran(
                item,
                item.indikator.rumus or laporan.profil.rumus_negatif,
                _figure(item.target, measured, f"target indikator {name}"),
                _figure(item.akhir_target, (*renstra, laporan.renstra.akhir), f"target akhir Renstra indikator {name}"),
                tuple(_reached(item, path, name)),
            ),
        )


def _figure(nilai: Nilai | None, path: Path, nama: str) -> Besaran | None:
    return None if nilai is None or nilai.angka is None else Besaran(path, nilai.angka, nama)


def _reached(item: HasilIndikator, path: Path, name: str) -> Iterator[Besaran]:
    stated = item.stated
    if stated is None:
        return
    if stated.nilai is not None:
        if stated.nilai.angka is not None:
            yield Besaran((*path, "nilai"), stated.nilai.angka, f"realisasi indikator {name}")
    elif stated.pembilang is not None and stated.penyebut is not None:
        yield Besaran((*path, "pembilang"), stated.pembilang, f"pembilang indikator {name}")
        yield Besaran((*path, "penyebut"), stated.penyebut, f"penyebut indikator {name}")
