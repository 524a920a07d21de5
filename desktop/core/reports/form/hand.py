"""What people write into the form as they do in other sheets.

The role of a body beside its name, the number of a measure before its heading, a line below the table for who filled it
in. What they write for the value of a target is in ``aims``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from desktop.core.framework import Responsibility
from desktop.core.parsing.conventions import GUIDING, HELPS
from desktop.core.parsing.structure.marks import Mark, Style, mark
from desktop.core.reports.form import cells

ROLES = ("lead", "support", "guide")
"""The roles of bodies, in the order of their columns."""

_LEAD = "牵头|主办"
_OWN = "责任|负责|承办"
"""Words that leave the role to the column."""
_NAMED = re.compile(rf"({_LEAD}|{HELPS}|{GUIDING}|{_OWN})(?:责任)?(?:单位|部门|机构)[:：]\s*")
_BEHIND = re.compile(rf"[（(](?:{_LEAD}|{HELPS}|{GUIDING}|{_OWN})(?:单位|部门)?[)）](?=$|[、，,；;\s])")
_SAID = ((re.compile(_LEAD), "lead"), (re.compile(HELPS), "support"), (re.compile(GUIDING), "guide"))
_APART = re.compile("(?<=[\u4e00-\u9fff）)])(?:[ \t\u3000]+|/)(?=[\u4e00-\u9fff])")
_FOOT = re.compile(
    r"(?:填表|填报|制表|审核|复核|审批|经办|联系)(?:人|单位|部门|时间|日期|电话)[^：:]{0,4}[：:].*"
    r"|(?:备注|注|说明|填表说明)[：:].*|(?:合计|总计|小计|共计)[：:]?",
    re.DOTALL,
)


def group(shown: Mapping[str, str]) -> Responsibility:
    """Return the group, without id and text, that the cells of its roles say.

    Where a cell says a role itself, that counts, not the column:
    牵头单位：市档案局；配合单位：市财政局 in one cell is two roles; 市档案局（牵头） is 市档案局 of its column.
    Bodies with a blank or a slash between them are parted like those with a 、.
    """
    found: dict[str, list[str]] = {role: [] for role in shown}
    for column, text in shown.items():
        for role, said in _said(column, text):
            found[role if role in found else column].append(said)
    read = {role: cells.bodies("\n".join(found.get(role, ()))) for role in ROLES}
    lead, support, guide = (names for names, _ in read.values())
    return Responsibility("", lead, support, guide, any(is_open for _, is_open in read.values()))


def shown_group(given: Responsibility) -> dict[str, str]:
    """Return the bodies of a group as the cells of its roles say them; 等 stands in the last of them."""
    roles = [role for role in ROLES if getattr(given, role)] or [ROLES[0]]
    return {
        role: cells.shown_bodies(getattr(given, role), is_open=given.open_ended and role == roles[-1]) for role in roles
    }


def _said(column: str, text: str) -> Iterator[tuple[str, str]]:
    first, *others = _NAMED.split(text)
    for word, said in zip(["", *others[::2]], [first, *others[1::2]], strict=True):
        role = next((role for words, role in _SAID if words.fullmatch(word)), column)
        bare = _APART.sub("、", _BEHIND.sub("", said).strip().rstrip("，,；;。 "))
        if bare:
            yield role, bare


def headed(title: str) -> tuple[str, str]:
    """Return the printed number before a heading, empty where there is none, and the heading: （一）健全标准."""
    found = _ordinal(title)
    return (found.label, title[found.end :].strip()) if found else ("", title)


def number(title: str) -> int | None:
    """Return the number that is printed before a heading, None where there is none."""
    found = _ordinal(title)
    return found.number if found else None


def _ordinal(title: str) -> Mark | None:
    found = mark(title)
    if found is None or found.style in (Style.FIRST, Style.WORD) or not title[found.end :].strip():
        return None
    return found


def is_foot(text: str) -> bool:
    """Tell whether a row that begins so stands below a table and is none of its rows: 填表人：张三, 合计."""
    return _FOOT.fullmatch(text) is not None
