"""Mending a document of 3,000 measures and 21,000 items in the import assistant, against the 100 ms of a gesture.

One of 39,000 measures is shown besides: the window must not stand for longer than a gesture takes.

Counted is the processor time of the window's thread, from the gesture until nothing is left to paint.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from desktop.core.framework import Framework
from tests.benchmarks.figures import Figure, within
from tests.core.outlines import Words, document, numbered

CHAPTERS, MEASURES, ITEMS, TIMES = 30, 100, 7, 5
LONG = [[2] * 390] * 100
GOAL, SHOWN = 0.1, 0.3


def measure(folder: Path) -> list[Figure]:
    """Return the figures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from desktop.core.parsing.values import Parsed
    from desktop.core.reports.form.source import source_of_framework
    from desktop.ui.importing.cuts import Cut
    from desktop.ui.importing.draft import ImportDraft
    from desktop.ui.importing.places import Places
    from desktop.ui.importing.review_page import ReviewPage

    app = QApplication.instance() or QApplication([])

    def drafted(framework: Framework) -> ImportDraft:
        source, spans = source_of_framework("长文件.json", framework)
        return ImportDraft(Places(Parsed(framework, source, spans=spans, lasting=True)).looked_up())

    long = numbered(document(Words(1), [[ITEMS] * MEASURES] * CHAPTERS))
    draft = drafted(long)

    def busy(act: Callable[[], object], turns: int = 3) -> float:
        start = time.thread_time()
        act()
        for _ in range(turns):
            app.processEvents()
        return time.thread_time() - start

    pages: list[ReviewPage] = []

    def show(draft: ImportDraft) -> None:
        page = ReviewPage(draft, "zh")
        page.resize(1280, 600)
        page.show()
        page.outline.begin()
        pages.append(page)

    figures = [within("import: showing 3,000 measures, once", [busy(lambda: show(draft))], SHOWN)]
    outline = pages[0].outline
    middle = [long.measures[place] for place in range(1400, 1400 + TIMES)]

    def gesture(name: str, keys: list[str], act: Callable[[int], object]) -> Figure:
        """Measure an act on each of some parts; standing on the part is a gesture of its own."""
        times = []
        for n, key in enumerate(keys):
            busy(partial(outline.go_to, key))
            times.append(busy(partial(act, n)))
        return within(f"import: {name}", times, GOAL)

    at = [one.id for one in middle]
    figures += [
        within("import: standing on a measure", [busy(partial(outline.go_to, key)) for key in at], GOAL),
        gesture(
            "cutting an item",
            [one.items[1].id for one in middle],
            lambda n: outline.asking._cut(middle[n].items[1], Cut(3, 3)),
        ),
        gesture("moving an item", [one.items[2].id for one in middle], lambda _n: outline.shift(1)),
        gesture("moving a measure", at, lambda _n: outline.shift(1)),
        gesture("joining two measures", [one.id for one in long.measures[2000:2010:2]], lambda _n: outline.join()),
        gesture("undoing", at, lambda _n: draft.undo()),
    ]
    longer = drafted(numbered(document(Words(2), LONG)))

    def stands() -> float:
        """Return the longest turn of the window while the long document is shown."""
        turns = [busy(lambda: show(longer), 0), *(busy(lambda: None, 1) for _ in range(TIMES))]
        pages.pop().deleteLater()
        app.processEvents()
        return max(turns)

    figures.append(within("import: showing 39,000 measures, longest turn", [stands() for _ in range(TIMES)], GOAL))
    for page in pages:
        page.deleteLater()
    app.processEvents()
    return figures
