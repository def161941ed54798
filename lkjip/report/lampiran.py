"""The lampiran put together, one module per document."""

from lkjip.report.bahan import Bahan
from lkjip.report.konteks.lampiran import Lampiran
from lkjip.report.lampiran_pk import naskah_pk
from lkjip.report.lampiran_renstra import matriks_renstra
from lkjip.report.lampiran_sk_iku import naskah_sk


def lampiran(bahan: Bahan) -> Lampiran:
    """Everything that the data have for the documents behind the report."""
    return Lampiran(
        renstra=tuple(matriks_renstra(bahan)),
        pk=tuple(naskah_pk(bahan)),
        sk_iku=naskah_sk(bahan.laporan, bahan.naskah_baku),
    )
