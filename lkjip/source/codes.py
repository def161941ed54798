"""The codes of findings about reading; they are stable, so that a person or a program can look them up."""

SINTAKS = "S001"  # the text is no YAML
ENKODE = "S002"  # the bytes are no UTF-8 or UTF-16
KARAKTER = "S003"  # a control character that a document cannot carry
BERKAS = "S004"  # a named file is missing or cannot be read
LINGKARAN = "S005"  # files that name each other in a circle
BELUM_DIDUKUNG = "S006"  # a kind of file that cannot be read yet
KUNCI_GANDA = "S007"  # a key written twice
BATAS = "S008"  # too deep, or aliases that unfold without end
SUSUNAN = "S009"  # no mapping, several documents, a tag, a key that is no text
KOMA = "S010"  # a comma inside { } or [ ] that splits one value
KUTIP = "S011"  # curly quotes around a value
TERTELAN = "S012"  # entries that have become part of the text above them
KUTIP_TERTINGGAL = "S013"  # a quote at the end of a value that begins without one

BELUM_ADA = "S101"  # a required value is missing
KUNCI_ASING = "S102"  # an unknown key
PILIHAN = "S103"  # none of the allowed words
BENTUK = "S104"  # a list, record or text where another shape belongs
NILAI = "S105"  # a text that is no number, date, code ...
KOSONG = "S106"  # an empty text or list where something must stand
BELUM_DIISI = "S110"  # a gap that --konsep has filled (warning)
TANDA = "S111"  # the mark of a draft in the data of a final report

ID_GANDA = "S201"  # an id or code stated twice
ACUAN = "S202"  # a reference to something that is not stated
INDUK = "S203"  # a code that does not continue the code above it
TANPA_REALISASI = "S204"  # a sub kegiatan without money spent
FOTO = "S205"  # a photograph that is not on the disk

BUKU_RUSAK = "B101"  # no workbook that can be read
BUKU_ASING = "B102"  # a workbook that lkjip has not laid out
BUKU_SEL = "B103"  # a cell whose value is not what was typed
BUKU_HILANG = "B104"  # a column, row or table that is gone
BUKU_JUDUL = "B105"  # a heading that is not the column's own
BUKU_GANDA = "B106"  # a key, column or value stated twice
BUKU_INDUK = "B107"  # a row that does not say what it belongs to
BUKU_TINGKAT = "B108"  # a level that is unknown or skips one
BUKU_JALUR = "B109"  # a path on the sheet Lainnya that leads nowhere
BUKU_TAMBAHAN = "B110"  # a column, row or sheet of the user's own (info)
BUKU_LEMBAR = "B111"  # a sheet or section that the workbook does not have
