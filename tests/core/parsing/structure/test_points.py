"""Points that a paragraph counts in words, 一是 …；二是 …: each is an item, whatever its verb."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, parsed


def _items(text: str) -> list[str]:
    found = framework(f"{HEAD}一、重点任务\n（一）建好粮仓。{text}\n（二）管好粮仓。建立台账。\n")
    return [one.text for one in found.measures[0].items]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("一是拓印标牌；二是完善制度；三是台账日结，每周一报。", ["拓印标牌", "完善制度", "台账日结，每周一报"]),
        ("一是夜间有人值守。二是仓房应修尽修。", ["夜间有人值守", "仓房应修尽修"]),
        ("一是仓房干燥通风，二是库区昼夜有灯，三是完善制度。", ["仓房干燥通风", "库区昼夜有灯", "完善制度"]),
        ("重点抓好以下三项工作：一是仓房干燥通风；二是库区昼夜有灯。", ["仓房干燥通风", "库区昼夜有灯"]),
        ("一是仓房干燥通风。\n二是库区昼夜有灯。", ["仓房干燥通风", "库区昼夜有灯"]),
        ("一要夜间有人值守。二要查实虚报产量。三要培训保管员。", ["夜间有人值守", "查实虚报产量", "培训保管员"]),
        ("一要2027年底前，建设新仓5座。二要培训保管员。", ["2027年底前，建设新仓5座", "培训保管员"]),
        ("各县要2027年底前，建设新仓5座。", ["各县要2027年底前，建设新仓5座"]),
        ("一是建立台账，公布目录；二是库区昼夜有灯。", ["建立台账", "公布目录", "库区昼夜有灯"]),
    ],
)  # fmt: skip
def test_each_point_is_an_item_with_its_whole_clause(text: str, items: list[str]) -> None:
    assert _items(text) == items


@pytest.mark.parametrize(
    "text",
    ["目前存在两个问题：一是仓房潮湿；二是库区无灯。", "粮仓统一是白色，唯一是红顶。", "旧仓的特点，一是小，二是湿。"],
)
def test_what_only_tells_is_no_point(text: str) -> None:
    assert _items(f"{text}建设新仓。") == ["建设新仓"]


def test_a_figure_of_a_point_counts_what_stands_behind_the_number() -> None:
    text = "一要巡查库区200次。二要更新磅秤。三要公布案例不少于30个。第一要务是储粮，库区三要素是干、净、凉。"
    found = framework(f"{HEAD}一、重点任务\n（一）管好粮仓。{text}\n（二）培训人员。建立台账。\n")
    assert [(one.object, one.value) for one in found.measures[0].targets] == [("巡查库区", 200), ("公布案例", 30)]


def test_points_of_a_chapter_without_numbers_are_told_of() -> None:
    text = "一是昼夜有灯；二是常年通风。"
    found = parsed(f"{HEAD}一、任务\n（一）建仓。建设新仓。\n（二）管仓。建立台账。\n二、要求\n{text}\n")
    facts = {"chapter": "要求", "count": 2, "text": "一是昼夜有灯"}
    assert [(one.kind, one.facts) for one in found.notices] == [("chapter-left", facts)]


def test_steps_beside_the_goals_of_a_chapter_are_done() -> None:
    text = "（一）建站目标。各村都有粮站。\n（二）实施步骤。上半年，各县选定站址；下半年，各县完成挂牌。\n"
    found = framework(f"云岭市粮站建设意见\n一、建站目标和实施步骤\n{text}二、要求\n（一）加强领导。压实责任。\n")
    assert [len(one.items) > 0 for one in found.measures] == [False, True, True]


@pytest.mark.parametrize(
    ("leads", "listed"),
    [
        ("储粮的单位应当遵守下列规定：", ["陈粮出库后轮换", "霉粮运至专用仓房"]),
        ("任何人不得有下列行为：", ["陈粮出库后轮换", "霉粮运至专用仓房"]),
        ("申请补贴应当符合下列条件：", []),
        ("申请补贴应当提交下列材料：", []),
    ],
)
def test_each_duty_that_an_article_lists_is_an_item(leads: str, listed: list[str]) -> None:
    text = f"{leads}\n（一）陈粮出库后轮换；\n（二）霉粮运至专用仓房。\n各县建立台账。\n"
    text = f"第一章 总则\n第一条 储粮应当安全。\n第二章 储粮\n第二条 {text}第三章 附则\n第三条 各县每年报告。\n"
    made = framework(f"云岭市储粮条例\n{text}")
    told = [one.text for one in made.measures[1].items]
    assert [one for one in told if "粮" in one and "应当" not in one and "不得" not in one] == listed
    assert "各县建立台账" in told


def test_a_number_before_half_a_bracket_is_no_part_of_what_it_counts() -> None:
    found = framework(
        f"{HEAD}（一）建库\n1、新建\n1）新建储备粮库8座。（市粮食局负责）\n2）2028年底前，新建晒场26个。（市商务局负责）\n"
        "2、修缮\n1）修缮仓房90间。（市粮食局负责）\n（二）管库\n1、培训\n2、考核\n"
    )
    first = found.measures[0]
    assert [one.text for one in first.items] == ["新建储备粮库8座", "2028年底前，新建晒场26个"]
    assert [(one.object, one.value, one.due) for one in first.targets] == [
        ("新建储备粮库", 8, None),
        ("新建晒场", 26, "2028"),
    ]


def test_an_ordinal_that_runs_into_a_year_leaves_it_whole() -> None:
    listed = "1.2027年12月底前，累计建成收粮点260个；\n2.6月底前，公布收粮点名单。\n3.1建立台账。"
    assert _items(f"\n{listed}") == ["2027年12月底前，累计建成收粮点260个", "6月底前，公布收粮点名单", "建立台账"]


def test_the_ordinal_of_a_point_of_an_article_is_in_no_target() -> None:
    listed = (
        "（一）2027年12月底前，累计建成收粮点260个；\n（二）粮站覆盖80%以上的乡镇（街道）；\n"
        "（三）2026年、2027年分别改造危旧仓房500座、600座；\n（四）配备测温电缆70套。\n"
    )
    duties = f"第二条 市粮食局应当履行下列职责：\n{listed}"
    made = framework(f"云岭市储粮办法\n第一条 储粮应当安全。\n{duties}第三条 各县每年报告。\n")
    assert [(one.object, one.value, one.due) for one in made.measures[1].targets] == [
        ("收粮点", 260, "2027-12"),
        ("粮站覆盖乡镇（街道）", 80, None),
        ("危旧仓房", 500, "2026"),
        ("危旧仓房", 600, "2027"),
        ("测温电缆", 70, None),
    ]


def test_how_often_stands_in_brackets_behind_what_is_done() -> None:
    made = framework(
        f"{HEAD}一、重点任务\n（一）建好粮仓。开展储粮推演（每年不少于2次）。\n（二）管好粮仓。建立台账。\n"
    )
    assert [(one.object, one.value) for one in made.measures[0].targets] == [("储粮推演", 2)]
    assert [one.text for one in made.measures[0].items] == ["开展储粮推演（每年不少于2次）"]


@pytest.mark.parametrize("bullet", ["• ", "●", "➢ ", "◆ ", "—", "——", "- ", "* "])
def test_a_point_parts_as_any_other_text_does_whatever_its_bullet(bullet: str) -> None:
    text = f"{HEAD}一、任务\n（一）建仓。建设新仓。\n{bullet}完善名录，培训人员。\n（二）管仓。更新设备。"
    assert [one.text for one in framework(text).measures[0].items] == ["建设新仓", "完善名录", "培训人员"]


def test_what_holds_in_a_case_is_no_item_whatever_its_bullet() -> None:
    text = "有下列情形之一的，不予补助：\n• 虚报产量，完善台账无故拖延的；\n• 更新设备不按期的。\n建设新仓。"
    found = framework(f"{HEAD}一、任务\n（一）建仓。{text}\n（二）管仓。更新设备。").measures[0]
    assert [one.text for one in found.items] == ["有下列情形之一的，不予补助", "建设新仓"]


@pytest.mark.parametrize(
    "text",
    [
        "首先，完善名录。其次，建设新仓。再次，培训人员。",
        "首先，完善名录；其次，建设新仓；最后，培训人员。",
        "首先完善名录；其次要建设新仓；最后是培训人员。",
        "第一，完善名录；第二，建设新仓；第三，培训人员。",
    ],
)
def test_an_item_stands_without_the_word_that_counts_it(text: str) -> None:
    found = framework(f"{HEAD}一、任务\n（一）建仓。{text}\n（二）管仓。更新设备。").measures[0]
    assert [one.text for one in found.items] == ["完善名录", "建设新仓", "培训人员"]


@pytest.mark.parametrize("said", ["5.12防灾减灾日开展演练", "3.15期间组织检查"])
def test_a_day_or_an_amount_is_no_ordinal_of_a_point(said: str) -> None:
    found = framework(f"{HEAD}一、任务\n（一）安全。{said}。更新设备。\n（二）培训。培训粮农。\n")
    assert [item.text for item in found.measures[0].items] == [said, "更新设备"]


@pytest.mark.parametrize("label", ["{}是", "（{}）"])
def test_a_measure_that_is_its_heading_alone_is_its_item(label: str) -> None:
    said = (
        "严控文件。每年发文不超过50件。",
        "精简会议。每月开会不超过2次。",
        "公示挂牌。每村挂牌不超过3块。",
        "优化报表。每月报送不超过1次。",
    )
    alone = ("落实带薪休假。", "档案管理。")
    text = "".join(f"{label.format(at)}{one}\n" for at, one in zip("一二三四五六", said + alone, strict=True))
    found = framework(f"关于减轻基层负担的六条措施\n为减轻负担，提出如下措施。\n{text}").measures
    assert [(one.title, [item.text for item in one.items]) for one in found[4:]] == [
        ("落实带薪休假", ["落实带薪休假"]),
        ("档案管理", []),  # asks for nothing that anybody could tell
    ]


@pytest.mark.parametrize(
    "heading", ["组织机构", "实施范围", "支持对象", "申报条件", "培训时间", "奖励标准", "监督电话", "参加人员"]
)
def test_a_heading_without_a_text_that_names_what_a_form_tells_asks_for_nothing(heading: str) -> None:
    text = f"云岭市培训方案\n一、总则\n（一）{heading}\n（二）明确标准\n二、任务\n（一）建库。新建粮库3座。\n"
    found = framework(text).measures
    assert [[item.text for item in one.items] for one in found[:2]] == [[], ["明确标准"]]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("——5G粮情基站达到20个。\n——2027年改造粮库8座。", ["5G粮情基站达到20个", "2027年改造粮库8座"]),
        ("1.建设新仓。2.培训人员。3.5G粮情基站达到20个。", ["建设新仓", "培训人员", "5G粮情基站达到20个"]),
    ],
)
def test_a_figure_at_the_head_of_a_point_stays_whole(text: str, items: list[str]) -> None:
    assert _items(f"\n{text}") == items


@pytest.mark.parametrize(
    "text",
    [
        "市粮食局履行下列职责：（1）编制规划；（2）建立名录。",
        "市粮食局履行下列职责：\n（1）编制规划；\n（2）建立名录。",
        "重点抓好以下工作：\n1.编制规划；\n2.建立名录。",
    ],
)
def test_that_points_follow_is_no_item_beside_them(text: str) -> None:
    assert _items(f"\n{text}") == ["编制规划", "建立名录"]


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("向社会公开下列内容：（1）粮食价格；（2）粮食库存；（3）收购网点。", "向社会公开下列内容：（1）粮食价格"),
        ("建立以下制度：（1）出库登记制度；（2）值班制度；（3）巡查制度。", "建立以下制度：（1）出库登记制度"),
        ("提交以下内容：1.申请书；2.承诺书；3.证照。", "提交以下内容"),
        ("落实以下工作：（1）编制规划；（2）夜间值班表；（3）建立名录。", "落实以下工作"),
        ("采取以下措施：\n（1）储备充足。\n（2）人员到位。\n加强检查。", "采取以下措施"),
        ("公开下列事项：（1）收购价格；（2）储备规模。", "公开下列事项"),
    ],
)
def test_points_that_are_things_are_asked_for_with_what_leads_in(text: str, leads: str) -> None:
    assert _items(f"\n{text}")[0] == leads


def test_what_forbids_the_points_stays_with_them() -> None:
    text = "\n任何粮库不得有下列行为：\n（1）编制假账；\n（2）更改名录。"
    assert _items(text) == ["任何粮库不得有下列行为", "编制假账", "更改名录"]


def test_whose_duty_it_is_stands_with_the_duty() -> None:
    text = "\n1.1 指挥部职责：组织领导收粮工作。\n1.2 办公室职责：承担日常工作，汇总库存。"
    assert _items(text) == ["指挥部职责：组织领导收粮工作", "办公室职责：承担日常工作", "汇总库存"]
