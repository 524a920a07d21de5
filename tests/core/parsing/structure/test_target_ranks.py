"""Ranks that are to be reached, and shares that a rule asks for which is to be kept."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "东山粮库综合排名进入全国前30位，西山粮库储粮能力进入全省前4位。",
            [("东山粮库全国综合排名", 30), ("西山粮库储粮能力全省排名", 4)],
        ),
        ("粮食安全指数提升至全省前十位以内。", [("粮食安全指数全省排名", 10)]),
        ("力争仓储服务满意度排名全省前三名。", [("仓储服务满意度全省排名", 3)]),
        ("到2027年，建库进度加快，粮食流通综合实力稳居全国前8位。", [("粮食流通综合实力全国排名", 8)]),
        ("确保储粮考核列全省前6名。", [("储粮考核全省排名", 6)]),
        ("仓储综合排名进入全省前三。", [("仓储全省综合排名", 3)]),
        ("排名进入全省前3。", [("全省排名", 3)]),
        ("力争粮食加工能力跻身全国前十强。", [("粮食加工能力全国排名", 10)]),
    ],
)
def test_a_rank_is_reached_with_it_or_a_better_one(text: str, wanted: list[tuple[str, int]]) -> None:
    assert [(one[0], one[1], one[2]) for one in found(text)] == [(name, "<=", rank) for name, rank in wanted]


@pytest.mark.parametrize(
    "text",
    [
        "粮食产量居全省前5位。",
        "粮食流通综合实力稳居全国前8位。",
        "对进入全国前20位的粮库给予奖励。",
        "对排名全省前5名，奖励10万元。",
        "综合排名前3名的粮企优先入库。",
        "对进入全省前三的粮库给予奖励。",
    ],
)
def test_a_rank_that_is_held_or_tells_which_are_meant_sets_nothing(text: str) -> None:
    assert found(text) == []


def test_those_that_come_to_a_rank_are_counted() -> None:
    assert [one[2:4] for one in found("力争有2座粮库进入全国前50名。")] == [(2, "座")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "各县要严格落实把储粮公开纳入绩效考核体系且分值权重不低于6%的要求。",
            [("储粮公开纳入绩效考核体系且分值权重", ">=", 6, "%")],
        ),
        ("各县要落实粮食安全考核权重不低于5%的规定。", [("粮食安全考核权重", ">=", 5, "%")]),
        ("达到人均粮库面积不小于0.5平方米的要求。", [("人均粮库面积", ">=", 0.5, "平方米")]),
        ("坚持财政粮食投入占比不低于2%的要求。", [("财政粮食投入占比", ">=", 2, "%")]),
        ("按照损耗率不超过3%的要求，改造20座粮库。", [("粮库", "=", 20, "座")]),
        ("落实75%的节能设计要求。", []),
    ],
)
def test_what_is_asked_and_to_be_kept_is_a_target(text: str, wanted: list[tuple[str, str, float, str]]) -> None:
    assert [one[:4] for one in found(text)] == wanted
