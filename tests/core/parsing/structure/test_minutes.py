"""Minutes of a meeting and decrees: what is printed in red above a title, and who met below the text."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework

TEXT = """　　2026年3月2日下午，副市长李某主持召开专题会议，研究粮库改造有关问题。现将会议议定事项纪要如下：
　　一、关于粮库改造
　　（一）加快改造。年内改造粮库12座，好粮率达到95%以上。
　　（责任单位：市粮食局、市财政局）
　　（二）推进验收。2026年底前验收粮库10座。
　　（责任单位：市粮食局）
　　二、关于工作要求
　　（三）加强调度。每月报送进展情况，办结率达到100%。
"""
RULES = """第一章 总则
第一条 为了建好粮库，制定本规定。
第二条 市人民政府应当加强领导，每年至少召开2次会议。
第二章 粮库
第三条 到2027年，全市粮库好粮率达到95%以上。
第四条 市粮食局应当每年培训粮农不少于500人次。
第三章 附则
第五条 本规定自2026年1月1日起施行。
"""
ENACTED = """《云岭市粮库规定》已经市人民政府第21次常务会议通过，现予公布，自2026年1月1日起施行。
市长  李某
2025年10月30日
云岭市粮库规定
"""
SIGNED = "云岭市人民政府办公室　　2026年3月5日"


@pytest.mark.parametrize(
    ("top", "title", "number"),
    [
        (
            f"专 题 会 议 纪 要\n专题会议纪要〔2026〕14号\n{SIGNED}\n关于研究粮库改造有关问题的会议纪要\n",
            "关于研究粮库改造有关问题的会议纪要",
            "专题会议纪要〔2026〕14号",
        ),
        (
            f"云岭市人民政府专题会议纪要\n〔2026〕14号\n{SIGNED}\n关于研究粮库改造有关问题的会议纪要\n",
            "关于研究粮库改造有关问题的会议纪要",
            "云岭市人民政府专题会议纪要〔2026〕14号",
        ),
        (
            "市政府专题会议纪要\n第14期\n云岭市人民政府办公室　　2026年3月5日\n研究粮库改造工作的会议纪要\n",
            "研究粮库改造工作的会议纪要",
            "市政府专题会议纪要第14期",
        ),
        (
            "专 题 会 议 纪 要\n〔2026〕14号\n云岭市人民政府办公室　　2026年3月5日\n粮库改造工作专题会议纪要\n",
            "粮库改造工作专题会议纪要",
            "专题会议纪要〔2026〕14号",
        ),
        (
            "关于研究粮库改造工作的专题会议纪要\n云府阅〔2026〕14号\n",
            "关于研究粮库改造工作的专题会议纪要",
            "云府阅〔2026〕14号",
        ),
        ("云岭市人民政府第8次常务会议纪要\n（2026年3月2日）\n", "云岭市人民政府第8次常务会议纪要", None),
    ],
)
def test_the_title_of_minutes_stands_below_what_heads_their_sheet(top: str, title: str, number: str | None) -> None:
    found = framework(top + TEXT)
    assert (found.title, found.number) == (title, number)


@pytest.mark.parametrize(
    "end",
    [
        "　　出　席：李某　张某\n　　记录：陈某\n　　分送：市政府领导，各有关单位。\n　　（共印60份）\n",
        "参加人员：李某、张某\n抄送：各县。\n云岭市人民政府办公室　　2026年3月5日印发　　共印60份\n",
        "主送：各县。\n共印80份\n",
    ],
)
def test_who_met_and_how_many_copies_were_printed_is_no_part_of_the_text(end: str) -> None:
    found = framework("关于研究粮库改造工作的会议纪要\n云府阅〔2026〕14号\n" + TEXT + end)
    assert found.title == "关于研究粮库改造工作的会议纪要"
    assert found.measures[-1].text == "每月报送进展情况，办结率达到100%。"
    assert [one.value for measure in found.measures for one in measure.targets] == [12, 95, 10, 100]
    assert found.targets == ()


@pytest.mark.parametrize(
    ("said", "values"),
    [
        (
            "会议指出，上半年全市共发生粮库火灾12起，损失粮食300吨，同比分别下降9%、25%。会议要求，力争全年火灾起数同比下降10%以上。",
            [10],
        ),
        ("会议认为，全市粮食产量达到120万吨。会议要求，到2027年，仓容完好率达到98%。", [98]),
        ("会议充分肯定了上半年工作，收购粮食30万吨。会议议定，年底前收购粮食80万吨。", [80]),
        ("全市已发生粮库火灾12起。下半年火灾起数控制在3起以内。", [3]),
    ],
)
@pytest.mark.parametrize("chapter", ["形势和目标", "火灾防范"])
def test_what_a_meeting_notes_sets_nothing_and_what_it_demands_does(said: str, values: list[int], chapter: str) -> None:
    text = f"一、关于{chapter}\n（一）加强领导。{said}\n（二）加快改造。改造粮库。\n"
    found = framework("关于研究粮库改造工作的会议纪要\n云府阅〔2026〕14号\n" + text)
    assert [one.value for measure in found.measures for one in measure.targets] == values


@pytest.mark.parametrize(
    ("top", "number"),
    [
        (f"云岭市人民政府令\n第86号\n{ENACTED}", "云岭市人民政府令第86号"),
        (f"云岭市人民政府令\n（第86号）\n{ENACTED}", "云岭市人民政府令第86号"),
        (f"云岭市人民政府令　第86号\n{ENACTED}", "云岭市人民政府令第86号"),
        (f"云岭市人民政府令\n第八十六号\n{ENACTED}", "云岭市人民政府令第八十六号"),
        (f"云岭市粮食局公告\n2025年第6号\n{ENACTED}", "云岭市粮食局公告2025年第6号"),
        (
            "云岭市粮库规定\n（2025年10月30日云岭市人民政府令第86号公布　自2026年1月1日起施行）\n",
            "云岭市人民政府令第86号",
        ),
    ],
)
def test_the_number_of_a_decree_is_told_with_what_heads_its_sheet(top: str, number: str) -> None:
    found = framework(top + RULES)
    assert (found.title, found.number) == ("云岭市粮库规定", number)
    assert len(found.measures) == 5
