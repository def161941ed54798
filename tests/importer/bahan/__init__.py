"""Workbooks of every layout that offices have, built with the figures of Semboro: see `daftar.KASUS`."""
