"""Rows of the documents tree as they are painted: by their pixels, in a real view."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from desktop.core.store.rows import Counts
from desktop.ui import theme
from desktop.ui.row_values import TreeLine, describe
from desktop.ui.tokens import DARK, LIGHT, Tokens
from desktop.ui.tree_delegate import TreeDelegate
from tests.ui.pixels import ink, lightnesses, names

COUNTS = Counts(
    items=352, applicable=145, undecided=36, not_applicable=171,
    done=64, ongoing=16, in_progress=45, stalled=7, not_started=13, overdue=5,
)  # fmt: skip
FRAMEWORK = TreeLine(
    "行动计划 2024—2025", COUNTS, bold=True, undecided_text="待判定 36", count_text="64/145", has_children=True
)


class Tree(QTreeView):
    def __init__(self, lines: Sequence[TreeLine], width: int = 260, colours: Tokens = LIGHT) -> None:
        super().__init__()
        self.lines = QStandardItemModel(self)
        for line in lines:
            item = QStandardItem()
            item.setData(line, Qt.ItemDataRole.UserRole)
            self.lines.appendRow(item)
        self.setModel(self.lines)
        self.setItemDelegate(TreeDelegate(theme.fonts("zh_CN"), self))
        self.setPalette(theme.palette(colours))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.resize(width, 200)

    def row(self, row: int) -> QImage:
        return self.viewport().grab().toImage().copy(self.visualRect(self.lines.index(row, 0)))


def test_a_document_shows_bar_overdue_and_score(qtbot: QtBot) -> None:
    calm = msgspec.structs.replace(FRAMEWORK, counts=msgspec.structs.replace(COUNTS, overdue=0))
    tree = Tree([FRAMEWORK, calm])
    qtbot.addWidget(tree)
    image = tree.row(0)
    across = [image.pixelColor(x, 28).name() for x in range(30, 172)]
    for colour in (LIGHT.bar_done, LIGHT.bar_ongoing, LIGHT.bar_progress, LIGHT.bar_rest):
        assert colour.name() in across
    assert LIGHT.red_fill.name() in names(image, QRect(172, 18, 40, 20))
    assert LIGHT.red_fill.name() not in names(tree.row(1))
    assert ink(image, LIGHT.base, QRect(205, 18, 46, 20)) > 50  # 64/145
    assert ink(image, LIGHT.base, QRect(251, 0, 9, 40)) == 0


def test_while_nothing_is_decided_the_bar_is_empty_and_says_how_many_wait(qtbot: QtBot) -> None:
    fresh = msgspec.structs.replace(FRAMEWORK, counts=Counts(items=352, undecided=352), undecided_text="待判定 352")
    tree = Tree([fresh])
    qtbot.addWidget(tree)
    image = tree.row(0)
    assert {image.pixelColor(x, 28).name() for x in range(30, 165)} == {LIGHT.bar_rest.name()}
    assert ink(image, LIGHT.base, QRect(194, 18, 56, 20)) > 80


def test_the_selected_document_has_ground_bar_and_another_rest(qtbot: QtBot) -> None:
    for colours in (LIGHT, DARK):
        tree = Tree([FRAMEWORK, FRAMEWORK], colours=colours)
        qtbot.addWidget(tree)
        tree.setCurrentIndex(tree.lines.index(0, 0))
        image = tree.row(0)
        assert [image.pixelColor(x, 20) for x in range(4)] == [colours.accent] * 3 + [colours.selection]
        assert colours.bar_rest_selected.name() in names(image, QRect(150, 27, 22, 3))
        assert tree.row(1).pixelColor(1, 20) == colours.base


def test_frameworks_are_bold_and_taller_than_chapters(qtbot: QtBot) -> None:
    tree = Tree([FRAMEWORK, msgspec.structs.replace(FRAMEWORK, bold=False, has_children=False)])
    qtbot.addWidget(tree)
    bold, plain = tree.row(0), tree.row(1)
    assert (bold.height(), plain.height()) == tuple(
        getattr(theme.heights(theme.fonts("zh_CN")), name) for name in ("framework", "tree_chapter")
    )
    title = QRect(30, 2, 180, 20)
    assert sum(lightnesses(bold, title)) < sum(lightnesses(plain, title))  # more ink
    assert ink(bold, LIGHT.base, QRect(8, 2, 16, 20)) > 5  # the arrow
    assert ink(plain, LIGHT.base, QRect(8, 2, 16, 20)) == 0


def test_the_arrow_of_a_document_turns(qtbot: QtBot) -> None:
    tree = Tree([FRAMEWORK, msgspec.structs.replace(FRAMEWORK, expanded=True)])
    qtbot.addWidget(tree)
    area = QRect(8, 2, 16, 20)
    assert tree.row(0).copy(area) != tree.row(1).copy(area)


def test_all_documents_have_their_icon_and_a_line_below(qtbot: QtBot) -> None:
    tree = Tree([msgspec.structs.replace(FRAMEWORK, all_documents=True, has_children=False)])
    qtbot.addWidget(tree)
    image = tree.row(0)
    assert ink(image, LIGHT.base, QRect(8, 2, 16, 20)) > 20
    assert {image.pixelColor(x, image.height() - 1).name() for x in range(260)} == {LIGHT.line.name()}


@pytest.mark.parametrize("width", [100, 120, 160, 260])
def test_long_titles_and_numbers_keep_to_a_narrow_tree(qtbot: QtBot, width: int) -> None:
    big = msgspec.structs.replace(COUNTS, overdue=1234)
    tree = Tree(
        [msgspec.structs.replace(FRAMEWORK, title="很长的标题" * 20, counts=big, count_text="12345/67890")], width=width
    )
    qtbot.addWidget(tree)
    image = tree.row(0)
    assert image.width() == width
    assert ink(image, LIGHT.base, QRect(width - 9, 0, 9, 40)) == 0
    assert ink(image, LIGHT.base, QRect(30, 2, width - 40, 19)) > 50


def test_a_row_describes_itself_in_its_own_words() -> None:
    assert describe(FRAMEWORK) == "行动计划 2024—2025, 64/145"
    assert describe(msgspec.structs.replace(FRAMEWORK, counts=Counts())) == "行动计划 2024—2025, 待判定 36"
