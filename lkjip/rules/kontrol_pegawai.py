"""K122-K124: the table of staff: its rows, its sums by education and by sex, and the shortage."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip.calc.pegawai import ada
from lkjip.diagnostics import Severity
from lkjip.model.instansi import BarisPegawai, KontrolPegawai
from lkjip.rules.angka_tertulis import difference, told
from lkjip.rules.cek import Besaran, Cek, cek_jumlah
from lkjip.rules.kontrol import Control, computed, summed
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted

_PEGAWAI: Path = ("instansi", "pegawai")
_STAFF = {"kebutuhan": "kebutuhan", "ada": "yang ada"}


@rule("K122", "pegawai-jenis-kelamin", Severity.ERROR)
def pegawai_jenis_kelamin(subject: Subject) -> Iterator[Cek]:
    """Pegawai menurut jenis kelamin sama banyaknya dengan pegawai menurut pendidikan.

    Yang diperiksa: pada setiap baris pegawai yang menulis keduanya, `laki_laki` ditambah `perempuan` dibandingkan
        dengan jumlah `ada`; yang tidak ditulis dihitung 0.
    Mengapa: tabel pegawai mencetak kedua jumlah itu berdampingan.
    Contoh: Pelaksana: 6 laki-laki dan 1 perempuan (7), sedangkan menurut pendidikan 8 orang.
    Perbaikan: cocokkan baris itu dengan data kepegawaian, lalu perbaiki yang salah.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (Bab I, gambaran umum organisasi) dan lampiran III (data yang andal).
    """
    for path, row in _rows(subject):
        if row.ada and _sexes(path, row):
            yield cek_jumlah(
                f"pegawai {quoted(row.nama)} menurut jenis kelamin",
                _sexes(path, row),
                _cells(path, row, "ada"),
                _by_sex_and_education(path, row),
            )


@rule("K123", "pegawai-baris", Severity.ERROR)
def pegawai_baris(subject: Subject) -> Iterator[Cek]:
    """Jumlah pada baris pegawai sama dengan rinciannya.

    Yang diperiksa: `jumlah` sebuah baris pegawai, bila ditulis, dibandingkan dengan jumlah `ada` menurut pendidikan,
        atau dengan `laki_laki` ditambah `perempuan` bila pendidikan tidak ditulis; `jumlah_kebutuhan` dengan jumlah
        `kebutuhan`.
    Mengapa: jumlah pegawai dicetak dalam tabel dan disebut lagi dalam kalimat.
    Contoh: jumlah ditulis 8, sedangkan menurut pendidikan ada 7 orang.
    Perbaikan: hapus `jumlah` agar dihitung sendiri, atau perbaiki rinciannya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (Bab I, gambaran umum organisasi) dan lampiran III (data yang andal).
    """
    for path, row in _rows(subject):
        pairs = (
            ("jumlah", "ada", row.jumlah, _present(path, row), f"jumlah pegawai {quoted(row.nama)}"),
            (
                "jumlah_kebutuhan",
                "kebutuhan",
                row.jumlah_kebutuhan,
                _cells(path, row, "kebutuhan"),
                f"jumlah kebutuhan pegawai {quoted(row.nama)}",
            ),
        )
        for key, below, written, cells, name in pairs:
            if written is not None and cells:
                hint = f"hapus `{key}` agar dihitung sendiri, atau perbaiki rinciannya"
                control = Control(name, (*path, key), "jumlah rinciannya", (*path, below), hint)
                yield summed(control, written, cells)


@rule("K124", "pegawai-jumlah", Severity.ERROR)
def pegawai_jumlah(subject: Subject) -> Iterator[Cek]:
    """Jumlah pegawai menurut sumber sama dengan jumlah baris-barisnya.

    Yang diperiksa: tiap angka dalam `pegawai.kontrol` (kebutuhan, ada, asn, kekurangan, persen_kekurangan,
        jenjang_kebutuhan, jenjang_ada, laki_laki, perempuan) dibandingkan dengan hasil hitung dari baris pegawai.
        Jenis kelamin dibandingkan hanya bila semua baris menulisnya.
    Mengapa: kekurangan pegawai menjadi alasan dalam analisis, jadi harus cocok dengan tabelnya.
    Contoh: kekurangan ditulis 12, sedangkan kebutuhan 24 dikurangi ASN yang ada 13 sama dengan 11.
    Perbaikan: cocokkan baris pegawai dengan data kepegawaian, atau perbaiki angka kontrolnya.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (Bab I, gambaran umum organisasi) dan lampiran III (data yang andal).
    """
    pegawai = subject.laporan.instansi.pegawai
    if pegawai is None or pegawai.kontrol is None:
        return
    yield from _staff_sums(pegawai.kontrol, _staff(subject), by_sex=_by_sex_known(subject))
    yield from _shortage(pegawai.kontrol, _staff(subject))


class _Staff(NamedTuple):
    """The cells of the table of staff: needed and present, each with whether it is of civil servants."""

    kebutuhan: list[tuple[Besaran, bool]]
    ada: list[tuple[Besaran, bool]]
    laki_laki: list[Besaran]
    perempuan: list[Besaran]


def _staff(subject: Subject) -> _Staff:
    rows = list(_rows(subject))
    return _Staff(
        [(cell, row.asn) for path, row in rows for cell in _cells(path, row, "kebutuhan")],
        [(cell, row.asn) for path, row in rows for cell in _present(path, row)],
        [cell for path, row in rows for cell in _sexes(path, row) if cell.path[-1] == "laki_laki"],
        [cell for path, row in rows for cell in _sexes(path, row) if cell.path[-1] == "perempuan"],
    )


def _staff_sums(kontrol: KontrolPegawai, staff: _Staff, *, by_sex: bool) -> Iterator[Cek]:
    needed, present = ([cell for cell, _ in cells] for cells in (staff.kebutuhan, staff.ada))
    sums: list[tuple[Path, str, Decimal | None, list[Besaran]]] = [
        (("kebutuhan",), "kebutuhan", kontrol.kebutuhan, needed),
        (("ada",), "yang ada", kontrol.ada, present),
        (("asn",), "ASN yang ada", kontrol.asn, [cell for cell, is_asn in staff.ada if is_asn]),
    ]
    if by_sex:
        sums.append((("laki_laki",), "laki-laki", kontrol.laki_laki, staff.laki_laki))
        sums.append((("perempuan",), "perempuan", kontrol.perempuan, staff.perempuan))
    for key, cells, totals in (
        ("kebutuhan", needed, kontrol.jenjang_kebutuhan),
        ("ada", present, kontrol.jenjang_ada),
    ):
        for level, written in totals.items():
            of_level = [cell for cell in cells if cell.path[-2:] == (key, level)]
            sums.append(((f"jenjang_{key}", level), f"{_STAFF[key]} berpendidikan {level}", written, of_level))
    for steps, name, total, cells in sums:
        if total is not None:
            yield summed(_staff_control(steps, name), total, cells)


def _staff_control(steps: Path, name: str) -> Control:
    return Control(
        f"jumlah pegawai ({name})",
        (*_PEGAWAI, "kontrol", *steps),
        "hasil hitung dari barisnya",
        (*_PEGAWAI, "kelompok"),
        "cocokkan baris pegawai dengan data kepegawaian, atau perbaiki angka kontrolnya",
    )


def _shortage(kontrol: KontrolPegawai, staff: _Staff) -> Iterator[Cek]:
    """Civil servants needed less those present, never below 0, and their share of the need in per cent."""
    needed, present = ([cell for cell, is_asn in cells if is_asn] for cells in (staff.kebutuhan, staff.ada))
    if kontrol.kekurangan is not None:
        control = _staff_control(("kekurangan",), "kekurangan")
        yield computed(
            control,
            kontrol.kekurangan,
            (needed, present),
            lambda sums: max(sums[0] - sums[1], Decimal(0)),
            unit="",
        )
    if kontrol.persen_kekurangan is not None:
        control = _staff_control(("persen_kekurangan",), "persentase kekurangan")
        yield computed(
            control,
            kontrol.persen_kekurangan,
            (needed, present),
            lambda sums: max(sums[0] - sums[1], Decimal(0)) * 100 / sums[0] if sums[0] else None,
        )


def _by_sex_known(subject: Subject) -> bool:
    """Whether every row with anyone states the sex; only then can the totals by sex be compared."""
    return all(_by_sex(row) or not ada(row) for _, row in _rows(subject))


def _rows(subject: Subject) -> Iterator[tuple[Path, BarisPegawai]]:
    pegawai = subject.laporan.instansi.pegawai
    for number, group in enumerate(pegawai.kelompok if pegawai else ()):
        for place, row in enumerate(group.baris):
            yield (*_PEGAWAI, "kelompok", number, "baris", place), row


def _by_sex(row: BarisPegawai) -> list[Decimal]:
    return [number for number in (row.laki_laki, row.perempuan) if number is not None]


def _cells(path: Path, row: BarisPegawai, key: str) -> list[Besaran]:
    """The counts of a row by education."""
    counts: dict[str, Decimal] = getattr(row, key)
    name = f"pegawai {quoted(row.nama)} ({_STAFF[key]}"
    return [Besaran((*path, key, level), count, f"{name}, {level})") for level, count in counts.items()]


def _sexes(path: Path, row: BarisPegawai) -> list[Besaran]:
    sexes = (("laki_laki", "laki-laki", row.laki_laki), ("perempuan", "perempuan", row.perempuan))
    name = f"pegawai {quoted(row.nama)}"
    return [Besaran((*path, key), count, f"{name} ({word})") for key, word, count in sexes if count is not None]


def _present(path: Path, row: BarisPegawai) -> list[Besaran]:
    """Those present: by education, else by sex, else as stated (see `calc.pegawai.ada`)."""
    if row.ada:
        return _cells(path, row, "ada")
    if _sexes(path, row):
        return _sexes(path, row)
    return [] if row.jumlah is None else [Besaran((*path, "jumlah"), row.jumlah, f"pegawai {quoted(row.nama)}")]


def _by_sex_and_education(path: Path, row: BarisPegawai) -> Callable[[], Found]:
    def found() -> Found:
        field = "laki_laki" if row.laki_laki is not None else "perempuan"
        said = difference(sum(_by_sex(row), Decimal(0)), ada(row), "menurut pendidikan")
        message = f"pegawai {quoted(row.nama)}: laki-laki ditambah perempuan {said}"
        hint = "cocokkan `laki_laki`, `perempuan`, dan `ada` dengan data kepegawaian, lalu perbaiki yang salah"
        return Found(message, (*path, field), hint, (((*path, "ada"), f"menurut pendidikan {told(ada(row))}"),))

    return found
