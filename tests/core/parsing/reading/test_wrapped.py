"""Sentences that a line break parts, in texts that are not broken throughout."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import read

OTHER = "为提升服务，制定本方案。\n"


def texts(text: str) -> list[str]:
    return [line.text for line in read("方案.txt", (OTHER + text).encode()).lines][1:]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("（一）改造仓库。分批改造建成超过二十年的\n仓库。", "（一）改造仓库。分批改造建成超过二十年的仓库。"),
        ("（一）培训。每年培训一次，覆盖率达到\n95%以上。", "（一）培训。每年培训一次，覆盖率达到95%以上。"),
        ("（一）建库。建设仓库。（市财政局、\n市商务局负责）", "（一）建库。建设仓库。（市财政局、市商务局负责）"),
        ("（一）建库。建设仓库，添置设备，\n培训人员。", "（一）建库。建设仓库，添置设备，培训人员。"),
    ],
)
def test_a_sentence_that_goes_on_is_one_line(text: str, wanted: str) -> None:
    assert texts(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "一、总体要求\n以仓储为重点。",
        "（一）建库。建设仓库\n（二）设备。更新设备。",
        "（一）建库。建设仓库\n牵头单位：市商务局。",
        "（一）建库。建设仓库\n　　更新设备。",
        "（一）建库。建设仓库。\n更新设备。",
        "特此通知。望遵照执行\n2026年3月2日。",
    ],
)
def test_other_lines_stay_apart(text: str) -> None:
    assert texts(text) == text.split("\n")
