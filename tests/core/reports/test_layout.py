"""Widths, heights and the breaking of lines, without a font library."""

from __future__ import annotations

import datetime as dt
import itertools
import re

import hypothesis
import pytest
from hypothesis import strategies

from desktop.core.assessment import Applicability
from desktop.core.errors import ReportError
from desktop.core.labels import Language
from desktop.core.reports import layout
from desktop.core.reports.glyphs import face
from desktop.core.reports.layout import HEAD_LINE, Laid, lay_out
from desktop.core.reports.lines import ROW_LIMIT
from desktop.core.reports.options import ReportKind
from desktop.core.reports.pages import pages
from desktop.core.reports.sheets import Head
from desktop.core.reports.values import Column, Formula, Kind, Line, Report, Role, Sheet
from desktop.core.reports.widths import room
from tests.core.reports import sample

TEXTS = strategies.text(strategies.characters(codec="utf-8", exclude_characters="\r"), max_size=300)


@pytest.mark.parametrize(
    ("text", "em"),
    [("国家标准", 4), ("12", 1.06), ("，。", 2), ("e\u0301", 0.55), ("", 0), ("（GB/T 1）", 5.5)],
)
def test_chinese_type_is_as_wide_as_its_squares(text: str, em: float) -> None:
    assert face("zh").width(text) == pytest.approx(em, abs=0.15)


def test_latin_type_is_that_of_arial() -> None:
    assert face("en").width("Standardization") == pytest.approx(6.95, abs=0.05)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 5, 1),
        ("标准", 5, 1),
        ("标准化工作要点", 5, 2),
        ("标准化\n工作", 5, 2),
        ("标准化\n", 5, 2),
        ("标准化工，作", 4, 2),  # the comma may not begin a line and takes 工 with it
        ("标准化工作（国家）", 6, 2),
        ("a" * 100, 5, 12),
        ("https://oa.example/标准化科/工作安排.pdf", 8, 4),  # behind its strokes LibreOffice begins a new line
        ("https://oa.example/" + "a" * 20, 8, 4),
    ],
)
def test_lines_of_a_text(text: str, room: float, lines: int) -> None:
    assert face("zh").lines(text, room) == lines


@hypothesis.given(TEXTS, strategies.floats(3, 60), strategies.integers(1, 30))
def test_splitting_loses_nothing_and_fits(text: str, room: float, most: int) -> None:
    parts = face("zh").split(text, room, most)
    assert "".join(parts) == text
    assert all(face("zh").lines(part.removesuffix("\n"), room) <= most + 1 for part in parts)


@hypothesis.given(TEXTS, strategies.floats(3, 60))
def test_a_wider_column_never_needs_many_more_lines(text: str, room: float) -> None:
    assert face("en").lines(text, room + 3) <= face("en").lines(text, room) + 1


@hypothesis.given(TEXTS.filter(str.strip), strategies.floats(3, 60))
def test_lines_hold_what_they_must(text: str, room: float) -> None:
    assert face("zh").lines(text, room) >= face("zh").width(text.strip()) / room * 0.9 - 1


def test_columns_widen_where_the_text_is() -> None:
    rows = sample.rows(copies=1)
    usual = lay_out(sample.report(rows))[0]
    note = [column.key for column in usual.sheet.columns].index("note")
    longer = lay_out(sample.report([sample.changed(row, note="很长的进展" * 40) for row in rows]))[0]
    empty = lay_out(sample.report([sample.changed(row, note="") for row in rows]))[0]
    assert longer.widths[note] > usual.widths[note] > empty.widths[note]


def test_no_heading_leaves_its_last_character_alone() -> None:
    """A heading that does not fit on its own lines is broken between its words."""
    rows = sample.rows(copies=1)
    empty = lay_out(sample.report([sample.changed(row, note="", problem="", next_step="") for row in rows]))[0]
    full = lay_out(sample.report([sample.changed(row, note="很长的进展" * 9) for row in rows]))[0]
    place = [column.key for column in full.sheet.columns].index("note")
    shown = [laid.rows[laid.heading - 1].cells[place] for laid in (empty, full)]
    assert shown == ["工作进展\n（截至\n11月21日）", "工作进展\n（截至11月21日）"]


