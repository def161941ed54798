"""What happens to a whole file: cut off, saved by another program, merged, or not a file at all."""

from collections.abc import Callable
from pathlib import Path

Petaka = Callable[[Path], None]


def _changed(change: Callable[[bytes], bytes]) -> Petaka:
    def happen(path: Path) -> None:
        path.write_bytes(change(path.read_bytes()))

    return happen


def _text(change: Callable[[str], str]) -> Petaka:
    return _changed(lambda raw: change(raw.decode("utf-8")).encode("utf-8"))


def _conflict(text: str) -> str:
    lines = text.split("\n")
    at = len(lines) // 2
    both = ["<<<<<<< HEAD", lines[at], "=======", lines[at] + " lain", ">>>>>>> cabang"]
    return "\n".join([*lines[:at], *both, *lines[at + 1 :]])


def _tabs(text: str) -> str:
    lines = text.split("\n")
    at = next(at for at in range(len(lines) // 2, len(lines)) if lines[at].startswith("  "))
    return "\n".join([*lines[:at], "\t" + lines[at].lstrip(), *lines[at + 1 :]])


def _word_quotes(text: str) -> str:
    return "".join("“" if sign in "'\"" else sign for sign in text)


def _as_table(text: str) -> str:
    rows = [line.strip().replace(": ", ";", 1) for line in text.split("\n") if line.strip()]
    return "\r\n".join(["Kunci;Nilai", *rows])


def _without_line_ends(text: str) -> str:
    return text.replace("\n", " ")


def _removed(path: Path) -> None:
    path.unlink()


def _is_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _document(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04\x14\x00\x06\x00\x08\x00" + bytes(range(256)) * 20)


PETAKA: dict[str, Petaka] = {
    "terpotong di tengah baris": _changed(lambda raw: raw[: len(raw) * 2 // 3]),
    "terpotong jadi beberapa huruf": _changed(lambda raw: raw[:3]),
    "kosong": _changed(lambda raw: b""),
    "hanya spasi": _changed(lambda raw: b"  \n \n"),
    "berkas Word": _document,
    "gambar": _changed(lambda raw: b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
    "berisi nol": _changed(lambda raw: raw[:500] + b"\x00\x00" + raw[500:]),
    "Windows-1252": _changed(lambda raw: raw.replace(b"a", b"\xe9", 1)),
    "tab": _text(_tabs),
    "tanda konflik": _text(_conflict),
    "kutip Word": _text(_word_quotes),
    "CSV disimpan sebagai YAML": _text(_as_table),
    "satu baris": _text(_without_line_ends),
    "dua kali isinya": _text(lambda text: text + "\n" + text),
    "dua dokumen": _text(lambda text: f"{text}\n---\n{text}"),
    "HTML": _text(lambda text: "<!DOCTYPE html>\n<html><body>Berkas tidak ditemukan</body></html>\n"),
    "JSON rusak": _text(lambda text: '{"tahun": 2024,'),
    "kurung terbuka": _text(lambda text: text + "\n" + "[" * 20_000),
    "acuan berlipat": _text(lambda text: text + "\nx: &a [&b [&c [x, x], *c, *c], *b, *b]\ny: [*a, *a]\n"),
    "dihapus": _removed,
    "menjadi folder": _is_a_folder,
}

# the same content after all: nothing to be found beyond what the data have
TIDAK_APA: dict[str, Petaka] = {
    "UTF-16 tanpa tanda": _changed(lambda raw: raw.decode("utf-8").encode("utf-16-le")),
    "UTF-16": _changed(lambda raw: raw.decode("utf-8").encode("utf-16")),
    "baris Windows": _changed(lambda raw: raw.replace(b"\n", b"\r\n")),
    "tanda urutan bita": _changed(lambda raw: b"\xef\xbb\xbf" + raw),
    "tanpa baris baru di akhir": _changed(lambda raw: raw.rstrip(b"\n")),
    "spasi di akhir baris": _changed(lambda raw: raw.replace(b"\n", b"  \n")),
}
