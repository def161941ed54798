"""Bab I Pendahuluan: organisation, staff (Tabel pegawai), equipment (Tabel sarana), budget, issues, territory."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip.calc.pegawai import RingkasanPegawai, ada, jumlah_pegawai, jumlah_sarana, kebutuhan
from lkjip.model import instansi as model
from lkjip.model.anggaran import Anggaran, DokumenAnggaran
from lkjip.numbers import angka, persen
from lkjip.report.bab2_anggaran import ada_perubahan, sub_kegiatan
from lkjip.report.bahan import Bahan, simpul_berurut
from lkjip.report.baris_anggaran import baris_anggaran, jumlah_pagu, tanpa_program
from lkjip.report.konteks.bab1 import BarisPegawai, BarisSarana, Pegawai, Pendahuluan, Sarana, Wilayah
from lkjip.report.tulis import bertanggal, bilangan, cacah, frasa, rangkai, seperti_ditulis, uang


def pendahuluan(bahan: Bahan) -> Pendahuluan:
    """Bab I as printed."""
    instansi = bahan.laporan.instansi
    susunan = instansi.susunan_organisasi
    return Pendahuluan(
        judul_organisasi=_judul_organisasi(instansi),
        dasar_organisasi=_dasar(instansi.dasar),
        kedudukan=instansi.kedudukan,
        tugas=instansi.tugas,
        fungsi=instansi.fungsi,
        susunan=tuple(_jabatan(susunan)) if susunan else (),
        bagan=susunan,
        judul_bagan=f"Struktur Organisasi {instansi.nama}",
        pegawai=_pegawai(bahan, instansi.pegawai) if instansi.pegawai and instansi.pegawai.kelompok else None,
        sarana=_sarana(instansi.sarana) if instansi.sarana and instansi.sarana.barang else None,
        kalimat_anggaran=_kalimat_anggaran(bahan),
        anggaran=tuple(baris_anggaran(bahan, simpul) for simpul in simpul_berurut(bahan.hasil.program)),
        jumlah_anggaran=jumlah_pagu(bahan),
        sumber_anggaran=_sumber_anggaran(bahan.laporan.anggaran),
        isu=instansi.isu_strategis,
        wilayah=_wilayah(bahan, instansi.wilayah) if instansi.wilayah else None,
    )


def _judul_organisasi(instansi: model.Instansi) -> str:
    """What the section on the organisation holds: `Kedudukan, tugas, fungsi, dan susunan organisasi`."""
    parts = (
        ("kedudukan", instansi.kedudukan),
        ("tugas", instansi.tugas),
        ("fungsi", instansi.fungsi),
        ("susunan organisasi", instansi.susunan_organisasi),
    )
    return rangkai([name for name, stated in parts if stated]).capitalize()


def _dasar(dasar: model.DasarHukum | None) -> str:
    if dasar is None:
        return ""
    about = f" tentang {frasa(dasar.tentang)}" if dasar.tentang else ""
    return f"{frasa(dasar.nama)}{bertanggal(dasar.tanggal)}{about}"


def _sumber_anggaran(anggaran: Anggaran) -> str:
    """The source as stated and the DPA and DPPA by number and date, each once."""
    stated = frasa(anggaran.sumber or "")
    named = ((anggaran.dokumen, anggaran.dokumen.nama), (anggaran.perubahan, _nama_perubahan(anggaran.perubahan)))
    documents = [_dokumen(item, name) for item, name in named if item and _bernomor(item, stated)]
    return "; ".join(part for part in (stated, rangkai(documents)) if part)


def _bernomor(document: DokumenAnggaran, stated: str) -> bool:
    """True where a document has a number or a date that the stated source does not name."""
    return document.nomor not in stated if document.nomor else document.tanggal is not None


def _nama_perubahan(document: DokumenAnggaran | None) -> str:
    """The name of a DPPA, where only its number was stated."""
    named = document is not None and "nama" in document.model_fields_set
    return document.nama if document and named else "Dokumen Pelaksanaan Perubahan Anggaran"


def _dokumen(document: DokumenAnggaran, nama: str) -> str:
    number = f" Nomor {document.nomor}" if document.nomor else ""
    return f"{nama}{number}{bertanggal(document.tanggal)}"


def _jabatan(simpul: model.Jabatan) -> Iterator[str]:
    yield simpul.jabatan
    for bawahan in simpul.bawahan:
        yield from _jabatan(bawahan)


def _pegawai(bahan: Bahan, pegawai: model.Pegawai) -> Pegawai:
    ringkasan = jumlah_pegawai(pegawai)
    needed = pegawai.jenjang_kebutuhan or tuple(ringkasan.per_jenjang_kebutuhan)
    present = pegawai.jenjang_ada or tuple(ringkasan.per_jenjang_ada)
    return Pegawai(
        kalimat=_kalimat_pegawai(bahan, pegawai, ringkasan),
        keterangan=pegawai.keterangan,
        jenjang_kebutuhan=needed,
        jenjang_ada=present,
        baris=tuple(row for group in pegawai.kelompok for row in _kelompok(group, needed, present)),
        jumlah=BarisPegawai(
            nama="Jumlah",
            judul=False,
            kebutuhan=angka(ringkasan.kebutuhan),
            kebutuhan_jenjang=tuple(_bukan_nol(ringkasan.per_jenjang_kebutuhan.get(level)) for level in needed),
            ada=angka(ringkasan.ada),
            ada_jenjang=tuple(_bukan_nol(ringkasan.per_jenjang_ada.get(level)) for level in present),
            laki_laki=_bukan_nol(ringkasan.laki_laki),
            perempuan=_bukan_nol(ringkasan.perempuan),
        ),
        sumber=pegawai.sumber or "",
    )


def _bukan_nol(count: Decimal | None) -> str:
    return cacah(count or None)


def _kelompok(
    group: model.KelompokPegawai, needed: tuple[str, ...], present: tuple[str, ...]
) -> Iterator[BarisPegawai]:
    alone = len(group.baris) == 1 and group.baris[0].nama == group.nama
    if not alone:
        blank_needed, blank_present = ("",) * len(needed), ("",) * len(present)
        yield BarisPegawai(group.nama, True, "", blank_needed, "", blank_present, "", "")
    for number, row in enumerate(group.baris, 1):
        yield BarisPegawai(
            nama=row.nama if alone else f"{number}. {row.nama}",
            judul=alone,
            kebutuhan=_bukan_nol(kebutuhan(row)),
            kebutuhan_jenjang=tuple(cacah(row.kebutuhan.get(level)) for level in needed),
            ada=_bukan_nol(ada(row)),
            ada_jenjang=tuple(cacah(row.ada.get(level)) for level in present),
            laki_laki=_bukan_nol(row.laki_laki),
            perempuan=_bukan_nol(row.perempuan),
        )


def _kalimat_pegawai(bahan: Bahan, pegawai: model.Pegawai, ringkasan: RingkasanPegawai) -> str:
    data: dict[str, object] = {
        "nama": bahan.nama,
        "per": str(pegawai.per) if pegawai.per else "",
        "asn": angka(ringkasan.asn),
        "dasar": frasa(pegawai.dasar or ""),
        "kebutuhan": angka(ringkasan.asn_kebutuhan),
        "selisih": angka(abs(ringkasan.kekurangan)),
    }
    if not ringkasan.asn_kebutuhan:
        return bahan.kalimat("pegawai_tanpa_kebutuhan", **data)
    if ringkasan.kekurangan > 0:
        share = ringkasan.persen_kekurangan or Decimal(0)
        return bahan.kalimat("pegawai_kurang", persen=persen(share), **data)
    return bahan.kalimat("pegawai_lebih" if ringkasan.kekurangan else "pegawai_sesuai", **data)


def _sarana(sarana: model.Sarana) -> Sarana:
    jumlah, ideal = jumlah_sarana(sarana)
    return Sarana(
        per=str(sarana.per) if sarana.per else "",
        keterangan=sarana.keterangan,
        baris=tuple(
            BarisSarana(str(number), item.nama, cacah(item.jumlah), item.kondisi or "", cacah(item.ideal))
            for number, item in enumerate(sarana.barang, 1)
        ),
        jumlah=angka(jumlah),
        ideal=angka(ideal),
        sumber=sarana.sumber or "",
    )


def jumlah_simpul(bahan: Bahan) -> dict[str, object]:
    """How many program, kegiatan and sub kegiatan there are; none in a draft that knows no programme."""
    if tanpa_program(bahan):
        return {"program": 0, "kegiatan": 0, "sub_kegiatan": 0}
    levels = [simpul.tingkat for simpul in simpul_berurut(bahan.hasil.program)]
    return {"program": levels.count(1), "kegiatan": levels.count(2), "sub_kegiatan": levels.count(3)}


def _kalimat_anggaran(bahan: Bahan) -> str:
    funds = dict.fromkeys(simpul.sumber_dana for simpul in simpul_berurut(bahan.hasil.program) if simpul.sumber_dana)
    return bahan.kalimat(
        "anggaran",
        nama=bahan.nama,
        tahun=bahan.tahun,
        sumber_dana=rangkai(tuple(funds)) or bahan.laporan.anggaran.sumber_dana,
        pagu=jumlah_pagu(bahan),
        semula=_semula(bahan.laporan.anggaran),
        **jumlah_simpul(bahan),
    )


def _semula(anggaran: Anggaran) -> str:
    """The budget before its change, where it was changed."""
    if not ada_perubahan(anggaran):
        return ""
    return uang(sum((sub.pagu.jumlah for sub in sub_kegiatan(anggaran)), Decimal(0)))


def _wilayah(bahan: Bahan, wilayah: model.Wilayah) -> Wilayah | None:
    if wilayah == model.Wilayah():
        return None
    batas = wilayah.batas
    sides = () if batas is None else (batas.utara, batas.timur, batas.selatan, batas.barat)
    return Wilayah(
        kalimat=(*_kalimat_wilayah(bahan, wilayah), *wilayah.keterangan),
        batas=tuple(zip(("Utara", "Timur", "Selatan", "Barat"), sides, strict=bool(sides))),
        desa=tuple(f"Desa {name}" for name in wilayah.desa) + tuple(f"Kelurahan {name}" for name in wilayah.kelurahan),
        kalimat_desa=_kalimat_desa(bahan, wilayah) if wilayah.desa or wilayah.kelurahan else "",
    )


def letak_saja(nama: str, text: str) -> str:
    """What follows “terletak di”, also where somebody wrote the beginning of the sentence too."""
    begun = rf"(?:wilayah\s+)?(?:{re.escape(nama)}\s+)?(?:terletak|berada)\s+di\s+"
    match = re.match(begun, text, re.IGNORECASE)
    return frasa(text[match.end() :] if match else text)


def _kalimat_wilayah(bahan: Bahan, wilayah: model.Wilayah) -> Iterator[str]:
    luas = seperti_ditulis(wilayah.luas) if wilayah.luas is not None else ""
    if wilayah.letak:
        yield bahan.kalimat("luas", nama=bahan.nama, letak=letak_saja(bahan.nama, wilayah.letak), luas=luas)
    elif luas:
        yield bahan.kalimat("luas_saja", nama=bahan.nama, luas=luas)
    if penduduk := wilayah.penduduk:
        yield bahan.kalimat(
            "penduduk",
            nama=bahan.nama,
            jumlah=angka(penduduk.laki_laki + penduduk.perempuan),
            laki_laki=angka(penduduk.laki_laki),
            perempuan=angka(penduduk.perempuan),
        )
    if wilayah.mata_pencaharian:
        parts = [
            bahan.kalimat("bagian_penduduk", persen=persen(part.persen), uraian=frasa(part.uraian))
            for part in wilayah.mata_pencaharian
        ]
        yield bahan.kalimat("mata_pencaharian", daftar=rangkai(parts))


def _kalimat_desa(bahan: Bahan, wilayah: model.Wilayah) -> str:
    return bahan.kalimat(
        "desa",
        nama=bahan.nama,
        desa=len(wilayah.desa),
        desa_huruf=bilangan(len(wilayah.desa)),
        kelurahan=len(wilayah.kelurahan),
        kelurahan_huruf=bilangan(len(wilayah.kelurahan)),
    )
