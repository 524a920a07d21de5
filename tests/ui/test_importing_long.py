"""A long document is shown while the window answers: its text comes in slices, its outline as it is unfolded."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.core import editing, editing_moves
from desktop.core.framework import Framework
from desktop.core.parsing.values import Parsed
from desktop.core.reports.form.source import source_of_framework
from desktop.ui.importing.draft import ImportDraft
from desktop.ui.importing.outline_model import OutlineModel
from desktop.ui.importing.places import Places
from desktop.ui.importing.text_pane import TextPane
from tests.core.outlines import Words, document, numbered


@pytest.fixture(scope="module")
def long() -> Framework:
    return numbered(document(Words(1), [[5] * 100] * 10))


@pytest.fixture
def draft(long: Framework, qapp: object) -> ImportDraft:
    source, spans = source_of_framework("长文件.json", long)
    return ImportDraft(Places(Parsed(long, source, spans=spans, lasting=True)).looked_up())


@pytest.fixture
def pane(draft: ImportDraft, qtbot: QtBot) -> TextPane:
    made = TextPane(draft)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def text(draft: ImportDraft) -> str:
    return "\n".join(line.text for line in draft.parsed.source.lines)


def test_the_text_comes_in_slices(draft: ImportDraft, pane: TextPane, qtbot: QtBot) -> None:
    whole = text(draft)
    begun = pane.toPlainText()
    assert whole.startswith(begun)
    assert len(begun) < len(whole) / 2
    assert pane.extraSelections()
    qtbot.waitUntil(lambda: pane.toPlainText() == whole)
    assert pane.textCursor().position() == 0


def test_one_goes_to_a_part_that_is_not_there_yet(draft: ImportDraft, pane: TextPane, qtbot: QtBot) -> None:
    last = draft.framework.measures[-1]
    spans = draft.places.of(last.id)
    assert spans[0].line > pane.blockCount()
    pane.show_spans(spans)
    qtbot.waitUntil(lambda: pane.textCursor().blockNumber() == spans[0].line)
    words = draft.parsed.source.lines[spans[0].line].text[spans[0].start : spans[0].end]
    assert words in [one.cursor.selectedText() for one in pane.extraSelections()]


def test_one_goes_to_a_line_that_is_not_there_yet(draft: ImportDraft, pane: TextPane, qtbot: QtBot) -> None:
    line = len(draft.parsed.source.lines) - 1
    words = draft.parsed.source.lines[line].text[-6:]
    pane.show_line(line, words)
    qtbot.waitUntil(lambda: pane.textCursor().blockNumber() == line)
    assert pane.extraSelections()[-1].cursor.selectedText() == words


def test_what_was_wanted_last_counts(draft: ImportDraft, pane: TextPane, qtbot: QtBot) -> None:
    pane.show_line(len(draft.parsed.source.lines) - 1)
    pane.show_line(3)
    qtbot.waitUntil(lambda: pane.toPlainText() == text(draft))
    assert pane.textCursor().blockNumber() == 3


def test_a_part_is_found_in_a_chapter_that_was_never_unfolded(long: Framework, qapp: object) -> None:
    for part in (long.measures[-1], long.measures[-1].items[2], long.measures[450]):
        model = OutlineModel(long)
        assert model.part(model.find(part.id)) == part
    assert not OutlineModel(long).find("nowhere").isValid()


def test_changes_below_what_was_never_unfolded(qapp: object) -> None:
    small = numbered(document(Words(2), [[3] * 4] * 5))
    model = OutlineModel(small)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    far, near = small.measures[13], small.measures[1]
    changes: list[Callable[[Framework], Framework]] = [
        lambda f: editing_moves.move_item(f, far.items[-1].id, -1),
        lambda f: editing.join_measures(f, far.id),
        lambda f: editing.add_chapter(f, "新的一章", small.measures[6].id),
        lambda f: editing.remove_measure(f, near.id),
        lambda f: editing.remove_chapter(f, 3),
    ]
    for change in changes:
        changed = change(model.framework)
        assert changed != model.framework
        model.show(changed)
        for measure in changed.measures[::3]:
            index = model.find(measure.id)
            assert model.part(index) == measure
            assert model.rowCount(index) == len(measure.items)
        chapters = [model.index(row, 0) for row in range(len(changed.chapters))]
        assert sum(map(model.rowCount, chapters)) == sum(one.chapter is not None for one in changed.measures)
    assert tester.model() is model
