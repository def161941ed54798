"""What must hold of any report, whatever its data: nothing empty, nothing dangling, nothing of the program's own."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dokumen import LAMPIRAN, PARAGRAPH, TABLE, Dokumen, W, captions, rows, said, style

HEADINGS = {"Heading1": 1, "JudulDepan": 1, LAMPIRAN: 1, "Heading2": 2, "Heading3": 3, "Heading4": 4}
CONTENTS = ("TOC1", "TOC2", "TOC3", "TableofFigures")
RUNNING = ("BodyText", "ListNumber", "ListBullet", "Sumber")
LISTS = ("ListNumber", "ListBullet", "Rumus", "Rapat", "Isian")
NUMBERED = re.compile(r"(Tabel|Gambar) (\d+)\.(\d+) (.*)")
ENACTED = ("Ketetapan", "JudulNaskah", "TandaTangan")  # a decree is quoted with its own punctuation
LABELS = ("Sub Kegiatan: ",)  # a line that names the box below it
WRITTEN_BY_A_PROGRAM = re.compile(r"None|\{\{|\}\}|\{%|%\}|BELUM DIISI|Decimal\(|\[\]|\(\)|\b(nan|True|False)\b")
ENGLISH = re.compile(
    r"\b(the|and|of|for|with|table|figure|page|year|total|input|output|update|gap|stakeholder|core business|error)\b",
    re.I,
)
PUNCTUATION = re.compile(
    r"(?<!\.)\.\.(?!\.)|[,;:]\.|: ?:| [,.;:](?!\d)|,,|;;|  |\( | \)|“ | ”|\(\w+ \(\w[\w ]*\)\)$"
    r"|(?<!\.[A-Z])(?<!\.[A-Z]{2})(?<!\.[A-Z][a-z])\.[,;:]"  # a degree may stand before a comma: S.E., S.IP., M.Si.
)


def complaints(report: Dokumen) -> list[str]:
    """Everything that is wrong with a report; an empty list for a sound one."""
    checks = (_empty, _hanging, _tables, _numbers, _references, _contents, _wording)
    return [complaint for check in checks for complaint in check(report)]


def _empty(report: Dokumen) -> Iterator[str]:
    """Headings over nothing, and paragraphs of nothing."""
    inner = [block for block in report.blocks if block.tag != PARAGRAPH or style(block) != "Pemisah"]
    for block, after in pairwise([*inner, None]):
        level = HEADINGS.get(style(block)) if block.tag == PARAGRAPH else None
        below = HEADINGS.get(style(after)) if after is not None and after.tag == PARAGRAPH else None
        if level and (after is None or (below and below <= level)):
            yield f"judul tanpa isi: {said(block)}"
        if block.tag == PARAGRAPH and style(block) in (*RUNNING, *HEADINGS, "Caption") and not said(block).strip():
            yield f"alinea kosong ({style(block)})"


def _hanging(report: Dokumen) -> Iterator[str]:
    """A colon that announces what does not come."""
    for (name, text), (after, _) in pairwise([*report.paragraphs, ("", "")]):
        announces = text.endswith(":") and name == "BodyText"
        if announces and after not in LISTS:
            yield f"tidak ada yang mengikuti: {text}"


def _tables(report: Dokumen) -> Iterator[str]:
    """Tables of a header only, captions without their table, tables of the chapters without a caption or a label."""
    in_chapters = True
    for before, block in pairwise(report.blocks):
        in_chapters = in_chapters and style(before) != LAMPIRAN
        if block.tag == TABLE:
            heads = len(list(block.iter(W + "tblHeader")))
            if len(rows(block)) <= heads:
                yield f"tabel tanpa isi: {said(before)}"
            if (
                in_chapters
                and not captions(block)
                and style(before) != "Caption"
                and not said(before).startswith(LABELS)
            ):
                yield f"tabel tanpa judul sesudah: {said(before)}"
        elif style(before) == "Caption" and said(before).startswith("Tabel"):
            yield f"judul tanpa tabel: {said(before)}"


def _numbers(report: Dokumen) -> Iterator[str]:
    """Captions that do not count 1, 2, 3 in their chapter."""
    chapter, seen = 0, {"Tabel": 0, "Gambar": 0}
    for name, text in report.paragraphs:
        if name == "Heading1":
            chapter, seen = chapter + 1, dict.fromkeys(seen, 0)
        elif name == "Caption":
            kind, at, number, title = NUMBERED.fullmatch(text).groups()
            seen[kind] += 1
            if (int(at), int(number)) != (chapter, seen[kind]) or not title:
                yield f"nomor melompat: {text}"


def fields(report: Dokumen) -> list[tuple[str, str]]:
    """Instruction and shown text of every field."""
    found: list[tuple[str, str]] = []
    open_fields: list[list[str]] = []
    for run in report.body.iter(W + "r"):
        mark = run.find(W + "fldChar")
        kind = mark.get(W + "fldCharType") if mark is not None else ""
        if kind == "begin":
            open_fields.append(["", "", "instr"])
        elif kind == "separate":
            open_fields[-1][2] = "shown"
        elif kind == "end":
            instruction, shown, _ = open_fields.pop()
            found.append((instruction.strip(), shown))
        elif open_fields:
            open_fields[-1][0 if open_fields[-1][2] == "instr" else 1] += "".join(
                item.text or "" for item in run if item.tag in (W + "instrText", W + "t")
            )
    return found


def bookmarks(report: Dokumen) -> dict[str, str]:
    """The text under every bookmark that lies within one paragraph."""
    found = {}
    for start in report.body.iter(W + "bookmarkStart"):
        text = ""
        for item in start.itersiblings():
            if item.tag == W + "bookmarkEnd" and item.get(W + "id") == start.get(W + "id"):
                break
            text += "".join(part.text or "" for part in item.iter(W + "t"))
        found[start.get(W + "name")] = text
    return found


def _references(report: Dokumen) -> Iterator[str]:
    """References whose text is not the number they point at, and numbers written by hand."""
    targets = bookmarks(report)
    shown = []
    for instruction, text in fields(report):
        if instruction.startswith("REF "):
            shown.append(text)
            if targets.get(instruction.split()[1]) != text:
                yield f"rujukan {instruction} tampil “{text}”"
    numbered = {" ".join(text.split()[:2]) for text in report.styled("Caption")}
    yield from (f"rujukan ke {text} yang tidak ada" for text in set(shown) - numbered)


def _contents(report: Dokumen) -> Iterator[str]:
    """Contents lists that are not the headings and captions in their order."""
    listed = [_title(text) for text in report.styled("TOC1", "TOC2", "TOC3")]
    headings = [text for name, text in report.paragraphs if name in HEADINGS and name != "Heading4"]
    if listed != headings:
        yield f"daftar isi: {set(listed) ^ set(headings)}"
    captions = sorted(report.styled("Caption"), key=lambda text: not text.startswith("Tabel"))
    if [text.split("\t")[0] for text in report.styled("TableofFigures")] != captions:
        yield "daftar tabel atau gambar tidak lengkap"


def _title(entry: str) -> str:
    """A contents entry without its number and its page."""
    return re.sub(r"^(BAB [IVX]+|LAMPIRAN \d+\.|[A-Z]\.|\d+\.)\s", "", entry.split("\t")[0]).strip()


def _wording(report: Dokumen) -> Iterator[str]:
    """What a program writes, English, doubled or misplaced punctuation, sentences that begin small."""
    for name, text in report.paragraphs:
        if name in (*CONTENTS, *ENACTED) or not text:
            continue
        for pattern in (WRITTEN_BY_A_PROGRAM, ENGLISH, PUNCTUATION):
            if found := pattern.search(text):
                yield f"“{found[0]}” dalam: {text}"
        if text != text.strip():
            yield f"spasi di tepi: {text!r}"
        if name == "BodyText" and not (text[0].isupper() or text[0].isdigit() or text[0] in "“"):
            yield f"mulai dengan huruf kecil: {text}"
        if name == "BodyText" and text[-1] not in ".:" and not text.startswith(("Indikator: ", "Kegiatan: ", *LABELS)):
            yield f"tanpa titik: {text}"
