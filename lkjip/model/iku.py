"""Indikator Kinerja Utama: the indicators, and the decree (keputusan) that they were enacted by."""

from typing import Annotated, Any, Literal, Self, Union

from pydantic import AfterValidator, BeforeValidator, Field, ModelWrapValidatorHandler, PrivateAttr, model_validator
from pydantic_core import PydanticCustomError

from lkjip.model.values import DaftarTeks, Data, NilaiIndikator, Tahun, Teks, Waktu, YaTidak

Penomoran = Literal["1.", "1)", "(1)", "a.", "a)", "(a)", "-", "•", "tanpa"]


def _bare_text(value: Any) -> Any:
    return {"uraian": value} if isinstance(value, str) else value


class Butir(Data):
    """A list item with items of its own, marked by `penomoran`; a bare text is an item without."""

    uraian: Teks
    penomoran: Penomoran | None = None
    rincian: tuple[Annotated["Butir", BeforeValidator(_bare_text)], ...] = ()


def _one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


DaftarButir = Annotated[tuple[Annotated[Butir, BeforeValidator(_bare_text)], ...], BeforeValidator(_one_or_many)]


class Formulasi(Data):
    """A ratio: `pembilang` over `penyebut`, times `kali` (by default what the unit asks for; `tanpa`: nothing)."""

    pembilang: Teks
    penyebut: Teks
    kali: Teks | None = None


class ItemIku(Data):
    """One Indikator Kinerja Utama: how it is computed, what it means, who answers for it, where its data come from.

    `indikator` is its id in the Renstra. Where there is none, or the decree words it otherwise, the indicator is stated
    here: `sasaran`, `nama`, `satuan`, `target`. `tujuan` fills a column, `kelompok` a heading row over those that
    follow. `judul_formulasi` and `judul_penjelasan` are the decree's own words before either text.
    """

    indikator: Teks | None = None
    kelompok: Teks | None = None
    tujuan: Teks | None = None
    sasaran: Teks | None = None
    nama: Teks | None = None
    satuan: Teks | None = None
    target: dict[Tahun, NilaiIndikator] = {}
    judul_formulasi: Teks | None = None
    formulasi: Union[Formulasi, Teks, None] = None  # noqa: UP007  # an unquoted None in a | union of Annotated fails
    judul_penjelasan: Teks | None = None
    penjelasan: DaftarButir = ()
    penanggung_jawab: DaftarTeks = ()
    sumber_data: DaftarTeks = ()


def _named(item: ItemIku) -> ItemIku:
    if item.indikator is None and item.nama is None:
        raise PydanticCustomError(
            "iku_tanpa_nama", "IKU ini tanpa `indikator` (id dalam Renstra) dan tanpa `nama`; isi salah satunya"
        )
    return item


class Diktum(Data):
    """A clause of a decree. `nama` as enacted (KESATU), by default by its place; a bare text is its `uraian`."""

    nama: Teks | None = None
    uraian: Teks
    penomoran: Penomoran | None = None
    rincian: DaftarButir = ()


class PenomoranKonsiderans(Data):
    """How the items before MEMUTUSKAN are marked, where a decree does it in its own way."""

    menimbang: Penomoran | None = None
    mengingat: Penomoran | None = None
    memperhatikan: Penomoran | None = None


class KolomIku(Data):
    """The decree's own titles of columns; a title of `satuan` or `penjelasan` is what gives these a column.

    Written before their neighbours, `penjelasan` and `sumber_data` stand before `formulasi` and `penanggung_jawab`.
    """

    _urutan: tuple[str, ...] = PrivateAttr(())

    nomor: Teks | None = None
    tujuan: Teks | None = None
    sasaran: Teks | None = None
    indikator: Teks | None = None
    satuan: Teks | None = None
    target: Teks | None = None
    formulasi: Teks | None = None
    penjelasan: Teks | None = None
    penanggung_jawab: Teks | None = None
    sumber_data: Teks | None = None

    @model_validator(mode="wrap")
    @classmethod
    def _in_order(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        made = handler(value)
        if isinstance(value, dict):
            made._urutan = tuple(value)
        return made

    def precedes(self, name: str, other: str) -> bool:
        """Whether both columns are named, the first one before the other."""
        return {name, other} <= {*self._urutan} and self._urutan.index(name) < self._urutan.index(other)


class KelompokTujuan(Data):
    """A group of tujuan and sasaran that the attachment lists after the table (RUTIN, NON RUTIN)."""

    nama: Teks | None = None
    tujuan: DaftarTeks = ()
    sasaran: DaftarTeks = ()


class LampiranKeputusan(Data):
    """The attachment of the decree. What is not stated comes from `instansi` and `renstra`.

    `kepala` prints to which decree it belongs, `tanda_tangan` the signature again; `target` are the years whose targets
    get a column; `uraian` and `kelompok` follow the table.
    """

    kepala: YaTidak | None = None
    judul: DaftarTeks = ()
    instansi: Teks | None = None
    tugas: DaftarTeks = ()
    fungsi: DaftarTeks = ()
    tujuan: DaftarTeks = ()
    indikator_tujuan: DaftarTeks = ()
    judul_tabel: DaftarTeks = ()
    kolom: KolomIku | None = None
    target: tuple[Tahun, ...] = ()
    judul_formulasi: Teks | None = None
    judul_penjelasan: Teks | None = None
    uraian: DaftarTeks = ()
    kelompok: tuple[KelompokTujuan, ...] = ()
    tanda_tangan: YaTidak | None = None


class Keputusan(Data):
    """A decree. Its text is a quotation; where none of it is stated it is a new one and gets the standard text.

    `pejabat` signs it, for the official `atas_nama` where there is one, and `salinan` certifies the copy (ids).
    `dasar_daerah` are regional regulations that the standard text cites too. Only a decree with `pejabat` is printed
    as a document; without, it is merely cited.
    """

    nomor: Teks
    tanggal: Waktu | None = None
    tentang: Teks | None = None
    nama: Teks = "Keputusan"
    kop: DaftarTeks = ()
    pembuka: DaftarTeks = ()
    menimbang: DaftarButir = ()
    mengingat: DaftarButir = ()
    memperhatikan: DaftarButir = ()
    penomoran: PenomoranKonsiderans | None = None
    dasar_daerah: DaftarTeks = ()
    menetapkan: Teks | None = None
    diktum: tuple[Annotated[Diktum, BeforeValidator(_bare_text)], ...] = ()
    tempat: Teks | None = None
    pejabat: Teks | None = None
    atas_nama: Teks | None = None
    tembusan: DaftarTeks = ()
    salinan: Teks | None = None
    lampiran: LampiranKeputusan | None = None

    @property
    def baku(self) -> bool:
        """Whether it is a new decree, which gets the standard text."""
        return not (self.menimbang or self.mengingat or self.diktum)


class Iku(Data):
    """The Indikator Kinerja Utama as decreed, in the decree's order."""

    keputusan: Keputusan | None = None
    indikator: Annotated[tuple[Annotated[ItemIku, AfterValidator(_named)], ...], Field(min_length=1)]


class NaskahBaku(Data):
    """The standard text of a new decree; names in braces stand for the institution's own."""

    menimbang: DaftarButir = ()
    mengingat: DaftarButir = ()
    menetapkan: Teks = "-"
    diktum: tuple[Diktum, ...] = ()
