"""The menu bar and the tool bar: where the commands stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from desktop.core.assessment import Applicability, Status
from desktop.ui.actions import Actions
from desktop.ui.due_menu import DueMenu
from desktop.ui.icons import icon

if TYPE_CHECKING:
    from desktop.ui.document import Document


class Menus(QObject):
    """Builds the menus from the commands; the ones that list units, people and files fill when they open."""

    def __init__(self, bar: QMenuBar, actions: Actions, recent: Callable[[QMenu], None]) -> None:
        super().__init__(bar)
        self._bar = bar
        self._actions = actions
        self._fill_recent = recent
        self.document: Document | None = None
        self.assign_unit: Callable[[str | None], object] = lambda _name: None
        self.assign_owner: Callable[[str | None], object] = lambda _name: None
        self.applicability, self.status = QMenu(bar), QMenu(bar)
        self.unit, self.owner, self.due = QMenu(bar), QMenu(bar), DueMenu(bar)
        self.recent, self.columns = QMenu(bar), QMenu(bar)
        self.theme, self.language = QMenu(bar), QMenu(bar)
        self._top = {name: bar.addMenu("") for name in ("file", "edit", "view", "mark", "reports", "tools", "help")}
        self._fill()
        for menu in (*self._top.values(), *self.writing()):
            menu.setToolTipsVisible(True)  # those of commands that are switched off say why
        self.retranslate()

    def writing(self) -> tuple[QMenu, ...]:
        """Return the menus all of whose commands write into the workspace."""
        return self.applicability, self.status, self.unit, self.owner, self.due

    def enable(self) -> None:
        """Switch off the menus whose commands are."""
        why = self._actions.why_not()
        for menu in self.writing():
            menu.menuAction().setEnabled(not why)
            menu.menuAction().setToolTip(why)

    def _fill(self) -> None:
        a = self._actions
        order = (Applicability.APPLICABLE, Applicability.NOT_APPLICABLE, Applicability.UNDECIDED)
        self.applicability.addActions([a.applicability[value] for value in order])
        self.applicability.addSeparator()
        self.applicability.addActions([a["adopt"], a["adopt_all"]])
        self.status.addActions([a.status[status] for status in Status])
        self.theme.addActions(list(a.themes.values()))
        self.language.addActions(list(a.languages.values()))
        self.recent.aboutToShow.connect(lambda: self._fill_recent(self.recent))
        self.unit.aboutToShow.connect(self._fill_units)
        self.owner.aboutToShow.connect(self._fill_owners)
        self._add(
            "file",
            [
                "new",
                "open",
                self.recent,
                None,
                "import_document",
                "new_edition",
                None,
                "save_copy",
                "backups",
                "check",
                None,
                "close",
                "quit",
            ],
        )
        self._add("edit", ["undo", "redo", None, "copy", "paste", "select_all", None, "find", "clear_filter"])
        self._add("view", ["details_pane", "next_pane", None, "fold_all", "unfold_all", "refresh", None])
        self._add("view", [self.columns, self.theme, self.language, "hints"])
        self._add(
            "mark", [self.applicability, self.status, "toggle_done", "looked_at", None, self.unit, self.owner, self.due]
        )
        self._add("mark", ["note", "attach", None, "add_own", "edit_own", "remove_own"])
        self._add("reports", ["export_report", None, "send_out", "collect", None, "roll_up"])
        self._add("tools", ["documents", "profile", "units", None, "palette", "settings"])
        self._add("help", ["help", "shortcuts", None, "about"])

    def _add(self, menu: str, parts: Sequence[str | QMenu | None]) -> None:
        for part in parts:
            if part is None:
                self._top[menu].addSeparator()
            elif isinstance(part, QMenu):
                self._top[menu].addMenu(part)
            else:
                self._top[menu].addAction(self._actions[part])

    def _fill_units(self) -> None:
        names = [unit.name for unit in self.document.units] if self.document else []
        self._fill_names(self.unit, names, self.assign_unit)

    def _fill_owners(self) -> None:
        names = [person.name for person in self.document.people] if self.document else []
        self._fill_names(self.owner, names, self.assign_owner)

    def _fill_names(self, menu: QMenu, names: list[str], act: Callable[[str | None], object]) -> None:
        menu.clear()
        for name in names:
            menu.addAction(name.replace("&", "&&")).triggered.connect(partial(_call, act, name))
        if names:
            menu.addSeparator()
        menu.addAction(self.tr("&None")).triggered.connect(partial(_call, act, None))
        menu.addAction(self._actions["units"])

    def retranslate(self) -> None:
        """Write all titles in the language of the window."""
        titles = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "view": self.tr("&View"),
            "mark": self.tr("&Mark"),
            "reports": self.tr("&Reports"),
            "tools": self.tr("&Tools"),
            "help": self.tr("&Help"),
        }
        for name, title in titles.items():
            self._top[name].setTitle(title)
        self.applicability.setTitle(self.tr("&Applicability"))
        self.status.setTitle(self.tr("&Status"))
        self.unit.setTitle(self.tr("&Unit"))
        self.owner.setTitle(self.tr("&Owner"))
        self.due.setTitle(self.tr("Due &by"))
        self.recent.setTitle(self.tr("&Recent assessments"))
        self.columns.setTitle(self.tr("&Columns"))
        self.theme.setTitle(self.tr("&Theme"))
        self.language.setTitle(self.tr("&Language"))
        self.enable()

    def top(self) -> list[QMenu]:
        """Return the menus of the bar."""
        return list(self._top.values())


def _call(act: Callable[[str | None], object], name: str | None, _checked: bool = False) -> None:
    act(name)


class ToolBar(QToolBar):
    """The commands of every day; what has no room goes into »."""

    def __init__(self, actions: Actions, menus: Menus, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tools")
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._actions = actions
        self._assign = QMenu(self)
        self._assign.addMenu(menus.unit)
        self._assign.addMenu(menus.owner)
        self._assign.addMenu(menus.due)
        self._plain = [actions["undo"], actions["redo"]]
        self._buttons: list[tuple[QToolButton, QMenu, str]] = []
        self.addAction(actions["import_document"])
        self.addSeparator()
        for action in self._plain:
            self._icon_only(action)
        self.addSeparator()
        for menu, name in ((menus.applicability, "applicability"), (menus.status, "status"), (self._assign, "assign")):
            self._menu_button(menu, name)
        self.addAction(actions["attach"])
        self.addSeparator()
        self.addActions([actions[name] for name in ("send_out", "collect", "export_report")])
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._icon_only(actions["help"])
        more = self.findChild(QToolButton, "qt_toolbar_ext_button")  # Qt shows it where there is no room
        assert more is not None
        self._more = more
        self.retranslate()

    def enable(self) -> None:
        """Switch off the buttons whose menus are."""
        why = self._actions.why_not()
        for button, _, _ in self._buttons:
            button.setEnabled(not why)
            button.setToolTip(why)

    def _icon_only(self, action: QAction) -> None:
        self.addAction(action)
        button = self.widgetForAction(action)
        assert isinstance(button, QToolButton)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        action.changed.connect(lambda: button.setAccessibleName(action.iconText()))
        button.setAccessibleName(action.iconText())

    def _menu_button(self, menu: QMenu, name: str) -> None:
        button = QToolButton(self)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addWidget(button)
        self._buttons.append((button, menu, name))

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Tool bar"))
        self._assign.setTitle(self.tr("Assign"))
        self._more.setAccessibleName(self.tr("More commands"))
        for button, menu, _ in self._buttons:
            button.setText(menu.title().replace("&", "").split("(")[0])
            button.setAccessibleName(button.text())
        self.enable()
        self.show_icons()

    def show_icons(self) -> None:
        """Tint the icons for the theme in force, of which the window hears before its tool bar does."""
        palette = QGuiApplication.palette()
        for button, _, name in self._buttons:
            button.setIcon(icon(name, palette))
        self._more.setIcon(icon("chevron-right", palette))  # Qt's own is black in every theme
        self._actions.show_icons(palette)
