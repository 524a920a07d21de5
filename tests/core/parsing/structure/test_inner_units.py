"""Tables whose columns name the offices of one body: 负责处室, 配合科室, 责任中队."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, groups

TEXT = (
    "关于公布2026年度工作要点的通知\n文章来源：本站原创 发布时间：2026年03月02日\n云岭学校2026年度工作要点\n"
    "今年是学校三年规划的第一年，主要任务是：\n一、办好食堂\n1.改造厨房。改造老旧厨房，更换灶具，完善管理制度。\n"
    "2.添置餐桌。为各食堂添置餐桌，淘汰破损餐桌。\n二、办好宿舍\n3.粉刷墙面。利用暑假粉刷宿舍墙面。\n附件：任务清单\n"
)


def _table(lead: str, support: str) -> str:
    return (
        f"序号\t项目名称\t任务措施\t完成时间\t{lead}\t{support}\n"
        "1\t改造厨房\t更换全部灶具\t3月底前\t总务处 基建处\t各处室各年段\n"
        "2\t添置餐桌\t添置餐桌\t6月底前\t总务处\t工 会\n3\t整修墙面\t粉刷墙面\t8月底前\t基建处\t总务处工会\n"
    )


@pytest.mark.parametrize(("lead", "support"), [("负责处室/年段", "配合处室"), ("负责科室", "协助科室")])
def test_offices_are_the_bodies_of_the_columns_that_say_so(lead: str, support: str) -> None:
    found = framework(TEXT + _table(lead, support))
    assert found.title == "云岭学校2026年度工作要点"
    assert [groups(one) for one in found.measures] == [
        [(("总务处", "基建处"), ("各处室", "各年段"), ())],
        [(("总务处",), ("工会",), ())],
        [(("基建处",), ("总务处", "工会"), ())],
    ]


@pytest.mark.parametrize("head", ["责任中队", "责任中心", "负责大队", "责任处室", "落实科室"])
def test_a_column_of_other_units_names_the_bodies(head: str) -> None:
    found = framework(
        f"云岭市粮库工作清单\n序号\t工作任务\t{head}\n1\t检查粮库\t一中队\n2\t更新设备\t二中队\n3\t培训人员\t一中队\n"
    )
    assert [[group.support for group in one.responsibilities] for one in found.measures] == [
        [("一中队",)],
        [("二中队",)],
        [("一中队",)],
    ]


def test_persons_are_no_bodies() -> None:
    found = framework(
        "云岭市粮库工作清单\n序号\t工作任务\t责任单位\t负责人\n1\t检查粮库\t市粮食局\t甲某\n2\t更新设备\t市粮食局\t乙某\n"
    )
    assert [groups(one) for one in found.measures] == [[((), ("市粮食局",), ())]] * 2
