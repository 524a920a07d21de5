"""Workspaces of several cities, and the workbooks that they return, for the tests of rolling up."""

from __future__ import annotations

import datetime as dt
import random
import shutil
from pathlib import Path

import msgspec

from desktop.core.assessment import Applicability, MarkChange, Status
from desktop.core.framework import CheckItem, Framework
from desktop.core.organisation import Organisation
from desktop.core.reports.fill_in.send import SendOptions, send
from desktop.core.store import marks
from desktop.core.store.workspace import Workspace, create, open_workspace
from tests.core.reports.fill_in.filling import Edits, fill
from tests.core.samples import all_items, framework

TODAY = dt.date(2026, 11, 21)
CITIES = ("西安市", "宝鸡市", "咸阳市")


def document(revision: int = 1, identifier: str = "plan-1") -> Framework:
    """Return the document; the second revision has a new item in its first measure and lacks the last one."""
    made = msgspec.structs.replace(framework(identifier), revision=revision)
    if revision == 1:
        return made
    first, *others = made.measures
    more = CheckItem(f"{first.id}.5", "公布修订后新增的清单", "Publish what the revision added")
    measures = [msgspec.structs.replace(first, items=(*first.items, more)), *others]
    measures[-1] = msgspec.structs.replace(measures[-1], items=measures[-1].items[:-1])
    return msgspec.structs.replace(made, measures=tuple(measures))


def city(folder: Path, name: str, *documents: Framework, seed: int = 0, file: str = "") -> Path:
    """Make a city's workspace with marks as a seed has them, and return its path."""
    office = Organisation(f"{name}市场监督管理局", region="陕西省", city=name)
    folder.mkdir(parents=True, exist_ok=True)
    with create(folder / f"{file or name}.duibiao", office, list(documents or [document()])) as made:
        mark(made, seed)
        return made.path


def mark(made: Workspace, seed: int) -> None:
    """Mark some items: every status, not applicable, dates before and after today."""
    draw = random.Random(seed)
    items = all_items(made)
    for status in Status:
        due = TODAY + dt.timedelta(days=draw.randrange(-40, 60))
        change = MarkChange(status=status, due=due, note=f"=1+1 第{seed}号{status}")
        marks.change(made, draw.sample(items, 3), change, TODAY, unit_name=draw.choice(("标准化科", "计量科")))
    out = MarkChange(applicability=Applicability.NOT_APPLICABLE, reason="无此业务")
    marks.change(made, draw.sample(items, 2), out, TODAY)


def sender(folder: Path, *documents: Framework, seed: int = 9) -> Path:
    """Make the workspace of the province, which sends out."""
    folder.mkdir(parents=True, exist_ok=True)
    office = Organisation("陕西省市场监督管理局", region="陕西省")
    with create(folder / "省局.duibiao", office, list(documents or [document()])) as made:
        mark(made, seed)
        return made.path


def returned(path: Path, folder: Path, *names: str) -> list[Path]:
    """Send a workbook out to each name, and return them as they come back: done, one item not applicable."""
    with open_workspace(path) as made:
        sent = send(made, SendOptions(folder / "out", "zh", recipients=names), TODAY).workbooks
    every = []
    for number, one in enumerate(sent):
        edits: Edits = {
            "plan-1/1.1.1": {"status": "已完成", "progress": 1, "note": f"第{number}家"},
            "plan-1/1.1.2": {"status": "滞后"},
        }
        every.append(fill(one.path, folder / "back" / f"{number}.xlsx", edits))
    shutil.rmtree(folder / "out")
    return every
