"""Which columns of a table of tasks name bodies, and the group that the cells of a row make."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from desktop.core.parsing.conventions import HELPS
from desktop.core.parsing.structure import bodies, inner_units, persons, rules, task_heads
from desktop.core.parsing.structure.group_labels import FIRST, GUIDE, LEAD, SUPPORT

_SEES_TO = re.compile("负责(?!人|领导)")  # those of the column lead, where those of another one only help


def labels(names: Sequence[str]) -> dict[int, str]:
    """Return the columns whose cells name bodies, with the labels of these: not those of who leads in person."""
    made: dict[int, str] = {}
    within = task_heads.is_within(names)
    helped = re.search(HELPS, "|".join(names)) is not None and not any(map(task_heads.LEADS.search, names))
    for at, head in enumerate(names):
        if task_heads.WITHIN.search(head) and not within:
            continue
        beside = persons.are_beside(head)
        name = _bodied(head) if beside else head
        leads = task_heads.LEADS.search(name) is not None and (beside or "领导" not in name)
        if leads or (helped and _SEES_TO.search(name)):
            made[at] = _label(name, LEAD, "牵头单位")
        elif task_heads.GUIDES.search(name):
            made[at] = _label(name, GUIDE, "指导单位")
        elif task_heads.SUPPORTS.search(name):
            made[at] = _label(name, SUPPORT, "责任单位")
    return made


def group(
    names: Sequence[str], columns: Mapping[int, str], cells: Sequence[str], order: rules.Order
) -> bodies.Group | None:
    """Return the bodies that the cells of a row name; ``columns`` are those with their labels."""
    parts = []
    for at, label in columns.items():
        text = inner_units.closed(re.sub(r"\s*\n\s*|\t", "、", cells[at].strip()))
        if text := persons.without(text) if persons.are_beside(names[at]) else text:
            parts.append(f"{label}：{text}")
    group = bodies.parse("；".join(parts), order) if parts else None
    return group if group and (group.lead or group.support or group.guide) else None


def _bodied(name: str) -> str:
    """Return the head of a column without the persons that it names too, where the rest tells what the bodies do."""
    rest = persons.of_bodies(name)
    return rest if task_heads.BODIED.search(rest) else name


def _label(name: str, role: str, usual: str) -> str:
    """Return the head of a column as the label of its bodies; the usual one where the head reads like no such label."""
    found = FIRST.fullmatch(f"{name}：")
    return name if found and found.lastgroup == role else usual
