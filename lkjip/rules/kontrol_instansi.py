"""K12x: totals of inhabitants, equipment, livelihoods and villages, against their rows."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.diagnostics import Severity
from lkjip.rules.angka_tertulis import addend_tolerance, told
from lkjip.rules.cek import Besaran, Cek, cek
from lkjip.rules.kontrol import Control, counted, summed
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted

_SARANA: Path = ("instansi", "sarana")
_WILAYAH: Path = ("instansi", "wilayah")
_SERATUS = Decimal(100)


@rule("K121", "jumlah-penduduk", Severity.ERROR)
def jumlah_penduduk(subject: Subject) -> Iterator[Cek]:
    """Jumlah penduduk sama dengan laki-laki ditambah perempuan.

    Yang diperiksa: `penduduk.jumlah`, bila ditulis, dibandingkan dengan jumlah `laki_laki` dan `perempuan`.
    Mengapa: jumlah yang salah pada halaman pertama membuat angka lain ikut diragukan.
    Contoh: jumlah ditulis 38.481, sedangkan 19.532 laki-laki dan 18.886 perempuan berjumlah 38.418.
    Perbaikan: cocokkan ketiga angka dengan sumbernya, lalu perbaiki yang salah.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (Bab I, gambaran umum organisasi) dan lampiran III (data yang andal).
    """
    wilayah = subject.laporan.instansi.wilayah
    penduduk = wilayah.penduduk if wilayah else None
    if penduduk is None or penduduk.jumlah is None:
        return
    path: Path = (*_WILAYAH, "penduduk")
    control = Control(
        "jumlah penduduk",
        (*path, "jumlah"),
        "laki-laki ditambah perempuan",
        (*path, "laki_laki"),
        "cocokkan jumlah, laki-laki, dan perempuan dengan sumbernya, lalu perbaiki yang salah",
    )
    parts = (
        Besaran((*path, "laki_laki"), penduduk.laki_laki, "penduduk laki-laki"),
        Besaran((*path, "perempuan"), penduduk.perempuan, "penduduk perempuan"),
    )
    yield summed(control, penduduk.jumlah, parts)


@rule("K125", "sarana-jumlah", Severity.ERROR)
def sarana_jumlah(subject: Subject) -> Iterator[Cek]:
    """Jumlah sarana menurut sumber sama dengan jumlah barang-barangnya.

    Yang diperiksa: `sarana.kontrol` (jumlah, ideal), bila ditulis, dibandingkan dengan jumlah seluruh barang; barang
        tanpa angka dilewati.
    Mengapa: jumlah pada baris terakhir tabel harus sama dengan isi tabel.
    Contoh: jumlah ditulis 289, sedangkan barang-barangnya berjumlah 329.
    Perbaikan: cocokkan barang dengan kartu inventaris, atau perbaiki angka kontrolnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (Bab I, gambaran umum organisasi) dan lampiran III (data yang andal).
    """
    sarana = subject.laporan.instansi.sarana
    if sarana is None or sarana.kontrol is None:
        return
    for key, name in (("jumlah", "jumlah sarana"), ("ideal", "jumlah ideal sarana")):
        written: Decimal | None = getattr(sarana.kontrol, key)
        control = Control(
            name,
            (*_SARANA, "kontrol", key),
            "jumlah barang-barangnya",
            (*_SARANA, "barang"),
            "cocokkan barang dengan kartu inventaris, atau perbaiki angka kontrolnya",
        )
        rows = ((number, item, getattr(item, key)) for number, item in enumerate(sarana.barang))
        parts = [
            Besaran((*_SARANA, "barang", number, key), amount, f"{name} {quoted(item.nama)}")
            for number, item, amount in rows
            if amount is not None
        ]
        if written is not None:
            yield summed(control, written, parts)


@rule("K126", "mata-pencaharian", Severity.WARNING)
def mata_pencaharian(subject: Subject) -> Iterator[Cek]:
    """Bagian mata pencaharian berjumlah 100 persen.

    Yang diperiksa: jumlah `persen` semua mata pencaharian; bagian yang ditulis dengan desimal boleh menyimpang
        sebesar pembulatannya.
    Mengapa: bagian-bagian dari satu keseluruhan berjumlah seratus persen.
    Contoh: 40%, 25%, dan 25% berjumlah 90%.
    Perbaikan: lengkapi mata pencaharian yang kurang, misalnya dengan `lainnya`, atau perbaiki persennya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (data yang andal).
    """
    wilayah = subject.laporan.instansi.wilayah
    path: Path = (*_WILAYAH, "mata_pencaharian")
    shares = [
        Besaran((*path, number, "persen"), item.persen, f"bagian mata pencaharian {quoted(item.uraian)}")
        for number, item in enumerate(wilayah.mata_pencaharian if wilayah else ())
    ]
    total = sum((item.nilai for item in shares), Decimal(0))
    if shares:
        message = (
            f"bagian mata pencaharian berjumlah {told(total)}%, bukan 100% (selisih {told(abs(total - _SERATUS))})"
        )
        found = Found(message, path, "lengkapi mata pencaharian yang kurang, atau perbaiki persennya")
        tolerance = addend_tolerance(item.nilai for item in shares)
        name = "jumlah bagian mata pencaharian"
        yield cek(name, ((), shares), lambda sums: sums[0] - _SERATUS, lambda: found, (1,), tolerance)


@rule("K127", "banyak-desa", Severity.ERROR)
def banyak_desa(subject: Subject) -> Iterator[Cek]:
    """Banyaknya desa dan kelurahan menurut sumber sama dengan daftarnya.

    Yang diperiksa: `wilayah.jumlah_desa` dan `wilayah.jumlah_kelurahan`, bila ditulis, dibandingkan dengan banyaknya
        nama dalam `desa` dan `kelurahan`.
    Mengapa: laporan mencetak daftar itu beserta banyaknya; nama yang terlewat tidak terlihat tanpa banyaknya.
    Contoh: jumlah desa ditulis 7, sedangkan daftarnya memuat 6 nama.
    Perbaikan: lengkapi daftar itu, atau perbaiki banyaknya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (Bab I, gambaran umum organisasi) dan lampiran III (data yang andal).
    """
    wilayah = subject.laporan.instansi.wilayah
    if wilayah is None:
        return
    for what, written, names in (
        ("desa", wilayah.jumlah_desa, wilayah.desa),
        ("kelurahan", wilayah.jumlah_kelurahan, wilayah.kelurahan),
    ):
        hint = "lengkapi daftar itu, atau perbaiki jumlahnya"
        label, place = "banyaknya nama dalam daftar", (*_WILAYAH, what)
        if written is not None:
            control = Control(f"jumlah {what}", (*_WILAYAH, f"jumlah_{what}"), label, place, hint)
            yield counted(control, written, len(names), ((place, f"daftar {what}"),))
