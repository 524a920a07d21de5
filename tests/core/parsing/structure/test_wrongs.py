"""What a measure tells of a wrong is no target; what it asks for to put it right is."""

from __future__ import annotations

import time

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


def test_the_label_of_a_wrong_is_no_part_of_its_heading() -> None:
    found = framework(
        "云岭市巡察整改方案\n一、任务\n1．反馈问题：储备粮轮换滞后。\n整改措施：轮换储备粮2万吨。\n2．反馈问题：培训不足。\n整改措施：培训人员。"
    )
    assert [one.title for one in found.measures] == ["储备粮轮换滞后", "培训不足"]


def test_when_the_last_wrong_is_put_right_stands_behind_its_bodies() -> None:
    found = framework(
        "云岭县审计整改方案\n一、资金管理不规范\n整改措施：兑付粮款86万元。\n责任单位：县粮食局\n整改时限：2027年3月底前\n"
        "二、保管员持证不足\n整改目标：持证率达到95%以上。\n责任单位：县人社局\n整改时限：2027年6月底前\n"
    )
    assert [[(one.object, one.value, one.due) for one in measure.targets] for measure in found.measures] == [
        [("兑付粮款", 86, "2027-03")],
        [("持证率", 95, "2027-06")],
    ]


@pytest.mark.parametrize("head", ["督导单位", "督办部门", "验收单位", "监督单位", "考核部门"])
def test_who_sees_that_it_is_done_has_a_column_too(head: str) -> None:
    rows = (
        ("序号", "反馈问题", "整改目标", "整改措施", "责任单位", head, "整改时限"),
        ("1", "32家作坊储粮不规范。", "规范率达到100%。", "整治作坊储粮。", "县粮食局", "县督查室", "2027年6月底"),
        ("2", "陈粮积存约3万吨。", "陈粮全部清零。", "建设中转库2座。", "县商务局", "县纪委", "2027年9月底"),
    )
    found = framework("青河县督察反馈问题整改清单\n" + "".join("\t".join(row) + "\n" for row in rows))
    assert [(one.responsibilities[0].support) for one in found.measures] == [
        ("县粮食局", "县督查室"),
        ("县商务局", "县纪委"),
    ]
    assert [[(one.object, one.value) for one in measure.targets] for measure in found.measures] == [
        [("规范率", 100)],
        [("中转库", 2)],
    ]


@pytest.mark.parametrize(
    "label",
    ["整改时限：2026年12月底前。", "整改期限：2026年12月底前。", "整改标准：逐仓验收。", "整改要求：逐仓销号。"],
)
def test_by_when_and_how_well_say_so_of_what_is_asked_before(label: str) -> None:
    (one, _) = framework(
        f"{_HEAD}修缮旧仓17座，更换设备31台。{label}责任单位：市粮食局。\n（二）培训。培训人员。"
    ).measures
    assert [(aim.object, aim.value) for aim in one.targets] == [("修缮旧仓", 17), ("更换设备", 31)]
    assert [item.text for item in one.items][:2] == ["修缮旧仓17座", "更换设备31台"]


def test_blanks_before_what_is_no_label_cost_no_more_than_other_signs() -> None:
    text = f"{_HEAD}新建粮库3座，{' ' * 40_000}整改完毕。\n（二）培训。培训人员。"
    begun = time.process_time()
    assert [one.value for one in framework(text).measures[0].targets] == [3]
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("label", ["问题表述", "问题描述", "存在问题", "反馈问题"])
def test_a_wrong_is_called_by_what_it_says(label: str) -> None:
    rows = [("粮库管理不规范", "修订制度6项"), ("陈粮处置不力，2026年处置率仅为47%", "处置陈粮3万吨")]
    told = "".join(
        f"{at}.{label}：{wrong}。\n整改措施：\n（1）{remedy}；\n（2）建立台账。\n责任单位：市粮食局\n"
        for at, (wrong, remedy) in enumerate(rows, 1)
    )
    found = framework(f"云岭市粮食督察整改方案\n一、粮食收储方面\n{told}")
    assert [one.title for one in found.measures] == [wrong for wrong, _ in rows]
    assert [[item.text for item in one.items] for one in found.measures] == [[remedy, "建立台账"] for _, remedy in rows]


@pytest.mark.parametrize("when", ["2027年3月底", "长期坚持，持续推进"])
def test_by_when_a_wrong_is_put_right_is_no_text(when: str) -> None:
    found = framework(
        f"云岭县巡察整改方案\n一、关于粮库方面\n1.漏雨的粮库较多。\n整改措施：修缮粮库19座。\n责任领导：周某\n牵头单位：县粮食局机关\n"
        f"责任单位：县财政局\n整改时限：{when}\n2.培训不足。\n整改措施：培训人员。\n责任单位：县粮食局\n销号时限：{when}\n"
    )
    assert [[item.text for item in one.items] for one in found.measures] == [["修缮粮库19座"], ["培训人员"]]
    assert ["限" in (one.text or "") for one in found.measures] == [False, False]
    (group,) = found.measures[0].responsibilities
    assert (group.lead, group.support) == (("县粮食局机关",), ("县财政局",))
