"""What is compared with the year before, who comes how fast, and what a table says once more."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "好粮率达到41%以上，熏蒸剂用量较上年减少15吨，实施面达到60%。",
            [("好粮率", ">=", 41, "%"), ("熏蒸剂用量较上年减少", "=", 15, "吨"), ("实施面", "=", 60, "%")],
        ),
        ("力争虫情起数比上年减少12起。", [("虫情起数比上年减少", "=", 12, "起")]),
        ("粮食产量120万吨，比上年增长5%。", []),
        ("市粮食局会议每年至少各3次专题研究粮库工作。", [("市粮食局会议每年专题研究粮库工作", ">=", 3, "次")]),
        ("一般粮库事件2小时内到达现场处置。", [("一般粮库事件到达现场处置", "<=", 2, "小时")]),
        ("抢修队伍30分钟内赶到粮库现场。", [("抢修队伍赶到粮库现场", "<=", 30, "分钟")]),
        ("接报后1小时内赶到粮库现场。", []),
        ("新建省级最高计量标准40项。", [("省级最高计量标准", "=", 40, "项")]),
        ("新建粮库给予补助，最高100万元。", []),
    ],
)
def test_what_is_set_in_a_sentence(text: str, wanted: list[tuple[object, ...]]) -> None:
    made = framework(f"{HEAD}一、要求\n（一）建库。{text}\n（二）管库。巡查库区。\n").measures[0].targets
    assert [(one.object, one.comparator, one.value, one.unit) for one in made] == wanted


def test_a_table_repeats_what_the_text_says_of_the_whole_place() -> None:
    text = (
        "云岭市“十四五”粮食发展规划\n第一章 总体要求\n第一节 主要目标\n"
        "到2025年，全市好粮率达到43%，我市仓容保持在65万吨以上。\n专栏1 主要指标\n"
        "序号\t指标\t2020年\t2025年\t属性\n1\t好粮率（%）\t41.5\t43\t约束性\n2\t仓容（万吨）\t63.2\t≥65\t预期性\n"
        "3\t村庄好粮率（%）\t33.2\t43\t预期性\n第二章 建库\n第一节 粮库\n新建粮库。\n第二节 粮店\n新建粮店。\n"
    )
    every = framework(text)
    made = [(one.object, one.value) for measure in every.measures for one in measure.targets]
    assert made == [("全市好粮率", 43), ("仓容", 65), ("村庄好粮率", 43)]


@pytest.mark.parametrize(("title", "values"), [("云岭市2026年粮食工作要点", [30, 3, 10]), ("云岭市粮食调研材料", [])])
def test_a_plan_for_one_year_sets_what_it_compares_with_the_last(title: str, values: list[int]) -> None:
    text = "一、任务\n（一）收购。收购粮食30万吨，比上年增加3万吨。虫情起数较上年下降10%。\n（二）管库。巡查库区。\n"
    made = framework(f"{title}\n{text}").measures[0].targets
    assert [one.value for one in made] == values


@pytest.mark.parametrize(
    ("title", "text", "values"),
    [
        ("云岭市粮情服务若干举措", "推行“粮情码”，虫情起数同比下降30%。", [30]),
        ("云岭市粮情服务实施方案", "推行“粮情码”，虫情起数较上年下降30%。", [30]),
        ("云岭市粮情服务实施方案", "已推行“粮情码”，虫情起数同比下降30%。", []),
        ("云岭市粮情服务实施方案", "虫情起数同比下降30%。", []),
        ("云岭市粮情服务实施方案", "强化储粮监管以来，虫情起数较上年下降30%。", []),
        ("云岭市粮情服务实施方案", "健全测温机制成效明显，虫情起数同比下降30%。", []),
        ("云岭市粮情服务实施方案", "强化节粮措施，损耗率比上年降低2个百分点，经验全省推广。", []),
        ("云岭市粮情服务调研材料", "推行“粮情码”，虫情起数同比下降30%。", []),
    ],
)
def test_what_is_compared_behind_a_demand_is_set(title: str, text: str, values: list[int]) -> None:
    made = framework(f"{title}\n一、任务\n（一）粮情。{text}\n（二）管库。巡查库区。\n").measures[0].targets
    assert [one.value for one in made] == values
