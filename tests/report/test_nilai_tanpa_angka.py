"""Grades whose scores are not known: a sentence says no more of them than is known."""

from pathlib import Path

import pytest
from dokumen import Dokumen, build, data

KECIL = Path(__file__).parents[1] / "data" / "kecil.yaml"


def said(ikm, target=None):
    stated = data(KECIL)
    stated["realisasi"]["indikator"]["ikm"] = ikm
    if target:
        row = next(row for row in stated["pk"][-1]["sasaran"] if "ikm" in row["target"])
        row["target"]["ikm"] = target
    return Dokumen(build(stated)).text


@pytest.mark.parametrize(
    ("years", "sentence"),
    [
        (
            {"2022": "B", "2023": "B (78)"},
            "tetap berpredikat B dari tahun 2022 sampai dengan tahun 2023 dan naik dari B (78) pada tahun 2023 menjadi "
            "B (83,57) pada tahun 2024.",
        ),
        ({"2022": "B (78)", "2023": "B"}, "tetap berpredikat B dari tahun 2022 sampai dengan tahun 2024."),
        ({"2023": "B"}, "tetap berpredikat B dari tahun 2023 sampai dengan tahun 2024."),
        ({"2022": "83", "2023": "B"}, "tetap berpredikat B dari tahun 2022 sampai dengan tahun 2024."),
        ({"2023": "B (83,57)"}, "tetap sebesar B (83,57) dari tahun 2023 sampai dengan tahun 2024."),
        ({"2023": "C"}, "naik dari C pada tahun 2023 menjadi B (83,57) pada tahun 2024."),
    ],
)
def test_a_grade_alone_stays_a_grade(years, sentence):
    text = said({"nilai": "B (83,57)", "tahun": years})
    assert f"Realisasi Indeks Kepuasan Masyarakat {sentence}" in text


@pytest.mark.parametrize(
    ("benchmark", "sentence"),
    [
        ("B (80)", "yaitu B, berpredikat sama dengan IKM Kabupaten, yaitu B (80)."),
        ("A", "yaitu B, tidak dapat dikurangi IKM Kabupaten, yaitu A, karena tidak keduanya diketahui angkanya."),
        ("80", "yaitu B, tidak dapat dikurangi IKM Kabupaten, yaitu 80 indeks, karena bentuk nilainya berbeda."),
    ],
)
def test_a_benchmark_of_grades_is_compared_by_grade(benchmark, sentence):
    text = said({"nilai": "B", "pembanding": [{"nama": "IKM Kabupaten", "nilai": benchmark}]})
    assert sentence in text


def test_a_score_that_was_asked_for_is_not_said_to_be_reached():
    text = said({"nilai": "B"}, "B (85)")
    assert "Realisasi ini mencapai predikat target tahun 2024, yaitu B (85), dengan capaian 100%" in text
    assert "Realisasi ini mencapai target tahun 2024, yaitu B (85)" in said({"nilai": "B (85)"}, "B (85)")
