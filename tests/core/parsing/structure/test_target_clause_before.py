"""Targets named by the clause before theirs: who is moved to a deed is left out, what it is done to is taken in."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import Told
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "加强中心粮库质检室建设，到2027年设置比例达到75%以上。",
            [("中心粮库质检室设置比例", ">=", 75, "%", "2027")],
        ),
        ("建设粮食“一站式”服务平台，布局服务站点15个。", [("粮食“一站式”服务站点", "=", 15, "个", None)]),
        (
            "对全县粮食质检机构开展“双随机”检查，检查比例不低于30%。",
            [("全县粮食质检机构检查比例", ">=", 30, "%", None)],
        ),
        (
            "支持龙头粮企参与国家标准、行业标准制修订，全年参与8项。",
            [("参与国家标准、行业标准制修订", "=", 8, "项", None)],
        ),
        ("指导粮食协会制定团体标准，发布团体标准5项。", [("团体标准", "=", 5, "项", None)]),
        ("带动社会资本设立粮食基金，基金总规模达到80亿元。", [("粮食基金总规模", "=", 80, "亿元", None)]),
        ("推行仓单质押融资，登记金额力争达到3.5亿元以上。", [("仓单质押融资登记金额", ">=", 3.5, "亿元", None)]),
        ("建立“一库一策”推进机制，形成十亿级粮食集群3个。", [("十亿级粮食集群", "=", 3, "个", None)]),
        ("上线“粮食通”小程序，注册用户突破20万人。", [("“粮食通”小程序注册用户", ">", 20, "万人", None)]),
        ("赴重点城市举办推介会，全年8场。", [("推介会", "=", 8, "场", None)]),
        ("2025年已建成示范粮库20个，到2027年再建成30个。", [("示范粮库", "=", 30, "个", "2027")]),
        (
            "新建粮库“标准地”出让比例分别达到：省级以上开发区100%、其他区域50%以上。",
            [
                ("省级以上开发区新建粮库“标准地”出让比例", "=", 100, "%", None),
                ("其他区域新建粮库“标准地”出让比例", ">=", 50, "%", None),
            ],
        ),
    ],
)
def test_the_clause_before_tells_of_what_a_figure_is(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("虫情从发现到处置时间控制在20分钟以内。", [("虫情从发现到处置时间", "<=", 20, "分钟", None)]),
        ("粮情预报平均提前时间延长至6小时以上。", [("粮情预报平均提前时间", ">=", 6, "小时", None)]),
        ("塑强100个左右的区域粮食品牌。", [("区域粮食品牌", "~", 100, "个", None)]),
        ("粮农慢性病报销比例达70%左右。", [("粮农慢性病报销比例", "~", 70, "%", None)]),
        ("粮企融资额度达到50亿元以上。", [("粮企融资额度", ">=", 50, "亿元", None)]),
        ("万人粮食专利拥有量突破25件。", [("万人粮食专利拥有量", ">", 25, "件", None)]),
    ],
)
def test_a_time_a_ratio_or_an_amount_that_is_to_be_reached_is_a_target(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted
