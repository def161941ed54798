"""What stands below the help of every command: examples that run as they are written, and what its exit codes mean."""

from typing import NamedTuple

TIDAK_JALAN = "tidak dapat dijalankan: berkas tidak ada, opsi salah, atau hasil tidak dapat ditulis"


class Contoh(NamedTuple):
    """The examples of a command (what is typed, what it is for) and its exit codes (code, meaning)."""

    baris: tuple[tuple[str, str], ...]
    kode: tuple[tuple[str, str], ...]


def _kode(beres: str, temuan: str = "", tidak_jalan: str = TIDAK_JALAN) -> tuple[tuple[str, str], ...]:
    found = (("1", temuan),) if temuan else ()
    return (("0", beres), *found, ("2", tidak_jalan))


CONTOH: dict[str, Contoh] = {
    "build": Contoh(
        (
            ("lkjip build semboro-2024.yaml", "hasilnya semboro-2024.docx di samping datanya"),
            ("lkjip build semboro-2024.yaml -o laporan.docx --timpa", "nama lain; ganti yang sudah ada"),
            ("lkjip build semboro-2024.yaml --konsep", "data belum lengkap"),
            ("lkjip build semboro-2024.yaml --dokumen pk --dokumen rkt", "dua dokumen lain dari data yang sama"),
            ("lkjip build data/ -o hasil/", "semua laporan dalam folder"),
        ),
        (
            *_kode("semua disusun; peringatan tidak menghentikan", "ada kesalahan: laporan itu tidak dibuat"),
            ("130", "dihentikan dengan Ctrl+C, juga akhir --pantau"),
        ),
    ),
    "validate": Contoh(
        (
            ("lkjip validate semboro-2024.yaml", "satu laporan beserta semua bagiannya"),
            ("lkjip validate data/ --format concise", "semua laporan dalam folder, satu temuan satu baris"),
            ("lkjip validate semboro-2024.yaml --fail-on warning", "gagal juga bila ada peringatan"),
        ),
        _kode("tidak ada temuan setingkat --fail-on", "ada", "ada berkas yang tidak dapat diperiksa, atau opsi salah"),
    ),
    "rekap": Contoh(
        (
            ("lkjip rekap data/ -o rekap.xlsx", "buku kerja: satu lembar per indikator"),
            ("lkjip rekap data/ -o rekap.docx --tahun 2024", "dokumen Word untuk satu tahun"),
        ),
        _kode("semua instansi direkap", "ada yang tidak ikut karena datanya salah, atau tidak ada yang dapat direkap"),
    ),
    "import-excel": Contoh(
        (
            ("lkjip import-excel dpa.xlsx lra.xlsx --simulasi", "apa yang terbaca; tidak ada yang ditulis"),
            ("lkjip import-excel dpa.xlsx lra.xlsx --ke semboro-2024.yaml", "tulis di samping berkas utama"),
            ('lkjip import-excel kabupaten.xlsx --skpd "Kecamatan Semboro"', "satu instansi dari berkas sekabupaten"),
        ),
        _kode("terbaca dan jumlahnya cocok; peringatan tidak menghentikan", "ada kesalahan: tidak ada yang ditulis"),
    ),
    "explain": Contoh(
        (("lkjip explain K101", "satu kode"), ("lkjip explain", "daftar semua kode")),
        _kode("dijelaskan", "", "kodenya tidak dikenal"),
    ),
    "convert": Contoh(
        (
            ("lkjip convert semboro-2024.yaml semboro-2024.xlsx", "dari YAML menjadi buku kerja"),
            ("lkjip convert semboro-2024.xlsx kembali.yaml", "dari buku kerja menjadi YAML"),
        ),
        _kode("dialihkan", "ada isi yang tidak dapat dibaca: tidak ada yang ditulis"),
    ),
    "init": Contoh(
        (
            ("lkjip init balung", "bertanya satu per satu, lalu membuat folder balung"),
            ('lkjip init balung --nama "Kecamatan Balung" --kabupaten Jember --tahun 2025 --iku --program semua', ""),
            ("lkjip init --excel balung-2025.xlsx", "buku kerja Excel kosong"),
        ),
        _kode("dibuat", "tidak dibuat: di folder itu sudah ada berkasnya"),
    ),
    "lanjut": Contoh(
        (
            ("lkjip lanjut semboro-2024/semboro-2024.yaml", "hasilnya folder semboro-2025 di sampingnya"),
            ("lkjip lanjut semboro-2024.yaml -o data-2025", "folder lain"),
        ),
        _kode("dibuat; yang perlu dibawa disebut", "tidak dibuat: datanya masih salah, atau foldernya sudah berisi"),
    ),
    "skema": Contoh(
        (
            ("lkjip skema -o .lkjip/skema.json", "untuk berkas data utama"),
            ("lkjip skema renstra -o .lkjip/skema-renstra.json", "untuk bagian dalam berkas sendiri"),
            ("lkjip skema --daftar", "nama semua bagian"),
        ),
        _kode("ditampilkan atau ditulis", "", "bagiannya tidak dikenal, atau berkasnya tidak dapat ditulis"),
    ),
    "cari": Contoh(
        (('lkjip cari "gaji asn"', "menurut kata"), ("lkjip cari 7.01.01.2.02", "menurut kode")),
        _kode("ada yang cocok", "tidak ada yang cocok", "opsinya salah"),
    ),
    "hitung": Contoh(
        (
            ("lkjip hitung semboro-2024.yaml ikm", "satu indikator"),
            ("lkjip hitung semboro-2024.yaml 7.01.01", "satu program menurut kodenya"),
            ("lkjip hitung semboro-2024.yaml", "daftar nama yang dapat ditanyakan"),
        ),
        _kode(
            "dijelaskan",
            "datanya belum dapat dibaca, sehingga tidak ada yang dihitung",
            "berkas atau namanya tidak ada",
        ),
    ),
    "pelengkap": Contoh(
        (
            ("lkjip pelengkap powershell", "skrip dan cara memasangnya, untuk Windows"),
            ("lkjip pelengkap bash", "untuk Linux"),
        ),
        _kode("ditampilkan", "", "shellnya tidak dikenal"),
    ),
    "template periksa": Contoh(
        (("lkjip template periksa kantor/laporan.docx", "sebelum dipakai dengan --template"),),
        _kode("tidak ada kesalahan", "ada kesalahan dalam templatnya"),
    ),
    "template salin": Contoh(
        (("lkjip template salin kantor", "semua templat dan kalimat.yaml, untuk diubah"),),
        _kode("disalin", "salinan yang sudah diubah tidak diganti"),
    ),
    "template nama": Contoh(
        (
            ("lkjip template nama pk", "nama untuk satu dokumen"),
            ("lkjip template nama --data semboro-2024.yaml", "dengan contoh dari data sendiri"),
        ),
        _kode("ditampilkan", "datanya masih salah"),
    ),
}
