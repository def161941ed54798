"""All measurements, printed as the tables of README.md: `python benchmarks/jalankan.py [--putaran N] [--cepat]`."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from data_besar import MAIN, multiplied
from mesin_docxtpl import understood
from ukur import Command, interleaved, median_ms, median_peak, paired_ratio, run

from lkjip import paths

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parent / "examples" / "semboro-2024"
FLOOR = "import typer, pydantic, yaml, jinja2"
USED_FLOOR = f"{FLOOR}; import typer._adapters, jinja2.sandbox; pydantic.BaseModel"


def main() -> None:
    """Measure in a folder of our own and print."""
    parser = argparse.ArgumentParser(description="Mengukur lkjip dan membandingkannya dengan docxtpl.")
    parser.add_argument("--putaran", type=int, default=15, help="banyaknya putaran (bawaan: 15)")
    parser.add_argument("--cepat", action="store_true", help="tanpa data 100 kali untuk docxtpl (beberapa menit)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["LKJIP_CACHE"] = str(folder / "cache")
        understood(paths.templates() / "laporan.docx", folder / "docxtpl.docx")
        cold(folder, options.putaran)
        parts(folder, options.putaran)
        growth(folder, options.putaran, with_docxtpl=not options.cepat)


def lkjip(data: Path, output: Path) -> Command:
    """The command as people run it."""
    return [sys.executable, "-m", "lkjip", "build", str(data), "-o", str(output), "--timpa"]


def docxtpl(data: Path, output: Path, template: Path) -> Command:
    """The same command with the other engine."""
    script = str(HERE / "mesin_docxtpl.py")
    return [sys.executable, script, "build", str(data), "-o", str(output), "--timpa", "--template", str(template)]


def cold(folder: Path, rounds: int) -> None:
    """Whole processes: a build against its floor and against docxtpl."""
    data = EXAMPLE / MAIN
    found = interleaved(
        {
            "lkjip build": lkjip(data, folder / "lkjip.docx"),
            "lantai: impor pustaka saja": [sys.executable, "-c", FLOOR],
            "lantai: pustaka siap dipakai": [sys.executable, "-c", USED_FLOOR],
            "perintah yang sama dengan docxtpl": docxtpl(data, folder / "lain.docx", folder / "docxtpl.docx"),
        },
        rounds,
    )
    own = found["lkjip build"]
    print(f"\n## Proses baru (median {rounds} putaran)\n\n| proses | waktu | dibanding lkjip |\n|---|--:|--:|")
    for name, runs in found.items():
        print(f"| {name} | {median_ms(runs):.0f} md | {paired_ratio(runs, own):.2f} × |")


def parts(folder: Path, rounds: int) -> None:
    """One process: the first document and the later ones, part by part, with both engines."""
    data = str(EXAMPLE / MAIN)
    ours = measured_parts([data, str(paths.templates() / "laporan.docx"), "lkjip", str(rounds)])
    other = measured_parts([data, str(folder / "docxtpl.docx"), "docxtpl", str(rounds)])
    print("\n## Dokumen pertama dan berikutnya dalam satu proses (md)\n")
    print("| bagian | pertama | berikutnya | docxtpl pertama | docxtpl berikutnya |\n|---|--:|--:|--:|--:|")
    for name, (first, later) in ours.items():
        other_first, other_later = other[name]
        print(f"| {name} | {first:.1f} | {later:.1f} | {other_first:.1f} | {other_later:.1f} |")
    ratio = engine_ms(other) / engine_ms(ours)
    print(f"\nMembuka dan mengisi template, dokumen kedua dan seterusnya: docxtpl {ratio:.1f} × lkjip.")


def engine_ms(parts: dict[str, tuple[float, float]]) -> float:
    """What the Word engine takes for a later document."""
    return parts["membuka template"][1] + parts["mengisi template"][1]


def measured_parts(arguments: list[str]) -> dict[str, tuple[float, float]]:
    """What `bagian.py` prints."""
    command = [sys.executable, str(HERE / "bagian.py"), *arguments]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return {name: (float(first), float(later)) for name, first, later in (line.split("\t") for line in lines)}


def growth(folder: Path, rounds: int, *, with_docxtpl: bool) -> None:
    """More rows: time and memory of whole processes."""
    print("\n## Pertumbuhan: sub kegiatan 1, 10, dan 100 kali\n")
    print("| sub kegiatan | lkjip | memori | docxtpl | memori |\n|--:|--:|--:|--:|--:|")
    for times in (1, 10, 100):
        data = multiplied(EXAMPLE, folder / f"kali-{times}", times)
        runs = interleaved({"": lkjip(data, folder / "besar.docx")}, max(rounds // 3, 1))[""]
        row = f"| {17 * times} | {median_ms(runs):.0f} md | {median_peak(runs):.0f} MiB |"
        if with_docxtpl or times < 100:
            one = run(docxtpl(data, folder / "besar-lain.docx", folder / "docxtpl.docx"))
            row += f" {one.seconds * 1000:.0f} md | {one.peak_mib:.0f} MiB |"
        print(row)


if __name__ == "__main__":
    main()
