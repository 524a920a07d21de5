"""What the commands of the main window do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core import labels
from desktop.core.assessment import MarkChange
from desktop.core.store import ids
from desktop.ui.tasks import Progress

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from desktop.ui.document import Document
    from desktop.ui.editions import NewEditions
    from desktop.ui.main_window import MainWindow
    from desktop.ui.reporting import ExportReport
    from desktop.ui.rolling_up import RollUp
    from desktop.ui.sending import SendOut
    from desktop.ui.views.work_page import WorkPage


class Commands(QObject):
    """Acts on the window that it belongs to. Dialogs and longer commands are imported when they are first wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.ask_files: Callable[[QWidget, str], tuple[list[str], str]] = _ask_files
        for name, act in self._acts().items():
            window.actions_[name].triggered.connect(lambda _checked=False, act=act: act())
        window.menus.columns.aboutToShow.connect(self.fill_columns)
        for status, action in window.actions_.status.items():
            action.triggered.connect(lambda _c=False, s=status: self._page(lambda p: p.marking.set_status(s)))
        for value, action in window.actions_.applicability.items():
            action.triggered.connect(lambda _c=False, v=value: self._page(lambda p: p.marking.set_applicability(v)))

    def _acts(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "new": window.opening.new,
            "open": window.opening.open,
            "save_copy": window.opening.save_copy,
            "close": window.opening.close_workspace,
            "quit": window.close,
            "undo": lambda: self._with(lambda document: document.undo()),
            "redo": lambda: self._with(lambda document: document.redo()),
            "copy": self.copy,
            "paste": self.paste,
            "select_all": lambda: self._page(lambda page: page.select_all()),
            "find": lambda: self._page(lambda page: page.search()),
            "clear_filter": lambda: self._page(lambda page: page.filter_bar.clear()),
            "details_pane": self.toggle_details,
            "next_pane": lambda: self._page(lambda page: page.next_pane()),
            "fold_all": lambda: self._page(lambda page: page.model.fold_all()),
            "unfold_all": lambda: self._page(lambda page: page.model.unfold_all()),
            "toggle_done": lambda: self._page(lambda page: page.marking.toggle_done()),
            "adopt": lambda: self._page(lambda page: page.marking.adopt(page.chosen())),
            "adopt_all": self.adopt_all,
            "attach": self.attach,
            "note": lambda: self._page(lambda page: page.enter("note")),
            "add_own": self.add_own,
            "edit_own": self.edit_own,
            "remove_own": lambda: self._page(lambda page: page.document.remove_own(page.table.node())),
            "export_report": lambda: self.reports.ask(),
            "send_out": lambda: self.sending.ask(),
            "roll_up": lambda: self.rolling_up.ask(),
            "collect": self.collect,
            "documents": self.choose_documents,
            "import_document": self.import_document,
            "new_edition": lambda: self.editions.ask(),
            "looked_at": lambda: self._page(lambda page: page.document.looked_at(page.chosen())),
            "profile": self.edit_profile,
            "units": self.edit_units,
            "backups": self.show_backups,
            "check": self.check,
            "settings": self.show_settings,
            "palette": self.show_palette,
            "help": self.show_help,
            "shortcuts": self.show_shortcuts,
            "about": self.show_about,
            "refresh": lambda: self._with(lambda document: document.refresh_date()),
            "hints": self.toggle_hints,
        }

    @cached_property
    def editions(self) -> NewEditions:
        """What has to do with new editions of documents."""
        from desktop.ui.editions import NewEditions

        return NewEditions(self._window)

    @cached_property
    def reports(self) -> ExportReport:
        """What exports reports."""
        from desktop.ui.reporting import ExportReport

        return ExportReport(self._window)

    @cached_property
    def sending(self) -> SendOut:
        """What sends fill-in workbooks out."""
        from desktop.ui.sending import SendOut

        return SendOut(self._window)

    @cached_property
    def rolling_up(self) -> RollUp:
        """What rolls up returns."""
        from desktop.ui.rolling_up import RollUp

        return RollUp(self._window)

    def fill_columns(self) -> None:
        """Offer the columns of the checklist; those that have no room are greyed."""
        menu, page = self._window.menus.columns, self._window.page
        menu.clear()
        if page is None:
            return
        for column, title in enumerate(page.model.titles()):
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(column not in page.table.columns_hidden)
            action.setEnabled(page.table.can_hide(column))
            action.toggled.connect(lambda on, column=column: self.show_column(column, shown=on))

    def show_column(self, column: int, *, shown: bool) -> None:
        """Show or hide a column of the checklist, and remember it."""
        page = self._window.page
        if page is not None:
            page.table.show_column(column, shown=shown)
            self._window.settings.hidden_columns = page.table.columns_hidden

    def _page(self, act: Callable[[WorkPage], object]) -> None:
        if self._window.page is not None:
            act(self._window.page)

    def _with(self, act: Callable[[Document], object]) -> None:
        if self._window.document is not None:
            if self._window.page is not None:
                self._window.page.place.flush()
            act(self._window.document)

    # Work on items

    def copy(self) -> None:
        """Copy the chosen items as a table, or the text that is selected in a field."""
        from desktop.ui import copying

        focus = QApplication.focusWidget()
        page = self._window.page
        if page is None:
            return
        if focus is not None and focus is not page.table and hasattr(focus, "copy"):
            focus.copy()
            return
        rows = page.document.rows(page.chosen())
        QGuiApplication.clipboard().setMimeData(copying.mime(copying.table(rows, page.document.language)))
        self._window.say(lambda: labels.counted(self.tr("{n} {n:item|items} copied as a table"), n=len(rows)))

    def paste(self) -> None:
        """Paste a block from a table into the chosen items, or text into the field that has the focus."""
        from desktop.ui.collecting.paste_window import PasteWindow
        from desktop.ui.collecting.reading import Clip

        focus = QApplication.focusWidget()
        page = self._window.page
        if page is None or not page.document.writable:
            return
        if focus is not None and focus is not page.table and hasattr(focus, "paste"):
            focus.paste()
            return
        clipboard: QMimeData | None = QGuiApplication.clipboard().mimeData()
        data = clipboard if clipboard is not None else QMimeData()  # another program may hold it
        clip = Clip(data.text()) if data.text().strip() else Clip(data.html(), markup=True)
        if not clip.content.strip():
            self._window.say(lambda: self.tr("The clipboard holds no table. Copy cells in Excel first."))
            return
        page.place.flush()
        onward = len(page.chosen()) == 1
        PasteWindow(page.document, clip, page.onward(), self._window, onward=onward).open()

    def adopt_all(self) -> None:
        """Adopt the suggestions of all items that the filter shows, as one step that can be undone."""
        page = self._window.page
        if page is None:
            return
        able = page.suggested()
        if not able:
            self._window.say(lambda: self.tr("No suggestion is left to adopt here"))
            return
        page.marking.adopt(able)

    def attach(self) -> None:
        """Let the person choose files as evidence of the chosen items."""
        page = self._window.page
        if page is None or not page.chosen():
            return
        names, _ = self.ask_files(self._window, self.tr("Add evidence"))
        if names:
            page.details.attach(page.chosen(), names)

    def ask_due(self) -> None:
        """Ask for another due date of the chosen items."""
        page = self._window.page
        if page is None or not page.chosen():
            return
        from desktop.ui.dialogs.due import DueDialog

        dialog = DueDialog(page.document, len(page.chosen()), self._window)
        dialog.chosen.connect(lambda day: page.marking.mark(MarkChange(due=day)))
        dialog.open()

    def add_own(self) -> None:
        """Ask for the text of a check item of the office's own."""
        page = self._window.page
        if page is None or not page.table.node():
            return
        from desktop.ui.dialogs.own_item import OwnItemDialog

        measure = ids.measure_of(page.table.node())
        dialog = OwnItemDialog(page.document, measure, parent=self._window)
        dialog.accepted.connect(lambda: page.go_to_own(measure))
        dialog.open()

    def edit_own(self) -> None:
        """Ask for another text of an own item."""
        page = self._window.page
        if page is None or not page.table.node():
            return
        from desktop.ui.dialogs.own_item import OwnItemDialog

        item = page.table.node()
        OwnItemDialog(page.document, ids.measure_of(item), item, parent=self._window).open()

    def collect(self, paths: Sequence[Path] = ()) -> None:
        """Open the window that collects returned workbooks, with files where some were dropped."""
        from desktop.ui.collecting.window import CollectWindow

        page = self._window.page
        if page is None or not page.document.writable:
            return
        page.place.flush()
        window = CollectWindow(page.document, self._window)
        window.open()
        if paths:
            window.read_files(list(paths))

    # Dialogs

    def choose_documents(self) -> None:
        """Add built-in documents or take some out."""
        from desktop.ui.dialogs.documents import DocumentsDialog

        def show(document: Document) -> None:
            dialog = DocumentsDialog(document, self._window)
            dialog.import_wanted.connect(self.import_document)
            dialog.open()

        self._with(show)

    def import_document(self, paths: Sequence[Path] = (), *, edition: bool = False, draft: str = "") -> None:
        """Open the import assistant, with files or a draft where there are some; for an edition, where it is one."""
        from desktop.ui.assistant import Assistant

        document = self._window.document
        if document is not None and document.writable:
            dialog = Assistant(self._window, document, edition=edition).dialog
            dialog.edition_ready.connect(self.editions.compare_imported)
            dialog.draft_met.connect(self.editions.tell_no_more)
            dialog.open()
            if paths:
                dialog.read_files(list(paths))
            if draft:
                dialog.go_on_with_draft(draft)

    def edit_profile(self) -> None:
        """Edit the organisation's profile."""
        from desktop.ui.dialogs.profile import ProfileDialog

        self._with(lambda document: ProfileDialog(document, self._window).open())

    def edit_units(self) -> None:
        """Edit units and owners."""
        from desktop.ui.dialogs.units import UnitsDialog

        self._with(lambda document: UnitsDialog(document, self._window).open())

    def show_settings(self) -> None:
        """Show the settings."""
        from desktop.ui.dialogs.settings import SettingsDialog

        SettingsDialog(self._window.settings, self._window.document, self._window).open()

    def show_backups(self) -> None:
        """Show the dated copies."""
        from desktop.ui.dialogs.backups import BackupsDialog

        def show(document: Document) -> None:
            dialog = BackupsDialog(document, self._window)
            dialog.restore_wanted.connect(lambda chosen: self._window.opening.restore(chosen, document.path))
            dialog.open()

        self._with(show)

    def check(self) -> None:
        """Check the file whole, in a worker."""
        document = self._window.document
        if document is None:
            return

        def work(_told: Progress) -> int:
            from desktop.core.store import checking

            with document.workspace.reader() as reader:
                return checking.check(reader).count

        def told(count: int) -> None:
            def text() -> str:
                return labels.counted(
                    self.tr("The file is sound; {n} {n:step|steps} of the trail {n:fits|fit} together"), n=count
                )

            self._window.say(text)

        self._window.run(work, told, self.tr("Checking the file"))

    def show_palette(self) -> None:
        """Show the command palette."""
        from desktop.ui.command_palette import CommandPalette

        palette = CommandPalette(
            self._window.actions_.all(), self._window.menus.top(), self._window.tasks, self._window
        )
        palette.open()

    def show_help(self) -> None:
        """Show the help page of the place where the person is."""
        from desktop.ui.help import HelpWindow, topic_of

        HelpWindow.show_topic(self._window, topic_of(QApplication.focusWidget()), self._window.settings.language)

    def show_shortcuts(self) -> None:
        """Show all keys."""
        from desktop.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._window.actions_.all(), self._window).open()

    def show_about(self) -> None:
        """Show version and licences."""
        from desktop.ui.dialogs.about import AboutDialog

        AboutDialog(self._window).open()

    def toggle_details(self) -> None:
        """Show or hide the right pane."""
        shown = self._window.actions_["details_pane"].isChecked()
        self._page(lambda page: page.show_details(shown=shown))

    def toggle_hints(self) -> None:
        """Show or hide the keys in the status bar."""
        self._window.settings.hints = self._window.actions_["hints"].isChecked()


def _ask_files(parent: QWidget, title: str) -> tuple[list[str], str]:
    from PySide6.QtWidgets import QFileDialog

    return QFileDialog.getOpenFileNames(parent, title)


def open_url(url: QUrl) -> bool:
    """Open a file or folder with the system's program; replaced in tests."""
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(url)
