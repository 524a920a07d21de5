"""Articles, their chapters and books, as the measures of what is written like a law."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, outline


def test_articles_with_and_without_chapters() -> None:
    found = framework(
        "云岭市仓储管理办法\n第一章 总 则\n第一条 为加强仓储管理，制定本办法。\n第二条 本办法所称仓储，是指货物保管。\n"
        "第二章 管理\n第三条 仓库应当建立台账：\n（一）货物名称；\n（二）货物数量。\n第四条 市商务局应当每年检查一次。"
    )
    assert [one.title for one in found.chapters] == ["总则", "管理"]
    assert [(one.chapter, one.label, one.title) for one in found.measures] == [
        (1, "第一条", None),
        (1, "第二条", None),
        (2, "第三条", None),
        (2, "第四条", None),
    ]


def test_articles_of_a_code_stand_in_its_books_and_their_chapters_are_sections() -> None:
    found = framework(
        "仓储法典\n第一编 总则\n第一章 一般规定\n第一条 建立台账。\n第二条 开展检查。\n第二章 主体\n第三条 配备人员。\n"
        "第二编 库存\n第一章 通则\n第四条 登记入库。\n第二章 占有\n第一节 清点\n第五条 清点库存。\n"
    )
    assert [one.title for one in found.chapters] == ["总则", "库存"]
    assert [(chapter, section, label) for chapter, section, label, _ in outline(found)] == [
        (1, "一般规定", "第一条"),
        (1, "一般规定", "第二条"),
        (1, "主体", "第三条"),
        (2, "通则", "第四条"),
        (2, "清点", "第五条"),
    ]


@pytest.mark.parametrize("said", ["", "夯实基础。\n"])
def test_chapters_of_books_are_the_measures_unless_they_are_nothing_but_sections(said: str) -> None:
    found = framework(
        f"云岭市仓储发展规划\n第一篇　开启新征程　谱写新篇章\n第一章　库存\n{said}"
        "第一节　清点\n清点库存。\n第二节　登记\n登记入库。\n"
        f"第二篇　坚持创新　推动发展\n第二章　设备\n{said}第一节　更新\n更新设备。\n"
    )
    books, chapters = ["开启新征程　谱写新篇章", "坚持创新　推动发展"], ["库存", "设备"]
    assert [one.title for one in found.chapters] == (books if said else chapters)
    whole = [(1, None, "第一章", "库存"), (2, None, "第二章", "设备")]
    sections = [(1, None, "第一节", "清点"), (1, None, "第二节", "登记"), (2, None, "第一节", "更新")]
    assert outline(found) == (whole if said else sections)


def test_a_chapter_of_a_book_without_sections_has_no_measures_among_others_that_have() -> None:
    found = framework(
        "云岭市仓储发展规划\n第一篇　总则\n第一章　思路\n坚持建管并重。\n第二篇　任务\n第二章　库存\n第一节　清点\n"
        "清点库存。\n第二节　登记\n登记入库。\n第三章　设备\n第一节　更新\n更新设备。\n第二节　检修\n检修设备。\n"
    )
    assert [one.title for one in found.chapters] == ["思路", "库存", "设备"]
    assert [(one.chapter, one.title) for one in found.measures] == [(2, "清点"), (2, "登记"), (3, "更新"), (3, "检修")]


def test_an_article_may_begin_behind_the_end_of_the_one_before_it() -> None:
    found = framework(
        "仓储基金指引 (试行)\n(征求意见稿)\n第一条 为规范仓储基金，制定本指引。\n"
        "第二条 有下列情形的，应当评估：\n（一）发布年报；\n"
        "（二）其他情形。 第三条 违反第一条规定的，责令改正。第四条规定另有要求的除外。 第四条 本指引自公布之日起施行。"
    )
    assert found.title == "仓储基金指引 (试行)(征求意见稿)"
    assert [one.label for one in found.measures] == ["第一条", "第二条", "第三条", "第四条"]
    assert found.measures[2].text == "违反第一条规定的，责令改正。第四条规定另有要求的除外。"


def test_two_articles_that_hold_all_else_that_is_numbered_are_the_measures() -> None:
    found = framework(
        "云岭市仓储服务细则\n为提升服务，制定本细则。\n第一条 建好粮库\n1.1 新建粮库8座。\n1.2 修缮粮库26座。\n"
        "责任单位：市粮食局\n第二条 管好粮库\n2.1 培训保管员90人。\n责任单位：市人社局\n"
    )
    assert [(one.chapter, one.label, one.title) for one in found.measures] == [
        (None, "第一条", "建好粮库"),
        (None, "第二条", "管好粮库"),
    ]
    assert [(one.text or "").split("\n")[0] for one in found.measures] == ["1.1 新建粮库8座。", "2.1 培训保管员90人。"]
    assert [[group.support for group in one.responsibilities] for one in found.measures] == [
        [("市粮食局",)],
        [("市人社局",)],
    ]


def test_two_lines_that_refer_to_articles_are_none() -> None:
    found = framework(
        "云岭市仓储通知\n第一条规定的事项如下：\n（一）建库。新建粮库8座。\n（二）修库。修缮粮库26座。\n"
        "第二条规定的事项如下：\n（三）管库。培训保管员90人。\n"
    )
    assert [one.label for one in found.measures] == ["（一）", "（二）", "（三）"]
