"""Rules: what a reviewer would find in the data, as findings; importing the themes enters their rules."""

from lkjip.rules import (
    kaskade,
    kaskade_anggaran,
    kaskade_program,
    kelengkapan_analisis,
    kelengkapan_anggaran,
    kelengkapan_indikator,
    kewajaran,
    kewajaran_capaian,
    kewajaran_nip,
    kontrol_anggaran,
    kontrol_belanja,
    kontrol_instansi,
    kontrol_kinerja,
    sisa_tahun,
    sisa_tempat,
)
from lkjip.rules.registry import RULES, Found, Rule, Subject, Where, check

__all__ = [
    "RULES",
    "Found",
    "Rule",
    "Subject",
    "Where",
    "check",
    "kaskade",
    "kaskade_anggaran",
    "kaskade_program",
    "kelengkapan_analisis",
    "kelengkapan_anggaran",
    "kelengkapan_indikator",
    "kewajaran",
    "kewajaran_capaian",
    "kewajaran_nip",
    "kontrol_anggaran",
    "kontrol_belanja",
    "kontrol_instansi",
    "kontrol_kinerja",
    "sisa_tahun",
    "sisa_tempat",
]
