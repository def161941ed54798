"""The catalogue of sentences: blanks, values and full stops."""

import pytest

from lkjip.report.kalimat import Kalimat, SentenceError

KALIMAT = Kalimat(
    {
        "alasan": "Diubah\n  karena {{ alasan }}.\n",
        "butir": "{{ uraian }}{% if jumlah %}: {{ jumlah }}{% endif %}",
        "rusak": "{{ tidak_ada }}",
    }
)


@pytest.mark.parametrize(
    ("alasan", "said"),
    [
        ("pergantian Camat", "Diubah karena pergantian Camat."),
        ("gempa, banjir, dll.", "Diubah karena gempa, banjir, dll."),
        ("dan seterusnya ..", "Diubah karena dan seterusnya ..."),
        ("{{ x }}  dan\n{% if %}", "Diubah karena {{ x }}  dan\n{% if %}."),
    ],
)
def test_a_sentence_ends_once_and_keeps_its_values(alasan, said):
    assert KALIMAT("alasan", alasan=alasan) == said


def test_a_text_that_is_only_a_value_is_left_alone():
    assert KALIMAT("butir", uraian=" a  b ..", jumlah="") == " a  b .."


def test_what_is_wrong_is_named():
    with pytest.raises(SentenceError, match="rusak"):
        KALIMAT("rusak")
    with pytest.raises(SentenceError, match="tidak ada di dalam daftar"):
        KALIMAT("lain")
