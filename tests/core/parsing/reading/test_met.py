"""Lines that met where a page ended: long ones in a broken text, headings behind the end of a paragraph."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import pasted
from tests.core.parsing.reading.test_wrapped import PARAGRAPHS, broken


@pytest.mark.parametrize("width", [24, 26])
def test_two_printed_lines_that_met_are_of_one_paragraph(width: int) -> None:
    cut = broken(width).split("\n") * 4
    full = [at for at, line in enumerate(cut[:-1]) if len(line) == len(cut[at + 1]) == width]
    for at in (full[-1], full[0]):
        cut[at : at + 2] = [cut[at] + cut[at + 1]]
    assert [line.text for line in pasted("剪贴板", "\n".join(cut)).lines] == list(PARAGRAPHS) * 4


@pytest.mark.parametrize("heading", ["二、培养人才", "（三）培养保管人才，办好实训基地"])
def test_a_heading_behind_the_end_of_a_paragraph_is_a_line(heading: str) -> None:
    before, behind = "各县要统筹资金，提升储粮水平。", "引导院校开设仓储管理课程。"
    found = [line.text for line in pasted("剪贴板", f"一、建设粮库\n{before}{heading}\n{behind}\n").lines]
    assert found == ["一、建设粮库", before, heading, behind]


@pytest.mark.parametrize(
    "text", ["建库分为三步。二、三步由县完成。", "见规划。（二）所列项目由县粮食局完成；其余由乡镇完成"]
)
def test_other_paragraphs_stay_whole(text: str) -> None:
    assert [line.text for line in pasted("剪贴板", f"一、建设粮库\n{text}\n").lines] == ["一、建设粮库", text]
