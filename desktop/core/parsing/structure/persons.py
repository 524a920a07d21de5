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
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊"
    "金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄"
)
"""The surnames of nearly all people, by their first sign: 城投 and 水务 are none."""
_NAME = re.compile(f"(?:[{_SURNAMES}]|欧阳|上官|司马|诸葛)[\u4e00-\u9fff×xX＊*·]{{1,3}}(?:同志)?")


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
