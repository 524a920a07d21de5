"""What tells two documents apart that share whole paragraphs: their titles, their numbers, and how they count.

Plans of one office repeat each other's paragraphs word for word, so common text alone makes no copies. Copies of one
document have one title and one number, and count their measures alike.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Sequence

from desktop.core.parsing.cleaning.page_lines import Part, part
from desktop.core.parsing.conventions import NUMBER_END

_HEAD = 15  # lines in which a document is named
_TEXT = (Part.HEADING, Part.ITEM, Part.PROSE, Part.ROW)
_ANNEX = re.compile("附[件表录]")
_ISSUED = re.compile(NUMBER_END)
_PASSED_ON = re.compile(r"[印转]发[《〈](.+)[》〉]")
_SIGNS = re.compile(r"[\W_]+")
_ALIKE = 0.8  # share of two titles that is the same where one of them is damaged
_FEWEST = 3  # common paragraphs with numbers that tell how two texts count


def are_named_apart(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two texts have titles or numbers, and none in common."""
    first, second = _named(one), _named(other)
    if first[1] and second[1] and not first[1] & second[1]:
        return True
    if not (first[0] and second[0]):
        return False
    heads = (_words("".join(one[:_HEAD])), _words("".join(other[:_HEAD])))
    if any(title in heads[1] for title in first[0]) or any(title in heads[0] for title in second[0]):
        return False
    return not any(_is_same(title, also) for title in first[0] for also in second[0])


def is_named(texts: Sequence[str]) -> bool:
    """Return whether a text has a title or a number of its own at its head."""
    titles, numbers = _named(texts)
    return bool(titles or numbers)


def count_apart(pairs: Iterable[tuple[str | None, str | None]]) -> bool:
    """Return whether most of the paragraphs that two texts share bear other numbers in the second one.

    Args:
        pairs: the number of each in both, None where it has none.
    """
    numbered = [(one, other) for one, other in pairs if one and other]
    return len(numbered) >= _FEWEST and sum(one != other for one, other in numbered) > len(numbered) / 2


def _named(texts: Sequence[str]) -> tuple[list[str], set[str]]:
    """Return the titles and the numbers above a text, their words alone."""
    titles, numbers = list[str](), set[str]()
    for text in texts[:_HEAD]:
        kind = part(text)
        if kind in _TEXT or _ANNEX.match(text):
            break
        if kind is Part.NUMBER and _ISSUED.search(text):
            numbers.add(_words(text))
        elif kind is Part.TITLE:
            passed_on = _PASSED_ON.search(text)
            titles.append(_words(passed_on[1] if passed_on else text))
    return titles, numbers


def _is_same(one: str, other: str) -> bool:
    """Return whether two titles are one but for damage: other figures, such as a year, make another title."""
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return False
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _words(text: str) -> str:
    return _SIGNS.sub("", unicodedata.normalize("NFKC", text))
