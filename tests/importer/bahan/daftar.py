"""All cases: importing this module fills the registry."""

from importer.bahan import kasus_a, kasus_asing, kasus_bdf, kasus_c, kasus_dpa, kasus_e, kasus_h, kasus_lain
from importer.bahan.kasus import KASUS, Kasus

__all__ = [
    "KASUS", "Kasus", "kasus_a", "kasus_asing", "kasus_bdf", "kasus_c", "kasus_dpa", "kasus_e", "kasus_h", "kasus_lain",
]  # fmt: skip
