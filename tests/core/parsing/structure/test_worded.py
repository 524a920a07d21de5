"""Figures in Chinese numerals set what the same sentence sets with digits; small numbers count the parts of a text."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("worded", "digits"),
    [
        ("建设十个示范粮库。", "建设10个示范粮库。"),
        ("培育二十座星级粮库。", "培育20座星级粮库。"),
        ("制定一百五十项仓储标准。", "制定150项仓储标准。"),
        ("改造一千零五座旧仓。", "改造1005座旧仓。"),
        ("培育两千家粮食企业。", "培育2000家粮食企业。"),
        ("引进十余家粮食企业。", "引进10余家粮食企业。"),
        ("引进百余家粮食企业。", "引进100余家粮食企业。"),
        ("培训保管员三十万人。", "培训保管员30万人。"),
        ("建设三至五个粮食物流园区。", "建设3至5个粮食物流园区。"),
        ("建设三到五个粮食物流园区。", "建设3-5个粮食物流园区。"),
        ("建成粮库二百至三百座。", "建成粮库200-300座。"),
        ("绿色仓库占比达到五成。", "绿色仓库占比达到50%。"),
        ("绿色仓库占比达到六成以上。", "绿色仓库占比达到60%以上。"),
        ("六成以上的县建成粮库。", "60%以上的县建成粮库。"),
        ("三分之二以上的县建成粮库。", "66.67%以上的县建成粮库。"),
        ("绿色仓库占比不低于四分之一。", "绿色仓库占比不低于25%。"),
        ("粮食企业培育三家以上。", "粮食企业培育3家以上。"),
        ("每个乡镇至少配备一名保管员。", "每个乡镇至少配备1名保管员。"),
        ("每县建设一座粮库。", "每县建设1座粮库。"),
        ("每季度至少开展一次粮库检查。", "每季度至少开展1次粮库检查。"),
        ("审批时限缩短至五个工作日以内。", "审批时限缩短至5个工作日以内。"),
        ("到2030年，建成一百二十座粮库、三十个物流园。", "到2030年，建成120座粮库、30个物流园。"),
        ("打造二十个千亿级粮食产业集群。", "打造20个千亿级粮食产业集群。"),
    ],
)
def test_a_numeral_sets_what_digits_set(worded: str, digits: str) -> None:
    wanted = found(digits)
    assert wanted
    assert found(worded) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "建设一个中心、两个基地。",
        "实施三大工程、四项机制。",
        "做到五个坚持。",
        "培育一批粮食企业。",
        "实施“一县一品”“十县百库”行动。",
        "开展三年行动。",
        "打造双循环枢纽。",
        "推进十二项重点任务。",
        "实施十项惠民工程。",
        "从十个方面发力。",
        "出台二十条措施。",
        "第二十座粮库。",
        "全省前十名的粮食企业。",
        "每年召开两次会议。",
        "每县建设一个中心、三个平台。",
        "实现群众办事最多跑一次。",
        "引进三五个粮食企业。",
        "自收到申请之日起十个工作日内办结。",
        "经三分之二以上成员同意。",
        "补贴标准为仓储费用的四分之一。",
        "由两个以上部门联合检查。",
    ],
)
def test_a_numeral_that_counts_parts_of_the_text_or_rules_sets_nothing(text: str) -> None:
    assert found(text) == []


def test_a_numeral_of_what_a_rate_is_taken_of_is_no_figure() -> None:
    (aim,) = found("粮食从业人员十万人事故死亡率下降20%。")
    assert aim[2:4] == (20, "%")


def test_numerals_beside_a_figure_tell_its_size() -> None:
    assert [(one[0], one[2]) for one in found("建设10座二十亩示范粮库。")] == [("二十亩示范粮库", 10)]
