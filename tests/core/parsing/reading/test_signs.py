"""Lines put together, many at once, and lines that end with the number of a page."""

from __future__ import annotations

from functools import reduce

import pytest

from desktop.core.parsing.pages import is_led
from desktop.core.parsing.reading.signs import joined, whole

_PIECES = [
    ["到", "2027", "年，建成粮库 "],
    ["库容13.", "5万吨", ".5"],
    ["库容13", ".5万吨", "1", "2"],
    ["grain", "depot", "2027", "年"],
    ["A/", "B", "-", "C", "", "D"],
    [" 粮库 ", " 仓房 "],
    ["", "粮库", "1.", "", "2"],
]


@pytest.mark.parametrize("texts", _PIECES)
def test_many_lines_are_joined_as_one_after_the_other(texts: list[str]) -> None:
    assert whole(texts) == reduce(joined, texts)


def test_no_lines_are_no_text() -> None:
    assert whole([]) == ""


@pytest.mark.parametrize("text", ["一、建库……3", "一、建库......（12）", "一、建库… — 7", "一、建库...  ·..３"])
def test_a_leader_before_a_page_is_told(text: str) -> None:
    assert is_led(text)


@pytest.mark.parametrize("text", ["一、建库 3", "一、建库..3", "一、建库……", "一、建库……1234", "一、建库……共3座"])
def test_no_leader_or_no_page_is_none(text: str) -> None:
    assert not is_led(text)


def test_a_tab_is_a_leader_where_it_is_asked_for() -> None:
    assert is_led("一、建库\t3", tabs=True)
    assert not is_led("一、建库\t3")
