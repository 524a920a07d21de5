"""Times that offices take: of what, where the clause before names it, and lists of them with one unit."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import Told
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "10千伏及以下粮站接电工程实现并联审批，办理总时限不超过5个工作日。",
            [("10千伏及以下粮站接电工程办理总时限", "<=", 5, "个工作日", None)],
        ),
        ("粮站报建实行联合审查，办理时限压缩至7个工作日。", [("粮站报建办理时限", "=", 7, "个工作日", None)]),
        (
            "一般粮库项目全面推行“告知承诺”，审批时间不超过3个工作日。",
            [("一般粮库项目审批时间", "<=", 3, "个工作日", None)],
        ),
        ("推动粮企开办实现“一网通办”，办理时间压缩至1天。", [("粮企开办办理时间", "=", 1, "天", None)]),
        ("粮车入库实现网上预约，办理效率提高30%。", [("办理效率提高", "=", 30, "%", None)]),
    ],
)
def test_a_time_belongs_to_what_the_clause_before_is_of(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


def test_a_broken_number_of_a_list_takes_its_unit_from_the_last_one() -> None:
    assert found("用粮、用气报装全过程审批时限分别压缩至2.5、5个工作日以内。") == [
        ("用粮报装全过程审批时限", "<=", 2.5, "个工作日", None),
        ("用气报装全过程审批时限", "<=", 5, "个工作日", None),
    ]


def test_what_is_done_so_much_earlier_is_named_with_it() -> None:
    assert found("畅通粮贷续贷通道，提前15个工作日完成粮贷续贷审批手续。") == [
        ("粮贷续贷审批手续提前完成", "=", 15, "个工作日", None)
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("主营业务收入达百亿级粮企过100家。", [("主营业务收入达百亿级粮企", ">", 100, "家", None)]),
        ("全市粮企数量过千家。", [("全市粮企数量", ">", 1000, "家", None)]),
        ("经过3家粮企试点，形成经验。", []),
    ],
)
def test_behind_what_is_counted_a_number_is_passed(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


def test_the_end_of_the_year_is_no_part_of_a_name_unless_the_store_of_that_day_is_counted() -> None:
    assert found("年底入库粮企达到1800家以上。") == [("入库粮企", ">=", 1800, "家", None)]
    assert found("年底存粮达到50万吨。") == [("年底存粮", "=", 50, "万吨", None)]


def test_parts_that_a_sentence_of_their_own_tells_share_the_date_of_the_whole() -> None:
    assert found("到2028年新建粮站31座。其中国有粮站21座，民营粮站10座。") == [
        ("新建粮站", "=", 31, "座", "2028"),
        ("国有粮站", "=", 21, "座", "2028"),
        ("民营粮站", "=", 10, "座", "2028"),
    ]


def test_how_long_a_report_is_and_a_number_before_projects_set_nothing() -> None:
    assert found("各库形成自查报告，字数不超过1500字。") == []
    assert found("对先进粮库在240项目评审中予以倾斜。") == []


@pytest.mark.parametrize(
    "text",
    [
        "粮库许可决定从现行的自受理之日起20个工作日内缩短为8个工作日内。",
        "粮库许可决定由法定的20个工作日压缩至8个工作日以内。",
        "粮库许可决定由受理之日起20个工作日压减到8个工作日内。",
        "粮库许可决定从受理后20个工作日内缩减到8个工作日以内。",
    ],
)
def test_from_when_the_longer_time_ran_is_no_part_of_the_name(text: str) -> None:
    assert found(text) == [("粮库许可决定", "<=", 8, "个工作日", None)]
