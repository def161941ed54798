"""How the recapitulation was computed, in words for the sheet and the page."""

from decimal import Decimal

from lkjip.numbers import angka
from lkjip.rekap.susun import Rekap

SEMUA_TERMASUK = "Semua instansi yang dibaca termasuk dalam rekap ini."


def cara(rekap: Rekap) -> list[str]:
    """One sentence or two for each kind of figure."""
    return [
        "Angka setiap instansi ialah angka dalam Laporan Kinerjanya sendiri, dan dihitung tanpa pembulatan di tengah.",
        f"Rata-rata capaian instansi ialah rata-rata hitung capaian indikator Perjanjian Kinerjanya. {_caps(rekap)}",
        "Peringkat menurut rata-rata capaian itu, dari yang tertinggi. Yang sama sampai dua angka di belakang koma "
        f"mendapat peringkat yang sama, dan peringkat berikutnya dilompati. {_unranked(rekap)}".rstrip(),
        "Rata-rata capaian semua instansi ialah rata-rata hitung dari rata-rata tiap instansi: setiap instansi sama "
        "berat, berapa pun indikator dan anggarannya.",
        "Serapan ialah realisasi dibagi pagu. Serapan pada baris Jumlah ialah seluruh realisasi dibagi seluruh pagu; "
        "rata-rata serapan memberi setiap instansi berat yang sama.",
        "Efisiensi membandingkan rata-rata capaian instansi dengan serapan seluruh anggarannya, keduanya dengan dua "
        "angka di belakang koma: efisien bila capaiannya lebih tinggi. Sasaran efisien dihitung menurut laporannya.",
        "Indikator dianggap sama bila namanya sama (huruf besar, tanda baca, singkatan dalam kurung, dan nama instansi "
        "sendiri diabaikan), atau bila id-nya sama dan bukan sekadar nomor.",
        _tersisih(rekap),
        *rekap.catatan,
    ]


def _caps(rekap: Rekap) -> str:
    caps = {one.cap for one in rekap.instansi}
    if caps == {None}:
        return "Capaian setiap indikator diperhitungkan apa adanya, tanpa batas atas."
    if len(caps) == 1:
        [cap] = caps
        return (
            f"Capaian setiap indikator dihitung paling tinggi {angka(cap or Decimal(0))}%, kecuali indikator yang "
            "menyebut batas lain."
        )
    said = [f"{one.nama} {'tanpa batas' if one.cap is None else angka(one.cap) + '%'}" for one in rekap.instansi]
    return f"Batas atas capaian menurut tiap laporan, sehingga peringkatnya tidak sebanding benar: {'; '.join(said)}."


def _unranked(rekap: Rekap) -> str:
    return _incomplete(rekap) + _without_mean(rekap)


def _incomplete(rekap: Rekap) -> str:
    """Whose mean leaves indicators out, so that its rank says less than that of the others."""
    said = [
        f"{one.nama} ({one.tanpa_capaian} dari {len(one.indikator)})"
        for one in rekap.instansi
        if 0 < one.tanpa_capaian < len(one.indikator)
    ]
    return f"Peringkatnya belum memuat indikator yang capaiannya belum ada: {'; '.join(said)}. " if said else ""


def _without_mean(rekap: Rekap) -> str:
    names = [one.nama for rank, one in zip(rekap.peringkat, rekap.instansi, strict=True) if rank is None]
    return f"Tanpa peringkat karena belum ada capaian: {'; '.join(names)}." if names else ""


def _tersisih(rekap: Rekap) -> str:
    if not rekap.tersisih:
        return SEMUA_TERMASUK
    return (
        f"{len(rekap.tersisih)} instansi tidak ikut dalam peringkat, rata-rata, dan jumlah; sebabnya tertulis pada "
        "daftar instansi yang tidak ikut."
    )
