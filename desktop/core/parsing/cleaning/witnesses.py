"""Several partial or damaged copies of one document give one whole, whatever the order of the files.

Lines of two copies that are the same, or the same but for damage, hold the copies together; what stands between two
such places in one copy alone is taken over. Of two copies of a line the less damaged one is kept, and where the two
still differ, both readings are told.
"""

from __future__ import annotations

import bisect
import difflib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set

import msgspec

from desktop.core.errors import ParseError
from desktop.core.parsing.cleaning.characters import NUMERALS
from desktop.core.parsing.cleaning.continued import LABEL, goes_on, style, worth
from desktop.core.parsing.cleaning.filled import filled, lost
from desktop.core.parsing.cleaning.identity import are_named_apart, count_apart
from desktop.core.parsing.cleaning.renumbered import Copy, Difference, End, numbered
from desktop.core.parsing.cleaning.values import Cleaned
from desktop.core.parsing.values import Notice, Repair
from desktop.core.parsing.whereabouts import Whereabouts

_SIGNS = re.compile(r"[\W_]+")
_CHAPTER = re.compile(rf"第[{NUMERALS}\d]+章|[{NUMERALS}]+、")
_GRAM = 8  # characters of the pieces by which similar lines are found
_SIMILAR = 0.5  # share of the shorter line's pieces that similar lines have in common
_TITLE = 10  # characters of a title that is the first line of both
_PROOF = 40  # characters that copies must have in common; so many lines of a genre are never the same by chance
_JOINT = 16  # characters of the lines with which one copy ends and the other one begins
_SEAM = 40  # such lines that are looked at
_OFTEN = 2  # copies of a line in one text: what stands there more often is told by nothing
_CLOSE = 4000  # characters of two lines that are compared sign by sign


def join(copies: Sequence[Cleaned]) -> Cleaned:
    """Return the whole that the copies of one document give; one copy alone is returned as it is.

    The lines are numbered anew, and repairs and notices name the new numbers; ``notice.disagreement`` tells each place
    where two copies differ, ``notice.copy-lacks`` what one of them leaves out in its middle, ``notice.copy-ends`` where
    one goes on alone behind the end of another, and ``notice.parts-joined`` where a copy goes on with another by title
    and numbers, or by numbers alone.

    Raises:
        ParseError: ``copies-differ``, a copy has no text in common with the others nor goes on with their numbers, or
            is another document that shares paragraphs with them.
    """
    if len(copies) == 1:
        return copies[0]
    ordered = sorted(copies, key=_rank)
    waiting = {origin: _lines(copy, origin) for origin, copy in enumerate(ordered)}
    whole, differences, ends = waiting.pop(0), list[Difference](), list[End]()
    while waiting:
        found = {origin: _common(whole, lines) for origin, lines in waiting.items()}
        next_one = next((one for one, common in found.items() if _proves(whole, waiting[one], common)), None)
        if next_one is None:
            whole = _continued(whole, waiting, [copy.source.name for copy in ordered])
            continue
        parts = waiting.pop(next_one)
        if not _shared(whole, parts, _below_heads(whole, parts, found[next_one])):
            parts = _told_apart(parts, ordered[0].source.name, _head(parts))
        ends += _ends(whole, parts, found[next_one])
        whole = list(_merged(whole, parts, found[next_one], differences))
    return numbered(whole, ordered, differences, ends)


def _continued(whole: list[Copy], waiting: dict[int, list[Copy]], names: Sequence[str]) -> list[Copy]:
    """Return the whole with the part before or behind it whose numbers go on, which waits no longer.

    Raises:
        ParseError: there is none (``copies-differ``).
    """
    ours = [copy.line.text for copy in whole]
    for one, lines in waiting.items():
        theirs = [copy.line.text for copy in lines]
        if goes_on(ours, theirs):
            return [*whole, *_told_apart(waiting.pop(one), names[0], 0)]
        if goes_on(theirs, ours):
            return [*waiting.pop(one), *_told_apart(whole, names[one], 0)]
    raise ParseError("copies-differ", name=names[min(waiting)], other=names[0])


def _rank(copy: Cleaned) -> tuple[int, int, str, str]:
    """Return what sorts the copies: the least unsure first, then the longest; never the order of the files."""
    text = "\n".join(line.text for line in copy.source.lines)
    unsure = sum(not repair.sure for repair in copy.repairs) + len(copy.notices)
    return unsure, -len(text), text, copy.source.name


