"""Tables that deal tasks out to places, and digits as wide as a Chinese sign in the cells of tables."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import Told, framework, told

PLAN = "云岭市粮仓建设方案\n一、重点任务\n（一）扩建粮仓。推进扩建。\n（二）培训。开展培训。\n（三）检测。配置仪器。\n"
WANTED: list[Told] = [
    ("东山县新建粮仓", "=", 12, "座", None),
    ("东山县培训人员", "=", 300, "人次", None),
    ("西岭县新建粮仓", "=", 18, "座", None),
    ("西岭县培训人员", "=", 260, "人次", None),
]


@pytest.mark.parametrize("place", ["县（区）", "地区", "县市区名称"])
@pytest.mark.parametrize("caption", ["云岭市粮仓建设任务分解表", "附表2 云岭市粮仓建设目标任务表"])
def test_each_place_has_its_number_of_each_task(place: str, caption: str) -> None:
    table = f"序号\t{place}\t新建粮仓（座）\t培训人员（人次）\t补助资金（万元）\t备注\n"
    table += "1\t东山县\t12\t300\t60\t山区\n2\t西岭县\t18\t260\t90\t\n合计\t\t30\t560\t150\t\n"
    assert told(framework(f"{PLAN}附件\n{caption}\n{table}").targets) == WANTED


def test_places_may_head_the_columns() -> None:
    table = "任务\t东山县\t西岭县\t全市合计\n新建粮仓（座）\t12\t18\t30\n培训人员（人次）\t300\t260\t560\n"
    found = told(framework(f"{PLAN}附件\n云岭市粮仓建设任务分解表\n{table}").targets)
    assert sorted(found, key=str) == sorted(WANTED, key=str)


def test_a_column_or_the_caption_tells_by_when_each_place_is_done() -> None:
    rows = "县区\t任务数\t时限\n东山县\t12\t2027年6月底\n西岭县\t18\t2027年底\n"
    head = f"{PLAN}附件\n云岭市2026年粮仓建设任务表\n单位：座\n"
    assert [(one.object, one.unit, one.due) for one in framework(head + rows).targets] == [
        ("东山县任务数", "座", "2027-06"),
        ("西岭县任务数", "座", "2027"),
    ]
    rows = "县区\t新建粮仓\t改造粮仓\n东山县\t12\t5\n西岭县\t18\t7\n"
    assert {one.due for one in framework(head + rows).targets} == {"2026"}


def test_what_places_have_already_or_are_paid_is_no_target() -> None:
    table = "县区\t现有粮仓（座）\t补助资金（万元）\t人口（万人）\n东山县\t12\t60\t31\n西岭县\t18\t90\t45\n"
    assert framework(f"{PLAN}附件\n云岭市粮仓建设任务表\n{table}").targets == ()
    table = "县区\t粮仓（座）\t人口（万人）\n东山县\t12\t31\n西岭县\t18\t45\n"
    assert framework(f"{PLAN}附件\n云岭市粮仓分布情况\n{table}").targets == ()


@pytest.mark.parametrize("digits", ["０１２３４５６７８９", "0123456789"])
def test_wide_digits_in_a_table_are_read_like_ordinary_ones(digits: str) -> None:
    table = "序号\t重点任务\t2026年目标\t2027年目标\t单位\t责任单位\n1\t新建粮库\t12\t20\t座\t市粮食局\n"
    table += "2\t培训人员\t300\t500\t人次\t市人社局\n"
    found = framework(f"云岭市粮食任务表\n{table.translate(str.maketrans('0123456789', digits))}")
    assert [told(one.targets) for one in found.measures] == [
        [("新建粮库", "=", 12, "座", "2026"), ("新建粮库", "=", 20, "座", "2027")],
        [("培训人员", "=", 300, "人次", "2026"), ("培训人员", "=", 500, "人次", "2027")],
    ]
    table = "序号\t重点任务\t工作目标\t责任单位\t完成时限\n1\t建库\t新建粮库12座\t市粮食局\t2026年12月底前\n"
    table += "2\t培训\t培训保管员300人次\t市人社局\t2027年6月底前\n"
    found = framework(f"云岭市粮食任务表\n{table.translate(str.maketrans('0123456789', digits))}")
    assert [one.due for measure in found.measures for one in measure.targets] == ["2026-12", "2027-06"]
