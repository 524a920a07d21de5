"""Figures alone on a line between what they count."""

from __future__ import annotations

from desktop.core.parsing import reading


def _lines(text: str, name: str = "方案.txt") -> list[str]:
    return [line.text for line in reading.read(name, text.encode()).lines]


def test_a_figure_alone_belongs_to_the_lines_around_it() -> None:
    text = (
        "一、改造\n新建粮库\n12\n座。\n二、培训\n培训保管员\n80\n人次，检修粮库\n5\n座，\n入库率达到\n92.5\n%以上。\n"
    )
    assert _lines(text) == [
        "一、改造",
        "新建粮库12座。",
        "二、培训",
        "培训保管员80人次，检修粮库5座，",
        "入库率达到92.5%以上。",
    ]


def test_what_is_counted_may_stand_behind_the_unit() -> None:
    text = "一、改造\n新建\n\n12\n\n座粮库，检修\n\n3\n\n座。\n"
    assert _lines(text) == ["一、改造", "新建12座粮库，检修3座。"]


def test_the_number_of_a_page_is_no_such_figure() -> None:
    text = "一、改造\n新建粮库，召开全县\n3\n个人储粮座谈会，听取意见。\n二、培训\n培训保管员。\n4\n项目检查。\n"
    assert _lines(text)[1:4] == ["新建粮库，召开全县", "3", "个人储粮座谈会，听取意见。"]


def test_ordinals_alone_stay() -> None:
    text = "储粮方案\n01\n建设粮库\n新建粮库。\n02\n培训人员\n培训保管员。\n03\n检查\n开展检查。\n"
    assert "新建粮库。" in _lines(text)
