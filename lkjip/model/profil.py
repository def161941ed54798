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


class ProfilKeputusan(Data):
    """What an office may choose for a decree alone: its own templates by document, from the data's folder."""

    templat: dict[str, Teks] = {}


class Profil(ProfilKeputusan):
    """Rules of the house: scale of capaian, cap for means, formula of negative indicators, relation for efisiensi.

    `skala_lke` grades the coverage of the reporting criteria of the AKIP evaluation; without it there is no grade.
    `kalimat` names the office's own sentences, as `templat` its templates.
    `grafik`: whether the report has charts beside its tables.
    """

    skala: AcuanSkala = "permendagri_86_2017"
    cap_rata_rata: Jumlah | None = Decimal(100)
    rumus_negatif: Literal["selisih", "rasio"] = "selisih"
    skala_lke: AcuanSkala | None = None
    efisiensi: Literal["pendukung", "alokasi"] = "pendukung"
    kalimat: Teks | None = None
    grafik: YaTidak = True
