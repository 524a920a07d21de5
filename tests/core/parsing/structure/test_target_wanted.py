"""Targets whose words are near to those of figures that set nothing, and figures near to those of targets."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, Told, framework, told


def _told(sentence: str) -> list[Told]:
    made = framework(f"{HEAD}一、任务\n（一）改造库房。{sentence}\n（二）培训。培训人员。").measures
    return [one for every in made for one in told(every.targets)]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("全县压缩一般性支出，削减会议经费15%。", [("削减会议经费", "=", 15, "%", None)]),
        ("核减财政资金3000万元。", [("核减财政资金", "=", 3000, "万元", None)]),
        ("考核不合格的粮库，核减下年度经费的10%。", []),
        ("巡查不到位的，扣减绩效工资10%。", []),
    ],
)
def test_less_money_is_spent(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("办好利民实事8大类26项。", [("办好利民实事", "=", 26, "项", None)]),
        ("完成重点任务6大类32项。", [("重点任务", "=", 32, "项", None)]),
        ("重点任务共4大类21项，2026年完成16项。", [("重点任务", "=", 16, "项", "2026")]),
        ("实施方案共4大类14项任务。", []),
    ],
)
def test_how_many_sorts_of_tasks_are_to_be_done(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("全县组建26个粮食科技服务工作组。", [("粮食科技服务工作组", "=", 26, "个", None)]),
        ("设立4个工作组，全年组建18个驻村工作组。", [("驻村工作组", "=", 18, "个", None)]),
        ("制定并落实7项仓储制度。", [("仓储制度", "=", 7, "项", None)]),
        ("成立仓储、运输3个工作组。", []),
        ("严格落实7项仓储制度。", []),
    ],
)
def test_teams_and_rules_that_a_place_makes(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("成功举办粮食节9届。", []),
        ("已连续举办粮食节4届。", []),
        ("组织召开县委9届4次全会。", []),
        ("举办2届粮食展。", [("粮食展", "=", 2, "届", None)]),
    ],
)
def test_how_often_something_was_held(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "新建粮道40公里，其中砂石粮道等6公里。",
            [("新建粮道", "=", 40, "公里", None), ("砂石粮道等", "=", 6, "公里", None)],
        ),
        ("培训人员900人，其中管理人员等200人。", [("培训人员", "=", 900, "人", None)]),
        (
            "新建粮库16座，其中建成东库、西库等5座。",
            [("新建粮库", "=", 16, "座", None), ("新建粮库", "=", 5, "座", None)],
        ),
    ],
)
def test_which_of_those_before_are_counted_behind_among_them(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("加大粮食投入，2026年提高到2025年的1.4倍。", []),
        ("仓租执行差别价格，控制在基准价的1.6倍以内。", []),
        ("到2026年，粮食投入提高到2025年的1.4倍。", [("粮食投入提高到2025年", "=", 1.4, "倍", "2026")]),
    ],
)
def test_a_multiple_says_of_what_it_is(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("扩大再生稻种植，种植面积达到15万亩。", [("再生稻种植面积", "=", 15, "万亩", None)]),
        ("组织职工文体活动，每季度开展3次。", [("职工文体活动", "=", 3, "次", None)]),
        ("2026年4月至10月新建粮库12座。", [("新建粮库", "=", 12, "座", "2026-10")]),
        ("今年4月至10月新建粮库12座。", [("新建粮库", "=", 12, "座", None)]),
        ("2026年4月1日至10月31日改造粮库12座。", [("改造粮库", "=", 12, "座", "2026-10-31")]),
        ("每年开展检查3次、培训2次。", [("开展检查", "=", 3, "次", None), ("培训", "=", 2, "次", None)]),
        ("空仓率由2025年的35%减至2026年的25%。", [("空仓率", "=", 25, "%", "2026")]),
        ("遴选不少于7名专家进行评审。", []),
        ("从专家库选拔7名专家评审。", []),
    ],
)
def test_names_are_whole_and_hold_nothing_else(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "保管员持证率达到100%，4年内320学时轮训完成率达到95%。",
            [("保管员持证率", "=", 100, "%", None), ("320学时轮训完成率", "=", 95, "%", None)],
        ),
        ("保管员每年轮训不少于40学时。", [("保管员每年轮训", ">=", 40, "学时", None)]),
        ("落实粮农新政20条。", []),
        ("兑现惠企30条。", []),
        ("新增粮企服务专线20条。", [("粮企服务专线", "=", 20, "条", None)]),
        ("6月30日前，对全市36座粮库、140家粮店全面排查。", []),
        (
            "对36座粮库、140家粮店开展排查。",
            [("粮库排查", "=", 36, "座", None), ("粮店开展排查", "=", 140, "家", None)],
        ),
    ],
)
def test_a_number_in_a_name_or_of_what_is_there_sets_nothing(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("对承租公有仓房的粮企减免2个月租金，减免总额不低于200万元。", [("减免总额", ">=", 200, "万元", None)]),
        ("对承租公有仓房的粮企减免租金，减免总额不超过2万元。", []),
        ("发放种粮补贴不低于3亿元。", [("种粮补贴", ">=", 3, "亿元", None)]),
        ("对新引进的保管员发放安家补贴不低于12万元。", []),
    ],
)
def test_what_is_given_at_least_in_all_is_to_be_reached(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("配置", [("大型库库均仓容", ">=", 6, "万吨", None), ("中型库库均仓容", ">=", 3, "万吨", None),
                ("每座粮库保管员数平房仓", ">=", 4.2, "人", None), ("每座粮库保管员数立筒仓", ">=", 5.3, "人", None)]),
        ("给予补助", []),
    ],
)  # fmt: skip
def test_a_standard_by_which_something_is_built_is_to_be_reached(said: str, wanted: list[Told]) -> None:
    first = "（一）大型库、中型库库均仓容分别不低于6万吨、3万吨；\n"
    second = "（二）每座粮库保管员数平房仓、立筒仓分别达到4.2人以上、5.3人以上。\n"
    found = framework(
        "云岭市粮库建设方案\n第一章 总则\n第一条 为建设粮库，制定本方案。\n第二条 本方案适用于全市粮库。\n第二章 建设\n"
        f"第三条 粮库应当按照下列标准{said}：\n{first}{second}第四条 粮库应当检查仓房。\n"
    )
    assert [one for every in found.measures for one in told(every.targets)] == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("新建测雨雷达9部。", [("测雨雷达", "=", 9, "部", None)]),
        ("仓储机械化率达85%。", [("仓储机械化率", "=", 85, "%", None)]),
        ("全县现有保管员260人，比2027年增长15%，占粮站人数的8%。", []),
        (
            "粮商采购份额由25%以上阶段性提高至35%以上。",
            [("粮商采购份额", ">=", 35, "%", None)],
        ),
        (
            "新建中心粮库14座（其中东山8座、西山6座），完好率达到92%。",
            [
                ("中心粮库", "=", 14, "座", None),
                ("东山", "=", 8, "座", None),
                ("西山", "=", 6, "座", None),
                ("完好率", "=", 92, "%", None),
            ],
        ),
    ],
)
def test_what_stands_before_a_figure_is_read_whole_and_no_more(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted


def test_what_stands_in_brackets_lends_no_name_to_what_follows_them() -> None:
    every = _told("推广粮食烘干技术10项（其中稻谷5项、油料5项），覆盖率达到90%。")
    assert [one[2] for one in every] == [10, 5, 5, 90]
    assert "油料" not in every[-1][0]
