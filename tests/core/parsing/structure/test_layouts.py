"""A known outline comes back from whatever layout it is printed in, and from whatever format it was saved in."""

from __future__ import annotations

from itertools import count
from typing import NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.core.framework import Measure
from desktop.core.numerals import numeral
from tests.core.parsing.structure.documents import Told, framework, groups, outline, saved, told
from tests.core.parsing.structure.forms import FORMS, cut_short

TITLE = "云岭市仓储业高质量发展实施方案"
CHAPTERS = ("夯实仓储基础", "提升服务水平", "推进绿色转型", "强化人才支撑", "保障措施")
HEADINGS = (
    "加强设施建设", "完善标准体系", "开展设备更新", "推进数据共享", "培育骨干企业", "优化审批流程",
    "实施“百仓千店”行动", "扩大国际合作", "健全协调机制", "加大财政支持", "支持企业“走出去”", "严格督导考核",
    "做好宣传引导", "完善冷链物流网络",
)  # fmt: skip
SENTENCES = {
    "新建区域仓库，改造老旧库房。": ("新建区域仓库", "改造老旧库房"),
    "制定仓储管理规范，开展标准宣贯培训。": ("制定仓储管理规范", "开展标准宣贯培训"),
    "到2027年，建成示范仓库50个以上。": ("到2027年，建成示范仓库50个以上",),
    "完善应急预案（含地震、洪涝等情形），定期开展演练。": ("完善应急预案（含地震、洪涝等情形）", "定期开展演练"),
    "支持企业更新设备，对符合条件的项目优先安排资金。": ("支持企业更新设备", "对符合条件的项目优先安排资金"),
    "简化审批环节，2026年底前将办理时限压缩至5个工作日以内。": (
        "简化审批环节",
        "2026年底前将办理时限压缩至5个工作日以内",
    ),
    "依托行业协会（商会）开展服务评价。": ("依托行业协会（商会）开展服务评价",),
    "到2028年，打造粮库品牌3—5个，培训保管员不少于300人次。": (
        "到2028年，打造粮库品牌3—5个",
        "培训保管员不少于300人次",
    ),
}
"""Sentences of a measure, and the check items of each."""
TARGETS: dict[str, tuple[Told, ...]] = {
    "到2027年，建成示范仓库50个以上。": (("示范仓库", ">=", 50, "个", "2027"),),
    "简化审批环节，2026年底前将办理时限压缩至5个工作日以内。": (("审批环节办理时限", "<=", 5, "个工作日", "2026"),),
    "到2028年，打造粮库品牌3—5个，培训保管员不少于300人次。": (
        ("粮库品牌", "=", "3—5", "个", "2028"),
        ("保管员", ">=", 300, "人次", "2028"),
    ),
}
BODIES = (
    "市商务局", "市财政局", "市市场监管局（市知识产权局）", "各县（市、区）政府", "人民银行云岭市分行", "市供销社",
    "云岭海关", "国网云岭供电公司", "市委组织部", "各乡镇人民政府（街道办事处）",
)  # fmt: skip
Bodies = tuple[tuple[str, ...], tuple[str, ...]]


class Layout(NamedTuple):
    """How a document is printed."""

    chapter: str
    measure: str
    behind: str
    restart: bool
    brackets: str
    wording: str
    inside: str
    introduced: bool
    wide: str


LAYOUTS = st.builds(
    Layout,
    chapter=st.sampled_from(("{}、", "第{}章 ", "第{}部分 ", "")),
    measure=st.sampled_from(("（一）", "(一)", "1.", "1、", "1．", "（1）", "第一条 ")),
    behind=st.sampled_from(("。", "\n", "：", " ")),
    restart=st.booleans(),
    brackets=st.sampled_from(("（）", "〔〕", "()", "[]", "【】", "\n")),
    wording=st.sampled_from(("牵头", "会同", "分工", "责任单位：", "责任部门：", "两行", "名单", "")),
    inside=st.sampled_from(("", "一是", "——", "①")),
    introduced=st.booleans(),
    wide=st.sampled_from(("", "　　")),
)


def worded(layout: Layout, bodies: list[str]) -> tuple[str, Bodies]:
    """Return how the bodies of a measure are printed, and who of them leads and supports."""
    first, rest, names = bodies[0], bodies[1:], "、".join(bodies)
    others = "、".join(rest)
    match layout.wording:
        case "牵头":
            return f"{first}牵头，{others}配合", ((first,), tuple(rest))
        case "会同":
            return f"{first}会同{others}负责", ((first,), tuple(rest))
        case "两行":
            return f"牵头单位：{first}；配合单位：{others}", ((first,), tuple(rest))
        case "分工":
            return f"{names}按职责分工负责", ((), tuple(bodies))
        case "名单":
            return names, ((), tuple(bodies))
    return f"{layout.wording}{names}", ((), tuple(bodies))


