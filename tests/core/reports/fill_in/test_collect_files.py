"""Collecting several workbooks: what they disagree on, in whatever order they come, and those that are none."""

from __future__ import annotations

import errno
import itertools
import os
import random
from pathlib import Path

import msgspec
import pytest

from desktop.core.assessment import Applicability, MarkChange
from desktop.core.errors import WorkspaceError
from desktop.core.reports.fill_in.collection import Collection, Verdict
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.take_over import Choice, take_over
from desktop.core.store import evidence, marks, sendings
from desktop.core.store.workspace import Workspace
from tests.core.reports.fill_in.filling import Edits, cell, collected, fill, told
from tests.core.reports.fill_in.office_work import TODAY, UNITS, answers, item, office, sent
from tests.core.samples import dump

FIRST, SECOND, THIRD = "plan-1/1.1.1", "plan-1/1.1.2", "plan-1/1.1.3"


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


def test_reasons_that_disagree_keep_nothing_else_back(made: Workspace, tmp_path: Path) -> None:
    undecided = "plan-1/1.1.4"
    written = [one.path for one in sent(made, tmp_path / "out", recipients=("甲县", "乙县"))]
    back = [
        fill(
            path, tmp_path / "back" / path.name, {undecided: {"status": "不适用", "note": why}, THIRD: {"problem": why}}
        )
        for path, why in zip(written, ("无此产业", "归市局管"), strict=True)
    ]
    back[0] = fill(back[0], back[0], {SECOND: {"problem": "缺人"}})
    found = collected(made, back)
    assert told(found) == {
        (undecided, "status"): ("reason-open", "not_applicable"),
        (undecided, "note"): ("contested", ""),
        (THIRD, "problem"): ("contested", ""),
        (SECOND, "problem"): ("new", "缺人"),
    }
    take_over(made, found, {}, TODAY)
    assert answers(made)[SECOND, "problem"] == "缺人"
    place = item(made, undecided)
    choices = {(place, Field.STATUS): Choice("value", "不适用"), (place, Field.NOTE): Choice("value", "两县都没有")}
    take_over(made, collected(made, back), choices, TODAY)
    mark = marks.read(made.db, 1, place)
    assert (mark.applicability, mark.reason) == (Applicability.NOT_APPLICABLE, "两县都没有")


def test_an_item_without_its_reason_is_named(made: Workspace, tmp_path: Path) -> None:
    undecided = "plan-1/1.1.4"
    written = [one.path for one in sent(made, tmp_path / "out", recipients=("甲县", "乙县"))]
    back = [
        fill(path, tmp_path / "back" / path.name, {undecided: {"status": "不适用", "note": path.stem}})
        for path in written
    ]
    found, before = collected(made, back), dump(made.db)
    with pytest.raises(WorkspaceError) as caught:
        take_over(made, found, {(item(made, undecided), Field.STATUS): Choice("value", "不适用")}, TODAY)
    assert (caught.value.key, caught.value.facts) == ("answer-without-reason", {"id": undecided})
    assert dump(made.db) == before


def test_answers_of_two_workbooks_that_contradict_each_other(made: Workspace, tmp_path: Path) -> None:
    paths = [one.path for one in sent(made, tmp_path / "out", recipients=("甲县", "乙县"))]
    edits: list[Edits] = [{FIRST: {"status": "已完成", "note": "印发"}}, {FIRST: {"progress": 0.5, "problem": "缺人"}}]
    for order in (edits, edits[::-1]):
        back = [fill(path, tmp_path / "back" / path.name, one) for path, one in zip(paths, order, strict=True)]
        found = collected(made, back)
        assert told(found) == {
            (FIRST, "status"): ("changed", "done"),
            (FIRST, "progress"): ("done-is-100", "50"),
            (FIRST, "note"): ("new", "印发"),
            (FIRST, "problem"): ("new", "缺人"),
        }
    receipt, _ = take_over(made, found, {}, TODAY)
    assert (sum(receipt.written.values()), receipt.refused, answers(made)[FIRST, "progress"]) == (3, 1, "100")


def test_answers_that_went_round_are_all_told_of(made: Workspace, tmp_path: Path) -> None:
    words = ("一", "二", "三")
    back = []
    for number, word in enumerate(words):
        marks.change(made, [item(made, FIRST)], MarkChange(note=word), TODAY)
        path = sent(made, tmp_path / "out", recipients=(f"{word}县",))[0].path
        back.append(fill(path, tmp_path / "back" / path.name, {FIRST: {"note": words[(number + 1) % 3]}}))
    assert cell(collected(made, back), FIRST, Field.NOTE).verdict is Verdict.CONTESTED


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
