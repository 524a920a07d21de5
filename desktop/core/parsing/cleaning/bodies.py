"""The closed list of bodies: the only words that may stand in where bytes are gone for good."""

from __future__ import annotations

import functools

from desktop.core import seeds
from desktop.core.parsing.cleaning import script
from desktop.core.parsing.cleaning.local_bodies import local_names

# National bodies that stand in responsibility groups and that seeds/bodies.json does not list, since no built-in
# document names them. From the State Council's list of its institutions (2023 reform) and the Party's central bodies.
_OTHERS = """
    国防部 国家民委 国家民族事务委员会 国家安全部 退役军人事务部 退役军人部 审计署 社会工作部 中央社会工作部
    国务院研究室 国务院港澳办 国务院参事室 国务院发展研究中心 国务院侨办 国务院台办 国务院新闻办 中国社科院
    中国社会科学院 新华社 人民日报社 中央广播电视总台 中央党校 国家信访局 国家国防科工局 国家烟草局 国家移民局
    国家移民管理局 国家外汇局 国家外汇管理局 国家保密局 国家密码局 国家语委 国家航天局 国家林草局
    国家公务员局 国家网信办 中央组织部 中央统战部 中央编办 中央改革办 中央财办 中央外办 中央台办
    中央军民融合办 中央军委装备发展部 中央军委后勤保障部 最高人民法院 最高人民检察院 全国总工会 中国贸促会 中国侨联
    中国铁路集团 国铁集团 国家电网 自然科学基金委 国家自然科学基金委 开发银行 国家开发银行 农业发展银行 进出口银行
    全国人大常委会 全国政协 国务院 中共中央 中央军委
""".split()  # noqa: SIM905 (a list that is read by people)


@functools.cache
def names() -> tuple[str, ...]:
    """Return every name of a body that a document may print, the longest first."""
    found = {*_OTHERS, *local_names()}
    for body in seeds.directory().bodies:
        found |= {body.name, *body.aliases}
        found.update(name for level in body.counterparts.values() for name in level)
    return tuple(sorted((name for name in found if len(name) >= 3), key=lambda name: (-len(name), name)))


@functools.cache
def written() -> tuple[tuple[str, str], ...]:
    """Return each name with the ways in which it is written: in simplified and, where they differ, traditional ones."""
    every = names()
    others = script.traditional("\n".join(every)).split("\n")
    return tuple((name, way) for name, other in zip(every, others, strict=True) for way in dict.fromkeys((name, other)))


@functools.cache
def splits() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return two neighbouring characters → the (beginning, end) of each name that holds them side by side."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name in names():
        for place in range(1, len(name)):
            found.setdefault(name[place - 1 : place + 1], []).append((name[:place], name[place:]))
    return {pair: tuple(parts) for pair, parts in found.items()}
