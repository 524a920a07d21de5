"""Paragraphs of a broken text that begin with numbers stay apart though none of them ends with a stop."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import read
from tests.core.parsing.reading.test_wrapped import texts
from tests.core.parsing.reading.word_files import p, r, word_file

NUMBERED = (
    "云岭市2031年粮食工作任务",
    "一、粮库建设",
    "1.新建粮库100个，完成投资120亿元。责任单位：市粮食局、各县区政府",
    "2.改造旧库50个。责任单位：市粮食局",
    "二、队伍建设",
    "3.新增保管人员3万人，人员流失率控制在5.5%以内。责任单位：市人社局",
    "4.保管人员收入增长7%以上。责任单位：市财政局",
)
"""Measures of one line, of nearly one length, none of which a full stop ends."""


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("label", ["责任单位：", "牵头单位:"])
def test_what_a_number_begins_is_a_paragraph_though_the_one_above_ends_without_a_stop(between: str, label: str) -> None:
    written = [text.replace("责任单位：", label) for text in NUMBERED]
    assert texts(between.join(written)) == written
    points = [text.replace("1.", "（一）").replace("2.", "（二）").replace("3.", "（三）") for text in written]
    assert texts(between.join(points)) == points


def test_paragraphs_of_a_file_are_never_joined_before_a_number() -> None:
    page = "<html><body>" + "".join(f"<p>{text}</p>" for text in NUMBERED) + "</body></html>"
    assert [line.text for line in read("任务.html", page.encode()).lines] == list(NUMBERED)
    document = word_file("".join(p(r(text)) for text in NUMBERED))
    assert [line.text for line in read("任务.docx", document).lines] == list(NUMBERED)


def test_a_title_of_a_part_with_a_bare_number_stays_apart_from_the_bodies_above_it() -> None:
    wide = [text.replace("一、", "一 ").replace("二、", "二 ") for text in NUMBERED]
    assert texts("\n".join(wide)) == wide
