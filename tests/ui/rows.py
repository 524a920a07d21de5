"""A small checklist, for the tests of its delegate."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView, QTableView

from desktop.core.assessment import Applicability, Lamp, Light, Status
from desktop.ui import theme
from desktop.ui.item_delegate import ItemDelegate
from desktop.ui.row_values import ChapterLine, Column, ItemLine, Line, MeasureLine
from desktop.ui.tokens import LIGHT, Tokens

CHAPTER = ChapterLine("六、深化标准化改革创新", 17, 31)
MEASURE = MeasureLine("（二十五）健全稳步扩大标准制度型开放机制", "牵头 市场监管总局（国家标准委）", 1, 5)
ITEM = ItemLine(
    "核算本市国际标准转化率，报送测算依据",
    Status.IN_PROGRESS,
    60,
    "推进中",
    "60%",
    target_text="≥ 85%",
    reached_text="达到 82.2%",
    evidence=2,
    unit="标准化科",
    owner="王芳",
    due_text="12月31日",
    lamp=Lamp(Light.ON_TRACK, 40),
    lamp_text="正常",
)
UNDECIDED = ItemLine(
    "征集自由贸易试验区内企业的标准需求",
    Applicability.UNDECIDED,
    state_text="待判定",
    suggestion_text="建议不适用：本市无自贸试验区",
    unit="未分派",
)
NOT_APPLICABLE = ItemLine(
    "组织国家标准外文版编译", Applicability.NOT_APPLICABLE, state_text="不适用  理由：属国家部委职责", muted=True
)
LONG = msgspec.structs.replace(ITEM, text="抽查企业公开执行标准的情况，反馈问题清单，" * 8)
WIDTHS = {
    Column.ITEM: 400,
    Column.PROGRESS: 120,
    Column.TARGET: 130,
    Column.EVIDENCE: 64,
    Column.UNIT: 104,
    Column.DUE: 126,
}


class Model(QAbstractTableModel):
    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__()
        self.lines = lines

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return len(self.lines)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return len(Column)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Line | None:
        return self.lines[index.row()] if role == Qt.ItemDataRole.UserRole else None


class Table(QTableView):
    """The checklist as far as painting goes."""

    def __init__(
        self,
        lines: Sequence[Line],
        language: str = "zh_CN",
        wide: bool = False,
        tall: bool = False,
        colours: Tokens = LIGHT,
    ) -> None:
        super().__init__()
        self.lines = Model(lines)
        self.setModel(self.lines)
        self.delegate = ItemDelegate(theme.fonts(language), self)
        self.delegate.set_wide(wide)
        self.setItemDelegate(self.delegate)
        self.setPalette(theme.palette(colours))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        heights = theme.heights(theme.fonts(language))
        for row, line in enumerate(lines):
            kinds = {ChapterLine: heights.chapter, MeasureLine: heights.measure}
            self.setRowHeight(row, kinds.get(type(line), heights.item_tall if tall else heights.item))
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
            self.setColumnHidden(column, not wide and column in (Column.PROGRESS, Column.TARGET, Column.EVIDENCE))
        self.resize(self.horizontalHeader().length(), self.verticalHeader().length())

    def choose(self, *rows: int, current: int = -1) -> None:
        flags = QItemSelectionModel.SelectionFlag
        if current >= 0:
            self.selectionModel().setCurrentIndex(self.lines.index(current, 0), flags.NoUpdate)
        for row in rows:
            self.selectionModel().select(self.lines.index(row, 0), flags.Select | flags.Rows)

    def cell(self, row: int, column: Column) -> QImage:
        """What is painted in one cell."""
        return self.viewport().grab().toImage().copy(self.visualRect(self.lines.index(row, column)))

    def row(self, row: int) -> QImage:
        first = self.visualRect(self.lines.index(row, 0))
        return self.viewport().grab().toImage().copy(0, first.y(), self.width(), first.height())
