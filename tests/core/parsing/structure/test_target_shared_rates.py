"""Rates that a clause before says rise, parts of what is counted, room of a size, and whom one leads to something."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework


def _targets(sentence: str) -> list[tuple[str, str, object, str | None, str | None]]:
    made = framework(f"{HEAD}一、任务\n（一）改造库房。{sentence}\n（二）培训。培训人员。").measures
    return [(one.object, str(one.comparator), one.value, one.unit, one.due) for every in made for one in every.targets]


@pytest.mark.parametrize(
    ("sentence", "targets"),
    [
        (
            "到2027年，城乡社区送粮服务覆盖率显著提升，其中城市社区达到80%以上、行政村达到45%以上。",
            [
                ("城市社区送粮服务覆盖率", ">=", 80, "%", "2027"),
                ("行政村送粮服务覆盖率", ">=", 45, "%", "2027"),
            ],
        ),
        (
            "粮库达到100座，其中仓容5万吨以上的粮库达到25座。",
            [("粮库", "=", 100, "座", None), ("仓容5万吨以上的粮库", "=", 25, "座", None)],
        ),
        (
            "创建标准化粮站450个、其中2028年底前创建300个以上。",
            [("标准化粮站", "=", 450, "个", None), ("创建标准化粮站", ">=", 300, "个", "2028")],
        ),
        (
            "建设粮库50座，其中2027年建成20座。",
            [("建设粮库", "=", 50, "座", None), ("粮库建成", "=", 20, "座", "2027")],
        ),
        (
            "到2030年，粮库测温装备配套率达到95%以上，大型粮库测温装备配套率提前一年达到100%。",
            [
                ("粮库测温装备配套率", ">=", 95, "%", "2030"),
                ("大型粮库测温装备配套率", "=", 100, "%", "2029"),
            ],
        ),
        ("应当建立使用面积一般不少于12平方米的检验室。", [("检验室使用面积", ">=", 12, "平方米", None)]),
        ("投资18亿元实施粮仓改造。", [("粮仓改造投资", "=", 18, "亿元", None)]),
        ("带动粮商50家上线。", [("粮商上线", "=", 50, "家", None)]),
        ("引导粮农2万户参与订单收购。", [("粮农参与订单收购", "=", 2, "万户", None)]),
        ("到2028年沿江12个县（市、区）全部建立护粮队伍。", [("县（市、区）全部建立护粮队伍", "=", 12, "个", "2028")]),
    ],
)
def test_what_is_told_together_with_the_words_before(sentence: str, targets: list[tuple[object, ...]]) -> None:
    assert _targets(sentence) == targets


@pytest.mark.parametrize("sentence", ["晒场用地占比可达到7%，但最多不超过15亩。", "建设面积500平方米的粮店。"])
def test_what_may_be_and_how_large_something_is_set_nothing(sentence: str) -> None:
    assert _targets(sentence) == []
