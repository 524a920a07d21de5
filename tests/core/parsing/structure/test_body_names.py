"""Where the name of one body ends and that of the next begins."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.bodies import parse


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("责任单位：市科委、中关村管委会、市商务局", ("市科委、中关村管委会", "市商务局")),
        ("责任单位：市粮食局、县、区政府", ("市粮食局", "县、区政府")),
        ("责任单位：市粮食局、各市政府和云岭示范区", ("市粮食局", "各市政府", "云岭示范区")),
        ("(责任单位：市粮食局、市商务局)", ("市粮食局", "市商务局")),
        ("市粮食局、市商务局，以黑体字标注的为牵头部门、单位", ("市粮食局", "市商务局")),
    ],
)
def test_the_bodies_of_a_list(text: str, names: tuple[str, ...]) -> None:
    assert parse(text).support == names


@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        ("市粮食局、16区和云岭经济技术开发区", (), ("市粮食局", "16区", "云岭经济技术开发区")),
        ("各县区及云岭高新区", (), ("各县区", "云岭高新区")),
        (
            "市级相关部门（单位）牵头、各县区政府、园区管委会负责",
            ("市级相关部门（单位）",),
            ("各县区政府", "园区管委会"),
        ),
    ],
)
def test_bodies_beside_those_of_the_districts(text: str, lead: tuple[str, ...], support: tuple[str, ...]) -> None:
    found = parse(text)
    assert (found.lead, found.support) == (lead, support)
