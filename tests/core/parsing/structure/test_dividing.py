"""Headings without an ordinal divide the measures, and those above and below the tasks are chapters too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.core.framework import Framework
from tests.core.parsing.structure.documents import HEAD, framework, outline, parsed, told

_AIMS = {
    "总体考虑": "坚持需求导向，推动仓储由分散经营向集约经营转变，更好服务居民。",
    "工作目标": "到2028年，全市建成标准库房50座，仓储自动化率达到60%以上。",
}
_TASKS = {
    "健全网络": ("扩建中心粮库。新增库容20万吨，同步完成配套道路。", "改造老旧粮库。逐座排查漏雨的库房并登记造册。"),
    "提升服务": ("培训保管人员。分批组织培训，考核合格后上岗。",),
}
_END = {"组织推动": "市政府成立工作专班，定期研究解决重大问题。"}
_CHAPTERS = [*_AIMS, *_TASKS, *_END]
_MEASURES = [(3, "扩建中心粮库"), (3, "改造老旧粮库"), (4, "培训保管人员")]

Heading = Callable[[str], str]


def _plan(heading: Heading, ordinals: str = "123", end: str = "\n", label: str = "{}.") -> str:
    """Return a plan with its headings set in one way, its tasks counted through all of it."""
    made = [HEAD.strip()]
    number = iter(ordinals)
    for title, text in _AIMS.items():
        made += [heading(title), text]
    for title, texts in _TASKS.items():
        made += [heading(title), *(label.format(next(number)) + text for text in texts)]
    for title, text in _END.items():
        made += [heading(title), text]
    return end.join(made) + "\n"


def _check(found: Framework) -> None:
    assert [one.title for one in found.chapters] == _CHAPTERS
    assert [(chapter, title) for chapter, _, _, title in outline(found)] == _MEASURES
    assert told(found.targets) == [
        ("标准库房", "=", 50, "座", "2028"),
        ("仓储自动化率", ">=", 60, "%", "2028"),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        lambda title: title,
        lambda title: f"★{title}",
        lambda title: f"◆ {title}",
        lambda title: f"■{title}：",
        lambda title: f"【{title}】",
    ],
)
@pytest.mark.parametrize(("ordinals", "label"), [("123", "{}."), ("一二三", "（{}）"), ("①②③", "{}")])
def test_headings_with_a_sign_or_none_divide_a_plan(heading: Heading, ordinals: str, label: str) -> None:
    _check(framework(_plan(heading, ordinals, label=label)))


@pytest.mark.parametrize("heading", [lambda title: f"## {title}", lambda title: f"**{title}**"])
def test_headings_of_markdown_divide_a_plan(heading: Heading) -> None:
    _check(framework(_plan(heading, end="\n\n"), "方案.md"))


def test_headings_of_markdown_divide_tasks_that_are_headings_too() -> None:
    text = _plan(lambda title: f"## {title}", end="\n\n", label="### {}. ").replace("粮库。", "粮库\n\n")
    _check(framework(text.replace("人员。", "人员\n\n", 1), "方案.md"))


def test_headings_of_a_page_divide_a_plan() -> None:
    lines = _plan(lambda title: f"<strong>{title}</strong>", "①②③", label="{}").splitlines()
    _check(framework("<html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>", "方案.html"))


def test_headings_divide_measures_that_only_their_bodies_tell() -> None:
    plain = _plan(lambda title: f"●{title}", "   ", label="{}")
    for text in (text for texts in _TASKS.values() for text in texts):
        plain = plain.replace(f" {text}", f"{text}（市粮食局负责）")
    _check(framework(plain))


def test_one_heading_above_all_tasks_divides_with_those_beside_it() -> None:
    text = f"{HEAD}工作目标\n到2028年，全市建成标准库房50座。\n重点任务\n（一）扩建中心粮库。新增库容20万吨。\n"
    text += "（二）培训保管人员。分批组织培训。\n保障措施\n各县要抓好落实，按季度上报进展。\n"
    found = framework(text)
    assert [one.title for one in found.chapters] == ["工作目标", "重点任务", "保障措施"]
    assert [one.chapter for one in found.measures] == [2, 2]
    assert found.measures[1].text == "分批组织培训。"


def test_what_is_headed_alike_inside_each_measure_is_no_chapter() -> None:
    text = HEAD + "".join(
        f"（{number}）{title}\n◆工作目标\n年内完成{title}。\n◆推进办法\n分批推进，按月调度。\n"
        for number, title in (("一", "扩建中心粮库"), ("二", "培训保管人员"), ("三", "更新检测仪器"))
    )
    found = framework(text)
    assert [len(found.chapters), len(found.measures)] == [0, 3]


def test_a_list_with_the_sign_of_the_headings_is_no_list_of_chapters() -> None:
    text = f"{HEAD}●到2028年建成库房50座；\n●自动化率达到60%。\n（一）扩建中心粮库。新增库容20万吨。\n"
    assert framework(text + "（二）培训保管人员。分批组织培训。\n●组织推动\n各县要抓好落实。\n").chapters == ()


def test_lines_that_lead_to_units_counted_anew_are_their_chapters() -> None:
    found = framework(
        "云岭市粮食科技进库点活动方案\n活动内容：\n（一）送技术。发放手册1200份。\n（二）送设备。检修风机80台。\n"
        "工作要求：\n（一）提高认识。\n（二）加强宣传。发布信息30条。\n"
    )
    assert [one.title for one in found.chapters] == ["活动内容", "工作要求"]
    assert [(one.chapter, one.label) for one in found.measures] == [
        (1, "（一）"),
        (1, "（二）"),
        (2, "（一）"),
        (2, "（二）"),
    ]
    assert "工作要求" not in "".join(one.text or "" for one in found.measures)


@pytest.mark.parametrize("last", ["组织实施", "组织领导", "督促落实", "开放粮库"])
def test_counted_subjects_are_chapters_whatever_they_are_called(last: str) -> None:
    below = "（一）建库\n新建粮库。\n（二）改造\n改造老库。\n"
    made = framework(f"{HEAD}专题一：总体要求\n{below}专题二：建好粮库\n{below}专题三：{last}\n{below}")
    assert [one.title for one in made.chapters] == ["总体要求", "建好粮库", last]
    assert [one.chapter for one in made.measures] == [1, 1, 2, 2, 3, 3]


def test_words_that_count_units_with_bodies_right_below_the_title_are_their_labels() -> None:
    found = parsed(
        "云岭市粮食工作安排\n一是扩建粮库。新建平房仓6座。责任单位：市粮食局。\n二是更新设备。更新风机80台。责任单位：市财政局。\n"
        "三是培训人员。培训保管员90人次。责任单位：市人社局。\n"
    )
    assert [one.label for one in found.framework.measures] == ["一是", "二是", "三是"]
    assert not found.notices
