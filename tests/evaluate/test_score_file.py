"""Score files: what is read, and what is refused with which row at fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.errors.evaluation import ScoresError
from fieldid.evaluate import score_file
from fieldid.evaluate.score_file import read_scores, write_scores

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """probe,reference,label,score
101_1,101_2,1,0.9
101_1,102_1,0,0.1
101_2,102_1,0,0.2
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "scores.csv"


def refused(file: Path, text: str | bytes) -> str:
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(ScoresError) as caught:
        read_scores(file)
    return str(caught.value)


def test_people_are_the_names_before_the_last_underscore(file: Path) -> None:
    file.write_text(GOOD)
    scores = read_scores(file)
    assert scores.score.tolist() == [0.9, 0.1, 0.2]
    assert scores.genuine.tolist() == [True, False, False]
    assert scores.people == 2
    assert scores.person[scores.reference].tolist() == [0, 1, 1]
    assert "101" not in repr(scores)


def test_any_order_of_columns_others_are_passed_over(file: Path) -> None:
    file.write_text(
        "\ufefftime,score,label,reference,probe\n1,0.5,1,Ann_Lee_2.jpg,Ann_Lee_1.jpg\n2,0,0,Bob_1,Ann_Lee_1.jpg\n\n"
    )
    scores = read_scores(file)
    assert scores.images == ("Ann_Lee_1.jpg", "Bob_1", "Ann_Lee_2.jpg") or len(scores.images) == 3
    assert scores.people == 2


def test_named_people_may_have_two_fingers(file: Path) -> None:
    file.write_text(
        "probe,reference,label,score,probe_person,reference_person\n"
        "a,b,1,0.9,ann,ann\na,c,0,0.1,ann,ann\nc,d,0,0.2,ann,bob\n"
    )
    scores = read_scores(file)
    assert scores.people == 2
    assert scores.person.tolist() == [0, 0, 0, 1]


def test_groups_and_the_worse_quality(file: Path) -> None:
    file.write_text(
        "probe,reference,label,score,group,probe_quality,reference_quality\n"
        "a_1,a_2,1,0.9,,80,60\na_1,b_1,0,0.1,x,80,90\nb_1,b_2,1,0.7,y,90,20\n"
    )
    scores = read_scores(file)
    assert scores.groups == ("x", "y")
    assert scores.group is not None
    assert scores.group.tolist() == [-1, 0, 1]
    assert scores.quality is not None
    assert scores.quality.tolist() == [60, 80, 20]


def test_what_is_written_is_read_back_exactly(file: Path) -> None:
    rows = [("a_1", "a_2", 1, 0.1 + 0.2), ("a_1", "b_1", 0, 1e-300), ("b,1_1", 'a"_2', 0, -3.5)]
    write_scores(file, rows)
    assert read_scores(file).score.tolist() == [0.1 + 0.2, 1e-300, -3.5]


def test_pieces_join_without_a_seam(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text(GOOD)
    whole = read_scores(file)
    monkeypatch.setattr(score_file, "SCORES_ROWS_PER_PIECE", 2)
    pieces = read_scores(file)
    assert pieces.score.tolist() == whole.score.tolist()
    assert pieces.images == whole.images
    assert "data row 3: the label" in refused(file, GOOD.replace("102_1,0,0.2", "102_1,2,0.2"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "the header lacks probe, reference, label, score"),
        ("probe,reference,label\n", "the header lacks score"),
        ("probe,reference,label,score\n", "it holds no comparison"),
        ("probe,probe,reference,label,score\n", "names a column twice"),
        (GOOD.replace("0.2", "nan"), "data row 3: the score is not a finite number"),
        (GOOD.replace("0.2", "-inf"), "data row 3: the score is not a finite number"),
        (GOOD.replace("0.2", "1e999"), "data row 3: the score is not a finite number"),
        (GOOD.replace("0.2", "high"), "data row 3: the score is not a number"),
        (GOOD.replace("0.2", ""), "data row 3: the score is not a number"),
        (GOOD.replace(",1,0.9", ",2,0.9"), "data row 1: the label is neither 1 nor 0"),
        (GOOD.replace(",1,0.9", ",1.0,0.9"), "data row 1: the label is neither 1 nor 0"),
        (GOOD.replace("102_1,0,0.1", "102_1,0"), "data row 2: it has 3 fields, the header 4"),
        (GOOD.replace(",1,0.9", ",0,0.9"), "the label says two"),
        (GOOD.replace("102_1,0,0.1", "102_1,1,0.1"), "the names say two people (data row 2)"),
        (GOOD.replace("101_1,102_1", "102_1,102_1"), "compared with itself (data row 2)"),
        (GOOD + "101_1,102_1,0,0.3\n", "a comparison is given twice"),
        ("\n".join(GOOD.splitlines()[:2]), "no comparison with label 0"),
        ("\n".join([GOOD.splitlines()[0], *GOOD.splitlines()[2:]]), "no comparison with label 1"),
        (GOOD.encode() + b"\xff\xfe", "cannot be read as CSV"),
        ("probe,reference,label,score\n" + "x" * 2000 + "_1,y_1,0,1\n", "a name is too long"),
        ("probe,reference,label,score\n" + "x" * 200_000 + ",y_1,0,1\n", "cannot be read as CSV"),
        (
            "probe,reference,label,score,probe_person\na,b,1,1,x\n",
            "the people are named in one column only",
        ),
        (
            "probe,reference,label,score,probe_person,reference_person\na,b,1,1,x,x\na,c,0,1,y,x\n",
            "an image belongs to two people",
        ),
        (
            "probe,reference,label,score,quality\na_1,a_2,1,1,nan\n",
            "data row 1: the quality is not a finite number",
        ),
    ],
)
def test_bad_files_are_refused_with_one_reason(file: Path, text: str, reason: str) -> None:
    said = refused(file, text)
    assert reason in said
    assert said.count("\n") == 0


def test_too_many_rows_are_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(score_file, "SCORES_MAX_ROWS", 2)
    assert "more than 2 rows" in refused(file, GOOD)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ScoresError, match="cannot be read"):
        read_scores(tmp_path)