def _lines(copy: Cleaned, origin: int) -> list[Copy]:
    where, left = Whereabouts(copy.source.lines), {line.number for line in copy.source.lines}
    repairs: dict[int | None, list[Repair]] = defaultdict(list)
    notices: dict[int | None, list[Notice]] = defaultdict(list)
    for repair in copy.repairs:
        if repair.line in left:
            repairs[where.of(repair)].append(repair)
    for notice in copy.notices:
        if notice.line in left:
            notices[where.of(notice)].append(notice)
    return [
        Copy(line, _key(line.text), tuple(repairs[at]), tuple(notices[at]), origin)
        for at, line in enumerate(copy.source.lines)
    ]


def _key(text: str) -> str:
    """Return the words of a text: no signs, one width."""
    return _SIGNS.sub("", unicodedata.normalize("NFKC", text))


def _common(left: Sequence[Copy], right: Sequence[Copy]) -> list[tuple[int, int]]:
    """Return pairs of places of the same line in both, rising on both sides: the pairs that hold most text."""
    seams = [_seam(left, right), [(b, a) for a, b in _seam(right, left)]]
    return max(_alike(left, right), *seams, key=lambda pairs: _shared(left, right, pairs))


def _alike(left: Sequence[Copy], right: Sequence[Copy]) -> list[tuple[int, int]]:
    """Return pairs of places of lines that are the same but for damage, rising on both sides."""
    pieces: dict[str, list[int]] = defaultdict(list)
    repeated = _repeated(left) | _repeated(right)
    for place, copy in enumerate(left):
        for piece in _pieces(copy.key) if copy.key not in repeated else ():
            pieces[piece].append(place)
    found = []
    for place, copy in enumerate(right):
        own = _pieces(copy.key) if copy.key not in repeated else set()
        votes = Counter(other for piece in own for other in pieces.get(piece, ())[:_GRAM])
        for other, count in votes.most_common(2):
            if count >= _SIMILAR * min(len(own), len(_pieces(left[other].key))):
                found.append((other, place))
                break
    return _rising(found)


def _repeated(lines: Sequence[Copy]) -> set[str]:
    """Return what stands on many lines, such as a date by which all is due: it tells no place."""
    counts = Counter(copy.key for copy in lines)
    return {key for key, count in counts.items() if count > _OFTEN}


def _pieces(key: str) -> set[str]:
    """Return pieces of a line: all of a short one, overlapping ones of a long one."""
    return {key[start : start + _GRAM] for start in range(0, max(1, len(key) - _GRAM + 1))} - {""}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs that rises on both sides; the pairs come sorted by their second place."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (left, _) in enumerate(pairs):
        place = bisect.bisect_left(tails, left)
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(left)
            ends.append(index)
        else:
            tails[place], ends[place] = left, index
    chosen, index = [], ends[-1] if ends else -1
    while index >= 0:
        chosen.append(pairs[index])
        index = before[index]
    return chosen[::-1]


def _proves(left: Sequence[Copy], right: Sequence[Copy], common: Sequence[tuple[int, int]]) -> bool:
    """Return whether two texts are copies of one document: they share enough, and little speaks against it.

    Against it speaks text of both that stands at the same place and is not the same.
    """
    shared = _shared(left, right, common)
    told = _shared(left, right, _below_heads(left, right, common))
    against = sum(_against(one, two) for one, two in _gaps(left, right, common) if not _apart(one, two))
    titled = bool(common) and common[0] == (0, 0) and shared >= _TITLE
    if _are_two(left, right, common):
        return False
    joint = bool(common) and common in (_seam(left, right), [(b, a) for a, b in _seam(right, left)])
    return (shared >= _PROOF or titled or joint) and told >= against


def _below_heads(
    left: Sequence[Copy], right: Sequence[Copy], common: Sequence[tuple[int, int]]
) -> Sequence[tuple[int, int]]:
    """Return the pairs below what an office sets above every document: title, number, letter, date."""
    one, two = _head(left), _head(right)
    return [(a, b) for a, b in common if a >= one and b >= two]


