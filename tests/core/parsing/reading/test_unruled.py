"""Tables without rules in PDF files: cells in columns, rows that are counted."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import read
from tests.core.parsing.reading.pdf_files import Drawn, Words, pdf_file

HEADS = ("序号", "任务", "责任单位", "时限")
LEFTS = (79, 130, 290, 430)


def found(*pages: list[Drawn]) -> list[tuple[str, ...] | str]:
    return [line.cells or line.text for line in read("分工.pdf", pdf_file(pages)).lines]


def row(y: float, *cells: str, lefts: tuple[int, ...] = LEFTS) -> list[Drawn]:
    return [Words(left, y, text, 12) for left, text in zip(lefts, cells, strict=True) if text]


def page(first: float = 40) -> list[Drawn]:
    made: list[Drawn] = [Words(200, 760, "粮库任务分工表", 18), *row(720, *HEADS)]
    made += row(720 - first, "1", "扩建县级粮库三座，并", "县农业农村局", "6月底")
    made += row(702 - first, "", "添置烘干设备。", "县交通运输局", "")
    made += row(670 - first, "2", "培训仓储和质检人员以", "县粮食局", "7月底")
    return made


ROWS = [HEADS, ("1", "扩建县级粮库三座，并添置烘干设备。", "县农业农村局\u3000县交通运输局", "6月底")]


def test_cells_in_columns_are_rows_up_to_the_text_below() -> None:
    below = Words(79, 560, "本表由县粮食局解释，各县级粮库应当照此执行并按时报送情况。", 12)
    assert found([*page(), below]) == [
        "粮库任务分工表",
        *ROWS,
        ("2", "培训仓储和质检人员以", "县粮食局", "7月底"),
        below.text,
    ]


@pytest.mark.parametrize("again", [False, True])
def test_such_a_table_goes_on_on_the_next_page(again: bool) -> None:
    second = [*row(740, *HEADS)] if again else []
    second += [*row(720, "", "及监管人员。", "县教育局", ""), *row(690, "3", "开展检查", "县商务局", "8月底")]
    assert found(page(), second)[3:] == [
        ("2", "培训仓储和质检人员以及监管人员。", "县粮食局\u3000县教育局", "7月底"),
        ("3", "开展检查", "县商务局", "8月底"),
    ]


def test_heads_may_stand_in_the_middle_of_their_columns() -> None:
    made = [*row(720, *HEADS, lefts=(79, 160, 310, 440))]
    for at in (1, 2, 3):
        made += row(720 - 30 * at, str(at), f"扩建第{at}座县级粮库", "县农业农村局", "6月底")
    assert len([cells for cells in found(made) if isinstance(cells, tuple)]) == 4


def test_numbers_in_the_middle_of_tall_cells_make_no_rows() -> None:
    made = row(720, *HEADS)
    for top in (690, 630):
        at = "1" if top == 690 else "2"
        made += row(top, "", "扩建县级粮库三座，并", "", "")
        made += row(top - 18, at, "添置烘干设备，以及照", "县粮食局", "6月底")
        made += row(top - 36, "", "明和通风设备", "", "")
    assert not any(isinstance(cells, tuple) for cells in found(made))


def test_a_line_across_the_columns_is_no_row() -> None:
    made = [*row(720, *HEADS), Words(79, 690, "1.扩建县级粮库三座，由县农业农村局牵头，六月底前完成。", 12)]
    assert not any(isinstance(cells, tuple) for cells in found(made))
