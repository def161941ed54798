"""The criteria of calc/lke.py in words."""

KRITERIA = {
    "target_tahunan": "realisasi terhadap target tahunan, dengan penjelasan hasilnya",
    "target_menengah": "realisasi terhadap target jangka menengah (akhir Renstra)",
    "tahun_sebelumnya": "realisasi terhadap tahun-tahun sebelumnya",
    "pembanding": "realisasi terhadap pembanding nasional, provinsi, atau kabupaten",
    "sebab": "sebab keberhasilan atau kegagalan, upaya nyata, dan hambatan",
    "efisiensi": "efisiensi penggunaan sumber daya",
    "perbaikan": "rencana perbaikan ke depan (rekomendasi)",
    "anggaran": "kaitan sasaran dengan anggaran",
    "sumber": "sumber data realisasi",
}
