"""The lampiran put together, one module per document."""

from lkjip.calc.lke import cakupan_kriteria
from lkjip.report.bahan import Bahan
from lkjip.report.konteks.lampiran import Lampiran
from lkjip.report.lampiran_cascading import naskah_cascading
from lkjip.report.lampiran_foto import dokumentasi, naskah_penghargaan
from lkjip.report.lampiran_pk import naskah_pk
from lkjip.report.lampiran_renstra import matriks_renstra
from lkjip.report.lampiran_rkt import naskah_rkt
from lkjip.report.lampiran_sk_iku import naskah_sk
from lkjip.report.lembar_reviu import BahanReviu, lembar_reviu


def lampiran(bahan: Bahan, reviu: BahanReviu | None = None) -> Lampiran:
    """Everything that the data have for the documents behind the report."""
    return Lampiran(
        renstra=tuple(matriks_renstra(bahan)),
        cascading=naskah_cascading(bahan),
        rkt=naskah_rkt(bahan),
        pk=tuple(naskah_pk(bahan)),
        sk_iku=naskah_sk(bahan.laporan, bahan.naskah_baku),
        penghargaan=naskah_penghargaan(bahan),
        dokumentasi=dokumentasi(bahan),
        reviu=lembar_reviu(reviu, cakupan_kriteria(bahan.laporan, bahan.hasil)) if reviu else None,
    )
