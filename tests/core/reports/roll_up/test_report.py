"""The overview as a workbook: the figures of the sources, live and carried, every sentence printed, limits kept."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

import msgspec
import openpyxl
import pytest

from desktop.core.assessment import MarkChange, Status
from desktop.core.labels import Language
from desktop.core.organisation import Organisation
from desktop.core.reports import excel
from desktop.core.reports.glyphs import face
from desktop.core.reports.layout import lay_out
from desktop.core.reports.pages import pages
from desktop.core.reports.roll_up import expected
from desktop.core.reports.roll_up.gathering import gather
from desktop.core.reports.roll_up.matrix import BROAD, split
from desktop.core.reports.roll_up.matrix import rows as matrix_rows
from desktop.core.reports.roll_up.report import Head, report
from desktop.core.reports.roll_up.values import Overview, bare
from desktop.core.reports.values import Formula, Kind, Report, Role, Sheet
from desktop.core.reports.widths import heading_room
from desktop.core.store import marks
from desktop.core.store.workspace import create
from tests.core.reports import office, printed
from tests.core.reports.roll_up.offices import CITIES, TODAY, city, document, returned, sender
from tests.core.reports.test_formulas import formulas, values
from tests.core.samples import all_items

LANGUAGES: tuple[Language, ...] = ("zh", "en")


@pytest.fixture(scope="module")
def overview(tmp_path_factory: pytest.TempPathFactory) -> Overview:
    """Three cities of two revisions, a twin, two returned workbooks, a damaged file, somebody missing."""
    folder = tmp_path_factory.mktemp("overview")
    for number, name in enumerate(CITIES):
        city(folder / "in", name, document(2) if number == 1 else document(), seed=number)
    city(folder / "in", "西安市", seed=7, file="另一个")
    path = sender(folder)
    for one in returned(path, folder, "甲县", "=1+1 乙县"):
        one.rename(folder / "in" / one.name)
    (folder / "in" / "坏的.duibiao").write_text("不是", "utf-8")
    (folder / "应报.csv").write_text("单位,地区\n西安市市场监督管理局,陕西省\n甲县,陕西省\n@丙县,甘肃省\n", "utf-8")
    wanted = expected.read(path)
    wanted.expected = expected.read(folder / "应报.csv").expected
    return gather([folder / "in"], TODAY, wanted)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Overview:
    """More organisations than stand side by side."""
    folder = tmp_path_factory.mktemp("many")
    for number in range(BROAD + 3):
        city(folder, f"第{number}县", seed=number)
    return gather([folder], TODAY)


def made(overview: Overview, language: Language = "zh") -> Report:
    return report(overview, Head("陕西省市场监督管理局", language))


def sheet(report: Report, name: str) -> Sheet:
    return next(one for one in report.sheets if one.name == name)


def rows(sheet: Sheet) -> list[dict[str, object]]:
    keys = [column.key for column in sheet.columns]
    return [
        {key: cell.value if isinstance(cell, Formula) else cell for key, cell in zip(keys, line.cells, strict=True)}
        for line in sheet.lines
        if line.role is Role.ITEM
    ]


def test_a_line_for_each_organisation_with_its_figures(overview: Overview) -> None:
    lines = rows(sheet(made(overview), "各单位"))
    assert len(lines) == 6
    for line, one in zip(lines, overview.returns, strict=True):
        counts = one.counts
        assert (line["items"], line["done"], line["applicable"]) == (counts.items, counts.done, counts.applicable)
        assert line["warned"] == counts.due_soon + counts.behind
    names = [str(line["item"]).partition("\n")[0] for line in lines]
    assert names[0] == "西安市市场监督管理局（另一个.duibiao）"
    assert names[1] == "西安市市场监督管理局（西安市.duibiao）"
    remarks = {name: line["remark"] for name, line in zip(names, lines, strict=True)}
    assert remarks["甲县"] == "填报表\n政策文件版本较旧\n缺 3 项"
    assert remarks["宝鸡市市场监督管理局"] == "不在应报名单内\n缺 1 项"
    assert remarks["咸阳市市场监督管理局"] == "政策文件版本较旧\n不在应报名单内\n缺 1 项"


def test_regions_sum_up_their_organisations(overview: Overview) -> None:
    regions = sheet(made(overview), "分地区")
    lines = rows(regions)
    wanted = {"陕西省 西安市", "陕西省", "地区不详", "陕西省 宝鸡市", "陕西省 咸阳市"}
    assert {str(line["group"]) for line in lines} == wanted
    assert sum(int(str(line["items"])) for line in lines) == overview.total.items
    total = next(line for line in regions.lines if line.role is Role.TOTAL)
    assert [cell.value for cell in total.cells if isinstance(cell, Formula)][:2] == [6, overview.total.items]


def test_units_and_items_add_up_to_the_same(overview: Overview) -> None:
    report = made(overview)
    for name in ("分科室", "逐项"):
        lines = rows(sheet(report, name))
        for key in ("items", "done", "overdue", "not_applicable"):
            assert sum(int(str(line[key])) for line in lines) == getattr(overview.total, key), (name, key)
    for line in rows(sheet(report, "逐项")):
        assert int(str(line["items"])) + int(str(line["lacking"])) == 6


def test_the_matrix_shows_the_most_urgent_alert_in_words(tmp_path: Path) -> None:
    with create(tmp_path / "a.duibiao", Organisation("甲局"), [document()]) as opened:
        items = all_items(opened)
        late, soon = TODAY - dt.timedelta(days=2), TODAY + dt.timedelta(days=2)
        marks.change(opened, items[:2], MarkChange(status=Status.IN_PROGRESS, due=late), TODAY)
        marks.change(opened, items[2:3], MarkChange(status=Status.STALLED), TODAY)
        marks.change(opened, items[4:8], MarkChange(status=Status.DONE), TODAY)
        marks.change(opened, items[8:12], MarkChange(status=Status.ONGOING), TODAY)
        marks.change(opened, items[12:13], MarkChange(status=Status.IN_PROGRESS, due=soon), TODAY)
    found = gather([tmp_path / "a.duibiao"], TODAY)
    matrix = sheet(made(found), "举措对照")
    assert [line["light0"] for line in rows(matrix)] == [
        "■ 逾期 2", "已完成", "长期坚持", "▲ 临期 1", "待判定 4", "待判定 4",
    ]  # fmt: skip
    assert [column.heading for column in matrix.columns] == ["序号", "举措", "甲局"]
    assert matrix.columns[2].kind is Kind.LIGHT


@pytest.mark.parametrize("count", [1, 2, 3, 5, BROAD])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_above_the_matrix_stands_in_one_row(tmp_path: Path, count: int, language: Language) -> None:
    paths = [tmp_path / f"{number}.duibiao" for number in range(count)]
    for path in paths:
        create(path, Organisation(f"某高新技术产业开发区市场监督管理局第{path.stem}分局"), [document()]).close()
    report = made(gather(paths, TODAY), language)
    laid = next(each for each in lay_out(report) if each.sheet.columns[-1].key == f"light{count - 1}")
    above = list(laid.rows)[1 : laid.heading - 1]
    said = [[cell for cell in row.cells if cell] for row in above]
    left, middle, right = laid.sheet.left, laid.sheet.middle, laid.sheet.right
    around = [left, middle, right] if count > 1 else [f"{left}\N{IDEOGRAPHIC SPACE}{middle}", right]
    assert said == [[laid.sheet.title], around]
    assert laid.scale == 1


def test_many_organisations_stand_below_each_other_on_sheets_that_print(many: Overview) -> None:
    report = made(many)
    matrix = sheet(report, "举措对照")
    assert len(rows(matrix)) == len(many.returns)
    assert len(matrix.columns) == 2 + 6
    laid = next(each for each in lay_out(report) if each.sheet.name == "举措对照")
    assert laid.scale > 0.9


@pytest.mark.parametrize("count", [1, 12, 13, 36, 38, 100])
def test_no_sheet_of_the_matrix_holds_the_few_that_are_left(many: Overview, count: int) -> None:
    every = [matrix_rows(many)[0]] * count
    parts = split(every)
    assert [row for part in parts for row in part] == every
    assert len(parts) == -(-count // BROAD)
    assert max(map(len, parts)) <= BROAD
    assert max(map(len, parts)) - min(map(len, parts)) < len(parts)


def test_what_is_missing_and_what_was_not_taken_is_said(overview: Overview) -> None:
    report = made(overview)
    assert [(line["item"], line["region"]) for line in rows(sheet(report, "未报单位"))] == [("@丙县", "甘肃省")]
    (left_out,) = rows(sheet(report, "未收入"))
    assert left_out["item"] == "坏的.duibiao"
    assert left_out["reason"] == "“坏的.duibiao”不是对标的评估文件，它的内容是另一种文件。"
    assert left_out["todo"] == "请核对是否拿错文件，让该单位报送评估文件（.duibiao）或填报表。"
    assert "已汇总 6 个单位；应报 3，未报 1，未收入 1" in sheet(report, "封面").middle


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_heading_of_figures_takes_more_than_two_lines(overview: Overview, language: Language) -> None:
    type_face = face(language)
    for laid in lay_out(made(overview, language)):
        keys = [column.key for column in laid.sheet.columns]
        if "warned" in keys and not laid.sheet.hidden:
            place = keys.index("warned")
            text = str(laid.rows[laid.heading - 1].cells[place])
            assert type_face.lines(text, heading_room(laid.widths[place], text, type_face.body)) == 2, laid.sheet.name


def test_the_contents_name_the_page_of_every_sheet(many: Overview) -> None:
    shown = [laid for laid in lay_out(made(many)) if not laid.sheet.hidden]
    lines = rows(shown[0].sheet)
    assert [line["report"] for line in lines] == [laid.sheet.name for laid in shown[1:]]
    begins = list(itertools.accumulate((len(pages(laid)) for laid in shown), initial=1))
    assert [line["page"] for line in lines] == begins[1:-1]


def test_without_a_list_nobody_is_called_missing(many: Overview) -> None:
    missing = sheet(made(many), "未报单位")
    assert [line.cells for line in missing.lines] == [("没有给出应报单位名单，无法判断谁未报",)]
    assert "未给应报名单" in missing.middle


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_formula_carries_its_value_and_text_stays_text(
    overview: Overview, language: Language, tmp_path: Path
) -> None:
    report = made(overview, language)
    excel.write(report, tmp_path / "表.xlsx")
    carried = values(tmp_path / "表.xlsx")
    assert len(carried) == formulas(report)
    assert all(value is not None for value in carried.values())
    book = openpyxl.load_workbook(tmp_path / "表.xlsx")
    texts = {cell.value: cell for one in book.worksheets for row in one.iter_rows() for cell in row if cell.value}
    for text in ("=1+1 乙县", "@丙县"):
        assert texts[text].data_type in ("s", "inlineStr")
        assert texts[text].quotePrefix
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_the_next_roll_up_knows_who_is_expected(overview: Overview, tmp_path: Path) -> None:
    excel.write(made(overview), tmp_path / "上次.xlsx")
    known = expected.read(tmp_path / "上次.xlsx").expected
    wanted = {bare(one.name) for one in overview.expected} | {bare(one.name) for one in overview.returns}
    assert {bare(one.name) for one in known} == wanted
    assert next(one.region for one in known if one.name == "@丙县") == "甘肃省"


def same(one: object, other: object) -> bool:
    if isinstance(one, float) or isinstance(other, float):
        return isinstance(one, int | float) and isinstance(other, int | float) and abs(one - other) < 1e-12
    return one == other


@pytest.mark.slow
@office.needed
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("which", ["overview", "many"])
def test_libreoffice_calculates_the_same_and_prints_all_of_it(
    which: str, language: Language, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    report = made(request.getfixturevalue(which), language)
    path = tmp_path / "表.xlsx"
    excel.write(report, path)
    bare_book = office.without_values(path, tmp_path / "bare.xlsx")
    calculated = values(office.convert(bare_book, "xlsx", tmp_path / "calculated"))
    carried = values(path)
    assert carried.keys() == calculated.keys()
    assert {p: (carried[p], v) for p, v in calculated.items() if not same(carried[p], v)} == {}
    assert printed.lost(report, office.convert(path, "pdf", tmp_path)) == []


def test_a_thousand_organisations_keep_the_limits_of_excel(many: Overview, tmp_path: Path) -> None:
    returns = [
        msgspec.structs.replace(many.returns[number % len(many.returns)], name=f"{'很长的单位名称' * 20}{number}")
        for number in range(1000)
    ]
    whole = msgspec.structs.replace(many, returns=returns)
    report = made(whole)
    excel.write(report, tmp_path / "千.xlsx")
    for one in report.sheets:
        assert len(one.columns) < 40
        assert len(one.name) <= 31
    assert len(rows(sheet(report, "各单位"))) == 1000
