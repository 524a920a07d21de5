"""What a target counts: in the words of the text, without who is helped and how it is counted again."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.targets import aims

Told = tuple[str, str | None, int | float | str | None, str | None]


def found(text: str) -> list[Told]:
    made = aims([(0, 0, text, None)], False)
    return [(one.object, one.comparator and one.comparator.value, one.value, one.unit) for one in made]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("鼓励龙头企业牵头组建仓储联合体10个。", [("仓储联合体", "=", 10, "个")]),
        ("支持企业建设粮食检测中心5个。", [("粮食检测中心", "=", 5, "个")]),
        ("推动建设一批示范粮库，数量达到50个以上。", [("示范粮库数量", ">=", 50, "个")]),
        ("建成投运智能粮仓3万个以上。", [("智能粮仓", ">=", 3, "万个")]),
        (
            "建设标准粮田100万亩，改造提升50万亩。",
            [("标准粮田", "=", 100, "万亩"), ("改造提升标准粮田", "=", 50, "万亩")],
        ),
        (
            "取消审批的仓储事项力争达到100项以上，自由贸易试验区力争达到150项。",
            [("取消审批的仓储事项", ">=", 100, "项"), ("自由贸易试验区取消审批的仓储事项", "=", 150, "项")],
        ),
        ("保管员应每季度至少主动联系1次签约农户，提供指导。", [("主动联系签约农户", ">=", 1, "次")]),
        ("每半年组织对保管员至少开展1次消防培训和应急演练。", [("消防培训和应急演练", ">=", 1, "次")]),
        ("签约服务覆盖率达到75%以上。", [("签约服务覆盖率", ">=", 75, "%")]),
        ("赋能1000家以上粮食企业。", [("粮食企业", ">=", 1000, "家")]),
        ("选择10个县（市、区）开展试点。", [("县（市、区）开展试点", "=", 10, "个")]),
        ("万人保管专利拥有量达到20件。", [("万人保管专利拥有量", "=", 20, "件")]),
        ("仓储能力提高一倍以上，超过1000万吨。", [("仓储能力", ">", 1000, "万吨")]),
        ("仓储产值实现三年翻一番，突破500亿元。", [("仓储产值", ">", 500, "亿元")]),
    ],
)
def test_an_object_is_what_is_counted(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("加快30个重点粮库建设。", []),
        ("推进50个示范粮库项目。", []),
        ("加快10座粮库建设，力争年内完工。", [("粮库建设", "=", 10, "座")]),
        ("加快10座粮库建设，确保2027年底前全部建成投用。", [("粮库建设", "=", 10, "座")]),
        (
            "推进5个粮食产业园建设，年内建成投用3个。",
            [("粮食产业园建设", "=", 5, "个"), ("粮食产业园建成投用", "=", 3, "个")],
        ),
        ("加快建设30座标准粮库。", [("标准粮库", "=", 30, "座")]),
    ],
)
def test_what_is_under_way_is_a_target_where_its_result_is_set(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "仓储收入翻了一番。",
        "仓储收入比2025年翻两番。",
        "六成以上的县建成粮库。",
        "三分之二以上的县建成粮库。",
        "到2028年，实现村级仓储服务全覆盖。",
        "仓储能力实现倍增。",
        "在符合规划的前提下，对新供应的仓储用地，可按所在地土地等别相对应标准的70%执行。",
        "对新供应仓储用地的，可按不低于70%的标准确定出让底价。",
    ],
)
def test_what_names_no_number_or_is_granted_is_no_target(text: str) -> None:
    assert found(text) == []
