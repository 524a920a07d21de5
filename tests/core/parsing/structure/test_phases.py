"""第一阶段, 一是 …, or steps with their time are the measures of a chapter that has nothing else numbered below it."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, groups, parsed, told

TEXT = (
    "云岭市粮库整治方案\n为保障安全，制定本方案。\n一、重点任务\n（一）压实责任。建立台账。\n（二）改造粮库。改造老旧粮库。\n"
    "二、实施步骤\n第一阶段：动员部署（2026年3月底前）。制定工作方案。\n第二阶段：自查自纠（2026年4月至5月）。排查风险。\n"
    "第三阶段：集中攻坚（2026年6月至10月）。组织互查，问题整改率达到98%以上。\n三、保障措施\n（一）加强领导。成立专班。\n"
)


@pytest.mark.parametrize("label", ["（一）", "1."])
def test_phases_are_the_measures_of_their_chapter(label: str) -> None:
    text = TEXT if label == "（一）" else TEXT.replace("（一）", "1.").replace("（二）", "2.")
    found = framework(text)
    assert [(one.chapter, one.ordinal, one.label, one.title) for one in found.measures] == [
        (1, 1, label, "压实责任"),
        (1, 2, label.replace("一", "二").replace("1", "2"), "改造粮库"),
        (2, 1, "第一阶段", "动员部署（2026年3月底前）"),
        (2, 2, "第二阶段", "自查自纠（2026年4月至5月）"),
        (2, 3, "第三阶段", "集中攻坚（2026年6月至10月）"),
        (3, 1, label, "加强领导"),
    ]
    assert [item.due for one in found.measures[2:5] for item in one.items] == [
        "2026-03",
        "2026-05",
        "2026-10",
        None,  # its target says it
    ]
    assert told(found.measures[4].targets) == [("问题整改率", ">=", 98, "%", "2026-10")]


@pytest.mark.parametrize("sign", ["", "，"])
def test_the_time_of_a_phase_may_stand_right_behind_its_number(sign: str) -> None:
    text = TEXT.replace("第一阶段：动员部署（2026年3月底前）", f"第一阶段（2026年3月底前）{sign}动员部署")
    text = text.replace("第二阶段：自查自纠（2026年4月至5月）", f"第二阶段（2026年4月至5月）{sign}自查自纠")
    text = text.replace("第三阶段：集中攻坚（2026年6月至10月）", f"第三阶段（2026年6月至10月）{sign}集中攻坚")
    phases = framework(text).measures[2:5]
    assert [(one.label, one.title) for one in phases][:2] == [
        ("第一阶段", f"（2026年3月底前）{sign}动员部署"),
        ("第二阶段", f"（2026年4月至5月）{sign}自查自纠"),
    ]
    assert [one.items[0].due for one in phases[:2]] == ["2026-03", "2026-05"]


@pytest.mark.parametrize(
    "points", ["一是建设平台。二是开展检查。", "（1）建设平台。\n（2）开展检查。", "①建设平台。\n②开展检查。"]
)
def test_a_phase_may_say_its_points_below_its_heading(points: str) -> None:
    found = framework(TEXT.replace("（2026年3月底前）。制定工作方案。", f"（2026年3月底前）。\n{points}"))
    assert [one.label for one in found.measures][2:5] == ["第一阶段", "第二阶段", "第三阶段"]
    assert [item.text for item in found.measures[2].items] == ["建设平台", "开展检查"]


def test_phases_beside_numbered_tasks_stay_text() -> None:
    found = framework(TEXT.replace("二、实施步骤\n", "二、实施步骤\n（一）分步推进。\n"))
    assert [(one.chapter, one.label) for one in found.measures][2:] == [(2, "（一）"), (3, "（一）")]
    assert "第一阶段：动员部署（2026年3月底前）。" in (found.measures[2].text or "")


@pytest.mark.parametrize("label", ["（一）", "1."])
@pytest.mark.parametrize("points", ["1.", "（一）", "（1）"])
def test_what_is_counted_below_a_phase_is_a_part_of_it(label: str, points: str) -> None:
    text = TEXT if label == "（一）" else TEXT.replace("（一）", "1.").replace("（二）", "2.")
    second = points.replace("1", "2").replace("一", "二")
    parts = f"\n{points}开展检查。检查粮库80家。（市粮食局）\n{second}约谈企业。公开曝光案例。（市粮食局）\n"
    found = framework(text.replace("（2026年4月至5月）。排查风险。\n", f"（2026年4月至5月）{parts}"))
    assert [(one.chapter, one.ordinal, one.label) for one in found.measures[2:5]] == [
        (2, 1, "第一阶段"),
        (2, 2, "第二阶段"),
        (2, 3, "第三阶段"),
    ]
    assert [item.text for item in found.measures[3].items] == ["开展检查", "检查粮库80家", "约谈企业", "公开曝光案例"]
    assert {item.due for item in found.measures[4].items} == {"2026-10", None}


@pytest.mark.parametrize("sign", ["", "- ", "● "])
@pytest.mark.parametrize("stop", ["。", "："])
def test_steps_without_numbers_that_say_when_they_are_taken_are_measures(sign: str, stop: str) -> None:
    text = TEXT
    for ordinal in "一二三":
        text = text.replace(f"第{ordinal}阶段：", sign)
    found = framework(text.replace("）。制定", f"）{stop}制定").replace("）。排查", f"）{stop}排查"))
    assert [(one.chapter, one.ordinal, one.title) for one in found.measures][2:5] == [
        (2, 1, "动员部署（2026年3月底前）"),
        (2, 2, "自查自纠（2026年4月至5月）"),
        (2, 3, "集中攻坚（2026年6月至10月）"),
    ]
    assert [item.due for one in found.measures[2:4] for item in one.items] == ["2026-03", "2026-05"]


def test_lines_that_are_no_steps_stay_text() -> None:
    text = TEXT.replace("第一阶段：", "").replace("第二阶段：", "").replace("第三阶段：", "")
    assert [one.chapter for one in framework(text.replace("实施步骤", "组织实施")).measures] == [1, 1, 3]
    above = framework(text.replace("二、实施步骤\n", "二、实施步骤\n各县分步推进。\n"))
    assert [one.chapter for one in above.measures] == [1, 1, 3]


@pytest.mark.parametrize("sign", ["", "\n"])
def test_parts_in_words_with_a_heading_are_measures_where_a_chapter_is_nothing_else(sign: str) -> None:
    parts = ("一是强化调度。每月调度1次。", "二是严格考核。纳入年度考核。", "三是加强宣传。发放手册。")
    found = framework(TEXT.split("三、")[0] + f"三、工作要求\n{sign.join(parts)}\n")
    assert [(one.chapter, one.ordinal, one.label, one.title) for one in found.measures][5:] == [
        (3, 1, "一是", "强化调度"),
        (3, 2, "二是", "严格考核"),
        (3, 3, "三是", "加强宣传"),
    ]
    assert not found.targets
    assert told(found.measures[5].targets)[0][1:3] == ("=", 1)


@pytest.mark.parametrize(
    "said",
    [
        "一是每月调度1次；二是纳入年度考核；三是发放手册。",  # one sentence
        "各县要抓好落实。一是强化调度。每月调度。二是严格考核。纳入考核。三是加强宣传。发放手册。",
        "一是强化调度。每月调度。二是严格考核。纳入考核。三是加强宣传。发放手册。\n各县要抓好落实。",
    ],
)
def test_parts_in_words_elsewhere_are_no_measures(said: str) -> None:
    found = parsed(TEXT.split("三、")[0] + f"三、工作要求\n{said}\n")
    assert [one.chapter for one in found.framework.measures] == [1, 1, 2, 2, 2]
    assert [notice.kind for notice in found.notices] == ["chapter-left"]


def test_the_line_that_says_from_when_all_holds_is_none_of_the_parts() -> None:
    parts = (
        "一要强化调度。每月调度。\n二要严格考核。纳入考核。\n三要加强宣传。发放手册。\n本意见自2026年5月1日起施行。\n"
    )
    found = framework(TEXT.split("三、")[0] + f"三、工作要求\n{parts}").measures[5:]
    assert [(one.label, one.title) for one in found] == [
        ("一要", "强化调度"),
        ("二要", "严格考核"),
        ("三要", "加强宣传"),
    ]
    assert [item.text for item in found[2].items] == ["发放手册"]


@pytest.mark.parametrize("lead", ["", "重点抓好以下工作：\n"])
def test_parts_in_words_that_name_their_bodies_are_measures_with_a_group_each(lead: str) -> None:
    parts = "一是排查风险，建立台账（市应急局负责）；二是更换电线，加装报警器（市粮食局牵头，市财政局配合）。"
    found = framework(TEXT.split("三、")[0] + f"三、整治内容\n{lead}{parts}\n")
    assert [(one.label, one.title) for one in found.measures[:2]] == [("（一）", "压实责任"), ("（二）", "改造粮库")]
    assert [(one.chapter, one.label, groups(one)) for one in found.measures[5:]] == [
        (3, "一是", [(("市应急局",), (), ())]),
        (3, "二是", [(("市粮食局",), ("市财政局",), ())]),
    ]
    assert [item.text for one in found.measures[5:] for item in one.items] == [
        "排查风险", "建立台账", "更换电线", "加装报警器",
    ]  # fmt: skip


TABLED = (
    "云岭市粮库整治方案\n为保障安全，制定本方案。\n一、整治内容\n（一）清理旧库。清理旧库。\n（二）查处掺假。查处掺假行为。\n"
    "二、整治步骤\n{head}\t时间安排\t工作内容\t责任单位\n"
    "{first}\t2026年3月1日—3月31日\t排查风险，建立台账。\t各乡镇\n整改阶段\t2026年4月1日—10月31日\t逐项整改。\t市粮食局\n"
    "三、工作要求\n（一）加强领导。成立专班。\n"
)


@pytest.mark.parametrize(("head", "first"), [("阶段", "排查阶段"), ("工作阶段", "动员部署"), ("步骤", "第一步")])
def test_phases_may_stand_in_the_rows_of_a_table(head: str, first: str) -> None:
    found = framework(TABLED.format(head=head, first=first)).measures
    assert [(one.chapter, one.title) for one in found] == [
        (1, "清理旧库"), (1, "查处掺假"), (2, first), (2, "整改阶段"), (3, "加强领导"),
    ]  # fmt: skip
    assert [(item.text, item.due) for one in found[2:4] for item in one.items] == [
        ("排查风险", "2026-03-31"), ("建立台账", "2026-03-31"), ("逐项整改", "2026-10-31"),
    ]  # fmt: skip
    assert [one.responsibilities[0].support for one in found[2:4]] == [("各乡镇",), ("市粮食局",)]
