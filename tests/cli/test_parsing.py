"""parse: a document becomes a framework, on the screen, as JSON and in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.framework import decode
from tests.cli.run import Door

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


def test_a_result_is_saved_and_an_existing_file_never_touched(document: Path, tmp_path: Path, zh: Door) -> None:
    out = tmp_path / "方案.json"
    zh.fine("parse", document, "--out", out)
    before = out.read_bytes()
    assert decode(before).title == "云岭市仓储方案"
    assert "已经存在" in zh.refused(1, "parse", document, "--out", out)
    assert out.read_bytes() == before
    assert "不存在" in zh.refused(1, "parse", document, "--out", tmp_path / "没有" / "方案.json")


def test_what_holds_nothing_is_refused(tmp_path: Path, zh: Door) -> None:
    (tmp_path / "空.txt").write_text("今天天气很好。", encoding="utf-8")
    assert "没有找到" in zh.refused(1, "parse", tmp_path / "空.txt")
