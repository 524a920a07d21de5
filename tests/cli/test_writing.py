"""new, add, mark, undo, redo, attach: what they do, say and refuse."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop.core import seeds
from desktop.core.framework import encode
from tests.cli.run import Door
from tests.core.samples import framework

ITEM = "plan-1/1.1.1"
SHAANXI = len(list(seeds.framework("shaanxi-2022").items()))


def item(door: Door, path: Path, key: str = ITEM) -> dict[str, Any]:
    found: dict[str, Any]
    (found,) = [one for one in door.fine("items", path, "--json").json if one["id"] == key]
    return found


def test_new_with_everything(tmp_path: Path, zh: Door) -> None:
    said = zh.fine(
        "new", tmp_path / "乙", "--organisation", "某公司", "--kind", "企业", "--level", "county", "--region", "陕西",
        "--city", "某市", "--sector", "C36", "--framework", "shaanxi-2022", "--name", "2025年度评估",
    )  # fmt: skip
    assert said.out == ""
    assert str(SHAANXI) in said.err
    told = zh.fine("status", tmp_path / "乙", "--json").json
    assert (told["organisation"], told["total"]["items"]) == ("某公司", SHAANXI)


def test_new_warns_of_a_folder_that_is_synchronised(tmp_path: Path, zh: Door, en: Door) -> None:
    folder = tmp_path / "坚果云"
    folder.mkdir()
    assert "“坚果云”同步" in zh.fine("new", folder / "甲", "--organisation", "某局").err
    assert "Nutstore synchronises" in en.fine("new", folder / "乙", "--organisation", "某局").err


def test_new_refuses_what_it_does_not_know(tmp_path: Path, zh: Door, path: Path) -> None:
    new = ("new", tmp_path / "乙", "--organisation", "某局")
    for option, value, told in (
        ("--kind", "学堂", "government"), ("--level", "省市", "province"), ("--region", "火星", "可用的值"),
        ("--sector", "X99", "可用的值"), ("--line", "火星总局", "可用的值"),
    ):  # fmt: skip
        assert told in zh.refused(2, *new, option, value)
    assert "nowhere" in zh.refused(1, *new, "--framework", "nowhere")
    assert "没有.json" in zh.refused(1, *new, "--framework", tmp_path / "没有.json")
    assert "名称" in zh.refused(2, "new", tmp_path / "乙", "--organisation", " ")
    assert "--organisation" in zh.refused(2, "new", tmp_path / "乙")
    assert not (tmp_path / "乙.duibiao").exists()
    assert "已经有" in zh.refused(1, "new", path, "--organisation", "某局")


def test_add_a_document_whose_id_one_has_that_was_taken_out(tmp_path: Path, path: Path, zh: Door) -> None:
    first, other = framework("city-1"), msgspec.structs.replace(framework("city-1"), title="另一份文件")
    files = [tmp_path / f"{name}.json" for name in ("甲", "乙")]
    for file, one in zip(files, (first, other), strict=True):
        file.write_bytes(encode(one))
    zh.fine("add", path, files[0])
    assert "city-1" in zh.refused(1, "add", path, files[1])  # it is there
    zh.fine("undo", path)
    said = zh.fine("add", path, files[1], "--json")
    assert said.json["framework"] == "city-1-2"
    assert "编号“city-1”" in said.err
    assert "“city-1-2”" in said.err
    assert item(zh, path, "city-1-2/1.1.1")["id"]
    assert "早已加入" in zh.fine("add", path, files[1]).err
    assert "编号" not in zh.fine("add", path, files[0]).err  # the very one that was undone comes back
    assert item(zh, path, "city-1/1.1.1")["id"]


def test_add(tmp_path: Path, path: Path, plan: Path, zh: Door) -> None:
    assert str(SHAANXI) in zh.fine("add", path, "shaanxi-2022").err
    assert len(zh.fine("items", path, "--json").json) == 24 + SHAANXI
    assert "早已加入" in zh.fine("add", path, "shaanxi-2022").err
    assert "早已加入" in zh.fine("add", path, plan).err
    other = tmp_path / "另一份.json"
    other.write_bytes(encode(framework(items=2)))
    assert "内容不同" in zh.refused(1, "add", path, other)
    other.write_text("{", encoding="utf-8")
    assert "另一份.json" in zh.refused(1, "add", path, other)
    assert "nowhere" in zh.refused(1, "add", path, "nowhere")


def test_mark_with_everything(path: Path, zh: Door) -> None:
    said = zh.fine(
        "mark", path, ITEM, "plan-1/1.1.2", "--status", "推进中", "--progress", "60%", "--result", "largely-met",
        "--leader", "张局长", "--owner", "王芳", "--unit", "标准化科", "--support-unit", "法规科",
        "--support-unit", "计量科", "--due", "2025年6月底", "--rhythm", "每季度报",
        "--reached", "82.2％", "--note", "已印发", "--problem", "经费",
        "--next", "报送",
    )  # fmt: skip
    assert said.out == ""
    assert "2" in said.err
    found = item(zh, path)
    assert found["status"] == "in_progress"
    assert found["applicability"] == "applicable"
    assert (found["progress"], found["reached"], found["due"]) == (60, 82.2, "2025-06-30")
    assert (found["unit"], found["owner"], found["rhythm"]) == ("标准化科", "王芳", "quarterly")
    assert found["result"] == "not_met", "the reached value against the target"
    assert item(zh, path, "plan-1/1.1.2")["result"] == "largely_met", "by hand where no target tells it"
    assert [b["gesture"] for b in zh.fine("history", path, "--json").json] == ["create", "mark"]


def test_mark_empties_fields(path: Path, zh: Door) -> None:
    zh.fine(
        "mark", path, ITEM, "--due", "2025", "--unit", "标准化科", "--owner", "王芳", "--reached", "9", "--note", "甲"
    )
    zh.fine("mark", path, ITEM, "--due", "", "--unit", "", "--owner", "", "--reached", "", "--note", "", "--rhythm", "")
    found = item(zh, path)
    assert [found[name] for name in ("unit", "owner", "reached")] == [None, None, None]
    assert (found["due"], found["due_printed"]) == ("2025-12-31", True), "the document's date shows again"


def test_mark_decides(path: Path, zh: Door) -> None:
    zh.fine("mark", path, ITEM, "--not-applicable", "--reason", "本市无港口")
    assert (item(zh, path)["applicability"], item(zh, path)["reason"]) == ("not_applicable", "本市无港口")
    zh.fine("mark", path, ITEM, "--undecided")
    assert (item(zh, path)["applicability"], item(zh, path)["reason"]) == ("undecided", "")
    zh.fine("mark", path, ITEM, "--applicable")
    assert item(zh, path)["applicability"] == "applicable"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--status", "finished"), "not_started 未启动"), (("--result", "good"), "met 达标"),
        (("--rhythm", "daily"), "monthly"),
        (("--due", "明天"), "2025-12-31"), (("--due", "2025-02-30"), "不是日期"),
        (("--progress", "half"), "--progress"),
        (("--progress", "60.5"), "--progress"), (("--progress", "101"), "101"), (("--progress", "-1"), "-1"),
        (("--reached", "many"), "--reached"), (("--reached", "nan"), "--reached"), (("--reached", "inf"), "--reached"),
        (("--applicable", "--undecided"), "--applicable"), (("--applicable", "--reason", "甲"), "--reason"),
        (("--reason", "甲"), "--not-applicable"), ((), "--status done"), (("--colour", "red"), "--colour"),
        (("--status",), "--status"), (("--status", "done", "--progress", "40"), "--progress 40"),
    ],
)  # fmt: skip
def test_mark_wrong_usage(path: Path, zh: Door, options: tuple[str, ...], told: str) -> None:
    assert told in zh.refused(2, "mark", path, ITEM, *options)
    assert len(zh.fine("history", path, "--json").json) == 1


def test_mark_refuses_all_where_one_is_refused(path: Path, zh: Door) -> None:
    line = zh.refused(1, "mark", path, ITEM, "plan-1/1.1.9", "--status", "done")
    assert "plan-1/1.1.9" in line
    assert "最接近的编号是 plan-1/1.1." in line
    assert "理由" in zh.refused(2, "mark", path, ITEM, "--not-applicable")
    assert "理由" in zh.refused(2, "mark", path, ITEM, "--not-applicable", "--reason", " ")
    assert item(zh, path)["applicability"] == "undecided"
    assert zh.refused(1, "mark", path, "完全不同", "--status", "done")


def test_mark_says_when_nothing_changed(path: Path, zh: Door) -> None:
    zh.fine("mark", path, ITEM, "--status", "done")
    assert "没有改动" in zh.fine("mark", path, ITEM, ITEM, "--status", "done").err


def test_undo_and_redo_name_what_they_do(path: Path, zh: Door, en: Door) -> None:
    zh.fine("mark", path, ITEM, "plan-1/1.1.2", "--status", "done")
    assert zh.fine("undo", path).err.strip() == "撤销：标记 2 项为已完成"
    assert item(zh, path)["status"] == "not_started"
    assert en.fine("redo", path).err.strip() == "Redo: Mark 2 items as done"
    assert item(zh, path)["status"] == "done"
    assert "没有可以重做" in zh.refused(1, "redo", path)
    zh.fine("undo", path)
    assert "没有可以撤销" in zh.refused(1, "undo", path)
    texts = [b["text"] for b in zh.fine("history", path, "--json").json]
    assert texts[1:] == [
        "标记 2 项为已完成",
        "撤销：标记 2 项为已完成",
        "重做：标记 2 项为已完成",
        "撤销：标记 2 项为已完成",
    ]


def test_attach(path: Path, tmp_path: Path, zh: Door) -> None:
    source = tmp_path / "会议 纪要.txt"
    source.write_text("纪要", encoding="utf-8")
    assert "2" in zh.fine("attach", path, ITEM, source, "https://example.com/a").err
    zh.fine("attach", path, ITEM, source, "--reference")
    assert item(zh, path)["evidence"] == 3
    assert "没有.txt" in zh.refused(1, "attach", path, ITEM, source, tmp_path / "没有.txt")
    assert str(tmp_path) in zh.refused(1, "attach", path, ITEM, tmp_path)
    assert item(zh, path)["evidence"] == 3
    assert "FILE-or-ADDRESS" in zh.refused(2, "attach", path, ITEM)
    zh.fine("check", path)


def test_a_writer_elsewhere_is_named_and_readers_read_on(path: Path, zh: Door) -> None:
    from desktop.core.store.workspace import open_workspace

    with open_workspace(path):
        assert "编辑" in zh.refused(1, "mark", path, ITEM, "--status", "done")
        assert len(zh.fine("items", path, "--json").json) == 24
        zh.fine("backup", path)


def test_the_suffix_may_be_left_out(path: Path, zh: Door) -> None:
    bare = path.with_suffix("")
    zh.fine("mark", bare, ITEM, "--status", "done")
    assert zh.fine("items", bare, "--status", "done", "--json").json[0]["id"] == ITEM


def test_every_word_that_writes_prints_json(tmp_path: Path, zh: Door) -> None:
    path = tmp_path / "我局.duibiao"
    made = zh.fine("new", path, "--organisation", "某市市场监督管理局", "--framework", "shaanxi-2022", "--json").json
    assert (made["workspace"], made["frameworks"]) == (str(path), ["shaanxi-2022"])
    added = zh.fine("add", path, "pilot-2023", "--json").json
    assert (added["framework"], added["batch"]) == ("pilot-2023", 2)
    first, second = (one["id"] for one in zh.fine("items", path, "--json").json[:2])
    marked = zh.fine("mark", path, first, second, "--status", "done", "--json").json
    assert marked == {"batch": 3, "items": [first, second]}
    assert zh.fine("mark", path, first, "--status", "done", "--json").json == {"batch": None, "items": []}
    assert zh.fine("undo", path, "--json").json["undoes"] == 3
    assert zh.fine("redo", path, "--json").json["undoes"] == 4
    attached = zh.fine("attach", path, first, "https://example.org/a", "--json").json
    assert attached == {"item": first, "attached": ["https://example.org/a"], "batch": 6}
    assert zh.fine("check", path, "--json").json["count"] == 6
    kept = zh.fine("backup", path, "--json").json
    assert (Path(kept["path"]).exists(), kept["steps"]) == (True, 6)
    assert zh.fine("restore", path, "--list", "--json").json == [kept]
    restored = zh.fine("restore", path, "--json").json
    assert (restored["workspace"], Path(restored["kept"]).exists()) == (str(path), True)
