"""What a measure tells of a wrong is no target; what it asks for to put it right is."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework

_HEAD = "云岭市粮食督察整改方案\n一、整改任务\n（一）粮情监测能力不足。"
_TOLD = "全市有粮库126座，其中无测温设施的有19座，2026年出库损耗率长期低于3%，积存陈粮约4万吨。"


def _targets(text: str) -> list[tuple[str, object]]:
    found = framework(f"{_HEAD}{text}\n（二）培训滞后。\n整改措施：培训保管员200名。")
    assert [(one.object, one.value) for one in found.measures[1].targets] == [("保管员", 200)]
    return [(one.object, one.value) for one in found.measures[0].targets]


@pytest.mark.parametrize("end", ["\n", "", "\n　　", " "])
@pytest.mark.parametrize(
    "label",
    [
        "整改措施：", "整改目标：", "整改任务：", "【整改措施】", "整改举措及时限：", "1.整改措施：", "（1）整改要求：",
        "一是整改措施：", "整改时限：2027年6月底前。整改措施：",
    ],
)  # fmt: skip
def test_what_stands_above_the_remedy_sets_nothing(label: str, end: str) -> None:
    assert _targets(f"{_TOLD}{end}{label}改造粮库19座，损耗率降到3%以下。") == [("改造粮库", 19), ("损耗率", 3)]


@pytest.mark.parametrize("label", ["存在问题", "反馈意见", "问题描述", "整改情况", "整改完成情况", "反馈问题"])
def test_a_paragraph_with_a_name_describes(label: str) -> None:
    assert _targets(f"\n整改措施：改造粮库19座。\n{label}：{_TOLD}") == [("改造粮库", 19)]


def test_a_heading_of_a_wrong_is_not_counted() -> None:
    found = framework(
        "云岭市粮食督察整改方案\n一、任务\n（一）新建粮库12座进度滞后。\n整改措施：建成粮库7座。\n（二）培训。培训人员。"
    )
    assert [(one.object, one.value) for one in found.measures[0].targets] == [("建成粮库", 7)]


def test_without_such_a_label_all_of_a_measure_counts() -> None:
    assert _targets("改造粮库19座，督促整改隐患30项。") == [("改造粮库", 19), ("督促整改隐患", 30)]


def test_what_is_wrong_is_no_item() -> None:
    found = framework(
        f"{_HEAD}个别单位制定台账不规范，建立制度不及时。\n整改措施：修订制度，建立台账。\n（二）培训。培训人员。"
    )
    assert [one.text for one in found.measures[0].items] == ["修订制度", "建立台账"]


@pytest.mark.parametrize("ordinal", ["", "1.", "（2）", "3、"])
def test_a_point_is_read_as_without_its_ordinal(ordinal: str) -> None:
    text = f"\n整改措施：{ordinal}对32家粮企开展库容治理。"
    assert _targets(text) == [("粮企库容治理", 32)]
