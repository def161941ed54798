"""The package of a workbook without the times at which it was written: equal data give equal bytes."""

import re
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

MADE = datetime(2024, 1, 1)  # the same for every workbook
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def without_times(made: bytes, edited: Callable[[str, bytes], bytes] = lambda _, content: content) -> bytes:
    """The same package with fixed times, so that it depends on nothing but the data; `edited` may change members."""
    stream = BytesIO()
    with ZipFile(BytesIO(made)) as source, ZipFile(stream, "w", ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = edited(entry.filename, source.read(entry))
            if entry.filename == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), content)
            fixed = ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            fixed.compress_type = ZIP_DEFLATED
            target.writestr(fixed, content)
    return stream.getvalue()
