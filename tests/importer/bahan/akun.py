"""The chart of accounts (rekening) as far as fixtures need it, and how the money of a sub kegiatan is split over it."""

NAMA = {
    "5": "BELANJA DAERAH",
    "5.1": "BELANJA OPERASI",
    "5.1.01": "Belanja Pegawai",
    "5.1.01.01": "Belanja Gaji dan Tunjangan ASN",
    "5.1.01.01.01": "Belanja Gaji Pokok ASN",
    "5.1.01.01.01.0001": "Belanja Gaji Pokok PNS",
    "5.1.01.01.02": "Belanja Tunjangan Keluarga ASN",
    "5.1.01.01.02.0001": "Belanja Tunjangan Keluarga PNS",
    "5.1.01.01.03": "Belanja Tunjangan Jabatan ASN",
    "5.1.01.01.03.0001": "Belanja Tunjangan Jabatan PNS",
    "5.1.01.02": "Belanja Tambahan Penghasilan ASN",
    "5.1.01.02.01": "Tambahan Penghasilan berdasarkan Beban Kerja ASN",
    "5.1.01.02.01.0001": "Tambahan Penghasilan berdasarkan Beban Kerja PNS",
    "5.1.02": "Belanja Barang dan Jasa",
    "5.1.02.01": "Belanja Barang",
    "5.1.02.01.01": "Belanja Barang Pakai Habis",
    "5.1.02.01.01.0024": "Belanja Alat/Bahan untuk Kegiatan Kantor-Alat Tulis Kantor",
    "5.1.02.01.01.0052": "Belanja Makanan dan Minuman Rapat",
    "5.1.02.02": "Belanja Jasa",
    "5.1.02.02.01": "Belanja Jasa Kantor",
    "5.1.02.02.01.0003": "Honorarium Narasumber atau Pembahas, Moderator, Pembawa Acara, dan Panitia",
    "5.1.02.04": "Belanja Perjalanan Dinas",
    "5.1.02.04.01": "Belanja Perjalanan Dinas Dalam Negeri",
    "5.1.02.04.01.0003": "Belanja Perjalanan Dinas Dalam Kota",
    "5.2": "BELANJA MODAL",
    "5.2.02": "Belanja Modal Peralatan dan Mesin",
    "5.2.02.05": "Belanja Modal Alat Kantor dan Rumah Tangga",
    "5.2.02.05.01": "Belanja Modal Alat Kantor",
    "5.2.02.05.01.0005": "Belanja Modal Alat Kantor Lainnya",
    "5.2.02.10": "Belanja Modal Komputer",
    "5.2.02.10.01": "Belanja Modal Komputer Unit",
    "5.2.02.10.01.0002": "Belanja Modal Personal Computer",
}

GAJI = (("5.1.01.01.01.0001", 52), ("5.1.01.01.02.0001", 9), ("5.1.01.01.03.0001", 7), ("5.1.01.02.01.0001", 32))
BARANG = (("5.1.02.01.01.0024", 5), ("5.1.02.01.01.0052", 7), ("5.1.02.02.01.0003", 11), ("5.1.02.04.01.0003", 3))
MODAL = (("5.2.02.05.01.0005", 3), ("5.2.02.10.01.0002", 8))


def pembagian(jenis: str, nama: str) -> tuple[tuple[str, int], ...]:
    """The accounts, with weights, over which an amount of a kind is spread in a sub kegiatan of this name."""
    if jenis == "modal":
        return MODAL
    return GAJI if "Gaji" in nama else BARANG[: 2 + len(nama) % 3]


def jenis(kode: str) -> str:
    """`5.2...` is modal, every other account of belanja here operasi."""
    return "modal" if kode.startswith("5.2") else "operasi"


def induk(kode: str, ruas: int) -> str:
    """The ancestor of a code that has `ruas` segments."""
    return ".".join(kode.split(".")[:ruas])
