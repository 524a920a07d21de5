"""Targets that one figure sets for several times or things, that a share or a number of each is of, and by when."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("各库配备保管员3名或5名。", [("各库配备保管员", "=", "3或5", "名")]),
        ("新建冷库10座或者12座。", [("新建冷库", "=", "10或12", "座")]),
        ("全市粮情巡查用水量达到15亿立方。", [("全市粮情巡查用水量", "=", 15, "亿立方")]),
        ("入门阶段确保储粮课、质检课每周分别不少于2课时。", [("入门阶段储粮课、质检课每周", ">=", 2, "课时")]),
        ("每个产粮县要精心打造1座智慧粮库。", [("每个产粮县打造智慧粮库", "=", 1, "座")]),
        ("在每个国家产粮重点大县选择一座粮库开展试点。", [("在每个国家产粮重点大县选择粮库", "=", 1, "座")]),
        ("确保每个工种至少2名骨干保管员参加。", [("每个工种骨干保管员参加", ">=", 2, "名")]),
        (
            "县财政按照每年人均不低于3元的标准，安排粮食检疫经费。",
            [("县财政每年人均安排粮食检疫经费", ">=", 3, "元")],
        ),
        ("年底全县粮食产量同比增长5%。", [("全县粮食产量同比增长", "=", 5, "%")]),
        ("力争完成800项仓房改造、推动粮企转型。", [("仓房改造", "=", 800, "项")]),
        (
            "举办售粮会40场，为2万户粮农办理粮贷5亿元。",
            [
                ("售粮会", "=", 40, "场"),
                ("粮农办理粮贷", "=", 2, "万户"),
                ("粮农办理粮贷", "=", 5, "亿元"),
            ],
        ),
        ("仓储协会理事会一般设理事7至9名。", [("仓储协会理事会一般设理事", "=", "7-9", "名")]),
        ("粮食议事会成员设5至11人。", [("粮食议事会成员", "=", "5-11", "人")]),
        (
            "推动粮库登记、粮情查询等6项业务实现“互联网+粮务”。",
            [("粮库登记、粮情查询等业务实现“互联网+粮务”", "=", 6, "项")],
        ),
        ("园区三年内至少建成1座粮库。", [("园区建成粮库", ">=", 1, "座")]),
        ("各镇每年出资30万元设立粮灾互助基金。", [("各镇每年出资设立粮灾互助基金", "=", 30, "万元")]),
        ("粮校使学员掌握2项储粮技能的目标要求。", [("储粮技能", "=", 2, "项")]),
    ],
)
def test_a_figure_is_told_with_all_that_it_is_of(text: str, wanted: list[tuple[str, str, object, str]]) -> None:
    assert [one[:4] for one in found(text)] == wanted


def test_a_year_of_account_dates_what_is_to_be_reached_in_it() -> None:
    text = "2028年度，粮农参保面为60%；2029年度，粮农参保面为80%；2030年度及以后，粮农参保面为100%。"
    assert [(one[2], one[4]) for one in found(text, goal=True)] == [(60, "2028"), (80, "2029"), (100, "2030")]


@pytest.mark.parametrize(
    "head", ["坚持绿色储粮，聚焦节粮减损，到2030年，仓储更安全。", "坚持绿色储粮，力争到2030年，仓储更安全。"]
)
def test_what_is_asked_in_the_whole_is_reached_by_the_year_that_a_sentence_comes_to(head: str) -> None:
    whole = f"一、总体要求\n{head}建设30座以上粮库，将我省建设成为储粮强省。\n"
    tasks = "二、重点任务\n（一）建库。建好粮库。\n三、保障\n（一）用库。用好粮库。\n"
    made = framework(f"关于推进粮食仓储的意见\n{whole}{tasks}").targets
    assert [(one.object, one.value, one.due) for one in made] == [("粮库", 30, "2030")]


@pytest.mark.parametrize(
    "text",
    [
        "由县财政给予70%的仓租补助。",
        "存粮保险保险金额为5万元/座、保险费为60元/座。",
        "对仓容2000吨以下，设施简易或对温湿度没有要求的粮库，不要求联网。",
        "可以在保证安全的情况下，为粮农配套不超过库区面积8%的晒场。",
        "本办法分为总则、储备、罚则、附则4个部分，共26条。",
        "若库温降到安全值，每周测温1次。",
        "首月每天通风，此后每周1次。",
        "粮站应于接到虫情报告12小时内完成封仓。",
        "在仓内四角布点观测，持续45分钟。",
        "国家在产粮区建立了120个粮食监测站，任务依然艰巨。",
    ],
)
def test_what_is_granted_allowed_or_done_sets_nothing(text: str) -> None:
    assert found(text) == []
