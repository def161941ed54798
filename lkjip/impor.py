"""`lkjip import-excel`: read spreadsheets, reconcile them, write anggaran.yaml and realisasi-anggaran.yaml."""

import gc
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from lkjip.berkas_masukan import penolakan
from lkjip.diagnostics import Diagnostic, Location, Severity, error, sorted_findings
from lkjip.importer import berkas_lama, berkas_utama, naskah
from lkjip.importer import kode_temuan as kt
from lkjip.importer.gabungan import Gabungan, Sub
from lkjip.importer.hasil import BELUM_DIPILAH
from lkjip.importer.impor import Hasil, Pilihan, impor
from lkjip.importer.proyek import baca_proyek
from lkjip.output.berkas_yaml import lama, milik_orang, tulis
from lkjip.output.formats import Checked, rendered
from lkjip.output.ringkasan import Baris, tabel
from lkjip.output.sidik_berkas import berkas_utuh, is_buatan_lkjip
from lkjip.penjelasan import Penjelasan
from lkjip.source.events import plain_data

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2
ANGGARAN, REALISASI = ("anggaran",), ("realisasi", "keuangan")
_DEFAULT = {ANGGARAN: "anggaran.yaml", REALISASI: "realisasi-anggaran.yaml"}
_FOR_READING = ("full", "concise")
_NO_SPREADSHEETS = (".yaml", ".yml", ".docx", ".doc", ".pdf", ".json")


@dataclass(frozen=True)
class Permintaan:
    """One import: the files, what was chosen, where it goes (`ke` a main file, `keluaran` the budget's file)."""

    berkas: tuple[Path, ...]
    pilihan: Pilihan
    ke: Path | None = None
    keluaran: Path | None = None
    simulasi: bool = False
    bentuk: str = "full"
    belanja: str = ""  # the kind of belanja of amounts of which no sheet says it


@dataclass(frozen=True)
class Tujuan:
    """A file to write: where, and by which key the main file names it."""

    kunci: tuple[str, ...]
    path: Path
    nama: str
    text: str


def import_excel(job: Permintaan) -> int:
    """Read, check, tell and write; the exit code (0 nothing wrong, 1 findings prevent it, 2 could not run)."""
    if refusal := _refusal(job):
        print(f"lkjip: {refusal}", file=sys.stderr)
        return COULD_NOT_RUN
    hasil = _read(job)
    targets, said = ([], []) if not hasil.boleh_ditulis or hasil.gabungan is None else _targets(job, hasil.gabungan)
    hasil.temuan += said
    lines, faults = _put(job, targets) if hasil.boleh_ditulis else ([], [])
    hasil.temuan += faults
    _tell(job, hasil, lines)
    if hasil.boleh_ditulis:
        return CLEAN
    print("lkjip: tidak ada yang ditulis", file=sys.stderr)
    return FINDINGS


def _refusal(job: Permintaan) -> str:
    for path in (*job.berkas, *([job.ke] if job.ke else [])):
        if refusal := penolakan(path):
            return refusal
    for path in job.berkas:
        if path.suffix.lower() in _NO_SPREADSHEETS:
            return f"{path} bukan lembar sebar; sebut berkas DPA atau LRA (.xlsx, .xls, .ods, atau .csv)"
    if job.ke and job.keluaran:
        return "pakai --ke atau -o, tidak keduanya"
    if job.keluaran and job.keluaran.is_dir():
        return f"{job.keluaran} adalah folder; sebut nama berkas YAML dengan -o"
    if job.keluaran and job.keluaran.suffix.lower() not in (".yaml", ".yml"):
        return f"hasilnya berkas YAML; beri nama berakhiran .yaml, bukan {job.keluaran.name}"
    return ""


def _read(job: Permintaan) -> Hasil:
    """Read; on a terminal, ask for the sheet or the institution where several fit."""
    names = [(path, path.as_posix()) for path in job.berkas]
    pilihan = replace(job.pilihan, proyek=baca_proyek(job.ke) if job.ke else None)
    while True:
        gc.disable()  # half a million cells in no cycle: looking for cycles among them takes a fifth of the time
        try:
            hasil = impor(names, pilihan, _news)
        finally:
            gc.enable()
        _news("")
        if hasil.tawaran is None or not (sys.stdin.isatty() and sys.stderr.isatty()):
            return hasil
        kind, options = hasil.tawaran
        chosen = _asked(kind, options)
        if not chosen or chosen in (*pilihan.lembar, pilihan.skpd):
            return hasil
        added = (*pilihan.lembar, chosen) if kind == "lembar" else pilihan.lembar
        pilihan = replace(pilihan, lembar=added, skpd=pilihan.skpd if kind == "lembar" else chosen)


