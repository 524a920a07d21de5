"""Tasks each of which has a table of its own, with the labels of its cells before them."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import read
from tests.core.parsing.structure.documents import framework, groups, saved, told

TITLE = "云岭市粮库提升任务清单"
CARDS = (
    (("任务名称", "扩建中心粮库"), ("主要内容", "新建恒温仓12座，更新烘干设备。"), ("牵头单位", "市粮食局"),
     ("配合单位", "市财政局、市商务局"), ("完成时限", "2027年6月底前")),
    (("任务名称", "培训保管员"), ("主要内容", "举办培训班3期，公布考核结果。"), ("牵头单位", "市人社局"),
     ("配合单位", "—"), ("完成时限", "2027年12月底前")),
)  # fmt: skip


def _tabs(above: tuple[str, str]) -> str:
    cards = ("\n".join("\t".join(row) for row in card) for card in CARDS)
    return "\n".join([TITLE, *(f"{line}\n{card}" for line, card in zip(above, cards, strict=True))]) + "\n"


def _page(above: tuple[str, str]) -> str:
    tables = ("".join(f"<tr><td>{label}</td><td>{cell}</td></tr>" for label, cell in card) for card in CARDS)
    lines = (f"<p>{line}</p>" if line else "" for line in above)
    cards = "".join(f"{line}<table>{table}</table>" for line, table in zip(lines, tables, strict=True))
    return f"<html><body><p>{TITLE}</p>{cards}</body></html>"


@pytest.mark.parametrize("above", [("任务一", "任务二"), ("", "")])
def test_each_card_is_a_task(above: tuple[str, str]) -> None:
    for found in (framework(_tabs(above)), saved("清单.html", _page(above).encode())):
        assert (found.title, found.chapters) == (TITLE, ())
        assert [(one.ordinal, one.title, one.text) for one in found.measures] == [
            (1, "扩建中心粮库", "新建恒温仓12座，更新烘干设备。"),
            (2, "培训保管员", "举办培训班3期，公布考核结果。"),
        ]
        assert [groups(one) for one in found.measures] == [
            [(("市粮食局",), ("市财政局", "市商务局"), ())],
            [(("市人社局",), (), ())],
        ]
        assert told(found.measures[0].targets) == [("恒温仓", "=", 12, "座", "2027-06")]


def test_a_row_of_a_card_may_have_two_labels_and_the_first_one_the_number() -> None:
    def card(number: int, name: str, work: str, body: str) -> str:
        rows = (
            f"<td>任务{number}</td><td colspan=3>{name}</td>",
            f"<td>牵头单位</td><td>{body}</td><td>完成时限</td><td>2027年</td>",
            f"<td rowspan=2>主要举措</td><td colspan=3>{work}</td>",
            "<td colspan=3>公布结果。</td>",
        )
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"

    cards = card(1, "扩建粮库", "新建恒温仓。", "市粮食局") + card(2, "建强队伍", "举办培训班。", "市人社局")
    found = saved("清单.html", f"<p>{TITLE}</p>{cards}".encode())
    assert [(one.label, one.title, one.text) for one in found.measures] == [
        ("1", "扩建粮库", "新建恒温仓。公布结果。"),
        ("2", "建强队伍", "举办培训班。公布结果。"),
    ]
    assert [groups(one) for one in found.measures] == [[(("市粮食局",), (), ())], [(("市人社局",), (), ())]]


@pytest.mark.parametrize("above", [("任务一", "任务二"), ("", "")])
def test_a_card_may_begin_with_its_number(above: tuple[str, str]) -> None:
    cards = "".join(
        f"{line}\n序号\t{at}\n" + "".join(f"{label}\t{cell}\n" for label, cell in card)
        for at, (line, card) in enumerate(zip(above, CARDS, strict=True), 1)
    )
    assert [(one.label, one.title, one.text) for one in framework(f"{TITLE}\n{cards}").measures] == [
        ("1", "扩建中心粮库", "新建恒温仓12座，更新烘干设备。"),
        ("2", "培训保管员", "举办培训班3期，公布考核结果。"),
    ]


def test_a_row_that_repeats_a_label_is_in_no_card() -> None:
    card = "任务名称\t{}\n主要内容\t新建。\n完成时限\t2027年\n牵头单位\t{}\n"
    row = "落实主体\t丙局\t牵头单位\t乙局"
    text = f"{TITLE}\n{card.format('扩建粮库', '甲局')}{card.format('改造粮站', '甲局')}{row}\n"
    lines = [line.text for line in read("表.txt", text.encode()).lines]
    assert sum("落实主体" in line for line in lines) == 1


def test_headings_between_cards_are_chapters() -> None:
    more = "任务名称\t选聘检验员\n主要内容\t组织检验技能比武。\n牵头单位\t市粮食局\n"
    found = framework(_tabs(("一、夯实仓储", "二、建强队伍")) + more)
    assert [one.title for one in found.chapters] == ["夯实仓储", "建强队伍"]
    assert [(one.chapter, one.title) for one in found.measures] == [
        (1, "扩建中心粮库"), (2, "培训保管员"), (2, "选聘检验员"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        "任务名称\t扩建粮库\n牵头单位\t市粮食局\n完成时限\t2027年\n",  # one alone
        "任务\t责任单位\n扩建粮库\t市粮食局\n任务\t责任单位\n培训保管员\t市人社局\n",  # heads of columns, once more
        "项目名称\t粮库\n发布时间\t2027年\n项目名称\t仓房\n发布时间\t2027年\n",  # facts, for which nobody answers
    ],
)
def test_other_tables_stay_as_they_are(rows: str) -> None:
    lines = [line.text for line in read("表.txt", f"{TITLE}\n{rows}".encode()).lines]
    assert lines == [TITLE, *rows.splitlines()]


def _pairs(name: str, number: str, work: str, body: str) -> str:
    return f"任务名称\t{name}{number}\n工作内容\t{work}\n牵头单位\t{body}\t配合单位\t市财政局\n"


@pytest.mark.parametrize("numbers", [("\t序号\t1", "\t序号\t2", "\t序号\t3"), ("", "", "")])
def test_headings_between_cards_whose_rows_tabs_part_are_their_chapters(numbers: tuple[str, ...]) -> None:
    one, two, three = numbers
    found = framework(
        f"{TITLE}\n为管好储粮，制定本清单。\n一、仓容任务\n"
        + _pairs("扩建粮库", one, "新建恒温仓。", "市粮食局")
        + _pairs("更新设备", two, "更新风机。", "市粮食局")
        + "二、队伍建设\n"
        + _pairs("培训保管员", three, "举办培训班。", "市人社局")
    )
    assert [one.title for one in found.chapters] == ["仓容任务", "队伍建设"]
    assert [(one.chapter, one.title, one.text) for one in found.measures] == [
        (1, "扩建粮库", "新建恒温仓。"),
        (1, "更新设备", "更新风机。"),
        (2, "培训保管员", "举办培训班。"),
    ]
    assert groups(found.measures[2]) == [(("市人社局",), ("市财政局",), ())]


def test_headings_across_a_table_of_cards_are_their_chapters() -> None:
    def card(name: str, work: str, body: str) -> str:
        rows = (("任务名称", name), ("主要举措", work), ("牵头单位", body))
        return "".join(f"<tr><td>{label}</td><td>{cell}</td></tr>" for label, cell in rows)

    table = (
        "<tr><td colspan=2>一、仓容任务</td></tr>"
        + card("扩建粮库", "新建恒温仓。", "市粮食局")
        + card("更新设备", "更新风机。", "市粮食局")
        + "<tr><td colspan=2>二、队伍建设</td></tr>"
        + card("培训保管员", "举办培训班。", "市人社局")
    )
    found = saved("清单.html", f"<p>{TITLE}</p><table>{table}</table>".encode())
    assert [one.title for one in found.chapters] == ["仓容任务", "队伍建设"]
    assert [(one.chapter, one.title) for one in found.measures] == [
        (1, "扩建粮库"),
        (1, "更新设备"),
        (2, "培训保管员"),
    ]