def closed(layout: Layout, text: str, bodies: list[str]) -> tuple[str, list[tuple[tuple[str, ...], ...]]]:
    """Return a measure's last line with its bodies, and the groups that it should give."""
    if not layout.wording:
        return text, []
    printed, wanted = worded(layout, bodies)
    if layout.brackets == "\n":
        if "：" not in printed:
            printed = f"（{printed}）"
        return text + "\n" + printed.replace("；配合", "\n配合"), [(*wanted, ())]
    return text + layout.brackets[0] + printed + layout.brackets[1], [(*wanted, ())]


def ordinal(layout: Layout, number: int) -> str:
    return layout.measure.replace("一", numeral(number)).replace("1", str(number))


class Wanted(NamedTuple):
    """A measure as it should come back."""

    chapter: int | None
    ordinal: int | None
    title: str | None
    groups: list[tuple[tuple[str, ...], ...]]
    text: str | None
    items: list[str]
    targets: list[Told]


def printed(layout: Layout, sizes: list[int], data: st.DataObject) -> tuple[str, list[Wanted]]:
    """Return a document in a layout, and its measures."""
    lines, wanted, numbers = [TITLE, "为推动仓储业高质量发展，结合我市实际，制定本方案。"], [], count(1)
    headings = iter(data.draw(st.permutations(HEADINGS)))
    restart = layout.restart and layout.chapter and "条" not in layout.measure
    for chapter, size in enumerate(sizes, 1):
        if layout.chapter:
            lines.append(layout.chapter.format(numeral(chapter)) + CHAPTERS[chapter - 1])
        if layout.chapter and layout.introduced:
            lines.append("围绕重点领域和关键环节，着力补齐短板，推动取得实效。")
        numbers = count(1) if restart else numbers
        for _ in range(size):
            number, heading = next(numbers), next(headings)
            said = data.draw(st.lists(st.sampled_from(sorted(SENTENCES)), min_size=1, max_size=5, unique=True))
            inside = said[3:] if layout.inside else []
            marks = [f"{numeral(at)}是" if layout.inside == "一是" else layout.inside for at in (1, 2)]
            points = [mark + one for mark, one in zip(marks, inside, strict=False)]
            bodies = data.draw(st.lists(st.sampled_from(BODIES), min_size=2, max_size=4, unique=True))
            text = "\n".join(["".join(said[: len(said) - len(inside)]), *points])
            body, group = closed(layout, text, bodies)
            lines += (ordinal(layout, number) + heading + layout.behind + body).split("\n")
            items = [item for one in said for item in SENTENCES[one]]
            targets = [target for one in said for target in TARGETS.get(one, ())]
            wanted.append(Wanted(chapter if layout.chapter else None, number, heading, group, text, items, targets))
    return "\n".join(layout.wide + line for line in lines), wanted


def measured(one: Measure) -> Wanted:
    items = [item.text for item in one.items]
    return Wanted(one.chapter, one.ordinal, one.title, groups(one), one.text, items, told(one.targets))


@given(LAYOUTS, st.lists(st.integers(2, 3), min_size=2, max_size=4), st.data())
def test_any_layout_comes_back(layout: Layout, sizes: list[int], data: st.DataObject) -> None:
    text, wanted = printed(layout, sizes, data)
    found = framework(text)
    assert found.title == TITLE
    assert [one.title for one in found.chapters] == list(CHAPTERS[: len(sizes)] if layout.chapter else ())
    assert [measured(one) for one in found.measures] == wanted


@pytest.mark.parametrize(
    ("line", "support"),
    [
        ("责任部门：市委组织部、国网云岭供电公司", ("市委组织部", "国网云岭供电公司")),
        ("【责任单位】市商务局、市市场监管局（市知识产权局）", ("市商务局", "市市场监管局（市知识产权局）")),
        ("[责任单位：市商务局（市口岸办）]", ("市商务局（市口岸办）",)),
    ],
)
def test_the_last_line_of_a_document_names_bodies(line: str, support: tuple[str, ...]) -> None:
    found = framework(
        f"{TITLE}\n一、任务\n（一）建库。新建仓库。（市商务局负责）\n（二）培训。组织仓储人员培训。\n{line}"
    )
    assert groups(found.measures[-1]) == [((), support, ())]
    assert found.measures[-1].text == "组织仓储人员培训。"


def test_a_paragraph_behind_the_bodies_is_lost_in_no_chapter_but_the_last() -> None:
    found = framework(
        f"{TITLE}\n一、任务\n（一）建库。新建仓库。（市商务局负责）\n（二）培训。组织培训。（市商务局负责）\n公布培训结果。\n"
        "二、保障\n（三）协同。建立机制。（市商务局负责）\n各地要加强领导，确保完成任务。"
    )
    assert [one.text for one in found.measures] == ["新建仓库。", "组织培训。\n公布培训结果。", "建立机制。"]
    assert [item.text for item in found.measures[1].items] == ["组织培训", "公布培训结果"]


