"""A block from the clipboard: read as programs write it, understood, compared and taken over like a workbook."""

from __future__ import annotations

import csv
import io
import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.core import labels
from desktop.core.labels import LANGUAGES, Language
from desktop.core.reports.fill_in import block
from desktop.core.reports.fill_in.block import APPLICABILITY, KEY, Column
from desktop.core.reports.fill_in.collection import Collection, Verdict
from desktop.core.reports.fill_in.fields import FILLED, Field
from desktop.core.reports.fill_in.pasted import Block, compared, understood
from desktop.core.reports.fill_in.take_over import take_over
from desktop.core.store import history, items, sendings
from desktop.core.store.workspace import Workspace
from tests.core.reports.fill_in.filling import cell, told
from tests.core.reports.fill_in.office_work import TODAY
from tests.core.samples import all_items

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\t\n"'), max_size=12).map(str.strip)
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(WORDS, min_size=width, max_size=width), min_size=1, max_size=5)
)


def written(rows: list[list[str]]) -> str:
    """Write a block as Excel does."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab").writerows(rows)
    return out.getvalue()


@given(TABLES)
def test_a_block_is_read_as_it_was_written(rows: list[list[str]]) -> None:
    def bare(text: str) -> str:
        return text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@＝＋－＠") else text

    found = block.read(written(rows))
    wanted = [[bare(text) for text in row] for row in rows]
    for row, told_row in zip(wanted, found, strict=False):
        assert told_row == row[: len(told_row)]
        assert not any(row[len(told_row) :])
    assert not any(any(row) for row in wanted[len(found) :])


@given(st.text(st.sampled_from("\t\n\r\"' =+a一") | st.characters(exclude_categories=["Cs"])))
@example('"never closed\tb\nc')
@example('"closed" and more\tb')
def test_any_text_is_a_block_with_equal_rows(text: str) -> None:
    found = block.read(text)
    assert len({len(row) for row in found}) <= 1
    assert not found or any(found[-1])


def test_a_quote_that_is_never_closed_swallows_nothing() -> None:
    assert block.read('"甲\t乙\n丙\t"丁"戊\n') == [['"甲', "乙"], ["丙", '"丁"戊']]
    assert block.read('"一\n二""三"\t\'=1+1\t\'是\n') == [['一\n二"三', "=1+1", "'是"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_names_of_columns_are_known(language: Language) -> None:
    for field in Field:
        assert block.heads([labels.text(f"field.{field}", language)]) == [field]
    for field in FILLED:
        assert block.heads([labels.text(f"fill.column.{field}", language)]) == [field]
    assert block.heads([labels.text("field.id", language)]) == [KEY]


def test_a_name_counts_once_and_what_is_in_brackets_does_not() -> None:
    row = ["条目编号", "具体举措", "完成情况", "工作进展（截至11月20日）", "工作进展", "责任科室"]
    assert block.heads(row) == [KEY, None, Field.STATUS, Field.NOTE, None, Field.UNIT]


def pasted(made: Workspace, rows: list[list[str]], columns: list[Column], *chosen: int) -> Collection:
    return compared(made, Block(rows, columns, headed=False), chosen, TODAY, "zh")


def keys(made: Workspace) -> list[str]:
    with made.reading() as db:
        return [row.key for row in items.rows(db, made.assessment, all_items(made), TODAY)]


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (Field.PROGRESS, "６０％", "60"),
        (Field.PROGRESS, "0.6", "60"),
        (Field.REACHED, "８５．５", "85.5"),
        (Field.STATUS, "推进中", "in_progress"),
        (Field.STATUS, "✓", "done"),
        (Field.NOTE, "=1+1 已印发", "=1+1 已印发"),
        (Field.OWNER, " 周 凯 ", "周 凯"),
        (Field.NEXT_STEP, "一\n二", "一\n二"),
        (Field.UNIT, " 计量　科 ", "计量 科"),
        (Field.DUE, "2027年6月底", "2027-06-30"),
    ],
)
def test_a_cell_means_what_it_means_in_a_workbook(made: Workspace, field: Field, text: str, value: str) -> None:
    key = keys(made)[4]
    found = pasted(made, [[key, text]], [KEY, field])
    assert told(found) == {(key, str(field)): ("new" if cell(found, key, field).mine == "" else "changed", value)}


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        (Field.STATUS, "差不多了", "status"),
        (Field.PROGRESS, "六成", "number"),
        (Field.PROGRESS, "120%", "progress-range"),
        (Field.DONE_ON, "11月31日", "date"),
        (Field.DONE_ON, "2025-11-20", "not-done"),
    ],
)
def test_a_cell_is_refused_as_in_a_workbook(made: Workspace, field: Field, text: str, reason: str) -> None:
    key = keys(made)[4]
    found = pasted(made, [["无关", text, key]], [None, field, KEY])
    (refused,) = found.cells
    assert (refused.verdict, refused.reason, refused.theirs) == (Verdict.REFUSED, reason, text)
    assert (refused.sources[0].place.row, refused.sources[0].place.column) == (1, "B")


def test_a_date_of_an_office_goes_with_its_status(made: Workspace) -> None:
    key = keys(made)[4]
    found = pasted(made, [[key, "已办结", "2025年底"]], [KEY, Field.STATUS, Field.DONE_ON])
    assert told(found) == {(key, "status"): ("changed", "done"), (key, "done_on"): ("new", "2025-12-31")}


def test_empty_cells_say_nothing(made: Workspace) -> None:
    every = keys(made)
    columns: list[Column] = [KEY, *Field]
    found = pasted(made, [[key, *[""] * len(Field)] for key in every], columns)
    assert found.cells == ()
    assert found.unchanged == len(every) * len(Field)


def test_rows_go_onto_the_chosen_items_in_order(made: Workspace) -> None:
    every, names = all_items(made), keys(made)
    found = pasted(made, [["一"], [""], ["三"], ["四"]], [Field.NOTE], *every[4:7])
    assert told(found) == {
        (names[4], "note"): ("new", "一"),
        (names[6], "note"): ("new", "三"),
        ("", "None"): ("no-place", "四"),
    }
    receipt, changes = take_over(made, found, {}, TODAY, gesture="paste")
    assert changes is not None
    assert sum(receipt.written.values()) == 2
    with made.reading() as db:
        assert history.batch(db, changes.batch).gesture == "paste"
        assert labels.gesture_text("paste", history.batch(db, changes.batch).parameters, "zh") == "从表格粘贴 2 格"
        assert not sendings.sendings(db, made.assessment)


def test_ids_are_known_whole_short_and_unknown(made: Workspace) -> None:
    key = keys(made)[4]
    short = key.rpartition("/")[2]
    found = pasted(made, [[key, "甲"]], [KEY, Field.NOTE])
    assert told(found) == told(pasted(made, [[short, "甲"]], [KEY, Field.NOTE]))
    assert told(pasted(made, [["9.9.9", "甲"], ["", "乙"]], [KEY, Field.NOTE])) == {
        ("9.9.9", "None"): ("id-unknown", "甲"), ("", "None"): ("id-unknown", "乙"),
    }  # fmt: skip


def test_an_item_twice_with_two_answers_is_refused(made: Workspace) -> None:
    key = keys(made)[4]
    found = pasted(made, [[key, "甲"], [key, "乙"]], [KEY, Field.NOTE])
    assert [one.reason for one in found.cells] == ["twice"]


def test_a_block_is_understood_by_its_names_or_its_ids(made: Workspace) -> None:
    names = keys(made)

    def known(texts: object) -> set[str]:
        return {*names} & {*texts}  # type: ignore[misc] # an iterable of texts

    headed = understood([["编号", "进展", "备忘"], [names[0], "推进中", "x"]], known)
    assert (headed.columns, headed.headed, headed.keyed) == ([KEY, Field.STATUS, None], True, True)
    plain = understood([["甲", names[0]], ["乙", names[1]]], known)
    assert (plain.columns, plain.headed) == ([None, KEY], False)
    assert understood([["推进中"], ["已完成"]], known) == Block([["推进中"], ["已完成"]], [None], headed=False)
    assert understood([], known).rows == []


@pytest.mark.point(17)
def test_random_edits_come_back_as_exactly_those(made: Workspace) -> None:
    draw, names = random.Random(7), keys(made)
    fields = [Field.NOTE, Field.PROBLEM, Field.NEXT_STEP, Field.OWNER, Field.UNIT]
    edits = {(draw.choice(names[4:]), str(draw.choice(fields))): f"改动 {n}" for n in range(40)}
    columns: list[Column] = [*fields, KEY, None]
    draw.shuffle(columns)
    rows = []
    for key in draw.sample(names, len(names)):
        row = [key if one == KEY else edits.get((key, str(one)), "") for one in columns]
        rows.append(row)
    found = pasted(made, block.read(written(rows)), columns)
    assert {place: value for place, (_, value) in told(found).items()} == edits
    take_over(made, found, {}, TODAY, gesture="paste")
    again = pasted(made, rows, columns)
    assert again.cells == ()
    made.undo()
    assert {place: value for place, (_, value) in told(pasted(made, rows, columns)).items()} == edits


@pytest.mark.parametrize(
    ("applies", "status", "value"),
    [
        ("不适用", None, "not_applicable"),
        ("Not applicable", "推进中", "not_applicable"),
        ("适用", None, None),
        ("适用", "已完成", "done"),
        ("", "已完成", "done"),
        ("", None, None),
    ],
)
def test_applicability_in_a_column_of_its_own(
    made: Workspace, applies: str, status: str | None, value: str | None
) -> None:
    """The item is applicable and in progress."""
    key = keys(made)[0]
    row, columns = [key, applies, "无此业务"], list[Column]([KEY, APPLICABILITY, Field.NOTE])
    if status is not None:
        row.append(status)
        columns.append(Field.STATUS)
    found = {one.field: one for one in pasted(made, [row], columns).cells}
    assert found[Field.STATUS].theirs == value if value else Field.STATUS not in found


def test_what_applies_begins_anew_and_nothing_becomes_undecided_by_pasting(made: Workspace) -> None:
    one, other = keys(made)[:2]
    out = pasted(made, [[one, "不适用", "无此业务"]], [KEY, APPLICABILITY, Field.NOTE])
    take_over(made, out, {}, TODAY, gesture="paste")
    assert told(pasted(made, [[one, "不适用"]], [KEY, APPLICABILITY])) == {}
    assert told(pasted(made, [[one, "适用"]], [KEY, APPLICABILITY]))[one, "status"] == ("changed", "not_started")
    assert told(pasted(made, [[other, "待判定"]], [KEY, APPLICABILITY])) == {(other, "status"): ("status", "待判定")}
    block = [[key, "不适用"] for key in keys(made)[1:]]
    verdicts = {said for said, _ in told(pasted(made, block, [KEY, APPLICABILITY])).values()}
    assert verdicts == {"changed", "reason-missing"}  # by whether a note says why