def _head(lines: Sequence[Copy]) -> int:
    """Return how many lines stand above the first one with a number; none where no line has any."""
    return next((place for place, copy in enumerate(lines) if LABEL.match(copy.line.text)), 0)


def _told_apart(lines: list[Copy], name: str, at: int) -> list[Copy]:
    """Return a part with a notice at one of its lines that nothing below the heads shows where it belongs."""
    notice = Notice("parts-joined", lines[at].line.number, {"name": name})
    first = msgspec.structs.replace(lines[at], notices=(*lines[at].notices, notice))
    return [*lines[:at], first, *lines[at + 1 :]]


def _are_two(left: Sequence[Copy], right: Sequence[Copy], common: Sequence[tuple[int, int]]) -> bool:
    """Return whether two texts are two documents, whatever they share."""
    if are_named_apart([copy.line.text for copy in left], [copy.line.text for copy in right]):
        return True
    return count_apart((_number(left[a]), _number(right[b])) for a, b in common)


def _number(copy: Copy) -> str | None:
    """Return the number with which a line begins."""
    label = LABEL.match(copy.line.text)
    return _key(label[0]) if label else None


def _shared(left: Sequence[Copy], right: Sequence[Copy], common: Sequence[tuple[int, int]]) -> int:
    """Return how many characters common lines hold."""
    return sum(min(len(left[a].key), len(right[b].key)) for a, b in common)


def _seam(left: Sequence[Copy], right: Sequence[Copy]) -> list[tuple[int, int]]:
    """Return the lines, two at least, with which the first text ends and the second one begins."""
    ends, begins = [copy.key for copy in left[-_SEAM:]], [copy.key for copy in right[:_SEAM]]
    for count in range(min(len(ends), len(begins)), 1, -1):
        if ends[-count:] == begins[:count] and sum(map(len, begins[:count])) >= _JOINT:
            return [(len(left) - count + at, at) for at in range(count)]
    return []


def _against(left: Sequence[Copy], right: Sequence[Copy]) -> int:
    """Return how much text of both differs at one place."""
    one, two = {copy.key for copy in left}, {copy.key for copy in right}
    return min(sum(map(len, one - two)), sum(map(len, two - one)))


def _gaps(
    left: Sequence[Copy], right: Sequence[Copy], common: Sequence[tuple[int, int]]
) -> Iterator[tuple[Sequence[Copy], Sequence[Copy]]]:
    """Yield what stands in both before each common line, and after the last one."""
    a, b = 0, 0
    for next_a, next_b in [*common, (len(left), len(right))]:
        yield left[a:next_a], right[b:next_b]
        a, b = next_a + 1, next_b + 1


def _apart(left: Sequence[Copy], right: Sequence[Copy]) -> bool:
    """Return whether the numbers of two texts show that they are different parts of a document: all come earlier."""
    one, two = _labels(left), _labels(right)
    if not one or not two or {style(label) for label in one} != {style(label) for label in two}:
        return False
    first, second = [worth(label) for label in one], [worth(label) for label in two]
    if not all([*first, *second]):
        return not set(one) & set(two)
    return max(first) < min(second) or max(second) < min(first)


def _labels(lines: Sequence[Copy]) -> list[str]:
    """Return the numbers of the chapters of some lines; of their measures where there are no chapters."""
    for pattern in (_CHAPTER, LABEL):
        if found := [match[0] for copy in lines if (match := pattern.match(copy.line.text))]:
            return found
    return []


def _ends(left: Sequence[Copy], right: Sequence[Copy], common: Sequence[tuple[int, int]]) -> Iterator[End]:
    """Yield where one of two texts ends behind their last common line and numbered lines of the other one go on."""
    if not common:
        return
    one, two = left[common[-1][0] + 1 :], right[common[-1][1] + 1 :]
    if not one or not two:
        following, last = (one, right[-1]) if one else (two, left[-1])
        if any(LABEL.match(copy.line.text) for copy in following):
            yield End(following[0], last.origin)


