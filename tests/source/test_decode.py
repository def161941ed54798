from collections.abc import Callable

import pytest

from lkjip.source.decode import decode

TEXT = "nama: Kecamatan “Sukarasa”\r\nkode: é\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16-le", "utf-16-be", "utf-16-le without mark", "utf-16-be without mark"],
)
def test_encodings(raw: bytes) -> None:
    assert decode(raw, "f") == (TEXT, [])


def test_other_encodings_are_one_finding_with_line_and_byte(load_bytes: Callable[[bytes], list[str]]) -> None:
    assert load_bytes("tahun: 2024\nnama: “é”\n".encode("cp1252"))[-1] == (
        "S002 l.yaml:2:7 byte ke-19 (0x93) bukan teks UTF-8 | simpan ulang berkas ini dengan penyandian UTF-8"
    )


def test_half_a_character_of_utf_16() -> None:
    text, [finding] = decode(b"\xff\xfe" + "a\nb".encode("utf-16-le") + b"\x00", "f")
    assert text.startswith("a\nb")
    assert (finding.message, str(finding.location)) == ("byte ke-9 (0x00) bukan teks UTF-16", "f:2:2")


def test_control_characters() -> None:
    text, findings = decode("a: x\x0by\nb: \x00\x1f\nc: \ufffe\x7f\n".encode(), "f")
    assert text == "a: x\ufffdy\nb: \ufffd\ufffd\nc: \ufffd\ufffd\n"
    assert [(f.code, str(f.location), f.message[:24]) for f in findings] == [
        ("S003", "f:1:5", "karakter kendali U+000B "),
        ("S003", "f:2:4", "karakter kendali U+0000 "),
        ("S003", "f:2:5", "karakter kendali U+001F "),
        ("S003", "f:3:4", "karakter kendali U+FFFE "),
        ("S003", "f:3:5", "karakter kendali U+007F "),
    ]


def test_not_every_one_of_thousands_is_told() -> None:
    assert len(decode(b"\x00" * 5000, "f")[1]) == 20
