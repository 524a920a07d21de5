"""Signs that a scanner or a typist took for others that look like them."""

from __future__ import annotations

import pytest

from tests.core.parsing.cleaning.lines import cleaned


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("（ニ）改造粮库。", "（二）改造粮库。"),
        ("ニ、组织保障", "二、组织保障"),
        ("十ニ、组织保障", "十二、组织保障"),
        ("（四〉检修粮库。（市粮食局牵头〉", "（四）检修粮库。（市粮食局牵头）"),
        ("新建粮库l5座，入库率达到9O%，到2O28年检修1O0座。", "新建粮库15座，入库率达到90%，到2028年检修100座。"),
        ("损耗率降至O.8%，入库率达到9O.5%。", "损耗率降至0.8%，入库率达到90.5%。"),
        ("﹙一﹚检修粮库﹐新建粮库。﹝市粮食局﹑市财政局﹞", "（一）检修粮库，新建粮库。〔市粮食局、市财政局〕"),
        ("检修粮库。（市粮食局牵头．市财政局配合）", "检修粮库。（市粮食局牵头，市财政局配合）"),
    ],
)
def test_the_printed_sign_comes_back(damaged: str, mended: str) -> None:
    assert cleaned(damaged) == mended


@pytest.mark.parametrize(
    "text",
    [
        "H2O含量降低2个百分点。",
        "培育O2O平台3家。",
        "CO2排放量",
        "《〈粮库改造方案〉解读》",
        "（见〈粮库改造方案〉）",
        "IoT2个",
    ],
)
def test_letters_and_marks_that_are_meant_stay(text: str) -> None:
    assert cleaned(text) == text
