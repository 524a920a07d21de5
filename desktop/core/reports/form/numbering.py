"""The ids of what a form holds: those that it carries stay, what is new gets the next that is free."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from desktop.core.editing_ids import letters

_ITEM = re.compile(r"(.*/\d+\.\d+[a-z]*)\.(\d{1,9})[a-z]*")


class Numbering:
    """Gives each id of a document once.

    Args:
        framework: id of the document.
        carried: the ids of measures, items and targets as the form carries them; none of them goes to anything new.
    """

    def __init__(self, framework: str, carried: Iterable[str]) -> None:
        self._framework = framework
        self._carried = {self.whole(key) for key in carried if key}
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}  # the highest number of an item by its measure
        for key in self._carried:
            self._note(key)

    def whole(self, key: str) -> str:
        """Return an id with that of its document, which ``workbook`` left out."""
        return key[1:] if key.startswith("~") else f"{self._framework}/{key}"

    def measure(self, key: str, chapter: int | None, number: int) -> str:
        """Return the id of a measure: framework/chapter.number, with a letter where that is taken."""
        own = re.fullmatch(re.escape(self._framework) + r"/\d+\.\d+[a-z]*", self.whole(key))
        start = f"{self._framework}/{chapter or 0}.{number}"
        return self._given(key if own else "", (f"{start}{letters(seen)}" for seen in itertools.count()))

    def item(self, key: str, measure: str) -> str:
        """Return the id of an item; one that came from another measure gets a new one, behind all that were there."""
        own = re.fullmatch(re.escape(measure) + r"\.\d+[a-z]*", self.whole(key))
        first = self._last.get(measure, 0) + 1
        made = self._given(key if own else "", (f"{measure}.{number}" for number in itertools.count(first)))
        self._note(made)
        return made

    def _note(self, key: str) -> None:
        found = _ITEM.fullmatch(key)
        if found:
            self._last[found[1]] = max(self._last.get(found[1], 0), int(found[2]))

    def target(self, key: str, owner: str) -> str:
        """Return the id of a target of a measure, or of the document as a whole."""
        own = self.whole(key).startswith(f"{self._framework}/")
        start = f"{owner}{'.' if '/' in owner else '/'}t"
        return self._given(key if own else "", (f"{start}{number}" for number in itertools.count(1)))

    def groups(self, keys: list[str], measure: str) -> list[str]:
        """Return the ids of the groups of a measure, which are its own only there."""
        given = [self.whole(key) if key else "" for key in keys]
        fresh = (key for n in itertools.count(1) if (key := f"{measure}.r{n}") not in given)
        return [key or next(fresh) for key in given]

    def _given(self, key: str, fresh: Iterator[str]) -> str:
        made = self.whole(key) if key else ""
        if not made or made in self._taken:
            made = next(one for one in fresh if one not in self._taken and one not in self._carried)
        self._taken.add(made)
        return made
