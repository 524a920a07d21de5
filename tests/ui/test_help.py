"""Help: every page in both languages, links that lead somewhere, commands and keys that exist."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.core import paths
from desktop.core.labels import LANGUAGES, Language
from desktop.ui import help as pages
from desktop.ui.actions import Actions
from desktop.ui.help import TOPICS, HelpWindow
from desktop.ui.menus import Menus

FOLDER = paths.resources() / "help"
EVERY = [(topic, language) for language in LANGUAGES for topic in TOPICS]
LIST_KEYS = {*"1234560JK", "Space", "空格", "Enter", "F2", "Esc", "↑", "↓", "←", "→", "Shift", "Ctrl", "⌘"}
"""Keys of the list, which are no commands of the menu: tests of the list prove what they do."""
KEY = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)*(?:[A-Z0-9/⌘↑↓←→]|F\d+|Space|空格|Enter|Esc|Shift|Ctrl)")


def text(topic: str, language: Language) -> str:
    return pages.page(topic, language).read_text(encoding="utf-8")


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def menus(window: QMainWindow) -> Menus:
    return Menus(window.menuBar(), Actions(window), lambda _menu: None)


def plain(words: str) -> str:
    """Return a text without its access key, which stands in brackets in Chinese: 备份(&B)… → 备份…."""
    return re.sub(r"\(&\w\)", "", words).replace("&", "")


def chinese() -> dict[str, str]:
    """Return the Chinese of the commands and menus by their English, both without access keys."""
    found = {}
    for context in ElementTree.parse(paths.resources() / "translations" / "duibiao_zh_CN.ts").iter("context"):
        if context.findtext("name") in ("Actions", "Menus"):
            for message in context.iter("message"):
                found[plain(message.findtext("source", ""))] = plain(message.findtext("translation", ""))
    return found


def commands(menu: QMenu) -> Iterator[tuple[str, ...]]:
    """Yield the path of each command in or below a menu."""
    for action in menu.actions():
        below: QMenu | None = action.menu()  # type: ignore[assignment] # declared as an object
        if below is not None:
            yield from ((plain(menu.title()), *path) for path in commands(below))
        if action.text():
            yield plain(menu.title()), plain(action.text())


def test_the_folders_hold_the_topics_and_nothing_else() -> None:
    for language in LANGUAGES:
        assert {file.name for file in (FOLDER / language).iterdir()} == {f"{topic}.md" for topic in TOPICS}


@pytest.mark.point(37)
@pytest.mark.parametrize(("topic", "language"), EVERY)
def test_a_page_has_a_title_and_its_links_resolve(topic: str, language: Language) -> None:
    content = text(topic, language)
    assert re.match(r"# \S", content)
    assert pages.title(topic, language)
    for target in re.findall(r"\]\(([^)]*)\)", content):
        assert (FOLDER / language / target).is_file(), target


@pytest.mark.parametrize("topic", TOPICS)
def test_both_languages_have_the_same_sections(topic: str) -> None:
    zh, en = (
        [line.count("#") for line in text(topic, side).splitlines() if line.startswith("#")] for side in LANGUAGES
    )
    assert zh == en


@pytest.mark.parametrize(("topic", "language"), EVERY)
def test_commands_that_a_page_names_stand_in_the_menus(menus: Menus, topic: str, language: Language) -> None:
    there = {path for menu in menus.top() for path in commands(menu)}
    if language == "zh":
        names = chinese()
        there = {tuple(names.get(part, part) for part in path) for path in there}
    for path in re.findall(r"\*\*([^*]+ › [^*]+)\*\*", text(topic, language)):
        assert tuple(path.split(" › ")) in there


@pytest.mark.parametrize(("topic", "language"), EVERY)
def test_keys_that_a_page_names_exist(qtbot: QtBot, topic: str, language: Language) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    portable = QKeySequence.SequenceFormat.PortableText
    shortcuts = {a.shortcut().toString(portable) for a in Actions(parent).all()}
    named = {word for word in re.findall(r"`([^`\n]+)`", text(topic, language)) if KEY.fullmatch(word)}
    assert named <= shortcuts | LIST_KEYS


def test_a_topic_opens_in_the_one_window_and_back_leads_back(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = HelpWindow.show_topic(parent, "keys", "en")
    assert HelpWindow.show_topic(parent, "ledger", "en") is window
    assert window.topic() == "ledger"
    assert window.contents.currentIndex().data() == "Ledger and reports"
    QTest.mouseClick(window.back, Qt.MouseButton.LeftButton)
    assert window.topic() == "keys"
    assert window.forward.isEnabled()


def test_an_unknown_topic_shows_the_first_page(qtbot: QtBot) -> None:
    window = HelpWindow.show_topic(None, "no such page", "zh")
    qtbot.addWidget(window)
    assert window.topic() == "start"


def test_contents_and_links_change_the_page(qtbot: QtBot) -> None:
    window = HelpWindow.show_topic(None, "start", "zh")
    qtbot.addWidget(window)
    window.contents.setCurrentIndex(window.contents.model().index(TOPICS.index("privacy"), 0))
    assert window.topic() == "privacy"
    window.browser.setSource("backups.md")
    assert window.topic() == "backups"


def test_search_finds_the_next_and_says_when_there_is_none(qtbot: QtBot) -> None:
    window = HelpWindow.show_topic(None, "keys", "en")
    qtbot.addWidget(window)
    QTest.keyClicks(window.search, "undecided")
    assert window.browser.textCursor().selectedText().lower() == "undecided"
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.browser.textCursor().hasSelection()
    QTest.keyClicks(window.search, "xyz")
    assert window._missing.text()
    window.search.clear()
    assert not window._missing.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_named_for_screen_readers(qtbot: QtBot, language: Language) -> None:
    window = HelpWindow.show_topic(None, "start", language)
    qtbot.addWidget(window)
    for widget in (window.browser, window.contents, window.search):
        assert widget.accessibleName()


def test_the_pages_lie_in_the_resources() -> None:
    assert Path("help/zh/start.md") == pages.page("start", "zh").relative_to(paths.resources())
