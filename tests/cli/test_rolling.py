"""roll-up by command: what it writes, says and refuses."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl

from tests.cli.run import Door
from tests.core.reports.roll_up.offices import CITIES, city, document, returned, sender


def sources(folder: Path) -> Path:
    for number, name in enumerate(CITIES):
        city(folder / "in", name, document(), seed=number)
    for one in returned(sender(folder), folder, "甲县"):
        one.rename(folder / "in" / one.name)
    (folder / "in" / "坏的.duibiao").write_text("不是", "utf-8")
    return folder / "in"


def test_roll_up(tmp_path: Path, zh: Door, en: Door) -> None:
    folder = sources(tmp_path)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    (tmp_path / "名单.txt").write_text("甲县\n乙县\n", "utf-8")
    words = ("roll-up", folder, tmp_path / "省局.duibiao", "--out", tmp_path / "汇总.xlsx", "--date", "2026-11-21")
    said = zh.fine(*words, "--workspace", tmp_path / "汇总.duibiao", "--expected", tmp_path / "名单.txt", "--json")
    told = said.json
    assert [one["name"] for one in told["organisations"]][0] == "甲县"
    assert told["counts"]["items"] == sum(one["counts"]["items"] for one in told["organisations"])
    assert [one["name"] for one in told["missing"]] == ["乙县"]
    assert [one["error"]["key"] for one in told["refused"]] == ["workspace-foreign"]
    assert "已汇总 5 个单位，未报 1 个，未收入 1 份" in said.err
    assert "“坏的.duibiao”不是对标的评估文件，它的内容是另一种文件。请核对是否拿错文件" in said.err
    assert openpyxl.load_workbook(tmp_path / "汇总.xlsx").sheetnames[:3] == ["封面", "分地区", "各单位"]
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    more = ("--expected", tmp_path / "省局.duibiao", "--paper", "a3", "--bind", "left")
    listed = en.fine("roll-up", folder, "--out", tmp_path / "b.xlsx", *more)
    setup = openpyxl.load_workbook(tmp_path / "b.xlsx").worksheets[0].page_setup
    assert (setup.paperSize, setup.orientation) == (8, "landscape")
    assert "a5" in zh.refused(2, "roll-up", folder, "--out", tmp_path / "c.xlsx", "--paper", "a5")
    assert "西安市市场监督管理局" in listed.out
    assert "Rolled up 4 organizations; 0 missing, 1 source not taken" in listed.err


def test_an_overview_is_looked_into(tmp_path: Path, zh: Door) -> None:
    folder, path = sources(tmp_path), tmp_path / "汇总.duibiao"
    words = ("roll-up", folder, "--out", tmp_path / "a.xlsx", "--workspace", path, "--date", "2026-11-21", "--json")
    told = zh.fine(*words).json
    for one in told["organisations"]:
        said = zh.fine("status", path, "--of", one["name"], "--json").json
        assert said["organisation"] == one["name"]
        assert said["total"]["done"] == one["counts"]["done"]
    assert len(zh.fine("items", path, "--of", "宝鸡", "--json").json) == 24
    zh.fine("export", path, "--of", "宝鸡", "--report", "ledger", "--out", tmp_path / "宝鸡.xlsx")
    assert "没有名为“市”的单位，或不止一个" in zh.refused(1, "status", path, "--of", "市")
    assert "只能查看" in zh.refused(1, "mark", path, "plan-1/1.1.1", "--status", "done")
    assert "只能查看" in zh.refused(1, "undo", path)
    zh.fine("check", path)


def test_a_file_that_came_twice_is_said_to_be_counted_twice(tmp_path: Path, zh: Door, path: Path) -> None:
    again = shutil.copy(path, tmp_path / "又一份.duibiao")
    said = zh.fine("roll-up", path, again, "--out", tmp_path / "汇总.xlsx")
    assert "其中 2 份单位重名或出自同一评估文件，合计分别计入" in said.err
    assert "重名" not in zh.fine("roll-up", path, "--out", tmp_path / "汇总.xlsx").err


def test_roll_up_refuses(tmp_path: Path, zh: Door, path: Path) -> None:
    out = ("--out", tmp_path / "汇总.xlsx")
    (tmp_path / "空").mkdir()
    assert "没有找到可汇总的文件" in zh.refused(1, "roll-up", tmp_path / "空", *out)
    assert "--out" in zh.refused(2, "roll-up", path)
    zh.refused(2, "roll-up", *out)
    assert "扩展名" in zh.refused(2, "roll-up", path, "--out", tmp_path / "汇总.csv")
    assert "扩展名" in zh.refused(2, "roll-up", path, *out, "--workspace", tmp_path / "汇总.db")
    assert "已经有名为" in zh.refused(1, "roll-up", path, *out, "--workspace", path)
    assert "不是可用的名单" in zh.refused(1, "roll-up", path, *out, "--expected", tmp_path)
    assert "没有下发过填报表" in zh.refused(1, "roll-up", path, *out, "--expected", path)
    zh.refused(2, "roll-up", path, *out, "--report-lang", "fr")
    zh.refused(2, "roll-up", path, *out, "--date", "某日")
    assert not (tmp_path / "汇总.xlsx").exists()
    bad = tmp_path / "坏的.duibiao"
    bad.write_text("不是", "utf-8")
    said = zh("roll-up", bad, *out)
    assert said.code == 1
    assert said.err.splitlines()[-1].startswith("1 份文件都没有收入，无法汇总。")
