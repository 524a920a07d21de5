"""Figures that a sentence deals out among several things."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.targets import aims

Told = tuple[str, str | None, int | float | str | None, str | None]


def found(text: str) -> list[Told]:
    made = aims([(0, 0, text, None)], False)
    return [(one.object, one.comparator and one.comparator.value, one.value, one.unit) for one in made]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "全县中心粮库和乡镇粮库保管员中，持证人员占比分别不低于70%和50%。",
            [
                ("全县中心粮库保管员持证人员占比", ">=", 70, "%"),
                ("乡镇粮库保管员持证人员占比", ">=", 50, "%"),
            ],
        ),
        ("出库、入库占比由30%、40%降至20%、30%。", [("出库占比", "=", 20, "%"), ("入库占比", "=", 30, "%")]),
        (
            "城镇、农村仓库空置率由2025年的30%、35%分别下降到28%、32%。",
            [("城镇仓库空置率", "=", 28, "%"), ("农村仓库空置率", "=", 32, "%")],
        ),
        (
            "将一次、二次办理时限由20个、15个工作日压缩至10个、7个工作日。",
            [("一次办理时限", "=", 10, "个工作日"), ("二次办理时限", "=", 7, "个工作日")],
        ),
    ],
)
def test_of_from_and_to_values_the_to_values_count(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "粮食损失率和油料损失率分别控制在10%和4%以下。",
            [("粮食损失率", "<=", 10, "%"), ("油料损失率", "<=", 4, "%")],
        ),
        ("入库率、出库率分别达到65%、55%以上。", [("入库率", ">=", 65, "%"), ("出库率", ">=", 55, "%")]),
        ("举办展会和论坛分别不低于3个和5个。", [("展会", ">=", 3, "个"), ("论坛", ">=", 5, "个")]),
        ("粮库、货场分别达到10个、20个左右。", [("粮库", "~", 10, "个"), ("货场", "~", 20, "个")]),
        ("入库率、出库率分别达到65%以上和55%。", [("入库率", ">=", 65, "%"), ("出库率", "=", 55, "%")]),
        (
            "粉尘、尾气浓度分别控制在30和50微克/立方米以内。",
            [("粉尘浓度", "<=", 30, "微克/立方米"), ("尾气浓度", "<=", 50, "微克/立方米")],
        ),
    ],
)
def test_what_compares_the_last_figure_of_a_list_compares_each(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "平仓、筒仓、浅仓损耗率分别控制在0.8%、1.2%、1.5%。",
            [("平仓损耗率", "<=", 0.8, "%"), ("筒仓损耗率", "<=", 1.2, "%"), ("浅仓损耗率", "<=", 1.5, "%")],
        ),
        ("平仓、筒仓损耗控制在45吨、50吨以内。", [("平仓损耗", "<=", 45, "吨"), ("筒仓损耗", "<=", 50, "吨")]),
        (
            "肉类、果蔬、水产品产地处理率分别达到85%、30%、80%。",
            [("肉类产地处理率", "=", 85, "%"), ("果蔬产地处理率", "=", 30, "%"), ("水产品产地处理率", "=", 80, "%")],
        ),
        (
            "到访人次和仓储收入年均增长10%和12%。",
            [("到访人次年均增长", "=", 10, "%"), ("仓储收入年均增长", "=", 12, "%")],
        ),
        (
            "中央粮企、省属粮企仓储用地占比分别达到25%、30%。",
            [("中央粮企仓储用地占比", "=", 25, "%"), ("省属粮企仓储用地占比", "=", 30, "%")],
        ),
        (
            "重点企业、示范企业仓储产值分别达到20亿元、30亿元。",
            [("重点企业仓储产值", "=", 20, "亿元"), ("示范企业仓储产值", "=", 30, "亿元")],
        ),
    ],
)
def test_each_figure_names_its_own_thing(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


def test_what_goes_on_in_later_years_is_of_the_same_thing() -> None:
    text = "2026年，新认定示范粮库不少于30座；2027年不少于40座；2028年新增50座。"
    assert [(one.object, one.value, one.due) for one in aims([(0, 0, text, None)], True)] == [
        ("示范粮库", 30, "2026"), ("示范粮库", 40, "2027"), ("示范粮库", 50, "2028"),
    ]  # fmt: skip


def test_a_share_goes_on_in_a_later_year() -> None:
    text = "2026年底前，85%的乡镇建成标准化粮站；2027年底前，达到100%。"
    assert [(one.object, one.value, one.due) for one in aims([(0, 0, text, None)], False)] == [
        ("乡镇建成标准化粮站", 85, "2026"), ("乡镇建成标准化粮站", 100, "2027"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("粮尘和油烟排放量分别减少20吨和1吨。", [("粮尘排放量减少", "=", 20, "吨"), ("油烟排放量减少", "=", 1, "吨")]),
        (
            "全市氨、磷和粮尘排放总量分别削减10吨、20吨和30吨。",
            [(f"{what}排放总量削减", "=", value, "吨") for what, value in (("全市氨", 10), ("磷", 20), ("粮尘", 30))],
        ),
        (
            "数字化和智能化改造粮企分别达到300家和50家。",
            [("数字化改造粮企", "=", 300, "家"), ("智能化改造粮企", "=", 50, "家")],
        ),
    ],
)
def test_what_stands_behind_the_last_name_alone_holds_for_each(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "力争将粮食损耗率分别降至稻谷6%和小麦3%。",
            [("稻谷粮食损耗率", "=", 6, "%"), ("小麦粮食损耗率", "=", 3, "%")],
        ),
        (
            "推进减损，损耗率分别控制在稻谷6%以内、小麦3%以内，培训粮农300人。",
            [("稻谷损耗率", "<=", 6, "%"), ("小麦损耗率", "<=", 3, "%"), ("培训粮农", "=", 300, "人")],
        ),
    ],
)
def test_of_what_a_rate_is_may_stand_before_each_figure(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted
