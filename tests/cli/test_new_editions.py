"""A new edition by command: compared, taken over, an older workbook collected, looked at again, undone."""

from __future__ import annotations

from pathlib import Path

import msgspec
import openpyxl
import pytest

from desktop.core.framework import Framework, encode
from tests.cli.run import Door
from tests.core.outlines import Words, document, measure, numbered
from tests.core.reports.fill_in.filling import fill

_replace = msgspec.structs.replace


@pytest.fixture
def old() -> Framework:
    return document(Words(1), [[3, 2, 2], [2]])


@pytest.fixture
def later(old: Framework) -> Framework:
    """One item reworded, one dropped, one measure gone and one inserted before it: the numbers behind it move."""
    first, second, third, last = old.measures
    changed = _replace(first.items[0], text=Words(0).reworded(first.items[0].text))
    first = _replace(first, items=(changed, first.items[1]))
    added = measure(Words(9), 1, 1, "plan-1/1.99")
    return numbered(_replace(old, measures=(added, first, third, last)))


@pytest.fixture
def path(tmp_path: Path, old: Framework, zh: Door) -> Path:
    file = tmp_path / "旧版本.json"
    file.write_bytes(encode(old))
    made = tmp_path / "我局.duibiao"
    zh.fine("new", made, "--organisation", "某市市场监督管理局", "--framework", file)
    return made


@pytest.fixture
def edition(tmp_path: Path, later: Framework) -> Path:
    file = tmp_path / "新版本.json"
    file.write_bytes(encode(later))
    return file


def test_one_full_cycle(path: Path, edition: Path, tmp_path: Path, zh: Door) -> None:
    keys = [one["id"] for one in zh.fine("items", path, "--json").json]
    zh.fine("mark", path, *keys, "--status", "in_progress", "--unit", "标准化科")
    zh.fine("send", path, "--out", tmp_path / "下发")
    (workbook,) = (tmp_path / "下发").glob("*.xlsx")
    assert "duibiao add --edition" in zh.refused(1, "add", path, edition)
    before = zh.fine("items", path, "--json").out

    dry = zh.fine("add", path, edition, "--edition", "--dry-run")
    assert "未变 4 项，编号变动 1 项，有改动 1 项，新增 1 项，取消 3 项，存疑 0 项" in dry.out
    assert "有改动（内容）　plan-1/1.1.1 → plan-1/1.2.1" in dry.err
    assert zh.fine("items", path, "--json").out == before

    done = zh.fine("add", path, edition, "--edition", "--json").json
    assert done["counts"]["changed"] == 1
    after = zh.fine("items", path, "--json").json
    assert [one["id"] for one in after][:3] == ["plan-1/1.1a.1", "plan-1/1.1.1", "plan-1/1.1.2"]
    assert {one["status"] for one in after} == {"not_started", "in_progress"}
    assert [one["id"] for one in zh.fine("items", path, "--review", "--json").json] == ["plan-1/1.1.1"]
    gone = [one["id"] for one in zh.fine("items", path, "--withdrawn", "--json").json]
    assert sorted(gone) == ["plan-1/1.1.3", "plan-1/1.2.1", "plan-1/1.2.2"]
    assert zh.fine("status", path, "--json").json["total"]["items"] == len(after) == 7

    returned = fill(
        workbook,
        tmp_path / "收回" / "标准化科.xlsx",
        {"plan-1/1.1.1": {"progress": 0.6}, "plan-1/1.3.1": {"progress": 0.4}},
    )
    told = zh.fine("collect", path, returned)
    assert "原来的内容：plan-1/1.1.1" in told.out
    marked = {one["id"]: one["progress"] for one in zh.fine("items", path, "--json").json}
    assert (marked["plan-1/1.1.1"], marked["plan-1/1.3.1"]) == (60, 40)
    assert [one["id"] for one in zh.fine("items", path, "--review", "--json").json] == ["plan-1/1.1.1"]
    zh.fine("undo", path)

    zh.fine("export", path, "--report", "ledger", "--out", tmp_path / "台账.csv")
    ledger = (tmp_path / "台账.csv").read_text(encoding="utf-8-sig")
    assert ledger.count("待复核") == 1
    zh.fine("export", path, "--report", "ledger", "--out", tmp_path / "台账.xlsx")
    book = openpyxl.load_workbook(tmp_path / "台账.xlsx")
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any("取消的 3 项未列入" in cell for cell in cells)

    zh.fine("check", path)
    zh.fine("history", path, "--verify")
    zh.fine("reviewed", path, "plan-1/1.1.1")
    assert zh.fine("items", path, "--review", "--json").json == []
    assert zh.fine("reviewed", path, "plan-1/1.1.1", "--json").json["batch"] is None
    zh.fine("undo", path)
    zh.fine("undo", path)
    assert zh.fine("items", path, "--json").out == before
    zh.fine("check", path)


def test_a_new_item_under_the_id_of_a_withdrawn_one_is_told_with_its_own(path: Path, edition: Path, zh: Door) -> None:
    """The new edition numbers anew; by its own ids --part and --join name what is in it."""
    dry = zh.fine("add", path, edition, "--edition", "--dry-run", "--json")
    assert "新增　plan-1/1.1.1（入库编号 plan-1/1.1a.1）　" in dry.err
    assert "“→”前面是本评估里的编号，保持不变" in dry.err
    told = {(one["kind"], one["new"]): one["id"] for one in dry.json["items"]}
    assert told["new", "plan-1/1.1.1"] == "plan-1/1.1a.1"
    assert told["changed", "plan-1/1.2.1"] == "plan-1/1.1.1"
    gone = [one["id"] for one in dry.json["items"] if one["kind"] == "withdrawn"]
    assert not {*gone} & {one["id"] for one in dry.json["items"] if one["kind"] != "withdrawn"}
    done = zh.fine("add", path, edition, "--edition", "--json")
    assert done.json["items"] == dry.json["items"]
    after = [one["id"] for one in zh.fine("items", path, "--json").json]
    assert sorted(after) == sorted(one["id"] for one in done.json["items"] if one["kind"] != "withdrawn")


