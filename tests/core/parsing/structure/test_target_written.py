"""Targets as plans of many kinds write them: compared with a year, led by a date and a colon, by phases of a site."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, Told, framework
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("营运粮车单位碳排放较2020年下降5%。", [("营运粮车单位碳排放下降", "=", 5, "%", None)]),
        ("粮食整体入库时间比2021年压缩10%。", [("粮食整体入库时间压缩", "=", 10, "%", None)]),
        ("粮食整体入库时间比上年压缩10%。", []),
        ("粮食入库量同比增长10%。", []),
        ("粮食入库量较2021年增长10%，同比增长2%。", []),
    ],
)
def test_what_is_compared_with_a_year_long_before_is_set_and_with_the_last_one_told(
    text: str, wanted: list[Told]
) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("建成东仓二期5座粮库。", [("东仓二期粮库", "=", 5, "座", None)]),
        ("建成粮食产业园20栋厂房。", [("粮食产业园厂房", "=", 20, "栋", None)]),
        ("建成作业区二期5个2000吨级泊位。", [("作业区二期2000吨级泊位", "=", 5, "个", None)]),
        ("粮食贷款授信额度累计达到50亿元以上。", [("粮食贷款授信额度", ">=", 50, "亿元", None)]),
        ("承担储粮技术委员会秘书处不少于15个。", [("承担储粮技术委员会秘书处", ">=", 15, "个", None)]),
        ("新增储粮标准注册专家40人。", [("储粮标准注册专家", "=", 40, "人", None)]),
        ("评审粮库的专家不少于5人。", []),
        (
            "遴选标准化粮企200家，其中标杆粮企20家。",
            [("标准化粮企", "=", 200, "家", None), ("标杆粮企", "=", 20, "家", None)],
        ),
        ("县、乡两级每年至少专题研究粮食工作2次。", [("县、乡两级每年专题研究粮食工作", ">=", 2, "次", None)]),
        ("接入粮情视频8000路以上。", [("接入粮情视频", ">=", 8000, "路", None)]),
        ("磅秤检定率于12月底达到95%。", [("磅秤检定率", "=", 95, "%", None)]),
        ("磅秤检定率6月底前达到95%。", [("磅秤检定率", "=", 95, "%", None)]),
        ("2.1磅秤检定率达到95%。", [("磅秤检定率", "=", 95, "%", None)]),
        ("粮区充电桩保有量达到6万枪。", [("粮区充电桩保有量", "=", 6, "万枪", None)]),
    ],
)
def test_what_is_counted_is_found(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


def dues(text: str) -> list[tuple[str, str | None]]:
    made = framework(f"{HEAD}一、任务\n（一）建库。\n{text}\n（二）培训。培训保管员。")
    return [(one.object, one.due) for measure in made.measures for one in measure.targets]


@pytest.mark.parametrize("signs", [("一是", "二是"), ("1．", "2．"), ("——", "——"), ("", "")])
def test_a_date_before_a_colon_holds_for_what_is_listed_behind_it(signs: tuple[str, str]) -> None:
    one, two = signs
    text = f"到2028年，实现以下目标：\n{one}粮库达到300座。\n{two}粮店达到200座。"
    assert dues(text) == [("粮库", "2028"), ("粮店", "2028")]


def test_it_holds_no_longer_than_the_list() -> None:
    text = "到2028年，实现以下目标：\n1．粮库达到300座。\n2．粮店达到200座。\n新建粮站20座。"
    assert dues(text) == [("粮库", "2028"), ("粮店", "2028"), ("新建粮站", None)]


def test_what_was_reached_before_the_plan_dates_nothing_of_its_goals() -> None:
    made = framework(
        "云岭市粮食行动计划（2026—2028年）\n一、总体要求\n（一）行动目标。\n"
        "2024年，全市建成粮库80座，基础进一步夯实。到2028年，实现以下目标：\n"
        "——仓储更加有力。粮库达到300座。\n——流通更加顺畅。粮店达到200座。\n二、任务\n（二）建库。新建粮站20座。"
    )
    told = [(one.object, one.due) for measure in made.measures for one in measure.targets]
    assert told == [("粮库", "2028"), ("粮店", "2028"), ("新建粮站", None)]
