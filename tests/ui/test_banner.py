"""Banners above the list and the line below it: they say, they offer, they stop nobody."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.banner import Banners, ElidedLabel, Kind, Toast
from desktop.ui.dialogs import parts
from desktop.ui.theme import Theme
from desktop.ui.tokens import DARK, LIGHT
from tests.ui.dialog_tools import Speak, cut, nameless, speak

__all__ = ["speak"]


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A page with banners above and the line below."""
    made = QWidget()
    qtbot.addWidget(made)
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    box.addWidget(Banners(made))
    box.addStretch(1)
    box.addWidget(Toast(made))
    made.resize(662, 300)
    made.show()
    return made


@pytest.fixture
def banners(page: QWidget) -> Banners:
    """The banners of the page."""
    found = page.findChild(Banners)
    assert isinstance(found, Banners)
    return found


@pytest.fixture
def toast(page: QWidget) -> Toast:
    """The line of the page."""
    found = page.findChild(Toast)
    assert isinstance(found, Toast)
    return found


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is given to say."""
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    return heard


@pytest.mark.point(24, 32)
def test_banners_stand_one_below_the_other(banners: Banners, spoken: list[str]) -> None:
    assert banners.isHidden()
    banners.show_banner("amber", "台账正在 Excel 中打开。", [], "export")
    banners.show_banner(Kind.RED, "磁盘已满。", [], "disk")
    assert [banner.kind for banner in banners.shown().values()] == ["amber", "red"]
    assert banners.isVisible()
    assert spoken == ["台账正在 Excel 中打开。", "磁盘已满。"]


def test_the_same_matter_is_said_once_in_its_place(banners: Banners, page: QWidget) -> None:
    banners.show_banner("amber", "一", [], "a")
    banners.show_banner("red", "二", [], "b")
    banners.show_banner("blue", "三", [], "a")
    shown = banners.shown()
    assert {key: banner.text() for key, banner in shown.items()} == {"b": "二", "a": "三"}
    layout = page.layout()
    assert layout is not None
    layout.activate()
    assert banners._box.indexOf(shown["a"]) == 0


def test_a_banner_is_closed_and_gives_its_room_back(banners: Banners, page: QWidget, qtbot: QtBot) -> None:
    banner = banners.show_banner("amber", "一", [], "a")
    qtbot.waitUntil(lambda: banners.height() > 20)
    (close,) = banner.findChildren(QToolButton)
    assert close.accessibleName()
    close.click()
    assert banners.shown() == {}
    assert banners.isHidden()
    banners.close_banner("a")


def test_what_a_button_does(banners: Banners) -> None:
    done: list[str] = []
    banner = banners.show_banner(
        "amber", "一", [("另存为", lambda: done.append("as")), ("再试", lambda: done.append("again"))]
    )
    for button in banner.findChildren(QPushButton):
        button.click()
    assert done == ["as", "again"]
    assert "一" in banners.shown()


def test_a_banner_goes_by_itself(banners: Banners, qtbot: QtBot) -> None:
    banners.show_banner("blue", "一", [], "a", seconds=0.05)
    banners.show_banner("blue", "二", [], "b")
    qtbot.waitUntil(lambda: list(banners.shown()) == ["b"])
    banners.close_banner("b")
    assert banners.isHidden()


def test_one_that_was_replaced_does_not_take_its_successor_along(banners: Banners, qtbot: QtBot) -> None:
    banners.show_banner("blue", "一", [], "a", seconds=0.05)
    banners.show_banner("blue", "二", [], "a")
    qtbot.wait(120)
    assert [banner.text() for banner in banners.shown().values()] == ["二"]


@pytest.mark.point(18, 25)
@pytest.mark.parametrize(("look", "colours"), [(Theme.LIGHT, LIGHT), (Theme.DARK, DARK)])
def test_colours_follow_the_theme(banners: Banners, speak: Speak, qtbot: QtBot, look: Theme, colours: object) -> None:
    speak("en", Theme.LIGHT)
    made = {kind: banners.show_banner(kind, kind.value, [], kind.value) for kind in Kind}
    speak("en", look)
    qtbot.wait(20)
    for kind, ground, edge in (
        ("amber", "amber_tint", "amber"),
        ("red", "red_tint", "red"),
        ("blue", "bulk", "accent"),
    ):
        picture = made[Kind(kind)].grab().toImage()
        assert picture.pixelColor(4, 4).name() == getattr(colours, ground).name()
        assert picture.pixelColor(4, picture.height() - 1).name() == getattr(colours, edge).name()


@pytest.mark.point(19, 23)
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [420, 662, 1200])
def test_nothing_is_cut_or_nameless(
    page: QWidget, banners: Banners, toast: Toast, speak: Speak, qtbot: QtBot, language: str, width: int
) -> None:
    speak(language, Theme.LIGHT)
    text = (
        "“某市市场监督管理局 台账 2026-11-21.xlsx”正在 Excel 中打开，不能写入。原有文件没有改动。关掉它，或换个名字。"
    )
    banners.show_banner("amber", text, [("另存为 台账(2).xlsx", lambda: None)], "a")
    undo = QAction(page)
    undo.setShortcut("Ctrl+Z")
    toast.tell("已标记 3 项为已完成", "已保存 10:43", undo)
    page.resize(width, 300)
    qtbot.wait(20)
    assert [word for word in cut(page) if "ElidedLabel" not in word] == []
    assert nameless(page) == []


def test_the_line_says_what_was_done_and_offers_undo(
    page: QWidget, toast: Toast, qtbot: QtBot, spoken: list[str]
) -> None:
    undo = QAction(page)
    undo.setShortcut("Ctrl+Z")
    assert toast.isHidden()
    toast.tell("已标记 3 项为已完成", "已保存 10:43", undo)
    assert toast.isVisible()
    assert spoken == ["已标记 3 项为已完成 已保存 10:43"]
    assert (toast._undo.text(), toast._undo.accessibleDescription()) == ("Undo", "Ctrl+Z")
    assert toast._undo.focusPolicy() is Qt.FocusPolicy.NoFocus
    with qtbot.waitSignal(toast.undo_wanted):
        QTest.mouseClick(toast._undo, Qt.MouseButton.LeftButton)
    assert toast.isHidden()


def test_the_line_goes_by_itself(toast: Toast, qtbot: QtBot) -> None:
    toast.tell("已标记 3 项为已完成", "已保存 10:43", seconds=0.05)
    assert not toast._undo.isVisible()
    qtbot.waitUntil(toast.isHidden)


def test_a_long_text_ends_in_dots(qtbot: QtBot) -> None:
    line = ElidedLabel()
    qtbot.addWidget(line)
    line.resize(100, 20)
    line.show()
    line.set_text("核算本市国际标准转化率，报送测算依据，并在年底前公开")
    assert line.text().endswith("…")
    assert line.toolTip() == line.accessibleName()
    line.resize(600, 20)
    assert not line.text().endswith("…")


def test_access_keys_stay_off_the_mac(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert parts.access("名称(&N)") == "名称(&N)"
    monkeypatch.setattr("sys.platform", "darwin")
    assert parts.access("名称(&N)") == "名称"
    assert parts.access("&Name") == "Name"
