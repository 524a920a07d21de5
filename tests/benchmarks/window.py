"""In the running window: a key to durable and painted, a letter in the search field to the painted table."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.assessment import MarkChange, Status
from desktop.core.store.items import Filter
from desktop.ui import app
from desktop.ui.main_window import MainWindow
from desktop.ui.views.work_page import WorkPage
from tests.benchmarks import material
from tests.benchmarks.figures import Figure, against, spread, timed, within

MARKED, KEYS = 10_000, 400
MANY = 5_000
SEARCHED, TIMES = 100_000, 4
FRAME = 0.016
WORDS = ("标", "标准", "市场", "监管", "试点", "养老服务", "清单", "复审结论", "bz", "计量测试")
LIKE = (
    "SELECT i.id FROM item i JOIN measure m ON m.id = i.measure_id "
    "WHERE i.text LIKE ? OR i.text_en LIKE ? OR m.title LIKE ?"
)
NOTES = "SELECT item_id FROM mark WHERE note LIKE ? OR problem LIKE ? OR next_step LIKE ?"


def application(folder: Path) -> app.Application:
    """Return the one application of this process, its window with settings of its own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QCoreApplication.instance()
    return running if isinstance(running, app.Application) else app.Application(["bench"], folder / "duibiao.ini")


@contextmanager
def opened(size: int, folder: Path) -> Iterator[WorkPage]:
    """Give the page of a window, 1280 × 720, on a workspace of so many items."""
    running = application(folder)
    window = MainWindow(running.settings, running.tasks, lambda: material.TODAY)
    assert window.opening.open_path(material.workspace(size, folder))
    window.resize(QSize(1280, 720))
    window.show()
    assert window.page is not None
    settle(window.page)
    yield window.page
    window.close()


def settle(page: WorkPage) -> None:
    """Run the event loop until everything is read and painted."""
    page.model.finish()
    for _ in range(20):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def paint(page: WorkPage) -> None:
    """Paint whatever waits to be painted in the window, as Qt does at the next frame of the screen."""
    QApplication.sendEvent(page.window(), QEvent(QEvent.Type.UpdateRequest))


# A key


def key(folder: Path) -> list[Figure]:
    """Press digits in the list: each marks an item durably and goes on to the next."""
    draw, painted, computed, settled = random.Random(3), [], [], []
    digits = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_Space, Qt.Key.Key_0)
    with opened(MARKED, folder) as page:
        items = page.model.items()[:-20]
        for number in range(KEYS):
            if number % 20 == 0:  # now and then somewhere else
                page.table.go_to(draw.choice(items))
                settle(page)
            chosen = digits[number % len(digits)]
            started, worked = time.perf_counter(), time.thread_time()
            QTest.keyClick(page.table, chosen)
            paint(page)
            painted.append(time.perf_counter() - started)
            computed.append(time.thread_time() - worked)
            QApplication.processEvents()
            paint(page)
            settled.append(time.perf_counter() - started)
    where = f"in the window with {MARKED:,} items"
    return [
        within(f"key to durable and painted {where}", painted, FRAME),
        within(f"the same without waiting for the disk or for other programs {where}", computed, FRAME),
        within(f"the same until the details and all else have followed {where}", settled, 2 * FRAME),
    ]


# A letter in the search field


