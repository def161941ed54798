"""What the main file says already of the report that sheets are imported into: its year, office, and budget."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lkjip.diagnostics import Diagnostic, Location, error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.gabungan import Sumber
from lkjip.importer.hasil import KELOMPOK, PAGU, PERUBAHAN, Asal, Bacaan, Pos, Terbaca, Uang
from lkjip.importer.instansi import Dikenal
from lkjip.importer.kode import is_skpd
from lkjip.source.sections import Sources, read_sections
from lkjip.source.where import Where


@dataclass(frozen=True)
class Proyek:
    """The main file's name, its year (None where it says none), its office, and its budget (None where it has none)."""

    berkas: str
    tahun: int | None
    instansi: Dikenal
    anggaran: Sumber | None

    def tahun_lain(self, sheets: Iterable[Terbaca]) -> Iterator[Diagnostic]:
        """A finding for every sheet of another year than the report."""
        for terbaca in sheets:
            if self.tahun and terbaca.tahun and terbaca.tahun != self.tahun:
                message = f"lembar ini dari tahun {terbaca.tahun}, sedangkan {self.berkas} laporan tahun {self.tahun}"
                hint = "sebut lembar sebar dari tahun laporan, atau berkas utama tahun itu dengan --ke"
                yield error(kt.TAHUN, message, terbaca.di, hint)


def baca_proyek(path: Path) -> Proyek:
    """The main file with the sections that it names; what is wrong with it is for `validate` to tell."""
    sources = Sources()
    data = read_sections(path, sources)
    known = data if isinstance(data, dict) else {}
    office = known.get("instansi")
    said = office if isinstance(office, dict) else {}
    kode, nama = (str(said.get(key) or "").strip() for key in ("kode", "nama"))
    year = str(known.get("tahun") or "").strip()
    return Proyek(
        path.as_posix(),
        int(year) if year.isascii() and year.isdigit() else None,
        Dikenal(kode if is_skpd(kode) else "", nama, path.as_posix()),
        _budget(known.get("anggaran"), nama, sources.where),
    )


def _budget(data: Any, nama: str, where: Where) -> Sumber | None:
    """The budget that the project has, as if it were a sheet; None where it cannot be read whole."""
    from pydantic import ValidationError  # only those who import into a project wait for the model

    from lkjip.model.anggaran import Anggaran

    try:
        budget = Anggaran.model_validate(data)
    except ValidationError:
        return None
    bacaan = Bacaan("", nama)
    for p, program in enumerate(budget.program):
        at: tuple[str | int, ...] = ("anggaran", "program", p)
        bacaan.induk[program.kode] = Pos(program.kode, program.nama, {}, where.locate(*at), {})
        for k, kegiatan in enumerate(program.kegiatan):
            under = (*at, "kegiatan", k)
            bacaan.induk[kegiatan.kode] = Pos(kegiatan.kode, kegiatan.nama, {}, where.locate(*under), {})
            for s, sub in enumerate(kegiatan.sub_kegiatan):
                spot = where.locate(*under, "sub_kegiatan", s)
                uang = {PAGU: _amounts(sub.pagu)}
                if sub.pagu_perubahan is not None:
                    uang[PERUBAHAN] = _amounts(sub.pagu_perubahan)
                cells = {(figure, ""): where.locate(*under, "sub_kegiatan", s, figure) for figure in uang}
                bacaan.sub[sub.kode] = Pos(sub.kode, sub.nama, uang, spot, cells)
    di = where.locate("anggaran")
    asal = Asal(di.file, "", "", "", "")
    return Terbaca(asal, (PAGU, PERUBAHAN), [bacaan], di=Location(di.file), milik_proyek=True), bacaan


def _amounts(belanja: Any) -> Uang:
    return {kind: amount for kind in KELOMPOK if (amount := getattr(belanja, kind))}
