"""Headings that ran into their texts in a document that was copied as one line."""

from __future__ import annotations

import pytest

from desktop.core.parsing.conventions import HEADING_GAP
from desktop.core.parsing.reading.glued import set_off
from tests.core.parsing.structure.documents import framework

TEXT = "，并把库点名单报市粮食局备案，市粮食局每季度通报一次进度和问题，通报结果抄送各县人民政府。"
JOINED = [
    ("加快建设区域仓库", "完善仓储网络"),
    ("强化仓储政策支持", "推动各县落实用地"),
    ("加强质量检验能力建设", "提升检验能力"),
    ("开展仓储标准化试点", "按照分类指导的原则"),
    ("建立轮换管理制度", "以粮食品质为依据"),
    ("推进旧仓改造", "在产粮大县改造危旧仓房"),
    ("鼓励企业开展技术创新", "鼓励企业采用新工艺"),
    ("发挥市场的调节作用", "稳步推进价格改革"),
    ("抓好仓房日常养护", "各县粮食部门要定期巡查"),
    ("推动生产经营主体参与", "加强政策宣传"),
    ("深化产销区合作", "积极组织产销对接"),
    ("健全应急储备体系", "研究制定储备办法"),
    ("完善资金投入机制", "地方政府要统筹资金"),
    ("仓储设施现状", "粮库建设起步较晚"),
    ("粮食仓储工作取得新进展", "设施条件明显好转"),
]


def ends(*texts: str) -> list[str | None]:
    return [one.split(HEADING_GAP)[0] if HEADING_GAP in one else None for one in set_off(texts)]


def test_most_of_a_series_show_where_a_heading_ends() -> None:
    units = [f"（{'一二三四五六七八九十'[at % 10]}）{one}{two}{TEXT}" for at, (one, two) in enumerate(JOINED)]
    assert ends(*units) == [f"（{'一二三四五六七八九十'[at % 10]}）{one}" for at, (one, _) in enumerate(JOINED)]


@pytest.mark.parametrize("stock", ["指导思想", "基本原则", "主要目标", "总体目标要求"])
def test_a_heading_that_every_plan_has(stock: str) -> None:
    assert ends(f"（一）{stock}仓储网络更加完善。{TEXT}") == [f"（一）{stock}"]
    assert ends(f"（一）{stock}：仓储网络更加完善。{TEXT}", f"（二）{stock}是建好仓库。{TEXT}") == [None, None]


def test_sentences_have_no_headings() -> None:
    said = [
        "鼓励企业开展技术改造",
        "对闲置仓房进行清查",
        "粮食部门要加强日常检查",
        "新建仓房应当符合标准",
        "收储企业按照合同收粮",
    ]
    assert ends(*(f"{'一二三四五'[at]}、{one}{TEXT}" for at, one in enumerate(said))) == [None] * 5


def test_headings_with_a_full_stop_stay() -> None:
    said = ["加快推进旧仓改造", "推动产业融合发展", "强化组织领导"]
    assert ends(*(f"（{'一二三'[at]}）{one}。{TEXT}" for at, one in enumerate(said))) == [None] * 3


def test_a_verb_that_takes_the_next_one_ends_no_heading() -> None:
    said = [f"一、充分认识加强粮库建设的重要性近年来，粮库老化{TEXT}", f"二、强化组织领导各县要加强领导{TEXT}"]
    assert ends(*said, "三、把建库和推进价格改革结合起来，提高仓储服务的质量，更好服务于农民和企业，保障粮食供应") == [
        "一、充分认识加强粮库建设的重要性",
        "二、强化组织领导",
        None,
    ]


def test_a_chapter_with_text_alone_among_others() -> None:
    head = "云岭市粮食局关于加强粮食仓储的意见各县（区）粮食局：为加强粮食仓储，现提出如下意见。"
    units = "（一）选址。选定库址。（二）建设。新建仓库。"
    made = framework(
        f"{head}一、建好仓库{units}二、摸清库点底数共用仓库是指由几个县共用的仓库，包括两类{TEXT * 3}"
        f"三、管好共用仓库{units}"
        f"四、加强组织保障各县要重视共用仓库{TEXT}"
    )
    assert [one.title for one in made.chapters] == ["建好仓库", "摸清库点底数", "管好共用仓库", "加强组织保障"]
