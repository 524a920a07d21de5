"""Collecting: three-way comparison, decisions, one step, and that nothing depends on order or repetition."""

from __future__ import annotations

import datetime as dt
import errno
import itertools
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop.core.assessment import Applicability, MarkChange, Status
from desktop.core.errors import UsageError, WorkspaceError
from desktop.core.reports.fill_in import fields
from desktop.core.reports.fill_in.collection import Collection, Verdict
from desktop.core.reports.fill_in.fields import FILLED, Field
from desktop.core.reports.fill_in.take_over import Choice, counted, take_over
from desktop.core.store import answered, backup, evidence, history, items, marks, sendings
from desktop.core.store.workspace import Workspace
from tests.core.reports import office as libre
from tests.core.reports.fill_in.filling import Edits, cell, collected, fill, told
from tests.core.reports.fill_in.office_work import LONG, TODAY, UNITS, office, sent
from tests.core.samples import all_items, dump, framework, workspace

FIRST, SECOND, THIRD = "plan-1/1.1.1", "plan-1/1.1.2", "plan-1/1.1.3"


def item(made: Workspace, key: str) -> int:
    found = items.resolve(made.db, made.assessment, key)
    assert found is not None
    return found


def answers(made: Workspace) -> dict[tuple[str, str], str]:
    keys = [key for (key,) in made.db.conn.execute("SELECT key FROM item")]
    rows = answered.of_items(made.db, made.assessment, keys)
    return {(key, str(field)): fields.of(row, field) for key, row in rows.items() for field in Field}


def test_what_comes_back_untouched_changes_nothing(made: Workspace, out: list[Path]) -> None:
    found = collected(made, out)
    assert (found.cells, found.unchanged, found.unanswered) == ((), 180, ())
    assert [(file.recipient, file.items, file.missing, file.notes) for file in found.files] == [
        (unit, 10, (), ()) for unit in UNITS
    ]
    before = answers(made)
    receipt, changes = take_over(made, found, {}, TODAY)
    assert (receipt.items, changes and changes.items) == (0, ())
    assert answers(made) == before
    assert sendings.unanswered(made.db, 1) == []
    assert take_over(made, collected(made, out), {}, TODAY)[1] is None, "twice is nothing"


