"""K12x: totals of inhabitants, staff, equipment and livelihoods, against their rows."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip.calc.pegawai import ada, jumlah_pegawai
from lkjip.diagnostics import Severity
from lkjip.model.instansi import BarisPegawai
from lkjip.rules.angka_tertulis import addend_tolerance, agrees, difference, told
from lkjip.rules.kontrol import Control, compared
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted

_PEGAWAI: Path = ("instansi", "pegawai")
_SARANA: Path = ("instansi", "sarana")
_WILAYAH: Path = ("instansi", "wilayah")
_SERATUS = Decimal(100)


@rule("K121", "jumlah-penduduk", Severity.ERROR)
def jumlah_penduduk(subject: Subject) -> Iterator[Found]:
    """Jumlah penduduk sama dengan laki-laki ditambah perempuan.

    Yang diperiksa: `penduduk.jumlah`, bila ditulis, dibandingkan dengan jumlah `laki_laki` dan `perempuan`.
    Mengapa: jumlah yang salah pada halaman pertama membuat angka lain ikut diragukan.
    Contoh: jumlah ditulis 38.481, sedangkan 19.532 laki-laki dan 18.886 perempuan berjumlah 38.418.
    Perbaikan: cocokkan ketiga angka dengan sumbernya, lalu perbaiki yang salah.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (Bab I, gambaran umum organisasi) dan lampiran III (data yang andal).
    """
    wilayah = subject.laporan.instansi.wilayah
    if wilayah is None or wilayah.penduduk is None:
        return
    path: Path = (*_WILAYAH, "penduduk")
    control = Control(
        "jumlah penduduk",
        (*path, "jumlah"),
        "laki-laki ditambah perempuan",
        (*path, "laki_laki"),
        "cocokkan jumlah, laki-laki, dan perempuan dengan sumbernya, lalu perbaiki yang salah",
    )
    yield from compared(control, wilayah.penduduk.jumlah, (wilayah.penduduk.laki_laki, wilayah.penduduk.perempuan))


@rule("K122", "pegawai-jenis-kelamin", Severity.ERROR)
def pegawai_jenis_kelamin(subject: Subject) -> Iterator[Found]:
    """Pegawai menurut jenis kelamin sama banyaknya dengan pegawai menurut pendidikan.

    Yang diperiksa: pada setiap baris pegawai yang menulis keduanya, `laki_laki` ditambah `perempuan` dibandingkan
        dengan jumlah `ada`; yang tidak ditulis dihitung 0.
    Mengapa: tabel pegawai mencetak kedua jumlah itu berdampingan.
    Contoh: Pelaksana: 6 laki-laki dan 1 perempuan (7), sedangkan menurut pendidikan 8 orang.
    Perbaikan: cocokkan baris itu dengan data kepegawaian, lalu perbaiki yang salah.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (Bab I, gambaran umum organisasi) dan lampiran III (data yang andal).
    """
    for path, row in _rows(subject):
        if row.ada and _by_sex(row):
            field = "laki_laki" if row.laki_laki is not None else "perempuan"
            sexes = sum(_by_sex(row), Decimal(0))
            if not agrees(sexes, ada(row)):
                said = difference(sexes, ada(row), "menurut pendidikan")
                message = f"pegawai {quoted(row.nama)}: laki-laki ditambah perempuan {said}"
                hint = "cocokkan `laki_laki`, `perempuan`, dan `ada` dengan data kepegawaian, lalu perbaiki yang salah"
                yield Found(message, (*path, field), hint, (((*path, "ada"), f"menurut pendidikan {told(ada(row))}"),))


@rule("K123", "pegawai-baris", Severity.ERROR)
def pegawai_baris(subject: Subject) -> Iterator[Found]:
    """Jumlah pada baris pegawai sama dengan rinciannya.

    Yang diperiksa: `jumlah` sebuah baris pegawai, bila ditulis, dibandingkan dengan jumlah `ada` menurut pendidikan,
        atau dengan `laki_laki` ditambah `perempuan` bila pendidikan tidak ditulis.
    Mengapa: jumlah pegawai dicetak dalam tabel dan disebut lagi dalam kalimat.
    Contoh: jumlah ditulis 8, sedangkan menurut pendidikan ada 7 orang.
    Perbaikan: hapus `jumlah` agar dihitung sendiri, atau perbaiki rinciannya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (Bab I, gambaran umum organisasi) dan lampiran III (data yang andal).
    """
    for path, row in _rows(subject):
        if row.ada or _by_sex(row):
            control = Control(
                f"jumlah pegawai {quoted(row.nama)}",
                (*path, "jumlah"),
                "jumlah rinciannya",
                (*path, "ada"),
                "hapus `jumlah` agar dihitung sendiri, atau perbaiki rinciannya",
            )
            yield from compared(control, row.jumlah, row.ada.values() or _by_sex(row))


@rule("K124", "pegawai-jumlah", Severity.ERROR)
def pegawai_jumlah(subject: Subject) -> Iterator[Found]:
    """Jumlah pegawai menurut sumber sama dengan jumlah baris-barisnya.

    Yang diperiksa: tiap angka dalam `pegawai.kontrol` (kebutuhan, ada, asn, kekurangan, laki_laki, perempuan)
        dibandingkan dengan hasil hitung dari baris pegawai. Jenis kelamin dibandingkan hanya bila semua baris
        menulisnya.
    Mengapa: kekurangan pegawai menjadi alasan dalam analisis, jadi harus cocok dengan tabelnya.
    Contoh: kekurangan ditulis 12, sedangkan kebutuhan 24 dikurangi ASN yang ada 13 sama dengan 11.
    Perbaikan: cocokkan baris pegawai dengan data kepegawaian, atau perbaiki angka kontrolnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (Bab I, gambaran umum organisasi) dan lampiran III (data yang andal).
    """
    pegawai = subject.laporan.instansi.pegawai
    if pegawai is None or pegawai.kontrol is None:
        return
    computed = jumlah_pegawai(pegawai)
    for name in _staff_controls(subject):
        written: Decimal | None = getattr(pegawai.kontrol, name)
        total: Decimal = max(getattr(computed, name), Decimal(0))
        if written is not None and not agrees(written, total):
            message = f"jumlah pegawai ({_STAFF[name]}) {difference(written, total, 'hasil hitung dari barisnya')}"
            hint = "cocokkan baris pegawai dengan data kepegawaian, atau perbaiki angka kontrolnya"
            related = (((*_PEGAWAI, "kelompok"), "baris yang dijumlahkan"),)
            yield Found(message, (*_PEGAWAI, "kontrol", name), hint, related)


@rule("K125", "sarana-jumlah", Severity.ERROR)
def sarana_jumlah(subject: Subject) -> Iterator[Found]:
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
    totals = (
        ("jumlah", "jumlah sarana", sarana.kontrol.jumlah, [item.jumlah for item in sarana.barang]),
        ("ideal", "jumlah ideal sarana", sarana.kontrol.ideal, [item.ideal for item in sarana.barang]),
    )
    for key, name, written, numbers in totals:
        control = Control(
            name,
            (*_SARANA, "kontrol", key),
            "jumlah barang-barangnya",
            (*_SARANA, "barang"),
            "cocokkan barang dengan kartu inventaris, atau perbaiki angka kontrolnya",
        )
        yield from compared(control, written, [number for number in numbers if number is not None])


@rule("K126", "mata-pencaharian", Severity.WARNING)
def mata_pencaharian(subject: Subject) -> Iterator[Found]:
    """Bagian mata pencaharian berjumlah 100 persen.

    Yang diperiksa: jumlah `persen` semua mata pencaharian; bagian yang ditulis dengan desimal boleh menyimpang
        sebesar pembulatannya.
    Mengapa: bagian-bagian dari satu keseluruhan berjumlah seratus persen.
    Contoh: 40%, 25%, dan 25% berjumlah 90%.
    Perbaikan: lengkapi mata pencaharian yang kurang, misalnya dengan `lainnya`, atau perbaiki persennya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (data yang andal).
    """
    wilayah = subject.laporan.instansi.wilayah
    shares = [item.persen for item in wilayah.mata_pencaharian] if wilayah else []
    total = sum(shares, Decimal(0))
    gap = abs(total - _SERATUS)
    if shares and gap > addend_tolerance(shares):
        message = f"bagian mata pencaharian berjumlah {told(total)}%, bukan 100% (selisih {told(gap)})"
        hint = "lengkapi mata pencaharian yang kurang, atau perbaiki persennya"
        yield Found(message, (*_WILAYAH, "mata_pencaharian"), hint)


_STAFF = {
    "kebutuhan": "kebutuhan",
    "ada": "yang ada",
    "asn": "ASN yang ada",
    "kekurangan": "kekurangan",
    "laki_laki": "laki-laki",
    "perempuan": "perempuan",
}


def _staff_controls(subject: Subject) -> list[str]:
    """The totals that can be compared: those by sex only where every row with anyone states the sex."""
    by_sex_known = all(_by_sex(row) or not ada(row) for _, row in _rows(subject))
    return [name for name in _STAFF if by_sex_known or name not in ("laki_laki", "perempuan")]


def _rows(subject: Subject) -> Iterator[tuple[Path, BarisPegawai]]:
    pegawai = subject.laporan.instansi.pegawai
    for number, group in enumerate(pegawai.kelompok if pegawai else ()):
        for place, row in enumerate(group.baris):
            yield (*_PEGAWAI, "kelompok", number, "baris", place), row


def _by_sex(row: BarisPegawai) -> list[Decimal]:
    return [number for number in (row.laki_laki, row.perempuan) if number is not None]
