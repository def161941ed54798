"""Reading: YAML files to a Laporan, or to findings with the position of everything that stands in the way."""

from lkjip.source.bawaan import skala
from lkjip.source.load import Loaded, in_words_of, load
from lkjip.source.where import Where

__all__ = ["Loaded", "Where", "in_words_of", "load", "skala"]
