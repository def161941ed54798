"""C336-C338: the span of years of Renstra and RPJMD wherever it is named, and the numbers of the misi."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip.diagnostics import Severity
from lkjip.model.renstra import Indikator
from lkjip.rules.angka_tertulis import told
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import quoted
from lkjip.rules.telusur import indikator_renstra

_SPAN = re.compile(r"(?<!\d)(20\d\d)\s*(?:-|–|s\.?\s?d\.?|sampai(?: dengan)?)\s*(20\d\d)(?!\d)")
_PLAN = re.compile(r"renstra|rencana strategis|rpjmd|rencana pembangunan jangka menengah", re.IGNORECASE)


@rule("C336", "tahun-renstra", Severity.WARNING)
def tahun_renstra(subject: Subject) -> Iterator[Found]:
    """Tahun laporan dan tahun target ada di dalam masa Renstra.

    Yang diperiksa: `tahun` ada di antara `renstra.awal` dan `renstra.akhir`, begitu pula tahun setiap target dalam
        versi yang berlaku; setahun sebelum `awal` boleh (kondisi awal).
    Mengapa: target di luar masa Renstra tidak pernah dicetak; biasanya tahunnya salah ketik.
    Contoh: masa Renstra 2021 sampai 2026, sedangkan sebuah target ditulis untuk 2062.
    Perbaikan: perbaiki tahunnya, atau `awal` dan `akhir` Renstra.
    Dasar hukum: Permendagri 86/2017 (masa Renstra perangkat daerah mengikuti RPJMD).
    """
    renstra, year = subject.laporan.renstra, subject.laporan.tahun
    span = f"{renstra.awal} sampai {renstra.akhir}"
    if not renstra.awal <= year <= renstra.akhir:
        message = f"tahun laporan {year} di luar masa Renstra {span}"
        related = ((("tahun",), f"tahun laporan {year}"),)
        yield Found(message, ("renstra", "awal" if year < renstra.awal else "akhir"), "perbaiki masa Renstra", related)
    outside: dict[int, list[tuple[Path, Indikator]]] = {}
    for path, item in indikator_renstra(subject).values():
        for target in item.target:
            if not renstra.awal - 1 <= target <= renstra.akhir and target != year:
                outside.setdefault(target, []).append(((*path, "target", target), item))
    for target, every in outside.items():
        (path, item), is_one = every[0], len(every) == 1
        whose = f"target Renstra indikator {quoted(item.nama)}" if is_one else f"{len(every)} target Renstra"
        place = path if is_one else ("renstra", "awal" if target < renstra.awal else "akhir")
        message = f"{whose} ditulis untuk tahun {target}, di luar masa Renstra {span}"
        yield Found(message, place, "perbaiki tahun target, atau masa Renstra", ((path, f"target tahun {target}"),))


@rule("C337", "masa-rpjmd", Severity.WARNING)
def masa_rpjmd(subject: Subject) -> Iterator[Found]:
    """Masa RPJMD dan Renstra disebut sama di mana-mana.

    Yang diperiksa: masa (mis. 2021-2026) dalam `rpjmd.periode`, dan dalam `dasar` serta `sumber` Renstra yang menyebut
        Renstra atau RPJMD, sama dengan `renstra.awal` sampai `renstra.akhir`.
    Mengapa: masa Renstra mengikuti RPJMD; masa yang berbeda biasanya salah ketik atau tersalin dari Renstra lama.
    Contoh: Renstra 2021 sampai 2026, sedangkan `rpjmd.periode` 2016-2021.
    Perbaikan: perbaiki masa yang salah.
    Dasar hukum: Permendagri 86/2017 (masa Renstra perangkat daerah mengikuti RPJMD).
    """
    renstra = subject.laporan.renstra
    own = (renstra.awal, renstra.akhir)
    for path, text in _spans(subject):
        for match in _SPAN.finditer(text):
            if (int(match[1]), int(match[2])) != own:
                message = (
                    f"{quoted(text)} menyebut masa {match[1]}–{match[2]}, sedangkan masa Renstra {own[0]}–{own[1]}"
                )
                related = ((("renstra", "awal"), "masa Renstra"),)
                yield Found(message, path, "perbaiki masa yang salah", related)


@rule("C338", "misi-rpjmd", Severity.WARNING)
def misi_rpjmd(subject: Subject) -> Iterator[Found]:
    """Nomor misi RPJMD tidak melebihi banyaknya misi, dan setiap misi disebut satu kali.

    Yang diperiksa: `nomor` setiap misi dibandingkan dengan `jumlah_misi` dan dengan nomor misi lainnya.
    Mengapa: nomor misi menunjukkan kaskade dari RPJMD; nomor yang tidak ada menunjuk misi yang keliru.
    Contoh: RPJMD mempunyai 7 misi, sedangkan laporan menyebut misi ke-9.
    Perbaikan: cocokkan nomor misi dan jumlahnya dengan RPJMD.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (tujuan dan sasaran selaras dengan RPJMD).
    """
    rpjmd = subject.laporan.renstra.rpjmd
    first: dict[Decimal, int] = {}
    for number, misi in enumerate(rpjmd.misi if rpjmd else ()):
        path: Path = ("renstra", "rpjmd", "misi", number, "nomor")
        hint = "cocokkan nomor misi dan jumlahnya dengan RPJMD"
        if rpjmd is None or misi.nomor is None:
            continue
        if rpjmd.jumlah_misi is not None and misi.nomor > rpjmd.jumlah_misi:
            message = f"misi ke-{told(misi.nomor)} melebihi banyaknya misi RPJMD ({told(rpjmd.jumlah_misi)})"
            related = ((("renstra", "rpjmd", "jumlah_misi"), "banyaknya misi"),)
            yield Found(message, path, hint, related)
        if misi.nomor in first:
            earlier = (("renstra", "rpjmd", "misi", first[misi.nomor], "nomor"), "pertama kali di sini")
            yield Found(f"misi ke-{told(misi.nomor)} ditulis dua kali", path, hint, (earlier,))
        first.setdefault(misi.nomor, number)


def _spans(subject: Subject) -> Iterator[tuple[Path, str]]:
    """The texts of the Renstra that name a span of years as that of the plan."""
    renstra = subject.laporan.renstra
    if renstra.rpjmd is not None:
        yield ("renstra", "rpjmd", "periode"), renstra.rpjmd.periode
    for number, versi in enumerate(renstra.versi):
        for key, text in (("dasar", versi.dasar), ("sumber", versi.sumber)):
            if text is not None and _PLAN.search(text):
                yield ("renstra", "versi", number, key), text
