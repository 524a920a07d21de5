"""Headings of articles among which others have none: longer ones are taken where enough short ones show the way."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, parsed

SAID = "对在本市建设的单位给予补助，每年按实际情况安排，由市商务局受理，具体标准另行公布。"
SHORT = ("仓库建设", "人员培训", "租金补贴", "设备更新")


@pytest.mark.parametrize(
    ("said", "is_heading"),
    [
        ("鼓励仓储企业品牌建设和标准创制", True),
        ("鼓励仓储企业库存稳步增长", True),
        ("提升粮库负责人素质和荣誉", True),
        ("粮食烘干基地建设奖励补助", True),
        ("仓储企业应当建立安全台账", False),
        ("国家鼓励企业开展仓储标准建设", False),
        ("市粮食局会同市财政局审核", False),
        ("补助资金由市财政局统筹安排", False),
        ("申请单位享受租金优惠政策", False),
    ],
)
def test_longer_headings_of_articles(said: str, is_heading: bool) -> None:
    articles = [*SHORT, said]
    lines = "".join(f"第{label}条　{name}。{SAID}\n" for label, name in zip("三四五六七", articles, strict=True))
    text = (
        "清源市扶持仓储发展办法\n第一条　为扶持仓储发展，制定本办法。\n第二条　本办法所称仓库，是指存放货物的建筑。\n"
    )
    found = framework(f"{text}{lines}第八条　符合规定的项目不得重复申报。\n第九条　本办法自2026年9月1日起施行。\n")
    assert [one.title for one in found.measures][2:7] == [*SHORT, said if is_heading else None]


_MEASURES = (
    ("加强县级储备粮库建设", "三年内建成县级粮库30座，市财政安排专项资金，由各县组织验收并按季度公布。"),
    ("引导社会资本参与运营", "每年引进社会资本不少于2亿元，按规定公开招标，合同期限由各县确定并报市粮食局。"),
    ("推动老旧仓房更新改造", "各县摸清老旧仓房底数，到2027年全部改造完成，改造仓容不少于50万吨。"),
    ("实施“智慧粮库3.0”推进行动", "到2027年，全市粮库智能化覆盖率达到90%，接入市级平台的粮库达到100座。"),
)


@pytest.mark.parametrize("form", ["{}。{}", "（{}）{}", "{}　{}", "【{}】{}", "[{}]{}"])
def test_headings_of_articles_among_sentences(form: str) -> None:
    said = [
        "为建好粮库，制定本办法。",
        *(form.format(*one) for one in _MEASURES),
        "市粮食局应当建立粮库管理制度，每年检查不少于2次。",
        "本办法自2026年5月1日起施行。",
    ]
    lines = "".join(f"第{label}条　{one}\n" for label, one in zip("一二三四五六七", said, strict=True))
    found = framework(f"清源市粮库管理办法\n{lines}")
    assert [one.title for one in found.measures] == [None, *(name for name, _ in _MEASURES), None, None]


@pytest.mark.parametrize("said", ["（新增）", "[修改]", "（2026年3月修正）"])
def test_what_was_changed_is_no_heading_of_an_article(said: str) -> None:
    rules = "第一条　管好粮堆。\n第二条　管好账目。\n"
    found = framework(f"云岭市粮库管护办法\n{rules}第三条　{said}粮食企业应当每月检查2次。\n")
    assert found.measures[2].title is None


@pytest.mark.parametrize(
    "said",
    [
        ("每半年向市政府报告一次进展情况", "完好仓房比例达到三分之二以上"),
        ("仓房完好率达到90%以上", "县级粮库每年抽检两次"),
        ("低温仓房占比不低于五成", "粮食损失率控制在2%以内"),
    ],
)
def test_what_sets_a_figure_or_says_how_often_heads_no_article(said: tuple[str, str]) -> None:
    articles = (f"{said[0]}。实施分级管理，完善账目。", "建立制度，完善清单。", f"{said[1]}。建立监测机制，查处行为。")
    lines = "".join(f"第{label}条　{one}\n" for label, one in zip("一二三", articles, strict=True))
    found = framework(f"清源市粮库管理办法\n{lines}")
    assert [one.title for one in found.measures] == [None] * 3
    assert [one.text for one in found.measures] == list(articles)


@pytest.mark.parametrize(
    "name", ["一次性补助", "二次加工", "每月调度", "每日库存报告制度", "百分之五风险金", "最多跑一次"]
)
def test_a_heading_of_an_article_may_hold_the_words_of_a_figure(name: str) -> None:
    names = (*SHORT[:2], name)
    lines = "".join(f"第{label}条　{one}。{SAID}\n" for label, one in zip("一二三", names, strict=True))
    found = framework(f"清源市扶持仓储发展办法\n{lines}")
    assert [one.title for one in found.measures] == list(names)


def test_headings_in_brackets_above_articles_are_sections() -> None:
    found = parsed(
        f"{HEAD}一、总体要求\n坚持服务，完善政策。\n二、支持政策\n（一）培育\n第一条  对达标粮库奖励10万元。\n"
        "第二条  建立名录，开展检查。\n（二）创新\n第三条  建设平台3个。\n三、附则\n第四条  本办法由市粮食局解释。\n"
    )
    assert [(one.chapter, one.section, one.label, one.text) for one in found.framework.measures][:3] == [
        (2, "培育", "第一条", "对达标粮库奖励10万元。"),
        (2, "培育", "第二条", "建立名录，开展检查。"),
        (2, "创新", "第三条", "建设平台3个。"),
    ]
    assert not found.notices
