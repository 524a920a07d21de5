"""The full circle by command: sent to three units, filled in by LibreOffice itself, collected with one conflict."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from tests.cli.run import Door
from tests.core.reports import office as libre

_FILL = """
Sub Fill(names As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName" : kind(0).Value = "Calc MS Excel 2007 XML"
  paths = Split(names, "|")
  For number = 0 To UBound(paths)
    book = StarDesktop.loadComponentFromURL(ConvertToURL(paths(number)), "_blank", 0, hidden())
    sheet = book.Sheets.getByIndex(0)
    sheet.getCellRangeByName("E5").String = "推进中"
    sheet.getCellRangeByName("F5").Value = 0.6
    sheet.getCellRangeByName("I5").String = "第 " & (number + 1) & " 个单位：走访企业 " & Chr(10) & "三家"
    sheet.getCellRangeByName("H6").String = "11月31日"
    sheet.getCellRangeByName("M6").String = "市监〔2026〕" & number & "号"
    sheet.getCellRangeByName("J2").String = "填报日期：2026年11月20日"
    book.storeToURL(ConvertToURL(target & "/" & number & ".xlsx"), kind())
    book.close(True)
  Next
End Sub
"""


@libre.needed
def test_three_units_and_a_conflict(tmp_path: Path, zh: Door) -> None:
    path = tmp_path / "我局.duibiao"
    zh.fine("new", path, "--organisation", "某市市场监督管理局", "--framework", "shaanxi-2022")
    ids = [one["id"] for one in zh.fine("items", path, "--json").json][:15]
    for number, unit in enumerate(("标准化科", "质量科", "认证科")):
        zh.fine("mark", path, *ids[number * 5 : number * 5 + 5], "--applicable", "--unit", unit, "--due", "2026-12-31")
    written = [Path(one["path"]) for one in zh.fine("send", path, "--out", tmp_path / "下发", "--json").json]
    zh.fine("mark", path, ids[0], "--progress", "25", "--note", "已先行登记")
    libre.convert(written[0], "pdf", tmp_path / "libre")
    back = tmp_path / "back"
    back.mkdir()
    libre.run_basic(_FILL, f'Fill("{"|".join(map(str, written))}","{back}")', tmp_path / "libre")
    sheet = openpyxl.load_workbook(back / "0.xlsx").worksheets[0]
    assert sheet.protection.sheet
    assert (sheet["I5"].protection.locked, sheet["C5"].protection.locked) == (False, True)

    told = zh.fine("collect", path, back, "--dry-run", "--json").json
    assert told["counts"] == {"new": 5, "changed": 4, "both": 2, "contested": 0, "refused": 3, "unchanged": 121}
    assert [file["filled_on"] for file in told["files"]] == ["2026-11-20"] * 3
    assert told["unanswered"] == []
    said = zh.fine("collect", path, back, "--conflicts", "theirs").out
    assert "写入 11 格，6 项：新填 5，对方改了 4，取对方或另定 2" in said
    assert "写入：第 1 个单位：走访企业 三家" in said
    assert said.count("没有这一天") == 3
    (first,) = [one for one in zh.fine("items", path, "--json").json if one["id"] == ids[0]]
    assert (first["status"], first["progress"]) == ("in_progress", 60)
    assert "没有要写入的内容，评估文件没有改动" in zh.fine("collect", path, back).out
    zh.fine("undo", path)
    (first,) = [one for one in zh.fine("items", path, "--json").json if one["id"] == ids[0]]
    assert (first["status"], first["progress"]) == ("in_progress", 25)
    zh.fine("check", path)
