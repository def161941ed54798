"""The institution: identity, duties, organisation, staff, equipment, territory, issues, and its officials."""

from typing import Annotated, Literal

from pydantic import Field

from lkjip.model.values import Angka, DaftarTeks, Data, Jumlah, Teks, Waktu, YaTidak


class Pejabat(Data):
    """An official, stated once and referred to by id. `status` is empty for the definitive holder of the office."""

    nama: Teks
    jabatan: Teks
    nip: Teks | None = None
    pangkat: Teks | None = None
    golongan: Teks | None = None
    status: Literal["Plt.", "Plh.", "Pj."] | None = None
    mulai: Waktu | None = None
    sampai: Waktu | None = None


class DasarHukum(Data):
    """A regulation that something rests on, with its date where it is printed."""

    nama: Teks
    tanggal: Waktu | None = None
    tentang: Teks | None = None


class Jabatan(Data):
    """A node of the organisation: an office and those under it. `fungsional` marks a group beside the line."""

    jabatan: Teks
    fungsional: YaTidak = False
    bawahan: tuple["Jabatan", ...] = ()


class BarisPegawai(Data):
    """Staff of one kind: needed and present by education, present by sex; the two sums are controls."""

    nama: Teks
    asn: YaTidak = True
    kebutuhan: dict[Teks, Jumlah] = {}
    ada: dict[Teks, Jumlah] = {}
    laki_laki: Jumlah | None = None
    perempuan: Jumlah | None = None
    jumlah: Jumlah | None = None
    jumlah_kebutuhan: Jumlah | None = None


class KelompokPegawai(Data):
    """A heading over rows of staff; without rows of its own it stands alone (an empty group is printed)."""

    nama: Teks
    baris: tuple[BarisPegawai, ...] = ()


class KontrolPegawai(Data):
    """Totals that the source prints, to be checked against the rows; `persen_kekurangan` is a share of the need."""

    kebutuhan: Jumlah | None = None
    ada: Jumlah | None = None
    asn: Jumlah | None = None
    kekurangan: Jumlah | None = None
    persen_kekurangan: Jumlah | None = None
    jenjang_kebutuhan: dict[Teks, Jumlah] = {}
    jenjang_ada: dict[Teks, Jumlah] = {}
    laki_laki: Jumlah | None = None
    perempuan: Jumlah | None = None


class Pegawai(Data):
    """Staffing (Tabel 1.1): needed against present. Education columns are the union of those used, in this order."""

    per: Waktu | None = None
    dasar: Teks | None = None
    sumber: Teks | None = None
    keterangan: DaftarTeks = ()
    jenjang_kebutuhan: tuple[Teks, ...] = ()
    jenjang_ada: tuple[Teks, ...] = ()
    kelompok: tuple[KelompokPegawai, ...]
    kontrol: KontrolPegawai | None = None


class BarangSarana(Data):
    """One kind of equipment: number present, condition, ideal number."""

    nama: Teks
    jumlah: Jumlah | None = None
    kondisi: Teks | None = None
    ideal: Jumlah | None = None


class KontrolSarana(Data):
    """Totals that the source prints."""

    jumlah: Jumlah | None = None
    ideal: Jumlah | None = None


class Sarana(Data):
    """Equipment and buildings (Tabel 1.2)."""

    per: Waktu | None = None
    sumber: Teks | None = None
    keterangan: DaftarTeks = ()
    barang: tuple[BarangSarana, ...]
    kontrol: KontrolSarana | None = None


class Batas(Data):
    """What lies on each side of the territory."""

    utara: Teks
    timur: Teks
    selatan: Teks
    barat: Teks


class Penduduk(Data):
    """Inhabitants by sex; `jumlah` is a control."""

    laki_laki: Jumlah
    perempuan: Jumlah
    jumlah: Jumlah | None = None


class BagianPersen(Data):
    """A named share in per cent."""

    uraian: Teks
    persen: Jumlah


class Wilayah(Data):
    """The territory. `luas` is in square kilometres; `jumlah_desa` and `jumlah_kelurahan` are controls."""

    letak: Teks | None = None
    luas: Angka | None = None
    batas: Batas | None = None
    penduduk: Penduduk | None = None
    mata_pencaharian: tuple[BagianPersen, ...] = ()
    desa: tuple[Teks, ...] = ()
    kelurahan: tuple[Teks, ...] = ()
    jumlah_desa: Jumlah | None = None
    jumlah_kelurahan: Jumlah | None = None
    keterangan: DaftarTeks = ()


class Instansi(Data):
    """Who reports. `nama` as in running text (`Kecamatan Semboro`); `pemerintah` is its regional government."""

    nama: Teks
    kode: Teks | None = None
    kabupaten: Teks
    provinsi: Teks | None = None
    alamat: Teks | None = None
    telepon: Teks | None = None
    surel: Teks | None = None
    kedudukan: tuple[Teks, ...] = ()
    dasar: DasarHukum | None = None
    tugas: tuple[Teks, ...] = ()
    fungsi: tuple[Teks, ...] = ()
    susunan_organisasi: Jabatan | None = None
    pegawai: Pegawai | None = None
    sarana: Sarana | None = None
    isu_strategis: tuple[Teks, ...] = ()
    wilayah: Wilayah | None = None


DaftarPejabat = Annotated[dict[str, Pejabat], Field(min_length=1)]
