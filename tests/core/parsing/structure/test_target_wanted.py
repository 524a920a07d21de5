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
