"""Counts and filters against the same thing done item by item, and the lines that the ledger gets."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from desktop.core.assessment import Applicability, Lamp, Light, MarkChange, Status, lamp
from desktop.core.store import evidence, frameworks, ids, items, ledger, marks, outline, profile, progress
from desktop.core.store.items import Filter
from desktop.core.store.rows import Counts, ItemRow
from desktop.core.store.workspace import Workspace
from tests.core.samples import TODAY, all_items, framework, workspace

SOON = 15
UNITS = ("标准化科", "法规科", "计量科")


@pytest.fixture
def marked(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace of two documents with marks of every kind."""
    chance = random.Random(5)
    opened = workspace(tmp_path, framework(chapters=2, measures=4, items=5), framework("plan-2", 1, 3, 4))
    for item in all_items(opened):
        due = chance.choice([None, None, *(TODAY + dt.timedelta(days) for days in (-400, -1, 0, 1, 15, 16, 90))])
        change = chance.choice(
            [
                MarkChange(),
                MarkChange(applicability=Applicability.NOT_APPLICABLE, reason="本市无港口"),
                MarkChange(applicability=Applicability.APPLICABLE, due=due),
                MarkChange(status=chance.choice(list(Status)), due=due),
                MarkChange(status=chance.choice(list(Status)), due=due),
            ]
        )
        unit = chance.choice([None, *UNITS])
        support = chance.choice([None, None, ("法规科",), ("计量科", "标准化科")])
        if change.given():
            marks.change(opened, [item], change, TODAY, unit_name=unit, support_names=support)
    yield opened
    opened.close()


def rows(opened: Workspace, wanted: Filter | None = None) -> list[ItemRow]:
    with opened.reading() as db:
        chosen = items.item_ids(db, opened.assessment, wanted or Filter(), TODAY)
        return items.rows(db, opened.assessment, chosen, TODAY, SOON)


def counted(found: list[ItemRow]) -> Counts:
    """Return what the rows add up to, one by one."""
    total = Counts()
    for row in found:
        one = {"items": 1, row.applicability.value: 1}
        if row.applicability is Applicability.APPLICABLE:
            one[row.status.value] = 1
        if row.lamp is not None and row.lamp.light in (Light.OVERDUE, Light.DUE_SOON, Light.BEHIND):
            one[row.lamp.light.value] = 1
        if row.applicability is Applicability.UNDECIDED and row.suggestion is not None:
            suggested = row.suggestion.applicability
            if suggested is not Applicability.UNDECIDED:
                one[f"suggested_{suggested}"] = 1
        total += Counts(**one)
    return total


def test_counts_are_what_the_rows_add_up_to(marked: Workspace) -> None:
    found = rows(marked)
    measures = progress.by_framework(marked.db, marked.assessment, TODAY, SOON)
    assert progress.total(measures.values()) == counted(found)
    for node, counts in progress.rolled_up(measures).items():
        low, high = ids.item_range(node)
        assert counts == counted([row for row in found if low <= row.id <= high])
    whole = counted(found)
    assert whole.items == whole.applicable + whole.undecided + whole.not_applicable
    assert whole.applicable == whole.not_started + whole.in_progress + whole.done + whole.ongoing + whole.stalled
    assert min(whole.overdue, whole.due_soon, whole.behind, whole.ongoing) > 0, "the sample must hold every kind"


FILTERS: dict[str, tuple[Filter, Callable[[ItemRow], bool]]] = {
    "everything": (Filter(), lambda row: True),
    "applicable": (
        Filter(applicability=frozenset({Applicability.APPLICABLE})),
        lambda row: row.applicability is Applicability.APPLICABLE,
    ),
    "undecided or not": (
        Filter(applicability=frozenset({Applicability.UNDECIDED, Applicability.NOT_APPLICABLE})),
        lambda row: row.applicability is not Applicability.APPLICABLE,
    ),
    "done or stalled": (
        Filter(statuses=frozenset({Status.DONE, Status.STALLED})),
        lambda row: row.applicability is Applicability.APPLICABLE and row.status in (Status.DONE, Status.STALLED),
    ),
    "not started": (
        Filter(statuses=frozenset({Status.NOT_STARTED})),
        lambda row: row.applicability is Applicability.APPLICABLE and row.status is Status.NOT_STARTED,
    ),
    "overdue": (Filter(overdue=True), lambda row: row.lamp is not None and row.lamp.light is Light.OVERDUE),
    "suggested": (
        Filter(suggested=True),
        lambda row: (
            row.applicability is Applicability.UNDECIDED
            and row.suggestion is not None
            and row.suggestion.applicability is not Applicability.UNDECIDED
        ),
    ),
    "without unit": (Filter(units=frozenset({0})), lambda row: row.unit is None),
    "words": (Filter(text="国际"), lambda row: "国际" in row.text),
    "words and overdue": (
        Filter(text="国际", overdue=True),
        lambda row: "国际" in row.text and row.lamp is not None and row.lamp.light is Light.OVERDUE,
    ),
    "a chapter": (Filter(scope=ids.chapter_id(1, 2)), lambda row: row.key.startswith("plan-1/2.")),
    "a document": (Filter(scope=2), lambda row: row.key.startswith("plan-2/")),
    "article and status": (
        Filter(text="二", statuses=frozenset({Status.DONE})),
        lambda row: (
            row.key.split(".")[1] == "2" and row.applicability is Applicability.APPLICABLE and row.status is Status.DONE
        ),
    ),
}


