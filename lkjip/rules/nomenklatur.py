"""P47x: the names of programmes, kegiatan and sub kegiatan against the official names of their codes."""

from collections.abc import Iterator
from functools import cache

from lkjip.calc.hasil import Simpul
from lkjip.diagnostics import Severity
from lkjip.model import rujukan
from lkjip.model.nama_longgar import nama_resmi, sama
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import joined, quoted
from lkjip.rules.telusur import simpul

_LEVELS = ("program", "kegiatan", "sub kegiatan")


@rule("P471", "nama-nomenklatur", Severity.WARNING)
def nama_nomenklatur(subject: Subject) -> Iterator[Found]:
    """Nama program, kegiatan, dan sub kegiatan sesuai dengan nomenklatur kodenya.

    Yang diperiksa: setiap nama yang kodenya dikenal dibandingkan dengan nama resminya; huruf besar, tanda baca, kata
        sambung, dan ejaan ganda (Efektifitas/Efektivitas, Ketentraman/Ketenteraman) tidak dihitung. Kode yang tidak
        dikenal dilewati; nama resmi kode lain diperiksa P472.
    Mengapa: nama yang berbeda dengan nomenklatur menandakan kode atau nama yang salah salin dari dokumen anggaran.
    Contoh: 7.01.01.2.02.0001 ditulis “Penyediaan Gaji”, sedangkan namanya Penyediaan Gaji dan Tunjangan ASN.
    Perbaikan: cocokkan kode dan namanya dengan DPA, lalu perbaiki yang salah.
    Dasar hukum: Permendagri 90/2019 tentang Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan
        Keuangan Daerah, beserta pemutakhirannya.
    """
    for path, node, official in _different(subject):
        if not _owners(node):
            message = f"nama {_LEVELS[node.tingkat - 1]} {node.kode} ditulis {quoted(node.nama)}, sedangkan menurut "
            message += f"nomenklatur “{official}”"
            yield Found(message, (*path, "nama"), "cocokkan kode dan nama dengan DPA, lalu perbaiki yang salah")


@rule("P472", "nama-kode-lain", Severity.WARNING)
def nama_kode_lain(subject: Subject) -> Iterator[Found]:
    """Nama program, kegiatan, dan sub kegiatan bukan nama resmi kode lain.

    Yang diperiksa: setiap nama yang tidak sesuai dengan nomenklatur kodenya dicari di antara nama resmi kode lain yang
        setingkat.
    Mengapa: kode yang salah satu angkanya memasangkan pagu, realisasi, dan keluaran dengan kegiatan lain.
    Contoh: 7.01.01.2.06.0004 bernama Penyediaan Peralatan dan Perlengkapan Kantor; nama itu milik 7.01.01.2.06.0002.
    Perbaikan: cocokkan kode dan namanya dengan DPA, lalu perbaiki yang salah.
    Dasar hukum: Permendagri 90/2019 tentang Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan
        Keuangan Daerah, beserta pemutakhirannya.
    """
    for path, node, official in _different(subject):
        if owners := _owners(node):
            message = f"{node.kode} bernama {quoted(node.nama)}; nama itu milik {joined(owners)}, sedangkan "
            message += f"{node.kode} menurut nomenklatur “{official}”"
            yield Found(message, (*path, "nama"), "cocokkan kode dan nama dengan DPA, lalu perbaiki yang salah")


def _different(subject: Subject) -> Iterator[tuple[Path, Simpul, str]]:
    """What is called otherwise than its code is, with the official name."""
    known = rujukan.nomenklatur()
    for path, node in simpul(subject):
        official = known.get(node.kode)
        if official is not None and not sama(official, node.nama):
            yield path, node, official


def _owners(node: Simpul) -> list[str]:
    """The other codes of the same level that bear the name."""
    return [kode for kode in _codes().get(nama_resmi(node.nama), ()) if kode.count(".") == node.kode.count(".")]


@cache
def _codes() -> dict[str, list[str]]:
    by_name: dict[str, list[str]] = {}
    for kode, name in rujukan.nomenklatur().items():
        by_name.setdefault(nama_resmi(name), []).append(kode)
    return by_name
