"""Every fixture of a layout: exactly the figures that it was made of, or the finding that says why not."""

import pytest
from importer.bahan.daftar import KASUS
from importer.hakim import Hasil, Temuan, periksa
from importer.harapan import Angka

from lkjip.importer import kode_temuan as kt
from lkjip.importer import naskah
from lkjip.importer.impor import Pilihan, impor


def _imported(paths, skpd="", lembar="", format_sumber="", **_):
    pilihan = Pilihan(skpd, (lembar,) if lembar else (), (format_sumber,) if format_sumber else ())
    hasil = impor([(path, path.name) for path in paths], pilihan)
    found = [
        Temuan(
            one.severity.value,
            _told(one),
        )
        for one in hasil.temuan
    ]
    if not hasil.boleh_ditulis:
        return Hasil(belanja=_totals(hasil), temuan=[one for one in found if "LRA SAP tidak memuat" not in one.teks])
    subs = hasil.gabungan.sub.items()
    return Hasil({kode: _figures(sub) for kode, sub in subs}, temuan=found, mentah=_written(hasil.gabungan))


def _written(data):
    """All that would be written of it."""
    sources = [*naskah.asal(data.asal_anggaran), *naskah.asal(data.asal_realisasi)]
    budget = naskah.anggaran(data) if data.asal_anggaran else ""
    return "\n".join([*sources, budget, naskah.realisasi(data) if data.asal_realisasi else ""])


def _told(one):
    places = (f"{di} {said}" for di, said in one.related)
    return " ".join([one.message, one.hint, str(one.location), *places])


def _totals(hasil):
    """What a sheet without sub kegiatan tells, where nothing else is wrong with it."""
    told = [one.belanja for one in hasil.terbaca if one.belanja]
    wrong = any(one.is_error and one.code != kt.TANPA_SUB for one in hasil.temuan)
    return Angka(told[0]["pagu"], told[0]["realisasi"]) if told and not wrong else None


def _figures(sub):
    murni = sub.pagu if sub.pagu_perubahan is not None else None
    return Angka(sub.pagu_akhir, sub.realisasi, murni)


@pytest.mark.parametrize("nama", KASUS)
def test_a_fixture(nama, tmp_path):
    assert periksa(KASUS[nama], tmp_path, _imported) == []
