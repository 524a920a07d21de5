"""What one row of the checklist or of the documents tree says: the contract between models and delegates.

``index.data(Qt.ItemDataRole.UserRole)`` of every column returns the row's value. All texts come ready
and translated from the model; a delegate only paints them. No Qt here.
"""

from __future__ import annotations

from enum import IntEnum

import msgspec

from desktop.core.assessment import Applicability, Lamp, Status
from desktop.core.store.rows import Counts


class Column(IntEnum):
    """Columns of the checklist; progress, target and evidence only show in the wide layout."""

    ITEM = 0
    PROGRESS = 1
    TARGET = 2
    EVIDENCE = 3
    UNIT = 4
    DUE = 5


class ChapterLine(msgspec.Struct, frozen=True):
    """A chapter's band between the measures.

    Attributes:
        title: ordinal and title as printed.
        done: items done.
        applicable: applicable items.
        undecided: items not decided yet.
        folded: its measures and items are hidden.
        items_text: "3 项", what stands in the place of "done/applicable" while nothing is applicable.
    """

    title: str
    done: int
    applicable: int
    undecided: int = 0
    folded: bool = False
    items_text: str = ""


class MeasureLine(msgspec.Struct, frozen=True):
    """A measure's heading.

    Attributes:
        label_and_title: "（二十五）健全稳步扩大标准制度型开放机制".
        lead_text: "牵头 市场监管总局（国家标准委）", or empty.
        done: items done.
        applicable: applicable items.
        items: all items.
        folded: its items are hidden.
        items_text: as in ``ChapterLine``.
    """

    label_and_title: str
    lead_text: str
    done: int
    applicable: int
    items: int = 0
    folded: bool = False
    items_text: str = ""


class ItemLine(msgspec.Struct, frozen=True):
    """One check item.

    Attributes:
        text: the sentence, painted on one or two lines.
        glyph: the status of an applicable item; the applicability of one that is undecided or not applicable.
        progress: whole per cent; chooses the pie and fills the bar of the wide layout.
        state_text: "推进中", "待判定"; for a not applicable item with its reason "不适用  理由：…".
        progress_text: "60%", which the narrow layout sets after ``state_text``; empty where a per cent says nothing
            new (not started, done, ongoing …). The wide layout writes ``progress`` beside its bar instead.
        flag_text: "待复核" or "已取消" after a new edition, or empty.
        suggestion_text: "建议不适用：本市无自贸试验区", or empty.
        target_text: "≥ 85%", or empty.
        reached_text: "达到 82.2%", or empty.
        evidence: number of pieces of evidence.
        unit: the unit's name, "未分派", or empty.
        owner: the owner's name, or empty.
        due_text: "12月31日", "长期", or empty.
        lamp: the light that stands before ``lamp_text``; an ongoing item's rhythm has the dotted ring of
            ``Light.NO_DATE``; None where no shape stands (done, not applicable …).
        lamp_text: "逾期 12 天", "每季度", "9月18日完成", or empty.
        muted: paint the sentence in the secondary colour (not applicable, withdrawn).
    """

    text: str
    glyph: Status | Applicability
    progress: int = 0
    state_text: str = ""
    progress_text: str = ""
    suggestion_text: str = ""
    flag_text: str = ""
    target_text: str = ""
    reached_text: str = ""
    evidence: int = 0
    unit: str = ""
    owner: str = ""
    due_text: str = ""
    lamp: Lamp | None = None
    lamp_text: str = ""
    muted: bool = False


Line = ChapterLine | MeasureLine | ItemLine


class TreeLine(msgspec.Struct, frozen=True):
    """One row of the documents tree: all documents, a framework or a chapter.

    Attributes:
        title: short title of the framework, or the chapter's ordinal and title.
        counts: what the bar and the red square show.
        bold: frameworks and the row of all documents; these rows are the taller ones.
        undecided_text: "待判定 352", shown in place of ``count_text`` while nothing is applicable.
        count_text: "64/145", done and applicable.
        has_children: a fold arrow stands before the title.
        expanded: which way the arrow points.
        all_documents: the first row: an icon stands in place of the arrow and a line below.
    """

    title: str
    counts: Counts
    bold: bool = False
    undecided_text: str = ""
    count_text: str = ""
    has_children: bool = False
    expanded: bool = False
    all_documents: bool = False


def score(line: ChapterLine | MeasureLine) -> str:
    """Return "done/applicable" of a heading; while nothing is applicable, how many items wait."""
    if line.applicable:
        return f"{line.done}/{line.applicable}"
    return line.items_text or str(line.undecided if isinstance(line, ChapterLine) else line.items)


def describe(line: Line | TreeLine) -> str:
    """Return the row in words for a screen reader, parts separated by commas.

    Glyphs and lights are not named: each has its word beside it.
    """
    if isinstance(line, ChapterLine):
        parts = [line.title, score(line)]
    elif isinstance(line, MeasureLine):
        parts = [line.label_and_title, line.lead_text, score(line)]
    elif isinstance(line, TreeLine):
        parts = [line.title, line.count_text if line.counts.applicable else line.undecided_text]
    else:
        state = f"{line.state_text} {line.progress_text}".strip()
        parts = [line.text, state, line.flag_text, line.suggestion_text, line.target_text, line.reached_text]
        parts += [line.unit, line.owner, line.due_text, line.lamp_text]
    return ", ".join(part for part in parts if part)
