"""How soon the window answers: a dialog opened, a letter in the palette, an item shown, documents counted."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core import seeds
from desktop.ui.command_palette import CommandPalette
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.tally import Tally
from desktop.ui.views.work_page import WorkPage
from tests.benchmarks import material
from tests.benchmarks.figures import Figure, spread, timed, within
from tests.benchmarks.window import application, opened, settle
from tests.ui.dialog_table import DIALOGS, Make

SIZE, TIMES, COMMANDS, ITEMS, COUNTS = 1000, 5, 300, 200, 20
HALF_A_FRAME, COUNTED, AT_ONCE, NOTICED = 0.008, 0.05, 0.1, 0.3
"""In seconds: half of what a screen leaves, a letter of a name, what feels immediate, what is felt as waiting."""


def measure(folder: Path) -> list[Figure]:
    """Return all figures."""
    with opened(SIZE, folder) as page:
        return [dialogs(page, folder), *palette(page, folder), details(page), counts()]


def dialogs(page: WorkPage, folder: Path) -> Figure:
    """Open every dialog; the one whose median is the worst is judged."""
    settings = application(folder).settings

    def stand(make: Make) -> float:
        made: list[Dialog] = []

        def act() -> None:
            made.append(make(page.document, settings, page.window()))
            made[0].open()

        taken = timed(act)
        made[0].reject()
        QApplication.processEvents()
        return taken

    times = {name: [stand(make) for _ in range(TIMES)] for name, make in DIALOGS.items()}
    worst = max(times, key=lambda name: spread(times[name]).median)
    said = f"the slowest of {len(DIALOGS)} dialogs ({worst}) until it stands"
    return within(said, times[worst], NOTICED, spread(times[worst]).median)


def palette(page: WorkPage, folder: Path) -> list[Figure]:
    """Open the palette on many commands, and type what finds them by name, by sound and in English."""
    actions = []
    for number in range(COMMANDS):
        action = QAction(f"导出第{number}份台账", page)
        action.setProperty("english", f"Export ledger {number}")
        actions.append(action)
    tasks, opening, letters = application(folder).tasks, [], []
    for _ in range(TIMES):
        shown = CommandPalette(actions, [], tasks, page.window())
        opening.append(timed(shown.open))
        while not shown._model._spelled:
            QApplication.processEvents()
        letters += [timed(partial(QTest.keyClicks, shown.line, letter)) for letter in "dctzexport"]
        shown.reject()
    where = f"with {COMMANDS} commands"
    return [
        within(f"the palette {where} until it stands", opening, AT_ONCE),
        within(f"a letter in the palette {where}", letters, AT_ONCE),
    ]


def details(page: WorkPage) -> Figure:
    """Show one item after another at the right."""
    pane = page.place.pane()
    times = []
    for item in page.model.items()[:ITEMS]:
        times.append(timed(partial(pane.show_item, item)))
        settle(page)
    return within("an item in the details", times, HALF_A_FRAME, spread(times).median)


def counts() -> Figure:
    """Count what a profile suggests for documents of a thousand items, as the first page does at each letter."""
    tallies = [Tally(seeds.framework("shaanxi-2022")) for _ in range(4)]
    times = [timed(lambda: [tally.count(material.OFFICE) for tally in tallies]) for _ in range(COUNTS)]
    items = sum(tally.count(material.OFFICE).items for tally in tallies)
    return within(f"suggestions for {items:,} items counted", times, COUNTED)
