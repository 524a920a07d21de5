"""Where a text ends: at what a page has below it, and not at a paragraph or a line that begins like that."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure import understand
from tests.core.parsing.cleaning.lines import source
from tests.core.parsing.structure.documents import HEAD, framework

TEXT = [*HEAD.split(), "一、任务", "（一）建库。新建仓库，更新设备。", "（二）设备。更新设备。"]


@pytest.mark.parametrize("line", ["打印设备全部更换。", "关闭危旧粮库20座；", "关闭危旧粮库20座"])
def test_a_paragraph_that_begins_as_a_button_is_of_the_text(line: str) -> None:
    first, second = framework("\n".join([*TEXT, line])).measures
    assert second.text == f"更新设备。\n{line}"
    assert first.title == "建库"


@pytest.mark.parametrize("line", ["责任编辑：王某", "相关阅读：一图读懂", "打印本页"])
def test_a_text_whose_numbers_go_on_does_not_end(line: str) -> None:
    behind = ["二、保障", "（三）培训。培训保管员。", "1.编写教材。", "2.选派教师。"]
    found = understand(source(*TEXT, line, *behind, format="word")).framework
    assert [one.label for one in found.measures] == ["（一）", "（二）", "（三）"]
    ended = understand(source(*TEXT, line, "1.春耕图解", "2.粮价动态", format="word")).framework
    assert [one.text for one in ended.measures] == ["新建仓库，更新设备。", "更新设备。"]


def test_a_call_to_all_closes_the_document_with_what_it_says_of_who_leads() -> None:
    led = "办好粮库的事，关键在党。各级党委要把粮库摆在突出位置。"
    for behind in ([led, "让我们团结起来，为建设粮食强省作出新的贡献。"], ["让我们团结起来，把粮库建好。"]):
        found = understand(source(*TEXT, *behind, format="word")).framework
        assert [one.text for one in found.measures] == ["新建仓库，更新设备。", "更新设备。"]
