"""The formulas of the columns that a workbook shows for comfort and never reads; `{kolom}` is the cell in the same row,
`{tabel:kolom}` all cells of another table's column.
"""

_BELANJA = ("", ".modal", ".tak_terduga", ".transfer")


def _of_code(*keys: str) -> str:
    """Cells of the budget in the row of this row's code."""
    row = "MATCH({@},{anggaran:kode},0)"
    return ",".join(f"INDEX({{anggaran:{key}}},{row})" for key in keys)


def _last(of: str, key: str) -> str:
    """The cell of the last row of a table that names this row's indicator."""
    names, values = of.split()
    return f"LOOKUP(2,1/({{{names}}}={{@}}),{{{values}:{key}}})"


def _number(cell: str) -> str:
    """A number, also where it is typed as a text with a decimal comma, whatever the language of the program."""
    return f'IF(ISNUMBER({cell}),{cell},_xlfn.NUMBERVALUE({cell},",","."))'


def _with_key(formula: str, otherwise: str = '""') -> str:
    return f'=IF({{@}}="","",IFERROR({formula},{otherwise}))'


def _with_money(formula: str) -> str:
    return f'=IF(OR({{=pagu}}="",{{=jumlah}}=""),"",{formula})'


_INDIKATOR = "sasaran:indikator:id sasaran:indikator"
_SATUAN = _last(_INDIKATOR, "satuan")
_ARAH = _last(_INDIKATOR, "arah")
_MURNI = _of_code(*(f"pagu{kind}" for kind in _BELANJA))
_PERUBAHAN = _of_code(*(f"pagu_perubahan{kind}" for kind in _BELANJA))
_KALI = f'IF(OR({_SATUAN}="",{_SATUAN}="%",LOWER({_SATUAN})="persen",LOWER({_SATUAN})="persentase"),100,1)'
_REALISASI = f'IF({{nilai}}="",{{pembilang}}/{{penyebut}}*{_KALI},{_number("{nilai}")})'

NAMA = _with_key(_of_code("nama"), '"tidak ada pada Anggaran"')
JUMLAH = '=IF({@}="","",SUM({operasi},{modal},{tak_terduga},{transfer}))'
PAGU = _with_key(f"IF(COUNT({_PERUBAHAN})>0,SUM({_PERUBAHAN}),SUM({_MURNI}))")
SISA = _with_money("{=pagu}-{=jumlah}")
SERAPAN = _with_money('IF({=pagu}=0,"",ROUND({=jumlah}/{=pagu}*100,2))')
TARGET = _with_key(_last("sasaran_pk:target:@ sasaran_pk:target", "#"))
CAPAIAN = _with_key(
    f'IF(OR({{=target}}="",{_ARAH}="negatif",{_ARAH}="tanpa"),"",ROUND({_REALISASI}/{_number("{=target}")}*100,2))'
)
NAMA_INDIKATOR = _with_key(_last(_INDIKATOR, "nama"), '"tidak ada pada Tujuan dan Sasaran"')
