"""`lkjip init FOLDER`: what a new report needs to know, from options or asked on a terminal, and its files written."""

import sys
from datetime import date
from pathlib import Path

from lkjip.kerangka import Isian, daftar_program, kecamatan, kerangka, nama_utama, wilayah
from lkjip.output.findings import screen
from lkjip.output.folder import tulis_semua

DONE, FINDINGS, COULD_NOT_RUN = 0, 1, 2
_ALL, _NONE = "semua", "tidak"
_YEARS = range(2000, 2100)


class _Refused(Exception):  # noqa: N818  # a sentence for the person at the keyboard, not a failure of the program
    """What was given cannot be used."""


def mulai(folder: Path | None, given: dict[str, str], iku: bool) -> int:
    """Make the skeleton; the exit code (0 written, 1 the folder is not free, 2 something is not known)."""
    if folder is None:
        return _said("sebut folder laporan baru: lkjip init FOLDER, atau buku kerja: lkjip init --excel NAMA.xlsx")
    try:
        isian = dari_pilihan(given, iku, asks=sys.stdin.isatty() and sys.stdout.isatty())
    except _Refused as refused:
        return _said(str(refused))
    except EOFError:
        print(file=sys.stderr)
        return _said("pertanyaan belum terjawab semua; tidak ada yang ditulis")
    texts = kerangka(isian)
    if found := tulis_semua(folder, texts):
        print(screen(found, lambda _: None), end="", file=sys.stderr)
        return FINDINGS
    _told(folder, isian, [name for name in texts if name.endswith(".yaml")])
    return DONE


def dari_pilihan(given: dict[str, str], iku: bool, asks: bool) -> Isian:
    """What the options say, and where `asks` what the person answers to the rest; raises _Refused."""
    given = {key: value.strip() for key, value in given.items()}
    lacking = [f"--{key}" for key in ("nama", "kabupaten") if not given[key]]
    if lacking and not asks:
        raise _Refused(
            f"{' dan '.join(lacking)} belum disebut; mis. lkjip init semboro "
            '--nama "Kecamatan Semboro" --kabupaten Jember --tahun 2025'
        )
    dialogue, last = bool(lacking), str(date.today().year - 1)
    tahun, program = _year(given["tahun"] or last), _programmes(given["program"])  # refused before anything is asked
    nama = given["nama"] or _asked("Nama instansi (mis. Kecamatan Semboro)")
    kabupaten = wilayah(given["kabupaten"] or _asked("Kabupaten/kota (mis. Kabupaten Jember)"))
    if dialogue and not given["tahun"]:
        tahun = _asked_year(last)
    rest = {key: given[key] or (_asked(said, "", _LATER) if dialogue else "") for key, said in _OPTIONAL.items()}
    usual = iku
    if dialogue and kecamatan(nama):
        program = program if given["program"] else _programmes(_asked_programmes())
        usual = usual or _asked("Pakai enam IKU yang lazim di kecamatan? (y/t)", "y").casefold().startswith("y")
    if usual and not kecamatan(nama):
        raise _Refused(f"IKU yang lazim hanya tersedia untuk kecamatan, bukan {nama}; hilangkan --iku")
    return Isian(nama, kabupaten, tahun, program=program, iku=usual, **rest)


_LATER = "Enter: isi kemudian"
_OPTIONAL = {"provinsi": "Provinsi", "camat": "Nama camat/kepala beserta gelar", "nip": "NIP"}


def _asked(question: str, usual: str = "", note: str = "") -> str:
    """The answer; asked again while there is none and nothing stands for it."""
    shown = f" [{usual}]" if usual else f" ({note})" if note else ""
    while True:
        answer = input(f"{question}{shown}: ").strip() or usual
        if answer or note:
            return answer


def _asked_year(usual: str) -> int:
    while True:
        try:
            return _year(_asked("Tahun yang dilaporkan", usual))
        except _Refused as refused:
            print(f"  {refused}")


def _asked_programmes() -> str:
    programmes = list(daftar_program().items())
    for number, (code, name) in enumerate(programmes, 1):
        print(f"  {number}. {code} {name.capitalize()}")
    while True:
        answer = _asked("Program dalam DPA, nomor dipisah koma (atau semua, tidak)", _ALL)
        if answer.casefold() in (_ALL, _NONE):
            return answer
        chosen = [part.strip() for part in answer.split(",")]
        if all(part.isdecimal() and 1 <= int(part) <= len(programmes) for part in chosen):
            return ",".join(programmes[int(part) - 1][0] for part in chosen)
        print(f"  jawab dengan nomor 1 sampai {len(programmes)}, mis. 1,2,3")


def _year(said: str) -> int:
    if not (said.isascii() and said.isdigit() and int(said) in _YEARS):
        raise _Refused(f"tahun ditulis dengan empat angka, mis. 2025, bukan {said}")
    return int(said)


def _programmes(said: str) -> tuple[str, ...]:
    known = daftar_program()
    if said.casefold() in ("", _NONE):
        return ()
    if said.casefold() == _ALL:
        return tuple(known)
    codes = tuple(sorted({part.strip() for part in said.split(",")}))
    if strange := [code for code in codes if code not in known]:
        raise _Refused(f"program {', '.join(strange)} tidak dikenal; yang dikenal: {', '.join(known)}")
    return codes


def _said(text: str) -> int:
    print(f"lkjip: {text}", file=sys.stderr)
    return COULD_NOT_RUN


def _told(folder: Path, isian: Isian, names: list[str]) -> None:
    main = folder / nama_utama(isian)
    print(f"{folder}: {', '.join(names)}")
    print(f"mulai dari {main}; lalu:")
    typed = f'"{main}"' if " " in str(main) else main
    print(f"  lkjip validate {typed}          apa yang masih harus diisi")
    print(f"  lkjip build {typed} --konsep    konsep yang dapat dibaca")
