from collections.abc import Callable

Told = Callable[..., list[str]]


def test_all_mishaps_at_once(told: Told) -> None:
    changes = [
        ("  kabupaten: Kabupaten", "  kabupatn: Kabupaten"),
        ("luas: 31,5", "luas: luas"),
        ("status: Plt.", "status: plt"),
        ("tempat: Sukarasa, ", ""),
    ]
    assert [finding.split(" | ")[0] for finding in told(*changes)] == [
        "S102 l.yaml:5:3 kunci `kabupatn` tidak dikenal pada `instansi`",
        "S105 l.yaml:27:11 bukan angka: “luas”",
        "S103 l.yaml:31:71 “plt” bukan pilihan untuk `status`",
        "S101 l.yaml:107:1 isi `tempat` belum ada pada `pengesahan`",
    ]


def test_a_list_with_wrong_items_is_not_called_empty(told: Told) -> None:
    assert told(("kode: 7.01.02.2.04.0003,", "kode: x,")) == [
        "S105 l.yaml:85:22 bukan kode program/kegiatan/sub kegiatan: “x” (mis. 7.01.01.2.02.0001)"
    ]


def test_a_scale_of_the_house_is_told_by_its_own_faults(told: Told) -> None:
    assert told(("renstra:\n", "profil: {skala: {nama: Rumah, sumber: Kami}}\nrenstra:\n")) == [
        "S101 l.yaml:33:10 isi `kelas` belum ada pada `skala` | tambahkan `kelas: ...`"
    ]


def test_no_cap_may_be_stated(told: Told) -> None:
    assert told(("renstra:\n", "profil: {cap_rata_rata: ~}\nrenstra:\n")) == []


def test_long_values_are_shortened_in_messages(told: Told) -> None:
    [finding] = told(("luas: 31,5", f"luas: {'x' * 5000}"))
    assert len(finding) < 220
