import gc
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lkjip.source import load, skala

SMALL = Path(__file__).parents[1] / "data" / "kecil.yaml"

SMALL_TEXT = SMALL.read_text("utf-8")
in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
yaml_like = st.text(st.sampled_from("ab:-[]{}&*!|>'\"%@`#,? \n\t~<\\x1é\x00\ud7ff"), max_size=60)


def load_text(folder: Path, raw: bytes) -> None:
    path = folder / "l.yaml"
    path.write_bytes(raw)
    for konsep in (False, True):
        loaded = load(path, konsep)
        assert loaded.laporan is not None or loaded.findings
        for finding in [*loaded.findings, *loaded.gaps]:
            place = finding.location
            assert place is None or place.line is None or (place.line >= 1 and (place.column or 0) >= 1)


@in_one_folder
@given(raw=st.binary(max_size=200))
def test_no_bytes_make_it_raise(tmp_path: Path, raw: bytes) -> None:
    load_text(tmp_path, raw)


@in_one_folder
@given(text=yaml_like)
def test_no_text_makes_it_raise(tmp_path: Path, text: str) -> None:
    load_text(tmp_path, text.encode("utf-8", "surrogatepass"))


@in_one_folder
@given(start=st.integers(0, len(SMALL_TEXT)), length=st.integers(0, 60), new=yaml_like)
def test_no_damage_to_a_report_makes_it_raise(tmp_path: Path, start: int, length: int, new: str) -> None:
    damaged = SMALL_TEXT[:start] + new + SMALL_TEXT[start + length :]
    load_text(tmp_path, damaged.encode("utf-8", "surrogatepass"))


VALUES = st.recursive(
    st.sampled_from(["", "~", "x", "3", "2024", "7.01.01", "pk.yaml", "a.xlsx", "l.yaml", "BB"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(st.sampled_from(["nama", "nilai", "kode", "x", "2024", "skala"]), inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"{key}: {value}" for key, value in items.items()) + "}"
        )
    ),
    max_leaves=5,
)
KEYS = [n for n, line in enumerate(SMALL_TEXT.splitlines()) if line.rstrip().endswith(":") or ": " in line]


@in_one_folder
@given(number=st.sampled_from(KEYS), value=VALUES)
def test_no_value_in_place_of_another_makes_it_raise(tmp_path: Path, number: int, value: str) -> None:
    lines = SMALL_TEXT.splitlines()
    lines[number] = lines[number].split(":")[0] + f": {value}"
    load_text(tmp_path, "\n".join(lines).encode())


def test_a_large_report_is_read_quickly(tmp_path: Path) -> None:
    names = "".join(f"      - nama: Barang {n}\n        jumlah: {n}\n        ideal: 8\n" for n in range(1000))
    path = tmp_path / "l.yaml"
    path.write_text(SMALL_TEXT.replace("    barang:\n", f"    barang:\n{names}"), "utf-8")
    assert load(path).findings == []
    start = time.perf_counter()
    load(path)
    assert time.perf_counter() - start < 0.5  # 0.02 s on an idle machine


def test_collecting_is_left_as_it_was(tmp_path: Path) -> None:
    load(tmp_path / "tidak.yaml")
    assert gc.isenabled()
    gc.disable()
    try:
        load(tmp_path / "tidak.yaml")
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_built_in_scales() -> None:
    assert {"permendagri_86_2017", "akip", "ikm"} <= set(skala())


@pytest.mark.parametrize("module", ["jinja2", "lxml", "docx", "openpyxl"])
def test_reading_does_not_load(module: str) -> None:
    script = f"import sys, lkjip.source; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
