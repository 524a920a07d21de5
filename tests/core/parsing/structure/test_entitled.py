"""Figures of the document's own title set nothing where its text repeats it."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, told


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        ("12个缺粮县粮食调运保障实施方案", "组织实施12个缺粮县粮食调运保障工作。", []),
        (
            "12个缺粮县粮食调运保障实施方案",
            "推进12个缺粮县粮食调运保障工作，新建粮站30座，改造12个粮站。",
            [("新建粮站", 30), ("粮站", 12)],
        ),
        ("关于支持5个老区县加快粮食产业发展的若干措施", "支持5个老区县加快粮食产业发展。", []),
        ("云岭市新建30座智慧乡镇粮站实施方案", "新建30座智慧乡镇粮站。", [("智慧乡镇粮站", 30)]),
        ("云岭市保供粮油100天专项行动方案", "粮食周转时间控制在100天以内。", [("粮食周转时间", 100)]),
    ],
)
def test_what_the_title_counts_is_no_target(title: str, text: str, wanted: list[tuple[str, int]]) -> None:
    one = framework(f"{title}\n为做好工作，制定本方案。\n一、任务\n（一）改造库房。{text}\n（二）培训。培训人员。")
    assert [(aim[0], aim[2]) for aim in told(one.measures[0].targets)] == wanted
