"""Photographs made ready for print: upright, small, without place or device, each stored once, broken ones told."""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from lkjip.diagnostics import Diagnostic
from lkjip.output.foto import for_print, pictures
from lkjip.source import load

SMALL = Path(__file__).parent.parent / "data" / "kecil.yaml"
ORIENTATION, GPS, MAKE = 0x0112, 0x8825, 0x010F


def noise(across: int, down: int) -> Image.Image:
    """A picture with many colours whose left half is red and whose right half is blue."""
    small = across // 4, down // 4
    grain = Image.frombytes("L", small, Random(across).randbytes(small[0] * small[1])).resize((across, down))  # noqa: S311
    none = Image.new("L", (across, down))
    left = none.copy()
    left.paste(200, (0, 0, across // 2, down))
    right = left.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    return Image.merge("RGB", (Image.blend(grain, left, 0.8), grain, Image.blend(grain, right, 0.8)))


def photo(across: int = 1200, down: int = 900, orientation: int = 1, form: str = "JPEG") -> bytes:
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKE] = orientation, "Telepon Camat"
    exif.get_ifd(GPS)[1] = "S"
    exif.get_ifd(GPS)[2] = (8.0, 10.0, 5.0)
    stream = BytesIO()
    noise(across, down).save(stream, form, exif=exif, **({"comment": b"rumah camat"} if form == "JPEG" else {}))
    return stream.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def is_red(image: Image.Image, x: float, y: float) -> bool:
    red, _, blue = image.convert("RGB").getpixel((int(image.width * x), int(image.height * y)))  # type: ignore[misc]
    return bool(red > blue)


@pytest.mark.parametrize("form", ["JPEG", "WEBP", "PNG"])
def test_a_photograph_becomes_a_jpeg_of_its_printed_size(form: str) -> None:
    made = opened(for_print(photo(form=form)))
    assert made.format == "JPEG"
    assert made.size == (614, 461)  # 78 mm at 200 dots per inch


@pytest.mark.parametrize(("orientation", "where"), [(3, (0.9, 0.5)), (6, (0.5, 0.1)), (8, (0.5, 0.9))])
def test_it_is_turned_as_the_camera_says(orientation: int, where: tuple[float, float]) -> None:
    made = opened(for_print(photo(orientation=orientation)))
    assert (made.width > made.height) is (orientation == 3)
    assert is_red(made, *where)
    assert not is_red(made, 1 - where[0], 1 - where[1])


def test_a_small_one_is_turned_too_and_not_blown_up() -> None:
    assert opened(for_print(photo(120, 80, 6))).size == (80, 120)


@pytest.mark.parametrize("form", ["JPEG", "WEBP"])
def test_place_device_and_comment_are_gone(form: str) -> None:
    data = photo(form=form)
    assert dict(opened(data).getexif().get_ifd(GPS))
    made = for_print(data)
    assert not dict(opened(made).getexif())
    for told in (b"Telepon Camat", b"rumah camat", b"Exif"):
        assert told not in made


def test_few_colours_and_transparency_stay_png() -> None:
    stream = BytesIO()
    Image.new("RGB", (300, 200), (10, 90, 160)).save(stream, "PNG")
    assert opened(for_print(stream.getvalue())).format == "PNG"
    stream, clear = BytesIO(), noise(400, 300).convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize((400, 300)))
    clear.save(stream, "PNG")
    made = opened(for_print(stream.getvalue()))
    assert (made.format, made.mode) == ("PNG", "RGBA")


@pytest.mark.parametrize("mode", ["L", "CMYK", "1", "P", "I;16"])
def test_every_kind_of_pixels_is_read(mode: str) -> None:
    image = Image.new("I;16", (900, 700), 40_000) if mode == "I;16" else noise(900, 700).convert(mode)
    stream = BytesIO()
    image.save(stream, "JPEG" if mode == "CMYK" else "PNG")
    made = opened(for_print(stream.getvalue())).convert("L")
    assert made.size[0] == 614
    if mode == "I;16":
        assert made.getpixel((5, 5)) == 40_000 // 256


def test_the_same_photograph_gives_the_same_bytes() -> None:
    data = photo()
    assert for_print(data) == for_print(data)


def bomb(across: int, down: int) -> bytes:
    """A PNG whose header claims more pixels than anybody's photograph has."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">2I5B", across, down, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def used(folder: Path, *names: str, cache: Path | None = None) -> tuple[list[bytes], list[Diagnostic]]:
    """The pictures of the small report whose first sub kegiatan has these photographs."""
    text = SMALL.read_text("utf-8")
    photos = ", ".join(f"{{berkas: {name}, keterangan: Foto {name}}}" for name in names)
    text = text.replace("kendala: Jaringan sering terputus.}", f"foto: [{photos}]}}", 1)
    (folder / "laporan.yaml").write_text(text, "utf-8")
    loaded = load(folder / "laporan.yaml")
    assert loaded.laporan is not None, loaded.findings
    made, findings = pictures(loaded.laporan, loaded.where, cache)
    return [one.data for one in made.values()], findings


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (photo()[:3000], "isinya bukan foto"),
        (b"GIF89a", "isinya bukan foto"),
        (b"", "isinya bukan foto"),
        (b"\0\0\0\x24ftypheic" + b"\0" * 30, "HEIC"),
        (bomb(20_000, 8_000), "terlalu besar (20000 x 8000 piksel"),
        (bomb(200_000, 200_000), "lebih besar dari 120 juta piksel"),
    ],
    ids=["truncated", "gif", "empty", "heic", "large", "bomb"],
)
def test_what_cannot_be_used_is_a_finding_with_its_place(tmp_path: Path, data: bytes, told: str) -> None:
    (tmp_path / "rusak.jpg").write_bytes(data)
    (tmp_path / "baik.jpg").write_bytes(photo())
    made, findings = used(tmp_path, "rusak.jpg", "baik.jpg")
    assert len(made) == 1
    assert [one.code for one in findings] == ["W004"]
    assert told in findings[0].message
    assert findings[0].location is not None
    assert findings[0].location.line is not None


def test_a_copy_is_the_same_picture_and_the_cache_gives_it_back(tmp_path: Path) -> None:
    data = photo()
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).write_bytes(data)
    cache = tmp_path / "cache"
    cache.mkdir()
    fresh, _ = used(tmp_path, "a.jpg", "b.jpg", cache=cache)
    assert fresh[0] is fresh[1]
    (file,) = cache.iterdir()
    again, _ = used(tmp_path, "a.jpg", cache=cache)
    assert again == fresh[:1]
    file.write_bytes(file.read_bytes()[:-1])
    assert used(tmp_path, "a.jpg", cache=cache)[0] == fresh[:1]


def test_forty_photographs_are_small(tmp_path: Path) -> None:
    """Forty of 78 x 58 mm with as much grain as a phone's photograph has: each well under 250 KB."""
    assert len(for_print(photo(4000, 3000))) * 40 < 8_000_000
