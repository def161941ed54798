"""U512: the names of the institution's own kecamatan, kabupaten, desa and kelurahan with one letter wrong."""

import re
from collections.abc import Iterator

from lkjip.diagnostics import Severity
from lkjip.rules.pola import Pola
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.salah_ketik import is_slip
from lkjip.rules.sisa_tempat import ejaan_sendiri, written
from lkjip.rules.tulisan import texts
from lkjip.rules.uraian import petikan

_BEFORE = Pola(r"(\w+)\.?\s+$")
_PLACES = ("desa", "kelurahan", "pemdes", "kecamatan", "kabupaten")
_OTHER_RULE = ("kecamatan", "camat", "kabupaten", "bupati", "kota", "walikota")
_PERSONS = ("bapak", "ibu", "saudara", "sdr", "haji", "kiai", "kyai", "ustaz")
_LONG = 7  # a shorter name is one letter away from too many words: Panti, Pantai
_SHORTEST = 6


@rule("U512", "ejaan-nama", Severity.WARNING)
def ejaan_nama(subject: Subject) -> Iterator[Found]:
    """Nama kecamatan, kabupaten, desa, dan kelurahan sendiri dieja sama di mana-mana.

    Yang diperiksa: kata berhuruf besar yang berbeda satu huruf dari nama kecamatan, kabupaten, desa, atau kelurahan
        instansi ini, dalam uraian, alamat, dan tempat penandatanganan. Nama pejabat, tetangga, dan desa lain yang
        tertulis dalam data dilewati; “Kecamatan ...” dan “Kabupaten ...” diperiksa P425.
    Mengapa: nama sendiri yang salah eja ikut tercetak, juga pada lembar pengesahan.
    Contoh: “Desa Sidomukyo”, sedangkan daftar desa memuat Sidomulyo.
    Perbaikan: perbaiki ejaannya, atau ejaan dalam daftar desa.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (laporan disajikan dengan baik).
    """
    own, known = _names(subject)
    if not own:
        return
    capital = re.compile(rf"(?<!\w)[{''.join({name[0] for name in own})}]\w{{{_SHORTEST - 2},}}")
    for path, text in _texts(subject, own):
        for match in capital.finditer(text):
            if match[0].casefold() in known:
                continue
            before = _BEFORE.search(text[: match.start()])
            keyword = before[1].casefold() if before else ""
            if keyword in _OTHER_RULE and "wilayah" not in path:
                continue
            right = _meant(match[0], keyword, own)
            if right:
                span = match.span()
                message = f"{petikan(text, *span)} menulis “{match[0]}”, mungkin maksudnya {right}"
                yield Found(message, path, "perbaiki ejaannya; biarkan bila memang nama lain", span=span)


def _meant(word: str, keyword: str, own: set[str]) -> str:
    """The own name that was probably meant; empty where the word is another name, or none."""
    small = word.casefold()
    if keyword in _PERSONS:
        return ""
    shortest = _SHORTEST if keyword in _PLACES or any(sign.isdigit() for sign in word) else _LONG
    near = [name for name in sorted(own) if len(name) >= shortest and name[0].casefold() == small[0]]
    return next((name for name in near if is_slip(small, name.casefold())), "")


def _names(subject: Subject) -> tuple[set[str], set[str]]:
    """The own names of one word, and in small letters every word that is a name in the data."""
    laporan = subject.laporan
    instansi, wilayah = laporan.instansi, laporan.instansi.wilayah
    villages = (*wilayah.desa, *wilayah.kelurahan) if wilayah else ()
    wrong = subject.once(ejaan_sendiri)
    names = (("nama", instansi.nama), ("kabupaten", instansi.kabupaten))
    own = {name.split()[-1] for field, name in names if field not in wrong} | set(villages)
    others = [text for _, text in texts(wilayah.batas, ())] if wilayah and wilayah.batas else []
    others += [item.nama for item in laporan.pejabat.values()]
    known = {word.casefold() for text in (*own, *others, *villages) for word in re.findall(r"\w+", text)}
    return {name for name in own if len(name.split()) == 1 and name[:1].isupper()}, known


def _texts(subject: Subject, own: set[str]) -> Iterator[tuple[Path, str]]:
    """The texts with something like an own name: one wrong letter leaves its first or its second half whole."""
    halves = {half for name in own for half in (name[: len(name) // 2].lower(), name[len(name) // 2 :].lower())}
    yield from written(subject, halves)
    yield ("pengesahan", "tempat"), subject.laporan.pengesahan.tempat
    wilayah = subject.laporan.instansi.wilayah
    if wilayah:
        yield from texts(wilayah.keterangan, ("instansi", "wilayah", "keterangan"))
        yield from texts(wilayah.letak, ("instansi", "wilayah", "letak"))
