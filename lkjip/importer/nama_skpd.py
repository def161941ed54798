"""The name of an institution is the same in all lines of its code; another name is another institution's line."""

from lkjip.diagnostics import Diagnostic, error
from lkjip.importer import kode_temuan as kt
from lkjip.importer.lembar import Baris, Lembar
from lkjip.model.nama_longgar import huruf
from lkjip.source.names import shortened


class NamaSkpd:
    """Remembers the name of every code of an institution and of its units while the lines pass by."""

    def __init__(self, lembar: Lembar, kolom: dict[str, int]) -> None:
        pairs = (("kode_skpd", "nama_skpd"), ("kode_unit", "nama_unit"))
        self.lembar = lembar
        self.columns = [(kolom[code], kolom[name]) for code, name in pairs if code in kolom and name in kolom]
        self.known: dict[tuple[int, str], tuple[str, int]] = {}
        self.told: set[tuple[str, str]] = set()

    def beda(self, row: Baris) -> list[Diagnostic]:
        """A finding for a name that the lines above do not have for the same code; each once."""
        found: list[Diagnostic] = []
        for code_column, name_column in self.columns:
            code, name = row.teks(code_column), row.teks(name_column)
            if not code or not name:
                continue
            first, number = self.known.setdefault((code_column, code), (name, row.nomor))
            if name != first and huruf(name) != huruf(first) and (code, name) not in self.told:
                self.told.add((code, name))
                message = f"{code} bernama “{shortened(name)}” di sini, tetapi “{shortened(first)}” di baris {number}"
                hint = "cocokkan kode dan nama SKPD di baris itu; jumlahnya mungkin milik SKPD lain"
                found.append(error(kt.NAMA, message, self.lembar.tempat(row.nomor, code_column), hint))
        return found
