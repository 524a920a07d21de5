"""How a target is named of which each of several is to have or do some."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.test_target_sharers import names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("各县（市、区）、园区在2027年前至少建立1座储备粮库。", ["各县（市、区）、园区建立储备粮库"]),
        ("全市所有街道、县城所在镇至少建成1个粮食服务站。", ["所有街道、县城所在镇建成粮食服务站"]),
        (
            "东县、西县各建成10家粮店，北县、南县各建5家示范粮店。",
            ["东县、西县各建成粮店", "北县、南县各建示范粮店"],
        ),
        ("各县（市、区）至少建有1座绿色粮库和2家智慧粮店。", ["各县（市、区）建有绿色粮库", "各县（市、区）建有智慧粮店"]),
        ("每个镇至少建成2座粮仓、3家粮店。", ["每个镇建成粮仓", "每个镇建成粮店"]),
        ("各县（市、区）每三年至少举办1次全县性的粮食展演。", ["各县（市、区）每三年举办全县性的粮食展演"]),
        ("偏远山区粮站至少配备1名兼职保管员。", ["偏远山区粮站配备兼职保管员"]),
        ("仓房5公里半径内至少有1个粮食晾晒场。", ["仓房5公里半径内有粮食晾晒场"]),
        ("让每名保管员至少掌握2项保管技能和1项检验技能。", ["每名保管员掌握保管技能", "每名保管员掌握检验技能"]),
        ("（2）2027年底前确保每个县区至少有1家粮店。", ["每个县区有粮店"]),
        ("大型粮库均开设2个便民窗口。", ["大型粮库开设便民窗口"]),
    ],
)
def test_of_whom_each_has_some_stands_in_the_name(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("全省至少建成20座绿色粮库。", ["绿色粮库"]),
        ("每年至少组织1次粮食应急演练。", ["粮食应急演练"]),
        ("各地要建设10座绿色粮库。", ["绿色粮库"]),
        ("指导各地新建10个储粮示范区。", ["储粮示范区"]),
        ("建设各类储粮基地15个。", ["各类储粮基地"]),
    ],
)
def test_who_is_to_act_does_not(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted
