"""What is printed by convention means the same to reading, cleaning and structure."""

from __future__ import annotations

import pytest

from desktop.core.parsing import conventions
from desktop.core.parsing.documents import parse
from desktop.core.parsing.reading import read
from desktop.core.parsing.values import Parsed

WHO = f"{conventions.LEADING}|{conventions.SUPPORTING}|{conventions.GUIDING}".split("|")


def parsed(*lines: str) -> Parsed:
    text = "\n".join(("云岭市仓储发展方案", "一、总体要求", "以仓储为重点，提升服务水平。", "二、重点任务", *lines))
    return parse([read("方案.txt", text.encode())])


@pytest.mark.parametrize(
    ("who", "kind"), [*((who, "单位") for who in WHO), *(("牵头", kind) for kind in conventions.KINDS.split("|"))]
)
def test_a_line_with_any_label_is_the_group_of_the_measure_above_it(who: str, kind: str) -> None:
    label = f"{who}{kind}："
    result = parsed(
        "（一）改造仓库。分批改造老旧仓库，更新设备", f"{label}市商务局、市财政局", "（二）培训人员。每年培训一次。"
    )
    (group,) = result.framework.measures[0].responsibilities
    assert {body for role in (group.lead, group.support, group.guide) for body in role} == {"市商务局", "市财政局"}
    assert label + "市商务局、市财政局" in [line.text for line in result.source.lines]


@pytest.mark.parametrize("opening", conventions.BEFORE_LABEL)
def test_the_group_of_a_measure_stands_in_any_brackets(opening: str) -> None:
    closing = conventions.CLOSING[conventions.OPENING.index(opening)]
    result = parsed(
        "（一）改造仓库。分批改造老旧仓库，更新设备",
        f"{opening}责任单位：市商务局{closing}",
        "（二）培训。每年培训一次。",
    )
    (group,) = result.framework.measures[0].responsibilities
    assert group.lead + group.support == ("市商务局",)


@pytest.mark.parametrize("sign", conventions.BULLETS)
def test_a_bullet_is_no_part_of_what_stands_behind_it(sign: str) -> None:
    result = parsed(
        "（一）改造仓库。分批改造老旧仓库，更新设备。", f"{sign} 责任单位：市商务局", "（二）培训人员。每年培训一次。"
    )
    (group,) = result.framework.measures[0].responsibilities
    assert group.lead + group.support == ("市商务局",)


def test_every_bracket_has_its_other_half() -> None:
    assert len(conventions.OPENING) == len(conventions.CLOSING) == len({*conventions.OPENING, *conventions.CLOSING}) / 2
    assert {*conventions.BEFORE_LABEL} <= {*conventions.OPENING}