def test_the_same_edition_again_changes_nothing(path: Path, edition: Path, zh: Door) -> None:
    zh.fine("add", path, edition, "--edition")
    again = zh.fine("add", path, edition, "--edition", "--json")
    assert again.json["batch"] is None
    assert "已是这个版本" in again.err


def test_items_are_joined_and_parted(path: Path, edition: Path, later: Framework, zh: Door) -> None:
    fresh = later.measures[0].items[0].id
    joined = zh.fine("add", path, edition, "--edition", "--dry-run", "--join", f"plan-1/1.2.1={fresh}", "--json").json
    assert (joined["counts"]["changed"], joined["counts"]["new"], joined["counts"]["withdrawn"]) == (2, 0, 2)
    parted = zh.fine("add", path, edition, "--edition", "--dry-run", "--part", "plan-1/1.2.1", "--json").json
    assert (parted["counts"]["changed"], parted["counts"]["new"], parted["counts"]["withdrawn"]) == (0, 2, 4)
    assert "没有“plan-1/9.9.9”" in zh.refused(1, "add", path, edition, "--edition", "--part", "plan-1/9.9.9")
    assert "--edition" in zh.refused(2, "add", path, edition, "--part", fresh)


def test_a_document_under_another_id_is_an_edition_where_one_says_so(
    path: Path, later: Framework, tmp_path: Path, zh: Door
) -> None:
    other = tmp_path / "另一个编号.json"
    other.write_bytes(encode(later).replace(b"plan-1", b"draft-9"))
    assert "没有" in zh.refused(1, "add", path, other, "--edition")
    zh.fine("add", path, other, "--edition", "--of", "plan-1")
    assert [one["id"] for one in zh.fine("items", path, "--review", "--json").json] == []
    assert zh.fine("items", path, "--json").json[1]["id"] == "plan-1/1.1.1"


def test_an_edition_from_the_excel_form_keeps_what_stayed(path: Path, edition: Path, tmp_path: Path, zh: Door) -> None:
    form = tmp_path / "新版本.xlsx"
    zh.fine("form", form, "--of", edition)
    before = zh.fine("items", path, "--json").out
    assert "duibiao parse" in zh.refused(1, "add", path, form, "--edition")
    assert zh.fine("items", path, "--json").out == before
    read = tmp_path / "读回.json"
    zh.fine("parse", form, "--out", read)
    dry = zh.fine("add", path, read, "--edition", "--dry-run")
    assert "未变 4 项，编号变动 1 项，有改动 1 项，新增 1 项，取消 3 项，存疑 0 项" in dry.out


def yearly(folder: Path, of: Framework, year: int, name: str) -> Path:
    """Write a document as the plan of a year, under an id."""
    file = folder / f"{name}.json"
    titled = _replace(of, title=f"临江市{year}年计量工作要点", short_title=None)
    file.write_bytes(encode(titled).replace(b"plan-1", name.encode()))
    return file


def test_the_plan_of_the_next_year_is_an_edition_without_an_id(
    path: Path, old: Framework, tmp_path: Path, zh: Door
) -> None:
    def written(year: int, name: str) -> Path:
        return yearly(tmp_path, old, year, name)

    zh.fine("add", path, written(2025, "jl-2025"))
    dry = zh.fine("add", path, written(2026, "jl-2026"), "--edition", "--dry-run")
    assert "临江市2025年计量工作要点" in dry.out
    assert "未变 9 项" in dry.out
    beside = zh.fine("add", path, written(2026, "jl-2026")).err
    assert "--edition --of jl-2025" in beside
    assert "--edition --of" not in zh.fine("add", path, written(2026, "jl-2026")).err
    other = tmp_path / "别的.json"
    other.write_bytes(encode(_replace(old, title="临江市2026年信用工作要点")).replace(b"plan-1", b"xy-2026"))
    assert "--of" in zh.refused(1, "add", path, other, "--edition")


def test_an_edition_added_by_mistake_and_taken_back_renews_the_document_all_the_same(
    old: Framework, later: Framework, tmp_path: Path, zh: Door
) -> None:
    """The document that was undone stays in the file; what an edition renews is what is marked."""
    path, former = tmp_path / "我局.duibiao", yearly(tmp_path, old, 2025, "jl-2025")
    zh.fine("new", path, "--organisation", "某市市场监督管理局", "--framework", former)
    keys = [one["id"] for one in zh.fine("items", path, "--json").json]
    zh.fine("mark", path, *keys, "--status", "in_progress", "--unit", "标准化科")
    edition = yearly(tmp_path, later, 2026, "jl-2026")
    assert "duibiao undo" in zh.fine("add", path, edition).err
    zh.fine("undo", path)
    taken = zh.fine("add", path, edition, "--edition")
    assert "未变 4 项，编号变动 1 项，有改动 1 项，新增 1 项，取消 3 项" in taken.out
    items = zh.fine("items", path, "--json").json
    assert sum(one["status"] == "in_progress" for one in items) == 6
    assert {one["id"].split("/")[0] for one in items} == {"jl-2025"}