@pytest.mark.parametrize(("wanted", "holds"), FILTERS.values(), ids=FILTERS)
def test_filters_leave_what_they_say(marked: Workspace, wanted: Filter, holds: Callable[[ItemRow], bool]) -> None:
    expected = [row for row in rows(marked) if holds(row)]
    assert rows(marked, wanted) == expected
    by_measure = progress.filtered(marked.db, marked.assessment, wanted, TODAY, SOON)
    assert progress.total(by_measure.values()) == counted(expected)
    assert set(by_measure) == {ids.measure_of(row.id) for row in expected}
    by_unit = progress.by_unit(marked.db, marked.assessment, wanted, TODAY, SOON)
    assert by_unit == {
        name: counted([row for row in expected if row.unit == name]) for name in {row.unit for row in expected}
    }


def test_a_unit_has_the_items_that_it_leads_and_those_that_it_supports(marked: Workspace) -> None:
    for unit in profile.units(marked.db):
        found = {row.id for row in rows(marked, Filter(units=frozenset({unit.id})))}
        led = {row.id for row in rows(marked) if row.unit == unit.name}
        supported = {
            item
            for item in all_items(marked)
            if unit.id in marks.read(marked.db, marked.assessment, item).support_units
        }
        assert found == led | supported
        assert supported - led, "the sample must hold both kinds"


def test_units_come_in_the_order_of_the_office_those_without_last(marked: Workspace) -> None:
    have = profile.units(marked.db)
    marked.write("units", {}, lambda record: profile.set_units(marked.db, record, have[::-1]))
    names = list(progress.by_unit(marked.db, marked.assessment, Filter(), TODAY))
    assert names == [unit.name for unit in have[::-1]] + [None]


def test_the_date_in_force_is_the_own_one_or_the_documents(made: Workspace) -> None:
    target, plain = all_items(made)[:2]
    before = {row.id: row for row in rows(made)}
    assert (before[target].due, before[target].due_printed) == (dt.date(2025, 12, 31), True)
    assert (before[plain].due, before[plain].due_printed) == (None, False)
    marks.change(made, [target, plain], MarkChange(due=TODAY, status=Status.IN_PROGRESS), TODAY)
    after = {row.id: row for row in rows(made)}
    for item in (target, plain):
        assert (after[item].due, after[item].due_printed) == (TODAY, False)
        assert (
            after[item].lamp
            == Lamp(Light.DUE_SOON, 0)
            == lamp(after[item].applicability, after[item].status, TODAY, TODAY)
        )


def test_an_item_has_a_printed_date_of_its_own_before_that_of_its_target(tmp_path: Path) -> None:
    document = framework(chapters=1, measures=1, items=3)
    own = [
        msgspec.structs.replace(item, due=due)
        for item, due in zip(document.measures[0].items, ("2025-06", "2025-03-31", None), strict=True)
    ]
    dated = msgspec.structs.replace(
        document, measures=(msgspec.structs.replace(document.measures[0], items=tuple(own)),)
    )
    with workspace(tmp_path, dated) as opened:
        assert [row.due for row in rows(opened)] == [dt.date(2025, 6, 30), dt.date(2025, 3, 31), None]
        assert all(row.due_printed for row in rows(opened)[:2])
        assert frameworks.read(opened.db, 1) == dated
        marks.change(opened, all_items(opened), MarkChange(status=Status.IN_PROGRESS), TODAY)
        late = Filter(overdue=True)
        found = items.item_ids(opened.db, opened.assessment, late, dt.date(2025, 7, 1))
        assert found == all_items(opened)[:2]
        assert items.item_ids(opened.db, opened.assessment, late, dt.date(2025, 4, 1)) == all_items(opened)[1:2]


