"""Sentences that were broken around each number are whole again, with what a broken table of contents holds."""

from __future__ import annotations

from desktop.core.parsing import reading
from desktop.core.parsing.structure.dues import named
from tests.core.parsing.structure.documents import framework, told

LINES = (
    "云岭市\n2027\n年春季仓储服务实施细则\n2027\n年\n2\n月\n目\n录\n"
    "一、实施背景\n..........\n.........\n- 1 -\n二、实施方式\n..........\n- 2 -\n"
    "为做好\n2027\n年春季仓储服务，制定本细则。\n一、实施背景\n2025\n年，全市库容显著提升，满足了\n30\n个乡镇的需求。\n"
    "二、实施方式\n（一）实施时间及规模\n实施时间为\n2027\n年\n2\n月\n13\n日至\n2027\n年\n3\n月\n15\n日，预计仓储扩容总规模为\n50\n万吨，"
    "其中采用固定补贴价格模式的规模为\n30\n万吨。\n（二）参与条件\n参与单位需符合以下条件：\n2027\n年春季日入库量不低于\n3000\n吨。\n"
    "（\n1\n）若日入库量低于申报量的\n80%\n，按申报量的\n20%\n结算。\n"
)


def texts(said: str) -> list[str]:
    return [line.text for line in reading.read("细则.txt", said.encode()).lines]


def test_a_sentence_goes_on_before_and_behind_each_number() -> None:
    made = framework(LINES, "细则.txt")
    assert [one.title for one in made.chapters] == ["实施背景", "实施方式"]
    assert [one.title for one in made.measures] == ["实施时间及规模", "参与条件"]
    assert made.measures[0].text == (
        "实施时间为2027年2月13日至2027年3月15日，预计仓储扩容总规模为50万吨，其中采用固定补贴价格模式的规模为30万吨。"
    )
    assert "2025年，全市库容显著提升，满足了30个乡镇的需求。" in texts(LINES)


def test_what_is_set_with_such_numbers_is_a_target_and_what_is_a_condition_is_none() -> None:
    one, two = framework(LINES, "细则.txt").measures
    assert told(one.targets) == [
        ("仓储扩容总规模", "=", 50, "万吨", "2027-03-15"),
        ("采用固定补贴价格模式的规模", "=", 30, "万吨", "2027-03-15"),
    ]
    assert two.targets == ()


def test_numbers_between_paragraphs_and_in_columns_stay_where_they_are() -> None:
    rows = "".join(f"粮库{at}\n{at}0\n" for at in "一二三四五六七八九")
    said = f"云岭市仓储方案\n一、任务\n（一）建库。新建粮库。\n1\n（二）培训。培训人员。\n2\n附件\n粮库\n数量\n{rows}"
    assert texts(said) == [line for line in said.splitlines() if line]


def test_the_end_of_the_time_of_an_action_is_a_date() -> None:
    assert named("实施时间为2027年2月1日至2028年3月1日，新建库容50万吨") == ["2028-03-01"]


def test_few_numbers_in_long_sentences_are_enough_where_none_stands_below_another() -> None:
    said = (
        "云岭市仓储方案\n一、目标\n到\n2028\n年，全市库容显著提升，管理水平明显提高。推动不少于\n10\n个县建立分级保管制度，公开结果。\n"
        "二、任务\n按照《仓储三年行动计划（\n2026\n年版）》要求，各县要改造老旧粮库，完善制度。\n"
    )
    assert "到2028年，全市库容显著提升，管理水平明显提高。推动不少于10个县建立分级保管制度，公开结果。" in texts(said)


def test_a_date_below_its_label_is_no_number_in_a_sentence() -> None:
    assert "成文日期：\n2027-03-02\n发布日期：\n2027-03-05" in "\n".join(
        texts(LINES.replace("为做好\n", "成文日期：\n2027-03-02\n发布日期：\n2027-03-05\n为做好\n"))
    )
