"""Very many answers: what their marks become is worked out by a child; all is as it would be without one."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import Any

import pytest

from desktop.core import sandbox
from desktop.core.errors import WorkspaceError
from desktop.core.reports.fill_in import take_over as taking
from desktop.core.reports.fill_in import working_out
from desktop.core.reports.fill_in.collection import Collection
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.take_over import Choice, take_over
from desktop.core.store import agreement, backup, chain, history, marks, search
from desktop.core.store.workspace import Workspace, open_workspace
from tests.core.reports.fill_in.filling import Edits, collected, fill
from tests.core.reports.fill_in.office_work import TODAY, answers, item
from tests.core.samples import dump

FIRST = "plan-1/1.1.1"
KEYS = [f"plan-1/1.1.{number}" for number in range(1, 4)]
EDITS: Edits = {
    KEYS[0]: {"progress": 0.6, "note": "已抽查 46 家", "reached": 0.97, "owner": "赵磊"},
    KEYS[1]: {"status": "不适用", "note": "本地无此业务\n已函复"},
    KEYS[2]: {
        "status": "已完成",
        "done_on": "2026-11-01",
        "problem": "",
        "next_step": "归档",
        "owner": "孙新来",
        "evidence": "市监〔2026〕12号",
    },
}


@pytest.fixture
def found(made: Workspace, out: list[Path], tmp_path: Path) -> Collection:
    """What the first workbook brings."""
    return collected(made, [fill(out[0], tmp_path / "back.xlsx", EDITS)])


@pytest.fixture
def by_child(monkeypatch: pytest.MonkeyPatch) -> list[sandbox.Child[Any]]:
    """Few answers are as many as it takes; the children that were started."""
    started: list[sandbox.Child[Any]] = []
    start = sandbox.Child.start

    def told(child: sandbox.Child[Any]) -> None:
        started.append(child)
        start(child)

    monkeypatch.setattr(sandbox.Child, "start", told)
    monkeypatch.setattr(working_out, "MANY", 1)
    monkeypatch.setattr(taking, "_PAGE", 2)
    return started


def here(made: Workspace, path: Path, found: Collection) -> dict[str, list[tuple[Any, ...]]]:
    """Return what a copy of a workspace holds after the same answers were taken over without a child."""
    with open_workspace(Path(shutil.copy(made.path, path))) as copy, pytest.MonkeyPatch.context() as patched:
        patched.setattr(working_out, "MANY", 1 << 30)
        take_over(copy, found, {}, TODAY)
        return {**dump(copy.db), "change": copy.db.conn.execute("SELECT * FROM change").fetchall()}


def test_a_child_works_out_the_same(
    made: Workspace, found: Collection, by_child: list[sandbox.Child[Any]], tmp_path: Path
) -> None:
    wanted, before = here(made, tmp_path / "copy.duibiao", found), dump(made.db)
    assert not by_child
    receipt, changes = take_over(made, found, {}, TODAY)
    assert by_child
    assert receipt.items == len(KEYS)
    assert {**dump(made.db), "change": made.db.conn.execute("SELECT * FROM change").fetchall()} == wanted
    now = answers(made)
    assert (now[FIRST, "reached"], now[FIRST, "owner"], now[KEYS[1], "status"]) == ("97", "赵磊", "not_applicable")
    assert found_by(made, "已抽查46家") == {item(made, FIRST)}
    backup.check(made.db, made.path)
    assert changes is not None
    assert (chain.verify(made.db).broken, list(agreement.differences(made.db))) == (None, [])
    made.undo()
    assert dump(made.db) == before
    assert found_by(made, "已抽查46家") == set()


def test_pages_of_any_length(
    made: Workspace, out: list[Path], by_child: list[sandbox.Child[Any]], tmp_path: Path
) -> None:
    back = fill(
        out[0], tmp_path / "back.xlsx", {key: {"note": "说明" * 16_000, "problem": "缺人" * 16_000} for key in KEYS}
    )
    found = collected(made, [back])
    wanted = here(made, tmp_path / "copy.duibiao", found)
    take_over(made, found, {}, TODAY)
    assert by_child
    assert {**dump(made.db), "change": made.db.conn.execute("SELECT * FROM change").fetchall()} == wanted
    assert max(len(str(change[-1]).encode()) for change in wanted["change"]) > 1 << 17


def found_by(made: Workspace, word: str) -> set[int]:
    """Return the items that a search finds."""
    condition = search.condition(word)
    assert condition is not None
    return {row[0] for row in made.db.conn.execute(f"SELECT i.id FROM item i WHERE {condition[0]}", condition[1])}


@pytest.mark.parametrize("word", ["die", "fail"])
@pytest.mark.usefixtures("by_child")
def test_a_child_that_fails_keeps_nothing_back(
    made: Workspace, found: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    wanted = here(made, tmp_path / "copy.duibiao", found)
    monkeypatch.setattr(working_out, "TASK", f"tests.core.misbehaving:{word}")
    take_over(made, found, {}, TODAY)
    assert {**dump(made.db), "change": made.db.conn.execute("SELECT * FROM change").fetchall()} == wanted


@pytest.mark.usefixtures("by_child")
def test_nor_does_one_that_cannot_be_started(
    made: Workspace, found: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = here(made, tmp_path / "copy.duibiao", found)
    monkeypatch.setattr(sandbox, "_program", lambda: [str(tmp_path / "nothing")])
    take_over(made, found, {}, TODAY)
    assert {**dump(made.db), "change": made.db.conn.execute("SELECT * FROM change").fetchall()} == wanted


@pytest.mark.usefixtures("by_child")
def test_nor_does_one_that_dies_where_no_other_can_be_started(
    made: Workspace, found: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = here(made, tmp_path / "copy.duibiao", found)
    programs = iter([sandbox._program(), [str(tmp_path / "nothing")]])
    monkeypatch.setattr(sandbox, "_program", lambda: next(programs))
    monkeypatch.setattr(working_out, "TASK", "tests.core.misbehaving:die")
    take_over(made, found, {}, TODAY)
    assert {**dump(made.db), "change": made.db.conn.execute("SELECT * FROM change").fetchall()} == wanted


@pytest.mark.usefixtures("by_child")
def test_one_that_hangs_is_waited_for_once(
    made: Workspace, found: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = here(made, tmp_path / "copy.duibiao", found)
    monkeypatch.setattr(working_out, "TASK", "tests.core.misbehaving:hang")
    monkeypatch.setattr(working_out, "_LIMITS", sandbox.Limits(seconds=0.2))
    programs = [sandbox._program()]
    monkeypatch.setattr(sandbox, "_program", programs.pop)
    take_over(made, found, {}, TODAY)
    assert not programs  # a second child for the second page would have found none
    assert {**dump(made.db), "change": made.db.conn.execute("SELECT * FROM change").fetchall()} == wanted


def test_cancelling_does_not_wait_for_one_that_hangs(
    made: Workspace, found: Collection, by_child: list[sandbox.Child[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump(made.db)
    monkeypatch.setattr(working_out, "TASK", "tests.core.misbehaving:hang")
    started = time.monotonic()

    def cancel(done: int, _total: int) -> None:
        assert done == 0
        if time.monotonic() - started > 0.3:
            raise sandbox.Cancelled

    with pytest.raises(sandbox.Cancelled):
        take_over(made, found, {}, TODAY, cancel)
    assert time.monotonic() - started < working_out._LIMITS.seconds / 2
    assert dump(made.db) == before
    assert [child._process for child in by_child] == [None] * len(by_child)


@pytest.mark.usefixtures("by_child")
def test_what_it_refuses_leaves_everything_as_it_was(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    undecided = "plan-1/1.1.4"
    back = fill(out[0], tmp_path / "back.xlsx", {**EDITS, undecided: {"status": "基本完成"}})
    found, before = collected(made, [back]), dump(made.db)
    with pytest.raises(WorkspaceError) as caught:
        take_over(made, found, {(item(made, undecided), Field.STATUS): Choice("value", "不适用")}, TODAY)
    assert (caught.value.key, caught.value.facts) == ("answer-without-reason", {"id": undecided})
    assert dump(made.db) == before


def test_cancelling_ends_the_child_and_leaves_everything_as_it_was(
    made: Workspace, found: Collection, by_child: list[sandbox.Child[Any]]
) -> None:
    before = dump(made.db)

    def cancel(_done: int, _total: int) -> None:
        raise sandbox.Cancelled

    with pytest.raises(sandbox.Cancelled):
        take_over(made, found, {}, TODAY, cancel)
    assert dump(made.db) == before
    assert [child._process for child in by_child] == [None] * len(by_child)


@pytest.mark.usefixtures("by_child")
def test_the_search_keeps_what_other_assessments_say(made: Workspace, found: Collection) -> None:
    blank = dict.fromkeys(("reason", "leader", "problem", "next_step"), "")
    other = {"id": 2, "name": "去年", "period_start": None, "period_end": None, "created": TODAY.isoformat()}
    mark = {"assessment_id": 2, "item_id": item(made, FIRST), "note": "去年已备案", **blank}
    mark |= {"applicability": "applicable", "status": "done", "progress": 100, "result": "not_assessed"}
    mark |= dict.fromkeys(("owner", "unit", "due", "rhythm", "reached", "done_on"))

    def act(record: history.Recorder) -> None:
        record.put("assessment", other, None)
        record.put("mark", mark, None)

    made.write("mark", {"count": 1, "first": FIRST, "fields": {}}, act)
    take_over(made, collected(made, [found.files[0].path]), {}, TODAY)
    assert found_by(made, "去年已备案") == found_by(made, "已抽查46家") == {item(made, FIRST)}


@pytest.mark.usefixtures("by_child")
def test_what_is_found_is_the_same_however_often_the_index_is_written(
    made: Workspace, found: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    indexed = "SELECT rowid, marks FROM search_marks ORDER BY rowid"
    with open_workspace(Path(shutil.copy(made.path, tmp_path / "copy.duibiao"))) as copy:
        take_over(copy, found, {}, TODAY)
        wanted = copy.db.conn.execute(indexed).fetchall()
    monkeypatch.setattr(marks, "_INDEXED", 1)
    take_over(made, found, {}, TODAY)
    assert made.db.conn.execute(indexed).fetchall() == wanted != []
    assert found_by(made, "已抽查46家") == {item(made, FIRST)}
