"""Levels of headings beside counted points; decimals below 一、, with the sign 、, three deep."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, outline, parsed

TITLE = "云岭市粮食仓储提升方案"
BODIES = "（责任单位：市粮食局）"
LONG = "同步完成配套道路和装卸设施，确保当年建成、当年投用，不留尾巴。"


def _markdown(*blocks: str) -> str:
    return "\n\n".join((f"# {TITLE}", *blocks)) + "\n"


@pytest.mark.parametrize("mark", ["", "（{}）"])
def test_points_stand_in_chapters_of_the_highest_level_and_sections_below(mark: str) -> None:
    first, second = (mark.format(sign) for sign in "一二")
    found = framework(
        _markdown(
            "## 工作目标",
            "1. 到2027年，自动化率达到60%；\n2. 库容达到20万吨。",
            "## 重点任务",
            f"### {first}建好粮库",
            f"1. 扩建粮库8座。{BODIES}\n2. 改造粮库9座。{BODIES}",
            f"### {second}培养队伍",
            f"1. 培训人员5次。{BODIES}\n2. 选聘人员20名。{BODIES}",
            "## 保障措施",
            "各县要压实责任，按季度通报进展。",
        ),
        "方案.md",
    )
    assert [one.title for one in found.chapters] == ["工作目标", "重点任务", "保障措施"]
    tasks = [(chapter, section, label) for chapter, section, label, _ in outline(found) if chapter == 2]
    assert tasks == [(2, name, label) for name in ("建好粮库", "培养队伍") for label in ("1.", "2.")]


def test_points_restart_in_each_chapter_that_a_heading_of_markdown_begins() -> None:
    found = framework(
        _markdown("## 总体要求", "坚持需求导向。", "## 重点任务", "1. **建库**：扩建粮库。\n2. **培训**：培训人员。",
                  "## 保障措施", "1. **领导**：建立制度。\n2. **考核**：通报进展。"),
        "方案.md",
    )  # fmt: skip
    assert [(chapter, title) for chapter, _, _, title in outline(found)] == [
        (2, "建库"), (2, "培训"), (3, "领导"), (3, "考核"),
    ]  # fmt: skip


def test_headings_without_ordinals_are_the_measures_below_chapters_that_have_them() -> None:
    found = framework(
        _markdown("## 一、总体要求", "坚持需求导向。", "## 二、重点任务", "### 扩建粮库", "完成选址。",
                  "### 培训人员", "分批培训。", "## 三、保障措施", "### 加强领导", "建立制度。"),
        "方案.md",
    )  # fmt: skip
    assert [one.title for one in found.chapters] == ["总体要求", "重点任务", "保障措施"]
    assert [(chapter, title) for chapter, _, _, title in outline(found)] == [
        (2, "扩建粮库"), (2, "培训人员"), (3, "加强领导"),
    ]  # fmt: skip


@pytest.mark.parametrize("sign", [" ", "、", ". "])
@pytest.mark.parametrize("chapter", ["{}{}", "{}、"])
def test_decimals_are_told_whatever_sign_stands_behind_them(sign: str, chapter: str) -> None:
    heads = [
        chapter.format("一二三"[at], "") if "、" in chapter else chapter.format(at + 1, sign if sign != ". " else ".")
        for at in range(3)
    ]
    text = f"{TITLE}\n{heads[0]}总体要求\n坚持需求导向。\n{heads[1]}重点任务\n2.1{sign}扩建粮库\n完成选址。{BODIES}\n"
    text += f"2.2{sign}培训人员\n分批培训。{BODIES}\n{heads[2]}保障措施\n3.1{sign}加强领导\n建立制度。\n"
    found = framework(text)
    assert [one.title for one in found.chapters] == ["总体要求", "重点任务", "保障措施"]
    assert outline(found) == [
        (2, None, "2.1", "扩建粮库"),
        (2, None, "2.2", "培训人员"),
        (3, None, "3.1", "加强领导"),
    ]


def test_the_third_part_of_a_decimal_counts_the_tasks_that_the_second_one_only_groups() -> None:
    text = f"{TITLE}\n1 总则\n1.1 编制目的\n为提升仓储，制定本方案。\n2 重点任务\n"
    for number, names in enumerate((("建好粮库", "扩建粮库", "改造粮库"), ("培养队伍", "培训人员", "选聘人员")), 1):
        text += f"2.{number} {names[0]}\n"
        text += "".join(f"2.{number}.{at} {name}\n{LONG}{BODIES}\n" for at, name in enumerate(names[1:], 1))
    assert [(section, label) for _, section, label, _ in outline(framework(text))] == [
        (None, "1.1"), ("建好粮库", "2.1.1"), ("建好粮库", "2.1.2"), ("培养队伍", "2.2.1"), ("培养队伍", "2.2.2"),
    ]  # fmt: skip


@pytest.mark.parametrize("body", ["（市粮食局）", ""])
def test_short_tasks_with_headings_of_their_own_are_measures_below_a_bare_second_part(body: str) -> None:
    text = f"{TITLE}\n1 总体目标\n建好粮库。\n2 重点任务\n2.1 建好粮库\n2.1.1 扩建库房。新建库房3座。{body}\n"
    text += f"2.1.2 更新磅秤。更新磅秤9台。{body}\n2.2 培养队伍\n2.2.1 培训人员。每年培训一次。{body}\n"
    text += f"2.2.2 选聘人员。选聘专家。{body}\n3 保障措施\n3.1 加强领导。成立专班。{body}\n"
    assert [(section, label) for _, section, label, _ in outline(framework(text))] == [
        ("建好粮库", "2.1.1"), ("建好粮库", "2.1.2"), ("培养队伍", "2.2.1"), ("培养队伍", "2.2.2"), (None, "3.1"),
    ]  # fmt: skip


def test_a_number_without_a_sign_before_a_stock_heading_is_part_of_the_document() -> None:
    text = f"{TITLE}\n（2026—2028年）\n\n1 总体目标\n入库率达到95%。\n"
    text += "2 任务\n2.1 建库。建库3座。\n2.2 管库。建台账。\n2.3 查库。每日查。\n3 保障\n3.1 加强领导。成立专班。\n"
    assert [notice.kind for notice in parsed(text).notices] == []
    assert [one.title for one in parsed(text).framework.chapters] == ["总体目标", "任务", "保障"]


CHAPTERS = (
    f"{TITLE}\n第一章 建好粮库\n一、扩大库容\n（一）扩建仓房。新建仓房8座。{BODIES}\n"
    f"（二）改造仓房。更换屋面9处。{BODIES}\n二、更新设备\n{{}}配齐器材。购置扦样器。{BODIES}\n{{}}联网运行。接入平台。{BODIES}\n"
    f"第二章 保障措施\n一、培养队伍\n{{}}分批培训。举办培训班。{BODIES}\n{{}}严格考核。公布成绩。{BODIES}\n"
)


@pytest.mark.parametrize("labels", ["三四五六", "一二一二"])
def test_what_is_counted_below_plain_headings_in_chapters_are_the_measures(labels: str) -> None:
    text = CHAPTERS.format(*(f"（{sign}）" for sign in labels))
    assert [(chapter, section, title) for chapter, section, _, title in outline(framework(text))] == [
        (1, "扩大库容", "扩建仓房"), (1, "扩大库容", "改造仓房"),
        (1, "更新设备", "配齐器材"), (1, "更新设备", "联网运行"),
        (2, "培养队伍", "分批培训"), (2, "培养队伍", "严格考核"),
    ]  # fmt: skip


def test_units_in_chapters_that_say_and_name_all_themselves_are_the_measures() -> None:
    found = framework(
        f"{TITLE}\n第一章 建好粮库\n一、扩大库容\n压实责任。\n（一）扩建仓房。\n（二）更换屋面。\n责任单位：市粮食局\n"
        "二、更新设备\n分级配备。\n（一）购置扦样器。\n（二）接入平台。\n责任单位：市粮食局\n"
        "第二章 保障措施\n三、培养队伍\n分级培训。\n（一）举办培训班。\n（二）公布成绩。\n责任单位：市粮食局\n"
    )
    assert [(chapter, title) for chapter, _, _, title in outline(found)] == [
        (1, "扩大库容"), (1, "更新设备"), (2, "培养队伍"),
    ]  # fmt: skip
