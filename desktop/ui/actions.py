"""All commands of the main window: each stands once, in the menus, the tool bar and the command palette."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QPalette

from desktop.core.assessment import Applicability, Status
from desktop.ui.icons import icon
from desktop.ui.theme import Theme

Standard = QKeySequence.StandardKey
Shortcut = QKeySequence.StandardKey | str

SHORTCUTS: dict[str, Shortcut] = {
    "new": Standard.New,
    "open": Standard.Open,
    "save_copy": Standard.SaveAs,
    "close": Standard.Close,
    "quit": Standard.Quit,
    "undo": Standard.Undo,
    "redo": Standard.Redo,
    "copy": Standard.Copy,
    "paste": Standard.Paste,
    "select_all": Standard.SelectAll,
    "find": Standard.Find,
    "details_pane": "F9",
    "palette": "Ctrl+K",
    "shortcuts": "Ctrl+/",
    "settings": Standard.Preferences,
    "help": Standard.HelpContents,
    "export_report": "Ctrl+E",
    "attach": "Ctrl+Shift+A",
    "next_pane": "F6",
    "add_own": "Ctrl+I",
    "refresh": Standard.Refresh,
}

ICONS = {
    "new": "plus",
    "open": "folder-open",
    "undo": "undo",
    "redo": "redo",
    "attach": "evidence",
    "export_report": "export",
    "help": "help",
    "settings": "settings",
    "find": "search",
    "documents": "document-stack",
    "profile": "profile",
    "units": "unit",
    "import_document": "import",
    "send_out": "send",
    "collect": "collect",
    "backups": "backup",
    "palette": "palette",
    "copy": "copy",
    "roll_up": "overview",
    "add_own": "plus",
    "about": "info",
}

WRITING = (
    "undo", "redo", "toggle_done", "adopt", "adopt_all", "attach", "add_own", "edit_own", "remove_own",
    "documents", "import_document", "new_edition", "looked_at", "profile", "units", "send_out", "collect", "paste",
    "note",
)  # fmt: skip
"""Commands that write into the workspace."""
READING = (
    "save_copy", "close", "copy", "select_all", "find", "clear_filter", "details_pane", "next_pane", "fold_all",
    "unfold_all", "refresh", "export_report", "backups", "check",
)  # fmt: skip
"""Commands that need a workspace."""
ALWAYS = ("new", "open", "roll_up", "quit", "settings", "palette", "help", "shortcuts", "about", "hints")
NAMES = (*WRITING, *READING, *ALWAYS)


class Actions(QObject):
    """The commands by name, re-translated without a restart.

    Attributes:
        by_name: every command but the groups below.
        status, applicability: one command for each value.
        themes, languages: exclusive groups.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.by_name = {name: QAction(parent) for name in NAMES}
        self.status = {status: QAction(parent) for status in Status}
        self.applicability = {value: QAction(parent) for value in Applicability}
        self.themes = {theme: _checkable(parent) for theme in Theme}
        self.languages = {language: _checkable(parent) for language in ("zh", "en")}
        for group in (self.themes, self.languages):
            exclusive = QActionGroup(self)
            for action in group.values():
                exclusive.addAction(action)
        for name, shortcut in SHORTCUTS.items():
            self[name].setShortcut(QKeySequence(shortcut))
        redo = self["redo"]  # word processors have made both known on every system
        known = [one for one in map(QKeySequence, ("Ctrl+Y", "Ctrl+Shift+Z")) if one != redo.shortcut()]
        redo.setShortcuts([redo.shortcut(), *known])
        for name in ("details_pane", "hints"):
            self[name].setCheckable(True)
            self[name].setChecked(True)
        self._reading_only = False
        self["about"].setMenuRole(QAction.MenuRole.AboutRole)
        self["settings"].setMenuRole(QAction.MenuRole.PreferencesRole)
        self["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def all(self) -> list[QAction]:
        """Return every command."""
        groups = (self.status, self.applicability, self.themes, self.languages)
        return [*self.by_name.values(), *(action for group in groups for action in group.values())]

    def writing(self) -> list[QAction]:
        """Return the commands that write into the workspace."""
        return [*(self[name] for name in WRITING), *self.status.values(), *self.applicability.values()]

    def why_not(self) -> str:
        """Return why those are switched off; empty where they are not."""
        return self.tr("Opened for reading only: nothing can be changed here") if self._reading_only else ""

    def enable(self, *, has_workspace: bool, writable: bool) -> None:
        """Switch off what cannot be done now; where the mouse rests on it, it says why."""
        self._reading_only = has_workspace and not writable
        self._explain()
        for name in READING:
            self[name].setEnabled(has_workspace)
        for action in self.writing():
            action.setEnabled(has_workspace and writable)

    def _explain(self) -> None:
        for action in self.writing():
            action.setToolTip(self.why_not())  # an empty one is the name again

    def retranslate(self) -> None:
        """Write all names in the language of the window; the English one stays for the command palette."""
        for name, text in self._texts().items():
            self[name].setText(text)
        for status, text in self._status_texts().items():
            self.status[status].setText(text)
        for value, text in self._applicability_texts().items():
            self.applicability[value].setText(text)
        self.themes[Theme.SYSTEM].setText(self.tr("&As the system"))
        self.themes[Theme.LIGHT].setText(self.tr("&Light"))
        self.themes[Theme.DARK].setText(self.tr("&Dark"))
        self.languages["zh"].setText("中文(&Z)")
        self.languages["en"].setText("&English")
        for action in self.all():
            action.setProperty("english", action.property("english") or action.text().replace("&", ""))
            action.setIconText(action.text().replace("&", "").split("(")[0].rstrip("…"))
        for name, text in self._short_texts().items():
            self[name].setIconText(text)
        self._explain()

    def _texts(self) -> dict[str, str]:
        return {
            "new": self.tr("&New assessment…"),
            "open": self.tr("&Open…"),
            "save_copy": self.tr("Save a &copy as…"),
            "close": self.tr("C&lose assessment"),
            "quit": self.tr("&Quit"),
            "undo": self.tr("&Undo"),
            "redo": self.tr("&Redo"),
            "copy": self.tr("&Copy as table"),
            "paste": self.tr("&Paste from a table…"),
            "select_all": self.tr("Select &all"),
            "find": self.tr("&Find…"),
            "clear_filter": self.tr("C&lear search and filters"),
            "details_pane": self.tr("&Details pane"),
            "next_pane": self.tr("&Next pane"),
            "fold_all": self.tr("&Fold all measures"),
            "unfold_all": self.tr("Unfold &all measures"),
            "refresh": self.tr("&Read again"),
            "hints": self.tr("&Keys in the status bar"),
            "toggle_done": self.tr("&Done, or back"),
            "adopt": self.tr("Ado&pt the suggestion"),
            "adopt_all": self.tr("Adopt all &suggestions shown…"),
            "attach": self.tr("Add &evidence…"),
            "note": self.tr("Edit the &note"),
            "add_own": self.tr("Add a check &item of our own…"),
            "edit_own": self.tr("&Change our own item…"),
            "remove_own": self.tr("Re&move our own item"),
            "export_report": self.tr("Export ledger and &reports…"),
            "send_out": self.tr("&Send out fill-in workbooks…"),
            "roll_up": self.tr("Roll &up returns…"),
            "collect": self.tr("&Collect fill-in workbooks…"),
            "documents": self.tr("Policy &documents…"),
            "import_document": self.tr("&Import a policy document…"),
            "new_edition": self.tr("Take over a new &edition…"),
            "looked_at": self.tr("&Looked at again"),
            "profile": self.tr("&Our organization…"),
            "units": self.tr("&Units and owners…"),
            "backups": self.tr("&Backups…"),
            "check": self.tr("Chec&k the file"),
            "settings": self.tr("&Settings…"),
            "palette": self.tr("Command &palette…"),
            "help": self.tr("Duibiao &help"),
            "shortcuts": self.tr("&Keyboard shortcuts"),
            "about": self.tr("&About Duibiao"),
        }

    def _short_texts(self) -> dict[str, str]:
        """Return what the tool bar says where the name in the menu is long."""
        return {
            "import_document": self.tr("Import"),
            "send_out": self.tr("Send out"),
            "collect": self.tr("Collect"),
            "export_report": self.tr("Export"),
        }

    def _status_texts(self) -> dict[Status, str]:
        return {
            Status.NOT_STARTED: self.tr("&Not started"),
            Status.IN_PROGRESS: self.tr("&In progress"),
            Status.DONE: self.tr("&Done"),
            Status.ONGOING: self.tr("&Ongoing"),
            Status.STALLED: self.tr("&Stalled"),
        }

    def _applicability_texts(self) -> dict[Applicability, str]:
        return {
            Applicability.APPLICABLE: self.tr("&Applicable"),
            Applicability.NOT_APPLICABLE: self.tr("&Not applicable…"),
            Applicability.UNDECIDED: self.tr("&Undecided"),
        }

    def show_icons(self, palette: QPalette) -> None:
        """Tint the icons for the palette in force."""
        for name, picture in ICONS.items():
            self[name].setIcon(icon(picture, palette))


def _checkable(parent: QObject) -> QAction:
    action = QAction(parent)
    action.setCheckable(True)
    return action
