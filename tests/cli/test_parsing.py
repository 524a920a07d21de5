"""parse: a document becomes a framework, on the screen, as JSON and in a file."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import msgspec
import pytest

from desktop.core import seeds
from desktop.core.framework import decode
from tests.cli.run import Door
from tests.core.reports.form.forms import typed

TEXT = (
    "云岭市仓储方案\n一、任务\n（一）建库。新建仓库50个。（市商务局负责）\n（三）培训。组织培训。（市人社局负责）\n"
    "二、保障\n（四）领导。成立专班。"
)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "方案.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_json(document: Path, zh: Door, en: Door) -> None:
    framework = decode(zh.fine("parse", document, "--json").out)
    assert [one.label for one in framework.measures] == ["（一）", "（三）", "（四）"]
    assert [(one.kind, one.line) for one in framework.warnings] == [("gap", 4)]
    assert "（三）" in framework.warnings[0].message
    assert "missing" in decode(en.fine("parse", document, "--json").out).warnings[0].message


def test_words(document: Path, zh: Door) -> None:
    said = zh.fine("parse", document)
    assert "3 条举措" in said.out
    assert "第 4 行" in said.err


def test_of_many_notices_alike_the_first_are_printed_and_the_rest_counted(tmp_path: Path, zh: Door) -> None:
    measures = [f"（{n}）新建仓库{n}座。（市商务局负责）" for n in ["一", *"三四" * 30, "八"]]
    path = tmp_path / "乱序.txt"
    path.write_text("\n".join(["云岭市仓储方案", "一、任务", *measures]), encoding="utf-8")
    warnings = decode(zh.fine("parse", path, "--json").out).warnings
    said = zh.fine("parse", path)
    assert max(Counter(one.kind for one in warnings).values()) > 21
    assert f"{len(warnings)} 处待核对" in said.out
    told = said.err.splitlines()
    for kind, count in Counter(one.kind for one in warnings).items():
        lines = [f"第 {one.line} 行：{one.message}" for one in warnings if one.kind == kind and one.line is not None]
        assert sum(line in told for line in lines) == min(20, len(lines))
        assert (f"同类的还有 {count - 20} 条，没有列出；--json 列出全部。" in told) == (count > 20)


def test_a_result_is_saved_and_an_existing_file_never_touched(document: Path, tmp_path: Path, zh: Door) -> None:
    out = tmp_path / "方案.json"
    zh.fine("parse", document, "--out", out)
    before = out.read_bytes()
    assert decode(before).title == "云岭市仓储方案"
    assert "已经存在" in zh.refused(1, "parse", document, "--out", out)
    assert out.read_bytes() == before
    assert "不存在" in zh.refused(1, "parse", document, "--out", tmp_path / "没有" / "方案.json")


def test_a_document_without_title_is_called_by_its_file_only_when_it_is_kept(tmp_path: Path, zh: Door) -> None:
    document, out, place = tmp_path / "甲.txt", tmp_path / "乙.json", tmp_path / "库.duibiao"
    document.write_text(TEXT.partition("\n")[2], encoding="utf-8")
    assert msgspec.json.decode(zh.fine("parse", document, "--json").out)["title"] is None
    said = zh.fine("parse", document, "--out", out)
    assert "没有找到标题" in said.err
    assert "甲" not in said.out
    zh.fine("new", place, "--organisation", "云岭市商务局")
    assert "以文件名“乙”为标题" in zh.fine("add", place, out).err
    assert "乙" in zh.fine("status", place).out


def test_what_holds_nothing_is_refused(tmp_path: Path, zh: Door) -> None:
    (tmp_path / "空.txt").write_text("今天天气很好。", encoding="utf-8")
    assert "没有找到" in zh.refused(1, "parse", tmp_path / "空.txt")


def test_what_only_leads_to_documents_is_called_so(document: Path, tmp_path: Path, zh: Door, en: Door) -> None:
    link, shortcut = tmp_path / "方案.url", tmp_path / "方案.lnk"
    for path in (link, shortcut):
        path.write_bytes(document.read_bytes())
    told = zh.refused(1, "parse", document, tmp_path)
    assert f"“{tmp_path.name}”是文件夹" in told
    assert "选择其中一份政策文件" in told
    assert "is a folder" in en.refused(1, "parse", tmp_path)
    assert "通向网页" in zh.refused(1, "parse", link)
    assert "“方案.lnk”是快捷方式" in zh.refused(1, "parse", shortcut)
    made = tmp_path / "我局.duibiao"
    zh.fine("new", made, "--organisation", "某局")
    assert "duibiao parse" in zh.refused(1, "add", made, tmp_path)
    assert "is a folder, not a policy document" in en.refused(1, "add", made, tmp_path)


def test_a_form_goes_out_and_is_read_back(document: Path, tmp_path: Path, zh: Door, en: Door) -> None:
    form, back = tmp_path / "方案.xlsx", tmp_path / "读回.json"
    zh.fine("parse", document, "--out", form)
    said = zh.fine("parse", form, "--out", back)
    assert "3 条举措" in said.out
    plain = decode(zh.fine("parse", document, "--json").out)
    assert decode(back.read_bytes()).measures == plain.measures
    assert "已经存在" in zh.refused(1, "parse", document, "--out", form)
    assert "Wrote" in en.fine("form", tmp_path / "plan.xlsx", "--of", "plan-2024").out
    framework = decode(en.fine("parse", tmp_path / "plan.xlsx", "--json").out)
    assert len(framework.measures) == 35


def test_a_result_is_read_back_as_the_window_reads_it(document: Path, tmp_path: Path, zh: Door) -> None:
    made, form, back = tmp_path / "方案.json", tmp_path / "方案.xlsx", tmp_path / "读回.json"
    zh.fine("parse", document, "--out", made)
    assert "3 条举措" in zh.fine("parse", made, "--out", form).out
    zh.fine("parse", made, "--out", back)
    read = decode(made.read_bytes())  # its warnings name lines of a text that is not there any more
    assert read.warnings
    assert decode(back.read_bytes()) == msgspec.structs.replace(read, warnings=())
    before = made.read_bytes()
    zh.refused(1, "parse", made, document)
    (tmp_path / "别的.json").write_text('{"a": 1}', encoding="utf-8")
    zh.refused(1, "parse", tmp_path / "别的.json")
    assert made.read_bytes() == before


def test_an_empty_form(tmp_path: Path, zh: Door) -> None:
    assert "空表.xlsx" in zh.fine("form", tmp_path / "空表.xlsx").out
    assert "还没有填写" in zh.refused(1, "parse", tmp_path / "空表.xlsx")
    assert zh.fine("form", tmp_path / "空.xlsx", "--json").json == {
        "path": str(tmp_path / "空.xlsx"), "framework": None, "items": 0
    }  # fmt: skip
    told = zh.fine("form", tmp_path / "满.xlsx", "--of", "shaanxi-2022", "--json").json
    assert (told["framework"], told["items"]) == ("shaanxi-2022", len(list(seeds.framework("shaanxi-2022").items())))
    assert (tmp_path / "满.xlsx").is_file()
    assert "扩展名" in zh.refused(2, "form", tmp_path / "空表.csv")
    assert "已经存在" in zh.refused(1, "form", tmp_path / "空表.xlsx")


def test_problems_of_a_form_are_told_one_by_one(tmp_path: Path, zh: Door) -> None:
    rows = [["举措标题", "检查项", "适用对象"], ["甲", "做事", "外星人"], ["乙", "做事", "火星人"]]
    said = zh("parse", typed(tmp_path, rows))
    assert said.code == 1
    assert said.out == ""
    assert [line[:18] for line in said.err.splitlines()[:2]] == [
        "“任务清单”表第 2 行“适用对象”",
        "“任务清单”表第 3 行“适用对象”",
    ]
    assert "2 处填写问题" in said.err.splitlines()[2]


@pytest.mark.parametrize("name", ["", "库" * 150, "库" * 150 + ".txt", "库" * 150 + ".json"])
def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path, name: str, zh: Door) -> None:
    place = tmp_path / "库.duibiao"
    zh.fine("new", place, "--organisation", "云岭市商务局")
    assert "文件夹" not in zh.refused(1, "add", place, name)
    assert (name or ".")[-5:] in zh.refused(1, "parse", name)
