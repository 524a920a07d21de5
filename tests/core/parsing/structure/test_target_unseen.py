"""Targets in wordings of unseen measures of cities: what a clause before names, shares, lists of what each one gets."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import Told
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "政府投资建设的粮库要安排20%的库位，向粮农免费开放。",
            [("政府投资建设的粮库安排库位", "=", 20, "%", None)],
        ),
        (
            "为每名种粮农户提供1次储粮指导、3次烘干服务、1次检测机会。",
            [
                ("为每名种粮农户提供储粮指导", "=", 1, "次", None),
                ("为每名种粮农户提供烘干服务", "=", 3, "次", None),
                ("为每名种粮农户提供检测机会", "=", 1, "次", None),
            ],
        ),
        (
            "督促各县（市）按每年新增1家上市挂牌粮企进行培育。",
            [("上市挂牌粮企", "=", 1, "家", None)],
        ),
        (
            "每年扶持200个储粮团队、线上线下培训千名以上基层保管员、开展万场以上爱粮活动。",
            [
                ("储粮团队", "=", 200, "个", None),
                ("基层保管员", ">=", 1000, "名", None),
                ("爱粮活动", ">=", 1, "万场", None),
            ],
        ),
        (
            "力争2031年底75%的县（市）至少建成一座一级粮库。",
            [("县（市）至少建成一座一级粮库", "=", 75, "%", "2031")],
        ),
        (
            "每个县（市）至少组建1个以县级粮库为龙头、乡镇粮站为成员单位的紧密型储粮联合体。",
            [("每个县（市）组建紧密型储粮联合体", ">=", 1, "个", None)],
        ),
        ("安排3000万元储粮前期工作经费，并采取“一事一议”方式确定。", []),
        (
            "延续实施面向小型粮企的预留份额阶段性提高至40%以上的政策。",
            [("延续实施面向小型粮企的预留份额", ">=", 40, "%", None)],
        ),
        ("落实储粮损耗率提高至40%以上的政策。", []),
    ],
)
def test_what_measures_of_cities_set_is_counted(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "全市粮食增加值力争突破300亿元，占生产总值和农业增加值比重分别达到7%和12%左右。",
            [
                ("全市粮食增加值", ">", 300, "亿元", None),
                ("全市粮食增加值占生产总值比重", "~", 7, "%", None),
                ("全市粮食增加值占农业增加值比重", "~", 12, "%", None),
            ],
        ),
        (
            "对纳入统筹范围的老旧、低温粮仓库房实施粮仓低温化改造，力争2030年和2031年每年改造2.5万座以上。",
            [("粮仓低温化改造", ">=", 2.5, "万座", "2031")],
        ),
        (
            "缓解仓位不足，支持各地通过购买、改建等多种方式筹集应急储粮仓位，力争2031年以前全省每年新增5万个以上。",
            [("应急储粮仓位", ">=", 5, "万个", "2031")],
        ),
        (
            "办理储粮用地许可证可实行“容缺后补”，审批时限压缩到1个工作日。",
            [("储粮用地许可证审批时限", "=", 1, "个工作日", None)],
        ),
        (
            "加快办理粮款延期缴纳审批，将办理期限缩短至20个自然日。",
            [("粮款延期缴纳审批办理期限", "=", 20, "个自然日", None)],
        ),
    ],
)
def test_what_the_clause_before_names_is_counted(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


def test_a_date_holds_for_what_is_to_be_done_every_year_behind_a_semicolon() -> None:
    text = "到2031年，粮食增加值突破300亿元；每年增加2个粮食品牌，储粮规模突破50万吨。每年新建粮库3座。"
    assert [(one[2], one[4]) for one in found(text)] == [(300, "2031"), (2, "2031"), (50, "2031"), (3, None)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "坚决完成2031年稻谷库存重回3亿吨、小麦库存持续增长的既定目标。",
            [("稻谷库存", "=", 3, "亿吨", "2031")],
        ),
        ("对完工率达到95%以上的粮库完成竣工验收。", []),
        (
            "完成青河等6条灌渠、白石等12个粮库确权登记工作。",
            [("青河等灌渠", "=", 6, "条", None), ("白石等粮库确权登记", "=", 12, "个", None)],
        ),
    ],
)
def test_what_yearly_plans_set_is_counted(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted
