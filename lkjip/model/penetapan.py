"""A decree on its own: what a data file with `dokumen: sk-iku` states, for an office that makes no report of it."""

from typing import Annotated, Literal

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from lkjip.model.iku import Iku
from lkjip.model.instansi import DaftarPejabat, Instansi
from lkjip.model.pengabaian import Abaikan
from lkjip.model.profil import ProfilKeputusan
from lkjip.model.renstra import Renstra
from lkjip.model.values import Data, Tahun


def _signed(iku: Iku) -> Iku:
    if iku.keputusan is None:
        raise PydanticCustomError("tanpa_keputusan", "isi `keputusan` belum ada pada `iku`")
    if iku.keputusan.pejabat is None:
        raise PydanticCustomError("tanpa_pejabat", "isi `pejabat` (yang menetapkan) belum ada pada `iku.keputusan`")
    return iku


class Penetapan(Data):
    """One decree on the Indikator Kinerja Utama; nothing is asked for that only a report needs."""

    dokumen: Literal["sk-iku"]
    tahun: Tahun
    instansi: Instansi
    pejabat: DaftarPejabat
    renstra: Renstra | None = None
    iku: Annotated[Iku, AfterValidator(_signed)]
    profil: ProfilKeputusan = ProfilKeputusan()
    abaikan: tuple[Abaikan, ...] = ()
