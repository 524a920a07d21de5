"""Points below each （一）, or in words below 一、, that name no bodies: measures, or parts of them."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, outline

DRY = "粮库每日登记库内温度和湿度，超过标准时及时通风，并把通风时间和效果记入当日的保管台账。"
LIT = "库区道路和装卸平台逐步更换照明灯具，损坏的灯具当天报修，更换情况每季度张榜公布。"


def _labels(text: str) -> list[str | None]:
    return [one.label for one in framework(f"{HEAD}一、任务\n{text}").measures]


@pytest.mark.parametrize("headed", [True, False])
def test_paragraphs_below_plain_headings_are_the_measures(headed: bool) -> None:
    dry, lit = (f"勤查粮情。{DRY}", f"改善照明。{LIT}") if headed else (DRY, LIT)
    below = f"1.{dry}\n2.{lit}\n"
    text = f"（一）管好粮食\n{below}（二）管好库区\n{below}（三）管好设备\n{below}（四）做好宣传\n各粮库张贴标语。\n"
    assert _labels(text) == ["1.", "2.", "1.", "2.", "1.", "2.", "（四）"]


@pytest.mark.parametrize(
    "text",
    [
        "（一）管好粮食\n1.勤查。\n2.勤扫。\n（二）管好库区\n1.勤查。\n2.勤扫。\n",  # no more than lists
        f"（一）管好粮食\n各粮库要做到：\n1.{DRY}\n2.{LIT}\n（二）管好库区\n各粮库要做到：\n1.{DRY}\n2.{LIT}\n",
        f"（一）管好粮食\n1.{DRY}\n2.{LIT}\n（二）管好库区\n各粮库每日巡查。\n",  # only one is divided
    ],
)
def test_other_points_are_parts_of_what_they_stand_below(text: str) -> None:
    assert _labels(text) == ["（一）", "（二）"]


def test_conditions_below_few_of_many_sentences_make_no_chapters() -> None:
    """一、 to 六、 are sentences, of which one lists conditions: they are the measures, and no headings above any."""
    units = [
        "粮库是保障粮食安全、服务农民群众的重要设施，建设粮库要坚持公益属性。",
        "促进粮库发展，要突出改革创新，强化政策引导。鼓励社会资本参与，优化服务。",
        "粮库一般应符合以下条件。\n（一）仓容不低于五万吨。\n（二）配备专职保管员。",
        "鼓励粮库开展技术改造，推广绿色储粮技术，提高机械化和信息化水平。",
        "地方可以安排资金支持粮库改造，由财政部门会同有关部门制定办法。",
        "建立粮库监督检查机制。定期公布检查结果，接受社会监督，对违规粮库通报批评。",
    ]
    text = "".join(f"{number}、{unit}\n" for number, unit in zip("一二三四五六", units, strict=True))
    made = framework(HEAD + text)
    assert [one.label for one in made.measures] == ["一、", "二、", "三、", "四、", "五、", "六、"]
    assert not made.chapters


def test_headings_that_end_with_a_stop_are_chapters() -> None:
    text = (
        f"一、总体要求。\n{DRY}\n二、主要任务。\n（一）勤查粮情。{DRY}\n（二）改善照明。{LIT}\n三、保障措施。\n{LIT}\n"
    )
    made = framework(HEAD + text)
    assert [one.title for one in made.chapters] == ["总体要求", "主要任务", "保障措施"]
    assert [one.label for one in made.measures] == ["（一）", "（二）"]


@pytest.mark.parametrize("closing", ["三、保障措施", "三、组织实施与保障措施", "三、组织领导"])
def test_the_chapters_around_the_tasks_do_not_tell_what_the_tasks_are(closing: str) -> None:
    told = f"（一）加强领导。{DRY}\n（二）强化检查。{LIT}\n（三）严格考核。{LIT}\n"
    below = f"1.勤查粮情。{DRY}\n2.改善照明。{LIT}\n"
    tasks = f"（一）管好粮食\n{below}（二）管好库区\n各库落实责任。\n{below}（三）管好设备\n{below}"
    text = f"一、总体思路\n{told}二、重点任务\n{tasks}"
    found = framework(f"云岭市仓储纲要\n{text}{closing}\n{told}")
    assert [(one.chapter, one.label) for one in found.measures] == [
        *((1, f"（{at}）") for at in "一二三"), *[(2, "1."), (2, "2.")] * 3, *((3, f"（{at}）") for at in "一二三"),
    ]  # fmt: skip


@pytest.mark.parametrize("said", ["", "粮库是储粮的基础。\n"])
@pytest.mark.parametrize("bodies", ["（市粮食局、市财政局负责）", ""])
def test_headings_of_tasks_give_way_though_other_chapters_carry_their_text(said: str, bodies: str) -> None:
    """Where all （一） of a chapter only head tasks, these are the measures, with the bodies if any are named."""
    tasks = "".join(
        f"（{at}）管好粮库{at}期。\n{said}1.勤查粮情。{DRY}{bodies}\n2.改善照明。{LIT}{bodies}\n" for at in "一二"
    )
    other = f"（一）加强领导。{DRY}（市粮食局负责）\n（二）强化检查。{LIT}（市粮食局负责）\n"
    found = framework(f"{HEAD}一、重点任务\n{tasks}二、政策措施\n{other}")
    assert [(one.chapter, one.label) for one in found.measures] == [
        *[(1, "1."), (1, "2.")] * 2, (2, "（一）"), (2, "（二）"),
    ]  # fmt: skip


def test_tasks_for_which_bodies_are_named_once_are_parts() -> None:
    tasks = "".join(f"（{at}）管好粮库。\n1.勤查粮情。{DRY}\n2.改善照明。{LIT}（市粮食局负责）\n" for at in "一二三")
    found = framework(f"{HEAD}一、重点任务\n{tasks}二、政策措施\n（一）加强领导。{DRY}（市粮食局负责）\n")
    assert [one.label for one in found.measures] == ["（一）", "（二）", "（三）", "（一）"]


def test_chapters_whose_units_are_nearly_all_divided() -> None:
    """One （一） that carries its text is a measure beside the points of all the others, where nobody is named."""
    below = f"1.勤查粮情。{DRY}\n2.改善照明。{LIT}\n"
    whole = "".join(f"（{at}）管好粮库{at}期。\n{below}" for at in "一二三")
    parts = f"（一）管好粮食。\n{below}（二）管好库区。\n{below}（三）管好设备。{DRY}\n"
    told = f"（一）坚持安全。{DRY}\n（二）坚持统筹。{LIT}\n"
    found = framework(f"{HEAD}一、总体思路\n{told}二、管理\n{parts}三、运行\n{whole}四、监督\n{told}")
    points = ["1.", "2."]
    assert [one.label for one in found.measures if one.chapter == 2] == [*points * 2, "（三）"]
    assert [one.label for one in found.measures if one.chapter == 3] == points * 3


def test_points_below_units_that_introduce_them() -> None:
    tasks = "".join(
        f"（{at}）管好粮库{at}期。{said}\n1.勤查粮情。{DRY}\n2.改善照明。{LIT}\n"
        for at, said in zip("一二三四", ["粮库是基础。", "", "粮库要管好。", ""], strict=True)
    )
    other = f"（一）突出重点。{DRY}\n（二）强化检查。{LIT}\n"
    found = framework(f"{HEAD}一、主要做法\n{tasks}二、经验\n{other}")
    assert [one.label for one in found.measures] == ["1.", "2."] * 4 + ["（一）", "（二）"]


@pytest.mark.parametrize(
    ("before", "kept"), [("符合下列条件之一的，可以申报。", False), ("请提交以下材料：", False), ("分两步进行。", True)]
)
def test_conditions_and_papers_are_no_measures_beside_units(before: str, kept: bool) -> None:
    asked = f"二、申报\n{before}\n1、新建粮库。{LIT}\n2、改建粮库。{LIT}\n"
    units = f"三、工作要求\n（一）加强领导。{DRY}\n（二）强化检查。{LIT}\n"
    found = framework(f"{HEAD}一、范围\n{DRY}\n{asked}{units}")
    assert [one.chapter for one in found.measures] == ([2, 2] if kept else []) + [3, 3]


def test_tasks_with_names_that_end_with_semicolons_are_the_measures_below_the_heading_that_tells_of_tasks() -> None:
    found = framework(
        "云岭市粮食局 云岭市财政局 关于实施仓储提升行动的通知\n"
        "一、行动目标：2026年至2028年，新增仓容120万吨以上，其中：低温仓占比40%。\n"
        "二、行动内容：\n1. 库房扩建：每年新建平房仓6座，覆盖12个县；\n2. 设备更新：更新风机80台，更新率≥90%；\n"
        "三、工作要求：\n1. 各县按季报送进展；\n2. 各县要将任务纳入年度考核。\n"
    )
    assert [(one[0], *one[2:]) for one in outline(found)] == [
        (2, "1.", "库房扩建"),
        (2, "2.", "设备更新"),
        (3, "1.", None),
        (3, "2.", None),
    ]
    assert [one.value for one in found.targets] == [120, 40]


@pytest.mark.parametrize("count", ["{}是", "{}要"])
@pytest.mark.parametrize("bodies", ["", "责任单位：市粮食局"])
def test_lines_in_words_with_headings_right_below_plain_headings_are_the_measures(count: str, bodies: str) -> None:
    lines = ["一、夯实仓储基础", "建好储备粮库。新建平房仓12座；修缮筒仓。", "加强设备更新。更新风机45台。"]
    lines += ["二、提升服务水平", "培训保管员。举办培训班6期。", "公开收购标准。公布标准目录。"]
    told = [
        line if "、" in line[:2] else f"{count.format('一二'[(at - 1) % 3])}{line}{bodies}"
        for at, line in enumerate(lines)
    ]
    found = framework(HEAD + "\n".join(told) + "\n")
    assert [one.title for one in found.chapters] == ["夯实仓储基础", "提升服务水平"]
    assert outline(found) == [
        (1, None, count.format("一"), "建好储备粮库"),
        (1, None, count.format("二"), "加强设备更新"),
        (2, None, count.format("一"), "培训保管员"),
        (2, None, count.format("二"), "公开收购标准"),
    ]
    assert [one.text for one in found.measures[1].items] == ["更新风机45台"]


def test_lines_in_words_without_headings_are_items() -> None:
    found = framework(
        HEAD + "一、夯实仓储基础\n一是新建平房仓12座；修缮筒仓。\n二是更新风机45台，更新电缆。\n"
        "二、提升服务水平\n一是举办培训班6期。\n二是公布标准目录，公开收购价格。\n"
    )
    assert [(one.label, one.title) for one in found.measures] == [("一、", "夯实仓储基础"), ("二、", "提升服务水平")]


def test_points_that_begin_with_sentences_are_parts_where_units_of_other_chapters_name_bodies() -> None:
    below = f"1.勤查粮情，改善照明。{DRY}\n2.新建粮库12座。{LIT}\n"
    tasks = "".join(f"（{at}）管好粮库{at}期\n{below}" for at in "一二")
    other = f"（一）加强领导。{DRY}（市粮食局负责）\n（二）强化检查。{LIT}（市粮食局负责）\n"
    found = framework(f"{HEAD}一、重点任务\n{tasks}二、政策措施\n{other}")
    assert [(one.chapter, one.label) for one in found.measures] == [
        (at, label) for at in (1, 2) for label in ("（一）", "（二）")
    ]
