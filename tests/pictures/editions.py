"""Scenes of a new edition: offered, compared, taken over, saved from the assistant."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import Applicability, MarkChange, Status
from desktop.core.framework import Framework
from desktop.core.store import editions, frameworks
from desktop.core.store.items import Filter
from desktop.ui.importing.saving import SavingDialog
from tests.pictures.stage import Scene, Stage

_replace = msgspec.structs.replace


def long_measure(framework: Framework) -> int:
    """Return the place of the first measure with some items."""
    return next(place for place, one in enumerate(framework.measures) if len(one.items) > 2)


def later(framework: Framework) -> Framework:
    """Return a later edition: an item reworded, one half rewritten, a measure gone, one new, a date put off."""
    place = long_measure(framework)
    first, _gone, third, *rest = framework.measures[place:]
    one, two, *more = first.items
    reworded = _replace(one, text=f"{one.text}，并于每年年底前公布", text_en=None)
    half = _replace(
        two, id=f"{first.id}.91", text=f"{two.text[: len(two.text) // 2]}报送上级部门备案并归档", text_en=None
    )
    added = _replace(
        one,
        id=f"{first.id}b.1",
        text="设立标准实施意见箱，按月整理反馈",
        text_en=None,
        responsibility=None,
        target=None,
    )
    title = "建立标准实施情况反馈机制"
    fresh = _replace(third, id=f"{first.id}b", label="（新）", title=title, title_en=None, targets=(), items=(added,))
    fresh = _replace(fresh, responsibilities=())
    kept = (*framework.measures[:place], _replace(first, items=(reworded, half, *more)), fresh, third, *rest)
    return _replace(framework, revision=framework.revision + 1, measures=kept)


def _first(stage: Stage) -> Framework:
    page = stage.open()
    with page.document.workspace.reading() as db:
        return frameworks.read(db, page.document.frameworks[0].id)


def preview(stage: Stage) -> QWidget:
    """Compare a later edition."""
    first = _first(stage)
    stage.window.commands.editions.compare(later(first), first.id)
    return stage.dialog()


def taken(stage: Stage) -> QWidget:
    """Show an item that wants another look, after a later edition was taken over."""
    first = _first(stage)
    document = stage.page.document
    item = document.find(first.measures[long_measure(first)].items[0].id)
    assert item is not None
    document.mark([item], MarkChange(applicability=Applicability.APPLICABLE, status=Status.IN_PROGRESS, progress=60))
    document.take_over_edition(editions.compared(document.workspace, first.id, later(first)))
    stage.settle(100)
    stage.page.filter_bar.set_filter(Filter(review=True))
    stage.settle(300)
    return stage.window


def withdrawn(stage: Stage) -> QWidget:
    """Show the items that a later edition withdrew."""
    first = _first(stage)
    document = stage.page.document
    document.take_over_edition(editions.compared(document.workspace, first.id, later(first)))
    stage.settle(100)
    stage.page.filter_bar.set_filter(Filter(withdrawn=True))
    stage.settle(300)
    return stage.window


def offered(stage: Stage) -> QWidget:
    """Offer a later edition that the program brings along."""
    first = _first(stage)
    stage.window.commands.editions.show_offer(stage.page.document, [later(first)])
    stage.settle(100)
    return stage.window


TITLES = {"plan": "清源市公共充电设施建设行动方案（2025—2027年）", "other": "清源市标准化发展实施意见"}


def saving(stage: Stage) -> QWidget:
    """Ask as what a document is saved that the assessment has already."""
    stage.open()
    SavingDialog(TITLES, "plan", stage.window).open()
    return stage.dialog()


def of_which(stage: Stage) -> QWidget:
    """Ask of which document it is a new edition, where the title does not tell."""
    stage.open()
    SavingDialog(TITLES, None, stage.window).open()
    return stage.dialog()


SCENES = (
    Scene("edition-preview", preview),
    Scene("edition-review", taken),
    Scene("edition-withdrawn", withdrawn),
    Scene("edition-offered", offered),
    Scene("edition-saving", saving),
    Scene("edition-of-which", of_which),
)
