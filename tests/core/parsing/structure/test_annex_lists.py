"""Annexes that a document lists at its end, and whether they are in the file."""

from __future__ import annotations

import pytest

from desktop.core.parsing.values import Parsed
from tests.core.parsing.structure.documents import HEAD, parsed

TEXT = f"{HEAD}一、任务\n（一）建库。新建粮库3座。（县粮食局）\n（二）培训。培训保管员60人。（县粮食局）\n"
SIGNED = "云岭县人民政府办公室\n2031年3月1日\n"
TABLE = "序号\t任务\t责任单位\n1\t修缮粮仓5座\t县粮食局\n2\t更新设备20台\t县粮食局\n"


def _missing(made: Parsed) -> list[tuple[int | None, object]]:
    return [(one.line, one.facts["text"]) for one in made.notices if one.kind == "annexes-missing"]


@pytest.mark.parametrize(
    ("tail", "names"),
    [
        (f"附件：1. 年度任务分解表\n2. 责任清单\n{SIGNED}", "年度任务分解表、责任清单"),
        (f"附件：1．2031年任务分解表 2．责任清单\n{SIGNED}", "2031年任务分解表、责任清单"),
        (f"附件：1.任务分解表2.责任清单\n{SIGNED}", "任务分解表、责任清单"),
        (f"附件：1.任务分解表\n2.补贴申请表\n{SIGNED}", "任务分解表"),
        (f"附件：1.任务分解表\n2.责任清单\n{SIGNED}1.任务分解表.docx\n2.责任清单.xlsx\n", "任务分解表、责任清单"),
        (f"附件：1.粮仓修缮安排表\n2.责任清单\n{SIGNED}附件1\n粮仓修缮安排表\n{TABLE}", "责任清单"),
    ],
)
def test_annexes_that_are_listed_and_not_in_the_file_are_told(tail: str, names: str) -> None:
    assert _missing(parsed(TEXT + tail)) == [(6, names)]


@pytest.mark.parametrize(
    "tail",
    [
        f"附件：1.补贴申请表\n2.联系方式\n{SIGNED}",
        f"附件：任务分解表\n{SIGNED}",
        f"附件：1.任务分解表\n{SIGNED}附件1\n任务分解表\n{TABLE}",
        f"附件：1.任务分解表\n{SIGNED}附件\n粮仓任务表\n{TABLE}",
        f"附件：1.任务分解表\n{SIGNED}任务分解表\n{TABLE}",
        f"附件：1.粮仓修缮任务分解表\n2.责任清单\n{SIGNED}附件1\n粮仓修缮\n任务分解表\n{TABLE}附件2\n责任清单\n{TABLE}",
    ],
)
def test_nothing_is_told_of_forms_of_annexes_in_the_file_or_where_nobody_can_tell(tail: str) -> None:
    assert _missing(parsed(TEXT + tail)) == []
