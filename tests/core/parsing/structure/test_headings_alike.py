"""Headings that ran into their text on one line: told by what the text takes up, and by the others of the series."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework

START = "云岭市粮库建设方案为建好粮库，保障全市粮食安全，根据省里的部署，结合本市实际，制定本方案。"
REST = (
    "各县要把建库摆在重要位置，定期研究，及时解决遇到的问题，保证各项任务按时完成，并向市粮食局报告进展和下一步打算。"
)


def titles(text: str) -> list[str]:
    return [one.title for one in framework(text + REST * 3).chapters]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("划分区域", "粮食储备库划分区域为本市城区，包括东城、西城两个片区。"),
        ("评定周期及数量", "本市星级粮库每年评定周期为一年，一次评出十座。"),
        ("评定范围和名称", "云岭市星级粮库评定范围为本市范围内的粮库，包括县级粮库和乡镇粮库。"),
        ("评定依据", "《云岭市粮库标准》；《云岭市粮库评分办法》。"),
        ("评定宗旨", "表彰先进，树立典型，进一步推动全市粮库建设。"),
        ("其他", "《云岭市粮库评分办法》另行印发，各县可以根据实际情况制定细则。"),
    ],
)
def test_a_heading_whose_words_the_text_takes_up(heading: str, text: str) -> None:
    made = titles(
        f"{START}一、{heading}{text}{REST}二、建设任务（一）选址。选定地址。（二）施工。新建仓库，保证质量。"
        f"三、保障措施（一）组织。建立专班。（二）资金。安排资金。{REST}"
    )
    assert made == [heading, "建设任务", "保障措施"]


def test_headings_of_two_clauses_that_are_all_built_alike() -> None:
    headings = ["强化组织领导，细化建设方案内容", "强化选址管控，确保粮库位置安全", "强化仓储巡查，确保粮食储存安全"]
    headings += ["做好应急抢修，确保设备服务优质", "做好值守管理，确保信息报送及时"]
    texts = [
        "各县要在今年年底前建立工作专班，压实责任。",
        "严格执行选址标准，避开洪水和滑坡，远离污染。",
        "严格落实日常巡查制度，及时报告发现的问题。",
    ]
    texts += ["备足抢修的人手和物资，随时出动。", "严密安排值班，每日报告。"]
    parts = "".join(
        f"{number}、{one}{two}{REST}" for number, one, two in zip("一二三四五", headings, texts, strict=True)
    )
    assert [one.title for one in framework(START + parts).measures] == headings


def test_headings_before_texts_that_begin_with_the_same_words() -> None:
    headings = ["粮库设立审批", "粮食收购企业备案", "军粮供应资格", "仓储设施用途变更"]
    parts = "".join(
        f"{number}、{one}按照“告知承诺”方式进行改革，符合条件的当场办结。{REST}"
        for number, one in zip("一二三四", headings, strict=True)
    )
    assert [one.title for one in framework(START + parts).measures] == headings


def test_the_headings_of_one_chapter_run_in_where_a_sign_closes_those_of_others() -> None:
    made = framework(
        f"{START}一、现状（一）规模逐步扩大，效率稳步提升。全市有粮库五十座。{REST}（二）水平不断提高，领域不断拓宽。{REST}"
        f"（三）基地初具规模，链条初步形成。全市有基地五个。{REST}"
        f"二、主要任务（一）提升仓储管理水平研发新型粮情监测设备和配套软件，推广到全市各县的粮库。{REST}"
        f"（二）扩大粮库建设范围对偏远乡镇的粮库，优先安排改造。{REST}"
        f"（三）加快粮食物流工程鼓励企业建设铁路专用线，连接主要粮库。{REST}"
    )
    assert [one.title for one in made.measures] == [
        "规模逐步扩大，效率稳步提升",
        "水平不断提高，领域不断拓宽",
        "基地初具规模，链条初步形成",
        "提升仓储管理水平",
        "扩大粮库建设范围",
        "加快粮食物流工程",
    ]


def test_what_a_heading_names_is_no_text_that_takes_it_up() -> None:
    made = titles(
        f"{START}一、粮库建设和粮库改造任务安排各县要在今后三年里建好新的粮库，修好旧的仓库。{REST}二、保障措施（一）组织。建立专班。"
        f"（二）资金。安排资金。{REST}三、风控平台适应性改造由项目组按照平台要求开展平台改造，优化平台功能。{REST}"
    )
    assert made[0] == "粮库建设和粮库改造任务安排"
    assert made[2] == "风控平台适应性改造"


def test_a_heading_with_its_signs_that_stands_above_an_indented_line_is_no_broken_one() -> None:
    made = framework(
        "　　一、收费、减免情况\n2026年，全市粮库没有向农户收取费用。\n"
        "　　二、巡查、培训情况\n2026年，全市粮库巡查两次。\n"
        "　　三、主要问题\n　　全市粮库还有不足。\n　　（一）人手不足。粮库的人手还不够，需要补充。\n"
        "　　（二）设备老旧。粮库的设备用了很久，需要更新。\n　　（三）资金紧张。粮库的资金还不够，需要增加。\n"
    )
    assert [one.title for one in made.chapters] == ["收费、减免情况", "巡查、培训情况", "主要问题"]
    assert [one.chapter for one in made.measures] == [3, 3, 3]


def test_a_chapter_whose_measures_begin_with_short_sentences() -> None:
    """Where most of a document's have headings, a short sentence stands for one before all that it is about."""
    more = (
        "各库都有专人管理，出入库都有登记，库容、品种和数量一目了然，随时可以查对，逐年留存备查，每月核对一次，账实相符。"
        * 2
    )
    said = [
        ["新建粮库时应依法办理备案", "粮食质量报告应依法作为入库的依据", "粮库备案是收粮的重要依据"],
        ["健全台账", "改善照明", "更新设备", "勤查粮情"],
        ["培训人员", "严格考核", "公开结果", "加强宣传", "落实资金"],
    ]
    text = "".join(
        f"{'一二三'[at]}、要求{at}\n" + "".join(f"（{'一二三四五'[of]}）{one}。{more}\n" for of, one in enumerate(ones))
        for at, ones in enumerate(said)
    )
    found = framework(f"{HEAD}{text}")
    assert [one.title for one in found.measures] == [one for ones in said for one in ones]


