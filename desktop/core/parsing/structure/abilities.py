"""How much of something is to be made a year: 形成年产5万台烘干机、2万台输粮机生产能力."""

from __future__ import annotations

import re

from desktop.core.parsing.structure.naming import clean

_ABILITY = re.compile("(?:的[^，。；的]{0,10}|生产|加工|制造|供应|配套)?能力(?=[，。；、]|$)")
_YEARLY = "年(?:产|处理|加工|生产|供应|接待|储存|回收|培训)"
_TO_MAKE = re.compile(f"(?:形成|具备|实现|达到)({_YEARLY})((?:(?!建[设成]|新[建增]|完成|达到|年[产均])[^。；])*)$")
_MORE_A_DAY = re.compile(
    "(?:新增|增加|形成|具备|实现|达到)日均?(?:处理|加工|烘干|供水|收购|产)$"
)  # 新增日处理100吨以上能力
_CHAIN = re.compile("[^。；]*")
_GROWN = re.compile(  # 扩大烘干机量产规模，到2027年，
    "(?:扩大|提升|推进|推动|加快|建设|发展|实施|壮大|开发|研发)([^，。；\\d]{2,30}?)"
    "(?:的?(?:量产|生产|产业化|规模化|制造|研发|系列)[^，。；]{0,8}|(?:建设|改造|扩建)?(?:项目|工程)[^，。；]{0,4}|规模)，(?:[^，。；]{2,10}，)?$"
)
_MADE = re.compile("(?:形成|具备|实现|达到|新增)((?:年产)?[^，。；、\\d][^，。；]*)$")

CAPACITY = re.compile("(?:规模|产能|能力)$")
"""The end of what is told by how much is made of each thing: 产业规模达到60万吨/年稻米、80万吨/年面粉."""
USES = re.compile("[^，。；、]年(?:消耗|处理|利用|生产|加工|供应|接待|收购)[^，。；]{2,}$")
"""Before a figure: what somebody uses or makes a year."""
_MAKES_ROOM = re.compile(  # 设置面积不少于20平方米的检验室
    "(?:建立|建设|建有|设置|设立|配建|配备|开辟|规划|提供|打造|预留|布局)(?:至少)?((?:使用|建筑|占地|单个|单体|室内|总)*面积)(?:原则上|一般)?$"
    "|(?:建成|新建|建设|修建|打通|贯通|完成)(?P<length>总?(?:里程|长度))$"
)
_ROOM = re.compile("的([^，。；、的\\d]{2,14})(?=[，。；]|$)")
_AMOUNTS = ("吨", "立方米", "千瓦", "千瓦时", "公里", "亩")
_PART = re.compile("其中，?[^，。；]*$")


def is_part(before: str, unit: str | None) -> bool:
    """Return whether a figure is an amount that is part of the one before: 其中，再生纸、再生板等1万吨."""
    return (unit or "").endswith(_AMOUNTS) and _PART.search(before) is not None


def is_set(before: str, after: str) -> bool:
    """Return whether a figure says how much is to be made, by the text before it and behind it."""
    if _MORE_A_DAY.search(before) and _ABILITY.match(after):
        return True
    chain = _CHAIN.match(after)
    return chain is not None and _ABILITY.search(chain[0]) is not None and _TO_MAKE.search(before) is not None


def room(before: str, after: str) -> str | None:
    """Return the size of what room is to be made, by the words around a lower bound; None where none is to be made."""
    makes, thing = _MAKES_ROOM.search(before), _ROOM.match(after)
    return thing[1] + (makes["length"] or makes[1]) if makes and thing else None


def told(earlier: str, before: str, after: str, rest: str) -> str | None:
    """Return what is made, None where the figure does not tell of it.

    Args:
        earlier: the text before the phrase.
        before: the phrase before the figure: 形成年产烘干机5台能力.
        after: the phrase behind it.
        rest: the text behind it.
    """
    able, to_make = _ABILITY.match(rest), _TO_MAKE.search(earlier + before) if is_set(earlier + before, rest) else None
    if able and (made := _MADE.search(before)) and not (to_make and not to_make[2]):
        return made[1] + ("" if made[1].startswith("年产") else able[0].lstrip("的"))
    if to_make is None:
        return None
    own = _TO_MAKE.search(before)
    thing = clean(_ABILITY.sub("", after)) or (own[2] if own else before)
    if not thing and (grown := _GROWN.search(earlier)):
        thing = clean(grown[1])
    return to_make[1] + thing
