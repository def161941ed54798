"""A document is written whole or not at all, and never over what a person has changed or has open."""

import errno
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest

from lkjip.output import berkas
from lkjip.output.berkas import write_atomically, write_document, write_plain
from lkjip.output.berkas_yaml import tulis
from lkjip.output.folder import tulis_semua
from lkjip.paths import forbidden_part, reachable

IS_WINDOWS = os.name == "nt"
IS_ROOT = not IS_WINDOWS and os.geteuid() == 0


@pytest.fixture(autouse=True)
def digest_says(monkeypatch):
    """Let any file count as what lkjip wrote; tests that need another answer give it."""
    answers = {"unchanged": True}
    monkeypatch.setattr(berkas, "is_unchanged", lambda _path: answers["unchanged"])
    return answers


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "laporan.docx"
    path.write_bytes(b"lama")
    return path


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name != "laporan.docx"]


def codes(findings) -> list[str]:
    return [finding.code for finding in findings]


def test_a_new_file_in_new_folders(tmp_path):
    path = tmp_path / "hasil" / "2024" / "laporan.docx"
    assert write_document(path, b"isi") == []
    assert path.read_bytes() == b"isi"
    assert leftovers(path.parent) == []


def test_an_unchanged_older_file_is_replaced(target):
    assert write_document(target, b"baru") == []
    assert target.read_bytes() == b"baru"


def test_a_changed_file_stays(target, digest_says):
    digest_says["unchanged"] = False
    [finding] = write_document(target, b"baru")
    assert finding.code == "W001"
    assert finding.is_error
    assert (
        finding.message == f"berkas {target} tidak ditimpa karena sudah diubah sesudah dibuat, atau bukan buatan lkjip"
    )
    assert "--timpa" in finding.hint
    assert target.read_bytes() == b"lama"


def test_a_changed_file_is_replaced_when_asked(target, digest_says):
    digest_says["unchanged"] = False
    assert write_document(target, b"baru", overwrite=True) == []
    assert target.read_bytes() == b"baru"


@pytest.mark.parametrize(
    ("lock", "program"),
    [(".~lock.laporan.docx#", "LibreOffice"), ("~$poran.docx", "Word"), ("~$laporan.docx", "Word")],
)
@pytest.mark.parametrize("overwrite", [False, True])
def test_an_open_file_stays(target, lock, program, overwrite):
    target.with_name(lock).write_text("kantor")
    [finding] = write_document(target, b"baru", overwrite=overwrite)
    assert finding.code == "W002"
    assert finding.message == f"berkas {target} sedang dibuka di {program}"
    assert finding.hint.startswith("tutup dulu")
    assert lock in finding.hint
    assert target.read_bytes() == b"lama"


def test_the_lock_of_another_document_does_not_matter(target):
    target.with_name(".~lock.lain.docx#").write_text("kantor")
    assert write_document(target, b"baru") == []


@pytest.mark.parametrize("step", ["fsync", "replace", "write"])
@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.ENOSPC, "penyimpanan penuh"), (errno.EIO, "rusak"), (errno.EROFS, "hanya dapat dibaca")],
)
def test_a_failure_keeps_the_older_file_and_leaves_nothing(target, monkeypatch, step, number, reason):
    _fail_at(monkeypatch, step, OSError(number, "English words of the system"))
    [finding] = write_document(target, b"baru")
    assert finding.code == "W003"
    assert reason in finding.message
    assert "English" not in finding.message
    assert target.read_bytes() == b"lama"
    assert leftovers(target.parent) == []


def _fail_at(monkeypatch, step: str, fault: OSError) -> None:
    def fail(*_arguments):
        raise fault

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    elif step == "replace":
        monkeypatch.setattr(Path, "replace", fail)
    else:
        monkeypatch.setattr(os, "fdopen", lambda handle, _mode: _FullDisk(handle, fail))


class _FullDisk:
    """A file object whose disk fills up with the first byte."""

    def __init__(self, handle, fail):
        self.handle, self.write = handle, fail

    def __enter__(self):
        return self

    def __exit__(self, *_fault):
        os.close(self.handle)


def test_a_file_that_windows_keeps_from_being_replaced_is_open(target, monkeypatch):
    _fail_at(monkeypatch, "replace", PermissionError(errno.EACCES, "x", "temp", None, str(target)))
    [finding] = write_document(target, b"baru")
    assert finding.code == "W002"
    assert "sedang dibuka di program lain" in finding.message
    assert leftovers(target.parent) == []


def test_a_folder_that_cannot_be_flushed_is_no_failure(target, monkeypatch):
    flush = os.fsync

    def files_only(handle):
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "x")
        flush(handle)

    monkeypatch.setattr(os, "fsync", files_only)
    assert write_document(target, b"baru") == []


