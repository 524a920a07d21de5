"""A catalogue typed by hand: what has one meaning is taken, everything else is told with its place and its reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from desktop.core import editing, seeds
from desktop.core.errors import ParseError
from desktop.core.framework import Comparator, Kind, Level, faults
from desktop.core.parsing.values import Role
from desktop.core.reports.form.reader import read
from tests.core.reports.form.forms import HEAD, ROWS, TARGETS, changed, good, place, sheet, told, typed, written

HEADINGS = [
    "章",
    "举措序号",
    "举措标题",
    "检查项",
    "牵头单位",
    "配合单位",
    "指标号",
    "适用对象",
    "适用层级",
    "适用行业",
    "佐证材料",
]
AIMS = ["指标号", "所属举措", "指标", "比较", "目标值", "单位", "完成时限", "责任单位"]
SIMPLE: Sequence[Sequence[object]] = [
    ["清源市充电设施任务清单"],
    HEADINGS,
    [
        "一、加快布点",
        "（一）",
        "完善停车场充电",
        "编制布点规划",
        "市发展改革委",
        "市住建局、市交通局等",
        1,
        "政府部门",
        "市级、县级",
        "D44",
        "规划；公示截图",
    ],
    [None, None, None, "公开建设清单"],
    [None, None, None, "组织验收", "市住建局"],
    [],
    [
        "二、强化运营",
        "（一）",
        "规范价格",
        "建立公示制度",
        "市市场监管局",
        None,
        None,
        "企业，学校",
        None,
        "医药制造业、农、林、牧、渔业",
    ],
    [None, "（二）", "提升应急能力"],
]


def test_empty_cells_mean_the_same_as_above(tmp_path: Path) -> None:
    aims: Sequence[Sequence[object]] = [
        AIMS,
        [1, "（一）完善停车场充电", "充电桩", "不少于", "２０００", "个", "2027年底前"],
    ]
    parsed = good(typed(tmp_path, SIMPLE, 指标=aims))
    made = parsed.framework
    assert list(faults(made)) == []
    assert [(one.ordinal, one.title) for one in made.chapters] == [(1, "加快布点"), (2, "强化运营")]
    assert [(one.chapter, one.label, one.ordinal, one.title) for one in made.measures] == [
        (1, "（一）", 1, "完善停车场充电"),
        (2, "（一）", 1, "规范价格"),
        (2, "（二）", 2, "提升应急能力"),
    ]
    first = made.measures[0]
    assert [item.text for item in first.items] == ["编制布点规划", "公开建设清单", "组织验收"]
    assert [(g.lead, g.support, g.open_ended) for g in first.responsibilities] == [
        (("市发展改革委",), ("市住建局", "市交通局"), True),
        (("市住建局",), (), False),
    ]
    assert [item.responsibility for item in first.items] == [
        g.id for g in (*first.responsibilities[:1] * 2, first.responsibilities[1])
    ]
    assert first.items[0].evidence == ("规划", "公示截图")
    assert first.items[0].concerns.levels == (Level.CITY, Level.COUNTY)
    assert made.measures[1].items[0].concerns.kinds == (Kind.ENTERPRISE, Kind.SCHOOL)
    assert made.measures[1].items[0].concerns.sectors == ("C27", "A")
    (aim,) = first.targets
    assert (aim.object, aim.comparator, aim.value, aim.unit, aim.due) == (
        "充电桩",
        Comparator.AT_LEAST,
        2000,
        "个",
        "2027",
    )
    assert first.items[0].target == aim.id
    assert [one.id for one in made.measures] == [f"{made.id}/1.1", f"{made.id}/2.1", f"{made.id}/2.2"]
    assert not parsed.lasting
    assert made.title == "清源市充电设施任务清单"
    assert parsed.notices == ()
    assert [line.number for line in parsed.source.lines] == [3, 3, 3, 4, 5, 7, 7, 7, 8]
    lines = [line.text for line in parsed.source.lines]
    assert lines[:3] == ["一、加快布点", "（一）完善停车场充电", "编制布点规划（市发展改革委、市住建局、市交通局）"]
    assert lines[4] == "组织验收（市住建局）"
    spans = {(span.role, lines[span.line][span.start : span.end]) for span in parsed.spans}
    assert (Role.RESPONSIBILITY, "（市住建局）") in spans
    assert (Role.CHAPTER, "二、强化运营") in spans


def test_merged_and_repeated_cells_say_the_same(tmp_path: Path) -> None:
    rows = [list(line) for line in SIMPLE]
    rows[2][6] = None
    rows[3][:6] = ["一、加快布点", "（一）", "完善停车场充电", "公开建设清单", "市发展改革委", "市住建局、市交通局等"]
    path = typed(tmp_path, rows)
    repeated = good(path).framework

    def merge(book: Workbook) -> None:
        page = book.worksheets[0]
        for column in "ABCEF":
            page.merge_cells(f"{column}3:{column}4")

    merged = good(changed(path, merge)).framework
    assert merged == repeated
    assert len(merged.measures) == 3
    assert len(merged.measures[0].responsibilities) == 2


def test_columns_may_be_moved_and_more_stand_between_them(tmp_path: Path) -> None:
    aims: Sequence[Sequence[object]] = [AIMS, [1, "完善停车场充电", "充电桩", None, "8—10", "个", dt.date(2026, 6, 30)]]
    plain = good(typed(tmp_path, SIMPLE, 指标=aims)).framework
    turned: list[list[object]] = [
        list(line) if len(line) < 2 else [*line, *[None] * (len(HEADINGS) - len(line))][::-1] for line in SIMPLE
    ]
    for line in turned:
        if len(line) > 1:
            line.insert(3, "备注" if "检查项" in line else "见附件")
    moved = good(typed(tmp_path, turned, 指标=aims))
    assert moved.framework == plain
    assert plain.measures[0].targets[0].value == "8—10"
    assert plain.measures[0].targets[0].due == "2026-06-30"
    assert ("form-strange", {"sheet": "任务清单", "text": "备注"}) in [(n.kind, n.facts) for n in moved.notices]


def test_other_names_of_a_column_are_read_as_it(tmp_path: Path) -> None:
    line = ["完善停车场充电", "编制布点规划", "发展改革委", "住房城乡建设局", "2026年6月"]
    own = [["举措标题", "检查项", "牵头单位", "配合单位", "完成时限"], line]
    other = [["工作任务", "具体措施", "牵头部门", "协办单位", "完成时间"], line]
    read_so = good(typed(tmp_path, other))
    assert read_so.framework == good(typed(tmp_path, own)).framework
    assert [item.due for item in read_so.framework.items()] == ["2026-06"]


def test_another_name_never_takes_the_place_of_a_column(tmp_path: Path) -> None:
    rows = [
        ["任务", "举措标题", "检查项", "主办单位", "牵头部门"],
        ["甲", "完善充电", "编制规划", "发展改革委", "教育部"],
    ]
    made = good(typed(tmp_path, rows))
    assert made.framework.measures[0].title == "完善充电"
    assert [*made.framework.measures[0].responsibilities[0].lead] == ["发展改革委"]
    strange = [n.facts["text"] for n in made.notices if n.kind == "form-strange"]
    assert "任务" in str(strange)
    assert "牵头部门" in str(strange)


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    rows: Sequence[Sequence[object]] = [
        HEADINGS,
        ["一、布点", None, None, "没有举措的检查项"],
        ["一、布点", "（一）", "建桩", "编规划", None, None, 9, "外星人", "区县", "航天旅游业"],
        ["一、运营", "（二）", "定价", "公示"],
    ]
    aims: Sequence[Sequence[object]] = [
        AIMS,
        [1, "（九）", "甲", "约等于", True, "个", "明年"],
        [1, "（一）", "乙", None, 0.85, "%", "2027-13", "市卫健委"],
        [2, "（一）", None, None, 3],
    ]
    assert told(typed(tmp_path, rows, 指标=aims)) == [
        "“任务清单”表第 2 行“举措标题”（C 列）：这一行和上面各行都没有举措，请填举措标题或序号",
        "“任务清单”表第 3 行“适用对象”（H 列）：不认识适用对象“外星人”，请从列表中选",
        "“任务清单”表第 3 行“适用层级”（I 列）：不认识适用层级“区县”，请从列表中选",
        "“任务清单”表第 3 行“适用行业”（J 列）：不认识行业“航天旅游业”，请填代码或从列表中选",
        "“任务清单”表第 3 行“指标号”（G 列）：量化指标表里没有指标号“9”",
        "“任务清单”表第 4 行“章”（A 列）：“一、运营”与前面的“一、布点”序号相同",
        "“指标”表第 2 行“所属举措”（B 列）：“（九）”不在举措和检查项表里",
        "“指标”表第 2 行“目标值”（E 列）：“TRUE”不是数字",
        "“指标”表第 2 行“比较”（D 列）：不认识“约等于”，请填 ≥、≤、=、>、< 或 约",
        "“指标”表第 2 行“完成时限”（G 列）：“明年”不是年、年月或日期，请写成 2025、2025-06 或 2025-06-30",
        "“指标”表第 3 行“目标值”（E 列）：看不出是 85% 还是 0.85%，请把单元格设为文本格式后重新填写数字",
        "“指标”表第 3 行“完成时限”（G 列）：“2027-13”不是年、年月或日期，请写成 2025、2025-06 或 2025-06-30",
        "“指标”表第 3 行“责任单位”（H 列）：“市卫健委”不是这条举措的责任单位",
        "“指标”表第 3 行“指标号”（A 列）：指标号“1”重复",
        "“指标”表第 4 行“指标”（C 列）：没有填指标",
    ]


def test_a_missing_column_and_one_that_is_there_twice(tmp_path: Path) -> None:
    assert told(typed(tmp_path, [["章", "举措标题", "检查项", "检查项", "举措序号"], [None, "建桩", "编规划"]])) == [
        "“任务清单”表第 1 行“检查项”（D 列）：这一栏出现了两次，请删去一栏"
    ]
    path = changed(written(tmp_path, seeds.framework("pilot-2023")), lambda book: sheet(book, TARGETS).delete_cols(3))
    assert told(path)[0] == "“量化指标”表：缺少“指标”一栏"


def test_what_is_no_form_is_called_so(tmp_path: Path) -> None:
    with pytest.raises(ParseError) as caught:
        read(str(typed(tmp_path, [["姓名", "电话"], ["张三", "123"]])))
    assert caught.value.key == "form-unknown"
    with pytest.raises(ParseError) as caught:
        read(str(written(tmp_path, None)))
    assert caught.value.key == "form-empty-rows"


# A form that went out and comes back changed


def test_ids_stay_and_new_rows_get_new_ones(tmp_path: Path) -> None:
    framework = seeds.framework("pilot-2023")
    path = written(tmp_path, framework)

    def edit(book: Workbook) -> None:
        page = sheet(book, ROWS)
        head, column = place(page, "检查项")
        title = place(page, "举措标题")[1]
        second = next(row for row in range(head + 3, page.max_row) if page.cell(row, title).value)
        page.insert_rows(head + 3)  # behind the first item of the first measure
        page.cell(head + 3, column).value = "新加的检查项"
        page.cell(head + 2, column).value = "改过的检查项"
        page.delete_rows(second + 2)  # the first item of the second measure

    back = good(changed(path, edit))
    first, second = back.framework.measures[:2]
    old_first, old_second = framework.measures[:2]
    assert back.lasting
    assert [item.id for item in first.items] == [
        old_first.items[0].id,
        f"{old_first.id}.{len(old_first.items) + 1}",
        *(item.id for item in old_first.items[1:]),
    ]
    assert first.items[0].text == "改过的检查项"
    assert second.items == old_second.items[1:]
    assert back.framework.measures[2:] == framework.measures[2:]
    assert list(faults(back.framework)) == []


def test_other_bodies_in_one_row_leave_the_rows_below_one_group(tmp_path: Path) -> None:
    framework = seeds.framework("plan-2024")
    at, old = next(
        (at, one)
        for at, one in enumerate(framework.measures)
        if len(one.responsibilities) == 1 and len(one.items) > 2 and all(item.responsibility for item in one.items)
    )
    path = written(tmp_path, framework)

    def edit(book: Workbook) -> None:
        page = sheet(book, ROWS)
        head, column = place(page, "检查项")
        lead = place(page, "牵头单位")[1]
        first = next(row for row in range(head, page.max_row) if page.cell(row, column).value == old.items[0].text)
        page.cell(first, lead).value = "市商务局"

    made = good(changed(path, edit)).framework.measures[at]
    assert made.responsibilities[0].lead == ("市商务局",)
    others = [group for group in made.responsibilities if group.lead == old.responsibilities[0].lead]
    assert {item.responsibility for item in made.items[1:]} == {group.id for group in others}
    assert len(others) == 1


def test_a_copied_row_and_a_moved_one(tmp_path: Path) -> None:
    framework = seeds.framework("pilot-2023")
    path = written(tmp_path, framework)

    def edit(book: Workbook) -> None:
        page = sheet(book, ROWS)
        head, column = place(page, "检查项")
        page.insert_rows(head + 3)
        for place_, cell in enumerate(page[head + 2], 1):  # with all that is folded away
            page.cell(head + 3, place_).value = cell.value
        last = max(row for row in range(head, page.max_row + 1) if page.cell(row, column).value)
        page.move_range(f"A{last}:{page.cell(last, page.max_column).coordinate}", rows=head + 4 - last)

    first = framework.measures[0]
    path = changed(path, edit)
    back = good(path)
    made = back.framework.measures[0]
    assert [item.text for item in made.items[:3]] == [
        first.items[0].text,
        first.items[0].text,
        framework.measures[-1].items[-1].text,
    ]
    assert len({item.id for item in back.framework.items()}) == len(list(back.framework.items()))
    assert made.items[0].id == first.items[0].id
    assert [notice.kind for notice in back.notices] == ["form-moved", "form-item-twice"]
    assert back.notices[0].facts == {"count": 1}


def test_another_id_of_the_document_goes_into_every_id(tmp_path: Path) -> None:
    def rename(book: Workbook) -> None:
        page = sheet(book, HEAD)
        column = place(page, "填写内容")[1]
        page.cell(place(page, "文件编号")[0], column).value = "pilot-2026"

    back = good(changed(written(tmp_path, seeds.framework("pilot-2023")), rename)).framework
    assert back.id == "pilot-2026"
    assert {item.id.replace("2026", "2023") for item in back.items()} == {
        i.id for i in seeds.framework("pilot-2023").items()
    }
    assert list(faults(back)) == []


def test_an_error_of_excel_is_told_and_an_emptied_row_is_gone(tmp_path: Path) -> None:
    framework = seeds.framework("pilot-2023")
    first = framework.measures[0]
    path = written(tmp_path, framework)

    def break_one(book: Workbook) -> None:
        page = sheet(book, ROWS)
        head, column = place(page, "检查项")
        cell = page.cell(head + 2, column)
        cell.value, cell.data_type = "#N/A", "e"

    def empty(book: Workbook) -> None:
        page = sheet(book, ROWS)
        head = place(page, "检查项")[0]
        for one in page[head + 2][:15]:  # what is folded away stays
            one.value = None

    assert told(changed(path, break_one)) == [
        f"“{ROWS}”表第 6 行“检查项”（E 列）：单元格是 Excel 的错误值，请改成文字或数字"
    ]
    assert good(changed(path, empty)).framework.measures[0].items == first.items[1:]


def test_a_long_text_that_runs_over_rows_is_put_together_wherever_they_stand(tmp_path: Path) -> None:
    framework = seeds.framework("pilot-2023")
    long = "逐项核对，" * 600
    item = framework.measures[0].items[0]
    path = written(tmp_path, editing.change_item(framework, item.id, text=long.rstrip("，")))
    page = sheet(load_workbook(path), ROWS)
    assert "3" in {str(page.cell(row, page.max_column).value) for row in range(5, 20)}

    def insert(book: Workbook) -> None:
        page = sheet(book, ROWS)
        head, column = place(page, "检查项")
        page.insert_rows(head + 3)
        page.cell(head + 3, column).value = "插在中间"

    back = good(changed(path, insert)).framework.measures[0]
    assert [one.text for one in back.items[:2]] == [long.rstrip("，"), "插在中间"]
    lost = told(changed(path, lambda book: sheet(book, ROWS).delete_rows(6)))
    assert lost[0] == f"“{ROWS}”表第 7 行“行”（AA 列）：这是一段长文字的后半，前半所在的行不在了，请删去这一行"
    assert len(lost) > 1
    assert len({text.partition("：")[2] for text in lost}) == 1
