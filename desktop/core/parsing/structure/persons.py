"""Columns of a table that name a person beside the bodies: 牵头领导/单位, 责任单位及责任人."""

from __future__ import annotations

import re

from desktop.core.parsing.conventions import KINDS
from desktop.core.parsing.structure import bodies
from desktop.core.parsing.structure.group_labels import PERSON

_JOINED = "[/／、及和与（(]"
_BOTH = re.compile(rf"(?:{PERSON}){_JOINED}+[^，。]{{0,4}}(?:{KINDS})|(?:{KINDS}){_JOINED}+(?:{PERSON})")
_PERSON = re.compile(rf"(?:{PERSON}){_JOINED}?")
_BETWEEN = re.compile(r"[/／、，,；;\s]+")
_ASIDE = re.compile("[（(]([^（()）]{1,12})[)）]$")
_BEHIND = re.compile("([\u4e00-\u9fff]{2,20}?[局委厅办院署处室])[\u4e00-\u9fff×]{2,3}")
_NAME = re.compile("[\u4e00-\u9fff×xX＊*·]{2,4}(?:同志)?")


def are_beside(head: str) -> bool:
    """Return whether the head of a column says that its cells name persons and bodies."""
    return _BOTH.search(head) is not None


def of_bodies(head: str) -> str:
    """Return what such a head says of the bodies alone: 责任部门 for 牵头领导及责任部门."""
    return _PERSON.sub("", head)


def without(cell: str) -> str:
    """Return the bodies of such a cell: 市粮食局 of 王某某、市粮食局, of 市粮食局 王某某 and of 市粮食局（王某某）."""
    parts = filter(None, _BETWEEN.split(cell))
    return "、".join(_alone(part) for part in parts if not _is_person(part))


def _alone(part: str) -> str:
    aside, behind = _ASIDE.search(part), _BEHIND.fullmatch(part)
    if aside is not None and _is_person(aside[1]):
        return part[: aside.start()]
    return behind[1] if behind is not None and not bodies.are_names([part]) else part


def _is_person(text: str) -> bool:
    return _NAME.fullmatch(text) is not None and not bodies.are_names([text])
