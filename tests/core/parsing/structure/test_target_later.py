"""Targets in wordings of texts that were seen late: counts of headings, classes, asides, what is measured of a thing."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import Told, framework, told
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "“十五五”期间，保管员每人每年参加培训累计不少于10天或者80学时（对兼职保管员有其他规定的，按有关规定执行）。",
            [
                ("保管员每人每年参加培训", ">=", 10, "天", "2030"),
                ("保管员每人每年参加培训", ">=", 80, "学时", "2030"),
            ],
        ),
        (
            "粮库每年检查不少于4次（发现隐患的，应当及时上报），建成粮库20座。",
            [("粮库每年检查", ">=", 4, "次", None), ("建成粮库", "=", 20, "座", None)],
        ),
        ("全省重点培训300名培训管理者。", [("培训管理者", "=", 300, "名", None)]),
        ("建设10个建设者之家。", [("建设者之家", "=", 10, "个", None)]),
        ("推进30座粮库建设。", [("粮库建设", "=", 30, "座", None)]),
        ("鼓励对水分在14%（含）至16%的余粮，探索开展低温烘干。", []),
        ("对完好率在80%以上的粮库，予以通报。", []),
        ("形成“8+N”的爱粮活动格局，即8项全市爱粮活动，N项各县自办活动。", []),
        ("构建“1+3”体系，即1座粮库、3座粮店。", [("粮库", "=", 1, "座", None), ("粮店", "=", 3, "座", None)]),
        ("对所有粮企许可事项实行清单管理，共60项，其中省级设定（以下统称省层面设定）45项，市级设定15项。", []),
        (
            "对老旧粮库实施改造，共60座，其中县级粮库45座。",
            [("老旧粮库实施改造", "=", 60, "座", None), ("县级粮库", "=", 45, "座", None)],
        ),
        ("东片划为1类标准适用区域，西片划为2类声环境功能区。", []),
        ("余粮在倒库后仍需外运的，经处理后应符合规定，含水量不得超过14%。", [("余粮含水量", "<=", 14, "%", None)]),
        ("冷库应保持清洁，温度控制在5℃以下。", [("冷库温度", "<=", 5, "℃", None)]),
        ("全市要加强粮库管理，湿度不超过60%。", [("湿度", "<=", 60, "%", None)]),
    ],
)
def test_figure_in_its_sentence(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


def test_heading_that_ends_with_a_count_sets_it() -> None:
    made = framework(
        "云岭市粮企许可改革方案\n为推进改革，制定本方案。\n一、分类推进改革\n（一）直接取消审批12项。对没有必要的事项，取消审批。\n"
        "（二）审批改为备案6项。对可以备案的事项，改为备案。\n二、工作任务\n（一）粮库任务12项。按清单推进。\n"
    )
    assert [told(one.targets) for one in made.measures] == [
        [("直接取消审批", "=", 12, "项", None)],
        [("审批改为备案", "=", 6, "项", None)],
        [],
    ]


def test_heading_of_definitions_and_limits_sets_no_targets() -> None:
    made = framework(
        "云岭市粮区划分方案\n为划分粮区，制定本方案。\n一、分类定义及标准限值\n（一）甲类粮区。突发损耗超过限值的幅度不得高于15%。\n"
        "二、重点任务\n（一）建库。新建粮库20座。\n"
    )
    assert [len(one.targets) for one in made.measures] == [0, 1]
