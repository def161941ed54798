"""`lkjip build --dokumen reviu`: the sheet as a document, of data with warnings, and of drafts with errors."""

from pathlib import Path

import pytest
from dokumen import SEMBORO, TABLE, Dokumen, report, rows, said

MAIN = "semboro-2024.yaml"
LENGKAP = Path(__file__).parents[1] / "data" / "lengkap" / "lengkap.yaml"


@pytest.fixture(scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("reviu")


@pytest.fixture
def lembar(run, data, _folder: Path) -> Dokumen:
    made = _folder / "reviu.docx"
    if not made.exists():
        done = run("build", MAIN, "--dokumen", "reviu", "-o", made)
        assert done.returncode == 0, done.stderr
        assert done.stdout.endswith("reviu.docx: Lembar Reviu Laporan Kinerja\n")
    return Dokumen(made.read_bytes())


def test_rows_have_answer_evidence_and_findings_with_file_and_line(lembar: Dokumen) -> None:
    (table,) = [rows(block) for block in lembar.blocks if block.tag == TABLE]
    assert table[2] == ["I", "FORMAT"]
    assert len(table) == 2 + 3 + 23
    assert next(row for row in table if row[0] == "III.4") == [
        "III.4",
        "Tujuan/sasaran dalam LKj telah sesuai dengan tujuan/sasaran dalam Indikator Kinerja",
        "Perlu diperiksa",
        "",
        "",
        "Tabel 2.1 Matriks Tujuan dan Sasaran Rencana Strategis Kecamatan Semboro Tahun 2021–2026 (Bab II bagian A)"
        " / Tabel 3.2 Pengukuran Realisasi Kinerja Tahun 2024 (Bab III bagian B)",
        f"C321 peringatan, {MAIN}:186: realisasi indikator “Persentase Indikator Program yang tercapai” ditulis 4"
        " dari 4, sedangkan indikator program yang tercapai 0 sampai 3 dari 4; tidak tercapai: 7.01.01 (89,17%"
        " dari target 100%); belum ada realisasi: 7.01.02, 7.01.03, dan 7.01.04",
    ]


def test_what_belongs_to_the_reviewer_stays_empty(lembar: Dokumen) -> None:
    (table,) = [rows(block) for block in lembar.blocks if block.tag == TABLE]
    assert {(row[3], row[4]) for row in table[2:] if len(row) == 7} == {("", "")}
    text = [said(block) for block in lembar.blocks if block.tag != TABLE]
    statement = text[text.index("Reviu bertujuan untuk memberikan keyakinan terbatas laporan kinerja telah disajikan"
                                " secara akurat, andal, dan valid.") + 1 :]  # fmt: skip
    assert statement[0].startswith("Berdasarkan reviu kami, …")
    rest = statement[0].removeprefix("Berdasarkan reviu kami, ") + "".join(statement[1:]).replace("NIP. ", "")
    assert set(rest) == {"…", ",", " "}
    assert [one for one in text if one.startswith(("Pereviu", "Tanggal reviu")) and not one.endswith("…")] == []


def test_it_is_bound_into_no_report(lembar: Dokumen) -> None:
    assert "FORMULIR CHECKLIST REVIU" in lembar.text
    assert "CHECKLIST" not in report(SEMBORO).text


def test_errors_prevent_it_except_as_a_draft(run, data, spoil) -> None:
    spoil(data, "capaian: 108,9", "capaian: 118,9")
    refused = run("build", MAIN, "--dokumen", "reviu")
    assert refused.returncode == 1
    assert "Lembar Reviu Laporan Kinerja tidak dibuat" in refused.stderr
    assert run("build", MAIN, "--dokumen", "reviu", "--konsep").returncode == 0
    drafted = Dokumen((data.parent / "semboro-2024-reviu.docx").read_bytes())
    (table,) = [rows(block) for block in drafted.blocks if block.tag == TABLE]
    row = next(row for row in table if row[0] == "I.3")
    assert row[2] == "Perlu diperiksa"
    assert f"K111 kesalahan, {MAIN}:" in row[6]


def test_all_documents_include_it_and_same_data_give_the_same_bytes(run, data, lembar: Dokumen) -> None:
    done = run("build", MAIN, "--dokumen", "semua")
    assert done.returncode == 0
    assert "semboro-2024-reviu.docx: Lembar Reviu Laporan Kinerja" in done.stdout
    assert Dokumen((data.parent / "semboro-2024-reviu.docx").read_bytes()).members == lembar.members


def test_complete_data_leave_only_to_the_reviewer_what_no_program_can_know(run, tmp_path: Path) -> None:
    done = run("build", LENGKAP, "--dokumen", "reviu", "-o", "reviu.docx")
    assert done.returncode == 0, done.stderr
    (table,) = [rows(block) for block in Dokumen((tmp_path / "reviu.docx").read_bytes()).blocks if block.tag == TABLE]
    answers: dict[str, list[str]] = {}
    for row in table[2:]:
        if len(row) == 7:
            answers.setdefault(row[2], []).append(row[0])
    assert answers == {
        "Ya": ["I.1", "I.2", "I.3", "I.4", "I.5", "I.6", "II.2", "III.1", "III.2", "III.4", "III.5"],
        "Perlu diperiksa": ["III.7"],  # one indicator has no benchmark, and says why
        "(diisi pereviu)": ["II.1", "II.3", "II.4", "II.5", "II.6", "II.7", "III.8", "III.9", "III.10"],
        "Tidak berlaku": ["III.3", "III.6"],
    }
