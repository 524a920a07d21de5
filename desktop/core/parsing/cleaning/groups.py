"""A group of bodies that stands one byte off: which words of closed lists give, damaged, what a line holds.

The damage is inflicted on one word after another, and only those stay that give the line's own characters. So a name
comes back even where a byte or a pair vanished – if one reading alone fits, to the end of what is damaged. What is not
made of the closed lists is never read.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from desktop.core.parsing.cleaning import bodies, script
from desktop.core.parsing.cleaning.local_bodies import bare_names
from desktop.core.parsing.conventions import LEADING, SUPPORTING

_LOST = "?？\ufffd"
_LONGEST = 120  # characters: a shift ends at the next 、, far earlier
_GLOSS = re.compile(r"[(（][a-z\u00e0-\u01dc]{1,6}[)）]")
_BRACKETS = {"〔": "〕", "【": "】"}  # （ has no byte that the damage cuts at
_WHO = f"{LEADING}|{SUPPORTING}".split("|")
_LABELS = [f"{who}{what}{colon}" for who in _WHO for what in ("单位", "部门") for colon in "：:"]
_ROLES = """
    牵头 负责 牵头负责 共同牵头 配合 参与 协助 指导 落实 分别负责 共同负责 按职责分工负责 按职责分工落实 按职责负责
    按照职责分工负责 分工负责 等 等部门 等单位 等负责 等配合 等参与 等按职责分工负责 等有关部门和单位按职责分工负责
""".split()  # noqa: SIM905 (a list that is read by people)

_NAME_ENDS = re.compile(r"[、，,;；]|牵头|负责|配合|参与|等|按")

_Trie = dict[str, Any]


class _At(NamedTuple):
    """How far a line is read.

    Attributes:
        place: in the line.
        first: the byte that waits for its second one; None where the damage has ended.
        whole: no byte was lost so far.
    """

    place: int
    first: int | None
    whole: bool


class Reading(NamedTuple):
    """What a stretch of a line was, from its bracket on.

    Attributes:
        end: of the stretch in the line.
        text: with the bracket.
        whole: no byte was lost, so it is certain.
    """

    end: int
    text: str
    whole: bool


def read(text: str, start: int) -> Reading | None:
    """Return the only reading of a line from a place on, where A1 A3 A1 lost its A3 A1 before a bracket's last byte."""
    if text[start : start + 1] not in _beginnings():
        return None
    found = _read(text[start : start + _LONGEST])
    if found is None or (not found.whole and _is_local(text[start + found.end : start + _LONGEST])):
        return None
    return found._replace(end=start + found.end)


def _is_local(rest: str) -> bool:
    """Return whether the rest of a group names departments as a province or city prints its own: 、财政厅 …〕."""
    names = _NAME_ENDS.split(script.simplified(re.split("[〕】]", rest)[0]))
    return any(name in bare_names() and name not in bodies.names() for name in names)


@functools.lru_cache(maxsize=1024)
def _read(text: str) -> Reading | None:
    _, listed, bare, _ = _tries()
    best, found = _longest(text, listed)
    if best is None:
        best, found = _longest(text, bare)
        if best is None or not best.whole:  # 教育厅 or 教育局: only its own bytes can tell
            return None
    said = script.simplified(best.text)  # where the damage ends inside a name, a shorter one may be read as well
    return best if all(said.startswith(script.simplified(one.text)) for one in found) else None


def _longest(text: str, names: _Trie) -> tuple[Reading | None, list[Reading]]:
    """Return the reading by a list of names that goes farthest, and all that there are."""
    found: list[Reading] = []
    for opening, closing in _BRACKETS.items():
        found += _members(names, text, _At(0, opening.encode("gbk")[1], True), opening, closing)
    return max(found, default=None, key=lambda one: one.end), found


@functools.cache
def _beginnings() -> frozenset[str]:
    """Return the characters with which a damaged group begins: those that a bracket and a first character give."""
    firsts = {sign.encode("gbk")[0] for trie in _tries()[:3] for sign in trie}
    seconds = [opening.encode("gbk")[1] for opening in _BRACKETS]
    return frozenset(bytes((second, first)).decode("gbk") for second in seconds for first in firsts)


