"""Signature blocks: place and date, office, space, name, rank, NIP."""

from lkjip.model.instansi import Pejabat
from lkjip.report.bahan import sebagai
from lkjip.report.konteks.bersama import Ttd


def ttd(pejabat: Pejabat, tempat_tanggal: str = "") -> Ttd:
    """The signature block of the official, with Plt. or Plh. before the office."""
    rank = f"{pejabat.pangkat} ({pejabat.golongan})" if pejabat.pangkat and pejabat.golongan else pejabat.pangkat
    return Ttd(
        tempat_tanggal=tempat_tanggal,
        jabatan=sebagai(pejabat, besar=True),
        nama=pejabat.nama,
        pangkat=rank or "",
        nip=pejabat.nip or "",
    )
