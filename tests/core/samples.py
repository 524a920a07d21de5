"""Small frameworks and workspaces, and what a workspace holds, for the tests of the core."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import sqlite_utils

from desktop.core.framework import (
    Chapter,
    CheckItem,
    Comparator,
    Concerns,
    Framework,
    Kind,
    Level,
    Measure,
    Period,
    Responsibility,
    Target,
)
from desktop.core.organisation import Organisation
from desktop.core.store import ids, items
from desktop.core.store.items import Filter
from desktop.core.store.workspace import Workspace, create

TODAY = dt.date(2026, 11, 21)
OFFICE = Organisation("某市市场监督管理局", line=("市场监管总局",), region="陕西省", city="某市")


def framework(identifier: str = "plan-1", chapters: int = 2, measures: int = 3, items: int = 4) -> Framework:
    """Return a framework whose first item of each measure serves a target; measures run on over the chapters."""
    return Framework(
        schema="duibiao.framework/1",
        id=identifier,
        title=f"测试文件{identifier}",
        title_en=f"Test document {identifier}",
        short_title=identifier,
        period=Period("2024", "2025"),
        chapters=tuple(Chapter(c, f"第{c}章标题", f"Chapter {c}") for c in range(1, chapters + 1)),
        measures=tuple(
            _measure(identifier, c, (c - 1) * measures + m, items)
            for c in range(1, chapters + 1)
            for m in range(1, measures + 1)
        ),
    )


_LABELS = "一二三四五六七八九十"


def _measure(identifier: str, chapter: int, ordinal: int, items: int) -> Measure:
    key = f"{identifier}/{chapter}.{ordinal}"
    label = f"（{_LABELS[ordinal - 1]}）" if ordinal <= 10 else f"（{ordinal}）"
    return Measure(
        id=key,
        chapter=chapter,
        ordinal=ordinal,
        label=label,
        title=f"提升标准供给质量第{ordinal}条",
        responsibilities=(Responsibility("r1", lead=("市场监管总局",), support=("教育部",)),),
        targets=(Target(f"{key}.t1", "转化率", Comparator.AT_LEAST, 85, "%", due="2025", responsibility="r1"),),
        items=tuple(
            CheckItem(
                f"{key}.{i}",
                _TEXTS[i % len(_TEXTS)],
                f"Item {ordinal}.{i}",
                _CONCERNS[i % len(_CONCERNS)],
                responsibility="r1",
                target=f"{key}.t1" if i == 1 else None,
            )
            for i in range(1, items + 1)
        ),
    )


_TEXTS = (
    "开展重庆市计量器具检定，公布名单",
    "核算本市国际标准转化率，报送测算依据",
    "组织企业参与国家标准制修订",
    "Publish the list of ISO/IEC standards",
)
_CONCERNS = (
    Concerns(),
    Concerns(kinds=(Kind.GOVERNMENT,), bodies=("市场监管总局",)),
    Concerns(kinds=(Kind.ENTERPRISE,)),
    Concerns(levels=(Level.NATIONAL,)),
)


def workspace(folder: Path, *documents: Framework, name: str = "评估 一.duibiao") -> Workspace:
    """Make a workspace, open for writing; with one small framework where none is given."""
    return create(folder / name, OFFICE, list(documents or [framework()]))


def all_items(opened: Workspace) -> list[int]:
    """Return the row ids of all items in order."""
    return items.item_ids(opened.db, opened.assessment, Filter(), TODAY)


def _of(documents: str, column: str = "id") -> str:
    """Restrict rows to those below the documents of the assessment, by the shift that leads up to them."""
    return f"{column} {documents} IN (SELECT framework_id FROM assessment_framework)"


_ITEM = f">> {ids.ITEM_BITS + ids.MEASURE_BITS + ids.CHAPTER_BITS}"
CONTENT = {
    "setting": "1", "organisation": "1", "unit": "1", "person": "1", "assessment": "1", "assessment_framework": "1",
    "mark": "1", "support_unit": "1", "evidence": "1", "review": "1", "sending": "1", "framework": _of(""),
    "chapter": _of("", "framework_id"), "measure": _of("", "framework_id"), "target": _of("", "framework_id"),
    "item": _of(_ITEM), "suggestion": _of(_ITEM, "item_id"), "search": _of(_ITEM, "rowid"),
}  # fmt: skip
"""The tables that a user sees, with the rows of the assessment's documents; what was taken out stays in the file."""


def dump(db: sqlite_utils.Database) -> dict[str, list[tuple[Any, ...]]]:
    """Return what a workspace holds for its user: everything but the trail and contents that nothing refers to."""
    found = {}
    for table, rule in CONTENT.items():
        columns = "rowid, *" if table == "search" else "*"
        found[table] = sorted(map(tuple, db.conn.execute(f"SELECT {columns} FROM {table} WHERE {rule}")), key=repr)
    return found
