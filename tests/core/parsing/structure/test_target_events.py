"""What is held or gone through so and so often, and figures that only tell how large or how divided something is."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import Told
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("开展粮食经费专项审计160校次。", ("粮食经费专项审计", "=", 160, "校次", None)),
        ("检查粮油市场主体4500店次以上。", ("检查粮油市场主体", ">=", 4500, "店次", None)),
        ("举办粮食烹饪大赛1届。", ("粮食烹饪大赛", "=", 1, "届", None)),
        ("办好粮油展览会3届。", ("办好粮油展览会", "=", 3, "届", None)),
        ("单机效率提升至每小时28自然箱以上。", ("单机效率", ">=", 28, "自然箱", None)),
    ],
)
def test_units_of_what_is_held_or_gone_through(sentence: str, told: Told) -> None:
    assert found(sentence) == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "粮食节已连续举办粮油展15届，影响广泛。",
        "第14届粮油大会在云岭举行。",
        "建成市级粮食博物馆（总建筑面积1.2万平方米，投资2亿元），对外开放。",
        "建设冷链物流园（占地180亩、库容7万吨），完善功能。",
        "本方案的仓储任务共四类14项，见附表。",
        "重点工作包括6个方面28条举措。",
    ],
)
def test_what_only_describes_sets_nothing(sentence: str) -> None:
    assert found(sentence) == []


def test_what_is_bounded_in_brackets_is_set() -> None:
    assert [one[:4] for one in found("改造粮库12座（其中绿色仓容不低于40%）。")] == [
        ("改造粮库", "=", 12, "座"),
        ("绿色仓容", ">=", 40, "%"),
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("开展布局调整，推动11个站点整合为8个。", ("站点整合", "=", 8, "个", None)),
        ("推进并校，将30所粮校合并为12所。", ("粮校合并", "=", 12, "所", None)),
        ("开展整治，把20个粮点压减到8个。", ("粮点", "=", 8, "个", None)),
        ("支持粮企在海外布局粮仓，新增粮仓15个。", ("新增粮仓", "=", 15, "个", None)),
        ("设立市级粮食产业引导基金，首期规模6亿元。", ("市级粮食产业引导基金首期规模", "=", 6, "亿元", None)),
        ("各级代表性保管员总数达到1500名。", ("各级代表性保管员", "=", 1500, "名", None)),
        ("鼓励粮企在乡镇设立收购站，新增收购站20个。", ("收购站", "=", 20, "个", None)),
    ],
)
def test_what_is_merged_set_up_somewhere_or_only_partly_told(sentence: str, told: Told) -> None:
    assert found(sentence) == [told]


@pytest.mark.parametrize("sign", ["☐ ", "◆", "✓", "➢ ", "● "])
def test_the_sign_before_a_point_is_no_part_of_what_is_counted(sign: str) -> None:
    assert found(f"{sign}建设应急供粮网点180个（牵头：市粮食局）") == [("应急供粮网点", "=", 180, "个", None)]
