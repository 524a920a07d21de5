"""Scenes of collecting: workbooks that the program itself sent out, filled in by script."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import Applicability, MarkChange
from desktop.core.reports.fill_in.collection import Verdict
from desktop.core.reports.fill_in.send import SendOptions, send
from desktop.core.store import frameworks
from desktop.core.store.editions import compared
from desktop.core.store.items import Filter
from desktop.ui.collecting.settle import SettleDialog
from desktop.ui.collecting.window import CollectWindow
from desktop.ui.views.work_page import WorkPage
from tests.core.reports.fill_in.filling import Edits, fill
from tests.pictures import editions
from tests.pictures.stage import TODAY, Scene, Stage
from tests.pictures.windows import sheet

UNITS = ("标准化科", "质量发展科", "产品质量监督科")
NOTES = ("已走访企业 46 家，反馈问题 31 条。", "举办培训 6 期，覆盖 5 个区县。", "核对 19 家，更新引用 42 处。")


def returned(stage: Stage, page: WorkPage) -> list[Path]:
    """Send out to three units and return two workbooks as they come back, with a third that is damaged."""
    document = page.document
    folder = stage.folder / str(stage._scenes) / "下发"
    with document.workspace.twin() as twin:
        options = SendOptions(folder, stage.language, UNITS, wanted=Filter(), due=TODAY - dt.timedelta(days=2))
        out = send(twin, options, TODAY).workbooks
    rows = {row.key: row for row in document.rows(document.item_ids(Filter()))}
    back = []
    for written in out[:2]:
        keys = [row.key for row in rows.values() if row.unit == written.recipient][:6]
        edits: Edits = {}
        for number, key in enumerate(keys):
            edits[key] = {
                "status": "推进中",
                "progress": 0.6,
                "note": NOTES[number % 3],
                "next_step": "12月上旬前补齐。",
            }
        edits[keys[1]]["status"] = "基本完成"
        edits[keys[2]] = {"done_on": "11月31日", "note": NOTES[2]}
        back.append(fill(written.path, folder.parent / "报回" / written.path.name, edits))
        document.mark([rows[keys[0]].id], MarkChange(progress=45, note="已走访企业 20 家。"))
    broken = folder.parent / "报回" / out[2].path.name
    broken.write_bytes(out[2].path.read_bytes()[:4000])
    return [*back, broken]


def collecting(stage: Stage, *, upto: str) -> QWidget:
    """Open the window and go on as far as ``start``, ``review``, ``settle`` or ``receipt``."""
    page = stage.open()
    files = returned(stage, page)
    stage.command("collect")
    window = stage.window.findChild(CollectWindow)
    assert window is not None
    if upto == "start":
        stage.settle()
        return window
    window.read_files(files)
    stage.settle(100)
    review = window.review
    assert review is not None
    both = [cell for cell in review.found.collection.cells if cell.verdict is Verdict.BOTH]
    review.decisions.take(both[:2], theirs=True)
    if upto == "receipt":
        window.take_over()
        stage.settle(200)
        return window
    shown: QWidget = window
    if upto == "settle":
        rows = range(review.model.rowCount())
        cells = ((row, review.model.cell(row)) for row in rows)
        review.table.stand(next(row for row, cell in cells if cell is not None and cell.verdict is Verdict.REFUSED))
        review.settle()
        found = review.findChild(SettleDialog)
        assert found is not None
        shown = found
    stage.settle(100)
    picture = sheet([shown.grab().toImage()])
    review.decisions.choices.clear()  # or closing would ask what is to become of them
    window.close()
    return picture


def former_edition(stage: Stage) -> QWidget:
    """Collect what went out under a former edition: one item is reworded by now, others are withdrawn."""
    document = stage.open().document
    head = document.frameworks[0].key
    with document.workspace.reading() as db:
        first = frameworks.read(db, document.frameworks[0].id)
    place = editions.long_measure(first)
    sent_out = {
        row.key
        for row in document.rows(document.item_ids(Filter()))
        if row.applicability is not Applicability.NOT_APPLICABLE
    }
    gone = [item.id for item in first.measures[place + 1].items if item.id in sent_out]
    keys = [first.measures[place].items[0].id, *gone[:2]]
    folder = stage.folder / str(stage._scenes) / "下发"
    with document.workspace.twin() as twin:
        (sent,) = send(twin, SendOptions(folder, stage.language, recipients=("某县",)), TODAY).workbooks
    document.take_over_edition(compared(document.workspace, head, editions.later(first)))
    stage.settle(100)
    back = fill(sent.path, folder.parent / "报回.xlsx", {key: {"note": NOTES[0], "progress": 0.9} for key in keys})
    stage.command("collect")
    window = stage.window.findChild(CollectWindow)
    assert window is not None
    window.read_files([back])
    stage.settle(100)
    return window


BLOCK = (
    "编号\t检查项\t完成情况\t进度\t工作进展\t完成日期\n"
    "shaanxi-2022/1.1.1\t（略）\t推进中\t６０％\t已走访企业 46 家。\t\n"
    'shaanxi-2022/1.2.1\t（略）\t已办结\t\t"清单已印发，\n分送各县区。"\t2026年10月底\n'
    "shaanxi-2022/1.2.2\t（略）\t快了\t六成\t\t\n"
    "shaanxi-2022/9.9.9\t（略）\t推进中\t20%\t\t\n"
)


def pasting(stage: Stage) -> QWidget:
    """Paste a block with names of columns, ids, and cells that are refused."""
    stage.open()
    QGuiApplication.clipboard().setText(BLOCK)
    return stage.command("paste")


SCENES = (
    *(
        Scene(name, partial(collecting, upto=name.partition("-")[2]))
        for name in ("collect-start", "collect-review", "collect-settle", "collect-receipt")
    ),
    Scene("collect-former-edition", former_edition),
    Scene("paste-review", pasting),
)