def _merged(
    left: Sequence[Copy], right: Sequence[Copy], common: Sequence[tuple[int, int]], differences: list[Difference]
) -> Iterator[Copy]:
    """Yield the lines of two copies in their order, of each line the better copy."""
    pairs: list[tuple[int, int] | None] = [None, *common, None]
    there = {copy.key for copy in left}, {copy.key for copy in right}
    for place, (one, two) in enumerate(_gaps(left, right, common)):
        first, last = pairs[place : place + 2]
        one = _without(one, first and right[first[1]], last and right[last[1]])
        two = _without(two, first and left[first[0]], last and left[last[0]])
        if first and last and bool(one) != bool(two):
            keys = there[0] if two else there[1]
            differences += _lacked(one or two, keys, (left[last[0]] if two else right[last[1]]).origin)
        yield from _between(one, two, differences)
        if (pair := pairs[place + 1]) is not None:
            yield _better(left[pair[0]], right[pair[1]], differences)


def _lacked(lines: Sequence[Copy], there: Set[str], origin: int) -> Iterator[Difference]:
    """Yield each numbered line between two common ones that the other copy does not have ``there`` or elsewhere."""
    for copy in lines:
        if LABEL.match(copy.line.text) and copy.key not in there:
            yield Difference(copy, copy.line.text, "", origin)


def _without(lines: Sequence[Copy], above: Copy | None, below: Copy | None) -> Sequence[Copy]:
    """Return lines without those that a line above or below in the other copy holds, which one of both copies broke."""
    start, end = 0, len(lines)
    while above is not None and start < end and _is_part(lines[start], above):
        start += 1
    while below is not None and start < end and _is_part(lines[end - 1], below):
        end -= 1
    return lines[start:end]


def _is_part(copy: Copy, whole: Copy) -> bool:
    return copy.key != whole.key and copy.key in whole.key


def _between(left: Sequence[Copy], right: Sequence[Copy], differences: list[Difference]) -> Sequence[Copy]:
    """Return the lines between two common ones: those of the copy that has any, in the order of their numbers."""
    if not left or not right:
        return left or right
    keys = "".join(copy.key for copy in left), "".join(copy.key for copy in right)
    if keys[1] in keys[0]:
        return left  # the same text, broken into other lines
    if keys[0] in keys[1]:
        return right
    if _apart(left, right):
        return [*left, *right] if worth(_labels(left)[0]) < worth(_labels(right)[0]) else [*right, *left]
    kept, other = (left, right) if _harm(left) <= _harm(right) else (right, left)
    if len(kept) == len(other):
        kept = [_filled(one, two) for one, two in zip(kept, other, strict=True)]
        pairs = zip(kept, other, strict=True)
        if not any(next(_differences(one.line.text, two.line.text), None) for one, two in pairs):
            return kept
    differences.append(Difference(kept[0], _text(kept), _text(other), other[0].origin))
    return kept


def _better(left: Copy, right: Copy, differences: list[Difference]) -> Copy:
    """Return the less damaged of two copies of a line, filled from the other one; note where they differ."""
    if left.key == right.key:
        kept, other = sorted((left, right), key=Copy.harm)
        return _filled(kept, other)
    if left.key in right.key or right.key in left.key:
        return max(left, right, key=lambda copy: len(copy.key))  # the other one is cut off, or broken into several
    kept, other = (left, right) if left.harm() <= right.harm() else (right, left)
    kept = _filled(kept, other)
    for one, two in _differences(kept.line.text, other.line.text):
        differences.append(Difference(kept, one, two, other.origin))
    return kept


def _filled(kept: Copy, other: Copy) -> Copy:
    """Return a copy of a line with the characters that it lost and the other one has."""
    line, repairs = filled(kept.line, other.line)
    if not repairs:
        return kept
    return msgspec.structs.replace(kept, line=line, key=_key(line.text), repairs=(*kept.repairs, *repairs))


def _differences(one: str, two: str) -> Iterator[tuple[str, str]]:
    """Yield the places where two readings differ, each with a few characters around it."""
    if len(one) + len(two) > _CLOSE:
        yield one, two
        return
    for tag, a, b, c, d in difflib.SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if tag != "equal" and _key(one[a:b]) != _key(two[c:d]) and not (lost(f"字{two[c:d]}") and d - c == b - a):
            yield one[max(0, a - 6) : b + 6], two[max(0, c - 6) : d + 6]


def _text(lines: Sequence[Copy]) -> str:
    return " ".join(copy.line.text for copy in lines)


def _harm(lines: Sequence[Copy]) -> tuple[int, int]:
    found = [copy.harm() for copy in lines]
    return sum(lost for lost, _ in found), sum(repaired for _, repaired in found)
