"""A cold `lkjip validate` of the example against its floor: `python benchmarks/periksa.py [--putaran N]`."""

import argparse
import sys
from pathlib import Path

from ukur import interleaved, median_ms, paired_ratio

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "semboro-2024" / "semboro-2024.yaml"
FLOOR = "import pydantic, typer, yaml"
ONE_MODEL = "\nclass Satu(pydantic.BaseModel):\n    a: int\nSatu(a=1)"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Mengukur lkjip validate terhadap lantainya.")
    parser.add_argument("--putaran", type=int, default=15, help="banyaknya putaran (bawaan: 15)")
    rounds = parser.parse_args().putaran
    found = interleaved(
        {
            f"lantai: `{FLOOR}` saja": [sys.executable, "-c", FLOOR],
            "lantai: pustaka itu, satu model pydantic dipakai": [sys.executable, "-c", FLOOR + ONE_MODEL],
            "`lkjip --version`": [sys.executable, "-m", "lkjip", "--version"],
            "`lkjip validate` contoh": [sys.executable, "-m", "lkjip", "validate", str(EXAMPLE)],
            "`lkjip validate --format sarif`": [
                *(sys.executable, "-m", "lkjip", "validate", str(EXAMPLE), "--format", "sarif")
            ],
        },
        rounds,
    )
    floor = next(iter(found.values()))
    print(f"| proses (median {rounds} putaran) | waktu | dibanding lantai |\n|---|--:|--:|")
    for name, runs in found.items():
        print(f"| {name} | {median_ms(runs):.0f} md | {paired_ratio(runs, floor):.2f} × |")


if __name__ == "__main__":
    main()