@pytest.mark.parametrize(
    ("done", "applicable", "rate"),
    [(0, 0, None), (0, 3, 0.0), (1, 3, 33.3), (2, 3, 66.7), (3, 3, 100.0), (1, 800, 0.1)],
)
def test_the_rate_has_one_decimal_or_is_none(done: int, applicable: int, rate: float | None) -> None:
    assert Counts(items=900, done=done, applicable=applicable).rate == rate


def test_lines_of_the_ledger_are_the_rows_with_more(marked: Workspace, tmp_path: Path) -> None:
    first = all_items(marked)[0]
    marks.change(marked, [first], MarkChange(note="已印发", leader="张局长"), TODAY, owner_name="王芳")
    evidence.attach(marked, [first], ["https://example.com/a"], TODAY)
    told: list[tuple[int, int]] = []
    progress_told = lambda done, total: told.append((done, total))  # noqa: E731 (as a caller passes it)
    lines = list(ledger.ledger(marked.db, marked.assessment, Filter(), TODAY, SOON, progress_told))
    assert [line.item for line in lines] == rows(marked)
    assert told == [(len(lines), len(lines))]
    line = lines[0]
    assert (line.note, line.leader, line.item.owner) == ("已印发", "张局长", "王芳")
    assert (line.framework_title, line.chapter_ordinal, line.measure_label) == ("测试文件plan-1", 1, "（一）")
    assert (line.lead, line.support, line.target_object) == (("市场监管总局",), ("教育部",), "转化率")
    assert [one.name for one in line.evidence] == ["https://example.com/a"]


def test_headings_stand_before_their_items_and_fold(made: Workspace) -> None:
    every = all_items(made)
    lines = list(items.nodes(every))
    assert [node for node in lines if ids.is_item(node)] == every
    assert lines[:3] == [ids.chapter_of(every[0]), ids.measure_of(every[0]), every[0]]
    assert len(lines) == 24 + 6 + 2
    folded = frozenset({ids.chapter_of(every[0]), ids.measure_of(every[-1])})
    shown = list(items.nodes(every, folded))
    assert ids.measure_of(every[0]) not in shown
    assert every[-1] not in shown
    assert ids.measure_of(every[-1]) in shown
    half = list(items.nodes(every[:7])) + list(items.nodes(every[7:], last=every[6]))
    assert half == lines


def test_ids_lead_up_and_down(made: Workspace) -> None:
    for item in all_items(made):
        measure, chapter = ids.measure_of(item), ids.chapter_of(item)
        assert ids.is_item(item)
        assert ids.is_measure(measure)
        assert ids.is_chapter(chapter)
        assert ids.framework_of(item) == ids.framework_of(measure) == ids.framework_of(chapter) == 1
        for node in (item, measure, chapter, 1):
            low, high = ids.item_range(node)
            assert low <= item <= high
        key = items.rows(made.db, 1, [item], TODAY)[0].key
        assert items.resolve(made.db, 1, key) == outline.node(made.db, 1, key) == item


def test_nodes_by_their_ids(made: Workspace) -> None:
    every = all_items(made)
    assert outline.node(made.db, 1, "plan-1") == 1
    assert outline.node(made.db, 1, "plan-1/2") == ids.chapter_of(every[-1])
    assert outline.node(made.db, 1, "plan-1/2.6") == ids.measure_of(every[-1])
    for unknown in ("", "plan-2", "plan-1/3", "plan-1/2.6.9", "plan-1/", "%"):
        assert outline.node(made.db, 1, unknown) is None
    assert outline.nearest(made.db, "plan-1/2.6.9") in {f"plan-1/2.6.{n}" for n in range(1, 5)}
    assert outline.nearest(made.db, "plan1/1.1.1") == "plan-1/1.1.1"
    assert outline.nearest(made.db, "完全不同") is None


def test_a_measure_without_a_heading_is_called_by_its_first_clause(tmp_path: Path) -> None:
    document = framework(chapters=1, measures=2, items=2)
    first, second = (msgspec.structs.replace(one, title=None, label=None) for one in document.measures)
    first = msgspec.structs.replace(first, text="修订管理办法，公布名单。")
    with workspace(tmp_path, msgspec.structs.replace(document, measures=(first, second))) as opened:
        heads = outline.measures(opened.db, 1)
        assert [head.heading for head in heads] == ["修订管理办法", second.items[0].text.split("，")[0]]
