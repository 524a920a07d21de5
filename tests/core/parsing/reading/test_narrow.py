"""A short text on lines as narrow as a telephone or a column of a gazette prints them."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import pasted

PLAN = (
    "云岭市建设区域粮食集散中心行动计划",
    "为提升粮食流通能力，制定本行动计划。",
    "一、目标",
    "到2028年，年中转粮食突破1200万吨，建成示范粮库8座以上，培训保管员3000人。",
    "二、行动",
    "（一）设施行动",
    "1.扩建仓容。对新建的中心粮库，每座给予不超过300万元补助，推动低温仓容达到60万吨。（牵头单位：市粮食局；配合单位：市财政局）",
    "2.疏通运输。粮食专列装卸时间压缩至9小时以内，铁路专用线覆盖中心粮库5座。（牵头单位：市交通运输局）",
    "三、保障",
    "（一）健全机制。建立库长负责制，按季度通报进展。",
)
_NEVER_FIRST = "，。、；：）”%"


def lines_of(text: str, width: int) -> list[str]:
    """Break a paragraph as a program does: no line begins with a closing sign."""
    made = []
    while text:
        end = width
        while text[end : end + 1] in tuple(_NEVER_FIRST):
            end -= 1
        made.append(text[:end])
        text = text[end:]
    return made


# At 15 a full stop ends a full line before （牵头单位：, which may begin a paragraph there.
@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("width", [12, 13, 14, 16, 17, 18])
def test_a_short_text_is_made_whole(width: int, indent: str) -> None:
    text = "\n".join(line for one in PLAN for line in lines_of(indent + one, width))
    assert [line.text.strip("　") for line in pasted("剪贴板", text).lines] == list(PLAN)


@pytest.mark.parametrize("end", ["", "。", "；"])
def test_sentences_of_one_length_are_no_pieces(end: str) -> None:
    texts = [f"云岭镇第{one}粮库，完好率应达标{end}" for one in "一二三四五六七八九十甲乙丙丁"]
    assert [line.text for line in pasted("剪贴板", "\n".join(texts)).lines] == texts
