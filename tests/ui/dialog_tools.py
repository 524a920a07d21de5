"""What the tests of pages and dialogs look for: words that are cut, fields without a name, access keys given twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible, QFontMetrics, QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.core import paths
from desktop.core.assessment import MarkChange, Status
from desktop.core.store.items import Filter
from desktop.core.store.profile import Person
from desktop.ui import theme
from desktop.ui.dialogs.parts import KeyButton, StateLine, without_access
from desktop.ui.document import Document
from desktop.ui.theme import Theme

Speak = Callable[[str, Theme], None]


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Speak]:
    """Have the program speak a language and wear a theme; afterwards it is as before."""
    translator = QTranslator()
    font = qapp.font()

    def switch(language: str, look: Theme = Theme.LIGHT) -> None:
        qapp.removeTranslator(translator)
        qapp.setFont(theme.fonts(language).base)
        theme.apply(qapp, look)
        if language == "zh":
            assert translator.load("duibiao_zh_CN", str(paths.resources() / "translations"))
            qapp.installTranslator(translator)
        qapp.processEvents()

    yield switch
    qapp.removeTranslator(translator)
    qapp.setFont(font)
    theme.apply(qapp, Theme.LIGHT)


def compose(widget: QWidget, text: str) -> None:
    """Write Chinese as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def shown(widget: QWidget) -> list[QWidget]:
    """Return all that is seen in a widget."""
    return [w for w in widget.findChildren(QWidget) if w.isVisibleTo(widget)]


def cut(widget: QWidget) -> list[str]:
    """Return the words that have no room."""
    return [f"{type(w).__name__}: {text}" for w in shown(widget) for text in _words(w) if not _fits(w, text)]


def _words(widget: QWidget) -> list[str]:
    if isinstance(widget, QLabel | QPushButton | QToolButton) and not isinstance(widget.parent(), QTabBar):
        return [re.sub(r"&(?=\w)", "", widget.text())] if widget.text() else []
    if isinstance(widget, QComboBox):
        return [widget.currentText()] if not widget.isEditable() else []
    if isinstance(widget, QLineEdit):
        return [widget.placeholderText()] if not widget.text() and widget.placeholderText() else []
    return []


def _fits(widget: QWidget, text: str) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() >= widget.heightForWidth(widget.width()) and widget.width() >= 60
    room = widget.width()
    if isinstance(widget, KeyButton):
        return room >= widget.sizeHint().width()
    if isinstance(widget, QPushButton | QToolButton):
        room -= 4
    if isinstance(widget, QComboBox):
        room -= 24
    if isinstance(widget, QLineEdit):
        room -= 12
    return QFontMetrics(widget.font()).horizontalAdvance(text) <= room


def nameless(widget: QWidget) -> list[str]:
    """Return what takes the focus and has no name for a screen reader."""
    found = []
    for one in shown(widget):
        reached = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled() and one.focusProxy() is None
        if reached and not _inner(one) and not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name):
            found.append(f"{type(one).__name__} {one.objectName()}")
    return found


def _inner(widget: QWidget) -> bool:
    """Tell whether a widget is a part of another that has the name: the field of a drop-down list, a tab bar."""
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox) or type(parent).__name__ in ("QSpinBox", "QDateEdit", "QTabWidget")


def access_keys(widget: QWidget) -> list[str]:
    """Return the access keys of what is seen: buttons, boxes, names of fields, tabs."""
    seen = shown(widget)
    texts = [w.text() for w in seen if isinstance(w, QAbstractButton)]
    texts += [w.text() for w in seen if isinstance(w, QLabel) and w.buddy() is not None]
    texts += [bar.tabText(place) for bar in widget.findChildren(QTabBar) for place in range(bar.count())]
    return [found[1].upper() for text in texts if (found := re.search(r"&(\w)", text))]


def given_twice(widget: QWidget) -> list[str]:
    """Return the access keys that two things have."""
    return [key for key, times in Counter(access_keys(widget)).items() if times > 1]


@pytest.fixture
def host(qtbot: QtBot) -> QMainWindow:
    """A window over which the dialogs stand."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def filled(document: Document) -> Document:
    """A document with units, owners and marks."""
    items = document.item_ids(Filter())
    document.mark(items[:3], MarkChange(status=Status.IN_PROGRESS), unit_name="标准化科")
    document.mark(items[3:5], MarkChange(status=Status.DONE), unit_name="质量发展科")
    first, second = document.units
    document.set_people([Person(0, "王芳", "科长", "029", first.id), Person(0, "赵磊", unit=second.id)])
    return document


def stand(qtbot: QtBot, dialog: QDialog) -> None:
    """Open a dialog and wait until it stands."""
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and QApplication.focusWidget() is not None)


def button(dialog: QWidget, text: str) -> QPushButton:
    """Return the button of a dialog by its words."""
    found = [b for b in dialog.findChildren(QPushButton) if without_access(b.text()) == text and b.isVisibleTo(dialog)]
    assert found, [b.text() for b in dialog.findChildren(QPushButton)]
    return found[0]


def said(dialog: QWidget) -> str:
    """Return what the state line of a dialog says."""
    return next((line.text() for line in dialog.findChildren(StateLine) if line.isVisibleTo(dialog)), "")
