"""Tables in PDF files: crossing lines make cells, and a table goes on over the end of a page."""

from __future__ import annotations

import re

import pytest

from desktop.core.parsing.reading import read
from desktop.core.parsing.values import Line
from tests.core.parsing.reading.pdf_files import Drawn, Words, pdf_file, ruled

COLUMNS = (79, 119, 319, 419, 509)


def lines(*pages: list[Drawn]) -> tuple[Line, ...]:
    return read("分工.pdf", pdf_file(pages)).lines


def words(y: float, *cells: str) -> list[Drawn]:
    return [Words(left + 6, y, text, 12) for left, text in zip(COLUMNS, cells, strict=False) if text]


def test_cells_merged_and_wrapped() -> None:
    rows = (700, 670, 630, 600, 570)
    missing = [(319, 600, 419, 600), (119, 570, 319, 570)]
    page: list[Drawn] = [Words(200, 730, "任务分工表"), ruled(COLUMNS, rows, missing)]
    page += words(680, "序号", "任务", "牵头单位", "时限")
    page += words(655, "1", "建立仓储服务标准体系，修订装卸", "市场监管局", "2026年")
    page += words(641, "", "标准。", "教育局")
    page += words(610, "2", "开展培训", "各县（区）政府", "2027年") + words(580, "3", "评价", "", "长期")
    page += [Words(79, 540, "表后的说明。")]
    found = lines(page)
    assert [line.cells or line.text for line in found] == [
        "任务分工表",
        ("序号", "任务", "牵头单位", "时限"),
        ("1", "建立仓储服务标准体系，修订装卸标准。", "市场监管局\u3000教育局", "2026年"),
        ("2", "开展培训", "各县（区）政府", "2027年"),
        ("3", "评价", "各县（区）政府", "长期"),
        "表后的说明。",
    ]
    assert [line.continued for line in found][4] == (2,)
    assert {line.page for line in found} == {1}


def test_a_character_that_went_to_the_next_line_with_its_full_stop_is_no_paragraph() -> None:
    page: list[Drawn] = [ruled(COLUMNS, (700, 670, 630)), *words(680, "序号", "任务", "牵头单位", "时限")]
    page += words(655, "1", "建立仓储服务标准体系，修订装", "教育局", "2026年") + words(641, "", "卸。")
    assert [line.cells for line in lines(page)][1] == ("1", "建立仓储服务标准体系，修订装卸。", "教育局", "2026年")


def test_quotes_that_a_program_draws_after_a_line_of_a_cell_stand_where_they_are_printed() -> None:
    page: list[Drawn] = [ruled(COLUMNS, (700, 670, 630)), *words(680, "序号", "任务", "牵头单位", "时限")]
    page += words(655, "1", "", "教育局", "2026年")
    for y, line in ((655, "推行入仓“一件事，建立仓储标准体"), (641, "系”，公布名单。")):
        text, quotes = re.finditer("[^“”]+", line), re.finditer("[“”]", line)
        page += [Words(125 + 12 * one.start(), y, one[0], 12) for one in (*text, *quotes)]
    assert lines(page)[1].cells == ("1", "推行入仓“一件事，建立仓储标准体系”，公布名单。", "教育局", "2026年")


def test_thin_boxes_are_lines_too() -> None:
    rows = (700, 670, 640)
    boxes = "".join(f"{COLUMNS[0]} {y - 0.25} {COLUMNS[-1] - COLUMNS[0]} 0.5 re f\n" for y in rows)
    boxes += "".join(f"{x - 0.25} {rows[-1]} 0.5 {rows[0] - rows[-1]} re f\n" for x in COLUMNS)
    found = lines([boxes, *words(680, "甲", "乙", "丙", "丁"), *words(650, "一", "二", "三", "四")])
    assert [line.cells for line in found] == [("甲", "乙", "丙", "丁"), ("一", "二", "三", "四")]


def test_stroked_boxes_and_a_form_are_read() -> None:
    boxes = "".join(
        f"{left} {low} {right - left} 30 re S\n"
        for left, right in zip(COLUMNS, COLUMNS[1:], strict=False)
        for low in (670, 640)
    )
    found = lines([boxes, *words(680, "甲", "乙", "丙", "丁"), *words(650, "一", "", "三", "四")])
    assert [line.cells for line in found] == [("甲", "乙", "丙", "丁"), ("一", "", "三", "四")]


def test_a_table_open_at_its_sides() -> None:
    rows = (700, 670, 640)
    lying = (
        "\n".join(f"79 {y} m 509 {y} l S" for y in rows)
        + "\n"
        + "\n".join(f"{x} 700 m {x} 640 l S" for x in (119, 319))
    )
    found = lines([lying, *words(680, "序号", "任务", "单位"), *words(650, "1", "建库", "局")])
    assert [line.cells for line in found] == [("序号", "任务", "单位"), ("1", "建库", "局")]


