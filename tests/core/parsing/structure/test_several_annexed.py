"""Several plans that one notice issues as its annexes, and what stands in an annex that nobody reads."""

from __future__ import annotations

import pytest

from desktop.core.parsing.values import Parsed
from tests.core.parsing.structure.documents import parsed

PLANS = ("清源市粮库建设2031年行动计划", "清源市粮库管护2031年行动计划")
BODIES = "市粮食局", "市财政局"


def plan(title: str, *tasks: str) -> str:
    first, *rest = tasks
    below = "".join(f"（{label}）{task}。（市粮食局）\n" for label, task in zip("二三四五", rest, strict=False))
    return f"{title}\n一、重点任务\n（一）{first}。（市粮食局、市财政局）\n{below}"


def notice(joint: str, annex: str) -> Parsed:
    second = plan(PLANS[1], "巡查库区。巡查库区40处", "培训人员。培训保管员300名", "完善制度。修订巡查制度")
    return parsed(
        f"清源市人民政府办公室关于印发《{PLANS[0]}》{joint}《{PLANS[1]}》的通知\n"
        "各县人民政府：\n现将两个计划印发给你们。\n"
        f"附件：1.{PLANS[0]}\n2.{PLANS[1]}\n2031年3月1日\n"
        f"{annex.format(1)}{plan(PLANS[0], '健全标准。制定标准15项', '开展试点。新建试点5个')}{annex.format(2)}{second}"
    )


@pytest.mark.parametrize("joint", ["和", "、", "及"])
@pytest.mark.parametrize("annex", ["附件{}\n", "附件{}：\n"])
def test_all_plans_that_a_notice_names_are_read(joint: str, annex: str) -> None:
    found = notice(joint, annex)
    assert [(one.chapter, one.title) for one in found.framework.measures] == [
        (1, "健全标准"), (1, "开展试点"), (2, "巡查库区"), (2, "培训人员"), (2, "完善制度"),
    ]  # fmt: skip
    assert len(list(found.framework.items())) == 5
    assert not any(notice.kind == "other-part" for notice in found.notices)


def test_an_annex_whose_few_measures_name_bodies_is_told_where_it_is_not_read() -> None:
    tasks = "".join(f"（{label}）建好库区{label}。修缮库区{label}。（市粮食局）\n" for label in "一二三四五六")
    other = "".join(f"（{label}）巡查库区{label}。每月巡查。（市粮食局）\n" for label in "一二三")
    found = parsed(
        f"清源市粮库建设行动计划\n为建好粮库，制定本计划。\n一、重点任务\n{tasks}附件\n粮库管护任务清单\n一、日常管护\n{other}"
    )
    assert len(found.framework.measures) == 6
    assert [notice.kind for notice in found.notices] == ["other-part"]
