"""The 股 of a county's bureau and the short names in 协 answer for a task; shares and other words do not."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, groups


def _groups(bracket: str) -> list[tuple[tuple[str, ...], ...]]:
    text = f"{HEAD}一、任务\n（一）开展宣传。发放资料1万份。（{bracket}）\n（二）培训。培训保管员。\n"
    return groups(framework(text).measures[0])


@pytest.mark.parametrize(
    "names",
    [
        ("县消协",),
        ("市作协", "市音协"),
        ("县局食品股",),
        ("县粮食局仓储股", "各所"),
        ("登记注册股",),
        ("价格监督检查和反不正当竞争股", "消费者权益保护股"),
        ("粮食调控股", "畜牧兽医股"),
        ("价监股", "餐饮服务监管股"),
        ("市场和质量监管股", "县消协"),
    ],
)
def test_a_section_of_a_bureau_is_a_body(names: tuple[str, ...]) -> None:
    assert _groups("、".join(names)) == [((), names, ())]


def test_its_duty_is_not_in_its_name() -> None:
    assert _groups("食品股牵头，信用股推进") == [(("食品股",), ("信用股",), ())]


@pytest.mark.parametrize(
    "aside",
    [
        "参股",
        "技术入股",
        "土地股",
        "集体股、成员股",
        "县国资委全资控股",
        "县国资委参股",
        "妥协",
        "未妥协",
        "办理集体股",
        "委托成员股",
    ],
)
def test_a_share_is_none(aside: str) -> None:
    assert _groups(aside) == []
