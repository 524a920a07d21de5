"""Signs that a program for setting type put in place of the printed ones."""

from __future__ import annotations

from desktop.core.parsing import reading
from desktop.core.parsing.cleaning import Cleaned, clean


def _cleaned(text: str) -> Cleaned:
    return clean(reading.read("方案.txt", text.encode()))


def test_a_text_without_a_full_stop_of_its_own_gets_the_printed_ones() -> None:
    text = "(一)改造库房.\n2026年改造库房20座.培训保管员.\n(二)培训.\n损耗率降至1.5%.逐库核对.\n"
    found = _cleaned(text)
    assert [line.text for line in found.source.lines] == [
        "(一)改造库房。",
        "2026年改造库房20座。培训保管员。",
        "(二)培训。",
        "损耗率降至1.5%。逐库核对。",
    ]
    assert {one.kind for one in found.repairs} == {"sign"}


def test_a_point_before_the_figure_of_the_next_sentence_is_a_full_stop() -> None:
    text = "(一)改造库房．\n机械化率达到70%．2029年前改造库房20座．\n(二)培训．\n损耗率降至1.5%．逐库核对．\n"
    assert _cleaned(text).source.lines[1].text == "机械化率达到70%。2029年前改造库房20座。"


def test_a_text_with_full_stops_keeps_its_points() -> None:
    text = "一、任务\n改造库房。\n培训.检查.核对.登记.入库.出库.\n"
    assert "培训.检查.核对" in _cleaned(text).source.lines[-1].text


def test_titles_in_guillemets_are_in_the_marks_of_titles() -> None:
    found = _cleaned("落实«云岭市粮库改造方案»和«储粮要点»精神。\n改造库房。\n")
    assert found.source.lines[0].text == "落实《云岭市粮库改造方案》和《储粮要点》精神。"


def test_the_point_of_an_ordinal_is_no_full_stop() -> None:
    text = "云岭市粮食任务清单\n" + "\n".join(f"{sign}.建设{sign}号粮库" for sign in "一二三四五六")
    assert [line.text for line in _cleaned(text).source.lines] == text.split("\n")


def test_a_text_that_has_full_stops_in_few_lines_gets_the_others() -> None:
    text = (
        "为改造粮库，制定本方案。\n(一)改造库房.新建库房2.5万座.(市粮食局牵头,市财政局配合)\n"
        "(二)培训.培训保管员80人.(市粮食局牵头)\n(三)督查.通报进展.\n"
    )
    assert [line.text for line in _cleaned(text).source.lines][1:] == [
        "(一)改造库房。新建库房2.5万座。(市粮食局牵头,市财政局配合)",
        "(二)培训。培训保管员80人。(市粮食局牵头)",
        "(三)督查。通报进展。",
    ]
