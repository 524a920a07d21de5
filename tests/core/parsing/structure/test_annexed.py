"""The targets of an annex to a plan, which belong to none of its measures."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, told

PLAN = (
    f"{HEAD}一、提升效率\n1.优化流程。推进仓储手续线上办理。\n2.公开标准。在门口公开收费标准。\n"
    "二、规范监管\n3.开展检查。定期检查仓库。\n4.加强培训。培训保管员。\n附件\n\n{title}\n\n"
    "1.简化入库：推进手续集成。持续简化手续，新增8个“一站办”。推广电子仓单应用。\n"
    "2.绿色仓储：建设低碳仓库。推进云岭粮库5万吨筒仓项目投产。\n"
)
"""A plan whose annex counts anew."""


@pytest.mark.parametrize("title", ["示范场景", "重点项目清单", "近期行动"])
def test_what_the_scenes_and_projects_of_an_annex_count_is_a_target_outside_the_measures(title: str) -> None:
    found = framework(PLAN.replace("{title}", title))
    assert [one.ordinal for one in found.measures] == [1, 2, 3, 4]
    assert told(found.targets) == [("“一站办”", "=", 8, "个", None)]


@pytest.mark.parametrize("title", ["名词解释", "申报表填写说明", "检查评分标准"])
def test_what_an_annex_only_explains_sets_nothing(title: str) -> None:
    assert framework(PLAN.replace("{title}", title)).targets == ()
