"""P425: names of another kecamatan or kabupaten, left over where the data of another institution were copied."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lkjip.diagnostics import Severity
from lkjip.rules.registry import Found, Path, Subject, rule
from lkjip.rules.salah_ketik import is_slip
from lkjip.rules.sebutan import joined, quoted
from lkjip.rules.tulisan import all_together, every_text, is_source, texts

_KEYWORD = re.compile(
    r"(?<!/)(?<!\w)(?<!Desa )(?<!Kelurahan )(?P<kata>[Kk]ecamatan|KECAMATAN|Camat|CAMAT|[Kk]abupaten|KABUPATEN|Bupati"
    r"|BUPATI|Kota|KOTA|Wali\s?[Kk]ota|WALI\s?KOTA)(?P<nama>(?:\s+[A-Z][\w'’-]*){1,3})"
)
_KEYWORDS = ("kecamatan", "camat", "kabupaten", "bupati", "kota", "wali")
_WORD = re.compile(r"\S+")
_KECAMATAN = ("kecamatan", "camat")
_OWN_KECAMATAN = re.compile(r"Kecamatan\s+(.+)", re.IGNORECASE)
_OWN_KABUPATEN = re.compile(r"(?:Kabupaten|Kab\.|Kota(?:\s+Administrasi)?)\s+(.+)", re.IGNORECASE)
_WHOLE = ("renstra", "iku", "pk", "realisasi", "analisis", "penutup")
_MOST_WORDS = 3
_MOST_TEXTS = 10
_FEW = 4
_SEVERAL = 3
_LONGEST_NAME = 6
_OF_A_COPY = 10
# words that may follow the keyword with a capital letter without being the name of a place
_ORDINARY = """
    ada adalah akan anak antara asisten atas award bagi bahwa bapak bebas berdaya berprestasi bersama bersih bersinar
    bupati camat cerdas dalam dan dari data dengan desa dokumen hasil indeks jumlah kegiatan koordinasi laporan
    pelaksanaan penyelenggaraan persentase program prosentase sasaran
    di digital dilaksanakan dinas guna hijau ibu inovatif ini itu
    kabupaten kantor karena kawasan kecamatan kelurahan kepada kota kreatif layak lestari mandiri masyarakat
    melalui melayani memberikan menurut menyelenggarakan merupakan nomor oleh pada para pemerintah perangkat
    peduli pelayanan pintar pusaka provinsi ramah se sebagai secara sehat sejahtera sekretaris selaku selama
    serta setempat siaga tahun tangguh tentang terbaik terhadap tingkat untuk wali yang
"""
_NO_NAMES = frozenset(_ORDINARY.split())
_REGULATIONS = ("peraturan ", "keputusan ")


class _Own(NamedTuple):
    """The names of the institution's own place; None where it cannot be known from the data."""

    kecamatan: str | None
    kabupaten: str | None
    near: str  # the neighbours, and the officials: "Camat" may be followed by a name


@rule("P425", "nama-tempat", Severity.WARNING)
def nama_tempat(subject: Subject) -> Iterator[Found]:
    """Kecamatan dan kabupaten yang disebut adalah milik instansi yang melapor.

    Yang diperiksa: “Kecamatan ...”, “Camat ...”, “Kabupaten ...”, “Kota ...”, “Bupati ...”, dan “Wali Kota ...” dalam
        jabatan pejabat, isian instansi, Renstra, IKU, PK, sumber data, realisasi, pelaksanaan, analisis, dan penutup
        dibandingkan dengan `instansi.nama` dan `instansi.kabupaten`. Tetangga dalam `wilayah.batas`, isian `wilayah`,
        dan kecamatan pembanding dilewati; data yang tampak disalin seluruhnya dilaporkan K128. Nama yang ada dalam
        lebih dari sepuluh teks dilaporkan satu kali. Bila
        sedikitnya tiga teks mengeja nama sendiri lain satu huruf dan tidak satu pun seperti isian instansi, isian
        itu yang dilaporkan.
    Mengapa: nama tempat lain menunjukkan isi yang tersalin dari laporan instansi lain.
    Contoh: laporan Kecamatan Kencong, sedangkan jabatan penanda tangannya “Camat Semboro”.
    Perbaikan: perbaiki nama tempatnya dan isi yang ikut tersalin; biarkan bila tempat lain itu memang dimaksud.
    Dasar hukum: PermenPANRB 53/2014, lampiran III (informasi kinerja didukung data yang andal).
    """
    own = _own(subject)
    wrong, copied = subject.once(ejaan_sendiri), subject.once(tersalin)
    yield from (_own_name(subject, field, *said) for field, said in wrong.items())
    found = [
        (path, text, others)
        for path, text, every in subject.once(_everywhere)
        if (
            others := {
                name: span
                for name, span in every.items()
                if not any(name in said for said, _ in (*wrong.values(), *copied))
            }
        )
    ]
    texts_of = _by_name(found)
    for path, text, others in found:
        # a place that a whole report was copied from is told once, with its first text
        names = {
            name: span
            for name, span in others.items()
            if texts_of[name][0] == path or not _is_everywhere(texts_of[name])
        }
        if names:
            yield _finding(subject, own, path, text, names, texts_of)


