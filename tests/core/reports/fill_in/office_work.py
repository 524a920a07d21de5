"""A workspace with two units and their items, sent out; what the tests of fill-in workbooks begin with."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from desktop.core.assessment import Applicability, MarkChange, Status
from desktop.core.labels import Language
from desktop.core.reports.fill_in import fields
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.send import SendOptions, Written, send
from desktop.core.store import answered, evidence, items, marks
from desktop.core.store.workspace import Workspace
from tests.core.samples import all_items, framework, workspace

TODAY = dt.date(2026, 11, 21)
UNITS = ("产品质量监督科", "认证认可科")
LONG = "".join(f"第{number}次走访企业并逐家记录问题，" for number in range(1, 260))
"""A note that takes several rows."""


def office(folder: Path) -> Workspace:
    """Return a workspace of 24 items: 10 of each unit, 2 that are not applicable, 2 without a unit."""
    made = workspace(folder, framework())
    every = all_items(made)
    for unit, chosen in zip(UNITS, (every[:10], every[10:20]), strict=True):
        marks.change(made, chosen, MarkChange(applicability=Applicability.APPLICABLE), TODAY, unit_name=unit)
    marks.change(made, every[20:22], MarkChange(applicability=Applicability.NOT_APPLICABLE, reason="无此业务"), TODAY)
    marks.change(made, every[:1], MarkChange(reached=82.2, status=Status.IN_PROGRESS, progress=25), TODAY)
    marks.change(made, every[1:2], MarkChange(status=Status.DONE, note="=1+1 已印发"), TODAY, owner_name="周凯")
    marks.change(made, every[2:3], MarkChange(note=LONG, problem="缺人", next_step="下月补齐"), TODAY)
    marks.change(made, every[3:4], MarkChange(applicability=Applicability.UNDECIDED), TODAY)
    evidence.attach(made, every[:1], ["https://example.com/a", __file__], TODAY)
    return made


def sent(made: Workspace, folder: Path, language: Language = "zh", **options: Any) -> tuple[Written, ...]:  # noqa: ANN401 # as given
    """Send everything out."""
    return send(made, SendOptions(folder, language, **options), TODAY).workbooks


def item(made: Workspace, key: str) -> int:
    """Return the row id of an item."""
    found = items.resolve(made.db, made.assessment, key)
    assert found is not None
    return found


def answers(made: Workspace) -> dict[tuple[str, str], str]:
    """Return what stands here, by item and field."""
    keys = [key for (key,) in made.db.conn.execute("SELECT key FROM item")]
    rows = answered.of_items(made.db, made.assessment, keys)
    return {(key, str(field)): fields.of(row, field) for key, row in rows.items() for field in Field}
