"""The sections of the next year: officials and plans stay, realisasi becomes history, the rest is emptied."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from lkjip.calc.realisasi import realisasi
from lkjip.lanjut.dahulu import dahulu, is_stale
from lkjip.model.laporan import Laporan
from lkjip.model.renstra import Indikator
from lkjip.model.values import Nilai
from lkjip.report.tulis import nilai

Bagian = dict[str, Any]
_STAYS = ("instansi", "pejabat", "profil", "renstra", "iku")
_NAMES_OF_PARTS = ("nama_pembilang", "nama_penyebut", "tanpa_pembanding")
_SPEAK_OF_A_YEAR = ("instansi", "iku")
_CODED = ("kode", "nama", "sumber_dana", "kegiatan", "sub_kegiatan", "indikator")


class Berikut(NamedTuple):
    """The next year: its sections, what the Renstra has no target for, and which texts were emptied for their year."""

    isi: Bagian
    tanpa_target: tuple[str, ...]
    usang: tuple[str, ...]


def tahun_berikut(stated: Mapping[str, Any], laporan: Laporan) -> Berikut:
    """The plain data of the next year, emptied values as `Dahulu`; `stated` are those of this one."""
    tahun = laporan.tahun
    made: Bagian = {"tahun": str(tahun + 1)}
    made |= {key: stated[key] for key in _STAYS if key in stated}
    stale: list[str] = []
    for key in _SPEAK_OF_A_YEAR:
        if key in made:
            made[key] = _without_days(made[key], tahun, stale)
    promised, lacking = _pk(stated, laporan)
    made["pk"] = [promised]
    made["anggaran"] = _anggaran(stated["anggaran"], tahun)
    if "indikator_program" in stated:
        made["indikator_program"] = _outputs(stated["indikator_program"], tahun)
    made["realisasi"] = _realisasi(stated["realisasi"], laporan, tahun)
    if "analisis" in stated:
        made["analisis"] = {id_: _emptied(item, tahun) for id_, item in stated["analisis"].items()}
    if "penutup" in stated:
        made["penutup"] = _emptied(stated["penutup"], tahun)
    if "rkt" in stated:
        made["rkt"] = {**_kept(stated["rkt"], "tempat"), "tanggal": _old(stated["rkt"], "tanggal", tahun)}
        made["rkt"]["pejabat"] = laporan.pengesahan.pejabat
    if "cascading" in stated:
        made["cascading"] = _kept(stated["cascading"], "penanggung_jawab")
    signed = stated["pengesahan"]
    made["pengesahan"] = {**_kept(signed, "tempat", "pejabat"), "tanggal": _old(signed, "tanggal", tahun)}
    return Berikut(made, lacking, tuple(stale))


def _kept(record: Mapping[str, Any], *names: str) -> Bagian:
    return {name: record[name] for name in names if name in record}


def _emptied(record: Mapping[str, Any], tahun: int) -> Bagian:
    return {name: dahulu(value, tahun) for name, value in record.items()}


def _old(record: Mapping[str, Any], name: str, tahun: int) -> Any:
    return dahulu(record.get(name), tahun)


def _without_days(node: Any, tahun: int, stale: list[str]) -> Any:
    """The same with every text that speaks of the old year emptied; in a list such a text is left out.

    The decree itself is a document of its year, and stays.
    """
    if isinstance(node, dict):
        return {key: _without_day(key, value, tahun, stale) for key, value in node.items()}
    if isinstance(node, list):
        stale += [item for item in node if is_stale(item, tahun)]
        return [_without_days(item, tahun, stale) for item in node if not is_stale(item, tahun)]
    return node


def _without_day(key: str, value: Any, tahun: int, stale: list[str]) -> Any:
    if key == "keputusan":
        return value
    texts = value if isinstance(value, list) else [value]
    if texts and all(is_stale(text, tahun) for text in texts):
        stale += texts
        return dahulu(value, tahun)
    return _without_days(value, tahun, stale)


def _pk(stated: Mapping[str, Any], laporan: Laporan) -> tuple[Bagian, tuple[str, ...]]:
    """The Perjanjian Kinerja to come: the same rows, with the targets of the Renstra for the next year."""
    tahun, last = laporan.tahun, stated["pk"][-1]
    planned = {item.id: item.target.get(tahun + 1) for item in laporan.renstra.berlaku.semua_indikator()}
    lacking: list[str] = []
    rows = []
    for row in last["sasaran"]:
        targets = {id_: _target(planned.get(id_), value, tahun) for id_, value in row["target"].items()}
        lacking += [id_ for id_ in targets if planned.get(id_) is None]
        rows.append({"acuan": row["acuan"], "target": targets, **_kept(row, "alokasi")})
    made = {
        "versi": "murni",
        **_kept(last, "tempat"),
        "tanggal": _old(last, "tanggal", tahun),
        "pihak_pertama": laporan.pengesahan.pejabat,
        **_kept(last, "pihak_kedua"),
        "sasaran": rows,
    }
    return made, tuple(lacking)


def _target(planned: Nilai | None, before: Any, tahun: int) -> Any:
    return dahulu(before, tahun) if planned is None else nilai(planned).replace("–", "-")


def _anggaran(stated: Mapping[str, Any], tahun: int) -> Bagian:
    """The codes and names of the budget, without money."""
    made = _kept(stated, "sumber_dana")
    made["program"] = [_coded(item, tahun) for item in stated["program"]]
    return made


def _coded(item: Mapping[str, Any], tahun: int) -> Bagian:
    made = _kept(item, *_CODED)
    for below in ("kegiatan", "sub_kegiatan"):
        if below in made:
            made[below] = [_coded(inner, tahun) for inner in made[below]]
    if "indikator" in made:
        made["indikator"] = [_output(one, tahun) for one in made["indikator"]]
    if "kegiatan" not in made and "sub_kegiatan" not in made:
        made["pagu"] = dahulu(item.get("pagu_perubahan", item.get("pagu")), tahun)
    return made


def _outputs(stated: Mapping[str, Any], tahun: int) -> Bagian:
    return {code: [_output(one, tahun) for one in items] for code, items in stated.items()}


def _output(item: Mapping[str, Any], tahun: int) -> Bagian:
    return {**_kept(item, "nama", "satuan"), "target": _old(item, "target", tahun)}


def _realisasi(stated: Mapping[str, Any], laporan: Laporan, tahun: int) -> Bagian:
    """What was reached, in the PK or not, as history; the new realisasi and the money are for the office to state."""
    known = {one.id: one for one in laporan.renstra.berlaku.semua_indikator()}
    made: Bagian = {key: _old(stated, key, tahun) for key in stated if key.startswith("sumber")}
    made["indikator"] = {
        id_: _indikator(item, known.get(id_), laporan) for id_, item in stated.get("indikator", {}).items()
    }
    made["keuangan"] = {"sub_kegiatan": dahulu("diisi lkjip import-excel dari LRA", tahun + 1)}
    if "pelaksanaan" in stated:
        made["pelaksanaan"] = dahulu({code: _told(one) for code, one in stated["pelaksanaan"].items()}, tahun)
    return made


def _told(item: Mapping[str, Any]) -> Any:
    return item.get("uraian") or item.get("realisasi")


def _indikator(item: Mapping[str, Any], indikator: Indikator | None, laporan: Laporan) -> Bagian:
    tahun, reached = laporan.tahun, realisasi(indikator, laporan) if indikator else None
    values = [name for name in ("nilai", "pembilang", "penyebut") if name in item]
    if not values and not (indikator and indikator.dihitung_dari):  # what is counted is not to be typed
        values = ["nilai"]
    made: Bagian = {name: _old(item, name, tahun) for name in values}
    made |= _kept(item, *_NAMES_OF_PARTS)
    made |= {name: _old(item, name, tahun) for name in ("sumber", "uraian", "rincian", "pembanding") if name in item}
    history = dict(item.get("tahun", {}))
    if reached is not None:
        history[str(tahun)] = nilai(reached)
    return {**made, "tahun": history} if history else made