@libre.needed
def test_nor_does_what_libreoffice_saved(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    found = collected(made, [libre.convert(path, "xlsx", tmp_path / "libre") for path in out])
    assert (told(found), found.unchanged) == ({}, 180)
    assert [file.error for file in found.files] == [None, None]


def test_each_verdict(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    edits: Edits = {
        FIRST: {"progress": 0.6, "note": "已抽查 46 家", "reached": 0.9, "problem": "经费不足"},
        SECOND: {"status": "基本完成", "note": "改写"},
        THIRD: {"next_step": "月底前补齐"},
    }
    marks.change(made, [item(made, FIRST)], MarkChange(progress=40, problem="经费不足", due=TODAY), TODAY)
    marks.change(made, [item(made, THIRD)], MarkChange(problem=""), TODAY)
    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", edits)])
    assert told(found) == {
        (FIRST, "progress"): ("both", "60"),
        (FIRST, "note"): ("new", "已抽查 46 家"),
        (FIRST, "reached"): ("changed", "90"),
        (SECOND, "status"): ("status", "基本完成"),
        (SECOND, "note"): ("changed", "改写"),
        (THIRD, "next_step"): ("changed", "月底前补齐"),
    }
    both = cell(found, FIRST, Field.PROGRESS)
    assert (both.mine, both.theirs, both.sent, both.mine_on) == ("40", "60", "25", dt.date.today())
    refused = cell(found, SECOND, Field.STATUS)
    assert refused.facts == {"count": 5}
    place = refused.sources[0].place
    assert (place.sheet, place.row, place.column) == ("填报表", 6, "E")
    assert found.unchanged == 90 - len(edits[FIRST]) - 3 + 1, "the problem stands here already"
    assert [one.recipient for one in found.unanswered] == [UNITS[1]]


def test_decisions_by_cell_are_one_step(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    edits: Edits = {
        FIRST: {"progress": 0.6, "note": "甲", "reached": "2000多人", "owner": "赵磊"},
        SECOND: {"status": "基本完成", "note": "乙"},
        THIRD: {"evidence": "市监〔2026〕12号\nhttps://example.com/b"},
    }
    marks.change(made, [item(made, key) for key in (FIRST, SECOND)], MarkChange(progress=40, note="我的"), TODAY)
    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", edits)])
    before = dump(made.db)
    places = {(one.key, one.field): one.item for one in found.cells}
    choices = {
        (places[FIRST, Field.PROGRESS], Field.PROGRESS): Choice("theirs"),
        (places[FIRST, Field.REACHED], Field.REACHED): Choice("value", "96.5 %"),
        (places[SECOND, Field.STATUS], Field.STATUS): Choice("value", "滞后"),
        (places[FIRST, Field.OWNER], Field.OWNER): Choice("mine"),
    }
    receipt = counted(found, choices, TODAY)
    written, changes = take_over(made, found, choices, TODAY)
    assert changes is not None
    assert written == type(written)(changes.batch, receipt.written, receipt.kept, receipt.refused, receipt.unchanged, 3)
    assert (receipt.kept, receipt.refused, sum(receipt.written.values())) == (3, 0, 4)
    now = answers(made)
    assert [now[FIRST, name] for name in ("progress", "note", "reached", "owner", "status")] == [
        "60", "我的", "96.5", "", "in_progress",
    ]  # fmt: skip
    assert (now[SECOND, "status"], now[SECOND, "note"]) == ("stalled", "我的")
    assert now[THIRD, "evidence"] == "市监〔2026〕12号\nhttps://example.com/b"
    batch = history.batch(made.db, changes.batch)
    assert (batch.gesture, batch.parameters) == ("collect", {"count": 4, "names": [UNITS[0]]})
    backup.check(made.db, made.path)
    made.undo()
    assert dump(made.db) == before


def test_a_value_of_ones_own_must_fit(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", {FIRST: {"reached": "许多"}})])
    (one,) = found.cells
    with pytest.raises(UsageError) as caught:
        take_over(made, found, {(one.item, Field.REACHED): Choice("value", "几个")}, TODAY)
    assert caught.value.facts == {"value": "几个", "reason": "number", "unit": "%"}
    assert answers(made)[FIRST, "reached"] == "82.2"


def test_what_changed_since_the_comparison_is_not_overwritten(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", {FIRST: {"note": "甲"}, SECOND: {"problem": "乙"}})])
    marks.change(made, [item(made, SECOND)], MarkChange(problem="刚刚"), TODAY)
    before = made.path.read_bytes()
    with pytest.raises(WorkspaceError) as caught:
        take_over(made, found, {}, TODAY)
    assert caught.value.key == "collect-stale"
    assert made.path.read_bytes() == before


def test_what_changed_elsewhere_since_the_comparison_keeps_nothing_back(
    made: Workspace, out: list[Path], tmp_path: Path
) -> None:
    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", {FIRST: {"note": "甲"}})])
    marks.change(made, [item(made, FIRST), item(made, SECOND)], MarkChange(problem="刚刚"), TODAY)
    take_over(made, found, {}, TODAY)
    assert (answers(made)[FIRST, "note"], answers(made)[FIRST, "problem"]) == ("甲", "刚刚")


def test_not_applicable_takes_its_reason_from_the_note(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    edits: Edits = {
        FIRST: {"status": "不适用", "note": "本科无此职责"},
        SECOND: {"status": "不涉及"},
        "plan-1/1.2.1": {"status": "不适用"},
    }
    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", edits)])
    assert told(found)["plan-1/1.2.1", "status"] == ("reason-missing", fields.NOT_APPLICABLE)
    take_over(made, found, {}, TODAY)
    first, second = (marks.read(made.db, 1, item(made, key)) for key in (FIRST, SECOND))
    assert (first.applicability, first.reason) == (Applicability.NOT_APPLICABLE, "本科无此职责")
    assert (second.applicability, second.reason) == (Applicability.NOT_APPLICABLE, "=1+1 已印发")
    again = collected(made, [tmp_path / "back.xlsx"])
    assert told(again) == {("plan-1/1.2.1", "status"): ("reason-missing", fields.NOT_APPLICABLE)}


def test_what_follows_from_an_answer_does_not_come_back_as_a_change(
    made: Workspace, out: list[Path], tmp_path: Path
) -> None:
    edits: Edits = {
        FIRST: {"status": "已完成", "done_on": dt.date(2026, 11, 18)},
        SECOND: {"status": "推进中"},
        THIRD: {"progress": 1},
        "plan-1/1.1.4": {"progress": "35％"},
        "plan-1/1.2.1": {"status": "√", "progress": None, "reached": "99"},
    }
    back = fill(out[0], tmp_path / "back.xlsx", edits)
    take_over(made, collected(made, [back]), {}, TODAY)
    now = answers(made)
    assert [now[FIRST, name] for name in ("status", "progress", "done_on")] == ["done", "100", "2026-11-18"]
    assert [now[SECOND, name] for name in ("status", "progress", "done_on")] == ["in_progress", "0", ""]
    assert [now[THIRD, name] for name in ("status", "progress", "done_on")] == ["done", "100", "2026-11-21"]
    assert [now["plan-1/1.1.4", name] for name in ("status", "progress")] == ["in_progress", "35"]
    assert [now["plan-1/1.2.1", name] for name in ("status", "progress", "reached")] == ["done", "100", "99"]
    again = collected(made, [back])
    assert told(again) == {}
    assert take_over(made, again, {}, TODAY)[1] is None


def test_two_workbooks_that_disagree(made: Workspace, tmp_path: Path) -> None:
    written = [one.path for one in sent(made, tmp_path / "out", recipients=("甲县", "乙县", "丙县"))]
    one, two, three = (
        fill(
            path, tmp_path / "back" / path.name, {FIRST: {"note": note, "problem": "同样", "evidence": f"{note}的材料"}}
        )
        for path, note in zip(written, ("甲县做了", "乙县做了", "乙县做了"), strict=True)
    )
    found = collected(made, [one, two, three])
    assert told(found)[FIRST, "problem"] == ("new", "同样")
    contested = cell(found, FIRST, Field.NOTE)
    assert (contested.verdict, contested.theirs, contested.joined) == (
        Verdict.CONTESTED,
        "",
        "乙县做了\n甲县做了",
    )
    names = [found.files[source.file].recipient for source in contested.sources]
    assert sorted(names) == sorted(["甲县", "乙县", "丙县"])
    assert cell(found, FIRST, Field.EVIDENCE).theirs == "乙县做了的材料\n甲县做了的材料"
    take_over(made, found, {}, TODAY)
    assert answers(made)[FIRST, "note"] == "", "never last wins"
    made.undo()
    choice = Choice("value", contested.joined)
    take_over(made, found, {(contested.item, Field.NOTE): choice}, TODAY)
    assert answers(made)[FIRST, "note"] == contested.joined
    assert len(list(evidence.of_item(made.db, 1, contested.item))) == 4


def test_an_answer_that_went_out_again_is_not_of_another_opinion(made: Workspace, tmp_path: Path) -> None:
    first = fill(
        sent(made, tmp_path / "out")[0].path, tmp_path / "1.xlsx", {FIRST: {"note": "十月"}, SECOND: {"note": "一"}}
    )
    take_over(made, collected(made, [first]), {}, TODAY)
    again = sent(made, tmp_path / "out")[0].path
    second = fill(again, tmp_path / "2.xlsx", {FIRST: {"note": "十一月"}})
    for order in ([first, second], [second, first]):
        assert told(collected(made, order)) == {(FIRST, "note"): ("changed", "十一月")}
    back = fill(again, tmp_path / "3.xlsx", {FIRST: {"note": None}})
    assert told(collected(made, [first, back])) == {(FIRST, "note"): ("contested", "")}


def test_the_order_of_the_files_does_not_matter(made: Workspace, tmp_path: Path) -> None:
    draw = random.Random(3)
    paths = [one.path for one in sent(made, tmp_path / "out", recipients=("甲县", "乙县", "丙县"))]
    keys = [FIRST, SECOND, THIRD, "plan-1/1.2.1"]
    backs = []
    for path in paths:
        edits: Edits = {
            key: {name: draw.choice(["一", "二"]) for name in ("note", "owner", "evidence")} for key in keys
        }
        backs.append(fill(path, tmp_path / "back" / path.name, edits))
    results: list[tuple[Collection, dict[tuple[str, str], str]]] = []
    for order in itertools.permutations(backs):
        found = collected(made, order)
        take_over(made, found, {}, TODAY)
        results.append((msgspec.structs.replace(found, head=""), answers(made)))  # the trail goes on with each undo
        made.undo()
    assert all(result == results[0] for result in results)
    one_by_one = []
    for order in itertools.permutations(backs[:2]):
        for path in order:
            take_over(made, collected(made, [path]), {}, TODAY)
        one_by_one.append({name: value for name, value in answers(made).items() if name[1] == "evidence"})
        made.undo()
        made.undo()
    assert {name: sorted(value.split("\n")) for name, value in one_by_one[0].items()} == {
        name: sorted(value.split("\n")) for name, value in one_by_one[1].items()
    }


def test_a_copy_that_knows_nothing_of_the_sending_compares_as_well(
    made: Workspace, out: list[Path], tmp_path: Path
) -> None:
    back = fill(out[0], tmp_path / "back.xlsx", {FIRST: {"progress": 0.6}, SECOND: {"note": "改写"}})
    made.undo()
    assert sendings.sendings(made.db, 1) == []
    marks.change(made, [item(made, FIRST)], MarkChange(progress=40), TODAY)
    found = collected(made, [back])
    assert told(found) == {(FIRST, "progress"): ("both", "60"), (SECOND, "note"): ("changed", "改写")}
    take_over(made, found, {}, TODAY)
    (register,) = sendings.sendings(made.db, 1)
    assert (register.recipient, register.items, register.sent, register.answered) == (UNITS[0], 10, TODAY, TODAY)


def test_workbooks_of_another_work_are_not_taken(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    with office(folder) as other:
        found = collected(other, out)
        assert [file.error and file.error.key for file in found.files] == ["returned-other-work"] * 2
        assert take_over(other, found, {}, TODAY)[1] is None
    made.assessment = 2
    found = collected(made, out)
    assert [file.error and file.error.key for file in found.files] == ["returned-other-assessment"] * 2


def test_cancelling(made: Workspace, out: list[Path]) -> None:
    from desktop.core.reports.fill_in.collect import collect

    assert collect(made, out, TODAY, cancelled=lambda: True) is None
    seen = []
    assert collect(made, out, TODAY, lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


def test_a_folder_is_its_workbooks(made: Workspace, out: list[Path]) -> None:
    for name in ("~$打开的.xlsx", ".~lock.x.xlsx", "说明.txt"):
        (out[0].parent / name).touch()
    assert [file.path for file in collected(made, [out[0].parent, out[0]]).files] == sorted(out)


EDITS = 1000


def random_edits(draw: random.Random, keys: list[str], count: int) -> tuple[Edits, dict[tuple[str, str], str]]:
    """Return so many changes of cells as people write them, and the answers that they mean."""
    words = (
        "已印发",
        "走访 3 家企业",
        "=SUM(A1)",
        "1/2",
        "第一行\n第二行",
        "含“引号”与<尖括号>&",
        "２０２５年",
        "🙂 完成",
    )
    statuses = {" 长期坚持": "ongoing", "滞后": "stalled", "stalled": "stalled", "√": "done"}

    def written(text: str) -> tuple[Any, str]:
        return text, text

    def percent(n: int) -> tuple[Any, str]:
        return draw.choice((n / 100, f"{n}%", f"{n}", f"{n} ％")), str(n)

    def reached(n: int) -> tuple[Any, str]:
        return draw.choice((n / 1000, f"{n / 10}%", f"{n / 10}")), fields.number(n / 10)

    makers: dict[str, Callable[[int], tuple[Any, str]]] = {
        "note": lambda n: written(f"{draw.choice(words)}{n}"),
        "problem": lambda n: (f" 缺人{n}\n", f"缺人{n}"),
        "next_step": lambda n: (n + 10, str(n + 10)),
        "owner": lambda n: written(f"责任人{n}"),
        "evidence": lambda n: written(f"市监〔2026〕{n}号"),
        "status": lambda n: list(statuses.items())[n % len(statuses)],
        "progress": lambda n: percent(2 + n % 97),
        "reached": lambda n: reached(101 + n % 800),
    }
    places = [(key, field) for key in keys for field in makers if field != "reached" or key.endswith(".1")]
    edits: Edits = {}
    meant: dict[tuple[str, str], str] = {}
    for key, field in draw.sample(places, len(places)):
        if len(meant) == count:
            break
        if field in ("status", "progress") and edits.get(key, {}).keys() & {"status", "progress"}:
            continue  # they could contradict each other
        edits.setdefault(key, {})[field], meant[key, field] = makers[field](draw.randrange(10**6))
    assert len(meant) == count
    return edits, meant


@pytest.mark.parametrize("program", ["openpyxl", pytest.param("LibreOffice", marks=libre.needed)])
def test_a_thousand_edits_come_back_as_exactly_those(tmp_path: Path, program: str) -> None:
    with workspace(tmp_path, framework(chapters=4, measures=10, items=5)) as made:
        everything = all_items(made)
        marks.change(made, everything, MarkChange(applicability=Applicability.APPLICABLE), TODAY, unit_name="甲")
        marks.change(made, everything[::3], MarkChange(status=Status.IN_PROGRESS, note="原来的"), TODAY)
        path = sent(made, tmp_path / "out")[0].path
        keys = [key for (key,) in made.db.conn.execute("SELECT key FROM item ORDER BY id")]
        edits, meant = random_edits(random.Random(7), keys, EDITS)
        back = fill(path, tmp_path / "back.xlsx", edits, as_typed)
        if program == "LibreOffice":
            back = libre.convert(back, "xlsx", tmp_path / "libre")
        found = collected(made, [back])
        assert {place: value for place, (_, value) in told(found).items()} == meant
        assert {one.verdict for one in found.cells} == {Verdict.NEW, Verdict.CHANGED}
        assert found.unchanged == len(keys) * len(FILLED) - EDITS
        before, was = dump(made.db), answers(made)
        take_over(made, found, {}, TODAY)
        now = answers(made)
        follows = {"status": ("progress", "done_on"), "progress": ("status", "done_on"), "reached": ()}
        allowed = {(key, more) for key, field in meant for more in follows.get(field, ())}
        assert {place: now[place] for place in meant} == meant
        assert {place for place in now if now[place] != was[place]} <= meant.keys() | allowed
        again = collected(made, [back])
        assert told(again) == {}
        assert take_over(made, again, {}, TODAY)[1] is None
        made.undo()
        assert dump(made.db) == before


def as_typed(_book: object, table: Any) -> None:  # noqa: ANN401 # a Table
    """Make texts that look like formulas texts, as a person's apostrophe does."""
    for row in table.sheet.iter_rows():
        for one in row:
            if one.data_type == "f":
                one.data_type = "s"


def test_a_text_over_several_rows_comes_back_whole(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    def lengthen(_book: object, table: Any) -> None:  # noqa: ANN401 # a Table
        first = table.rows[THIRD]
        rows = [
            n for n in range(first, table.sheet.max_row) if table.sheet.cell(n, table.columns["key"]).value == THIRD
        ]
        assert len(rows) > 2
        last = table.sheet.cell(rows[-1], table.columns["note"])
        last.value += "最后一句。"

    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", None, lengthen)])
    assert told(found) == {(THIRD, "note"): ("changed", f"{LONG}最后一句。")}


def test_a_folder_that_cannot_be_read_is_told_of(
    made: Workspace, out: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shut, listed = tmp_path / "无权限", Path.iterdir
    shut.mkdir()

    def refuse(path: Path) -> object:
        if path == shut:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    files = collected(made, [*out, shut]).files
    assert [(one.path, one.error.key) for one in files if one.error] == [(shut, "returned-unreadable")]
    assert len(files) == len(out) + 1


def test_a_name_too_long_for_a_file_is_told_of(made: Workspace) -> None:
    (file,) = collected(made, [Path("/" + "长" * 300 + ".xlsx")]).files
    assert file.error is not None
    assert file.error.key == "returned-unreadable"
