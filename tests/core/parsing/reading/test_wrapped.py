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


WRAPPED = (
    "为提升仓储服务能力，健全现代流通体系，促进仓储业高质量\n发展，结合全市实际，制定本方案，各单位要抓好贯彻落实。\n"
    "一、完善仓储设施，推动传统仓库改造，提升设施装备的水平\n"
    "（一）改造仓库。对建成超过二十年的仓库开展排查，分批实\n施改造，完善消防设施，健全管理制度，提高仓储设施的安全\n"
    "{}水平，到2028年全部达标。（市商务局、市财政局、市粮食局）\n（二）建设粮库。围绕主产区布局建设现代粮库，推广绿色储\n"
    "{}粮技术，开展信息化改造，培训保管人员，推动农村\n一、二、三产业融合，提高粮食储备的能力，损耗率下降13.\n5个百分点。（市粮食局）\n"
)


@pytest.mark.parametrize("feet", [("", ""), ("— 1 —\n", "— 2 —\n"), ("\n- 1 -\n\n", "\n- 2 -\n\n")])
def test_a_text_broken_at_one_length_is_whole_again_over_its_pages(feet: tuple[str, str]) -> None:
    every = [line.text for line in read("方案.txt", WRAPPED.format(*feet).encode()).lines]
    lines = [text for text in every if text not in "".join(feet)]
    assert [text[:4] for text in lines] == ["为提升仓", "一、完善", "（一）改", "（二）建"]
    assert lines[2].endswith("健全管理制度，提高仓储设施的安全水平，到2028年全部达标。（市商务局、市财政局、市粮食局）")
    assert "推动农村一、二、三产业融合" in lines[3]
    assert "下降13.5个百分点" in lines[3]


def test_a_title_that_fills_its_line_ends_there() -> None:
    text = "清源市推进仓储设施改造提升和安全管理的工作实施方案\n" + WRAPPED.format("", "")
    lines = [line.text for line in read("方案.txt", text.encode()).lines]
    assert [line[:4] for line in lines[:2]] == ["清源市推", "为提升仓"]


def test_numbers_of_pages_stay_in_a_text_that_is_not_broken() -> None:
    assert texts("（一）建库。建设仓库。\n— 1 —\n（二）设备。更新设备。")[1] == "— 1 —"