class Watchdog(QObject):
    """Measures for how long the event loop was busy with one thing: the gaps between the turns of a timer.

    In the processor time of this thread: whatever else runs on the machine also makes the window wait, by chance.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer(self, interval=0, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        """Begin to measure."""
        self.longest, self._last = 0.0, time.thread_time()
        self._timer.start()

    def _turn(self) -> None:
        now = time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now

    def stop(self) -> float:
        """End, and return the longest gap in seconds."""
        self._turn()
        self._timer.stop()
        return self.longest


def search(folder: Path) -> list[Figure]:
    """Type words as an input method does, against the bare scan; then watch the event loop while all is read."""
    ours, theirs, complete, blocked = [], [], [], []
    with opened(SEARCHED, folder) as page:
        db = page.document.workspace.db
        for word in WORDS * TIMES:
            clear(page)
            ours.append(timed(partial(typed, page, word)))
            settle(page)
            like = [f"%{word}%"] * 3
            theirs.append(timed(lambda like=like: [*db.conn.execute(LIKE, like), *db.conn.execute(NOTES, like)]))  # type: ignore[misc]
        for word in WORDS:
            clear(page)
            times = [watched(page, partial(typed, page, word)) for _ in range(TIMES) if clear(page)]
            blocked.append([block for block, _ in times])
            complete += [taken for _, taken in times]
        cleared = [watched(page, page.filter_bar.clear) for _ in range(TIMES) if typed(page, "标准")]
    where = f"at {SEARCHED:,} items"
    return [
        against(f"a word in the search field to the painted table {where}, against LIKE", ours, theirs, 1.0),
        _longest(f"longest block of the event loop while a search is read {where}", blocked),
        _longest(f"longest block while all items are read again {where}", [[block for block, _ in cleared]]),
        within(f"a word until all it finds is read {where}", complete, 0.4, spread(complete).median),
    ]


def _longest(name: str, blocks: list[list[float]]) -> Figure:
    """Judge by the worst case of all, each at its median."""
    worst = max(spread(each).median for each in blocks)
    return within(name, [block for each in blocks for block in each], FRAME, worst)


def clear(page: WorkPage) -> bool:
    """Empty the search field and wait until all items stand there again."""
    page.filter_bar.set_filter(Filter())
    settle(page)
    return True


def typed(page: WorkPage, word: str) -> bool:
    """Commit a word into the search field, as an input method does, and paint the table."""
    event = QInputMethodEvent()
    event.setCommitString(word)
    QApplication.sendEvent(page.filter_bar.search, event)
    paint(page)
    return True


def watched(page: WorkPage, act: Callable[[], object]) -> tuple[float, float]:
    """Do something inside the event loop; return its longest block until all is read, and how long that took."""
    loop, dog = QEventLoop(), Watchdog()
    started = time.perf_counter()

    def ended() -> None:
        QTimer.singleShot(20, loop.quit)

    page.model.loaded.connect(ended, Qt.ConnectionType.SingleShotConnection)
    QTimer.singleShot(0, act)
    QTimer.singleShot(10_000, loop, loop.quit)
    dog.start()
    loop.exec()
    return dog.stop(), time.perf_counter() - started - 0.02


# A gesture on everything


def gesture(folder: Path) -> list[Figure]:
    """Select all items and mark them at once, which a worker writes, then take it back."""
    selected, marked, undone = [], [], []
    with opened(MANY, folder) as page:
        document = page.document
        for number in range(2 * TIMES):
            page.table.go_first()
            settle(page)
            selected.append(busy(page.select_all, lambda: True))
            change = MarkChange(status=Status.DONE if number % 2 else Status.STALLED, progress=number + 1)
            marked.append(busy(partial(page.marking.mark, change), lambda: not document.tasks.writing()))
            undone.append(busy(document.undo, lambda: not document.tasks.writing()))
    what = f"longest block of the event loop while all of {MANY:,} items are"
    return [
        _longest(f"{what} selected", [selected]),
        _longest(f"{what} marked in a worker", [marked]),
        _longest(f"{what} taken back in a worker", [undone]),
    ]


def busy(act: Callable[[], object], ended: Callable[[], bool]) -> float:
    """Do something in the event loop until it has ended and all has followed; return the longest block."""
    dog = Watchdog()
    dog.start()
    act()
    while not ended():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
    for _ in range(20):
        QApplication.processEvents()
    return dog.stop()


def measure(folder: Path) -> list[Figure]:
    """Return all figures of the window."""
    return [*key(folder), *search(folder), *gesture(folder)]