@pytest.mark.parametrize("last", ["——制定管理规范，开展培训。", "开展标准宣贯培训。"])
def test_a_last_paragraph_that_asks_for_something_is_of_the_last_measure(last: str) -> None:
    heads = ("建设粮库", "培训粮农", "更新设备", "共享数据", "培育企业")
    tasks = "".join(f"（{numeral(at)}）{head}。每年{head}，评估成效。\n" for at, head in enumerate(heads, 1))
    found = framework(f"{TITLE}\n为发展仓储业，制定本方案。\n一、任务\n{tasks}{last}\n")
    assert found.measures[-1].text == f"每年培育企业，评估成效。\n{last}"
    closed = framework(f"{TITLE}\n为发展仓储业，制定本方案。\n一、任务\n{tasks}各地要抓好落实，按时报送情况。\n")
    assert closed.measures[-1].text == "每年培育企业，评估成效。"


@given(LAYOUTS, st.sampled_from(sorted(FORMS)), st.lists(st.integers(2, 3), min_size=2, max_size=4), st.data())
def test_any_form_says_the_same(layout: Layout, form: str, sizes: list[int], data: st.DataObject) -> None:
    text, wanted = printed(layout, sizes, data)
    lines, width = text.split("\n"), data.draw(st.integers(24, 34))
    if form in cut_short:  # a space at the end of a line is no more; how long the lines are, is to be told
        assume(layout.behind != " " and sum(len(line) > width for line in lines) >= len(lines) / 3)
    found = saved(*FORMS[form](lines, width))
    assert [one.title for one in found.chapters] == list(CHAPTERS[: len(sizes)] if layout.chapter else ())
    assert [measured(one) for one in found.measures] == wanted


def test_sections_are_the_measures_of_a_plan_below_the_facts_of_its_page() -> None:
    page = (
        '[公开](http://a/b "公开")　>　[规划](http://a/c "规划")\n\n1. \\[主题分类\\] \\-\\-\\--商贸/仓储\n'
        "2. \\[规划分类\\] 其他规划\n3. \\[发文单位\\] \\-\\-\\--清源市人民政府\n4. \\[发布日期\\] 2026-03-02 17:21\n\n"
        "清政发〔2026〕3号\n\n各县人民政府：\n\n《仓储业发展规划(2026—2030年)》已经市政府同意，现印发给你们。\n\n"
        "清源市人民政府\n\n2026年3月2日\n\n**仓储业发展规划(2026—2030年)**\n\n仓储业是流通的基础，制定本规划。\n\n"
        "**第一章　发展趋势**\n\n第一节　需求不断增长\n\n仓储需求不断增长，布局仍需优化。\n\n"
        "**第二章　主要任务**\n\n第一节　改造老旧仓库\n\n分批改造老旧仓库，完善消防设施。\n\n"
        "第二节　建设智慧粮库\n\n建设智慧粮库，推广绿色储粮技术。\n"
    )
    found = framework(page)
    assert (found.title, found.number) == ("仓储业发展规划(2026—2030年)", "清政发〔2026〕3号")
    assert [one.title for one in found.chapters] == ["发展趋势", "主要任务"]
    assert outline(found) == [
        (1, None, "第一节", "需求不断增长"),
        (2, None, "第一节", "改造老旧仓库"),
        (2, None, "第二节", "建设智慧粮库"),
    ]


def test_the_measures_of_a_first_chapter_whose_heading_is_lost_are_kept() -> None:
    found = framework(
        f"{TITLE}\n为发展仓储业，制定本方案。\n（一）指导思想。以改革为动力，完善设施。\n（二）基本原则。坚持统筹，分步实施。\n"
        "二、重点任务\n（三）改造仓库。分批改造老旧仓库。\n（四）培训人员。每年培训一次。\n"
        "三、保障措施\n（五）加强检查。每季度检查一次。\n"
    )
    assert [one.title for one in found.chapters] == ["重点任务", "保障措施"]
    assert [(one.chapter, one.title) for one in found.measures] == [
        (None, "指导思想"), (None, "基本原则"), (2, "改造仓库"), (2, "培训人员"), (3, "加强检查"),
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["第二部分 提升服务水平", "【提升服务能力】"])
def test_a_heading_below_a_line_as_long_as_all_others_begins_a_paragraph(heading: str) -> None:
    bodies = "（责任单位：国网云岭供电公司、市商务局）", "（责任单位：市商务局、市财政局）"
    first = heading.replace("二", "一").replace("提升服务能力", "夯实仓储基础")
    text = f"{TITLE}\n为推动仓储业高质量发展，结合我市实际，制定本方案。\n{first}\n"
    for number, title in enumerate(("加强设施建设", "完善标准体系", "开展设备更新", "推进数据共享"), 1):
        text += f"{heading}\n" if number == 3 else ""
        text += f"（{numeral(number)}）{title}。新建区域仓库，改造老旧库房。{bodies[(number + 1) % 2]}\n"
    found = framework(text)
    assert [one.chapter for one in found.measures] == [1, 1, 2, 2]
