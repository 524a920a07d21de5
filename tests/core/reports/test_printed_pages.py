"""Pages as they are drawn: every row once, in its cell, on the paper; the charts show the figures of the tables."""

from __future__ import annotations

import itertools
from pathlib import Path

import msgspec
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.labels import Language
from desktop.core.reports import excel
from desktop.core.reports.chart_places import TITLE_ROOM
from desktop.core.reports.glyphs import face
from desktop.core.reports.looks import AMBER, GREY, RED, shown
from desktop.core.reports.options import ReportKind
from desktop.core.reports.pages import Page
from desktop.core.reports.paper import Binding, Format, Paper
from desktop.core.reports.printed import FOOT, PrintOut
from desktop.core.reports.printed import Sheet as Printed
from desktop.core.reports.spread import Box
from desktop.core.reports.values import Kind, Report, Role
from tests.core.reports import office
from tests.core.reports.test_kinds import KINDS, LANGUAGES, made

PAPERS = [Paper(), Paper(binding=Binding.LEFT), Paper(Format.A3)]


def out(report: Report, paper: Paper = PAPERS[0]) -> PrintOut:
    return PrintOut(msgspec.structs.replace(report, paper=paper))


def printed(pages: PrintOut) -> list[Printed]:
    return [pages.page(number) for number in range(1, len(pages) + 1)]


def text(box: Box) -> str:
    return office.bare("".join(box.lines))


