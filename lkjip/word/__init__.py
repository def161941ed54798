"""The Word template engine: .docx templates with Jinja tags, compiled once and rendered quickly."""

from lkjip.word.chart import Chart, Series
from lkjip.word.loading import load
from lkjip.word.pictures import Drawing, Picture
from lkjip.word.properties import Properties, content_digest, is_unchanged
from lkjip.word.render import Template

__all__ = [
    "Chart",
    "Drawing",
    "Picture",
    "Properties",
    "Series",
    "Template",
    "content_digest",
    "is_unchanged",
    "load",
]