def test_one_long_text_takes_no_room_that_all_other_rows_pay_for() -> None:
    """What nearly all rows need counts, not the height of the one that is tall in any case."""
    rows = [sample.changed(row, note="", problem="") for row in sample.rows(copies=8)]
    odd = [sample.changed(rows[0], note="很长的进展" * 60), *rows[1:]]
    usual, other = (lay_out(sample.report(each))[0] for each in (rows, odd))
    item = [column.key for column in usual.sheet.columns].index("item")
    assert other.widths[item] >= usual.widths[item] * 0.9


@pytest.mark.parametrize("flags", [0, 1, 2, 5, 12])
def test_what_stands_around_a_table_is_broken_only_where_it_must_be(flags: int) -> None:
    """A table of one wide column and narrow ones has no edge near the share of each text."""
    columns = (
        Column("number", "序号", Kind.WORD, least=2.2, most=3),
        Column("item", "单位", Kind.TEXT, least=9, most=90),
        *(Column(f"light{number}", "预警", Kind.LIGHT, least=4.6, most=6) for number in range(flags)),
    )
    line = Line(Role.ITEM, (1, "某单位", *["■ 逾期"] * flags))
    sheet = Sheet(
        "表", columns, (line,), "标题", "汇总单位：某省市场监督管理局", "已汇总 15 个单位；未报 2",
        "截至：2026年11月28日", signature=("填报人：", "联系电话：", "审核人（签字）：", "单位负责人（签字）："),
    )  # fmt: skip
    (laid,) = lay_out(Report("标题", "某局", "zh", dt.datetime(2026, 11, 28), (sheet,)))
    texts = [*sheet.signature, sheet.left, sheet.middle, sheet.right]
    rows = [row for row in laid.rows if any(cell in texts for cell in row.cells)]
    one_line = 1.9 * HEAD_LINE + 18
    assert sum(row.height for row in rows) < one_line * (2 if flags == 12 else len(texts))
    assert sum(len([cell for cell in row.cells if cell in texts]) for row in rows) == len(texts)


@pytest.mark.parametrize("kind", [ReportKind.LEDGER, ReportKind.BREAKDOWN, ReportKind.URGING, ReportKind.TARGETS])
def test_a_word_that_can_stand_on_one_line_does(kind: ReportKind) -> None:
    """陕西省实施意见 and 产品质量监督科 do not leave their last character on a line of its own."""
    rows = [
        sample.changed(row, framework=name, unit=unit)
        for row in sample.rows(copies=1)
        for name, unit in (("陕西省实施意见", "质量发展科"), ("国家标准化发展纲要", "产品质量监督科的第二办公室"))
    ]
    laid = lay_out(sample.report(rows, kind=kind))[0]
    for key, word in (("source", "陕西省实施意见"), ("unit", "质量发展科")):
        place = [column.key for column in laid.sheet.columns].index(key)
        assert face("zh").lines(word, room(laid.widths[place], face("zh").body)) == 1


@pytest.mark.parametrize("kind", [ReportKind.LEDGER, ReportKind.URGING, ReportKind.TARGETS])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_alert_is_broken_between_its_words_and_never_behind_its_sign(language: Language, kind: ReportKind) -> None:
    """A day of which the last figure stood on a line of its own, and a sign above its word, were printed once."""
    laid = lay_out(sample.report(sample.rows(copies=2, language=language), language, kind=kind))[0]
    place = [column.key for column in laid.sheet.columns].index("light")
    free, lines = room(laid.widths[place], face(language).body), set[str]()
    for line in laid.sheet.lines:
        if line.role is Role.ITEM:
            value = line.cells[place]
            lines.update(face(language).broken(str(value.value if isinstance(value, Formula) else value), free))
    assert lines & {"■ 逾期", "■ Overdue"}
    assert not lines & set("■▲●○")
    days = re.compile(r"\d+月\d+日|\d{4}-\d\d-\d\d")
    assert all(days.fullmatch(line) for line in lines if re.search(r"\d月|\d日|月\d|\d-|-\d", line))


def test_no_row_is_higher_than_fits_a_page() -> None:
    rows = [sample.changed(row, note="进展" * 2000) for row in sample.rows(copies=1)]
    for laid in lay_out(sample.report(rows)):
        assert all(row.height <= ROW_LIMIT for row in laid.rows)


def test_no_head_leaves_the_table_without_room() -> None:
    long = "很长的名称" * 1000
    head = Head(long, sample.TODAY, filler=long, telephone=long, documents=(long,), filters=long, rate_rule=long)
    rows = [sample.changed(row, unit=f"{long}{number % 3}") for number, row in enumerate(sample.rows(copies=1))]
    for laid in lay_out(sample.report(rows, head=head)):
        assert all(row.height <= ROW_LIMIT for row in laid.rows)


