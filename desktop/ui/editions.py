"""New editions in the main window: offered where the program has one, compared in a worker, shown before anything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.core import labels
from desktop.core.errors import FrameworkError
from desktop.core.framework import Framework
from desktop.core.store.items import Filter
from desktop.ui.document import Document
from desktop.ui.importing import reading
from desktop.ui.importing.kinds import EVERY, JSON
from desktop.ui.tasks import Progress

if TYPE_CHECKING:
    from desktop.core.editions import Comparison
    from desktop.ui.main_window import MainWindow


class NewEditions(QObject):
    """The commands of the window that it belongs to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def offer(self, document: Document) -> None:
        """Say, once the window is there, which built-in documents the program has in a later edition."""

        def work(_told: Progress) -> list[Framework]:
            from desktop.core import seeds
            from desktop.core.store import editions

            with document.workspace.reader() as reader:
                return editions.newer(reader, [seeds.framework(key) for key in seeds.framework_ids()])

        self._window.tasks.run(work, lambda found: self.show_offer(document, found))

    def show_offer(self, document: Document, found: list[Framework]) -> None:
        """Offer these editions above the list; whoever closes the banner is not asked again in this session."""
        page = self._window.page
        if page is None or self._window.document is not document or not document.writable:
            return
        for framework in found:

            def text(one: Framework = framework) -> str:
                title = (document.language == "en" and one.short_title_en) or one.short_title or one.title
                return self.tr(
                    "This program has a newer edition of {title}. Your marks stay as they are until you take it over."
                ).format(title=title)

            look = (lambda: self.tr("Look at the changes…"), lambda one=framework: self.compare(one, one.id))
            page.banners.show_banner("blue", text, [look], _banner(framework.id))

    def ask(self) -> None:
        """Let the person choose a file with a new edition of one of the documents."""
        document = self._window.document
        if document is None:
            return
        shown = self.tr("Policy documents ({pattern})").format(pattern=" ".join(f"*{one}" for one in EVERY))
        pattern = f"{shown};;" + self.tr("All files (*)")
        name, _ = self._window.opening.ask_open(self._window, self.tr("Take over a new edition"), "", pattern)
        if not name:
            return
        path = Path(name)
        if path.suffix.lower() == JSON:
            self._compare_file(document, path)
        else:
            self._window.commands.import_document([path], edition=True)  # a person looks at what was found in it first

    def _compare_file(self, document: Document, path: Path) -> None:
        """Compare what was exported from another assessment, which nobody needs to take apart."""

        def work(told: Progress) -> tuple[Framework, str]:
            from desktop.core.store import editions

            framework = reading.of_files([path])(told).framework
            with document.workspace.reader() as reader, reader.reading() as db:
                key = editions.like(db, framework)
            if key is None:
                raise FrameworkError("edition-of-nothing", title=framework.title)
            return framework, key

        self._window.run(work, lambda found: self.compare(*found), self.tr("Reading the new edition"))

    def compare_imported(self, framework: Framework, key: str, draft: str) -> None:
        """Compare what the import assistant made; its draft, named by its key, goes once it was taken over."""
        from desktop.core import drafts

        self.compare(framework, key, lambda: drafts.forget(draft), lambda: self._tell_of_draft(framework.title, draft))

    def _tell_of_draft(self, title: str, draft: str) -> None:
        """Say that what was imported is not lost, and lead back to it."""
        page = self._window.page
        if page is None:
            return

        def text() -> str:
            return self.tr("“{title}” was not taken over. What was imported is kept as a draft.").format(title=title)

        go_back = (lambda: self.tr("Go on with it…"), lambda: self._window.commands.import_document(draft=draft))
        page.banners.show_banner("blue", text, [go_back], _of_draft(draft))

    def tell_no_more(self, draft: str) -> None:
        """Take away what is said of a draft: the person has met it again, and it may be used up from now on."""
        self._close_banner(_of_draft(draft))

    def compare(
        self,
        framework: Framework,
        key: str,
        taken: Callable[[], object] = lambda: None,
        left: Callable[[], object] = lambda: None,
    ) -> None:
        """Compare in a worker and show what comes of it; ``taken`` is called if it was taken over, ``left`` if not."""
        document = self._window.document
        if document is None:
            return

        def work(told: Progress) -> Comparison:
            from desktop.core.store import editions

            with document.workspace.reader() as reader:
                return editions.compared(reader, key, framework, told)

        def show(comparison: Comparison) -> None:
            from desktop.ui.dialogs.edition import EditionDialog

            if self._window.document is not document:
                return
            dialog = EditionDialog(document, comparison, self._window)
            dialog.taken.connect(taken)
            dialog.rejected.connect(left)
            dialog.taken.connect(lambda: self._close_banner(_banner(key)))
            dialog.taken.connect(lambda: self._show_taken(document, key))
            dialog.open()

        self._window.run(work, show, self.tr("Comparing the editions"))

    def _show_taken(self, document: Document, key: str) -> None:
        """Show the document that was renewed, and say what it left to look at."""
        page = self._window.page
        node = next((head.id for head in document.frameworks if head.key == key), None)
        if page is None or node is None:
            return
        page.set_scope(node)
        page.table.go_first()
        review, withdrawn = (
            len(document.item_ids(Filter(scope=node, review=flag, withdrawn=not flag))) for flag in (True, False)
        )
        if not review and not withdrawn:
            return

        def text() -> str:
            told = self.tr("The new edition is in force.")
            looked = self.tr("{n} changed {n:item wants|items want} another look.")
            gone = self.tr("{n} {n:item is|items are} withdrawn, with {n:its|their} marks.")
            for words, count in ((looked, review), (gone, withdrawn)):
                if count:
                    told = self.tr("{told} {more}").format(told=told, more=labels.counted(words, n=count))
            return told

        def show() -> None:
            self._close_banner(_taken(key))
            page.set_scope(node)
            page.filter_bar.set_filter(Filter(review=bool(review), withdrawn=not review))

        def words() -> str:
            return self.tr("Show those to look at") if review else self.tr("Show those withdrawn")

        page.banners.show_banner("blue", text, [(words, show)], _taken(key))

    def _close_banner(self, key: str) -> None:
        if self._window.page is not None:
            self._window.page.banners.close_banner(key)


def _banner(key: str) -> str:
    return f"edition {key}"


def _taken(key: str) -> str:
    return f"edition taken {key}"


def _of_draft(key: str) -> str:
    return f"draft {key}"
