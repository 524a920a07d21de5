"""Headings that run into their text without a sign, as where a page lost the breaks between its lines."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.headings import before_text, heading_of, sets_figure
from tests.core.parsing.structure.documents import HEAD, framework

SAID = "积极协调各县加大投入力度，将更多粮库纳入补偿范围。定期通报进展，接受监督。"


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("健全储粮补偿机制", SAID),
        ("加大对产粮大县支持力度", f"集中{SAID[2:]}"),
        ("提升储粮服务能力", f"支持{SAID[2:]}"),
        ("推动产粮地区绿色发展", f"引导{SAID[2:]}"),
        ("基本原则", "坚持绿色储粮。牢固树立节粮减损理念，健全制度。"),
    ],
)
def test_a_heading_ends_where_a_long_sentence_begins_with_its_verb(heading: str, text: str) -> None:
    assert heading_of(heading + text)[:2] == (heading, len(heading))
    assert heading == "基本原则" or before_text(heading + text) == heading


@pytest.mark.parametrize("space", ["　", "　　"])
@pytest.mark.parametrize(
    "text",
    [
        "5G基站覆盖全部粮库，淘汰旧表。",
        "2028年年底前，新建粮库6座。",
        "到2028年底，新建粮库6座。",
        "①改造老旧库房；②淘汰旧表。",
        "（1）改造老旧库房；（2）淘汰旧表。",
        "AI测温覆盖全部粮库，淘汰旧表。",
    ],
)
def test_a_wide_space_sets_off_a_heading_whatever_the_text_begins_with(text: str, space: str) -> None:
    heading = "扩建智慧粮库"
    assert heading_of(heading + space + text) == (heading, len(heading + space), False)
    units = f"（一）{heading}{space}{text}\n登记库存。\n（二）培训保管员{space}编写教材，举办竞赛。\n"
    made = framework(f"{HEAD}一、任务\n{units}").measures
    assert [one.title for one in made] == [heading, "培训保管员"]
    assert made[0].text == f"{text}\n登记库存。"
    assert not any(heading in one.text for one in made[0].items)


def test_a_space_before_a_figure_parts_no_sentence() -> None:
    assert heading_of("每年培训保管员 300人，举办竞赛。")[0] == "每年培训保管员 300人，举办竞赛"


@pytest.mark.parametrize(
    "text",
    [
        "提升储粮服务能力全面达标水平。各县要完善制度，按期整改。",
        "健全储粮补偿机制和积极协调机制，加大投入力度，完善制度。",
        "完善储粮支持体系，建立补偿机制，引导企业参与，按期整改。",
    ],
)
def test_a_sentence_that_goes_on_is_no_such_heading(text: str) -> None:
    assert heading_of(text)[0] == text.split("。")[0]


@pytest.mark.parametrize("heading", ["基本概念", "重要概念"])
def test_the_heading_of_what_a_word_means(heading: str) -> None:
    assert before_text(f"{heading}“标准粮库”与以往建设的粮库不同，是在完成评估的基础上统一建设的粮库") == heading


@pytest.mark.parametrize("when", ["2026年3月-4月", "2026年12月底前", "2026年5月1日—10月31日"])
def test_the_time_of_a_stage_ends_its_heading(when: str) -> None:
    heading = f"全面改造阶段（{when}）"
    assert heading_of(f"{heading}各县要对照方案，改造粮库。")[:2] == (heading, len(heading))


def test_the_time_that_is_all_a_chapter_says_is_not_of_its_heading() -> None:
    assert before_text("活动时间2026年3月至5月") == "活动时间"
    assert before_text("参加对象2026届保管员") == "参加对象"
    assert before_text("活动主题颗粒归仓人人有责") == "活动主题"
    assert before_text("活动主题和内容") == "活动主题和内容"
    assert before_text("工作时限") == "工作时限"


@pytest.mark.parametrize(
    ("said", "sets"),
    [
        ("粮库完好率达85%以上", True),
        ("粮食损失率下降到3%以下", True),
        ("仓容利用率提高10%", True),
        ("提升12345粮食热线办结率", False),
        ("做好2027年粮库改造", False),
        ("新建粮库20座", False),
    ],
)
def test_a_share_that_is_to_be_reached_is_no_heading(said: str, sets: bool) -> None:
    assert sets_figure(said) is sets


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("强化仓储日常管理", "一是各县定期检查粮情。二是粮库落实值守制度。"),
        ("摸底排查，建立台账（3月10日-5月20日）", "市粮食局负责与各县核对库点，形成清单。"),
        ("集中整改（2027年6月底前）", "各县对照清单整改，逐项销号。"),
        ("成立粮库改造工作领导小组", "组长：市长，副组长：分管副市长，成员：各县县长。职责：统筹改造。"),
        ("设立现场指挥部", "总指挥：市粮食局局长。职责：调度进度。"),
    ],
)
def test_a_heading_ends_before_what_is_counted_behind_its_time_or_before_those_who_lead(
    heading: str, text: str
) -> None:
    assert heading_of(heading + text)[:2] == (heading, len(heading))


def test_a_heading_that_names_several_things_ends_with_its_colon() -> None:
    text = "明确收储、调运标准：各库按品种分仓存放，调运前逐车检验，不合格的不得出库。市粮食局定期抽查。"
    assert heading_of(text)[0] == "明确收储、调运标准"


def test_what_is_to_be_done_by_a_day_is_no_heading() -> None:
    said = f"各乡镇粮站逐项落实。{SAID}"
    units = f"（一）改造旧仓。{said}\n（二）2026年底前完成粮站第一批验收。{said}\n"
    units += f"（三）培训人员。{said}\n（四）管好账册。{said}\n"
    made = framework(f"{HEAD}一、任务\n{units}")
    assert [one.title for one in made.measures] == ["改造旧仓", None, "培训人员", "管好账册"]
