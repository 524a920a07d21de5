"""What begins a paragraph of its own in a text whose lines were broken: a title, 2.2.2 before a quotation."""

from __future__ import annotations

from desktop.core.parsing.reading import read


def texts(text: str) -> list[str]:
    return [line.text for line in read("方案.txt", text.encode()).lines]


def test_a_title_does_not_go_on_with_what_a_page_says_above_it() -> None:
    title = "云岭市仓储提升行动方案（2027—2029年）"
    above = "　　发布日期：2027-01-05 09:30　来源：云岭市粮食局　浏览次数：268"
    facts = ["　　索引号：0143/2027-00012　　主题分类：粮食", "　　首页 > 政务公开 > 规划"]
    read_as = [
        line.text
        for line in read("方案.txt", "\n".join([*facts, above, title, "　　为建库，制定本方案。"]).encode()).lines
    ]
    assert title in read_as


def test_a_decimal_before_a_quotation_begins_a_paragraph() -> None:
    said = "每年开展库区安全检查不少于十二次，发现隐患立即整改到位，并登记造册备查，逐级上报云岭市粮食局备案汇总"
    units = ["2.2.1 库区巡查行动。", "2.2.2 “智慧”仓储行动。", "2.2.3 队伍建设行动。"]
    wide = 34
    broken: list[str] = []
    for unit in units:
        whole = unit + said + said
        broken += [whole[at : at + wide] for at in range(0, wide * 3, wide)]
    first = [line.split("。")[0] for line in texts("\n".join(["2 主要任务", "2.2 管库", *broken]) + "\n")]
    assert first == ["2 主要任务", "2.2 管库", *(unit.rstrip("。") for unit in units)]


def test_the_sign_of_a_rate_is_not_parted_from_its_figure() -> None:
    said = "每年开展库区安全检查，发现隐患立即整改到位，登记造册备查，完好率达到95%以上，逐级上报云岭市粮食局备案，"
    whole = said * 6 + "汇总公布。"
    wide = said.index("%")
    assert whole[wide - 1 : wide + 1] == "5%"
    broken = [whole[at : at + wide] for at in range(0, len(whole), wide)]
    assert texts("\n".join(broken)) == [whole]
