"""verify: an own copy of a document is held against it, and its text attached."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core import seeds
from desktop.core.framework import encode
from desktop.core.numerals import numeral
from tests.cli.run import Door
from tests.core.test_own_copy import copied


@pytest.fixture
def copy(tmp_path: Path, zh: Door) -> Path:
    """A copy of a document that stands in the workspace ``一`` beside it."""
    known, lines = copied()
    (tmp_path / "plan.json").write_bytes(encode(known))
    zh.fine("new", tmp_path / "一", "--organisation", "某局", "--framework", tmp_path / "plan.json")
    path = tmp_path / "副本.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_copy_is_verified_and_attached(copy: Path, zh: Door, en: Door) -> None:
    work = copy.with_name("一.duibiao")
    assert "12 段中 12 段一致" in zh.fine("verify", work, copy).out
    assert zh.fine("verify", work, copy, "--json").json["batch"] is None
    said = zh.fine("verify", work, copy, "--attach", "--json")
    assert "6 条举措" in said.err
    assert len(said.json["verification"]["texts"]) == 6
    assert "nothing was changed" in en.fine("verify", work, copy, "--attach").err
    assert "Attach the official text" in en.fine("undo", work).err
    zh.fine("history", work, "--verify")


def test_differences_are_told(copy: Path, zh: Door) -> None:
    copy.write_text(copy.read_text(encoding="utf-8").replace("第2项的第二段", "第2项的另一段"), encoding="utf-8")
    said = zh.fine("verify", copy.with_name("一"), copy)
    assert "plan-1/1.2 第 2 段：文字不同：第2项的另一段" in said.err
    assert "1 处不同" in said.out


def test_another_document_is_refused(copy: Path, zh: Door) -> None:
    copy.write_text("云岭市方案\n一、任务\n（一）建库。新建仓库。\n（二）培训。组织培训。", encoding="utf-8")
    assert "不是本评估文件中" in zh.refused(1, "verify", copy.with_name("一"), copy, "--attach")


def test_a_copy_of_a_document_without_hashes_is_told_by_its_number(tmp_path: Path, zh: Door) -> None:
    known = seeds.framework("pilot-2023")
    zh.fine("new", tmp_path / "二", "--organisation", "某局", "--framework", known.id)
    measures = "".join(f"（{numeral(at)}）{one.title}。建仓{at}座。\n" for at, one in enumerate(known.measures, 1))
    path = tmp_path / "副本.txt"
    path.write_text(f"领航工程方案\n{known.number}\n一、任务\n{measures}", encoding="utf-8")
    said = zh.fine("verify", tmp_path / "二.duibiao", path, "--attach")
    assert "10/10 条举措标题一致" in said.out
    assert "10 条举措" in said.err