@pytest.mark.skipif(IS_WINDOWS, reason="a process cannot be killed this way on Windows")
@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace"])
def test_a_process_killed_while_writing_leaves_the_older_file(target, step):
    code = (
        "import os, pathlib, signal, sys\n"
        f"{step} = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "from lkjip.output.berkas import write_atomically\n"
        "write_atomically(pathlib.Path(sys.argv[1]), b'baru')\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(target)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert target.read_bytes() == b"lama"


@pytest.mark.skipif(IS_ROOT or IS_WINDOWS, reason="root may write everywhere; Windows has no such permissions")
def test_a_folder_without_permission(target):
    target.parent.chmod(0o500)
    try:
        [finding] = write_document(target, b"baru")
    finally:
        target.parent.chmod(0o700)
    assert finding.code == "W003"
    assert "tidak ada izin" in finding.message


def test_a_folder_that_refuses(target, monkeypatch):
    monkeypatch.setattr(berkas.tempfile, "mkstemp", _deny)
    [finding] = write_document(target, b"baru")
    assert finding.code == "W003"
    assert finding.message == f"berkas {target} tidak dapat ditulis: tidak ada izin"


def _deny(**_settings):
    raise PermissionError(errno.EACCES, "x", "folder")


def test_a_file_where_a_folder_should_be(target):
    assert codes(write_document(target / "laporan.docx", b"baru", overwrite=True)) == ["W003"]


@pytest.mark.skipif(IS_WINDOWS, reason="permissions of POSIX")
def test_the_permissions_of_the_older_file_stay(target):
    target.chmod(0o640)
    write_atomically(target, b"baru")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.skipif(IS_WINDOWS, reason="permissions of POSIX")
def test_a_new_file_has_ordinary_permissions(tmp_path):
    ordinary, path = tmp_path / "biasa", tmp_path / "laporan.docx"
    ordinary.touch()
    write_atomically(path, b"baru")
    assert path.stat().st_mode == ordinary.stat().st_mode


@pytest.mark.skipif(IS_WINDOWS, reason="links need special rights on Windows")
def test_a_link_stays_a_link(target):
    link = target.with_name("tautan.docx")
    link.symlink_to(target)
    write_atomically(link, b"baru")
    assert link.is_symlink()
    assert target.read_bytes() == b"baru"


@pytest.mark.parametrize("name", ["laporan kecamatan.docx", "Laporan – Ümïd 報告.docx", "'kutip' & lain.docx"])
def test_any_name(tmp_path, name):
    assert write_document(tmp_path / name, b"isi") == []
    assert (tmp_path / name).read_bytes() == b"isi"


def test_a_short_path_on_windows_stays():
    assert reachable(Path("C:/hasil.docx"), windows=True) == Path("C:/hasil.docx")


def test_a_long_path_elsewhere_stays(tmp_path):
    path = tmp_path.joinpath(*["kecamatan" * 5] * 6, "laporan.docx")
    assert reachable(path, windows=False) == path


def test_a_long_path_on_windows_is_extended():
    path = _Absolute("C:\\" + "kecamatan" * 30)
    extended = _Absolute(reachable(path, windows=True))
    assert str(extended) == "\\\\?\\C:\\" + "kecamatan" * 30
    assert reachable(extended, windows=True) == extended


def test_a_long_share_on_windows_is_extended():
    path = _Absolute("\\\\server\\bagian\\" + "kecamatan" * 30)
    assert str(reachable(path, windows=True)) == "\\\\?\\UNC\\server\\bagian\\" + "kecamatan" * 30


def test_a_step_up_is_taken_before_the_prefix_of_windows():
    path = _Absolute("C:\\data\\..\\" + "kecamatan" * 30 + "\\sementara\\..\\hasil.docx")
    assert str(reachable(path, windows=True)) == "\\\\?\\C:\\" + "kecamatan" * 30 + "\\hasil.docx"
    assert reachable(short := _Absolute("C:\\" + "sementara\\..\\" * 30 + "hasil.docx"), windows=True) == short


class _Absolute(type(Path())):
    """A path of Windows on any system: already absolute."""

    def absolute(self):
        return self


@pytest.fixture
def like_windows(monkeypatch):
    monkeypatch.setattr(berkas, "forbidden_part", lambda path: forbidden_part(path, windows=True))


FORBIDDEN = {
    "con.docx": "con.docx",
    "NUL": "NUL",
    "Lpt1.tar.gz": "Lpt1.tar.gz",
    "aux .pdf": "aux .pdf",
    "con/laporan.docx": "con",
    "hasil/Aux.2024/laporan.docx": "Aux.2024",
    "CONIN$": "CONIN$",
    "conout$.docx": "conout$.docx",
    "com¹.docx": "com¹.docx",
    "LPT³/laporan.docx": "LPT³",
    "hasil./laporan.docx": "hasil.",
    "hasil /laporan.docx": "hasil ",
    "laporan.": "laporan.",
    "laporan: akhir.docx": "laporan: akhir.docx",
    "2024?/laporan.docx": "2024?",
}


@pytest.mark.parametrize("name", FORBIDDEN)
@pytest.mark.parametrize("write", [write_document, write_plain])
def test_a_name_that_windows_takes_for_something_else_is_refused(tmp_path, like_windows, name, write):
    [finding] = write(tmp_path / name, b"baru")
    assert (finding.code, list(tmp_path.iterdir())) == ("W003", [])
    assert f"nama “{FORBIDDEN[name]}” tidak dapat dipakai di Windows" in finding.message


@pytest.mark.parametrize("name", FORBIDDEN)
def test_windows_finds_it_in_any_folder(name):
    named = PureWindowsPath("C:\\Kantor\\..") / name
    assert forbidden_part(named, windows=True) == FORBIDDEN[name]
    assert forbidden_part(PureWindowsPath("\\\\server\\bagian") / name, windows=True) == FORBIDDEN[name]
    assert not forbidden_part(Path(name), windows=False)


def test_data_file_and_folder_with_such_a_name_are_refused(tmp_path, like_windows):
    assert [one.code for one in tulis(tmp_path / "aux.yaml", "tahun: 2024\n")] == ["W003"]
    assert [one.code for one in tulis_semua(tmp_path / "aux", {"data.yaml": "tahun: 2024\n"})] == ["W003"]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "name",
    [
        "kontrak.docx",
        "console.docx",
        "com10.docx",
        "com0",
        "laporan con.docx",
        ".lkjip\\skema.json",
        "a\\.\\b",
        "..\\b",
    ],
)
def test_a_name_that_only_begins_so_is_written(name):
    assert not forbidden_part(PureWindowsPath(name), windows=True)
    assert not forbidden_part(PureWindowsPath("\\\\?\\C:\\Kantor") / name, windows=True)
