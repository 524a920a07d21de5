"""The years of months that headings of steps name without one: 集中整治（1月—3月）."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import parsed


def _steps(first: str, second: str, third: str, *, issued: str = "", runs: str = "", chapter: str = "实施步骤") -> str:
    return (
        f"云岭市粮库安全整治方案\n{runs}为保障安全，制定本方案。\n一、重点任务\n（一）查隐患。建立台账。\n二、{chapter}\n"
        f"（一）动员部署（{first}）。制定方案。\n（二）集中整治（{second}）。更换电线。\n（三）总结提升（{third}）。报送总结。\n"
        f"云岭市人民政府\n{issued}\n"
    )


def _dues(text: str) -> list[str | None]:
    return [item.due for one in parsed(text).framework.measures[1:] for item in one.items]


@pytest.mark.parametrize(
    ("first", "second", "third", "wanted"),
    [
        ("11月", "12月", "12月下旬", ["2026-11", "2026-12", "2026-12"]),
        ("11月—12月", "1月—3月", "4月", ["2026-12", None, None]),  # long before the issue
        ("10月", "11月—12月", "12月", ["2026-10", "2026-12", "2026-12"]),  # it is issued late
        ("2026年12月", "2027年1月—3月", "4月", ["2026-12", "2027-03", None]),
        ("12月", "2027年1月—3月", "2027年4月", ["2026-12", "2027-03", "2027-04"]),
        ("2026年12月", "12月—次年3月", "2027年4月", ["2026-12", "2027-03", "2027-04"]),
    ],
)
def test_months_are_of_the_year_of_issue_unless_they_lie_before_it(
    first: str, second: str, third: str, wanted: list[str | None]
) -> None:
    made = parsed(_steps(first, second, third, issued="2026年11月20日"))
    assert [item.due for one in made.framework.measures[1:] for item in one.items] == wanted
    assert [notice.kind for notice in made.notices].count("due-unread") == wanted.count(None)


def test_months_before_those_of_the_step_above_are_not_of_the_same_year() -> None:
    text = _steps("11月", "1月至3月", "4月").replace("云岭市粮库", "云岭市2026年粮库")
    assert _dues(text) == ["2026-11", None, None]
    assert _dues(text.replace("实施步骤", "重点工程")) == ["2026-11", "2026-03", "2026-04"]  # they follow no order


@pytest.mark.parametrize(
    ("runs", "chapter"),
    [
        ("", "实施步骤（2026年11月—2027年4月）"),
        ("市粮食局决定自2026年11月至2027年4月在全市开展整治，", "实施步骤"),
        ("市粮食局决定自即日起至2027年4月在全市开展整治，", "实施步骤"),
    ],
)
def test_the_months_of_a_campaign_tell_their_years(runs: str, chapter: str) -> None:
    text = _steps("11月", "12月至次年3月", "4月", issued="2026年11月2日", runs=runs, chapter=chapter)
    assert _dues(text) == ["2026-11", "2027-03", "2027-04"]


def test_a_campaign_from_now_on_tells_the_year_of_a_document_without_a_date() -> None:
    text = _steps("即日起至4月10日", "4月11日至10月31日", "12月", runs="市粮食局决定自即日起至2027年12月组织整治，")
    text = text.replace("建立台账", "6月底前建立台账")
    assert _dues(text) == ["2027-04-10", "2027-10-31", "2027-12"]
    assert parsed(text).framework.measures[0].items[0].due == "2027-06"


def test_a_time_that_is_over_or_long_tells_no_year() -> None:
    told = "自2024年3月至2024年9月，全市开展了整治。"
    assert _dues(_steps("4月", "5月", "6月", runs=told)) == [None, None, None]
    long = "市粮食局决定自2026年3月至2028年9月组织整治，"
    assert _dues(_steps("4月", "5月", "6月", runs=long)) == [None, None, None]
