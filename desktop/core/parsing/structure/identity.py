"""The ids of a document and its parts: stable for the same text, and never twice the same."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from desktop.core.editing_ids import letters
from desktop.core.parsing.pinyin import initials

_LONGEST = 12
"""Letters of an id, which stands in front of every number."""


def identifier(title: str | None, said: Iterable[str]) -> str:
    """Return an id for a document that nobody has named yet: stable for the same title.

    The initials of its subject in pinyin and the first year in it: 充电设施行动方案（2025—2027年） → cdssxdfa-2025.
    A title without Chinese characters gives a part of its hash; where there is none, the text that is ``said`` does.
    """
    text = unicodedata.normalize("NFKC", title or "")
    if not text:
        return _hashed("\n".join(said))
    subject = text.partition("关于")[2] or text
    letters = initials(re.sub(r"\(.*?\)", "", subject))[:_LONGEST]
    year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)
    if len(letters) < 2:
        return _hashed(text)
    return f"{letters}-{year[0]}" if year else letters


def _hashed(text: str) -> str:
    return f"doc-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def period(title: str | None, stated: tuple[int, int] | None = None) -> tuple[str | None, str | None]:
    """Return the years that a title names, else those that the document is ``stated`` to be for."""
    found = re.search(r"(\d{4})\s*[—–─~～－-]+\s*(\d{4})\s*年", title or "")
    if found:
        return found[1], found[2]
    return (str(stated[0]), str(stated[1])) if stated else (None, None)


def told_apart(keys: Sequence[tuple[int | None, int]]) -> list[str]:
    """Return what tells repeated numbers of a chapter apart: nothing, or a, b, … for each that repeats."""
    counts = Counter(keys)
    seen: Counter[tuple[int | None, int]] = Counter()
    made = []
    for key in keys:
        seen[key] += 1
        made.append("" if counts[key] == 1 else letters(seen[key]))
    return made


def unique(numbers: Sequence[int]) -> list[int]:
    """Return ordinals of chapters without repeats: a repeated one goes on counting."""
    made: list[int] = []
    taken: set[int] = set()
    highest = 0
    for number in numbers:
        made.append(number if number not in taken else highest + 1)
        taken.add(made[-1])
        highest = max(highest, made[-1])
    return made
