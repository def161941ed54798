"""By which name a figure is asked for: the id of an indicator or sasaran, or a code of the budget."""

from collections.abc import Iterator

from lkjip.calc.hasil import Hasil, Simpul
from lkjip.model.renstra import Indikator
from lkjip.model.values import normal_code
from lkjip.rules import telusur
from lkjip.telusur.bahan import Bahan, Penjelasan
from lkjip.telusur.indikator import indikator, tanpa_pk
from lkjip.telusur.uang import sasaran, simpul


def nama_dikenal(bahan: Bahan) -> dict[str, str]:
    """Everything that can be asked: ids and codes, each with its name."""
    found = {item.indikator.id: item.indikator.nama for item in bahan.hasil.indikator}
    found |= {item.id: f"{item.nama} (tidak ada dalam PK)" for item in _tanpa_pk(bahan)}
    found |= {row.id: row.uraian for row in bahan.hasil.sasaran}
    return found | {node.kode: node.nama for node in _nodes(bahan.hasil)}


def jelaskan_angka(nama: str, bahan: Bahan) -> Penjelasan | None:
    """What is said of an indicator, a sasaran (or tujuan) of the PK, or a code; None where there is no such name."""
    plain = nama.strip()
    for path, row, item in telusur.indikator_pk(bahan.subject):
        if item.indikator.id == plain.lower():
            return indikator(path, row, item, bahan)
    for path, row in telusur.baris_pk(bahan.subject):
        if row.id == plain.lower():
            return sasaran(path, row, bahan)
    for unpromised in _tanpa_pk(bahan):
        if unpromised.id == plain.lower():
            return tanpa_pk(unpromised, bahan)
    code = normal_code(plain) or plain
    found = next(((path, node) for path, node in telusur.simpul(bahan.subject) if node.kode == code), None)
    return simpul(*found, bahan) if found else None


def _tanpa_pk(bahan: Bahan) -> Iterator[Indikator]:
    """The indicators of the Renstra that the Perjanjian Kinerja does not promise, but that have a realisasi."""
    promised = {item.indikator.id for item in bahan.hasil.indikator}
    for key, (_, item) in telusur.indikator_renstra(bahan.subject).items():
        if key not in promised and key in bahan.laporan.realisasi.indikator:
            yield item


def _nodes(hasil: Hasil) -> Iterator[Simpul]:
    for program in hasil.program:
        yield program
        for kegiatan in program.anak:
            yield from (kegiatan, *kegiatan.anak)
