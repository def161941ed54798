"""Photographs made ready for print: turned upright, scaled to their printed size, free of all that is no picture.

Pillow is needed only where there are photographs, and is imported there. What it makes is kept beside the compiled
templates under the digest of the photograph, because decoding forty of them takes seconds.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.model.kinerja import Foto
from lkjip.model.laporan import Laporan
from lkjip.sebab import sebab
from lkjip.word import Picture
from lkjip.word.pictures import kind_and_size

if TYPE_CHECKING:
    from PIL.Image import Image

PHOTO_WIDTH_MM, PHOTO_HEIGHT_MM = 78.0, 80.0  # the most that a photograph takes: two stand side by side
DOTS_PER_MM = 200 / 25.4
QUALITY = 80  # of JPEG
MOST_PIXELS = 120_000_000  # phones make up to 108 million; more is no photograph of an office, but a trap
_FEW_COLOURS = 256
_FORMATS = ("JPEG", "PNG", "WEBP")
_HEADER = b"lkjip-foto\n"
_DIGEST = 16
_HINT = "pakai berkas foto JPEG, PNG, atau WebP yang utuh"
_HINT_HEIC = "simpan foto itu sebagai JPEG di telepon atau komputer, lalu pakai berkas JPEG-nya"


class Where(Protocol):
    """Where the data stand: the place of a value, and the folder that file names start from."""

    def locate(self, *path: str | int) -> Location:
        """The place of the value at `path`."""

    def folder(self, *path: str | int) -> Path:
        """The folder of the file that states the value at `path`."""


class Letak(NamedTuple):
    """What a photograph belongs to: the part, the indicator, code or award in it, and its place in the list there."""

    bagian: str
    kunci: str
    nomor: int


def pictures(laporan: Laporan, where: Where, cache: Path | None) -> tuple[dict[Letak, Picture], list[Diagnostic]]:
    """The photographs by their places; reported is each one that cannot be used (W004)."""
    made: dict[Letak, Picture] = {}
    findings: list[Diagnostic] = []
    ready: dict[bytes, bytes] = {}
    for letak, at, photo in _stated(laporan):
        path = (*at, "berkas")
        try:
            data = (where.folder(*path) / photo.berkas).read_bytes()
            key = blake2b(data, digest_size=_DIGEST).digest()
            if key not in ready:
                ready[key] = _kept(data, cache)
            made[letak] = _picture(ready[key], photo.keterangan)
        except (OSError, ValueError) as fault:
            reason = sebab(fault) if isinstance(fault, OSError) else str(fault)
            hint = _HINT_HEIC if str(fault) == _HEIC else _HINT
            told = f"foto {photo.berkas} tidak dapat dipakai: {reason}"
            findings.append(error("W004", told, where.locate(*path), hint))
    return made, findings


def _stated(laporan: Laporan) -> Iterator[tuple[Letak, tuple[str | int, ...], Foto]]:
    """Each photograph: what it belongs to, its path in the data, itself."""
    reached = laporan.realisasi
    lists: list[tuple[str, str, tuple[str | int, ...], tuple[Foto, ...]]] = [
        ("dokumentasi", "", ("dokumentasi",), laporan.dokumentasi)
    ]
    lists += [
        ("indikator", key, ("realisasi", "indikator", key, "foto"), one.foto) for key, one in reached.indikator.items()
    ]
    lists += [
        ("pelaksanaan", code, ("realisasi", "pelaksanaan", code, "foto"), one.foto)
        for code, one in reached.pelaksanaan.items()
    ]
    lists += [
        ("penghargaan", str(n), ("penghargaan", n, "foto"), one.foto) for n, one in enumerate(laporan.penghargaan)
    ]
    for part, key, at, photos in lists:
        yield from ((Letak(part, key, n), (*at, n), photo) for n, photo in enumerate(photos))


def _picture(data: bytes, caption: str) -> Picture:
    _, across, down = kind_and_size(data)
    return Picture(data, caption, min(PHOTO_WIDTH_MM, PHOTO_HEIGHT_MM * across / down), caption)


# Kept from build to build


def _kept(data: bytes, cache: Path | None) -> bytes:
    """The photograph for print, from the cache where it is there whole."""
    if cache is None:
        return for_print(data)
    import PIL

    makers = f"{PIL.__version__} {PHOTO_WIDTH_MM} {PHOTO_HEIGHT_MM} {DOTS_PER_MM} {QUALITY} {MOST_PIXELS}".encode()
    file = cache / f"{blake2b(data + makers, digest_size=_DIGEST).hexdigest()}.foto"
    found = _read(file)
    if found is None:
        found = for_print(data)
        _write(file, found)
    return found


def _read(file: Path) -> bytes | None:
    try:
        data = file.read_bytes()
    except OSError:
        return None
    content = data[len(_HEADER) + _DIGEST :]
    is_whole = data[: len(_HEADER) + _DIGEST] == _HEADER + blake2b(content, digest_size=_DIGEST).digest()
    return content if is_whole else None


def _write(file: Path, content: bytes) -> None:
    """Keep it; a folder that cannot be written is no fault."""
    beside = file.with_suffix(f".{os.getpid()}")
    try:
        beside.write_bytes(_HEADER + blake2b(content, digest_size=_DIGEST).digest() + content)
        beside.replace(file)
    except OSError:
        with suppress(OSError):
            beside.unlink()


# Made ready


_UNREADABLE = "isinya bukan foto JPEG, PNG, atau WebP yang utuh"
_HEIC = "foto HEIC (bawaan iPhone) tidak dapat dibaca"


def for_print(data: bytes) -> bytes:
    """A JPEG of the printed size, or a PNG where there are few colours or transparency; raises ValueError."""
    from PIL import Image

    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc"):
        raise ValueError(_HEIC)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the size, which is judged here, and of odd metadata
            with Image.open(BytesIO(data), formats=_FORMATS) as image:
                if image.width * image.height > MOST_PIXELS:
                    raise _too_large(image.width, image.height)
                return _encoded(_scaled(image))
    except _TooLargeError:
        raise
    except Image.DecompressionBombError as fault:
        raise ValueError(f"fotonya lebih besar dari {MOST_PIXELS // 1_000_000} juta piksel") from fault
    except Exception as fault:  # a damaged file makes Pillow raise whatever its decoder stumbles over
        raise ValueError(_UNREADABLE) from fault


class _TooLargeError(ValueError):
    """More pixels than a photograph has."""


def _too_large(across: int, down: int) -> _TooLargeError:
    size = f"{across} x {down} piksel"
    return _TooLargeError(f"fotonya terlalu besar ({size}; paling banyak {MOST_PIXELS // 1_000_000} juta piksel)")


def _scaled(image: Image) -> Image:
    """Upright, in sRGB, no larger than it is printed."""
    from PIL import ImageOps

    is_turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    across, down = (image.height, image.width) if is_turned else image.size
    width_mm = min(PHOTO_WIDTH_MM, PHOTO_HEIGHT_MM * across / down)
    wanted = round(width_mm * DOTS_PER_MM), round(width_mm * DOTS_PER_MM * down / across)
    target = (wanted[1], wanted[0]) if is_turned else wanted
    image.draft("RGB", (2 * target[0], 2 * target[1]))  # a JPEG is read at a fraction of its size
    plain = _plain(image)
    if plain.width > target[0] or plain.height > target[1]:
        plain = plain.resize((max(target[0], 1), max(target[1], 1)), reducing_gap=3.0)
    turned = image.getexif().get(0x0112, 1)
    exif = plain.getexif()
    exif.clear()
    exif[0x0112] = turned
    return ImageOps.exif_transpose(plain)


def _plain(image: Image) -> Image:
    """The pixels as RGB, with transparency (RGBA) where some are transparent."""
    if image.mode.startswith("I"):
        image = image.point(lambda value: value / 256).convert("L")  # 16 bits of grey
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        return clear if sum(clear.getchannel("A").histogram()[:255]) else clear.convert("RGB")
    return _in_srgb(image)


def _in_srgb(image: Image) -> Image:
    """Colours as every program shows them, because the profile goes with the rest of the metadata."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK"):
        from PIL import ImageCms

        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            srgb = ImageCms.createProfile("sRGB")
            made = ImageCms.profileToProfile(image, ImageCms.ImageCmsProfile(BytesIO(profile)), srgb, outputMode="RGB")
            if made is not None:
                return made
    return image.convert("RGB")


def _encoded(image: Image) -> bytes:
    """The pixels alone: what else the file carried (place, time, device, comment, profile) is left out."""
    from PIL.Image import Dither

    image.info = {}
    stream = BytesIO()
    if image.mode == "RGBA":
        image.save(stream, "PNG", optimize=True)
    elif image.getcolors(_FEW_COLOURS) is not None:
        image.quantize(_FEW_COLOURS, dither=Dither.NONE).save(stream, "PNG", optimize=True)
    else:
        image.save(stream, "JPEG", quality=QUALITY, optimize=True)
    return stream.getvalue()
