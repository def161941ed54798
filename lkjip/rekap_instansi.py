"""`lkjip rekap`: the reports of many institutions, read on all cores and set side by side in one file."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from lkjip import paths
from lkjip.berkas_diperiksa import asked
from lkjip.calc.hitung import hitung
from lkjip.diagnostics import Severity, visible
from lkjip.kemajuan import kemajuan
from lkjip.numbers import persen_tetap, rupiah
from lkjip.output.berkas import check_name, write_atomically, write_document
from lkjip.output.findings import screen
from lkjip.output.sidik_berkas import diubah_orang
from lkjip.profil_kantor import office_faults
from lkjip.rekap.instansi import Instansi, Tersisih, ringkas
from lkjip.rekap.susun import Rekap, rekap
from lkjip.ringkas_temuan import reason
from lkjip.sebab import sebab
from lkjip.serempak import Gagal, serempak, worker_count
from lkjip.source import load, skala
from lkjip.temuan_aturan import found_by_rules
from lkjip.utama_dahulu import utama_dahulu

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2
_KINDS = (".xlsx", ".docx")


@dataclass(frozen=True)
class Permintaan:
    """What is to be set side by side, and where it goes; `tahun` None: the year of most reports."""

    names: Sequence[str]
    output: Path
    tahun: int | None = None
    overwrite: bool = False
    workers: int = 0


class Dibaca(NamedTuple):
    """What a worker says of one file, and the files that were read for it."""

    isi: Instansi | Tersisih
    files: tuple[Path, ...] = ()


def rekap_instansi(request: Permintaan) -> int:
    """Read, compute, write and tell; the exit code (0 all are in, 1 some are left out, 2 nothing was written)."""
    if refusal := _refusal(request):
        return _refused([refusal])
    files, refusals = asked(list(request.names))
    if not files:
        return _refused(refusals)
    read = utama_dahulu(files, lambda some: _read(some, request.workers), lambda one: one.files)
    found = [one.isi for one in read.values() if isinstance(one.isi, Instansi)]
    left_out = [one.isi for one in read.values() if isinstance(one.isi, Tersisih)]
    left_out += [Tersisih(name, "", name) for name in refusals]
    made = rekap(found, left_out, request.tahun)
    if made is None or not made.instansi:
        said = made.tersisih if made else left_out
        return _refused([*map(_why, said), "rekap tidak dibuat: tidak ada laporan yang dapat dipakai"])
    if code := _write(request, made):
        return code
    _tell(request.output, made)
    return FINDINGS if made.tersisih else CLEAN


def _read(files: Sequence[Path], workers: int) -> dict[Path, Dibaca]:
    answers = serempak(dibaca, files, worker_count(len(files), workers), kemajuan("Membaca data"))
    pairs = zip(files, answers, strict=True)
    return {file: Dibaca(Tersisih(str(file), "", one.sebab)) if isinstance(one, Gagal) else one for file, one in pairs}


def dibaca(file: Path) -> Dibaca:
    """One institution; it is left out where its report would be wrong, as `build` refuses it too."""
    loaded = load(file)
    found = [*loaded.findings, *diubah_orang(loaded.where.texts), *office_faults(loaded), *found_by_rules(loaded)]
    shown = [finding.severity for finding in visible(found)]
    errors, warnings = shown.count(Severity.ERROR), shown.count(Severity.WARNING)
    if loaded.laporan is not None and not errors:
        hasil = hitung(loaded.laporan, skala())
        return Dibaca(ringkas(file, loaded.laporan, hasil, warnings), loaded.files)
    stated = loaded.laporan or loaded.penetapan
    why = reason(found) or "hanya keputusan tentang IKU, tanpa laporan"
    return Dibaca(
        Tersisih(file.as_posix(), stated.instansi.nama if stated else "", why, errors, warnings), loaded.files
    )


def _refusal(request: Permintaan) -> str:
    output = request.output
    if output.suffix.lower() not in _KINDS:
        return f"rekap ditulis sebagai .xlsx atau .docx; beri nama berakhiran salah satunya, bukan {output.name}"
    if output.is_dir():
        return f"{output} adalah folder; sebut nama berkasnya"
    return ""


def _write(request: Permintaan, made: Rekap) -> int:
    """Write it; 0, or the exit code of what stands in the way."""
    if request.output.suffix.lower() == ".docx":
        from lkjip.rekap.naskah import document

        content, findings = document(made, paths.templates() / "rekap.docx", paths.cache())
        findings += write_document(request.output, content, request.overwrite) if content is not None else []
        if findings:
            print(screen(findings, lambda _: None), end="", file=sys.stderr)
        return COULD_NOT_RUN if findings else CLEAN
    from lkjip.rekap.buku_rekap import workbook

    data = workbook(made)
    try:
        check_name(request.output)
        if request.output.exists() and not request.overwrite and request.output.read_bytes() != data:
            return _refused([f"berkas {request.output} sudah ada; beri nama lain, atau --timpa untuk menggantinya"])
        write_atomically(request.output, data)
    except OSError as fault:
        return _refused([f"berkas {request.output} tidak dapat ditulis: {sebab(fault)}"])
    return CLEAN


def _tell(output: Path, made: Rekap) -> None:
    serapan = made.uang.serapan
    sisa = made.uang.pagu - made.uang.realisasi
    print(f"{output}: rekap {len(made.instansi)} instansi tahun {made.tahun}, {len(made.indikator)} indikator")
    print(
        f"pagu Rp {rupiah(made.uang.pagu)}, realisasi Rp {rupiah(made.uang.realisasi)}, sisa Rp {rupiah(sisa)}"
        + ("" if serapan is None else f", serapan {persen_tetap(serapan)}")
    )
    for note in made.catatan:
        print(f"catatan: {note}")
    for one in made.tersisih:
        print(_why(one))


def _why(one: Tersisih) -> str:
    name = f"{one.nama} ({one.berkas})" if one.nama else one.berkas
    return f"tidak ikut: {one.sebab}" if one.sebab == one.berkas else f"tidak ikut: {name}: {one.sebab}"


def _refused(said: Sequence[str]) -> int:
    for text in said:
        print(f"lkjip: {text}", file=sys.stderr)
    return COULD_NOT_RUN