def _news(text: str) -> None:
    """What is being done, on one line of the terminal that is written over."""
    if sys.stderr.isatty():
        width = shutil.get_terminal_size().columns - 1
        print(f"\r{'':{width}}\r{text[:width]}", end="", file=sys.stderr, flush=True)


def _asked(kind: str, options: list[tuple[str, str]]) -> str:
    """The option that a person picks by its number, asked again after another answer; empty where none is picked."""
    print(f"Pilih {'lembar' if kind == 'lembar' else 'SKPD'}:", file=sys.stderr)
    for number, (value, told) in enumerate(options, 1):
        print(f"  {number:>3}  {told or value}", file=sys.stderr)
    while True:
        print(f"Nomor 1 sampai {len(options)} (kosong: batal): ", end="", file=sys.stderr, flush=True)
        answer = sys.stdin.readline().strip()
        if not answer:
            return ""
        if answer.isdecimal() and 1 <= int(answer) <= len(options):
            return options[int(answer) - 1][0]


def _targets(job: Permintaan, data: Gabungan) -> tuple[list[Tujuan], list[Diagnostic]]:
    """The files to write with their texts; a section that a person wrote out in the main file stands in the way.

    So does money of which no file says the kind of belanja: the data know no such amount.
    """
    unsplit = [one for one in data.sub.values() if BELUM_DIPILAH in {**one.pagu_akhir, **(one.realisasi or {})}]
    if unsplit and not job.belanja:
        message = f"jenis belanja (operasi atau modal) {len(unsplit)} sub kegiatan tidak tercetak, mulai dari "
        message += unsplit[0].kode
        hint = "sertakan DPA atau LRA yang memuat belanja operasi dan modal, atau sebut dengan --ke berkas utama yang "
        hint += "anggarannya sudah ada; bila semuanya belanja operasi, ulangi dengan --belanja operasi"
        return [], [error(kt.KEPALA, message, hint=hint)]
    told = [_all_of_a_kind(unsplit, job.belanja)] if unsplit else []
    texts: dict[tuple[str, ...], str] = {}
    if data.asal_anggaran:
        texts[ANGGARAN] = berkas_utuh(naskah.asal(data.asal_anggaran), naskah.anggaran(data))
    if data.ada_realisasi:
        texts[REALISASI] = berkas_utuh(naskah.asal(data.asal_realisasi), naskah.realisasi(data))
    main = plain_data(_text(job.ke), "")[0] if job.ke else None
    targets: list[Tujuan] = []
    found: list[Diagnostic] = told
    for kunci, text in texts.items():
        named = berkas_utama.rujukan(main, kunci)
        if named.tertulis and job.ke:
            found.append(_written_out(job.ke, kunci))
            continue
        nama = named.berkas or _DEFAULT[kunci]
        path = job.ke.parent / nama if job.ke else _beside(job.keluaran, kunci)
        targets.append(Tujuan(kunci, path, nama, text))
    return targets, found


def _all_of_a_kind(subs: list[Sub], kind: str) -> Diagnostic:
    """Give the amounts without a kind of belanja the kind that a person stated, and say so."""
    for sub in subs:
        for uang in (sub.pagu, sub.pagu_perubahan or {}, sub.realisasi or {}):
            if BELUM_DIPILAH in uang:
                uang[kind] = uang.get(kind, Decimal(0)) + uang.pop(BELUM_DIPILAH)
    message = f"pagu dan realisasi {len(subs)} sub kegiatan dicatat sebagai belanja {kind}, seperti diminta"
    hint = "bila ada sub kegiatan dengan jenis belanja lain, sertakan DPA agar terbagi dengan benar"
    return Diagnostic(kt.DIGABUNG, Severity.INFO, message, hint=hint)


def _beside(output: Path | None, kunci: tuple[str, ...]) -> Path:
    if output is None:
        return Path(_DEFAULT[kunci])
    return output if kunci == ANGGARAN else output.with_name(f"realisasi-{output.name}")


def _text(path: Path | None) -> str:
    return path.read_text("utf-8-sig") if path else ""


def _written_out(ke: Path, kunci: tuple[str, ...]) -> Diagnostic:
    message = f"`{'.'.join(kunci)}` sudah tertulis di {ke.name}; tulisan itu tidak diubah"
    hint = f"pindahkan isinya ke berkas sendiri lalu tulis {berkas_utama.baris(kunci, _DEFAULT[kunci])}, atau pakai -o"
    return error(kt.BERKAS_UTAMA, message, Location(str(ke)), hint)


