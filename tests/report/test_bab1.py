"""Bab I: sentences about the place."""

import pytest

from lkjip.report.bab1 import letak_saja


@pytest.mark.parametrize(
    "text",
    [
        "bagian barat Kabupaten Jember",
        "Kecamatan Panti terletak di bagian barat Kabupaten Jember.",
        "Terletak di bagian barat Kabupaten Jember",
        "Wilayah Kecamatan Panti berada di bagian barat Kabupaten Jember",
    ],
)
def test_the_beginning_of_the_sentence_is_not_said_twice(text: str) -> None:
    assert letak_saja("Kecamatan Panti", text) == "bagian barat Kabupaten Jember"
