"""The read-only workspace of a roll-up: what each organisation has marked, whole, and nobody can mark in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from desktop.core.errors import ReportError, WorkspaceError
from desktop.core.labels import Language
from desktop.core.reports.export import export
from desktop.core.reports.options import Options as ReportOptions
from desktop.core.reports.roll_up import expected
from desktop.core.reports.roll_up.door import Options, roll_up
from desktop.core.reports.roll_up.gathering import gather
from desktop.core.store import checking, overview, progress
from desktop.core.store.standing import standing
from desktop.core.store.workspace import open_workspace
from tests.core.reports.roll_up.offices import CITIES, TODAY, city, document, returned, sender


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sources")
    for number, name in enumerate(CITIES):
        city(folder / "in", name, document(2) if number == 1 else document(), seed=number)
    for one in returned(sender(folder), folder, "甲县"):
        one.rename(folder / "in" / one.name)
    return folder


def options(sources: Path, out: Path, **more: object) -> Options:
    given = {"organisation": "省局", "expected": sources / "省局.duibiao", "workspace": out / "汇总.duibiao", **more}
    return Options((sources / "in",), out / "汇总.xlsx", "zh", **given)  # type: ignore[arg-type]


def test_each_organisation_is_an_assessment_with_its_marks(sources: Path, tmp_path: Path) -> None:
    result = roll_up(options(sources, tmp_path), TODAY)
    assert result.workspace is not None
    with open_workspace(result.workspace, read_only=True) as opened:
        assert opened.overview
        facts = overview.facts(opened.db)
        assert facts is not None
        assert [one.name for one in facts.organisations] == [one.name for one in result.overview.returns]
        assert [one.notes for one in facts.organisations] == [one.noted() for one in result.overview.returns]
        assert [one.source for one in facts.organisations] == [one.path.name for one in result.overview.returns]
        for number, one in enumerate(result.overview.returns, 1):
            opened.assessment = number
            assert overview.reporter(opened) == one.name
            mine = {each.key: each for each in standing(opened.db, number)}
            theirs = result.overview.standings[one.first : one.first + one.count]
            for each in theirs:
                mark = msgspec.structs.replace(each.mark, due=each.due)
                assert msgspec.structs.replace(mine[each.key].mark, owner=None, unit=None) == mark
                assert (mine[each.key].unit, mine[each.key].owner) == (each.unit, each.owner)
                assert mine[each.key].due == each.due
            lacking = mine.keys() - {each.key for each in theirs}
            assert all(mine[key].mark.note.startswith("汇总说明：") for key in lacking)
            found = progress.total(progress.by_framework(opened.db, number, TODAY).values())
            assert found.items - len(lacking) == one.counts.items
            assert (found.done, found.overdue, found.due_soon, found.behind) == (
                one.counts.done, one.counts.overdue, one.counts.due_soon, one.counts.behind,
            )  # fmt: skip


def test_the_file_is_sound_and_its_trail_is_whole(sources: Path, tmp_path: Path) -> None:
    result = roll_up(options(sources, tmp_path), TODAY)
    assert result.workspace is not None
    with open_workspace(result.workspace, read_only=True) as opened:
        assert checking.check(opened).count == 6  # made, described, and one for each organisation
        gestures = [row[0] for row in opened.db.conn.execute("SELECT gesture FROM batch ORDER BY id")]
    assert gestures == ["create", "overview", *["roll-up"] * 4]


def test_nobody_marks_in_it(sources: Path, tmp_path: Path) -> None:
    roll_up(options(sources, tmp_path), TODAY)
    path = tmp_path / "汇总.duibiao"
    before = path.read_bytes()
    with pytest.raises(WorkspaceError) as caught:
        open_workspace(path)
    assert caught.value.key == "workspace-overview"
    with open_workspace(path, read_only=True) as opened, pytest.raises(WorkspaceError) as refused:
        opened.write("x", {}, lambda record: None)
    assert refused.value.key == "workspace-opened-read-only"
    assert path.read_bytes() == before


def test_its_reports_name_the_organisation_that_is_looked_at(sources: Path, tmp_path: Path) -> None:
    roll_up(options(sources, tmp_path), TODAY)
    with open_workspace(tmp_path / "汇总.duibiao", read_only=True) as opened:
        opened.assessment = 2
        export(opened, ReportOptions(tmp_path / "台账.csv", "zh"), TODAY)
        name = overview.reporter(opened)
    assert name in CITIES[0] + CITIES[1] + CITIES[2] or name.endswith("局")
    assert (tmp_path / "台账.csv").exists()


def test_it_is_no_source_and_says_who_is_expected(sources: Path, tmp_path: Path) -> None:
    roll_up(options(sources, tmp_path), TODAY)
    found = gather([tmp_path / "汇总.duibiao"], TODAY)
    assert [one.error.key for one in found.refused] == ["roll-up-overview"]
    known = expected.read(tmp_path / "汇总.duibiao").expected
    assert [one.name for one in known] == ["甲县", *(f"{name}市场监督管理局" for name in CITIES)]


def test_a_file_that_is_there_is_never_overwritten(sources: Path, tmp_path: Path) -> None:
    (tmp_path / "汇总.duibiao").write_text("我的", "utf-8")
    with pytest.raises(WorkspaceError) as caught:
        roll_up(options(sources, tmp_path), TODAY)
    assert caught.value.key == "workspace-exists"
    assert (tmp_path / "汇总.duibiao").read_text("utf-8") == "我的"
    assert [one.name for one in tmp_path.iterdir()] == ["汇总.duibiao"]


@pytest.mark.parametrize("step", range(0, 40, 3))
def test_cancelling_at_any_step_leaves_nothing(sources: Path, tmp_path: Path, step: int) -> None:
    class Stopped(Exception):
        pass

    seen = 0

    def tell(_done: int, _total: int) -> None:
        nonlocal seen
        seen += 1
        if seen > step:
            raise Stopped

    (tmp_path / "汇总.xlsx").write_text("上一次的", "utf-8")
    try:
        roll_up(options(sources, tmp_path), TODAY, tell)
    except Stopped:
        assert [one.name for one in tmp_path.iterdir()] == ["汇总.xlsx"]
        assert (tmp_path / "汇总.xlsx").read_text("utf-8") == "上一次的"
    else:
        assert {one.name for one in tmp_path.iterdir()} == {"汇总.xlsx", "汇总.duibiao"}


def test_a_workbook_that_cannot_be_written_leaves_no_workspace(sources: Path, tmp_path: Path) -> None:
    (tmp_path / ".~lock.汇总.xlsx#").write_text("", "utf-8")
    with pytest.raises(ReportError) as caught:
        roll_up(options(sources, tmp_path), TODAY)
    assert caught.value.key == "report-open"
    assert not (tmp_path / "汇总.duibiao").exists()


def test_where_nothing_is_taken_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "坏的.duibiao").write_text("x", "utf-8")
    with pytest.raises(ReportError) as caught:
        roll_up(Options((tmp_path,), tmp_path / "汇总.xlsx", "zh", tmp_path / "汇总.duibiao"), TODAY)
    assert (caught.value.key, caught.value.facts) == ("roll-up-nothing", {"count": 1})
    assert [one.name for one in tmp_path.iterdir()] == ["坏的.duibiao"]


def test_rolling_up_again_does_not_count_the_last_result(sources: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    shutil.copytree(sources / "in", folder)
    chosen = Options((folder,), folder / "汇总.xlsx", "zh", folder / "汇总.duibiao", sources / "省局.duibiao")
    first = roll_up(chosen, TODAY)
    again = roll_up(msgspec.structs.replace(chosen, workspace=folder / "汇总 2.duibiao"), TODAY)
    assert again.overview.total == first.overview.total
    assert [one.error.key for one in again.overview.refused] == ["roll-up-overview"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_both_languages_are_written(sources: Path, tmp_path: Path, language: Language) -> None:
    chosen = msgspec.structs.replace(options(sources, tmp_path), language=language)
    assert roll_up(chosen, TODAY).out.exists()