def _members(names: _Trie, text: str, at: _At, said: str, closing: str) -> Iterator[Reading]:
    """Yield the readings that go on with a label or a name."""
    for word, after in _words(_tries()[0], text, at):
        if after.first is None:
            yield Reading(after.place, said + word, after.whole)
        else:
            for name, behind in _words(names, text, after):
                yield from _behind(names, text, behind, f"{said}{word}{name}", closing)
    for name, behind in _words(names, text, at):
        yield from _behind(names, text, behind, said + name, closing)


def _behind(names: _Trie, text: str, at: _At, said: str, closing: str) -> Iterator[Reading]:
    """Yield the readings that go on behind a name: with what it does, with another one, or not at all."""
    if at.first is None:
        yield Reading(at.place, said, at.whole)
        return
    if text[at.place : at.place + 1] in tuple(_LOST) and text[at.place + 1 : at.place + 2] in tuple("、(,;"):
        yield Reading(at.place + 2, said + text[at.place + 1], False)
    for sign in ("会同", "會同"):
        if (after := _put(text, at, sign[0])) and (after := _put(text, after, sign[1])):
            yield from _members(names, text, after, said + sign, closing)
    yield from _closed(text, at, said, closing)
    if then := _put(text, at, "；"):
        yield from _members(names, text, then, f"{said}；", closing)
    for role, after in _words(_tries()[3], text, at):
        if after.first is None:
            yield Reading(after.place, said + role, after.whole)
            continue
        yield from _closed(text, after, said + role, closing)
        for sign in "，；":
            if then := _put(text, after, sign):
                yield from _members(names, text, then, said + role + sign, closing)


def _closed(text: str, at: _At, said: str, closing: str) -> Iterator[Reading]:
    """Yield the reading of a group that ends its line."""
    after = _put(text, at, closing)
    if after and after.place == len(text) - 1 and text[after.place] in _LOST:
        yield Reading(len(text), said + closing, False)


def _words(trie: _Trie, text: str, at: _At) -> Iterator[tuple[str, _At]]:
    """Yield the words of a list that a line may go on with, and how far it is read then; something of each is there."""
    return ((word, after) for word, after in _grown(trie, text, at, "") if after.place > at.place)


def _grown(trie: _Trie, text: str, at: _At, said: str) -> Iterator[tuple[str, _At]]:
    if "" in trie:
        yield said, at
    for sign, below in trie.items():
        if sign and (after := _put(text, at, sign)):
            yield from _grown(below, text, after, said + sign)


def _put(text: str, at: _At, sign: str) -> _At | None:
    """Return how far a line is read where one character more, damaged, gives what stands there, or None."""
    if at.first is None:
        gloss = _GLOSS.match(text, at.place)
        place = gloss.end() if gloss else at.place
        return _At(place + 1, None, at.whole) if text[place : place + 1] == sign else None
    if sign == "、" or sign.isascii():  # the damage cuts here, too: 各县（市、区）人民政府
        cut = text[at.place : at.place + 1] in tuple(_LOST) and text[at.place + 1 : at.place + 2] == sign
        return _At(at.place + 2, None, False) if cut else None
    one, other = sign.encode("gbk")
    decoded = bytes((at.first, one)).decode("gbk", "ignore")
    if not text.startswith(decoded, at.place):
        return None
    place, whole = at.place + len(decoded), at.whole and bool(decoded)
    if other >= 0x80:
        return _At(place, other, whole)
    return _At(place + 1, None, whole) if text[place : place + 1] == chr(other) else None


@functools.cache
def _tries() -> tuple[_Trie, _Trie, _Trie, _Trie]:
    """Return the labels, the names, those and the bare ones, and the roles: how their characters follow one another."""
    names = {way for _, way in bodies.written()}
    return _trie(_ways(_LABELS)), _trie(names), _trie(names | _ways(bare_names())), _trie(_ways(_ROLES))


def _ways(words: Iterable[str]) -> set[str]:
    """Return words in simplified and in traditional characters."""
    every = [*words]
    return {*every, *script.traditional("\n".join(every)).split("\n")}


def _trie(words: Iterable[str]) -> _Trie:
    root: _Trie = {}
    for word in words:
        node = root
        for sign in word:
            node = node.setdefault(sign, {})
        node[""] = {}
    return root
