"""The commands, their options and exit codes: wiring only."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from lkjip import __version__
from lkjip.bantuan import USAGE_ERROR, IndonesianCommand, IndonesianGroup, usage_message
from lkjip.gagal import COULD_NOT_RUN, DEBUG, STOPPED, ended

CLEAN = 0

app = typer.Typer(
    name="lkjip",
    cls=IndonesianGroup,
    help="Laporan Kinerja Instansi Pemerintah (LKjIP) dari data yang ditulis sekali.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


Paralel = Annotated[
    str,
    typer.Option("--paralel", metavar="N", help="Banyak instansi: paling banyak N sekaligus; bawaan: sebanyak inti."),
]

BerkasUtama = Annotated[
    list[str],
    typer.Argument(
        metavar="BERKAS...",
        show_default=False,
        help="Berkas data utama (YAML atau .xlsx), folder, atau pola seperti *.yaml.",
    ),
]
Bentuk = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="BENTUK",
        help="full, concise, json, sarif, atau github; bawaan: full, di GitHub Actions github.",
    ),
]


def _version(wanted: bool) -> None:
    if wanted:
        print(f"lkjip {__version__}")
        raise typer.Exit


def _debug(wanted: bool) -> None:
    if wanted:
        os.environ[DEBUG] = "1"


@app.callback()
def lkjip(
    _version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Tampilkan versi lalu selesai.")
    ] = False,
    _debug: Annotated[
        bool, typer.Option("--debug", callback=_debug, is_eager=True, help="Tampilkan jejak kesalahan program.")
    ] = False,
) -> None:
    """Laporan Kinerja Instansi Pemerintah (LKjIP) dari data yang ditulis sekali."""


@app.command(cls=IndonesianCommand)
def build(
    data: Annotated[
        list[str],
        typer.Argument(
            metavar="BERKAS...",
            show_default=False,
            help="Berkas data utama (YAML atau .xlsx); untuk banyak instansi beberapa berkas, folder, atau pola.",
        ),
    ],
    keluaran: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--keluaran",
            metavar="DOCX|FOLDER",
            readable=False,
            help="Tempat hasilnya, untuk banyak instansi foldernya; bawaan: di samping data, dengan .docx.",
        ),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(
            "--template", metavar="DOCX", readable=False, help="Templat Word milik kantor; bawaan: templat lkjip."
        ),
    ] = None,
    konsep: Annotated[
        bool, typer.Option("--konsep", help="Susun data yang belum lengkap; yang kosong ditandai BELUM DIISI.")
    ] = False,
    dokumen: Annotated[
        list[str] | None,
        typer.Option(
            "--dokumen",
            metavar="NAMA",
            help="laporan (dan lampirannya; bawaan), renstra, cascading, rkt, pk, sk-iku, reviu, atau semua; boleh "
            "diulang. reviu (lembar pereviu) disusun walaupun ada peringatan; bila ada kesalahan, pakai --konsep.",
        ),
    ] = None,
    halaman: Annotated[
        bool, typer.Option("--halaman", help="Isi nomor halaman pada daftar isi dengan LibreOffice.")
    ] = False,
    kertas: Annotated[
        str, typer.Option("--kertas", metavar="UKURAN", help="F4, A4, atau Legal; bawaan: ukuran templatnya.")
    ] = "",
    pdf: Annotated[
        bool, typer.Option("--pdf", help="Buat juga PDF di sampingnya, dengan LibreOffice (di Windows juga Word).")
    ] = False,
    timpa: Annotated[bool, typer.Option("--timpa", help="Ganti hasil lama walaupun sudah diubah di Word.")] = False,
    paralel: Paralel = "",
    pantau: Annotated[
        bool,
        typer.Option("--pantau", help="Susun lagi setiap kali data, foto, atau templat disimpan; Ctrl+C berhenti."),
    ] = False,
) -> None:
    """Susun Laporan Kinerja lengkap (DOCX), atau dokumen lain, dari berkas data."""
    from lkjip.pilihan import documents, paper, processes
    from lkjip.susun_banyak import build_named
    from lkjip.susun_laporan import Job

    kinds, is_whole = documents(dokumen or [])
    job = Job(
        Path(),
        Path(),
        kinds,
        template,
        konsep=konsep,
        overwrite=timpa,
        with_pages=halaman,
        kertas=paper(kertas),
        with_pdf=pdf,
        optional=is_whole,
        asked=bool(dokumen),
    )
    if pantau:
        from lkjip.pantau import watch_named

        raise typer.Exit(watch_named(data, keluaran, job))
    raise typer.Exit(build_named(data, keluaran, job, processes(paralel)))


@app.command(cls=IndonesianCommand)
def validate(
    berkas: BerkasUtama,
    bentuk: Bentuk = "",
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            metavar="TINGKAT",
            help="Gagal (kode keluar 1) mulai tingkat ini: error, warning, atau info; bawaan: error.",
        ),
    ] = "error",
    abaikan: Annotated[
        list[str] | None,
        typer.Option(
            "--abaikan", metavar="KODE", help="Jangan tampilkan peringatan ini; boleh diulang atau dipisah koma."
        ),
    ] = None,
    lke: Annotated[
        bool,
        typer.Option(
            "--lke", help="Hitung cakupan kriteria pelaporan evaluasi AKIP, alih-alih memeriksa (full, json)."
        ),
    ] = False,
    tanpa_pembanding: Annotated[
        bool,
        typer.Option(
            "--tanpa-pembanding",
            help="Daftar angka yang berdiri sendiri, sehingga salah ketiknya tidak terlihat (full, json).",
        ),
    ] = False,
    paralel: Paralel = "",
) -> None:
    """Periksa data: semua kesalahan dan peringatan beserta tempat dan sarannya."""
    from lkjip.periksa_data import Request
    from lkjip.periksa_data import validate as run
    from lkjip.pilihan import code_list, form, processes, severity, table_form

    if lke:
        from lkjip.cakupan_lke import lke_of

        raise typer.Exit(lke_of(berkas, as_json=table_form(bentuk, "--lke") == "json"))
    if tanpa_pembanding:
        from lkjip.angka_sendiri import figures_alone

        raise typer.Exit(figures_alone(berkas, as_json=table_form(bentuk, "--tanpa-pembanding") == "json"))
    request = Request(berkas, form(bentuk), severity(fail_on), code_list(abaikan or []), processes(paralel))
    raise typer.Exit(run(request))


@app.command(cls=IndonesianCommand)
def rekap(
    berkas: BerkasUtama,
    keluaran: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--keluaran",
            metavar="XLSX|DOCX",
            readable=False,
            help="Tempat rekapnya: buku kerja atau dokumen Word; bawaan: rekap.xlsx di folder ini.",
        ),
    ] = None,
    tahun: Annotated[
        str, typer.Option("--tahun", metavar="TAHUN", help="Tahun yang direkap; bawaan: tahun kebanyakan laporan.")
    ] = "",
    timpa: Annotated[bool, typer.Option("--timpa", help="Ganti berkas yang sudah ada.")] = False,
    paralel: Paralel = "",
) -> None:
    """Rekap kinerja dan anggaran banyak instansi: peringkat, jumlah, dan tiap indikator dengan grafiknya."""
    from lkjip.pilihan import processes, year
    from lkjip.rekap_instansi import Permintaan, rekap_instansi

    request = Permintaan(berkas, keluaran or Path("rekap.xlsx"), year(tahun), timpa, processes(paralel))
    raise typer.Exit(rekap_instansi(request))


@app.command("import-excel", cls=IndonesianCommand)
def import_excel(
    berkas: Annotated[
        list[Path],
        typer.Argument(
            metavar="BERKAS...",
            show_default=False,
            readable=False,
            help="Lembar sebar DPA dan/atau LRA (.xlsx, .xls, .ods, .csv).",
        ),
    ],
    ke: Annotated[
        Path | None,
        typer.Option(
            "--ke",
            metavar="YAML",
            readable=False,
            help="Berkas data utama; hasilnya ditulis di sampingnya dan disebut di sana.",
        ),
    ] = None,
    keluaran: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--keluaran",
            metavar="YAML",
            readable=False,
            help="Tempat anggaran; bawaan: anggaran.yaml di folder ini.",
        ),
    ] = None,
    skpd: Annotated[
        str, typer.Option("--skpd", metavar="KODE|NAMA", help="SKPD yang diambil, bila berkasnya memuat beberapa.")
    ] = "",
    lembar: Annotated[
        list[str] | None,
        typer.Option("--lembar", metavar="NAMA", help="Lembar yang dibaca, bila beberapa cocok; boleh diulang."),
    ] = None,
    format_sumber: Annotated[
        list[str] | None,
        typer.Option(
            "--format-sumber",
            metavar="HURUF",
            help="Tata letak: A LRA program, B LRA SAP, C SIPD, D dokumen, E RAK, F RFK, G DPA, H rekap; berulang.",
        ),
    ] = None,
    belanja: Annotated[
        str, typer.Option("--belanja", metavar="JENIS", help="Jenis belanja bila tidak tercetak: operasi atau modal.")
    ] = "",
    simulasi: Annotated[
        bool, typer.Option("--simulasi", help="Tampilkan apa yang akan terjadi tanpa menulis apa pun.")
    ] = False,
    bentuk: Bentuk = "",
) -> None:
    """Ambil anggaran dan realisasi dari lembar sebar DPA dan LRA."""
    from lkjip.impor import Permintaan
    from lkjip.impor import import_excel as run
    from lkjip.importer.impor import Pilihan
    from lkjip.pilihan import form, layouts, spending

    pilihan = Pilihan(skpd, tuple(lembar or ()), layouts(format_sumber or []))
    job = Permintaan(tuple(berkas), pilihan, ke, keluaran, simulasi, form(bentuk), spending(belanja))
    raise typer.Exit(run(job))


@app.command(cls=IndonesianCommand)
def explain(
    kode: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[KODE]...",
            show_default=False,
            help="Kode temuan (mis. K101) atau nama aturan; tanpa kode: daftarnya.",
        ),
    ] = None,
) -> None:
    """Jelaskan kode temuan: apa yang diperiksa, mengapa, contoh, perbaikan, dan dasar hukumnya."""
    from lkjip.jelaskan import explain as run

    raise typer.Exit(run(kode or []))


@app.command(cls=IndonesianCommand)
def convert(
    asal: Annotated[
        Path, typer.Argument(metavar="ASAL", show_default=False, readable=False, help="Berkas .yaml atau .xlsx.")
    ],
    tujuan: Annotated[
        Path,
        typer.Argument(
            metavar="TUJUAN", show_default=False, readable=False, help="Berkas .xlsx atau .yaml yang dibuat."
        ),
    ],
    timpa: Annotated[bool, typer.Option("--timpa", help="Ganti berkas tujuan yang sudah ada.")] = False,
) -> None:
    """Alihkan data YAML menjadi buku kerja Excel, atau sebaliknya, tanpa kehilangan isi."""
    from lkjip.alih_bentuk import convert as run

    raise typer.Exit(run(asal, tujuan, timpa))


@app.command(cls=IndonesianCommand)
def init(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[FOLDER]", show_default=False, readable=False, help="Folder baru untuk laporan itu."),
    ] = None,
    nama: Annotated[
        str, typer.Option("--nama", metavar="NAMA", show_default=False, help="Nama instansi, mis. Kecamatan Semboro.")
    ] = "",
    kabupaten: Annotated[
        str, typer.Option("--kabupaten", metavar="NAMA", show_default=False, help="Kabupaten atau kotanya.")
    ] = "",
    provinsi: Annotated[str, typer.Option("--provinsi", metavar="NAMA", show_default=False, help="Provinsinya.")] = "",
    tahun: Annotated[
        str,
        typer.Option(
            "--tahun", metavar="TAHUN", show_default=False, help="Tahun yang dilaporkan; tanpa ini tahun lalu."
        ),
    ] = "",
    camat: Annotated[
        str, typer.Option("--camat", metavar="NAMA", show_default=False, help="Nama camat atau kepala instansi.")
    ] = "",
    nip: Annotated[
        str, typer.Option("--nip", metavar="NIP", show_default=False, help="NIP camat atau kepala instansi.")
    ] = "",
    program: Annotated[
        str,
        typer.Option(
            "--program", metavar="KODE", show_default=False, help="Program kecamatan: kode dipisah koma, semua, tidak."
        ),
    ] = "",
    iku: Annotated[bool, typer.Option("--iku", help="Sertakan enam IKU yang lazim di kecamatan.")] = False,
    excel: Annotated[
        Path | None,
        typer.Option(
            "--excel", metavar="XLSX", show_default=False, readable=False, help="Buku kerja Excel kosong yang dibuat."
        ),
    ] = None,
    timpa: Annotated[bool, typer.Option("--timpa", help="Ganti buku kerja yang sudah ada.")] = False,
) -> None:
    """Mulai laporan baru: folder berisi kerangka YAML berketerangan, atau buku kerja Excel kosong."""
    if excel is not None:
        from lkjip.alih_bentuk import new_workbook, without_presets
        from lkjip.kerangka import data_awal

        if iku or program:
            raise typer.Exit(without_presets(excel))
        raise typer.Exit(new_workbook(excel, timpa, data_awal(nama, kabupaten, provinsi, tahun, camat, nip)))
    from lkjip.mulai import mulai as run

    given = {"nama": nama, "kabupaten": kabupaten, "provinsi": provinsi, "tahun": tahun}
    raise typer.Exit(run(folder, given | {"camat": camat, "nip": nip, "program": program}, iku))


@app.command(cls=IndonesianCommand)
def lanjut(
    data: Annotated[
        Path,
        typer.Argument(metavar="BERKAS", show_default=False, readable=False, help="Berkas data utama tahun ini."),
    ],
    keluaran: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--keluaran",
            metavar="FOLDER",
            readable=False,
            help="Folder baru; bawaan: di samping folder ini, dengan tahun berikutnya.",
        ),
    ] = None,
) -> None:
    """Lanjutkan ke tahun berikutnya: realisasi menjadi riwayat, target dari Renstra, isi tahunan dikosongkan."""
    from lkjip.lanjutkan import continue_year

    raise typer.Exit(continue_year(data, keluaran))


@app.command(cls=IndonesianCommand)
def skema(
    bagian: Annotated[
        str, typer.Argument(metavar="[BAGIAN]", show_default=False, help="Bagian dalam berkas sendiri, mis. renstra.")
    ] = "",
    keluaran: Annotated[
        Path | None,
        typer.Option(
            "-o", "--keluaran", metavar="JSON", readable=False, help="Tempat skemanya, mis. .lkjip/skema.json."
        ),
    ] = None,
    daftar: Annotated[bool, typer.Option("--daftar", help="Tampilkan nama semua bagian.")] = False,
    timpa: Annotated[bool, typer.Option("--timpa", help="Ganti berkas lain yang sudah ada.")] = False,
) -> None:
    """Tampilkan JSON Schema data, agar penyunting teks seperti VS Code membantu menulisnya."""
    from lkjip.tulis_skema import print_names, print_schema

    raise typer.Exit(print_names() if daftar else print_schema(bagian, keluaran, timpa))


@app.command(cls=IndonesianCommand)
def cari(
    kata: Annotated[
        list[str],
        typer.Argument(metavar="KATA...", show_default=False, help='Kata-kata, mis. "gaji asn", atau kode.'),
    ],
    bentuk: Annotated[str, typer.Option("--format", metavar="BENTUK", help="full atau json; bawaan: full.")] = "",
) -> None:
    """Cari kode dan nama program, kegiatan, dan sub kegiatan dalam nomenklatur kecamatan."""
    from lkjip.cari_kode import search
    from lkjip.pilihan import table_form

    raise typer.Exit(search(" ".join(kata), as_json=table_form(bentuk) == "json"))


@app.command(cls=IndonesianCommand)
def hitung(
    data: Annotated[Path, typer.Argument(metavar="BERKAS", show_default=False, readable=False, help="Data laporan.")],
    nama: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAMA]...", show_default=False, help="Id indikator atau sasaran, atau kode; tanpa nama: daftarnya."
        ),
    ] = None,
) -> None:
    """Jelaskan satu angka: asalnya, rumusnya, aturannya, dan di mana ia tercetak."""
    from lkjip.hitung_angka import explain_figures

    raise typer.Exit(explain_figures(data, nama or []))


@app.command(cls=IndonesianCommand)
def pelengkap(
    kata: Annotated[
        list[str] | None,
        typer.Argument(metavar="SHELL", show_default=False, help="bash, zsh, fish, atau powershell."),
    ] = None,
    saran: Annotated[bool, typer.Option("--saran", hidden=True)] = False,
    baru: Annotated[bool, typer.Option("--baru", hidden=True)] = False,
) -> None:
    """Tampilkan skrip agar tombol Tab melengkapi perintah dan opsi lkjip."""
    from lkjip.pelengkap import print_script, print_words

    typed = kata or []
    raise typer.Exit(
        print_words(typer.main.get_command(app), typed + [""] * baru) if saran else print_script(" ".join(typed))
    )


template_app = typer.Typer(
    cls=IndonesianGroup,
    help="Templat Word milik kantor: menyalin, memeriksa, nama-namanya.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(template_app, name="template")


@template_app.callback()
def template_group() -> None:
    """Templat Word milik kantor: menyalin, memeriksa, nama-namanya."""


@template_app.command(cls=IndonesianCommand)
def periksa(
    template: Annotated[
        Path, typer.Argument(metavar="DOCX", show_default=False, readable=False, help="Templat Word yang diperiksa.")
    ],
) -> None:
    """Temukan kesalahan dalam templat Word tanpa data laporan."""
    from lkjip.periksa_template import periksa_template

    raise typer.Exit(periksa_template(template))


@template_app.command(cls=IndonesianCommand)
def salin(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", show_default=False, readable=False, help="Folder tempat salinannya.")
    ],
    timpa: Annotated[bool, typer.Option("--timpa", help="Ganti salinan yang sudah diubah.")] = False,
) -> None:
    """Salin templat Word dan kalimat lkjip untuk diubah menjadi milik kantor."""
    from lkjip.salin_template import salin_template

    raise typer.Exit(salin_template(folder, timpa))


@template_app.command(cls=IndonesianCommand)
def nama(
    dokumen: Annotated[
        str, typer.Argument(metavar="[DOKUMEN]", show_default=False, help="Dokumennya; bawaan: semua nama.")
    ] = "",
    data: Annotated[
        Path | None,
        typer.Option("--data", metavar="BERKAS", readable=False, help="Berkas data yang memberi contoh."),
    ] = None,
) -> None:
    """Daftar nama yang boleh dipakai templat, artinya, dan contohnya."""
    from lkjip.nama_template import nama_template
    from lkjip.pilihan import documents

    kinds, _ = documents([dokumen], "DOKUMEN")
    raise typer.Exit(nama_template(kinds[0], data))


def main() -> None:
    """Run the command line; every end is an exit code, and no user's mistake shows a traceback."""
    sys.exit(ended(_run))


def _run() -> int:
    try:
        code = app(standalone_mode=False)
    except USAGE_ERROR as fault:
        return _misused(fault)
    except typer.Abort:
        raise KeyboardInterrupt from None
    if code == STOPPED:  # typer's own answer to Ctrl-C
        raise KeyboardInterrupt
    return code if isinstance(code, int) else CLEAN


def _misused(fault: Exception) -> int:
    if type(fault).__name__ == "NoArgsIsHelpError":
        print(getattr(fault, "message", ""))
    else:
        print(f"lkjip: {usage_message(fault)}", file=sys.stderr)
    return COULD_NOT_RUN
