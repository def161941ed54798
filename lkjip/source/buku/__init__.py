"""The workbook as source: its sheets as data (`susunan.py`), and their cells to and from the plain data of YAML."""
