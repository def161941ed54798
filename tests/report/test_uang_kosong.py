"""A draft in which nobody stated the money: no amount and no judgement is printed for it."""

import re

from dokumen import SEMBORO, Dokumen, build, data


def test_without_money_spent_no_serapan_and_no_efisiensi():
    stated = data(SEMBORO)
    spent = stated["realisasi"]["keuangan"]["sub_kegiatan"]
    gaps = frozenset(("realisasi", "keuangan", "sub_kegiatan", code) for code in spent)
    stated["realisasi"]["keuangan"]["sub_kegiatan"] = dict.fromkeys(spent, "0")
    text = Dokumen(build(stated, gaps)).text
    assert "sebesar Rp 3.894.507.781 terealisasi sebesar Rp BELUM DIISI." in text
    assert text.count("karena anggaran atau realisasi anggarannya belum diisi.") == 6
    assert "sehingga termasuk kategori" not in text
    assert "Rp 0" not in text
    assert not re.search(r"(?<!\d)0,00%", text)
