"""Items as they stand alone: one for each figure that says of what it is, without ordinals and names of fields."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework


def _items(text: str) -> list[str]:
    found = framework(f"云岭市仓储方案\n一、任务\n（一）粮库。{text}\n（二）检查。开展检查。")
    return [item.text for item in found.measures[0].items]


@pytest.mark.parametrize(
    "said",
    [
        ["新设12个收粮点", "推广低温储粮"],
        ["推广低温储粮", "新设12个收粮点"],
        ["推广低温储粮", "吨粮出库用电量降低6%以上"],
        ["推广低温储粮", "规模以上粮企数量增加到40家"],
        ["粮食加工业增加值占工业增加值比重提高2个百分点以上", "推广低温储粮"],
        ["小麦种植面积稳定在90万亩以上", "总产量不低于8亿斤", "油菜扩种3万亩"],
        ["年内新增仓容6万吨", "出库环节平均压减40%以上", "材料减少55%"],
        ["热线接通率不低于96%", "受理率、回访率分别达到98%和92%"],
        ["省财政每年安排不低于700万元仓储资金", "粮食风险基金45%以上用于粮库维修"],
        ["粮食入库合格率保持100%", "应急成品粮储备点达标率100%"],
        ["新建输粮廊道30公里", "粮食集中烘干率较2026年提高4个百分点以上"],
        ["建设省级粮食质检中心1个、片区质检站9个", "精准检验粮样6000份"],
        ["实施粮仓重大项目", "“揭榜挂帅”攻关储粮技术20项"],
        ["市级粮食质检站达到12个", "县级粮食质检站40个"],
        ["培育粮企30家", "使粮企总数达到90家"],
        ["改造粮库30座，其中乡级12座，村级18座", "粮库达标率保持在90%以上"],
        ["推广低温储粮", "到2028年，新建仓房50座"],
    ],
)
def test_what_sets_a_figure_of_its_own_is_an_item_of_its_own(said: list[str]) -> None:
    assert _items(f"{'，'.join(said)}。") == said


@pytest.mark.parametrize("sign", ["≥", "达到", "不低于"])
def test_a_figure_is_an_item_however_it_is_compared(sign: str) -> None:
    assert _items(f"单位仓容用电下降12%；副产物综合利用率{sign}64%。") == [
        "单位仓容用电下降12%",
        f"副产物综合利用率{sign}64%",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "粮企利润年均增长8%以上，达到2600元",
        "新建晒场30处，累计达到210处",
        "2027年形成不低于20万吨的烘干能力，占全省烘干能力的7%左右",
        "利用区块链、物联网等技术，上链粮库累计超过60座",
        "推进60个粮库项目建设，总投资约35亿元，年营业收入预计超90亿元",
        "通过建设1个数据库、1个粮情平台，打破数据壁垒",
    ],
)
def test_a_figure_of_what_stands_before_it_is_none_of_its_own(said: str) -> None:
    assert _items(f"{said}。") == [said]


def test_what_a_figure_is_of_stands_with_it() -> None:
    assert _items("小微粮企的担保费率，原则上不高于1%，大型粮企的担保费率，原则上不高于2%。") == [
        "小微粮企的担保费率，原则上不高于1%",
        "大型粮企的担保费率，原则上不高于2%",
    ]


def test_each_item_serves_the_figure_that_it_sets() -> None:
    found = framework(
        "云岭市仓储方案\n一、任务\n（一）粮库。粮库达标率100%，烘干率较2026年提高4个百分点。\n（二）检查。开展检查。"
    )
    one = found.measures[0]
    assert [item.target for item in one.items] == [target.id for target in one.targets]
    assert len(one.targets) == 2


@pytest.mark.parametrize(
    "label", ["目标", "工作目标", "年度目标", "工作标准", "建设内容", "落实内容", "目标任务", "工作要求", "主要措施"]
)
def test_an_item_stands_without_the_name_of_its_field(label: str) -> None:
    assert _items(f"\n{label}：到2027年，粮库达标率达到90%，建成粮库30座。") == [
        "到2027年，粮库达标率达到90%",
        "建成粮库30座",
    ]


@pytest.mark.parametrize("ordinal", ["（1）", "(1).", "（1）、", "1.", "•", "● "])
def test_an_item_stands_without_its_ordinal(ordinal: str) -> None:
    assert _items(f"\n{ordinal}公布粮库名单。") == ["公布粮库名单"]


def test_the_name_of_a_field_in_brackets_is_in_no_item() -> None:
    fields = "【目标】新建仓库40座。\n【任务】编制方案；培训保管员30人。\n【责任】市粮食局\n"
    text = f"（一）建库\n{fields}（二）修库。修库12座。\n"
    first = framework(f"{HEAD}一、任务\n{text}").measures[0]
    assert [one.text for one in first.items] == ["新建仓库40座", "编制方案", "培训保管员30人"]
