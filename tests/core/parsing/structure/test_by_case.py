"""What is done in each of several cases, and what a ban stands behind: an item for each."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.items import items


def texts(text: str) -> list[str]:
    return [text[start:end].strip("，。； ") for start, end in items(text)]


@pytest.mark.parametrize(
    "said",
    [
        ["靠近公路的粮站扩建仓房", "地处深山的粮站保留收购点", "开展评选"],
        ["设施陈旧的粮库更换磅秤", "设施完好的粮库定期检修"],
        ["连片的粮站推行统一配送", "零散的粮站推行上门收购", "严禁强行撤并"],
        ["粮库新建仓房落实消防措施", "严禁违规储存"],
    ],
)
def test_each_case_has_an_item(said: list[str]) -> None:
    assert texts(f"{'，'.join(said)}。") == said


@pytest.mark.parametrize(
    "text",
    [
        "未取得收购备案的，严禁收粮",
        "在库区作业时，严禁烟火",
        "设施陈旧的粮库推行电子过磅，费用由市级补助",
    ],
)
def test_a_ban_stands_with_its_ground_and_one_case_with_its_rule(text: str) -> None:
    assert texts(f"{text}。") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "设施陈旧的粮库占三成，设施完好的粮库占七成。",
        "东部的粮库建设较快，西部的粮库建设较慢。",
        "国有的粮库改造完成，民营的粮库改造滞后。",
    ],
)
def test_cases_that_only_tell_ask_for_nothing(text: str) -> None:
    assert texts(text) == []
