"""The whole computation on the Semboro figures."""

from lkjip.numbers import rounded


def test_mean(hasil):
    assert str(rounded(hasil().rata_rata)) == "98.81"
