"""Targets of ways that take a time, of acts every year, of places that do something; and what only tells how things are."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import Told
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "实现粮区1小时通达、各县2小时通达。",
            [("粮区通达", "=", 1, "小时", None), ("各县通达", "=", 2, "小时", None)],
        ),
        ("打造1小时“库到店”通勤圈。", [("“库到店”通勤圈", "=", 1, "小时", None)]),
        ("基本实现粮食主产县2小时物流圈。", [("粮食主产县物流圈", "=", 2, "小时", None)]),
        (
            "到2031年，建成“全省136运粮圈”（县内1小时送达、市内3小时送达、全省6小时送达）和一批粮库。",
            [
                ("县内送达", "=", 1, "小时", "2031"),
                ("市内送达", "=", 3, "小时", "2031"),
                ("全省送达", "=", 6, "小时", "2031"),
            ],
        ),
        ("实现库区监控24小时覆盖。", []),
        ("构建15分钟便民购粮圈。", []),
    ],
)
def test_how_long_a_way_takes_is_a_target(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("每年开展1次粮库安全评价。", [("粮库安全评价", "=", 1, "次", None)]),
        ("库务小组每周检查1次。", [("库务小组每周检查", "=", 1, "次", None)]),
        ("开展1次粮库安全评价。", []),
        ("每季度报送1次粮情。", []),
    ],
)
def test_what_is_done_once_every_so_often_is_a_target(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("重点建设东仓、西仓等6条粮食运输通道。", [("粮食运输通道", "=", 6, "条", None)]),
        ("新发现20处优良种质。", [("优良种质", "=", 20, "处", None)]),
        ("各库指定1名安全员。", [("安全员", "=", 1, "名", None)]),
        (
            "打造具有带动作用、体现产区特色的30个“粮食＋”应用场景。",
            [("“粮食＋”应用场景", "=", 30, "个", None)],
        ),
        ("选派技术员80名驻库指导，组建服务队。", [("技术员", "=", 80, "名", None)]),
        ("粮库欠账清偿一半以上。", [("粮库欠账清偿", ">=", 50, "%", None)]),
        ("市县各级40项粮食业务实现“一网通办”。", [("粮食业务实现“一网通办”", "=", 40, "项", None)]),
        ("剩余12座旧仓年底前全部完成改造。", [("旧仓全部完成改造", "=", 12, "座", None)]),
        ("鼓励粮企申报人工智能粮库，粮库联网数量比例不少于40%。", [("粮库联网数量比例", ">=", 40, "%", None)]),
        ("形成百亿级市场规模。", [("市场规模", "=", 100, "亿元", None)]),
        ("粮食产业规模突破千亿级。", [("粮食产业规模", ">", 1000, "亿元", None)]),
        ("打造百亿级粮食园区。", []),
        ("一季度末入库率达到50%。", [("入库率", "=", 50, "%", None)]),
        ("全市力争实现粮食销售额80亿元。", [("粮食销售额", "=", 80, "亿元", None)]),
        ("粮库测绘精度小于1米×1米。", [("粮库测绘精度", "<", 1, "米", None)]),
        ("联通市本级12个部门的数据。", [("部门的数据", "=", 12, "个", None)]),
        ("每年面向200名保管员，由各县合力开展储粮培训。", [("保管员储粮培训", "=", 200, "名", None)]),
        ("发挥3家龙头粮企、2座中心粮库的带动作用。", []),
        ("延续执行粮企5%、农户10%的增值税加计抵减政策。", []),
        ("全省粮店多达3.5万家，规模偏小。", []),
        ("预计2031年至2035年粮食货运量年均增速为3%，仓储需求年均增速为2%。", []),
    ],
)
def test_what_is_new_is_a_target_and_what_is_there_is_none(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted
