"""Traditional text: its layout is told as that of a simplified one."""

from __future__ import annotations

import pytest

from desktop.core.parsing.cleaning.script import traditional
from desktop.core.parsing.reading import pasted, read
from tests.core.parsing.structure.documents import HEAD, framework

BODY = "各地要建好粮库，管好库区，及时检查设备和账目，保障粮食储备的安全，防止发霉损坏，"
WIDE = "负责部门：省粮食局、省仓储厅、省人大常委会法工委、省市场监管局"
LAYOUTS = (
    "指标     2025年   2030年   属性\n仓容（万吨）     120     150     预期性\n完好率（%）     90     95     约束性\n",
    "序号\n任务\n责任单位\n1\n建设仓库\n粮食局\n2\n检修设备\n机械厂\n3\n巡查库区\n仓储公司\n",
    f"（一）建库。{BODY}{BODY}责任单位：粮食局（二）管库。{BODY}{BODY}责任单位：仓储公司（三）查库。{BODY}{BODY}责任单位：检查组\n",
)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_lines_are_arranged_alike_in_either_script(layout: str) -> None:
    simple, old = (read("库.txt", text.encode()).lines for text in (HEAD + layout, traditional(HEAD + layout)))
    assert [line.cells is None for line in old] == [line.cells is None for line in simple]
    assert [line.text for line in old] != [line.text for line in simple]
    assert [line.text for line in old] == [traditional(line.text) for line in simple]


def test_a_table_parted_by_blanks_sets_targets_in_traditional_text() -> None:
    aims = f"（一）目标。{BODY}到2030年，主要指标如下。\n{LAYOUTS[0]}"
    plan = f"{HEAD}一、要求\n{aims}（二）建库。新建粮库。\n（三）管库。巡查库区。\n"
    assert [t.object for m in framework(traditional(plan)).measures for t in m.targets] == [
        t.object for m in framework(plan).measures for t in m.targets
    ]
    assert any(m.targets for m in framework(plan).measures)


def test_the_number_of_a_page_inside_a_paragraph_keeps_no_heading_from_its_own_line() -> None:
    paragraphs = ["　　一、要求"]
    for ordinal, title in zip("一二三四五六", ("建库", "管库", "查库", "修库", "测库", "巡库"), strict=True):
        paragraphs += [f"（{ordinal}）{title}", f"　　1.{BODY}做到应储尽储。", f"　　2.{BODY}公布清查结果。", WIDE]
    lines = [text[at : at + 32] for text in paragraphs for at in range(0, len(text), 32)]
    paged = [text for at, line in enumerate(lines) for text in (line, *["— 2 —"] * (at == 4))]
    assert not paged[4].endswith("。"), "the page ends inside a paragraph"
    plan = HEAD + "\n".join(paged)
    assert [m.title for m in framework(traditional(plan)).measures] == ["建库", "管库", "查库", "修库", "测库", "巡库"]


def test_a_sign_that_is_added_to_an_ordinal_changes_no_character_behind_it() -> None:
    measures = (
        "一\n優化麵粉廠房\n新建糧庫，粉刷牆面、平整地面，擴大廠房面積。\n二\n提升保管水平\n培訓保管員，檢測糧食。\n"
    )
    text = f"雲嶺市倉儲服務若干措施\n為提升倉儲服務，制定本措施。\n{measures}三\n擴大稻穀面積\n新建糧庫、山谷道路。\n"
    said = [line.text for line in read("庫.txt", text.encode()).lines]
    assert {"一、優化麵粉廠房", "三、擴大稻穀面積", "新建糧庫，粉刷牆面、平整地面，擴大廠房面積。"} <= {*said}


def test_a_name_in_traditional_characters_changes_nothing() -> None:
    text = f"{HEAD}一、要求\n（一）建库。新建粮库。题字：臺灣書畫。\n（二）管库。巡查库区。\n"
    assert [line.text for line in pasted("库", text).lines] == text.splitlines()
