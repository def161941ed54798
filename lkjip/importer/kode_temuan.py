"""The codes of findings about spreadsheets; they are stable, so that a person or a program can look them up."""

BUKAN_BUKU = "I101"  # no workbook, or a broken one
TERKUNCI = "I102"  # encrypted
TERLALU_BESAR = "I103"  # too large to be a workbook of an office, or made to fill the memory
BELUM_DIHITUNG = "I104"  # a formula without a stored value
SEL_GALAT = "I105"  # #DIV/0!, #REF! ...
BUKAN_JUMLAH = "I106"  # text, date or truth value where an amount belongs
KODE_BERUBAH = "I107"  # a code that the spreadsheet program turned into a number or a date
BUKAN_KODE = "I108"  # text that is no code of the kind its column holds
TERSEMBUNYI = "I109"  # hidden rows, columns or sheets were read too (info)
TAUTAN_LUAR = "I110"  # amounts that come from another workbook (warning)
BUKAN_RUPIAH_PENUH = "I111"  # amounts in thousands or millions of rupiah

TAK_DIKENAL = "I201"  # no layout fits
BANYAK_LEMBAR = "I202"  # several sheets fit
BANYAK_SKPD = "I203"  # several institutions fit
TIDAK_ADA = "I204"  # the sheet or institution asked for is not there
KEPALA = "I205"  # a column that the layout needs is missing
TIDAK_SEPASANG = "I206"  # files that do not belong together
DIGABUNG = "I207"  # what was added up or left out (info)
TANPA_SUB = "I208"  # a layout without sub kegiatan alone
TAHUN = "I209"  # sheets of another year than the report
BELUM_SETAHUN = "I210"  # realisasi up to a month before December (warning)

RINCIAN = "I301"  # a sub kegiatan differs from its rekening rows
INDUK = "I302"  # a kegiatan or program differs from the rows below it
TOTAL = "I303"  # the total that the sheet prints differs
DPA_LRA = "I304"  # pagu of the DPA and anggaran of the LRA differ
LEBIH = "I305"  # more spent than there is budget
NAMA = "I306"  # a name that is not the name of its code
GANDA = "I307"  # a row or document that is there twice
TANPA_INDUK = "I308"  # the row of a sub kegiatan, kegiatan or program is missing
LOMPAT = "I309"  # numbers of rows that jump
TIDAK_SAMBUNG = "I310"  # a code that does not continue the code above it
SALAH_KELOMPOK = "I311"  # a rekening in the column of another kind of belanja
TAK_BERPASANGAN = "I312"  # a name or code that the other file does not have
NEGATIF = "I313"  # a budget or realisasi below zero
TERCETAK = "I314"  # a rest or percentage that the sheet prints contradicts its amounts
BEDA_REALISASI = "I315"  # two sheets say different realisasi
ANGGARAN_KAS = "I316"  # a line of a cash budget whose amounts differ

TULISAN_ORANG = "I401"  # a file that a person wrote or changed
BERKAS_UTAMA = "I402"  # the main file cannot be completed by itself
DIUBAH_ORANG = "I403"  # a file of import-excel that a person has changed since (warning)
