"""Measures that a word in brackets counts, 【任务1】, in chapters or inside （一）."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, outline

HEAD = "云岭市粮食仓储规划\n一、总体要求\n（一）指导思想。坚持绿色储粮。\n（二）主要目标。到2028年，仓储更安全。\n"


@pytest.mark.parametrize("word", ["【重点任务{}】", "〔举措{}〕", "[任务{}]："])
def test_tasks_in_brackets_are_the_measures_of_their_chapters(word: str) -> None:
    one, two, three = (word.format(at) for at in (1, 2, 3))
    text = (
        f"{HEAD}二、建好粮库\n建好粮库。\n{one}扩建中心库。新建仓库。\n{two}改造旧库。改造旧库。\n"
        f"三、管好粮库\n{three}巡查仓库。每季巡查。\n"
    )
    assert [(row[0], row[3]) for row in outline(framework(text))] == [
        (1, "指导思想"),
        (1, "主要目标"),
        (2, "扩建中心库"),
        (2, "改造旧库"),
        (3, "巡查仓库"),
    ]


def test_tasks_that_run_on_inside_groups_have_these_as_their_sections() -> None:
    text = (
        f"{HEAD}二、建好粮库\n【任务一】扩建中心库。新建仓库。\n【任务二】改造旧库。改造旧库。\n"
        "三、保障措施\n（一）加强领导。建立专班。\n（二）加大投入。增加投入。\n【任务三】用好资金。统筹资金。\n【任务四】引入社会资本。出台办法。\n"
    )
    assert outline(framework(text))[2:] == [
        (2, None, "【任务一】", "扩建中心库"),
        (2, None, "【任务二】", "改造旧库"),
        (3, None, "（一）", "加强领导"),
        (3, "加大投入", "【任务三】", "用好资金"),
        (3, "加大投入", "【任务四】", "引入社会资本"),
    ]


def test_what_is_counted_inside_a_task_is_part_of_it() -> None:
    text = (
        "云岭市粮食仓储规划\n一、重点任务\n【任务1】扩建中心库。\n1.选定地址。\n2.新建仓库。\n"
        "【任务2】改造旧库。\n（一）列出清单。\n（二）改造旧库。\n【任务3】巡查仓库。每季巡查。\n"
    )
    assert [row[2] for row in outline(framework(text))] == ["【任务1】", "【任务2】", "【任务3】"]