def test_a_table_goes_on_on_the_next_page() -> None:
    head = words(680, "序号", "任务", "牵头单位", "时限")
    first: list[Drawn] = [
        ruled(COLUMNS, (700, 670, 640)),
        *head,
        *words(650, "1", "建立标准体系，修订", "市场监管局", "长期"),
    ]
    second: list[Drawn] = [ruled(COLUMNS, (700, 670, 640, 610)), *head, *words(650, "", "装卸标准。")]
    second += words(620, "2", "培训", "", "2026年")
    found = lines(first, second, [Words(79, 700, "完。")])
    assert [line.cells or line.text for line in found] == [
        ("序号", "任务", "牵头单位", "时限"),
        ("1", "建立标准体系，修订装卸标准。", "市场监管局", "长期"),
        ("2", "培训", "", "2026年"),
        "完。",
    ]
    assert {line.table for line in found} == {1, None}


def test_what_the_end_of_a_page_cut_off_a_row_is_no_text_below_the_table() -> None:
    two = (79, 319, 509)

    def row(y: float, *cells: str) -> list[Drawn]:
        return [Words(left + 6, y, text, 12) for left, text in zip(two, cells, strict=False)]

    first: list[Drawn] = [
        ruled(two, (150, 120, 90)),
        *row(130, "任务", "单位"),
        *row(100, "新建粮库；检修库房", "粮食局"),
    ]
    second: list[Drawn] = [ruled(two, (740, 700)), *row(720, "12座。培训保管员。"), Words(300, 660, "云岭市粮食局")]
    assert [line.cells or line.text for line in lines(first, second)] == [
        ("任务", "单位"),
        ("新建粮库；检修库房12座。培训保管员。", "粮食局"),
        "云岭市粮食局",
    ]


def test_a_table_goes_on_in_the_next_column_of_the_text_with_one_row() -> None:
    """A gazette sets its tables into its columns; a row that the end of a column cuts is made whole."""
    columns, beside = (60, 90, 160, 230), 280
    page: list[Drawn] = [ruled(columns, (700, 670, 640)), ruled([x + beside for x in columns], (700, 640))]
    for x, y, text in (
        *((66, 680, "序号"), (96, 680, "任务"), (166, 680, "单位")),
        *((66, 650, "1"), (96, 650, "修订仓"), (166, 650, "商务局")),
        (96 + beside, 680, "储标准。"),
    ):
        page.append(Words(x, y, text, 10))
    assert [line.cells for line in lines(page)] == [("序号", "任务", "单位"), ("1", "修订仓储标准。", "商务局")]


@pytest.mark.parametrize(
    "drawn", [ruled((60, 540), (800, 60)), ruled((60, 540), (800, 400, 60)), "79 700 m 509 700 l S"]
)
def test_frames_and_rules_are_no_tables(drawn: str) -> None:
    found = lines([drawn, Words(79, 650, "正文的第一段。"), Words(111, 380, "正文的第二段。")])
    assert [line.cells for line in found] == [None, None]


def test_a_drawing_of_many_lines_is_left_alone() -> None:
    chart = ruled([100 + at for at in range(0, 400, 1)], [600 - at for at in range(0, 300, 100)])
    assert [line.text for line in lines([chart, Words(79, 700, "图一：各年的进展情况")])] == ["图一：各年的进展情况"]


def test_a_body_that_fills_its_cell_is_no_part_of_the_one_below() -> None:
    page: list[Drawn] = [ruled(COLUMNS, (700, 670, 630, 590))]
    page += words(680, "序号", "任务", "牵头单位", "时限")
    page += words(655, "1", "建库", "市农业和农村局", "2026年") + words(641, "", "", "市交通运输局")
    page += words(615, "2", "培训", "市教育局、市人", "2026年") + words(601, "", "", "力资源局")
    assert [(line.cells or ())[2] for line in lines(page)[1:]] == [
        "市农业和农村局\u3000市交通运输局",
        "市教育局、市人力资源局",
    ]


def test_bodies_that_the_end_of_a_page_parts_stay_two() -> None:
    head = words(680, "序号", "任务", "牵头单位", "时限")
    first: list[Drawn] = [ruled(COLUMNS, (700, 670, 640)), *head, *words(650, "1", "建库", "市教育局", "长期")]
    second: list[Drawn] = [ruled(COLUMNS, (700, 670, 640)), *words(680, "", "", "市财政局")]
    second += words(650, "2", "培训", "市商务局", "长期")
    assert [(line.cells or ())[2] for line in lines(first, second)[1:]] == ["市教育局\u3000市财政局", "市商务局"]