def test_a_few_words_alone_above_paragraphs_are_a_heading_among_sentences() -> None:
    said = "各县粮食局要按时报送粮情，不得瞒报漏报，年底统一核对。"
    units = [said, said, said, "联系方式。\n粮情电话：12345。\n电话在收粮期间开通。", said]
    text = "".join(f"（{'一二三四五'[at]}）{one}\n" for at, one in enumerate(units))
    found = framework(f"{HEAD}一、其他\n{text}")
    assert [one.title for one in found.measures] == [None, None, None, "联系方式", None]


def test_a_line_without_a_sign_above_points_is_a_heading_among_sentences() -> None:
    sentence = "各县粮食局要按时报送粮情，不得瞒报漏报，年底统一核对。"
    headed = "仓储安全强化行动\n1、健全台账。逐库建账。（市粮食局）\n2、完善制度。修订规程。（市粮食局）"
    found = framework(
        f"{HEAD}一、目标\n（一）粮库隐患动态清零。\n（二）到2028年，粮食损失率较2024年下降20%。\n"
        f"二、任务\n（一）{headed}\n（二）{headed.replace('安全', '质量')}\n三、要求\n"
        + "".join(f"（{one}）{sentence}\n" for one in "一二三")
    )
    assert [one.title for one in found.measures] == [None, None, "仓储安全强化行动", "仓储质量强化行动", *[None] * 3]
    assert (found.measures[2].text or "").startswith("1、健全台账。")
