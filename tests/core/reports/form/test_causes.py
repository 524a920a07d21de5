"""A sheet or a column that is gone is told once, not by each cell that names what stood there."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from desktop.core import seeds
from desktop.core.framework import Responsibility
from desktop.core.labels import Language
from tests.core.reports.form.forms import ROWS, TARGETS, changed, place, sheet, told, typed, written

ITEMS = ["举措标题", "检查项", "指标号"]


@pytest.mark.parametrize(
    ("language", "gone", "name"), [("zh", TARGETS, TARGETS), ("en", "Targets", "Targets"), ("zh", "", TARGETS)]
)
def test_a_sheet_that_is_gone_is_told_once(tmp_path: Path, language: Language, gone: str, name: str) -> None:
    path = written(tmp_path, seeds.framework("pilot-2023"), language)
    if gone:
        changed(path, lambda book: book.remove(book[gone]))
    else:
        changed(path, lambda book: setattr(book[TARGETS], "sheet_state", "hidden"))
    assert told(path) == [f"“{name}”表：缺少这张工作表（已删除或隐藏）"]


def test_a_column_that_is_gone_is_told_once(tmp_path: Path) -> None:
    found = seeds.framework("shaanxi-2022")
    found = msgspec.structs.replace(found, measures=tuple(one for one in found.measures if one.targets)[:3])
    group = Responsibility("", ("省粮食局",), ("省财政厅",))
    measures = [
        msgspec.structs.replace(
            one,
            responsibilities=(msgspec.structs.replace(group, id=f"{one.id}#1"),),
            items=tuple(msgspec.structs.replace(item, responsibility=f"{one.id}#1") for item in one.items),
            targets=tuple(msgspec.structs.replace(target, responsibility=f"{one.id}#1") for target in one.targets),
        )
        for one in found.measures
    ]
    assert sum(len(one.targets) for one in measures) > 1
    path = written(tmp_path, msgspec.structs.replace(found, measures=tuple(measures)))
    changed(path, lambda book: sheet(book, ROWS).delete_cols(place(sheet(book, ROWS), "牵头单位")[1]))
    assert told(path) == [f"“{ROWS}”表：缺少“牵头单位”一栏"]


def test_what_is_wrong_for_itself_is_told_beside_it(tmp_path: Path) -> None:
    rows: list[list[object]] = [[*ITEMS, "适用层级"], ["建库", "建仓库", 7, "银河级"], ["培训", "办培训", 8, None]]
    assert told(typed(tmp_path, rows)) == [
        "“任务清单”表第 2 行“适用层级”（D 列）：不认识适用层级“银河级”，请从列表中选",
        "“量化指标”表：缺少这张工作表（已删除或隐藏）",
    ]


def test_a_form_typed_by_hand_need_not_have_all_columns(tmp_path: Path) -> None:
    targets: list[list[object]] = [["指标号", "举措", "指标", "数值", "责任单位"], [1, "建库", "仓库", 3, "市粮食局"]]
    rows: list[list[object]] = [[*ITEMS, "配合单位"], ["建库", "建仓库", 1, "市财政局"]]
    (problem,) = told(typed(tmp_path, rows, 量化指标=targets))
    assert "市粮食局" in problem
    every = told(typed(tmp_path, [row[:3] for row in rows], 量化指标=targets))
    assert "“任务清单”表：缺少“牵头单位”一栏" in every
