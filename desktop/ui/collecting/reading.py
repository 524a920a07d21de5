"""The work of the window, for the worker: workbooks read in a child and compared, then arranged for the preview."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop.ui.tasks import Cancelled, Progress, is_cancelled

if TYPE_CHECKING:
    from desktop.core.reports.fill_in.collection import Collection
    from desktop.core.reports.fill_in.pasted import Block
    from desktop.ui.collecting.arrangement import Arrangement
    from desktop.ui.document import Document


class Clip(NamedTuple):
    """What is on the clipboard: a text, or HTML where that alone is offered."""

    content: str
    markup: bool = False


class Found(NamedTuple):
    """What came back, and how it is shown."""

    collection: Collection
    arrangement: Arrangement


def pasted(document: Document, source: Clip | Block, chosen: Sequence[int], progress: Progress) -> tuple[Block, Found]:
    """Read a block from the clipboard, or take one as it is to be understood, and compare it; for the worker.

    Raises:
        Cancelled: the person has cancelled.
        ReportError: there is no block, or one that is too large.
        WorkspaceError: the workspace cannot be read.
    """
    from desktop.core.errors import ReportError
    from desktop.core.reports.fill_in import block, marked_up
    from desktop.core.reports.fill_in.pasted import compared, understood
    from desktop.core.store import items
    from desktop.ui.collecting.arrangement import Arrangement

    with document.workspace.reader() as reader, reader.reading() as db:
        if isinstance(source, Clip):
            rows = (marked_up if source.markup else block).read(source.content)
            if not rows:
                raise ReportError("paste-empty")
            source = understood(rows, lambda texts: items.named(db, reader.assessment, texts))
        collection = compared(reader, source, chosen, document.today(), document.language, progress)
        numbers = items.ids_of(db, reader.assessment, [key for file in collection.files for key in file.keys])
    return source, Found(collection, Arrangement(collection, numbers))


def found(document: Document, paths: Sequence[Path], progress: Progress) -> Found:
    """Read and compare; for the worker.

    Raises:
        Cancelled: the person has cancelled.
        WorkspaceError: the workspace cannot be read.
    """
    from desktop.core.reports.fill_in.collect import collect
    from desktop.core.store import items
    from desktop.ui.collecting.arrangement import Arrangement

    last = (0, 0)

    def told(done: int, total: int) -> None:
        nonlocal last
        last = done, total
        progress(done, total)

    with document.workspace.reader() as reader:
        collection = collect(reader, paths, document.today(), told, lambda: is_cancelled(progress, *last))
        if collection is None:
            raise Cancelled
        keys = {key for file in collection.files for key in file.keys}
        with reader.reading() as db:
            numbers = items.ids_of(db, reader.assessment, keys)
    return Found(collection, Arrangement(collection, numbers))
