"""Pages of a printed text that came as one line each, with a blank where a printed line ended."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import pasted
from desktop.core.parsing.reading.blanks import unrolled
from desktop.core.parsing.values import Line
from tests.core.parsing.structure.documents import framework, groups, outline

TITLE = "清源市仓储设施更新实施方案"
AIM = "为提升仓储服务能力，健全现代流通体系，促进仓储业高质量发展，结合全市实际，制定本方案，各单位要抓好落实。"
TEXT = (
    "对建成超过二十年的仓库开展排查，逐库登记面积、用途和消防设施，按照 5G 改造的要求分批实施，到 2028 年全部达标，"
    "改造后的仓库平均能耗降低 15%以上，健全安全管理制度，每季度检查一次，发现隐患当场告知业主并限期改正。"
)
DUTY = "（市商务局、市财政局、市应急管理局按职责分工负责）"
PARAGRAPHS = [
    AIM, "一、总体要求", "统筹存量改造与增量建设，" + TEXT, "二、重点任务",
    "（一）改造老旧仓库", TEXT + DUTY, "（二）推进装卸设备和货架系统更新换代并实现重点仓库全程可视化管理", TEXT,
    "（三）完善标准。" + TEXT, "——粮库。" + TEXT, "三、保障措施", "（四）加强督导。" + TEXT,
]  # fmt: skip
WIDTH = 56  # columns of a printed line


def printed(text: str) -> list[str]:
    """Return the lines in which a page prints a paragraph, two signs indented; no line begins with a comma."""
    lines, taken = [""], 4
    for sign in text:
        columns = 1 if sign.isascii() else 2
        if taken + columns > WIDTH and sign not in "，。、）%" and not (lines[-1][-1:] + sign).isdigit():
            lines.append("")
            taken = 0
        lines[-1] += sign
        taken += columns
    return [line.strip(" ") for line in lines]


def pages(paragraphs: list[str], length: int = 14) -> str:
    """Return the pages of a printed text, each as one line."""
    lines = [line for text in paragraphs for line in printed(text)]
    return "\n\n".join(" ".join(lines[at : at + length]) for at in range(0, len(lines), length))


@pytest.mark.parametrize("between", ["\n\n", "\n\n* * *\n\n"])
def test_such_pages_are_cut_into_their_paragraphs(between: str) -> None:
    found = framework(f"# {TITLE}\n\n## 原文\n\n" + pages(PARAGRAPHS).replace("\n\n", between))
    assert found.title == TITLE
    assert [one.title for one in found.chapters] == ["总体要求", "重点任务", "保障措施"]
    assert outline(found) == [
        (2, None, "（一）", "改造老旧仓库"),
        (2, None, "（二）", "推进装卸设备和货架系统更新换代并实现重点仓库全程可视化管理"),
        (2, None, "（三）", "完善标准"),
        (3, None, "（四）", "加强督导"),
    ]
    assert groups(found.measures[0]) == [((), ("市商务局", "市财政局", "市应急管理局"), ())]
    said = "".join((found.measures[3].text or "").split())
    assert said == TEXT.replace(" ", "")


def test_each_paragraph_is_a_line_of_its_own() -> None:
    lines = pasted("文", pages(PARAGRAPHS)).lines
    assert ["".join(line.text.split()) for line in lines] == ["".join(text.split()) for text in PARAGRAPHS]
    numbers = [line.number for line in lines]
    assert numbers == sorted(set(numbers))


def test_a_text_with_other_blanks_is_left_alone() -> None:
    named = "贯彻落实《中共中央 国务院关于加强仓储工作的意见》，到 2028 年建成 50 座仓库，做到有人管、 有人查。"
    lines = tuple(Line(at, f"（{label}）建库。{named * 3}") for at, label in enumerate("一二三四", 1))
    assert unrolled(lines) == lines