def summary(chapters: int, units: int, **fields: object) -> list[Laid]:
    """Return the visible sheets of a progress summary over a document of so many chapters, laid out."""
    base = sample.rows([sample.PLAN], copies=20)
    rows = [
        sample.changed(
            row,
            chapter=number % chapters,
            chapter_title=f"第{number % chapters}章",
            unit=f"{number % units}科",
            **fields,
        )
        for number, row in enumerate(base)
    ]
    report = sample.report(sorted(rows, key=lambda row: row.chapter), kind=ReportKind.PROGRESS)
    return [each for each in lay_out(report) if not each.sheet.hidden]


@pytest.mark.parametrize("chapters", [1, 5, 12, 30])
@pytest.mark.parametrize("units", [1, 12, 40])
def test_charts_are_never_cut_by_a_page(chapters: int, units: int) -> None:
    laid = summary(chapters, units)[-1]
    assert laid.charts
    for page in pages(laid):
        for chart in laid.charts:
            assert page.first <= chart.top <= chart.bottom <= page.last or not page.first <= chart.top <= page.last


@pytest.mark.parametrize(("chapters", "units"), [(1, 1), (1, 4), (3, 7), (10, 7), (12, 12), (2, 40)])
def test_three_charts_stand_together(chapters: int, units: int) -> None:
    laid = summary(chapters, units)[-1]
    last = pages(laid)[-1]
    assert len(laid.charts) == 3
    assert all(last.first <= chart.top for chart in laid.charts)
    for one, other in itertools.combinations(laid.charts, 2):
        assert one.bottom < other.top or other.bottom < one.top or one.right <= other.left or other.right <= one.left
    for chart in laid.charts:
        height = sum(row.height for row in laid.rows[chart.top - 1 : chart.bottom])
        assert height >= (chart.bars.last - chart.bars.first + 1) * 13


def test_charts_too_high_for_one_page_stand_two_by_two() -> None:
    laid = summary(20, 20)[-1]
    first, second, third = laid.charts
    assert first.top == second.top
    assert third.top > first.bottom


def test_headings_are_not_repeated_above_charts_alone() -> None:
    (short,), (table, charts) = summary(1, 4), summary(30, 4)
    assert [page.repeats_heading for page in pages(short)] == [False, False]
    assert [page.repeats_heading for page in pages(table)] == [False, True, True]
    assert (table.charts, table.sheet.signature != ()) == ([], True)
    assert [page.repeats_heading for page in pages(charts)] == [False]
    assert len(charts.charts) == 3
    assert (charts.sheet.name, charts.sheet.title) == (f"{table.sheet.name}附图", f"{table.sheet.title}附图")


def test_a_summary_of_nothing_applicable_has_no_charts() -> None:
    (laid,) = summary(2, 2, applicability=Applicability.UNDECIDED)
    assert laid.charts == []
    assert len(pages(laid)) == 1


def test_a_chart_of_many_units_says_that_it_shows_the_first() -> None:
    rows = [sample.changed(row, unit=f"{number}科") for number, row in enumerate(sample.rows(copies=1))]
    titles = [chart.title for chart in sample.report(rows).sheets[1].charts]
    assert titles == [
        "各文件进展（已完成 / 适用）",
        "各章进展（已完成 / 适用）",
        "各科室进展（已完成 / 适用），前 20 个",
        "各进展项数",
    ]


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "_MOST_ROWS", 20)
    with pytest.raises(ReportError) as caught:
        lay_out(sample.report(sample.rows(copies=1)))
    assert caught.value.key == "report-too-many"


def test_documents_have_bands_where_there_are_several() -> None:
    one, two = sample.report(sample.rows([sample.PLAN], copies=1)), sample.report(sample.rows(copies=1))
    bands = [[line.cells[0] for line in report.sheets[0].lines if line.role is Role.DOCUMENT] for report in (one, two)]
    assert bands == [[], [sample.PLAN.title, sample.SHAANXI.title]]
    chapters = [line.cells[0] for line in one.sheets[0].lines if line.role is Role.CHAPTER]
    assert chapters == ["三、完善绿色发展标准化保障", "五、实施标准国际化跃升工程", "六、深化标准化改革创新"]
