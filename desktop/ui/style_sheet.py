"""The little that a palette cannot say: edges, chips, segments, tabs, banners, bars, key caps.

A view names the part that a widget plays with ``set_role``; nothing here knows a view.
"""

from __future__ import annotations

from enum import StrEnum
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.core.paths import resources
from desktop.ui.tokens import LIGHT, Tokens

PROPERTY = "role"


class Role(StrEnum):
    """Parts that a widget can play.

    Buttons: ``PRIMARY`` (the one filled button), ``LINK`` (text in the accent colour), ``CHIP`` (checkable filter),
    ``BOXED`` (a tool button with an edge, as in the bulk bar), ``SEGMENT_*`` (exclusive tool buttons without space
    between them). Frames: ``BANNER_AMBER``, ``BANNER_RED``, ``BULK`` (bars above or
    below a list), ``SECTION`` (a head with a line below), ``PANE`` (the ground of a list or of the details),
    ``SHEET`` (a window without a frame of the system's), ``FOOT`` (buttons of a dialog), ``DROP`` (dashed
    target of a drag), ``AIMED`` (the same while something is held over it).
    Labels: ``KEY`` (key cap), ``SECONDARY``, ``STRONG``, ``ACCENT``, ``RED``, ``AMBER``.
    ``BARE`` takes the frame from a line edit that stands inside another frame.
    """

    PRIMARY = "primary"
    LINK = "link"
    CHIP = "chip"
    BOXED = "boxed"
    SEGMENT_FIRST = "segment-first"
    SEGMENT_MIDDLE = "segment-middle"
    SEGMENT_LAST = "segment-last"
    BANNER_AMBER = "banner-amber"
    BANNER_RED = "banner-red"
    BULK = "bulk"
    SECTION = "section"
    PANE = "pane"
    SHEET = "sheet"
    FOOT = "foot"
    DROP = "drop"
    AIMED = "aimed"
    KEY = "key"
    SECONDARY = "secondary"
    STRONG = "strong"
    ACCENT = "accent"
    RED = "red"
    AMBER = "amber"
    BARE = "bare"


def set_role(widget: QWidget, role: Role) -> None:
    """Say what part a widget plays; may be called again when that changes."""
    widget.setProperty(PROPERTY, str(role))
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def style_sheet(colours: Tokens) -> str:
    """Return the application's style sheet in a set of colours."""
    icons = resources() / "icons"
    tick = "tick-on-light-accent.svg" if colours.on_accent == LIGHT.on_accent else "tick-on-dark-accent.svg"
    places = {"arrow": (icons / "arrow-down.svg").as_posix(), "tick": (icons / tick).as_posix()}
    return Template(_BUTTONS + _FIELDS + _FRAMES + _LABELS).substitute(colours.names() | places)


_BUTTONS = """
QPushButton, QToolButton[role="boxed"], QToolButton[role="chip"] {
    background: $button; border: 1px solid $button_edge; border-radius: 3px; color: $text; }
QPushButton { padding: 4px 14px; }
QToolButton[role="boxed"], QToolButton[role="chip"] { padding: 3px 8px; }
QPushButton:hover, QToolButton[role="boxed"]:hover, QToolButton[role="chip"]:hover { border-color: $field_edge; }
QPushButton:pressed, QToolButton[role="boxed"]:pressed { background: $band; }
QPushButton:focus, QToolButton[role="boxed"]:focus, QToolButton[role="chip"]:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; }
QPushButton[role="primary"] {
    background: $accent; border-color: $accent; color: $on_accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: $bar_done; }
QPushButton[role="primary"]:focus { border: 1px solid $on_accent; outline: 1px solid $accent; }
QPushButton[role="primary"]:disabled { background: $band; border-color: $line; color: $disabled; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 2px 4px; }
QPushButton[role="link"]:focus { border-color: $accent; }
QToolButton[role="chip"]:checked {
    background: $selection; border-color: $accent; color: $accent; font-weight: 600; }
QToolButton[role="boxed"]::menu-indicator, QToolButton[role="chip"]::menu-indicator,
QToolBar QToolButton::menu-indicator {
    image: url("$arrow"); width: 9px; height: 9px; subcontrol-origin: padding;
    subcontrol-position: center right; right: 6px; }
QToolButton[role="boxed"][popupMode="2"], QToolButton[role="chip"][popupMode="2"],
QToolBar QToolButton[popupMode="2"] { padding-right: 20px; }
QToolButton[role^="segment"] {
    background: $base; border: 1px solid $field_edge; border-radius: 0; color: $text; padding: 3px 10px; }
QToolButton[role="segment-first"] { border-top-left-radius: 3px; border-bottom-left-radius: 3px; }
QToolButton[role="segment-last"] { border-top-right-radius: 3px; border-bottom-right-radius: 3px; }
QToolButton[role="segment-first"], QToolButton[role="segment-middle"] { border-right-color: $line; }
QToolButton[role="segment-middle"], QToolButton[role="segment-last"] { border-left: 0; }
QToolButton[role^="segment"]:checked { background: $selection; color: $accent; font-weight: 600; }
QToolButton[role^="segment"]:focus { border-color: $accent; }
QToolBar { background: $window; border: 0; border-bottom: 1px solid $line; padding: 4px 8px; spacing: 4px; }
QToolBar::separator { background: $line; width: 1px; margin: 6px 8px; }
QToolBar > QToolButton { border: 1px solid transparent; border-radius: 3px; padding: 3px 6px; }
QToolBar > QToolButton#qt_toolbar_ext_button { padding: 0; }
QToolBar > QToolButton:hover { background: $band; }
QToolBar > QToolButton:pressed, QToolBar > QToolButton:checked { background: $selection; }
QToolBar > QToolButton:focus { border-color: $accent; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit {
    background: $base; border: 1px solid $field_edge; border-radius: 3px; color: $text;
    selection-background-color: $accent; selection-color: $on_accent; }
QTableWidget { border: 1px solid $field_edge; border-radius: 3px; gridline-color: $line; }
QLineEdit { padding: 3px 6px; }
QPlainTextEdit, QTextEdit { padding: 1px 3px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border-color: $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled { color: $disabled; border-color: $line; }
QLineEdit:read-only, QPlainTextEdit[readOnly="true"], QTextEdit[readOnly="true"] { background: $section; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QLineEdit[role="bare"] {
    background: transparent; border: 0; padding: 0; }
QCheckBox::indicator, QAbstractItemView::indicator {
    width: 12px; height: 12px; background: $base; border: 1px solid $field_edge; border-radius: 3px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$tick"); }
QRadioButton::indicator {
    width: 12px; height: 12px; background: $base; border: 1px solid $field_edge; border-radius: 7px; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; background: $section; }
"""

