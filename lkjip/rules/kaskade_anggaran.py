"""C31x: the money of the sasaran: support against allocation, and allocations against the whole budget."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from lkjip.calc.hasil import HasilSasaran, Simpul
from lkjip.diagnostics import Severity
from lkjip.numbers import rupiah
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.sebutan import joined, row_name
from lkjip.rules.telusur import baris_pk, baris_renstra, pk_path, sub_kegiatan, under

_Allocation = tuple[Path, HasilSasaran, str]


@rule("C311", "dua-anggaran-sasaran", Severity.WARNING)
def dua_anggaran_sasaran(subject: Subject) -> Iterator[Found]:
    """Anggaran sasaran menurut program pendukung sama dengan alokasinya.

    Yang diperiksa: bila sebuah sasaran mempunyai `pendukung` dan `alokasi`, jumlah pagu keduanya dibandingkan.
    Mengapa: laporan mencetak keduanya; pereviu menanyakan mana yang dipakai untuk menilai efisiensi.
    Contoh: menurut program pendukung 609.079.200, menurut alokasi PK 48.759.200.
    Perbaikan: samakan `pendukung` dan `alokasi` bila mungkin; bila memang berbeda, siapkan penjelasannya.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (data yang andal); lampiran II (efisiensi penggunaan sumber daya).
    """
    places = {row.id: path for path, row in baris_renstra(subject)}
    for path, row in baris_pk(subject):
        support, share = row.uang_pendukung, row.uang_alokasi
        if support is None or share is None or support.pagu == share.pagu:
            continue
        message = f"anggaran {row_name(row)} menurut program pendukung {rupiah(support.pagu)}, menurut alokasi PK "
        message += f"{rupiah(share.pagu)} (selisih {rupiah(abs(support.pagu - share.pagu))})"
        related = (((*places[row.id], "pendukung"), f"program pendukung: {joined(row.pendukung)}"),)
        yield Found(message, (*path, "alokasi"), "samakan `pendukung` dan `alokasi`, atau jelaskan bedanya", related)


@rule("C312", "alokasi-tidak-utuh", Severity.WARNING)
def alokasi_tidak_utuh(subject: Subject) -> Iterator[Found]:
    """Alokasi anggaran per sasaran berjumlah sama dengan seluruh anggaran.

    Yang diperiksa: bila PK membagi anggaran dengan `alokasi`, setiap sub kegiatan yang beranggaran termasuk dalam
        salah satu alokasi.
    Mengapa: bagian setiap sasaran dicetak sebagai persen dari seluruh anggaran dan harus berjumlah 100%.
    Contoh: alokasi berjumlah 3.452.720.381 dari 3.894.507.781; kegiatan 7.01.01.2.06 belum dialokasikan.
    Perbaikan: tambahkan kode yang belum dialokasikan pada `alokasi` sasaran yang sesuai.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (anggaran yang digunakan untuk mewujudkan kinerja dalam PK).
    """
    given = [kode for _, row in baris_pk(subject) for kode in row.pk.alokasi]
    left = [node for _, _, node in sub_kegiatan(subject) if node.pagu.jumlah and not under(node.kode, given)]
    if not given or not left:
        return
    total, missing = subject.hasil.pagu.jumlah, _pagu(left)
    message = f"alokasi anggaran dalam PK berjumlah {rupiah(total - missing)}, sedangkan anggaran {rupiah(total)} "
    codes = _whole_codes(subject, left)
    message += f"(selisih {rupiah(missing)}): {joined(codes)} belum dialokasikan"
    hint = "tambahkan kode itu pada `alokasi` sasaran yang sesuai"
    replaced = _replaced(subject, missing) if len(codes) == 1 else None
    if replaced:
        hint = f"cocokkan dengan PK; mungkin `{replaced[2]}` di sini maksudnya {codes[0]}"
    yield Found(message, replaced[0] if replaced else (*pk_path(subject), "sasaran"), hint)


@rule("C313", "alokasi-ganda", Severity.WARNING)
def alokasi_ganda(subject: Subject) -> Iterator[Found]:
    """Anggaran dialokasikan satu kali.

    Yang diperiksa: tidak ada kode dalam `alokasi` yang sama dengan, di bawah, atau di atas kode alokasi yang lain.
    Mengapa: anggaran yang dihitung dua kali membuat jumlah bagian sasaran melebihi 100%.
    Contoh: program 7.01.01 dialokasikan kepada s1, dan kegiatannya 7.01.01.2.05 juga kepada t1.
    Perbaikan: hapus salah satunya, atau ganti kode program dengan kode kegiatan yang dimaksud.
    Dasar hukum: PermenPANRB 53/2014, lampiran II (anggaran yang digunakan untuk mewujudkan kinerja dalam PK).
    """
    seen: list[_Allocation] = []
    for later in _allocations(subject):
        for first in seen:
            if under(later[-1], (first[-1],)) or under(first[-1], (later[-1],)):
                yield _twice(subject, later, first)
        if not under(later[-1], [kode for _, _, kode in seen]):
            seen.append(later)


def _replaced(subject: Subject, pagu: Decimal) -> _Allocation | None:
    """The allocation in whose place a missing code of that pagu makes the printed amount of its row."""
    for path, row, kode in _allocations(subject):
        share, written = row.uang_alokasi, row.pk.anggaran
        others = [one for one in row.pk.alokasi if one != kode]
        own = _pagu(n for _, _, n in sub_kegiatan(subject) if under(n.kode, (kode,)) and not under(n.kode, others))
        lost = Decimal(0) if row.pk.alokasi.count(kode) > 1 else own
        if share and written is not None and share.pagu != written == share.pagu - lost + pagu:
            return path, row, kode
    return None


def _allocations(subject: Subject) -> Iterator[_Allocation]:
    for path, row in baris_pk(subject):
        for number, kode in enumerate(row.pk.alokasi):
            yield (*path, "alokasi", number), row, kode


def _twice(subject: Subject, later: _Allocation, first: _Allocation) -> Found:
    shared = max(later[2], first[2], key=len)  # of nested codes the longer one is the part that counts twice
    amount = _pagu(node for _, _, node in sub_kegiatan(subject) if under(node.kode, (shared,)))
    to = row_name(later[1])
    whom = f"kepada {to}" if later[1] is first[1] else f"kepada {row_name(first[1])} dan {to}"
    message = f"anggaran {shared} ({rupiah(amount)}) dialokasikan dua kali, {whom}"
    hint = "hapus salah satunya, atau perbaiki kodenya"
    return Found(message, later[0], hint, ((first[0], f"alokasi {first[2]}"),))


def _pagu(nodes: Iterable[Simpul]) -> Decimal:
    return sum((node.pagu.jumlah for node in nodes), Decimal(0))


def _whole_codes(subject: Subject, left: list[Simpul]) -> list[str]:
    """The codes of `left`, a whole program or kegiatan by its own code."""
    codes = {node.kode for node in left}
    named: list[str] = []
    for program in subject.hasil.program:
        for node in (program, *program.anak, *(sub for kegiatan in program.anak for sub in kegiatan.anak)):
            below = _under(node)
            if below and below <= codes and not under(node.kode, named):
                named.append(node.kode)
    return sorted(named)


def _under(node: Simpul) -> set[str]:
    """The codes of the sub kegiatan with a budget under a node."""
    if not node.anak:
        return {node.kode}
    return {kode for below in node.anak for kode in _under(below) if below.anak or below.pagu.jumlah}
