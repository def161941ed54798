"""The commented skeleton of a new report: the files of `lkjip init`, made from what a person told of the office."""

import re
from pathlib import Path
from typing import Any, NamedTuple

from lkjip.buku.yaml_teks import scalar
from lkjip.model.rujukan import tabel
from lkjip.skema.teks import with_schemas

_TEXTS = Path(__file__).parent / "data" / "kerangka"
_CONFIRM = "# perlu dikonfirmasi"
_HEADS = {"kecamatan": "Camat", "kelurahan": "Lurah"}


class Isian(NamedTuple):
    """What a skeleton is made from; `program` are codes of programmes, empty for none; the rest as it is printed."""

    nama: str
    kabupaten: str
    tahun: int
    camat: str = ""
    nip: str = ""
    provinsi: str = ""
    program: tuple[str, ...] = ()
    iku: bool = False


def kecamatan(nama: str) -> bool:
    """Whether the name is that of a kecamatan, for which there are a nomenclature and usual IKU."""
    return nama.casefold().startswith("kecamatan ")


def daftar_program() -> dict[str, str]:
    """The programmes of a kecamatan by code, as the nomenclature names them."""
    return {row["kode"]: row["uraian"] for row in tabel("nomenklatur") if row["tingkat"] == "program"}


def nama_utama(isian: Isian) -> str:
    """`semboro-2024.yaml`, from the name without its kind and the year."""
    words = re.sub(r"^(kecamatan|kelurahan)\s+", "", isian.nama.casefold())
    return f"{re.sub(r'[^a-z0-9]+', '-', words).strip('-') or 'laporan'}-{isian.tahun}.yaml"


def kerangka(isian: Isian) -> dict[str, str]:
    """The text of every file by its name; the main file first."""
    values = _values(isian)
    main = nama_utama(isian)
    files = {main: _text("utama", values), "instansi.yaml": _text("instansi", values)}
    files["renstra.yaml"] = _text("renstra-iku" if isian.iku else "renstra", values)
    if isian.iku:
        files["iku.yaml"] = _text("iku", values)
    if isian.program:
        files["indikator-program.yaml"] = _programmes(isian.program)
    parts = {name: name.removesuffix(".yaml").replace("-", "_") for name in files if name != main}
    return with_schemas(files, {main: "", **parts})


def data_awal(nama: str, kabupaten: str, provinsi: str, tahun: str, camat: str, nip: str) -> dict[str, Any]:
    """What a workbook begins with, as plain data; what was not told is left out."""
    place = {"nama": nama, "kabupaten": wilayah(kabupaten), "provinsi": provinsi}
    head = {"nama": camat, "nip": nip, "jabatan": jabatan(nama) if nama and camat else ""}
    told = {"tahun": tahun, "instansi": _told(place), "pejabat": {"pimpinan": _told(head)} if _told(head) else {}}
    return {key: value for key, value in told.items() if value}


def _told(values: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in values.items() if value}


def wilayah(said: str) -> str:
    """`Kabupaten Jember`, also where only `Jember` was said; a `Kota` stays one, nothing stays nothing."""
    return said if not said or said.casefold().startswith(("kabupaten ", "kota ")) else f"Kabupaten {said}"


def jabatan(nama: str) -> str:
    """The office of the head: `Camat Semboro`, `Lurah Jember Lor`, `Kepala Dinas Sosial`."""
    kind, _, rest = nama.partition(" ")
    head = _HEADS.get(kind.casefold())
    return f"{head} {rest}" if head and rest else f"Kepala {nama}"


def _values(isian: Isian) -> dict[str, str]:
    """What stands in the place of every <<name>>; values of keys are written so that YAML reads them back."""
    kind, _, rest = isian.nama.partition(" ")
    region, _, seat = isian.kabupaten.partition(" ")
    return {
        "instansi": isian.nama,
        "nama": scalar(isian.nama),
        "kabupaten": scalar(isian.kabupaten),
        "kepala_daerah": f"{'Wali Kota' if region.casefold() == 'kota' else 'Bupati'} {seat}",
        "baris_provinsi": f"provinsi: {scalar(isian.provinsi)}" if isian.provinsi else "# provinsi: ...",
        "tahun": str(isian.tahun),
        "tahun_lalu": str(isian.tahun - 1),
        "tahun_depan": str(isian.tahun + 1),
        "berkas": nama_utama(isian),
        "pimpinan": scalar(isian.camat) if isian.camat else "",
        "nip": scalar(isian.nip) if isian.nip else "",
        "jabatan": scalar(jabatan(isian.nama)),
        "kepala": _HEADS.get(kind.casefold(), "Kepala"),
        "tempat": scalar(rest if kind.casefold() in _HEADS and rest else seat or isian.kabupaten),
        "baris_iku": "iku: iku.yaml" if isian.iku else "# iku: iku.yaml   # menurut Keputusan IKU",
        "baris_program": _PROGRAMMES_LINE if isian.program else "",
    }


_PROGRAMMES_LINE = (
    "# Indikator dan target program, kegiatan, dan sub kegiatan menurut DPA: buka indikator-program.yaml, hapus\n"
    "# tanda # dari yang ada dalam DPA, lalu aktifkan baris ini:\n"
    "# indikator_program: indikator-program.yaml"
)


def _text(name: str, values: dict[str, str]) -> str:
    text = (_TEXTS / f"{name}.yaml").read_text("utf-8")
    filled = re.sub(r"<<(\w+)>>", lambda match: values[match[1]], text)
    return re.sub(r"[ \t]+$", "", filled, flags=re.MULTILINE)


def _programmes(codes: tuple[str, ...]) -> str:
    """The chosen programmes with all below them and their usual output indicators, every line still a comment."""
    lines = [
        "# Program, kegiatan, dan sub kegiatan kecamatan dengan indikator keluaran yang lazim, menurut nomenklatur.",
        "# Hapus tanda # dari program dan sub kegiatan yang ada dalam DPA, isi targetnya, dan cocokkan dengan DPA",
        '# setiap baris bertanda "perlu dikonfirmasi". Nomenklatur ini tidak lengkap: kode lain boleh ditambahkan.',
    ]
    for row in tabel("nomenklatur"):
        if row["kode"].startswith(codes) and row["kode"][:7] in codes:
            lines += _programme_lines(row)
    return "\n".join(lines) + "\n"


def _programme_lines(row: dict[str, str]) -> list[str]:
    heading = ["", f"# {row['kode']} {row['uraian']}"]
    if row["tingkat"] == "program":
        indikator = f"#  - {{nama: '...', target: }}  {_CONFIRM}"
        return [*heading, f"#{row['kode']}:  # indikator program menurut Renstra", indikator]
    if row["tingkat"] != "sub_kegiatan":
        return heading
    unit = f", satuan: {_flow(row['satuan'])}" if row["satuan"] else ""
    name = _flow(row["indikator_keluaran"] or "...")
    return [
        f"#{row['kode']}:  # {row['uraian']}",
        f"#  - {{nama: {name}{unit}, target: }}  {_CONFIRM}",
    ]


def _flow(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
