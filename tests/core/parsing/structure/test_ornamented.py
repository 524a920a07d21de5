"""Headings behind one sign below headings 一、, in a text without type."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, groups

_TEXT = (
    "一、建好粮库\n{0}完善机制\n制定清单。\n{0}建设设施\n更新管网。\n"
    "二、培养队伍\n{0}优化流程，提升服务\n公开目录。\n{0}培训保管员（市粮食局负责）\n举办培训班。\n"
)
_MEASURES = [(1, "完善机制"), (1, "建设设施"), (2, "优化流程，提升服务"), (2, "培训保管员")]


@pytest.mark.parametrize("sign", ["◆", "■ ", "▲", "★", "● "])
@pytest.mark.parametrize("points", ["制定清单。", "①制定清单。\n②公布清单。", "（1）制定清单。\n（2）公布清单。"])
def test_lines_behind_one_sign_head_the_measures(sign: str, points: str) -> None:
    found = framework(HEAD + _TEXT.format(sign).replace("制定清单。", points))
    assert [one.title for one in found.chapters] == ["建好粮库", "培养队伍"]
    assert [(one.chapter, one.title) for one in found.measures] == _MEASURES
    assert found.measures[0].text == points
    assert groups(found.measures[3]) == [(("市粮食局",), (), ())]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("◆完善机制", "◆完善机制。"),  # points of the text
        ("◆建设设施", "◆完善机制"),  # parts that come in each measure
        ("◆优化流程，提升服务", "◆市粮食局、市财政局"),  # bodies
    ],
)
def test_other_lines_behind_a_sign_are_text(one: str, other: str) -> None:
    found = framework(HEAD + _TEXT.format("◆").replace(one, other))
    assert [(one.chapter, one.title) for one in found.measures] == [(None, "建好粮库"), (None, "培养队伍")]
