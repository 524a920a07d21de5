"""Documents on one line whose table of contents tells where their headings end."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import pasted
from tests.core.parsing.structure.documents import framework, outline

TITLE = "清源市仓储发展规划（2026—2030年）"
CHAPTERS = {
    "第一章　建设“智慧”仓库": ["第一节　新建粮库", "第二节　改造旧库"],
    "第二章　培养人才": ["第一节　培训保管员", "第二节　选拔库主任"],
    "第三章实施与保障": ["第一节　加强领导", "第二节　安排资金"],
}
CONTENTS = "".join(chapter + "".join(sections) for chapter, sections in CHAPTERS.items())
SAID = "在各县选择一处交通便利、地势高燥的地点开展，第二章所列人员参加，每季检查一次进展并且通报结果。"
BODY = "".join(chapter + "".join(section + SAID for section in sections) for chapter, sections in CHAPTERS.items())
PURPOSE = "为做好仓储工作，根据有关规定，制定本规划。"
ISSUED = "清源市人民政府关于印发清源市仓储发展规划的通知清政发〔2026〕8号"
NOTICE = f"{ISSUED}各县人民政府：现将《{TITLE}》印发给你们，请认真执行。"


@pytest.mark.parametrize("above", [f"{TITLE}目　录", f"{NOTICE}清源市人民政府2026年3月2日（此件公开发布）{TITLE}目录"])
def test_headings_end_as_the_table_of_contents_says(above: str) -> None:
    text = f"{above}{CONTENTS}{TITLE}{PURPOSE}{BODY}"
    found = framework(text)
    assert found.title == TITLE
    assert [one.title for one in found.chapters] == ["建设“智慧”仓库", "培养人才", "实施与保障"]
    assert outline(found) == [
        (at, None, section[:3], section[4:]) for at, sections in enumerate(CHAPTERS.values(), 1) for section in sections
    ]
    assert {one.text for one in found.measures} == {SAID}
    assert "".join(line.text for line in pasted("文", text).lines) == text


def test_chapters_that_are_counted_twice_are_no_table_of_contents() -> None:
    once = (
        "".join(f"第{number}章 仓储{number}。在各县开展，每季检查一次进展并且通报结果。" for number in "一二三四") * 2
    )
    text = f"{TITLE}{once}{PURPOSE * 9}"
    assert [line.text[:3] for line in pasted("文", text).lines if line.text.startswith("第")] == [
        f"第{number}章" for number in "一二三四" * 2
    ]
