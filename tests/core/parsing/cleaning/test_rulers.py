"""Lines that only rule off what stands above and below them are no text, and are read as no other signs."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework


@pytest.mark.parametrize(
    "ruler", ["————", "——————————", "﹏﹏﹏﹏﹏", "----------", "* * *", "＊＊＊＊", "======", "━━━━━━", "……………………"]
)
def test_a_ruler_between_measures_is_no_text(ruler: str) -> None:
    found = framework(
        "云岭市仓储方案\n为发展仓储，制定本方案。\n一、任务\n（一）完善机制。制定清单。\n"
        f"{ruler}\n（二）建设设施。建设粮库。\n{ruler}\n（三）培训人员。培训保管员。\n"
    )
    assert [one.text for one in found.measures] == ["制定清单。", "建设粮库。", "培训保管员。"]