@pytest.mark.parametrize("paper", PAPERS, ids=["a4", "left", "a3"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_everything_stands_on_the_paper_and_in_its_cell(kind: ReportKind, language: Language, paper: Paper) -> None:
    pages = out(made(kind, language), paper)
    width, height = pages.size
    left, top, right, bottom = paper.margins
    measure = face(language)
    for page in printed(pages):
        *cells, foot = page.boxes
        assert foot.top > height - bottom
        for box in cells:
            assert left - 0.1 <= box.left
            assert box.left + box.width <= width - right + 0.1
            assert top - 0.1 <= box.top
            assert box.top + box.height <= height - bottom + 0.1
            assert len(box.lines) * box.pitch <= box.height + 0.01
            assert box.pitch >= 1.25 * box.look.size * box.scale or not box.lines
            room = box.width / box.scale / box.look.size
            for line in box.lines if box.look.wrap else ():
                assert measure.width(line) <= room, line
        for drawing in page.drawings:
            assert top <= drawing.top
            assert drawing.top + drawing.height <= height - bottom


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_value_of_every_row_is_drawn_once(kind: ReportKind, language: Language) -> None:
    pages = out(made(kind, language))
    for (laid, place), page in zip(pages.places, printed(pages), strict=True):
        want = [one for number in _rows(place, laid.heading) for one in _texts(laid.rows[number - 1], laid.printed)]
        assert [found for box in page.boxes[:-1] if (found := text(box))] == want


def _rows(page: Page, heading: int) -> list[int]:
    return [*([heading] if page.repeats_heading else []), *range(page.first, page.last + 1)]


def _texts(row: object, columns: int) -> list[str]:
    values = getattr(row, "cells", ())[:columns]
    names = getattr(row, "styles", ())
    if not getattr(row, "height", 0):
        return []
    kinds = [name.split(".")[1] if "." in name and name.split(".")[1] in set(Kind) else "text" for name in names]
    pairs = zip(values, kinds, strict=False)
    return [found for value, kind in pairs if (found := office.bare(shown(value, Kind(kind))))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_stand_on_each_page_and_numbers_below(language: Language) -> None:
    pages = out(made(ReportKind.LEDGER, language))
    for (laid, _), page in zip(pages.places, printed(pages), strict=True):
        texts = [text(box) for box in page.boxes]
        headings = [column.heading for column in laid.sheet.columns[: laid.printed] if column.heading]
        assert headings or page.drawings
        assert all(office.bare(heading) in texts for heading in headings)
        total = len(pages)
        wanted = f"第{page.number}页共{total}页" if language == "zh" else f"Page{page.number}of{total}"
        assert texts[-1] == wanted
        assert page.boxes[-1].look.size == FOOT


@pytest.mark.parametrize("language", LANGUAGES)
def test_lights_are_coloured_and_keep_their_words(language: Language) -> None:
    boxes = [box for page in printed(out(made(ReportKind.LEDGER, language))) for box in page.boxes]
    for sign, colour in (("■", RED), ("▲", AMBER)):
        found = [box for box in boxes if box.lines and box.lines[0].startswith(sign)]
        assert found
        for box in found:
            assert box.look.colour == colour
            assert len(text(box)) > 1  # never the sign alone
    out_of_scope = "不适用" if language == "zh" else "Notapplicable"
    assert {box.look.colour for box in boxes if text(box) == out_of_scope} <= {GREY, "000000"}
    assert any(box.look.colour == GREY for box in boxes if text(box) == out_of_scope)


@pytest.mark.parametrize("language", LANGUAGES)
def test_charts_show_the_figures_of_the_tables(language: Language) -> None:
    report = made(ReportKind.PROGRESS, language)
    drawings = [drawing for page in printed(out(report)) for drawing in page.drawings]
    summary = report.sheets[0]
    assert [drawing.title for drawing in drawings] == [bars.title for bars in summary.charts]
    total = next(line for line in summary.lines if line.role is Role.TOTAL)
    figures = dict(zip([column.key for column in summary.columns], total.cells, strict=True))
    for drawing in drawings:
        for one in drawing.series:
            assert f"{sum(one.values):g}" == shown(figures[one.status], Kind.NUMBER)
        left, top, width, height = drawing.plot
        assert drawing.left < left < left + width < drawing.left + drawing.width
        assert drawing.top < top < top + height < drawing.top + drawing.height


def test_a_page_shrunk_with_its_columns_is_drawn_shrunk() -> None:
    keys = "number,item,source,measure,bodies,lead,support,unit,support_units,people,leader,owner,telephone,due,note"
    more = "status,progress,light,problem,evidence,target,reached,result,cause,next_step,proof,done_on,rhythm,key"
    pages = out(made(ReportKind.LEDGER, columns=tuple(f"{keys},{more}".split(","))))
    assert pages.places[0][0].scale < 1
    boxes = pages.page(1).boxes[:-1]
    assert {box.scale for box in boxes} == {pages.places[0][0].scale}
    assert max(box.left + box.width for box in boxes) <= pages.size[0]


@pytest.mark.parametrize("columns", ["number,item", "number,item,unit"])
def test_few_columns_lose_nothing_around_the_table(columns: str, tmp_path: Path) -> None:
    report = made(ReportKind.LEDGER, columns=tuple(columns.split(",")))
    sheet = report.sheets[0]
    pages = out(report)
    first = [page for (laid, _), page in zip(pages.places, printed(pages), strict=True) if laid.sheet is sheet]
    drawn = "".join(text(box) for page in first for box in page.boxes)
    assert sheet.closing is not None
    for words in (sheet.left, sheet.middle, sheet.right, *sheet.signature, shown(sheet.closing[1], Kind.TEXT)):
        assert office.bare(words) in drawn
    excel.write(report, tmp_path / "台账.xlsx")
    values = [cell.value for row in openpyxl.load_workbook(tmp_path / "台账.xlsx").worksheets[0] for cell in row]
    assert {sheet.left, sheet.middle, sheet.right, *sheet.signature} <= set(values)


def test_laying_out_can_be_given_up() -> None:
    told = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        PrintOut(made(ReportKind.WHOLE), stop)
    assert told[0][0] == 0
    assert 0 < told[-1][0] < told[-1][1]


LETTERS = st.text(
    st.sampled_from("标准化（续），。；《》“”—…1234567890 abcdefgh-/%≥■\n\u3000")
    | st.characters(exclude_categories=["Cs"]),
    max_size=300,
)


@given(LETTERS, st.floats(3, 60), st.sampled_from(LANGUAGES))
def test_lines_lose_nothing_and_are_no_wider_than_their_room(words: str, room: float, language: Language) -> None:
    measure = face(language)
    lines = measure.broken(words, room)
    assert "".join("".join(lines).split()) == "".join(words.split())
    for line in lines:
        assert measure.width(line) <= room or len(line) == 1 or line.startswith((" ", "\t", "\u3000"))


@given(st.text(st.sampled_from("标准化（续），。；1234 abcdefgh≥■\n"), max_size=300), st.floats(6, 60))
def test_no_more_lines_are_drawn_than_were_counted(words: str, room: float) -> None:
    measure = face("zh")
    longest = max((measure.width(word) for word in words.split()), default=0.0)
    if longest <= room or all(len(word) == 1 for word in words):
        assert len(measure.broken(words, room)) <= measure.lines(words, room)


def test_breaks_of_the_sheet_are_those_of_the_pages() -> None:
    for kind in KINDS:
        pages = out(made(kind))
        for name, group in itertools.groupby(pages.places, key=lambda each: each[0].sheet.name):
            laid = [each for each in group]
            assert [page.last for _, page in laid[:-1]] == laid[0][0].breaks, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_charts_stand_below_both_tables_each_with_its_title_above_its_bars(language: Language) -> None:
    pages = printed(out(made(ReportKind.PROGRESS, language)))
    drawn = [(page.number, one) for page in pages for one in page.drawings]
    assert len(drawn) >= 3
    for number, drawing in drawn:
        _, top, _, height = drawing.plot
        assert top - drawing.top == pytest.approx(TITLE_ROOM * drawing.scale)
        assert height / len(drawing.labels) >= 13 * drawing.scale
        tables = [box for box in pages[number - 1].boxes if box.look.border]
        assert all(box.top < drawing.top for box in tables)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_first_page_alone_is_the_one_that_it_will_be(
    kind: ReportKind, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.core.reports.layout._TOLD", 1)
    report = made(kind, language)
    first, whole = PrintOut.begun(report), PrintOut(report)
    if kind is ReportKind.WHOLE:  # its contents name the pages of all that follows
        assert first is None
        return
    assert first is not None
    assert len(first) == 1
    page = whole.page(1)
    assert first.page(1) == msgspec.structs.replace(page, boxes=page.boxes[:-1])  # without 第 1 页 共 … 页


def test_hidden_sheets_take_no_time_in_the_preview() -> None:
    report = made(ReportKind.PROGRESS, "zh")
    told: list[tuple[int, int]] = []
    PrintOut(report, lambda done, total: told.append((done, total)))
    assert {total for _, total in told} == {sum(len(sheet.lines) for sheet in report.sheets if not sheet.hidden)}


def test_long_runs_of_chinese_break_where_their_letters_would() -> None:
    measure, text = face("zh"), "推进标准化工作" * 40 + "，abc 12,345" + "监督检查" * 9 + "。\n" + "清单" * 30
    for room in (7.3, 11.0, 64.9):
        lines = measure.broken(text, room)
        assert len(lines) == measure.lines(text, room)
        for one, other in itertools.pairwise(lines[:3]):  # each holds what it can
            assert measure.width(one + other[:2]) > room
