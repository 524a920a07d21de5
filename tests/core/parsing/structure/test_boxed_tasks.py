"""Boxes 工程一：… within a measure, and tasks that are the measures themselves."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, outline, told

BOX = "重点工程{}：仓储提升工程\n扩建仓库，更新货架。\n"


@pytest.mark.parametrize("behind", ["（三）培训人员\n编写教材，开展轮训。\n", ""])
def test_a_box_within_a_measure_is_its_text(behind: str) -> None:
    text = f"{HEAD}一、任务\n（一）建库\n新建仓库。\n（二）改造\n改造老库。\n{BOX.format('一')}{behind}"
    text += f"二、保障\n（一）组织\n明确专人。\n{BOX.format('二')}（二）经费\n落实经费。\n"
    found = framework(text)
    assert [(one.chapter, one.ordinal) for one in found.measures] == [
        (1, 1), (1, 2), *([(1, 3)] if behind else []), (2, 1), (2, 2),
    ]  # fmt: skip
    assert "扩建仓库" in (found.measures[1].text or "")


def test_tasks_that_are_divided_stay_the_measures() -> None:
    parts = "（一）选址。选定新库地址，落实用地。\n（二）施工。组织施工，按期验收。\n"
    tasks = "".join(f"任务{at}：建设{name}库\n{parts}" for at, name in zip("一二三", "东西北", strict=True))
    found = framework(f"{HEAD}一、总体要求\n（一）思路。建好仓库。\n（二）原则。先急后缓。\n二、重点任务\n{tasks}")
    assert [one[2] for one in outline(found)][2:] == ["任务一", "任务二", "任务三"]


def test_a_box_stands_in_the_time_with_which_the_text_of_its_chapter_begins() -> None:
    made = framework(
        "云岭市粮食仓储规划\n一、重点任务\n（一）建设粮库。新建粮库。\n（二）更新设备。更新烘干机。\n二、重大工程\n"
        "“十五五”期间，全市组织实施一批重大工程。\n专栏3　仓储重大工程：建设标准粮库25座，改造老旧库区40个。\n"
        "三、保障措施\n各县要落实资金。\n专栏4　储备：建设应急仓库6座。\n",
        "规划.txt",
    )
    assert told(made.targets) == [
        ("标准粮库", "=", 25, "座", "2030"),
        ("老旧库区", "=", 40, "个", "2030"),
        ("应急仓库", "=", 6, "座", None),
    ]
