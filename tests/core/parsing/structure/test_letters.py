"""A letter with its list of tasks; goals that stand before the first chapter, and what year they are of."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, parsed

LIST = """云岭市粮食局关于商请落实《云岭市粮库改造2026年度重点任务清单》的函
云粮函〔2026〕6号
市发展改革委、市财政局办公室，各县粮食局：
　　市粮食局制定了《云岭市粮库改造2026年度重点任务清单》（见附件）。现函送你们，商请对照分工抓好落实。
　　请各有关单位于3月20日前反馈；11月30日前报送全年工作总结。
　　附件：云岭市粮库改造2026年度重点任务清单
云岭市粮食局
2026年3月2日
附件
云岭市粮库改造2026年度重点任务清单
　　2025年，全市新建粮库12座，好粮率达到94.6%。{goals}
　　一、建好粮库
　　1. 改造粮库。改造粮库20座，检查粮企和商超2500家次。
　　牵头单位：市粮食局
　　完成时限：2026年12月
　　2. 建设中心。新建质检中心5个。
　　牵头单位：市粮食局
　　完成时限：2026年11月
　　二、培训
　　3. 加强培训。举办竞赛4次，培训粮农2000人次。
　　责任单位：市粮食局
　　完成时限：2026年5月
　　抄送：省粮食局。
相关链接
　　· 云岭市召开2026年粮食工作会议
"""


def test_the_list_of_a_letter_is_read_once_with_its_last_date() -> None:
    found = framework(LIST.format(goals=""))
    assert (found.title, found.number) == ("云岭市粮库改造2026年度重点任务清单", "云粮函〔2026〕6号")
    assert [(one.value, one.due) for measure in found.measures for one in measure.targets] == [
        (20, "2026-12"),
        (2500, "2026-12"),
        (5, "2026-11"),
        (4, "2026-05"),
        (2000, "2026-05"),
    ]
    assert found.targets == ()


def test_shops_are_no_more_than() -> None:
    of_shops = framework(LIST.format(goals="")).measures[0].targets[1]
    assert (of_shops.object, of_shops.comparator) == ("检查粮企和商超", "=")


@pytest.mark.parametrize(
    ("goals", "told"),
    [
        ("2026年，全市粮食工作的主要目标是：粮库总数突破520座，好粮率达到96%以上。", [(520, "2026"), (96, "2026")]),
        ("2026年全市粮食工作目标：新建粮库10座。", [(10, "2026")]),
        ("全年目标任务是：新建粮库10座。", [(10, None)]),
        ("全市粮食工作的总体要求是：坚持稳中求进，全年收购粮食80万吨，好粮率稳定在98%以上。", [(80, None), (98, None)]),
        ("全市粮食工作总的要求是：以改造为抓手，好粮率达到98%以上，不发生较大以上事故。", [(98, None)]),
        ("总体目标是，2026年全市粮食产量达到120万吨，新建粮库10座。", [(120, "2026"), (10, "2026")]),
    ],
)
def test_goals_stand_before_the_first_chapter(goals: str, told: list[tuple[int, str | None]]) -> None:
    assert [(one.value, one.due) for one in framework(LIST.format(goals=goals)).targets] == told


@pytest.mark.parametrize(
    ("asks", "left"),
    [
        ("各县要于2027年3月20日前制定细则，每月28日前将进展报市粮食局。", [2]),
        ("请对照方案抓好落实，每月底前报送进展。", [1]),
        ("请认真抓好落实。", []),
        ("本方案自2027年3月1日起施行。", []),
    ],
)
def test_what_a_letter_asks_for_by_a_day_is_told_though_it_is_of_no_measure(asks: str, left: list[int]) -> None:
    made = parsed(
        "云岭市人民政府办公室关于印发《云岭市粮库建设方案》的通知\n云政办发〔2027〕9号\n各县人民政府：\n"
        f"《云岭市粮库建设方案》已经市人民政府同意，现印发给你们。{asks}\n云岭市人民政府办公室\n2027年3月5日\n"
        "云岭市粮库建设方案\n一、主要任务\n（一）建库。新建粮库6座。\n（二）育人。培训保管员。\n"
    )
    assert len(made.framework.measures) == 2
    assert [one.facts["count"] for one in made.notices if one.kind == "letter-left"] == left
