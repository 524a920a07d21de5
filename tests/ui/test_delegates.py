"""Rows as they are painted: by their pixels, in real views."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Lamp, Light, Status
from desktop.ui import row_painter, theme
from desktop.ui.item_delegate import ItemDelegate
from desktop.ui.row_values import ChapterLine, Column, Line, MeasureLine, describe
from desktop.ui.tokens import DARK, LIGHT, Tokens
from tests.ui.pixels import ink, lightnesses, names, pixels
from tests.ui.rows import CHAPTER, ITEM, LONG, MEASURE, NOT_APPLICABLE, UNDECIDED, Model, Table


def sentence_area(image: QImage) -> QRect:
    return QRect(38, 3, image.width() - 46, 19)


# Item rows


def test_a_selected_row_has_its_ground_and_a_bar_of_three(qtbot: QtBot) -> None:
    table = Table([ITEM, ITEM])
    qtbot.addWidget(table)
    table.choose(1)
    plain, chosen = table.cell(0, Column.ITEM), table.cell(1, Column.ITEM)
    assert plain.pixelColor(1, 20) == LIGHT.base
    assert [chosen.pixelColor(x, 20).name() for x in range(4)] == [LIGHT.accent.name()] * 3 + [LIGHT.selection.name()]
    for column in (Column.UNIT, Column.DUE):
        assert table.cell(1, column).pixelColor(1, 20) == LIGHT.selection


def test_the_current_row_alone_is_framed_in_a_multi_selection(qtbot: QtBot) -> None:
    table = Table([ITEM, ITEM, ITEM])
    qtbot.addWidget(table)
    table.choose(0, 1, 2, current=1)
    for row in range(3):
        image = table.row(row)
        right, bottom = image.width() - 1, image.height() - 1
        framed = LIGHT.accent if row == 1 else LIGHT.selection
        for x in (200, 450, 600):
            assert image.pixelColor(x, 0) == framed
            assert image.pixelColor(x, bottom) == (LIGHT.accent if row == 1 else LIGHT.line)
        assert image.pixelColor(right, 20) == framed
        assert image.pixelColor(0, 20) == LIGHT.accent


def test_every_row_ends_with_a_line(qtbot: QtBot) -> None:
    table = Table([ITEM, MEASURE, CHAPTER])
    qtbot.addWidget(table)
    for row in range(3):
        image = table.row(row)
        assert {image.pixelColor(x, image.height() - 1).name() for x in range(image.width())} == {LIGHT.line.name()}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_a_row_is_painted_in_its_theme(qtbot: QtBot, colours: Tokens) -> None:
    table = Table([ITEM, CHAPTER, MEASURE], colours=colours)
    qtbot.addWidget(table)
    item = table.cell(0, Column.ITEM)
    assert item.pixelColor(5, 5) == colours.base
    assert colours.accent.name() in names(item, QRect(12, 4, 16, 20))
    assert table.cell(1, Column.DUE).pixelColor(3, 3) == colours.band
    assert table.cell(2, Column.DUE).pixelColor(3, 3) == colours.section
    assert colours.green_fill.name() in names(table.cell(0, Column.DUE))
    strongest = max(lightnesses(item, sentence_area(item)), key=lambda v: abs(v - colours.base.lightness()))
    assert abs(strongest - colours.text.lightness()) < 30


def test_what_is_not_applicable_is_muted_and_says_why(qtbot: QtBot) -> None:
    table = Table([NOT_APPLICABLE, msgspec.structs.replace(NOT_APPLICABLE, muted=False)])
    qtbot.addWidget(table)
    muted, plain = table.cell(0, Column.ITEM), table.cell(1, Column.ITEM)
    assert min(lightnesses(muted, sentence_area(muted))) >= LIGHT.secondary.lightness()
    assert min(lightnesses(plain, sentence_area(plain))) < LIGHT.secondary.lightness() - 20
    assert ink(muted, LIGHT.base, QRect(100, 23, 120, 18)) > 50  # the reason


@pytest.mark.parametrize(
    ("light", "colour", "fill"),
    [
        (Light.OVERDUE, LIGHT.red, LIGHT.red_fill),
        (Light.DUE_SOON, LIGHT.amber, LIGHT.amber_fill),
        (Light.BEHIND, LIGHT.amber, LIGHT.amber_fill),
        (Light.ON_TRACK, LIGHT.secondary, LIGHT.green_fill),
    ],
)
def test_a_light_stands_below_the_date_with_its_word(qtbot: QtBot, light: Light, colour: QColor, fill: QColor) -> None:
    line = msgspec.structs.replace(ITEM, lamp=Lamp(light, 12), lamp_text="逾期 12 天")
    table = Table([line])
    qtbot.addWidget(table)
    image = table.cell(0, Column.DUE)
    assert fill.name() in names(image, QRect(8, 22, 12, 18))
    word = QRect(25, 23, 80, 17)
    darkest = min(lightnesses(image, word))
    assert abs(darkest - colour.lightness()) < 30
    if light is not Light.ON_TRACK:
        hues = {QColor.fromRgb(value).hue() for value in pixels(image, word)}
        assert any(abs(hue - colour.hue()) < 6 for hue in hues)


def test_what_is_done_shows_its_date_without_a_shape(qtbot: QtBot) -> None:
    done = msgspec.structs.replace(ITEM, glyph=Status.DONE, lamp=None, lamp_text="9月18日完成")
    table = Table([done])
    qtbot.addWidget(table)
    image = table.cell(0, Column.DUE)
    assert ink(image, LIGHT.base, QRect(8, 23, 14, 17)) > 5  # the text begins at the left edge
    assert LIGHT.green_fill.name() not in names(image)


def test_the_narrow_layout_has_per_cent_chip_and_clip(qtbot: QtBot) -> None:
    table = Table([ITEM, msgspec.structs.replace(ITEM, target_text="", evidence=0)])
    qtbot.addWidget(table)
    table.choose(0)
    full, bare = table.cell(0, Column.ITEM), table.cell(1, Column.ITEM)
    assert LIGHT.base.name() in names(full, QRect(110, 24, 30, 12))  # the chip's own ground on the selected row
    assert ink(full, LIGHT.selection, QRect(110, 23, 130, 18)) > ink(bare, LIGHT.base, QRect(110, 23, 130, 18)) + 100


def test_the_wide_layout_has_columns_for_them(qtbot: QtBot) -> None:
    table = Table(
        [ITEM, msgspec.structs.replace(ITEM, glyph=Status.ONGOING, target_text="", reached_text="", evidence=0)],
        wide=True,
    )
    qtbot.addWidget(table)
    assert ink(table.cell(0, Column.ITEM), LIGHT.base, QRect(77, 23, 300, 18)) == 0  # the word alone
    progress = table.cell(0, Column.PROGRESS)
    across = [progress.pixelColor(x, 22).name() for x in range(8, 66)]
    assert across.count(LIGHT.bar_done.name()) == pytest.approx(0.6 * 58, abs=2)
    assert LIGHT.bar_rest.name() in across
    assert ink(progress, LIGHT.base, QRect(80, 10, 36, 24)) > 20  # 60%
    assert ink(table.cell(0, Column.TARGET), LIGHT.base, QRect(8, 23, 80, 18)) > 50  # reached
    assert ink(table.cell(0, Column.EVIDENCE), LIGHT.base, QRect(8, 10, 40, 24)) > 30
    for column in (Column.PROGRESS, Column.TARGET, Column.EVIDENCE):  # nothing to say of an ongoing one
        image = table.cell(1, column)
        assert ink(image, LIGHT.base, QRect(0, 0, image.width(), image.height() - 1)) == 0


def test_the_bar_on_a_selected_row_has_another_rest(qtbot: QtBot) -> None:
    table = Table([ITEM], wide=True)
    qtbot.addWidget(table)
    table.choose(0)
    assert LIGHT.bar_rest_selected.name() in names(table.cell(0, Column.PROGRESS), QRect(50, 21, 14, 3))


def test_a_long_sentence_is_elided_before_the_edge(qtbot: QtBot) -> None:
    table = Table([LONG])
    qtbot.addWidget(table)
    image = table.cell(0, Column.ITEM)
    width = image.width()
    assert ink(image, LIGHT.base, QRect(width - 8, 3, 8, 19)) == 0
    assert ink(image, LIGHT.base, QRect(width - 60, 3, 50, 19)) > 20


def test_two_lines_hold_a_sentence_of_two_lines_and_elide_the_third(qtbot: QtBot) -> None:
    short = msgspec.structs.replace(ITEM, text="短")
    table = Table([LONG, short], tall=True)
    qtbot.addWidget(table)
    line = theme.heights(theme.fonts("zh_CN")).line
    long, brief = table.cell(0, Column.ITEM), table.cell(1, Column.ITEM)
    assert long.height() == 3 * line + 8
    for number in range(2):
        assert ink(long, LIGHT.base, QRect(60, 4 + number * line, 250, line)) > 200
    assert ink(long, LIGHT.base, QRect(long.width() - 8, 3, 8, 3 * line)) == 0
    # The state follows the sentence: on the second line after a short one, on the third after a long one.
    assert ink(brief, LIGHT.base, QRect(38, 4 + line, 40, line)) > 30
    assert ink(brief, LIGHT.base, QRect(38, 4 + 2 * line, 40, line - 1)) == 0
    assert ink(long, LIGHT.base, QRect(38, 4 + 2 * line, 40, line - 1)) > 30


def test_the_undecided_show_their_square_and_the_suggestion(qtbot: QtBot) -> None:
    table = Table([UNDECIDED, msgspec.structs.replace(UNDECIDED, suggestion_text="")])
    qtbot.addWidget(table)
    with_it, without = table.cell(0, Column.ITEM), table.cell(1, Column.ITEM)
    area = QRect(86, 23, 180, 18)
    assert ink(with_it, LIGHT.base, area) > 200
    assert ink(without, LIGHT.base, area) == 0
    assert ink(with_it, LIGHT.base, QRect(12, 4, 16, 20)) > 40


# Headings


@pytest.mark.parametrize("wide", [False, True])
def test_a_heading_looks_alike_whether_it_spans_or_not(qtbot: QtBot, wide: bool) -> None:
    lines: list[Line] = [CHAPTER, MEASURE]
    plain, spanned = Table(lines, wide=wide), Table(lines, wide=wide)
    for table in (plain, spanned):
        qtbot.addWidget(table)
        table.choose(current=1)
    for row in range(2):
        spanned.setSpan(row, 0, 1, len(Column))
    assert plain.viewport().grab().toImage() == spanned.viewport().grab().toImage()


def test_a_folded_heading_has_another_arrow(qtbot: QtBot) -> None:
    table = Table([MEASURE, msgspec.structs.replace(MEASURE, folded=True)])
    qtbot.addWidget(table)
    arrow = QRect(0, 0, 30, 29)
    opened, folded = table.row(0).copy(arrow), table.row(1).copy(arrow)
    assert opened != folded
    assert ink(opened, LIGHT.section, QRect(8, 4, 16, 20)) > 5
    assert table.row(0).copy(QRect(arrow.right() + 1, 0, 300, 29)) == table.row(1).copy(
        QRect(arrow.right() + 1, 0, 300, 29)
    )


def test_a_long_title_and_many_bodies_share_the_heading(qtbot: QtBot) -> None:
    crowded = MeasureLine("（一）" + "标题" * 60, "牵头 " + "部门、" * 60, 10, 20)
    table = Table([crowded])
    qtbot.addWidget(table)
    image = table.row(0)
    right = image.width()
    assert ink(image, LIGHT.section, QRect(40, 4, 100, 22)) > 100
    assert ink(image, LIGHT.section, QRect(right - 160, 4, 80, 22)) > 100
    assert ink(image, LIGHT.section, QRect(right - 62, 4, 10, 22)) == 0  # between bodies and score
    assert ink(image, LIGHT.section, QRect(right - 50, 4, 37, 22)) > 30


def test_a_heading_says_how_many_wait_while_nothing_is_applicable() -> None:
    assert describe(ChapterLine("一、章", 0, 0, 16, items_text="16 项")) == "一、章, 16 项"
    assert describe(MeasureLine("（一）", "牵头 A", 0, 0, 3)) == "（一）, 牵头 A, 3"
    assert describe(MeasureLine("（一）", "", 1, 5)) == "（一）, 1/5"


# Bounds


@pytest.mark.parametrize("width", [0, 1, 20, 45, 59, 60, 90, 400])
@pytest.mark.parametrize(
    "line", [ITEM, UNDECIDED, NOT_APPLICABLE, LONG, CHAPTER, MEASURE], ids=lambda line: type(line).__name__
)
def test_nothing_is_painted_outside_the_cell(qtbot: QtBot, line: Line, width: int) -> None:
    delegate = ItemDelegate(theme.fonts("zh_CN"))
    model = Model([line])
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.selectAll()
    cell = QRect(50, 40, width, delegate.sizeHint(QStyleOptionViewItem(), model.index(0, 0)).height())
    outside = QColor("#00ff00")
    for column in Column:
        image = QImage(550, 140, QImage.Format.Format_RGB32)
        image.fill(outside)
        painter = QPainter(image)
        painter.fillRect(cell, LIGHT.base)
        option = QStyleOptionViewItem()
        option.rect = cell
        option.palette = theme.palette(LIGHT)
        option.widget = view
        delegate.paint(painter, option, model.index(0, column))
        painter.end()
        painter.begin(image)
        painter.fillRect(cell, outside)
        painter.end()
        assert names(image) == {outside.name()}


def test_the_stores_of_texts_and_pictures_are_bounded(qtbot: QtBot) -> None:
    lines = [msgspec.structs.replace(ITEM, text=f"第 {n} 项", owner=f"人 {n}") for n in range(row_painter.TEXTS)]
    table = Table(lines[:40])
    qtbot.addWidget(table)
    for start in range(0, len(lines), 40):
        table.lines.lines = lines[start : start + 40]
        table.row(0)
    assert len(table.delegate._rows._texts) <= row_painter.TEXTS
    assert len(table.delegate._rows._pictures) <= row_painter.PICTURES


def test_rare_signs_and_line_breaks_do_no_harm(qtbot: QtBot) -> None:
    rare = msgspec.structs.replace(ITEM, text="𠮷野\n" * 60)
    table = Table([rare, msgspec.structs.replace(ITEM, text="")], tall=True)
    qtbot.addWidget(table)
    assert ink(table.cell(0, Column.ITEM), LIGHT.base, QRect(40, 4, 300, 36)) > 100


def test_another_language_takes_other_fonts(qtbot: QtBot) -> None:
    table = Table([msgspec.structs.replace(ITEM, text="firms’ questions")])
    qtbot.addWidget(table)
    before = table.cell(0, Column.ITEM)
    table.delegate.set_fonts(theme.fonts("en"))
    assert table.cell(0, Column.ITEM) != before


def test_heights_depend_on_the_kind_of_row_alone(qtbot: QtBot) -> None:
    heights = theme.heights(theme.fonts("zh_CN"))
    delegate = ItemDelegate(theme.fonts("zh_CN"))
    model = Model([ITEM, LONG, CHAPTER, MEASURE])
    found = [delegate.sizeHint(QStyleOptionViewItem(), model.index(row, 0)).height() for row in range(4)]
    assert found == [heights.item, heights.item, heights.chapter, heights.measure]


@pytest.mark.parametrize("scale", [1.25, 1.5, 2.0])
def test_rows_are_sharp_at_other_scales(qtbot: QtBot, scale: float) -> None:
    table = Table([ITEM, ITEM, ITEM])
    qtbot.addWidget(table)
    table.choose(0, 1, 2, current=1)
    image = QImage(table.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    table.render(image)
    top = round(44 * scale) if table.rowHeight(0) == 44 else round(table.rowHeight(0) * scale)
    column = [image.pixelColor(round(390 * scale), y).name() for y in range(image.height())]
    allowed = {c.name() for c in (LIGHT.selection, LIGHT.accent, LIGHT.line)}
    assert set(column) == allowed  # lines have no blurred edges
    assert column[top] == LIGHT.accent.name()


# For screen readers


def test_a_row_describes_itself_in_its_own_words() -> None:
    assert describe(ITEM) == (
        "核算本市国际标准转化率，报送测算依据, 推进中 60%, ≥ 85%, 达到 82.2%, 标准化科, 王芳, 12月31日, 正常"
    )
    assert describe(UNDECIDED) == "征集自由贸易试验区内企业的标准需求, 待判定, 建议不适用：本市无自贸试验区, 未分派"


def test_a_foreign_palette_is_painted_in_its_own_colours(qtbot: QtBot) -> None:
    table = Table([ITEM, UNDECIDED])
    qtbot.addWidget(table)
    own = {
        QPalette.ColorRole.Base: "#000000",
        QPalette.ColorRole.Text: "#ffffff",
        QPalette.ColorRole.Highlight: "#1aebff",
    }
    palette = QPalette()
    for role, name in own.items():
        palette.setColor(role, QColor(name))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("#000000"))
    table.setPalette(palette)
    table.choose(0)
    for row, ground in ((0, "#1aebff"), (1, "#000000")):
        image = table.cell(row, Column.ITEM)
        assert image.pixelColor(8, 3).name() == ground
        assert LIGHT.accent.name() not in names(image)
