"""Objects that lean on an earlier clause, those who are moved or served, and names that hold a number."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework

Told = tuple[str, object, str | None]


def _targets(sentence: str) -> list[Told]:
    made = framework(f"{HEAD}一、任务\n（一）改造库房。{sentence}\n（二）培训。培训人员。").measures
    return [(one.object, one.value, one.due) for every in made for one in every.targets]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("推动200户粮农加入储粮联盟。", [("粮农加入储粮联盟", 200, None)]),
        ("推动5家粮油实验室重组。", [("粮油实验室重组", 5, None)]),
        ("推动20家粮企发展壮大。", []),
        ("推动5条运粮线路常态化运营。", [("运粮线路常态化运营", 5, None)]),
        ("帮助500名失地粮农实现就业。", [("失地粮农实现就业", 500, None)]),
        ("升级12座乡镇粮站。", [("乡镇粮站", 12, None)]),
        ("为全县粮农8000人免费检测余粮。", [("粮农免费检测余粮", 8000, None)]),
        ("要对全县300名保管员轮训一遍。", [("保管员轮训", 300, None)]),
        ("随机抽取粮样不少于80份进行检测。", [("随机抽取粮样", 80, None)]),
        ("首批20项储粮业务落地见效。", [("储粮业务落地见效", 20, None)]),
        ("清单项目不得少于市级目录规定的26项。", [("清单项目", 26, None)]),
        ("推出粮仓、油仓等12个提升项目并通过验收。", [("粮仓、油仓等提升项目", 12, None)]),
    ],
)
def test_who_is_counted(sentence: str, wanted: list[Told]) -> None:
    assert _targets(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "放映粮情电影30场，新建24小时粮食售卖亭6座。",
            [("放映粮情电影", 30, None), ("24小时粮食售卖亭", 6, None)],
        ),
        ("每年对千吨万人水厂开展检测不少于4次。", [("对千吨万人水厂开展检测", 4, None)]),
        ("举办粮展20场，其中500人以上大型粮展3场。", [("举办粮展", 20, None), ("500人以上大型粮展", 3, None)]),
        (
            "培育年收入超10亿元的粮企5家、超50亿元的3家、超百亿元的1家。",
            [("年收入超10亿元的粮企", 5, None), ("超50亿元的粮企", 3, None), ("超百亿元的粮企", 1, None)],
        ),
        ("2026年底前完成35蒸吨以上烘干炉淘汰。", []),
        ("2026年底前，消化2020年以前形成的陈粮3万吨。", [("消化2020年以前形成的陈粮", 3, "2026")]),
    ],
)
def test_a_number_in_a_name_counts_nothing(sentence: str, wanted: list[Told]) -> None:
    assert _targets(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("2026年、2027年分别接待粮商3万人次、5万人次。", [("接待粮商", 3, "2026"), ("接待粮商", 5, "2027")]),
        (
            "建设粮农之家，2026年底前全市建成80个，2027年底前达到150个。",
            [("粮农之家", 80, "2026"), ("粮农之家", 150, "2027")],
        ),
        (
            "发展乡村粮店，每个乡镇不少于3家，每个社区不少于1家。",
            [("每个乡镇乡村粮店", 3, None), ("每个社区乡村粮店", 1, None)],
        ),
        (
            "2026年底前，将建库审批时间压减到50天以内，2027年底前压减到40天以内，五年内压缩三分之二以上、压减到30天以内。",
            [
                ("建库审批时间", 50, "2026"),
                ("建库审批时间", 40, "2027"),
                ("建库审批时间压缩", "2/3", None),
                ("建库审批时间", 30, None),
            ],
        ),
        ("编制轻微霉变不予罚没清单，清单事项累计达到30项。", [("轻微霉变不予罚没清单事项", 30, None)]),
        ("利用闲置库房、院落等打造爱粮体验空间，三年新增体验空间20个。", [("爱粮体验空间", 20, None)]),
        ("粮企开办时间压缩到8天，2027年实现上述目标。", [("粮企开办时间", 8, None)]),
        ("入库率力争2027年底前达到95%以上。", [("入库率", 95, "2027")]),
        ("农户参加率到90%以上。", [("农户参加率", 90, None)]),
        ("新建粮道60公里，累计达到300公里。", [("新建粮道", 60, None), ("粮道累计", 300, None)]),
        ("建立粮企培育库，到2027年，入库企业达到80家。", [("粮企培育库入库企业", 80, "2027")]),
        ("完成10蒸吨以上烘干炉节能改造，改造不少于80台。", [("10蒸吨以上烘干炉节能改造", 80, None)]),
        ("开展粮食质量检查，2026年完成检查500家。", [("粮食质量检查", 500, "2026")]),
        ("深化“新粮农”培育，累计培育新粮农800名。", [("新粮农", 800, None)]),
        ("各乡应当结合粮情需要建设乡村粮站，粮站总数达到50座。", [("乡村粮站", 50, None)]),
        ("发展稻米、小麦、玉米，形成玉米年产能3万吨。", [("玉米年产能", 3, None)]),
        ("粮库每周开放不少于35小时，全年开放不少于300天。", [("粮库每周开放", 35, None), ("粮库全年开放", 300, None)]),
        ("粮食贷款余额增长15%，累计投放100亿元。", [("粮食贷款余额增长", 15, None), ("粮食贷款投放", 100, None)]),
        (
            "完成2000名保管员培训，每人不少于50学时。",
            [("保管员培训", 2000, None), ("保管员培训每人", 50, None)],
        ),
        (
            "粮站能够办理的业务不少于60项，服务中心不少于30项。",
            [("粮站能够办理的业务", 60, None), ("服务中心能够办理的业务", 30, None)],
        ),
        (
            "幼儿园和学校食堂储粮达标率分别达到95%和90%。",
            [("幼儿园食堂储粮达标率", 95, None), ("学校食堂储粮达标率", 90, None)],
        ),
        (
            "新建运粮船舶50艘，推进内河船舶绿色改造30艘。",
            [("运粮船舶", 50, None), ("内河船舶绿色改造", 30, None)],
        ),
    ],
)
def test_what_leans_on_an_earlier_clause(sentence: str, wanted: list[Told]) -> None:
    assert _targets(sentence) == wanted


def _outside(above: str) -> list[Told]:
    made = framework(f"东山市2027年粮库工作要点\n{above}\n一、任务\n（一）改造库房。改造旧库。\n（二）培训。培训人员。")
    return [(one.object, one.value, one.due) for one in made.targets]


def test_goals_that_a_text_lists_above_its_first_chapter() -> None:
    above = (
        "2026年，全市粮食入库率为90%。2027年是粮库改造的攻坚之年。全年主要工作目标为：\n"
        "——粮食入库率保持在95%以上；\n——不发生较大事故，粮情处置率达到100%。\n现作如下安排："
    )
    assert _outside(above) == [("粮食入库率", 95, None), ("粮情处置率", 100, None)]


def test_what_the_year_of_a_plan_is_to_bring() -> None:
    assert _outside("2027年，全市粮站覆盖率达到90%以上，新增粮库20座以上。") == [
        ("全市粮站覆盖率", 90, "2027"),
        ("新增粮库", 20, "2027"),
    ]
    assert _outside("2026年，全市粮站覆盖率达到90%以上，新增粮库20座以上。") == []
    assert _outside("2027年，全市粮站覆盖率同比增长5%，新增了粮库20座。") == []


def test_what_a_place_consists_of_sets_nothing() -> None:
    made = framework(
        f"{HEAD}一、任务目标\n我县辖8乡4镇、30个村，粮农2万人。到2027年，建成粮库20座。\n（一）改造库房。改造。"
    )
    assert [one.value for one in made.targets] == [20]


def test_what_a_place_has_reached_before_its_goal_is_none() -> None:
    for said, wanted in (
        ("全市粮食入库率达到60%，粮食产值增长8%。但仍有短板。", []),
        ("全市粮食产值突破300亿元，入库率达到85%。", []),
        ("市委、市政府高度重视粮食工作，投入资金3亿元，建成粮库50座。", []),
        ("全市粮食主要产品产值达到300亿元。", []),
        ("粮库存粮损耗控制在2%以内。", [2]),
        ("力争粮库达到30座。", [30]),
    ):
        made = framework(f"{HEAD}一、基本思路\n{said}到2027年，入库率达到90%。\n二、任务\n（一）改造库房。改造旧库。")
        assert [one.value for one in made.targets] == [*wanted, 90]


@pytest.mark.parametrize(
    "above",
    [
        "经过三年治理，全市粮站覆盖率达到90%。为巩固成果，制定本方案。",
        "通过五年建设，全市粮站达到50座。",
        "2027年，中央财政对我市粮食补助资金达到3000万元，为用好资金，制定本方案。",
        "2027年，省考核标准要求粮食入库率达到90%，为此制定本方案。",
    ],
)
def test_what_some_years_brought_and_what_others_give_or_ask_above_the_first_chapter_sets_nothing(above: str) -> None:
    assert _outside(above) == []