def ejaan_sendiri(subject: Subject) -> dict[str, tuple[list[str], list[Path]]]:
    """Which of `nama` and `kabupaten` of the institution is misspelt, how others spell it, and where; ask with `once`.

    It is where several texts write one name that is a letter away, and none writes it as the institution's own.
    """
    own = _own(subject)
    near: dict[str, dict[str, list[Path]]] = {}
    for name, paths in _by_name(subject.once(_everywhere)).items():
        if _is_misspelt(own, name):
            keyword, _, rest = name.partition(" ")
            field = "nama" if keyword.casefold() in _KECAMATAN else "kabupaten"
            near.setdefault(field, {}).setdefault(rest.casefold(), []).extend(paths)
    return {
        field: (names, next(iter(spellings.values())))
        for field, spellings in near.items()
        if len(spellings) == 1
        and len(next(iter(spellings.values()))) >= _SEVERAL
        and not _count_written(subject, own, field)
        and (names := [name for name in _by_name(subject.once(_everywhere)) if _is_misspelt(own, name)])
    }


def tersalin(subject: Subject) -> list[tuple[list[str], list[Path]]]:
    """Places that this seems to be the data of: how their names are written, and the texts; ask with `once`.

    At least ten texts name the place, and more than name the institution's own.
    """
    own = _own(subject)
    names: dict[tuple[bool, str], list[str]] = {}
    paths: dict[tuple[bool, str], dict[Path, None]] = {}
    for name, places in _by_name(subject.once(_everywhere)).items():
        keyword, _, rest = name.partition(" ")
        key = (keyword.casefold() in _KECAMATAN, rest.casefold())
        if not _is_misspelt(own, name):
            names.setdefault(key, []).append(name)
            paths.setdefault(key, {}).update(dict.fromkeys(places))
    return [
        (names[key], list(paths[key]))
        for key in names
        if len(paths[key]) >= _OF_A_COPY
        and len(paths[key]) > _count_written(subject, own, "nama" if key[0] else "kabupaten")
    ]


def _count_written(subject: Subject, own: _Own, field: str) -> int:
    """How many texts write the institution's own name as the institution does."""
    right = own.kecamatan if field == "nama" else own.kabupaten
    return sum(
        any(
            right is not None and _begins(text[match.start("nama") :], right)
            for match in _KEYWORD.finditer(text)
            if (match["kata"].casefold() in _KECAMATAN) == (field == "nama")
        )
        for _, text in written(subject, _KEYWORDS)
    )


def _own_name(subject: Subject, field: str, names: list[str], paths: list[Path]) -> Found:
    stated = getattr(subject.laporan.instansi, field)
    message = f"instansi ditulis {quoted(stated)}, sedangkan {len(paths)} teks menulis {joined(names)}"
    related = tuple((path, "ejaan lain") for path in paths[:_FEW])
    return Found(message, ("instansi", field), "perbaiki ejaan nama instansi; atau perbaiki semua teks itu", related)


def _everywhere(subject: Subject) -> list[tuple[Path, str, dict[str, tuple[int, int]]]]:
    """The texts that name another place, with those names; ask with `once`."""
    own = _own(subject)
    places = written(subject, _KEYWORDS)
    return [(path, text, others) for path, text in places if (others := _others(own, path, text))]


def _by_name(found: Iterable[tuple[Path, str, dict[str, tuple[int, int]]]]) -> dict[str, list[Path]]:
    texts_of: dict[str, list[Path]] = {}
    for path, _, others in found:
        for name in others:
            texts_of.setdefault(name, []).append(path)
    return texts_of


def _is_everywhere(paths: list[Path]) -> bool:
    return len(paths) > _MOST_TEXTS


