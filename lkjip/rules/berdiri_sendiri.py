"""What the rules find in a decree alone: those that look at nothing that only a report states."""

from lkjip.calc.hasil import Hasil, Hitungan, Status
from lkjip.diagnostics import Diagnostic, sorted_findings
from lkjip.model.anggaran import Anggaran, Belanja, Keuangan
from lkjip.model.kinerja import Realisasi
from lkjip.model.laporan import Laporan, Pengesahan
from lkjip.model.penetapan import Penetapan
from lkjip.model.profil import Skala
from lkjip.model.renstra import Renstra, Versi
from lkjip.numbers import Tanggal
from lkjip.rules.pengabaian import applied
from lkjip.rules.registry import RULES, Where, told

# of the texts, the officials, the institution, and the decree itself
OF_A_DECREE = (
    "K128", "L214", "L241", "L242", "L243", "L251", "L252", "L253", "P411", "P425",
    "P441", "P442", "P443", "P444", "P455", "P461", "P462", "P465", "U501", "U502", "U512",
)  # fmt: skip


def check_decree(penetapan: Penetapan, where: Where) -> list[Diagnostic]:
    """What those rules find, in the order of the places."""
    laporan = _around(penetapan)
    rules = {code: RULES[code] for code in OF_A_DECREE}
    found = [item.placed for item in told(laporan, _NOTHING_MEASURED, where, rules)]
    return sorted_findings(applied(laporan, found, RULES, where))


def _around(penetapan: Penetapan) -> Laporan:
    """The decree as the only part of a report that has anything in it: what a rule finds nothing in it passes over."""
    decree = penetapan.iku.keputusan
    signed = decree.tanggal if decree else None
    nothing = Versi.model_construct(id="", dasar="")
    return Laporan.model_construct(
        tahun=penetapan.tahun,
        instansi=penetapan.instansi,
        pejabat=penetapan.pejabat,
        renstra=penetapan.renstra
        or Renstra.model_construct(awal=penetapan.tahun, akhir=penetapan.tahun, versi=(nothing,)),
        iku=penetapan.iku,
        pk=(),
        anggaran=Anggaran.model_construct(program=()),
        realisasi=Realisasi.model_construct(indikator={}, keuangan=Keuangan.model_construct(sub_kegiatan={})),
        pengesahan=Pengesahan.model_construct(tempat="", pejabat="", tanggal=signed or Tanggal(penetapan.tahun)),
        abaikan=penetapan.abaikan,
    )


_NO_MONEY = Belanja()
_NOTHING_MEASURED = Hasil(
    skala=Skala.model_construct(nama="", sumber="", kelas=()),
    sasaran=(),
    rata_rata=None,
    kelas=None,
    hitungan=Hitungan(0, **{status.value: 0 for status in Status}),
    tahun_riwayat=(),
    program=(),
    pagu=_NO_MONEY,
    realisasi=_NO_MONEY,
)