_FRAMES = """
QFrame[role="banner-amber"] { background: $amber_tint; border: 0; border-bottom: 1px solid $amber; }
QFrame[role="banner-red"] { background: $red_tint; border: 0; border-bottom: 1px solid $red; }
QFrame[role="bulk"] { background: $bulk; border: 0; border-top: 1px solid $accent; }
QFrame[role="section"] { background: $section; border: 0; border-bottom: 1px solid $line; }
QFrame[role="pane"] { background: $base; border: 0; }
QFrame[role="sheet"] { background: $base; border: 1px solid $field_edge; }
QFrame[role="foot"] { background: $window; border: 0; border-top: 1px solid $line; }
QFrame[role="drop"] { background: transparent; border: 1px dashed $button_edge; border-radius: 3px; }
QFrame[role="aimed"] { background: $selection; border: 1px dashed $accent; border-radius: 3px; }
QSplitter::handle:horizontal { background: $window; border: 1px solid $line; border-top: 0; border-bottom: 0; }
QSplitter::handle:vertical { background: $window; border: 1px solid $line; border-left: 0; border-right: 0; }
QHeaderView { background: $section; border: 0; }
QHeaderView::section {
    background: $section; color: $secondary; padding: 0 8px;
    border: 0; border-right: 1px solid $line; border-bottom: 1px solid $line; }
QHeaderView::section:first { padding-left: 12px; }
QHeaderView::section:last { border-right: 0; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabBar { background: $section; }
QTabBar::tab {
    background: transparent; color: $secondary; border: 0; border-bottom: 2px solid transparent;
    padding: 4px 4px 3px 4px; margin: 0 10px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:focus { color: $accent; }
QStatusBar { background: $window; border-top: 1px solid $line; color: $secondary; }
QStatusBar::item { border: 0; }
QToolTip { background: $base; color: $text; border: 1px solid $button_edge; padding: 2px 4px; }
QProgressBar { background: $bar_rest; border: 0; max-height: 8px; }
QProgressBar::chunk { background: $bar_done; }
QScrollBar:vertical { background: $section; width: 13px; border: 0; border-left: 1px solid $line; }
QScrollBar:horizontal { background: $section; height: 13px; border: 0; border-top: 1px solid $line; }
QScrollBar::handle { background: $button_edge; border-radius: 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $field_edge; }
QScrollBar::handle:vertical { margin: 2px 4px 2px 3px; min-height: 28px; }
QScrollBar::handle:horizontal { margin: 3px 2px 4px 2px; min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_LABELS = """
QLabel[role="key"] {
    background: $base; color: $text; border: 1px solid $button_edge; border-radius: 3px; padding: 0 4px; }
QLabel[role="secondary"] { color: $secondary; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="accent"] { color: $accent; font-weight: 600; }
QLabel[role="red"] { color: $red; font-weight: 600; }
QLabel[role="amber"] { color: $amber; }
"""
