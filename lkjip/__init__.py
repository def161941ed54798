"""Laporan Kinerja Instansi Pemerintah (LKjIP) made whole from data stated once."""

__version__ = "0.1.0"