def _put(job: Permintaan, targets: list[Tujuan]) -> tuple[list[str], list[Diagnostic]]:
    """Write every file, or none of them: what was done in words, and what stood in the way."""
    plans = [(target, *_compared(target)) for target in targets]
    faults = [fault for _, _, fault, _ in plans if fault]
    main, lines = _main(job, targets)
    faults += main[1]
    if faults:
        return [], faults
    for target, said, _, is_needed in plans:
        if is_needed and not job.simulasi and (failed := tulis(target.path, target.text)):
            return lines, failed
        lines += said
    if main[0] is not None and job.ke and not job.simulasi:
        faults += tulis(job.ke, main[0])
    return lines, faults


def _compared(target: Tujuan) -> tuple[list[str], Diagnostic | None, bool]:
    """What a file will be, told beside what it is; what stands in the way; whether it must be written."""
    old = lama(target.path)
    if old is None:
        return [f"{target.path}: baru"], None, True
    if old == target.text:
        return [f"{target.path}: tidak berubah"], None, False
    before, after = berkas_lama.isi(old), berkas_lama.isi(target.text) or {}
    changes = ["isinya bukan data anggaran"] if before is None else berkas_lama.perbedaan(before, after)
    if not is_buatan_lkjip(old):
        if not changes:
            return [f"{target.path}: tulisan orang, angkanya sama; tidak diubah"], None, False
        more = f"; dan {len(changes) - 3} lagi" if len(changes) > 3 else ""
        return [], milik_orang(target.path, f"angkanya berbeda: {'; '.join(changes[:3])}{more}"), False
    told = [f"{target.path}: diganti, {len(changes)} perbedaan", *(f"  {change}" for change in changes)]
    return told, None, True


def _main(job: Permintaan, targets: list[Tujuan]) -> tuple[tuple[str | None, list[Diagnostic]], list[str]]:
    """The new text of the main file where it has to change, and what is said about it."""
    if job.ke is None:
        return (None, []), []
    old = text = _raw(job.ke)
    data = plain_data(text, "")[0]
    lines: list[str] = []
    faults: list[Diagnostic] = []
    for target in targets:
        if berkas_utama.rujukan(data, target.kunci).berkas:
            continue
        new = berkas_utama.dengan_baris(text, target.kunci, target.nama)
        told = berkas_utama.baris(target.kunci, target.nama)
        if new is None:
            message = f"{job.ke.name} tidak dapat dilengkapi sendiri dengan {target.nama}"
            faults.append(error(kt.BERKAS_UTAMA, message, Location(str(job.ke)), f"tulis {told} di sana, lalu ulangi"))
        else:
            text = new
            lines.append(f"{job.ke}: ditambah {told}")
    return (text if text != old else None, faults), lines


def _raw(path: Path) -> str:
    """The text with its line ends as they are."""
    with path.open(encoding="utf-8", newline="") as stream:
        return stream.read()


def _tell(job: Permintaan, hasil: Hasil, lines: list[str]) -> None:
    names = tuple(path.as_posix() for path in job.berkas)
    about = f"{len(names)} lembar sebar dibaca: " if len(names) > 1 else "lembar sebar dibaca: "
    checked = Checked(
        findings=sorted_findings(list(dict.fromkeys(hasil.temuan))),
        read=lambda _: None,
        reports=names,
        files=names,
        documentation=_documentation,
        told=about,
    )
    print(rendered(job.bentuk, checked), end="")
    if job.bentuk in _FOR_READING and hasil.boleh_ditulis and hasil.gabungan:
        print("\n" + _summary(hasil.gabungan))
        print("\n".join(["", *([_SIMULATED] if job.simulasi else []), *lines]))
    sys.stdout.flush()


_SIMULATED = "Simulasi: tidak ada yang ditulis. Yang akan terjadi:"


def _summary(data: Gabungan) -> str:
    rows = [
        Baris(
            f"{kode} {nama}",
            sum((sum(sub.pagu_akhir.values()) for sub in subs), start=0),
            sum((sum((sub.realisasi or {}).values()) for sub in subs), start=0) if data.ada_realisasi else None,
            len(subs),
        )
        for kode, nama in sorted(data.nama.items())
        if kode.count(".") == 2 and (subs := [sub for sub in data.sub.values() if sub.kode.startswith(f"{kode}.")])
    ]
    year = f", tahun {data.tahun}" if data.tahun else ""
    return f"{data.kode} {data.skpd}{year}".strip() + "\n" + tabel(rows)


def _documentation() -> Mapping[str, Penjelasan]:
    from lkjip.semua_kode import semua_kode  # only some forms tell it

    return semua_kode()
