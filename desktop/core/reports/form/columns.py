"""The tables of the form: their columns, in the order in which they stand, and what the first sheet asks for.

A column is known by its key, which stands in a hidden row above its heading, or else by its heading in either language,
or by another name that offices give it. Those folded away carry what nobody types: permanent ids, English wording,
checksums.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from desktop.core.reports.values import Column, Further, Kind
from desktop.core.reports.words import Words


class Table(StrEnum):
    """The tables: facts of the document, measures with their items, targets, wording of the measures."""

    HEAD = "head"
    ROW = "row"
    TARGET = "target"
    WORDING = "wording"


PART = "part"
"""The column that numbers the rows over which one long text runs; empty means the first."""


class Spec(msgspec.Struct, frozen=True):
    """A column: see ``values.Column``; ``fill`` marks those that are needed."""

    name: str
    kind: Kind = Kind.TEXT
    least: float = 4
    most: float = 4
    choices: str | None = None
    folded: bool = False
    fill: bool = False


_T = Kind.TYPED


def _folded(*names: str) -> tuple[Spec, ...]:
    return tuple(Spec(name, least=8, folded=True) for name in names)


_PART = Spec(PART, Kind.NUMBER, folded=True)

SPECS: dict[Table, tuple[Spec, ...]] = {
    Table.HEAD: (
        Spec("field", Kind.WORD, 9, 14),
        Spec("value", _T, 24, 40, fill=True),
        Spec("hint", least=24, most=50),
        *_folded("key"),
        _PART,
    ),
    Table.ROW: (
        Spec("chapter", least=5, most=8),
        Spec("section", least=3, most=6),
        Spec("label", _T, 4, 6),
        Spec("title", least=10, most=14, fill=True),
        Spec("text", least=12, most=30, fill=True),
        Spec("lead", least=6, most=14),
        Spec("support", least=6, most=12),
        Spec("guide", least=4, most=8),
        Spec("target", _T, 3, 4),
        Spec("due", _T, 5, 7),
        Spec("kinds", least=5, most=8, choices="list_kind"),
        Spec("levels", least=4, most=6, choices="list_level"),
        Spec("sectors", least=4, most=12, choices="list_sector"),
        Spec("bodies", least=5, most=8, choices="list_body"),
        Spec("condition", least=5, most=9),
        Spec("evidence", least=6, most=12),
        *_folded("chapter_en", "title_en", "text_en", "condition_en", "evidence_en", "ordinal", "group_text"),
        *_folded("measure_id", "item_id", "group_id"),
        _PART,
    ),
    Table.TARGET: (
        Spec("number", _T, 3, 4),
        Spec("measure", least=10, most=20),
        Spec("object", least=14, most=40, fill=True),
        Spec("comparator", Kind.WORD, 4, 4, choices="list_comparator"),
        Spec("value", Kind.WORD, 5, 8),
        Spec("unit", Kind.WORD, 4, 6),
        Spec("due", _T, 6, 8),
        Spec("bodies", least=8, most=20),
        *_folded("object_en", "unit_en", "given", "target_id", "measure_id", "group_id"),
        _PART,
    ),
    Table.WORDING: (
        Spec("label", _T, 4, 6),
        Spec("title", least=10, most=20),
        Spec("text", least=40, most=90),
        *_folded("hashes", "measure_id"),
        _PART,
    ),
}

_DUE = (
    *("完成时间", "完成期限", "截止时间", "时限", "时限要求", "时间要求", "时间节点", "时间安排", "完成时间节点"),
    *("完成时限要求", "计划完成时间", "完成日期", "截止日期", "办结时限", "办结时间", "任务时限", "进度安排"),
)

ALIASES: dict[Table, dict[str, tuple[str, ...]]] = {
    Table.ROW: {
        "title": ("任务", "工作任务", "重点任务", "主要任务", "任务名称", "举措", "举措名称", "所属举措"),
        "text": ("具体措施", "具体举措", "工作措施", "任务内容", "具体任务", "检查内容", "检查事项"),
        "lead": ("牵头部门", "牵头责任单位", "主办单位", "主办部门"),
        "support": ("配合部门", "协办单位", "协办部门", "协同单位", "协同部门"),
        "guide": ("指导部门",),
        "due": _DUE,
    },
    Table.TARGET: {
        "object": ("指标名称", "量化指标"),
        "unit": ("计量单位",),
        "due": _DUE,
        "bodies": ("责任部门",),
    },
}
"""Other headings that mean one column and no other.

What may mean several is not among them and stays a remark: 责任单位 beside a column that says who leads, and 序号,
which may number rows or measures.
"""

TASKS = ("任务", "工作任务", "重点任务", "主要任务", "任务名称", "任务事项")
"""Headings of measures beside check items; where no column has the items, these are what is to be done: the last of
them the items, one before it the measures."""

BESIDE = ("序号", "责任单位", "责任部门", "责任科室", "责任人", "完成时限", "完成时间", "完成期限", "备注")
"""Headings beside which a column of tasks is sure to be one, though no other is known."""

ANSWERING = ("责任单位", "责任部门", "负责部门")
"""Headings of those who answer for a row where no column says who leads and who supports: as in a text, they support
(nobody of them is said to lead)."""

IDS = ("key", "ordinal", "measure_id", "item_id", "group_id", "target_id")
"""Columns that tell a row, in each of the rows that one long text takes."""

HIDDEN = (*IDS, "hashes", "given", PART)
"""Columns whose cells alone do not make a row: what is left where a person emptied it."""

NEEDED = {Table.ROW: ("text",), Table.TARGET: ("object",), Table.WORDING: ("text",), Table.HEAD: ("value",)}
"""Columns without which a table cannot be read; the first of them tells the table by its headings."""

FIELDS = (
    "title", "number", "issuers", "issued", "start", "end", "short_title", "region", "basis", "id", "title_en",
    "short_title_en", "basis_en",
)  # fmt: skip
"""What the first sheet asks for, each in a row."""


def columns(table: Table, words: Words) -> tuple[Column, ...]:
    """Return the columns of a table as its sheet has them."""
    return tuple(
        Column(
            f"{table}.{spec.name}",
            words(f"form.{table}.{spec.name}"),
            spec.kind,
            spec.least,
            spec.most,
            folded=spec.folded,
            choices=spec.choices,
            further=_further(spec),
            fill=spec.fill,
            proposed=True,
        )
        for spec in SPECS[table]
    )


def _further(spec: Spec) -> Further:
    if spec.name == PART:
        return Further.COUNT
    return Further.REPEAT if spec.name in IDS else Further.REST
