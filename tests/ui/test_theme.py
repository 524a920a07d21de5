"""Colours by their computed contrast, the live switch, fonts and heights."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QImage, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMainWindow, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui import theme
from desktop.ui.actions import Actions
from desktop.ui.menus import Menus, ToolBar
from desktop.ui.style_sheet import Role, set_role, style_sheet
from desktop.ui.tokens import DARK, LIGHT, Tokens
from tests.ui.pixels import contrast, names

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    switch = qapp.findChild(theme._Switch)
    if switch is not None:
        theme.apply(qapp, theme.Theme.SYSTEM)
        switch.setParent(None)
        switch.deleteLater()
    qapp.setStyleSheet("")
    for field in theme.FIELDS:
        qapp.setPalette(QPalette(), field)  # type: ignore[arg-type]
    qapp.setPalette(QPalette())


def picture(widget: QWidget) -> QImage:
    widget.ensurePolished()
    return widget.grab().toImage()


# Colours


@pytest.mark.point(18)
@BOTH
@pytest.mark.parametrize("name", ["text", "secondary", "hint", "accent", "red", "amber", "green"])
def test_words_reach_4_5_on_plain_and_selected_rows(colours: Tokens, name: str) -> None:
    for ground in (colours.base, colours.selection):
        assert contrast(getattr(colours, name), ground) >= 4.5


@BOTH
@pytest.mark.parametrize("ground", ["window", "section", "band", "bulk", "red_tint", "amber_tint", "button"])
def test_text_and_secondary_reach_4_5_on_every_ground(colours: Tokens, ground: str) -> None:
    assert contrast(colours.text, getattr(colours, ground)) >= 4.5
    assert contrast(colours.secondary, getattr(colours, ground)) >= 4.5


@BOTH
def test_banners_and_buttons_have_readable_words(colours: Tokens) -> None:
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.red, colours.red_tint) >= 4.5
    assert contrast(colours.amber, colours.amber_tint) >= 4.5
    assert contrast(colours.accent, colours.bulk) >= 4.5


@BOTH
def test_edges_of_fields_and_outlines_of_lights_reach_3(colours: Tokens) -> None:
    assert contrast(colours.field_edge, colours.base) >= 3
    for outline in (colours.red, colours.amber, colours.green):
        assert contrast(outline, colours.base) >= 3
        assert contrast(outline, colours.selection) >= 3


@BOTH
def test_red_yellow_and_green_belong_to_the_lights(colours: Tokens) -> None:
    for name in ("accent", "bar_done", "bar_ongoing", "bar_progress"):
        assert 200 <= getattr(colours, name).hue() <= 230
    for name in ("text", "secondary", "hint", "bar_stalled", "line"):
        assert getattr(colours, name).hsvSaturation() < 70


# From the palette and back


@BOTH
def test_a_palette_leads_back_to_its_tokens(colours: Tokens) -> None:
    assert theme.tokens(theme.palette(colours)) is colours


def test_a_foreign_palette_gives_its_own_colours_only() -> None:
    foreign = QPalette()
    own = {"#000000", "#ffffff", "#1aebff", "#3ff23f"}
    for role, name in {
        QPalette.ColorRole.Window: "#000000",
        QPalette.ColorRole.Base: "#000000",
        QPalette.ColorRole.Text: "#ffffff",
        QPalette.ColorRole.Highlight: "#1aebff",
        QPalette.ColorRole.HighlightedText: "#000000",
    }.items():
        foreign.setColor(role, QColor(name))
    foreign.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, QColor("#3ff23f"))
    colours = theme.tokens(foreign)
    assert colours.system
    assert set(colours.names().values()) <= own
    chosen = theme.selected(colours)
    assert chosen.base.name() == "#1aebff"
    for name in ("text", "secondary", "accent", "red", "bar_done"):
        assert contrast(getattr(chosen, name), chosen.base) >= 4.5


@BOTH
def test_a_selected_row_changes_ground_and_rest_of_the_bar_only(colours: Tokens) -> None:
    chosen = theme.selected(colours)
    before, after = colours.names(), chosen.names()
    assert {name for name in before if before[name] != after[name]} == {"base", "bar_rest"}
    assert chosen.base == colours.selection


# The switch


def test_the_theme_is_switched_live(app: QApplication, qtbot: QtBot) -> None:
    label = QLabel("标题")
    label.setAutoFillBackground(True)
    qtbot.addWidget(label)
    for choice, colours in ((theme.Theme.LIGHT, LIGHT), (theme.Theme.DARK, DARK), (theme.Theme.LIGHT, LIGHT)):
        theme.apply(app, choice)
        assert theme.tokens(app.palette()) is colours
        assert colours.window.name() in names(picture(label))
        assert theme.tokens(label.palette()) is colours
    assert len(app.findChildren(theme._Switch)) == 1


class _Hints:
    """The system's hints, as a test wants them."""

    def __init__(self, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> None:
        self.scheme = scheme
        self.contrast = contrast

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self.contrast


def test_system_follows_the_system(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    theme.apply(app, theme.Theme.SYSTEM)
    assert theme.tokens(app.palette()) is LIGHT
    switch = app.findChild(theme._Switch)
    hints = _Hints(Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference)
    monkeypatch.setattr(switch, "_hints", hints)
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens(app.palette()) is DARK
    hints.scheme = Qt.ColorScheme.Light
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.tokens(app.palette()) is LIGHT


def test_a_choice_of_ones_own_withstands_the_system(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    theme.apply(app, theme.Theme.LIGHT)
    hints = _Hints(Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference)
    monkeypatch.setattr(app.findChild(theme._Switch), "_hints", hints)
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens(app.palette()) is LIGHT


def test_high_contrast_leaves_the_systems_palette_alone(
    app: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = app.palette().color(QPalette.ColorRole.Highlight)
    theme.apply(app, theme.Theme.DARK)
    switch = app.findChild(theme._Switch)
    assert switch is not None
    hints = _Hints(Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast)
    monkeypatch.setattr(switch, "_accessibility", hints)
    switch.refresh()
    assert app.styleSheet() == ""
    assert app.palette().color(QPalette.ColorRole.Highlight) == before
    combo = QComboBox()
    qtbot.addWidget(combo)
    combo.ensurePolished()
    assert combo.palette().color(QPalette.ColorRole.Highlight) == before
    hints.contrast = Qt.ContrastPreference.NoPreference
    switch.refresh()
    assert theme.tokens(app.palette()) is DARK


# Widgets


@pytest.mark.parametrize("choice", [theme.Theme.LIGHT, theme.Theme.DARK])
def test_a_combo_has_the_edge_of_a_field_and_keeps_its_arrow(
    app: QApplication, qtbot: QtBot, choice: theme.Theme
) -> None:
    theme.apply(app, choice)
    colours = theme.tokens(app.palette())
    combo = QComboBox()
    qtbot.addWidget(combo)
    combo.resize(120, 26)
    image = picture(combo)
    assert image.pixelColor(0, 13) == colours.field_edge
    arrow = [image.pixelColor(x, 13) for x in range(98, 116)]
    assert max(contrast(colour, colours.base) for colour in arrow) > 2
    popup = combo.view().palette()
    assert popup.color(QPalette.ColorRole.Highlight) == colours.selection
    assert contrast(popup.color(QPalette.ColorRole.Text), popup.color(QPalette.ColorRole.Base)) >= 4.5


@pytest.mark.parametrize("choice", [theme.Theme.LIGHT, theme.Theme.DARK])
def test_a_role_gives_a_button_its_look(app: QApplication, qtbot: QtBot, choice: theme.Theme) -> None:
    theme.apply(app, choice)
    colours = theme.tokens(app.palette())
    button = QPushButton("开始登记")
    qtbot.addWidget(button)
    button.resize(100, 28)
    assert picture(button).pixelColor(50, 3) == colours.button
    set_role(button, Role.PRIMARY)
    image = picture(button)
    assert image.pixelColor(50, 3) == colours.accent
    assert max(contrast(QColor(name), colours.accent) for name in names(image)) >= 4.5


@pytest.mark.parametrize("choice", [theme.Theme.LIGHT, theme.Theme.DARK])
def test_what_has_no_room_in_the_tool_bar_is_behind_a_button_that_is_seen(
    app: QApplication, qtbot: QtBot, choice: theme.Theme
) -> None:
    theme.apply(app, choice)
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    tools = ToolBar(actions, Menus(window.menuBar(), actions, lambda _menu: None), window)
    window.addToolBar(tools)
    window.resize(420, 120)
    window.show()
    more = tools.findChild(QToolButton, "qt_toolbar_ext_button")
    assert more is not None
    qtbot.waitUntil(more.isVisible)
    ground = theme.tokens(app.palette()).window
    seen = names(picture(tools).copy(more.geometry()))
    assert max(contrast(QColor(name), ground) for name in seen) >= 3


@BOTH
def test_the_style_sheet_leaves_combos_alone_and_names_pictures_that_exist(colours: Tokens) -> None:
    sheet = style_sheet(colours)
    assert not re.search(r"QComboBox\s*[{:,]", sheet)
    pictures = re.findall(r'url\("(.+?)"\)', sheet)
    assert pictures
    assert all(Path(name).is_file() for name in pictures)
    assert "$" not in sheet


# Type and heights


def test_english_puts_a_latin_face_first(qapp: QApplication) -> None:
    chinese, english = theme.fonts("zh_CN").base.families(), theme.fonts("en").base.families()
    assert len(english) == 2
    assert english[1:] == chinese


@pytest.mark.parametrize(
    ("platform", "chinese", "points"),
    [("win32", "Microsoft YaHei UI", 10), ("darwin", "PingFang SC", 13), ("linux", "Noto Sans CJK SC", 10)],
)
def test_faces_and_sizes_of_each_system(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, platform: str, chinese: str, points: float
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    made = theme.fonts("zh_CN")
    assert made.item.families() == [chinese]
    assert made.item.pointSizeF() == points


def test_only_two_weights(qapp: QApplication) -> None:
    made = theme.fonts("en")
    assert {f.weight() for f in (made.base, made.item, made.counts)} == {QFont.Weight.Normal}
    assert {f.weight() for f in (made.title, made.figure, made.page)} == {QFont.Weight.DemiBold}
    assert theme.strong(made.base).weight() == QFont.Weight.DemiBold
    assert made.base.weight() == QFont.Weight.Normal


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_heights_hold_their_lines(qapp: QApplication, language: str) -> None:
    made = theme.fonts(language)
    heights = theme.heights(made)
    assert heights.line >= QFontInfo(made.item).pixelSize() * 1.35
    assert heights.item == 2 * heights.line + 8
    assert heights.item_tall == 3 * heights.line + 8
    assert heights.chapter < heights.measure < heights.tree_chapter < heights.framework <= heights.item


@pytest.mark.skipif("not sys.platform.startswith('linux')")
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_heights_in_noto_are_those_of_the_pictures(qapp: QApplication, language: str) -> None:
    if not {"Noto Sans", "Noto Sans CJK SC"} <= set(QFontDatabase.families()):
        pytest.skip("no Noto Sans here")
    heights = theme.heights(theme.fonts(language))
    assert (heights.item, heights.item_tall, heights.measure, heights.chapter) == (44, 62, 30, 24)
    assert (heights.framework, heights.tree_chapter, heights.field, heights.header) == (40, 38, 26, 24)
