"""Rules: what a reviewer would find in the data, as findings; importing the themes enters their rules."""

from lkjip.rules import kontrol_anggaran, kontrol_instansi, kontrol_kinerja
from lkjip.rules.registry import RULES, Found, Rule, Subject, Where, check

__all__ = [
    "RULES",
    "Found",
    "Rule",
    "Subject",
    "Where",
    "check",
    "kontrol_anggaran",
    "kontrol_instansi",
    "kontrol_kinerja",
]