def _finding(
    subject: Subject,
    own: _Own,
    path: Path,
    text: str,
    names: dict[str, tuple[int, int]],
    texts_of: dict[str, list[Path]],
) -> Found:
    instansi = subject.laporan.instansi
    message = (
        f"{quoted(text)} menyebut {joined(names)}, sedangkan laporan ini tentang {instansi.nama}, {instansi.kabupaten}"
    )
    more = [item for name in names if _is_everywhere(texts_of[name]) for item in texts_of[name][1:]]
    if more:
        message += f"; nama itu ada juga dalam {len(more)} teks lainnya"
    hint = "perbaiki nama tempatnya bila tersalin dari laporan lain; biarkan bila memang dimaksud"
    if any(_is_misspelt(own, name) for name in names):
        hint = "perbaiki ejaan nama tempatnya; hampir sama dengan nama tempat instansi ini"
    related = tuple((item, "nama yang sama") for item in more[:_FEW])
    return Found(message, path, hint, related, next(iter(names.values())))


def _is_misspelt(own: _Own, name: str) -> bool:
    """Whether a name (`Kecamatan Semborro`) is that of the own place with one letter wrong."""
    keyword, *words = name.casefold().split()
    right = own.kecamatan if keyword in _KECAMATAN else own.kabupaten
    return right is not None and is_slip("".join(words), "".join(right.casefold().split()))


def _own(subject: Subject) -> _Own:
    instansi = subject.laporan.instansi
    kecamatan, kabupaten = _OWN_KECAMATAN.match(instansi.nama), _OWN_KABUPATEN.match(instansi.kabupaten)
    batas = instansi.wilayah.batas if instansi.wilayah else None
    names = (item.nama for item in subject.laporan.pejabat.values())
    near = " ".join((*(text for _, text in texts(batas, ())), *names))
    return _Own(kecamatan and kecamatan[1], kabupaten and kabupaten[1], near)


def written(subject: Subject, words: Iterable[str]) -> Iterator[tuple[Path, str]]:
    """The texts in which a name of a place is that of the institution, of those that hold one of the words."""
    every = subject.once(every_text)
    for number in subject.once(all_together).holding(words):
        path, text = every[number]
        if path[-1] != "berkas" and _is_own(path):
            yield path, text


def _is_own(path: Path) -> bool:
    if path[0] in _WHOLE or is_source(path):
        return True
    return path[-1] == "jabatan" if path[0] == "pejabat" else _is_told(path)


def _is_told(path: Path) -> bool:
    """Whether a text of the institution is about itself and no mere name of it."""
    return path[0] == "instansi" and path[1] not in ("nama", "kabupaten", "provinsi", "wilayah")


def _others(own: _Own, path: Path, text: str) -> dict[str, tuple[int, int]]:
    """The places in the text that are not the institution's, as written there, each with its first place."""
    found: dict[str, tuple[int, int]] = {}
    for match in _KEYWORD.finditer(text):
        words = _name(match["kata"], match["nama"])
        is_kecamatan = match["kata"].casefold() in _KECAMATAN
        name = own.kecamatan if is_kecamatan else own.kabupaten
        if not words or name is None or _is_elsewhere(match, path):
            continue
        if not _begins(text[match.start("nama") :], name) and not _is_near(words, own.near):
            end = match.start("nama") + [*_WORD.finditer(match["nama"])][len(words) - 1].end()
            found.setdefault(" ".join((*match["kata"].split(), *words)), (match.start(), end))
    return found


def _is_elsewhere(match: re.Match[str], path: Path) -> bool:
    """Whether the keyword need not be of this place: a benchmark's kecamatan, a Bupati whose name follows."""
    kata = match["kata"].casefold()
    if kata in _KECAMATAN:
        return "pembanding" in path
    is_office = kata not in ("kabupaten", "kota")
    return is_office and path[0] != "pejabat" and not match.string[: match.start()].lower().endswith(_REGULATIONS)


def _name(kata: str, following: str) -> list[str]:
    """The words that can be the name of a place: up to the first that cannot (an ordinary word, an abbreviation)."""
    words: list[str] = []
    for word in following.split()[:_MOST_WORDS]:
        if word.casefold() in _NO_NAMES or (len(word) > 1 and word.isupper() != kata.isupper()):
            break
        words.append(word)
    return words


def _begins(following: str, name: str) -> bool:
    """Whether the words that follow begin with the name, however it is spaced."""
    words = re.findall(r"\w+", following.casefold())[:_LONGEST_NAME]
    plain = "".join(re.findall(r"\w+", name.casefold()))
    return any("".join(words[:count]) == plain for count in range(1, len(words) + 1))


def _is_near(words: list[str], near: str) -> bool:
    return re.search(rf"\b{re.escape(words[0])}\b", near, re.IGNORECASE) is not None
