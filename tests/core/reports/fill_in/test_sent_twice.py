"""Who was sent two workbooks is back with either, and it is told which one came."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from desktop.core.labels import Language
from desktop.core.reports.fill_in import receipt
from desktop.core.reports.fill_in.send import SendOptions, send
from desktop.core.reports.fill_in.take_over import counted, take_over
from desktop.core.store import sendings
from desktop.core.store.items import Filter
from desktop.core.store.sendings import Standing
from desktop.core.store.workspace import Workspace
from tests.core.reports.fill_in.filling import Edits, collected, fill
from tests.core.reports.fill_in.office_work import TODAY, UNITS, answers
from tests.core.samples import dump

FIRST = "plan-1/1.1.1"
MARCH, JUNE = dt.date(2026, 3, 2), dt.date(2026, 6, 1)


def sent(made: Workspace, folder: Path, day: dt.date, text: str = "") -> Path:
    """Send to the first unit; return its workbook."""
    (one,) = send(made, SendOptions(folder, "zh", UNITS[:1], wanted=Filter(text=text)), day).workbooks
    return one.path


def waiting(made: Workspace) -> list[dt.date]:
    return [one.sent for one in sendings.unanswered(made.db, made.assessment)]


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("zh", "填的是3月2日下发的一份；6月1日又下发的一份按已报回计"),
        ("en", "it is the one sent 2 Mar; by it the one sent 1 Jun is answered too"),
    ],
)
def test_the_older_one_counts_for_both_and_is_told(
    made: Workspace, tmp_path: Path, language: Language, wanted: str
) -> None:
    older = sent(made, tmp_path / "a", MARCH)
    sent(made, tmp_path / "b", JUNE)
    before = dump(made.db)
    found = collected(made, [fill(older, tmp_path / "back.xlsx", {FIRST: {"note": "已印发"}})])
    assert found.unanswered == ()
    assert receipt.notes(found.files[0], language, TODAY) == [wanted]
    assert any(wanted in line for line in receipt.lines(made, found, counted(found, {}, TODAY), language, {}, TODAY))
    (told,) = receipt.plain(found, language)["files"]
    assert told["older"] == {"sent": MARCH, "newest": JUNE, "items": 10, "standing": "counts"}
    take_over(made, found, {}, TODAY)
    assert answers(made)[FIRST, "note"] == "已印发"
    assert waiting(made) == []
    assert take_over(made, collected(made, [tmp_path / "back.xlsx"]), {}, TODAY)[1] is None, "twice is nothing"
    made.undo()
    assert dump(made.db) == before
    assert waiting(made) == [JUNE]


def test_where_the_newest_came_the_older_one_is_only_told(made: Workspace, tmp_path: Path) -> None:
    older, newest = sent(made, tmp_path / "a", MARCH), sent(made, tmp_path / "b", JUNE)
    both = collected(made, [older, newest])
    assert [file.older for file in both.files] == [None, None]
    take_over(made, collected(made, [newest]), {}, TODAY)
    (file,) = collected(made, [older]).files
    assert file.older is not None
    assert file.older.standing is Standing.ANSWERED
    assert receipt.notes(file, "zh", TODAY) == [
        "与下发时相同，一格未改",
        "填的是3月2日下发的一份；6月1日又下发的一份已经报回",
    ]


def test_what_was_taken_over_before_the_newest_went_out_is_no_answer_to_it(made: Workspace, tmp_path: Path) -> None:
    older = sent(made, tmp_path / "a", MARCH)
    take_over(made, collected(made, [older]), {}, MARCH)
    sent(made, tmp_path / "b", JUNE)
    found = collected(made, [older])
    assert [one.sent for one in found.unanswered] == [JUNE]
    assert receipt.notes(found.files[0], "zh", TODAY) == [
        "与下发时相同，一格未改",
        "填的是3月2日下发的一份；6月1日又下发的一份（10 项）还没有报回",
    ]
    assert take_over(made, found, {}, TODAY)[1] is None
    assert waiting(made) == [JUNE]


def test_fewer_items_do_not_answer_more(made: Workspace, tmp_path: Path) -> None:
    part = sent(made, tmp_path / "a", MARCH, "1.1.")
    sent(made, tmp_path / "b", JUNE)
    edits: Edits = {FIRST: {"note": "已印发"}}
    found = collected(made, [fill(part, tmp_path / "back.xlsx", edits)])
    assert 0 < found.files[0].items < 10
    take_over(made, found, {}, TODAY)
    assert waiting(made) == [JUNE]
    assert answers(made)[FIRST, "note"] == "已印发"


def test_where_both_came_and_disagree_the_one_sent_last_stands_first_and_each_tells_its_day(
    made: Workspace, tmp_path: Path
) -> None:
    older, newest = sent(made, tmp_path / "a", MARCH), sent(made, tmp_path / "b", JUNE)
    back = [
        fill(older, tmp_path / "甲.xlsx", {FIRST: {"note": "三月的"}}),
        fill(newest, tmp_path / "乙.xlsx", {FIRST: {"note": "六月的"}}),
    ]
    for paths in (back, back[::-1]):
        found = collected(made, paths)
        (cell,) = found.cells
        assert [one.value for one in receipt.said(found, cell, "zh", TODAY)] == ["六月的", "三月的"]
        lines = list(receipt.lines(made, found, counted(found, {}, TODAY), "zh", {}, TODAY))
        place = next(number for number, line in enumerate(lines) if line.startswith(FIRST))
        assert lines[place + 1 : place + 4] == [
            "　　工作进展 （空）　几份不一致　未写入，保留现值",
            "　　　　乙.xlsx　填报表 I5（6月1日下发）：六月的",
            "　　　　甲.xlsx　填报表 I5（3月2日下发）：三月的",
        ]


def test_of_one_day_the_later_stands_first_and_says_so(made: Workspace, tmp_path: Path) -> None:
    """A workbook is often sent again on the day on which a mistake was found in it."""
    first, second = sent(made, tmp_path / "a", JUNE), sent(made, tmp_path / "b", JUNE)
    back = [
        fill(first, tmp_path / "乙.xlsx", {FIRST: {"note": "早的"}}),
        fill(second, tmp_path / "甲.xlsx", {FIRST: {"note": "晚的"}}),
    ]
    for paths in (back, back[::-1]):
        found = collected(made, paths)
        (cell,) = found.cells
        assert [(one.place, one.shown) for one in receipt.said(found, cell, "zh", TODAY)] == [
            ("甲.xlsx　填报表 I5（6月1日较晚下发）", "晚的"),
            ("乙.xlsx　填报表 I5（6月1日较早下发）", "早的"),
        ]
