"""The institution's choices: scales, cap, formulas; every scale is data with a source."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from lkjip.model.values import Angka, Data, Jumlah, Teks, YaTidak


class Kelas(Data):
    """One class of a scale: values above `bawah` (or from it on, where `termasuk`). `interval` is what is printed."""

    predikat: Teks
    arti: Teks | None = None
    bawah: Angka
    termasuk: YaTidak = False
    interval: Teks


class Skala(Data):
    """A scale from its highest class down. `pembulatan`: round to so many places before classifying."""

    nama: Teks
    sumber: Teks
    kelas: Annotated[tuple[Kelas, ...], Field(min_length=2)]
    pembulatan: Jumlah | None = None


AcuanSkala = Teks | Skala


class Profil(Data):
    """Rules of the house: scale of capaian, cap for means, formula of negative indicators, relation for efisiensi.

    `skala_lke` grades the coverage of the reporting criteria of the AKIP evaluation; without it there is no grade.
    `templat` names the office's own templates by document, `kalimat` its sentences; from the data's folder.
    `grafik`: whether the report has charts beside its tables.
    """

    skala: AcuanSkala = "permendagri_86_2017"
    cap_rata_rata: Jumlah | None = Decimal(100)
    rumus_negatif: Literal["selisih", "rasio"] = "selisih"
    skala_lke: AcuanSkala | None = None
    efisiensi: Literal["pendukung", "alokasi"] = "pendukung"
    templat: dict[str, Teks] = {}
    kalimat: Teks | None = None
    grafik: YaTidak = True
