"""Page numbers for the contents lists as LibreOffice lays the document out, and its PDF."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lkjip.diagnostics import Diagnostic, error
from lkjip.numbers import romawi

_BODY = "word/document.xml"
_SECTION = re.compile(r"<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>(?:<w:pPr>.*?</w:pPr>)?", re.DOTALL)
_BOOKMARK = re.compile(r'<w:bookmarkStart\b[^>]*w:name="([^"]+)"')
_START = "lkjip_bagian_"  # bookmarks at the beginning of every section, in the probe only
_OPTIONS = '{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
_TAGGED = '{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}'
_WORD = """
$word = New-Object -ComObject Word.Application
try {
  $word.DisplayAlerts = 0
  $made = $word.Documents.Open($env:LKJIP_DOCX, $false, $true)
  foreach ($list in $made.TablesOfContents) { $list.Update() }
  foreach ($list in $made.TablesOfFigures) { $list.Update() }
  $made.ExportAsFixedFormat($env:LKJIP_PDF, 17)
  $made.Close(0)
} finally { $word.Quit(0) }
"""  # 17: wdExportFormatPDF; 0: no alerts, no saving
_LIMIT_SECONDS = 180
_USUAL_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


def page_numbers(document: bytes) -> tuple[Mapping[str, str], list[Diagnostic]]:
    """The printed page number of every bookmark of a DOCX, or the finding that says why there are none.

    LibreOffice makes a PDF of a copy; the PDF says on which page each bookmark lies, and the sections of the document
    say how their pages are numbered. Reported: H001 no LibreOffice, H002 it made no usable PDF.
    """
    program = libreoffice()
    if program is None:
        hint = "pasang LibreOffice, atau susun tanpa --halaman dan biarkan Word mengisi nomor halaman"
        return {}, [error("H001", "nomor halaman tidak dapat dihitung karena LibreOffice tidak ditemukan", hint=hint)]
    body = ZipFile(BytesIO(document)).read(_BODY).decode()
    drawn = destinations(_pdf(program, _with_section_starts(document, body)))
    labels = dict(_labels(body, drawn))
    if not labels:
        hint = "tutup LibreOffice lalu coba lagi, atau susun tanpa --halaman"
        return {}, [error("H002", "LibreOffice tidak menghasilkan nomor halaman untuk dokumen ini", hint=hint)]
    return labels, []


def pdf(document: bytes) -> tuple[bytes | None, list[Diagnostic]]:
    """A DOCX as PDF, laid out by LibreOffice, or on Windows by Word where LibreOffice is missing.

    Reported: H003 neither is there, H004 no PDF came of it. The way through Word has not been tried on a real machine.
    """
    program = libreoffice()
    script = None if program else word_script()
    if program is None and script is None:
        hint = "pasang LibreOffice, atau susun tanpa --pdf lalu simpan sebagai PDF dari Word"
        return None, [error("H003", "PDF tidak dapat dibuat karena LibreOffice tidak ditemukan", hint=hint)]
    made = _pdf(program, document, _TAGGED) if program else _pdf_by_word(script or "", document)
    if not made.startswith(b"%PDF"):
        hint = "tutup LibreOffice atau Word lalu coba lagi, atau susun tanpa --pdf"
        return None, [error("H004", "PDF tidak terbentuk dari dokumen ini", hint=hint)]
    return made, []


def word_script() -> str | None:
    """PowerShell on Windows, through which Word can be asked."""
    return shutil.which("powershell") if os.name == "nt" else None


def _pdf_by_word(powershell: str, document: bytes) -> bytes:
    with tempfile.TemporaryDirectory(prefix="lkjip-") as folder:
        source, target = Path(folder, "laporan.docx"), Path(folder, "laporan.pdf")
        source.write_bytes(document)
        names = {**os.environ, "LKJIP_DOCX": str(source), "LKJIP_PDF": str(target)}
        command = [powershell, "-NoProfile", "-NonInteractive", "-Command", _WORD]
        try:  # the script is ours, and the names reach it through the environment
            subprocess.run(  # noqa: S603
                command, timeout=_LIMIT_SECONDS, check=False, capture_output=True, stdin=subprocess.DEVNULL, env=names
            )
        except (OSError, subprocess.TimeoutExpired):
            return b""
        return target.read_bytes() if target.is_file() else b""


def libreoffice() -> str | None:
    """The LibreOffice program of this machine."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _USUAL_PLACES if Path(place).is_file()), None)


