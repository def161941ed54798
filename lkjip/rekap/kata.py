"""The words of the recapitulation for what `calc` tells apart."""

from lkjip.calc.hasil import Efisiensi, Status
from lkjip.rekap.susun import Rekap

STATUS = {
    Status.MELAMPAUI: "melampaui target",
    Status.TERCAPAI: "mencapai target",
    Status.TIDAK_TERCAPAI: "belum mencapai target",
    Status.BELUM_ADA_DATA: "belum ada data",
    Status.TIDAK_DAPAT_DIHITUNG: "tidak dapat dihitung",
}
EFISIENSI = {
    Efisiensi.EFISIEN: "efisien",
    Efisiensi.TIDAK_EFISIEN: "tidak efisien",
    Efisiensi.BERIMBANG: "berimbang",
    None: "–",
}


def judul(rekap: Rekap) -> str:
    """The title; the kabupaten only where all are of one."""
    regions = {one.kabupaten for one in rekap.instansi}
    where = f" {regions.pop()}" if len(regions) == 1 else ""
    return f"Rekapitulasi Kinerja{where} Tahun {rekap.tahun}"
