"""Check items: one verb and one object each, in the order of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.parsing.structure.items import items
from tests.core.parsing.structure.documents import framework


def texts(text: str) -> list[str]:
    return [text[start:end].strip("，。 ") for start, end in items(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("建立仓储台账，开展季度检查。", ["建立仓储台账", "开展季度检查"]),
        ("围绕粮食仓储，修订技术标准，提升管理水平。", ["围绕粮食仓储，修订技术标准，提升管理水平"]),
        ("市商务局要建立仓储名录。各县应当按月报送情况。", ["市商务局要建立仓储名录", "各县应当按月报送情况"]),
        ("仓储是流通的基础。", []),
        ("明确粮食、棉花、食糖等3个方向。", ["明确粮食", "棉花", "食糖等3个方向"]),
    ],
)
def test_items(text: str, wanted: list[str]) -> None:
    assert texts(text) == wanted


def test_guiding_ideas_and_goals_have_none() -> None:
    found = framework(
        "仓储方案\n一、要求\n（一）指导思想。坚持改革，加强领导。\n（二）基本原则。坚持统筹，强化保障。\n（三）主要目标。建设仓储强市。\n（四）强化目标考核。建立考核制度。"
    )
    assert [len(one.items) for one in found.measures] == [0, 0, 0, 1]


@given(st.text("建立完善开展，。、；的在以（）1 \n", max_size=60))
def test_items_stand_in_order_and_do_not_overlap(text: str) -> None:
    found = list(items(text))
    assert all(start < end for start, end in found)
    assert all(one[1] <= two[0] for one, two in zip(found, found[1:], strict=False))
