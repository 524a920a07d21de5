"""What divides a plan above its units: 上篇, PART 01, 01 on a line of its own, 【一】, and 一、 within 第一部分."""

from __future__ import annotations

import pytest

from tests.core.parsing.reading.word_files import p, word_file
from tests.core.parsing.structure.documents import HEAD, framework, outline, saved

_BELOW = (
    "{0}完善机制\n制定清单。\n{1}建设设施\n更新管网。\n",
    "{0}优化流程\n公开目录。\n{1}培育人才\n培训保管员。\n",
)
_POINTS, _BRACKETS = ("1.", "2."), ("（一）", "（二）")
_MEASURES = [(1, "完善机制"), (1, "建设设施"), (2, "优化流程"), (2, "培育人才")]


def _text(one: str, two: str, marks: tuple[str, str]) -> str:
    return HEAD + "".join(above + "\n" + below.format(*marks) for above, below in zip((one, two), _BELOW, strict=True))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("01\n建好粮库", "02\n培养队伍"),
        ("PART 01\n建好粮库", "PART 02\n培养队伍"),
        ("Part.1\n建好粮库", "Part.2\n培养队伍"),
    ],
)
@pytest.mark.parametrize("marks", [_POINTS, _BRACKETS])
@pytest.mark.parametrize("name", ["方案.txt", "方案.docx"])
def test_a_number_on_a_line_of_its_own_counts_the_chapter_below_it(
    one: str, two: str, marks: tuple[str, str], name: str
) -> None:
    text = _text(one, two, marks)
    word = word_file("".join(map(p, text.splitlines())))
    found = framework(text) if name.endswith("txt") else saved(name, word)
    assert [one.title for one in found.chapters] == ["建好粮库", "培养队伍"]
    assert [(one.chapter, one.title) for one in found.measures] == _MEASURES
    assert [one.text for one in found.measures] == ["制定清单。", "更新管网。", "公开目录。", "培训保管员。"]


@pytest.mark.parametrize(
    ("one", "two", "marks"),
    [
        ("【一】建好粮库", "【二】培养队伍", _BRACKETS),
        ("01.建好粮库", "02.培养队伍", _POINTS),
        ("PART 1 建好粮库", "PART 2 培养队伍", _POINTS),
    ],
)
def test_what_is_dressed_for_it_divides_units_that_are_counted_alike(
    one: str, two: str, marks: tuple[str, str]
) -> None:
    found = framework(_text(one, two, marks))
    assert [one.title for one in found.chapters] == ["建好粮库", "培养队伍"]
    assert [(one.chapter, one.title) for one in found.measures] == _MEASURES


def test_units_that_say_themselves_what_is_done_are_no_chapters_of_their_steps() -> None:
    found = framework(
        f"{HEAD}01. 新建粮库。新建粮库3座。（市粮食局负责）\n1. 3月底前完成选址；\n2. 6月底前开工。\n"
        "02. 改造粮库。改造粮库5座。（市财政局负责）\n1. 3月底前完成设计；\n2. 6月底前开工。\n"
    )
    assert not found.chapters
    assert (found.measures[0].text or "").endswith("新建粮库3座。")
    assert [group.support or group.lead for one in found.measures for group in one.responsibilities] == [
        ("市粮食局",),
        ("市财政局",),
    ]


def test_points_with_two_figures_are_one_series() -> None:
    points = "".join(f"{at:02}.建设粮库{at}\n新建仓房。\n" for at in range(1, 13))
    assert [one.ordinal for one in framework(HEAD + points).measures] == list(range(1, 13))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("上篇 发展重点", "下篇 推进保障"),
        ("上编：发展重点", "下编：推进保障"),
        ("第一部分　发展重点", "第二部分　推进保障"),
    ],
)
@pytest.mark.parametrize("group", ["（市粮食局负责）", ""])
def test_parts_are_chapters_and_the_headings_within_them_sections(one: str, two: str, group: str) -> None:
    chapters = ("一、建好粮库\n", "二、用好粮库\n", "三、压实责任\n")
    below = [
        "（一）完善机制\n制定清单。{0}\n（二）建设设施\n更新管网。{0}\n",
        "（一）优化流程\n公开目录。{0}\n（二）提升服务\n改造窗口。{0}\n",
    ]
    below.append("（一）强化协同\n修订预案。{0}\n（二）加强督查\n举办培训。{0}\n")
    inner = [chapter + part.format(group) for chapter, part in zip(chapters, below, strict=True)]
    for parts in ((inner[:2], inner[2:]), (inner[:1], inner[1:])):
        found = framework(f"{HEAD}{one}\n{''.join(parts[0])}{two}\n{''.join(parts[1])}")
        assert [one.title for one in found.chapters] == ["发展重点", "推进保障"]
        assert [(section, title) for _, section, _, title in outline(found)] == [
            ("建好粮库", "完善机制"),
            ("建好粮库", "建设设施"),
            ("用好粮库", "优化流程"),
            ("用好粮库", "提升服务"),
            ("压实责任", "强化协同"),
            ("压实责任", "加强督查"),
        ]


def test_an_ordinal_with_a_comma_counts_where_a_number_is_lacked() -> None:
    chapters = ("一、建好粮库", "二，强基础、补短板", "三、培养队伍")
    text = "".join(
        f"{one}\n（一）扩建{at}。新建粮库。\n（二）改造{at}。更新设备。\n" for at, one in enumerate(chapters)
    )
    found = framework(HEAD + text)
    assert [one.title for one in found.chapters] == ["建好粮库", "强基础、补短板", "培养队伍"]
    assert [one.chapter for one in found.measures] == [1, 1, 2, 2, 3, 3]


@pytest.mark.parametrize("group", ["（市粮食局负责）", ""])
def test_sections_of_chapters_divide_though_some_hold_one_unit(group: str) -> None:
    found = framework(
        f"{HEAD}第一章 建好粮库\n第一节 完善体系\n一、完善机制\n制定清单。{group}\n"
        "第二节 培育动能\n一、培育企业\n引进企业。\n二、培育人才\n培训保管员。\n"
        f"第二章 用好粮库\n第一节 服务\n一、优化流程\n公开目录。{group}\n第二节 保障\n一、加强督查\n举办培训。\n"
    )
    assert [(chapter, section, title) for chapter, section, _, title in outline(found)] == [
        (1, "完善体系", "完善机制"),
        (1, "培育动能", "培育企业"),
        (1, "培育动能", "培育人才"),
        (2, "服务", "优化流程"),
        (2, "保障", "加强督查"),
    ]
