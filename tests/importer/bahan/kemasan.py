"""Files that are broken or hostile in their package: bombs, entities, encryption, links, odd but legal XML."""

import io
import re
import struct
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from xml.sax.saxutils import escape

LEMBAR = "xl/worksheets/sheet1.xml"
_BESAR = 400 * 1024 * 1024


def diubah(path: Path, ubah: dict[str, Callable[[bytes], bytes]], tambahan: dict[str, bytes] | None = None) -> Path:
    """The package at `path` with members passed through functions, and others added."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(path) as asal, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama in asal.namelist():
            isi = asal.read(nama)
            baru.writestr(nama, ubah[nama](isi) if nama in ubah else isi)
        for nama, isi in (tambahan or {}).items():
            baru.writestr(nama, isi)
    path.write_bytes(keluar.getvalue())
    return path


def bom_zip(path: Path, anggota: str = LEMBAR) -> Path:
    """400 MB of blanks inside one member, some 400 kB on disk."""
    with zipfile.ZipFile(path) as asal:
        isi = {nama: asal.read(nama) for nama in asal.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as baru:
        for nama, lama in isi.items():
            if nama != anggota:
                baru.writestr(nama, lama)
                continue
            kepala, ekor = re.split(rb"(?=</sheetData>|</sst>)", lama, maxsplit=1)
            with baru.open(nama, "w") as tujuan:
                tujuan.write(kepala)
                for _ in range(_BESAR >> 20):
                    tujuan.write(b" " * (1 << 20))
                tujuan.write(ekor)
    return path


def baris_kosong(path: Path, sampai: int = 1_048_576) -> Path:
    """Empty rows with a format down to the last that a sheet can have, as a careless fill leaves them."""

    def isi(lama: bytes) -> bytes:
        awal = 1 + max(int(n) for n in re.findall(rb'<row r="(\d+)"', lama))
        baris = b"".join(b'<row r="%d"><c r="A%d" s="1"/></row>' % (n, n) for n in range(awal, sampai + 1))
        return lama.replace(b"</sheetData>", baris + b"</sheetData>")

    return diubah(path, {LEMBAR: isi})


def sel_terjauh(path: Path) -> Path:
    """One stray cell in the last row and column: a dense table would have 17 thousand million cells."""
    sel = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    return diubah(path, {LEMBAR: lambda lama: lama.replace(b"</sheetData>", sel)})


def ukuran_bohong(path: Path) -> Path:
    """A `dimension` that claims the whole sheet."""
    bohong = b'<dimension ref="A1:XFD1048576"/>'
    return diubah(path, {LEMBAR: lambda lama: re.sub(rb"<dimension [^>]*/>", bohong, lama)})


def entitas(path: Path, luar: str = "") -> Path:
    """A DOCTYPE with entities that grow to 3 thousand million characters, or with one that names a file (`luar`)."""
    if luar:
        dtd = f'<!DOCTYPE sst [<!ENTITY z SYSTEM "{luar}">]>'
    else:
        dtd = '<!DOCTYPE sst [<!ENTITY a "lol">' + "".join(
            f'<!ENTITY {huruf} "{f"&{lalu};" * 10}">' for lalu, huruf in zip("abcdefghi", "bcdefghij", strict=True)
        )
        dtd += '<!ENTITY z "&j;">]>'

    def isi(lama: bytes) -> bytes:
        bersih = re.sub(rb"^<\?xml[^>]*\?>\s*", b"", lama)
        bersih = re.sub(rb"<t>([^<]*)</t>", rb"<t>\1&z;</t>", bersih, count=1)
        return b'<?xml version="1.0"?>' + dtd.encode() + bersih

    return diubah(path, {"xl/sharedStrings.xml": isi})


def tautan_luar(path: Path, sasaran: str) -> Path:
    """The package with a link to another workbook, which is never to be opened."""
    hubungan = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    utama = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    bagian = (
        f'<externalLink xmlns="{utama}" xmlns:r="{hubungan}"><externalBook r:id="rId1"><sheetNames>'
        '<sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>'
    )
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{hubungan}/externalLinkPath" Target="{sasaran}" TargetMode="External"/></Relationships>'
    )
    isi = b'<Relationship Id="rId99" Type="%s/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>'
    jenis = (
        b'<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-'
        b'officedocument.spreadsheetml.externalLink+xml"/></Types>'
    )
    rujukan = b'<externalReferences><externalReference xmlns:r="%s" r:id="rId99"/></externalReferences><definedNames'
    ubah: dict[str, Callable[[bytes], bytes]] = {
        "xl/_rels/workbook.xml.rels": lambda b: b.replace(b"</Relationships>", isi % hubungan.encode()),
        "[Content_Types].xml": lambda b: b.replace(b"</Types>", jenis),
        "xl/workbook.xml": lambda b: b.replace(b"<definedNames", rujukan % hubungan.encode(), 1),
    }
    tambahan = {
        "xl/externalLinks/externalLink1.xml": bagian.encode(),
        "xl/externalLinks/_rels/externalLink1.xml.rels": rels.encode(),
    }
    return diubah(path, ubah, tambahan)


def teks_sebaris(path: Path, beralamat: bool = True) -> Path:
    """Texts written in the cells (`inlineStr`) as web exports do, optionally without the address of cells and rows."""
    with zipfile.ZipFile(path) as asal:
        bersama = re.findall(rb"<si><t[^>]*>(.*?)</t></si>", asal.read("xl/sharedStrings.xml"), re.DOTALL)

    def sel(cocok: re.Match[bytes]) -> bytes:
        teks = bersama[int(cocok[3])]
        return b'<c r="%s"%s t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>' % (cocok[1], cocok[2], teks)

    def isi(lama: bytes) -> bytes:
        baru = re.sub(rb'<c r="([A-Z]+\d+)"([^>]*?) t="s"><v>(\d+)</v></c>', sel, lama)
        return baru if beralamat else _tanpa_alamat(baru)

    return diubah(path, {LEMBAR: isi})


def _tanpa_alamat(isi: bytes) -> bytes:
    """Cells and rows without `r`; gaps filled with empty cells, for position is all that is left."""

    def baris(cocok: re.Match[bytes]) -> bytes:
        sel = re.findall(rb'<c r="([A-Z]+)\d+"([^>]*?)(?:/>|>(.*?)</c>)', cocok[1], re.DOTALL)
        letak = {_nomor_kolom(huruf): (sifat, dalam) for huruf, sifat, dalam in sel}
        satu = (letak.get(n, (b"", b"")) for n in range(1, max(letak, default=0) + 1))
        return b"<row>" + b"".join(b"<c%s>%s</c>" % pasangan for pasangan in satu) + b"</row>"

    penuh = re.sub(rb"<row [^>]*/>", b"<row></row>", isi)
    return re.sub(rb"<row [^>]*>(.*?)</row>", baris, penuh, flags=re.DOTALL)


def _nomor_kolom(huruf: bytes) -> int:
    nomor = 0
    for satu in huruf:
        nomor = nomor * 26 + satu - 64
    return nomor


def ole(nama_aliran: Iterable[str]) -> bytes:
    """A compound file with these streams of 4096 zeros: what a workbook with a password looks like from outside."""
    nama = list(nama_aliran)
    fat = [0xFFFFFFFD, 0xFFFFFFFE]
    for n in range(len(nama)):
        awal = 2 + 8 * n
        fat += [*range(awal + 1, awal + 8), 0xFFFFFFFE]
    fat += [0xFFFFFFFF] * (128 - len(fat))
    kepala = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    kepala += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    kepala += struct.pack("<I", 0) + b"\xff" * (4 * 108)
    isian = [_isian("Root Entry", 5, 0xFFFFFFFF, 1, 0xFFFFFFFE, 0)]
    for n, satu in enumerate(nama, 1):
        kanan = n + 1 if n < len(nama) else 0xFFFFFFFF
        isian.append(_isian(satu, 2, kanan, 0xFFFFFFFF, 2 + 8 * (n - 1), 4096))
    return kepala + struct.pack("<128I", *fat) + b"".join(isian).ljust(512, b"\0") + bytes(4096 * len(nama))


def _isian(nama: str, jenis: int, kanan: int, anak: int, awal: int, panjang: int) -> bytes:
    teks = nama.encode("utf-16-le")
    isi = teks.ljust(64, b"\0") + struct.pack("<HBBIII", len(teks) + 2, jenis, 1, 0xFFFFFFFF, kanan, anak)
    return isi + bytes(36) + struct.pack("<IQ", awal, panjang)


def html(baris: Iterable[Iterable[object]]) -> bytes:
    """A table of HTML, which some applications call .xls."""
    isi = "".join(
        "<tr>" + "".join(f"<td>{escape(str(v)) if v is not None else ''}</td>" for v in satu) + "</tr>"
        for satu in baris
    )
    return f"<html><body><table border='1'>{isi}</table></body></html>".encode()