def destinations(pdf: bytes) -> dict[str, int]:
    """The page, from 1, of every named destination of a PDF that LibreOffice wrote; empty for any other."""
    root = re.search(rb"/Type/Catalog/Pages (\d+) 0 R\s*/Dests (\d+) 0 R", pdf)
    if root is None:
        return {}
    pages = re.findall(rb"(\d+) 0 R", _entry(_object(pdf, root[1]), rb"/Kids\[(.*?)\]"))
    order = {page: number for number, page in enumerate(pages, 1)}
    named = re.findall(rb"/([^\s/\[]+)\[(\d+) 0 R", _object(pdf, root[2]))
    return {name.decode("latin-1"): order[page] for name, page in named if page in order}


def _object(pdf: bytes, number: bytes) -> bytes:
    found = re.search(rb"(?:^|\s)" + number + rb" 0 obj\s*(.*?)endobj", pdf, re.DOTALL)
    return found[1] if found else b""


def _entry(content: bytes, pattern: bytes) -> bytes:
    found = re.search(pattern, content, re.DOTALL)
    return found[1] if found else b""


def destination(bookmark: str) -> str:
    """The name that LibreOffice gives a bookmark in a PDF: signs other than letters, digits and - in hexadecimal."""
    plain = (sign if re.fullmatch("[0-9A-Za-z-]", sign) else f"{ord(sign):02X}" for sign in bookmark)
    return "".join(plain)


def _with_section_starts(document: bytes, body: str) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(document)) as source, ZipFile(made, "w") as probe:
        for name in source.namelist():
            probe.writestr(name, _marked(body) if name == _BODY else source.read(name))
    return made.getvalue()


def _marked(body: str) -> str:
    """The body with a bookmark in the first paragraph of each section."""
    ends = [section.end() for section in _SECTION.finditer(body)][:-1]
    begins = [body.index("<w:body>"), *(body.index("</w:p>", end) for end in ends)]
    for number, begin in reversed(list(enumerate(begins))):
        paragraph = _PARAGRAPH.search(body, begin)
        if paragraph is not None:
            identity = 900_000 + number
            mark = f'<w:bookmarkStart w:id="{identity}" w:name="{_START}{number}"/><w:bookmarkEnd w:id="{identity}"/>'
            body = body[: paragraph.end()] + mark + body[paragraph.end() :]
    return body


def _pdf(program: str, document: bytes, options: str = _OPTIONS) -> bytes:
    with tempfile.TemporaryDirectory(prefix="lkjip-") as folder:
        source = Path(folder, "laporan.docx")
        source.write_bytes(document)
        profile = Path(folder, "profil").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to"]
        command += [f"pdf:writer_pdf_Export:{options}", "--outdir", folder, str(source)]
        try:  # the program is the machine's LibreOffice, and every argument is ours
            subprocess.run(command, timeout=_LIMIT_SECONDS, check=False, capture_output=True, stdin=subprocess.DEVNULL)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired):
            return b""
        made = source.with_suffix(".pdf")
        return made.read_bytes() if made.is_file() else b""


def _labels(body: str, drawn: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Each bookmark with its page as printed: a section that restarts its numbers counts from its own first page."""
    shift, form, at = 0, "", 0
    for number, section in enumerate(_SECTION.finditer(body)):
        first = drawn.get(destination(f"{_START}{number}"))
        if first is None:
            return
        settings = re.search(r"<w:pgNumType\b([^>]*)>", section[0])
        form = _attribute(settings, "fmt") or "decimal"
        start = _attribute(settings, "start")
        shift = int(start) - first if start else shift
        for name in _BOOKMARK.findall(body, at, section.start()):
            if page := drawn.get(destination(name)):
                yield name, _written(page + shift, form)
        at = section.end()


def _attribute(settings: re.Match[str] | None, name: str) -> str:
    found = re.search(rf'w:{name}="([^"]+)"', settings[1]) if settings else None
    return found[1] if found else ""


def _written(page: int, form: str) -> str:
    forms = {"lowerRoman": romawi(page).lower(), "upperRoman": romawi(page)}
    return forms.get(form, str(page))
