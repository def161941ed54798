"""`lkjip lanjut`: the data of the next year made from this year's, and what to bring."""

import sys
import textwrap
from pathlib import Path

from lkjip.berkas_masukan import penolakan
from lkjip.buku.yaml_teks import yaml_text
from lkjip.lanjut.berkas import berkas_berikut, folder_berikut, nama_utama
from lkjip.lanjut.isi import Berikut, tahun_berikut
from lkjip.output.findings import screen
from lkjip.output.folder import tulis_semua
from lkjip.output.sidik_berkas import berkas_utuh, is_buatan_lkjip
from lkjip.source import load
from lkjip.source.sections import Sources, read_sections

DONE, FINDINGS, COULD_NOT_RUN = 0, 1, 2


def continue_year(data: Path, folder: Path | None) -> int:
    """Write the next year; the exit code (0 written, 1 the data have errors or the folder is not free, 2 not run)."""
    if refusal := penolakan(data, "berkas data utamanya"):
        print(f"lkjip: {refusal}", file=sys.stderr)
        return COULD_NOT_RUN
    loaded = load(data)
    if loaded.laporan is None:
        print(screen(loaded.findings, loaded.where.text), file=sys.stderr)
        said = "berkas ini memuat satu keputusan" if loaded.penetapan else "perbaiki dahulu data tahun ini"
        print(f"lkjip: tidak ada yang ditulis; {said}", file=sys.stderr)
        return FINDINGS
    sources = Sources()
    stated = read_sections(data, sources)
    berikut = tahun_berikut(stated, loaded.laporan)
    tahun = loaded.laporan.tahun + 1
    target = folder or folder_berikut(data, tahun)
    mount = sources.where.mounts.get(("anggaran",))
    is_imported = isinstance(mount, str) and is_buatan_lkjip(sources.where.texts[mount])
    source = f"anggaran tahun {tahun - 1} yang dikosongkan `lkjip lanjut`; impor DPA tahun {tahun} menggantinya"
    imported = berkas_utuh([source], yaml_text(berikut.isi["anggaran"])) if is_imported else ""
    texts = berkas_berikut(data, berikut.isi, stated, sources.where, imported)
    if found := tulis_semua(target, texts):
        print(screen(found, lambda _: None), end="", file=sys.stderr)
        return FINDINGS
    names = [name for name in texts if name.endswith(".yaml")]
    known = set(sources.where.texts.values())
    _told(target, nama_utama(data, tahun), names, berikut, [name for name in names if texts[name] in known])
    return DONE


def _told(folder: Path, main: str, names: list[str], berikut: Berikut, copied: list[str]) -> None:
    """What was written, what was emptied, what to bring; `copied` are the files that are as they were."""
    tahun, path = int(berikut.isi["tahun"]), str(folder / main)
    typed = f'"{path}"' if " " in path else path
    print(f"{folder}: {', '.join(names)}")
    whole = f" ikut hanya dalam berkas yang disalin utuh ({', '.join(copied)})" if copied else " tidak ikut"
    print(f"catatan: keterangan (#) yang Anda tulis sendiri{whole}")
    for name in berikut.tanpa_target:
        print(f"catatan: Renstra tidak memuat target {name} untuk {tahun}; isi pada pk menurut PK {tahun}")
    for text in dict.fromkeys(berikut.usang):
        print(f"dikosongkan karena menyebut {tahun - 1}: {textwrap.shorten(text, 90, placeholder=' ...')}")
    print(
        f"\nYang perlu dibawa untuk {tahun}:\n"
        f"  DPA (dan DPPA) dan LRA per 31 Desember: lkjip import-excel dpa.xlsx lra.xlsx --ke {typed}\n"
        f"  Perjanjian Kinerja {tahun} yang ditandatangani (dan perubahannya)\n"
        f"  hasil Survei Kepuasan Masyarakat (IKM) {tahun}, LHE AKIP, dan realisasi indikator lainnya\n"
        "  keadaan pegawai dan sarana, uraian pelaksanaan, analisis, hambatan, dan rekomendasi\n"
        f"\nPeriksa yang belum diisi: lkjip validate {typed}"
        f"\nSusun konsepnya sekarang juga: lkjip build {typed} --konsep"
    )
