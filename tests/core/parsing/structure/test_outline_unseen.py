"""Outlines of texts that were met late: books with counted chapters, plain headings beside units with text."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework

LONG = "对全市老旧粮库逐一登记造册，分批实施改造，配备测温和通风设备，确保储粮安全。"


@pytest.mark.parametrize(
    ("ordinals", "labels"),
    [
        (("（一）", "（二）", "（三）", "（四）"), ["（一）", "（二）", "（三）", "（四）"]),
        (("（一）", "（二）", "（一）", "（二）"), ["（一）", "（二）", "（一）", "（二）"]),
        (("一、", "二、", "三、", "四、"), ["一、", "二、", "三、", "四、"]),
        (("1.", "2.", "3.", "4."), ["1.", "2.", "3.", "4."]),
    ],
)
@pytest.mark.parametrize("book", ["篇", "部分"])
def test_chapters_of_books_divide_where_what_they_hold_is_counted(
    book: str, ordinals: tuple[str, ...], labels: list[str]
) -> None:
    one, two, three, four = ordinals
    found = framework(
        f"云岭市仓储发展纲要（2026-2030年）\n第一{book}　总体战略\n第一章　目标\n{one}思路。{LONG}\n{two}指标。{LONG}\n"
        f"第二{book}　主要任务\n第二章　粮库\n{three}改造。{LONG}\n{four}巡查。{LONG}\n第三章　展望\n{LONG}\n"
    )
    assert [one.title for one in found.chapters] == ["目标", "粮库", "展望"]
    assert [(measure.chapter, measure.label, measure.title) for measure in found.measures] == [
        (1, labels[0], "思路"),
        (1, labels[1], "指标"),
        (2, labels[2], "改造"),
        (2, labels[3], "巡查"),
    ]


@pytest.mark.parametrize("body", ["", "（市粮食局）"])
def test_points_below_plain_headings_are_measures_beside_a_chapter_whose_units_have_none(body: str) -> None:
    points = f"1.登记粮库。{LONG}{body}\n2.改造粮库。{LONG}{body}\n"
    groups = f"（一）建库\n{points}（二）管库\n{points}"
    others = f"（一）加强领导。{LONG}{body}\n（二）加大投入。{LONG}{body}\n（三）做好宣传。{LONG}{body}\n"
    found = framework(f"{HEAD}一、重点任务\n{groups}二、确保粮库安全运行\n{others}")
    assert [(one.chapter, one.label) for one in found.measures] == [
        *[(1, "1."), (1, "2.")] * 2,
        *[(2, f"（{number}）") for number in "一二三"],
    ]


@pytest.mark.parametrize("body", ["", "（市粮食局）"])
def test_points_are_parts_in_all_chapters_where_one_has_units_of_both_kinds(body: str) -> None:
    points = f"1.登记粮库。{LONG}{body}\n2.改造粮库。{LONG}{body}\n"
    carrying = f"（二）公开信息。{LONG}{body}\n（三）做好宣传。{LONG}{body}\n（四）开放粮库。{LONG}{body}\n"
    found = framework(
        f"{HEAD}一、建库任务\n（一）建库\n{points}{carrying}二、确保运行\n（一）用库\n{points}（二）管库\n{points}"
    )
    assert [one.label for one in found.measures] == ["（一）", "（二）", "（三）", "（四）", "（一）", "（二）"]


def test_points_are_parts_where_units_of_another_chapter_carry_text_above_theirs() -> None:
    points = f"1.登记粮库。{LONG}\n2.改造粮库。{LONG}\n"
    found = framework(
        f"{HEAD}一、建库任务\n（一）建库\n{points}（二）管库\n{points}二、用库任务\n（一）开放粮库。{LONG}\n{points}"
        f"（二）公开信息。{LONG}\n（三）做好宣传。{LONG}\n"
    )
    assert [one.label for one in found.measures] == ["（一）", "（二）", "（一）", "（二）", "（三）"]


def test_the_measures_of_one_chapter_may_have_headings_though_those_of_others_are_sentences() -> None:
    said = "各县要按照粮食安全责任制要求，从储备规模和布局实际出发，认真做好粮库登记。要健全台账，按月报送，及时更新。"
    bare = "".join(f"{number}.{said}\n" for number in range(1, 8))
    found = framework(
        f"{HEAD}一、提高认识\n{bare}二、健全制度\n8.完善粮库登记制度。{LONG}\n9.{said}\n10.建立粮情通报制度。{LONG}\n"
    )
    assert [one.title for one in found.measures] == [None] * 7 + ["完善粮库登记制度", None, "建立粮情通报制度"]


@pytest.mark.parametrize(
    ("run", "title"),
    [
        ("指导思想和发展目标按照“藏粮于库”要求，到2027年建成粮库30座，收储能力明显增强", "指导思想和发展目标"),
        ("总体思路与基本原则坚持建管并重，统筹新库建设和老库改造，不断提升收储能力", "总体思路与基本原则"),
        ("健全粮库制度，按照分级原则落实巡查责任，确保安全", "健全粮库制度，按照分级原则落实巡查责任，确保安全"),
    ],
)  # fmt: skip
def test_a_title_of_two_words_that_text_ran_into(run: str, title: str) -> None:
    found = framework(f"{HEAD}一、{run}。\n二、任务\n（一）建库。新建粮库。\n（二）改造。改造老库。\n")
    assert found.chapters[0].title == title


@pytest.mark.parametrize(
    "sentence",
    [
        "对2026 年第四季度到期、暂时遇困的粮库贷款，鼓励银行延期还本付息，还本日期最长延至2027年6月30日。",
        "继续执行容量不满10 千吨的粮库不承担监管费用的政策，执行期限至2027年12月31日。",
        "推广使用LED 灯具、变频风机等节能设备，对老旧设备分批更换，三年内完成全部粮库的节能改造。",
        "县财政每年安排粮库引导资金1000万元，并视财力状况逐年增加。引导资金重点用于粮库改造、人员培训、设备更新。",
    ],
)
def test_a_sentence_with_figures_is_no_heading(sentence: str) -> None:
    others = "".join(
        f"（{number}）{said}。{LONG}\n" for number, said in (("一", "改造库房"), ("二", "巡查库区"), ("三", "公开价格"))
    )
    found = framework(f"{HEAD}一、任务\n{others}（四）{sentence}\n二、保障\n（五）培训人员。{LONG}\n")
    assert [one.title for one in found.measures] == ["改造库房", "巡查库区", "公开价格", None, "培训人员"]


@pytest.mark.parametrize("heading", ["总体要求", "总体要求-、", "一总体要求", "—、指导思想和总体目标"])
def test_the_first_heading_that_lost_its_ordinal_is_known_where_the_second_is_counted(heading: str) -> None:
    made = framework(
        f"云岭市粮库行动计划\n为了粮食，制定本计划。\n{heading}\n到2028年，新建粮库9座。\n二、重点任务\n"
        "（一）建库。新建粮仓。\n（二）修库。修缮旧仓。\n三、保障措施\n（三）经费。落实经费。\n"
    )
    first = "指导思想和总体目标" if "思想" in heading else "总体要求"
    assert [(one.ordinal, one.title) for one in made.chapters] == [(1, first), (2, "重点任务"), (3, "保障措施")]
    assert [(one.object, one.value) for one in made.targets] == [("新建粮库", 9)]


def test_the_units_of_one_plain_chapter_are_measures_beside_chapters_of_text() -> None:
    found = framework(
        f"{HEAD}一、总体目标。{LONG}\n二、工作指标。{LONG}\n三、工作措施。\n（一）建库。{LONG}\n（二）管库。{LONG}\n"
        f"（三）巡查。{LONG}\n（四）培训。{LONG}\n（五）宣传。{LONG}\n四、考核与评价。{LONG}\n"
    )
    assert [one.title for one in found.chapters] == ["总体目标", "工作指标", "工作措施", "考核与评价"]
    assert [one.title for one in found.measures] == ["建库", "管库", "巡查", "培训", "宣传"]


def test_a_last_chapter_whose_ordinal_is_lost_begins_where_its_points_count_anew() -> None:
    points = "1、登记。逐库登记粮情。\n2、核对。按月核对账目。\n"
    made = framework(f"{HEAD}一、建账\n{points}二、查库\n{points}粮情共享。各库每月报送粮情。\n培训与评比\n{points}")
    assert [one.title for one in made.chapters] == ["建账", "查库", "培训与评比"]
    assert [(one.chapter, one.ordinal) for one in made.measures] == [(at, no) for at in (1, 2, 3) for no in (1, 2)]


def test_points_that_count_anew_below_text_divide_no_chapter() -> None:
    points = "1、登记。逐库登记粮情。\n2、核对。按月核对账目。\n"
    made = framework(f"{HEAD}一、建账\n{points}二、查库\n{points}另外，各库还要做到以下两条。\n{points}")
    assert [one.title for one in made.chapters] == ["建账", "查库"]
