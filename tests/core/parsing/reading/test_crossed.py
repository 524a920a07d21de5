"""Texts whose pages set the ordinals of articles in boxes of their own, which a program reads first."""

from __future__ import annotations

from tests.core.parsing.structure.documents import framework

ARTICLES = [
    "为加强粮食仓储设施建设，规范仓储设施的建设管理，保障粮食安全，根据国家有关规定，结合本市实际，制定本办法。",
    "市粮食局根据各县区粮食产量和仓储能力，制定年度建设计划，明确建设内容、投资规模和完成时限，并公布结果。",
    "各县区组织项目实施，按照批准的内容开展建设，不得擅自改变建设地点、规模和标准，每季度报告一次建设进展。",
    "市粮食局会同财政部门开展监督检查，对发现的问题责令限期整改，整改情况作为下一年度安排建设资金的依据。",
]
CHAPTERS = ["第一章 总则", "第二章\n\n第二条\n\n建设计划", "第三章\n— 2 —\n项目管理", "第四章\n\n第四条\n\n监督检查"]


def test_an_ordinal_in_a_box_and_the_heading_behind_it_are_put_together() -> None:
    text = "云岭市粮食仓储设施建设办法\n"
    for number, (chapter, article) in enumerate(zip(CHAPTERS, ARTICLES, strict=True)):
        ordinal = "" if "条" in chapter else f"第{'一二三四'[number]}条\n\n"
        lines = [article[:22], *(article[at : at + 28] for at in range(22, len(article), 28))]
        text += f"{chapter}\n\n{ordinal}{lines[0]}\n\n" + "\n".join(lines[1:]) + "\n"
    found = framework(text)
    assert [one.title for one in found.chapters] == ["总则", "建设计划", "项目管理", "监督检查"]
    assert [(one.chapter, one.label, one.text) for one in found.measures] == [
        (at, f"第{'一二三四'[at - 1]}条", article) for at, article in enumerate(ARTICLES, 1)
    ]


def test_divisions_without_text_of_their_own_stay_as_they_are() -> None:
    found = framework(
        "云岭市仓储办法\n第一章\n第一条\n新建粮库\n第二条\n改造粮库。在各县改造粮库。\n第三条\n培训。培训保管员。\n"
    )
    assert [one.label for one in found.measures] == ["第一条", "第二条", "第三条"]
    assert "新建粮库" in ((found.measures[0].title or "") + (found.measures[0].text or ""))
