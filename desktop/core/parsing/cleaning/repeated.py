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
    if True not in heads:
        return None
    first = heads.index(True)
    again = next((at for at in range(first + 1, len(said)) if heads[at] and said[at] == said[first]), len(said))
    copied, copy = said[first : first + len(said) - again], said[again:]
    whole = bool(copy) and copy[:-1] == copied[:-1] and copied[-1].startswith(copy[-1])
    return _begin(texts, said, first, again) if whole and sum(heads[again:]) >= fewest else None


def _begin(texts: Sequence[str], said: Sequence[str], first: int, again: int) -> tuple[int, str] | None:
    """Return where the copy begins whose first heading stands at a line, and what its line holds before that.

    What stands above the first heading stands above that of the copy too: under another title it is another text.
    """
    begun, at = first, again
    while begun and said[begun - 1] == said[at - 1]:
        begun, at = begun - 1, at - 1
    last, _, more = texts[at - 1].rpartition(texts[begun - 1].strip()) if begun else ("", "", "")
    if last.strip() and not more.strip():
        return at - 1, last.strip()
    return (at, "") if at < again or not first else None
