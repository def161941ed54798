"""`lkjip hitung`: one figure explained, from the cell that it comes from to the row that it is printed in."""

import sys
import textwrap
from pathlib import Path

from lkjip import paths
from lkjip.berkas_masukan import penolakan
from lkjip.calc.hitung import hitung
from lkjip.diagnostics import visible
from lkjip.output.findings import screen
from lkjip.output.laporan import Cetak, report_document
from lkjip.output.terminal import columns, narrow, wrapped
from lkjip.profil_kantor import own_templates, sentences
from lkjip.report.dokumen import LAPORAN
from lkjip.report.kalimat import Kalimat
from lkjip.report.susun import Cara
from lkjip.rules import check
from lkjip.source import Loaded, load, skala
from lkjip.source.katalog import naskah_baku, peraturan
from lkjip.source.names import suggestion
from lkjip.telusur.bahan import Bahan, Penjelasan
from lkjip.telusur.nama import jelaskan_angka, nama_dikenal
from lkjip.telusur.tercetak import Alinea, Baris, dicari, isi

EXPLAINED, FINDINGS, COULD_NOT_RUN = 0, 1, 2
_LABEL, _WIDTH, _MOST_SENTENCES = 16, 100, 4
_BELOW = _LABEL + 20  # under the code that follows an amount


def explain_figures(data: Path, names: list[str]) -> int:
    """Explain every name, or list what can be asked; the exit code (0; 1 faults in the data; 2 unknown)."""
    if refusal := penolakan(data):
        print(f"lkjip: {refusal}", file=sys.stderr)
        return COULD_NOT_RUN
    loaded = load(data)
    if loaded.laporan is None:
        if visible(loaded.findings):
            print(screen(visible(loaded.findings), loaded.where.text), file=sys.stderr)
        said = "berkas ini memuat satu keputusan" if loaded.penetapan else "datanya belum dapat dibaca"
        print(f"lkjip: tidak ada yang dihitung: {said}", file=sys.stderr)
        return FINDINGS
    bahan = Bahan(loaded.laporan, hitung(loaded.laporan, skala()), loaded.where)
    if not names:
        print(_listing(bahan, data))
        return EXPLAINED
    told = [(name, jelaskan_angka(name, bahan)) for name in names]
    found = [one for _, one in told if one]
    parts, why = _printed(loaded, bahan) if found else ([], "")
    if found:
        print("\n\n".join(_told(one, parts, why) for one in found))
    for name in (name for name, one in told if one is None):
        known = nama_dikenal(bahan)
        hint = suggestion(name, known, f"daftarnya: lkjip hitung {data}")
        print(f"lkjip: tidak ada angka bernama {name}; {hint}", file=sys.stderr)
    for line in dict.fromkeys(line for one in bahan.jejak.values() for line in one.said):
        print(f"catatan: {line}", file=sys.stderr)
    return EXPLAINED if len(found) == len(told) else COULD_NOT_RUN


def _listing(bahan: Bahan, data: Path) -> str:
    known = nama_dikenal(bahan)
    widest = max(map(len, known))
    later = " " * (widest + 2)
    lines = [wrapped(f"{name:<{widest}}  {title}", columns(), later) for name, title in known.items()]
    example = bahan.hasil.indikator[0].indikator.id if bahan.hasil.indikator else next(iter(known))
    return "\n".join(
        ["Yang dapat ditanyakan (indikator, sasaran, kode):", *lines, "", f"Mis.: lkjip hitung {data} {example}"]
    )


def _printed(loaded: Loaded, bahan: Bahan) -> tuple[list[Baris | Alinea], str]:
    """What the finished report prints; or why there is none."""
    findings = [*loaded.findings, *check(bahan.laporan, bahan.hasil, bahan.where)]
    errors = sum(finding.is_error for finding in findings)
    if errors:
        return [], f"laporan belum dapat disusun: {errors} kesalahan (lkjip validate)"
    own, faults = own_templates(loaded)
    kalimat, more = sentences(loaded)
    if faults or more:
        return [], "laporan belum dapat disusun: templat atau kalimat kantor tidak dapat dipakai (lkjip build)"
    cache = paths.cache()
    cara = Cara(Kalimat(kalimat, cache), peraturan(), LAPORAN, False, loaded.gap_paths, naskah_baku())
    template = own.get(LAPORAN.nama) or paths.templates() / LAPORAN.template
    document, _ = report_document(bahan.laporan, bahan.hasil, bahan.where, Cetak(cara, template, cache))
    if document is None:
        return [], "laporan belum dapat disusun (lkjip build)"
    return isi(document), ""


def _told(said: Penjelasan, parts: list[Baris | Alinea], why: str) -> str:
    lines = [said.judul, ""]
    for item in said.butir:
        lines += _entry(item.hal, item.kata, item.tempat)
    found = dicari(parts, said.nama, said.angka)
    rows = [one for one in found if not one.startswith("kalimat")]
    sentences_found = [one for one in found if one.startswith("kalimat")]
    told = rows + sentences_found[:_MOST_SENTENCES]
    if len(sentences_found) > _MOST_SENTENCES:
        told.append(f"dan {len(sentences_found) - _MOST_SENTENCES} kalimat lagi")
    for number, one in enumerate(told or [why or "tidak ditemukan dalam laporan"]):
        lines += _entry("" if number else "Tercetak", one, "")
    return "\n".join(lines)


def _entry(label: str, text: str, place: str) -> list[str]:
    start = f"{label:<{_LABEL}}"
    whole = f"{text}  [{place}]" if place else text
    if text.startswith(" "):
        return [wrapped(f"{start}{whole}", columns(), " " * _BELOW)]
    return textwrap.wrap(
        whole,
        narrow(_WIDTH),
        initial_indent=start,
        subsequent_indent=" " * _LABEL,
        break_long_words=False,
        break_on_hyphens=False,
    )
