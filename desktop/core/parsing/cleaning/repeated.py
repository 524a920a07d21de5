"""A page may print its text twice, one copy behind the other: the second one goes."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SPACES = re.compile(r"\s+")


def second_copy(texts: Sequence[str], heads: Sequence[bool], fewest: int) -> tuple[int, str] | None:
    """Return where the second copy of a text begins that ends with it, and what its line holds before that, or None.

    The line on which the first copy ends may go on with the first words of the second one.

    Args:
        texts: lines.
        heads: which of them are headings.
        fewest: so many headings a copy has.
    """
    said = [_SPACES.sub("", text) for text in texts]
    first: dict[str, int] = {}
    for at, (text, is_head) in enumerate(zip(said, heads, strict=True)):
        if not is_head or first.setdefault(text, at) == at:
            continue
        begun, copied = first[text], said[at:]
        again = said[begun : begun + len(copied)]
        whole = copied[:-1] == again[:-1] and again[-1].startswith(copied[-1])
        return _begin(texts, said, begun, at) if whole and sum(heads[at:]) >= fewest else None
    return None


def _begin(texts: Sequence[str], said: Sequence[str], begun: int, at: int) -> tuple[int, str]:
    """Return where the copy begins whose first heading stands at a line, and what its line holds before that."""
    while begun and said[begun - 1] == said[at - 1]:
        begun, at = begun - 1, at - 1
    last, _, more = texts[at - 1].rpartition(texts[begun - 1].strip()) if begun else ("", "", "")
    return (at - 1, last.strip()) if last.strip() and not more.strip() else (at, "")
