"""The documents that one data set makes: how they are called on the command line, their titles, their templates."""

from typing import NamedTuple


class Dokumen(NamedTuple):
    """A kind of document. `isi` is the part of the lampiran that has to be there, and `data` what it is made from.

    Both are empty for the report itself.
    """

    nama: str
    judul: str
    isi: str = ""
    data: str = ""

    def __reduce__(self) -> tuple[object, ...]:
        """Sent to another process it is the same object there, by which documents are told apart."""
        return dokumen, (self.nama,)

    @property
    def template(self) -> str:
        """The file name of its template."""
        return f"{self.nama}.docx"

    @property
    def akhiran(self) -> str:
        """What a file of it adds to the name of the data file."""
        return f"-{self.nama}" if self.isi else ""


LAPORAN = Dokumen("laporan", "Laporan Kinerja")
SK_IKU = Dokumen("sk-iku", "Keputusan tentang Indikator Kinerja Utama", "sk_iku", "`iku.keputusan` dengan `pejabat`")
REVIU = Dokumen("reviu", "Lembar Reviu Laporan Kinerja", "reviu")  # the inspectorate's: never bound in
SEMUA = (
    LAPORAN,
    Dokumen("renstra", "Matriks Renstra", "renstra", "`renstra.versi` (`matriks`)"),
    Dokumen("cascading", "Cascading Kinerja", "cascading", "`cascading`"),
    Dokumen("rkt", "Rencana Kinerja Tahunan", "rkt", "`rkt`"),
    Dokumen("pk", "Perjanjian Kinerja", "pk", "`pk`"),
    SK_IKU,
    REVIU,
)


def dokumen(nama: str) -> Dokumen | None:
    """The kind of this name; None where there is none."""
    return next((kind for kind in SEMUA if kind.nama == nama), None)
