"""The documents of a roll-up: one of each id, with what only some of its revisions have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from desktop.core import seeds
from desktop.core.framework import CheckItem, Framework, Measure
from desktop.core.reports.roll_up.values import bare
from desktop.core.store import frameworks, ids
from desktop.core.store.items import framework_ids
from desktop.core.store.workspace import Workspace


class Documents:
    """Gathers the documents of workspaces. Two of one id with different titles are different documents.

    A document is read whole only where it has something that was not seen yet: a thousand workspaces with the same one
    cost one reading.
    """

    def __init__(self) -> None:
        self._found: dict[str, dict[str, list[Framework]]] = {}
        self._known: dict[tuple[str, str], set[str]] = {}
        self._titles: Counter[tuple[str, str]] = Counter()
        self._shown: dict[tuple[str, str], str] = {}

    def add(self, workspace: Workspace) -> dict[str, tuple[int, str]]:
        """Take the documents of a workspace; return revision and title (as compared) of each by its id."""
        told: dict[str, tuple[int, str]] = {}
        db = workspace.db
        for number in framework_ids(db, workspace.assessment):
            key, title, revision = db.conn.execute(
                "SELECT key, title, revision FROM framework WHERE id = ?", [number]
            ).fetchone()
            place = key, bare(title)
            told[key] = revision, place[1]
            self._titles[place] += 1
            self._shown.setdefault(place, title)
            have = self._found.setdefault(key, {}).setdefault(place[1], [])
            low, high = ids.item_range(number)
            found = db.conn.execute("SELECT key FROM item WHERE own = 0 AND id BETWEEN ? AND ?", [low, high])
            keys = {row[0] for row in found}
            known = self._known.setdefault(place, set())
            if keys - known or all(one.revision != revision for one in have):
                have.append(frameworks.read(db, number))
                known |= keys
        return told

    def add_own(self, workspace: Workspace) -> dict[str, str]:
        """Take the items that an office has added to its documents, which it sent out with the others, and its words.

        Returns:
            The text of each by its id.
        """
        own: dict[str, str] = {}
        db = workspace.db
        for number in framework_ids(db, workspace.assessment):
            low, high = ids.item_range(number)
            rows = db.conn.execute(
                "SELECT i.key, i.text, m.key FROM item i JOIN measure m ON m.id = i.measure_id "
                "WHERE i.own = 1 AND i.id BETWEEN ? AND ? ORDER BY i.id",
                [low, high],
            ).fetchall()
            if not rows:
                continue
            own |= {key: text for key, text, _ in rows}
            document = frameworks.read(db, number)
            measures = tuple(
                msgspec.structs.replace(
                    m, items=(*m.items, *(CheckItem(key, text) for key, text, measure in rows if measure == m.id))
                )
                for m in document.measures
            )
            whole = msgspec.structs.replace(document, measures=measures)
            self._found[document.id][bare(document.title)].append(whole)
        return own

    def titles(self) -> dict[str, str]:
        """Return the title, as compared, that each id stands for: a built-in document's, or that of most sources."""
        built_in = set(seeds.framework_ids())
        chosen: dict[str, str] = {}
        for key, by_title in self._found.items():
            known = bare(seeds.framework(key).title) if key in built_in else ""
            most = min(by_title, key=lambda title: (-self._titles[key, title], title))
            chosen[key] = known if known in by_title else most
        return chosen

    def shown(self, key: str, title: str) -> str:
        """Return a title as it is written."""
        return self._shown[key, title]

    def settled(self, wanted: Iterable[str]) -> dict[str, Framework]:
        """Return the documents wanted by id; what no workspace has is a built-in one, or left out."""
        titles, built_in = self.titles(), set(seeds.framework_ids())
        found: dict[str, Framework] = {}
        for key in sorted(set(wanted)):
            if key in titles:
                found[key] = merged(self._found[key][titles[key]])
            elif key in built_in:
                found[key] = seeds.framework(key)
        return found


def merged(documents: Sequence[Framework]) -> Framework:
    """Return the newest revision with the measures and items that only others have, each in its chapter or measure."""
    first, *others = sorted(documents, key=lambda one: (-one.revision, frameworks.digest(one)))
    for other in others:
        first = _joined(first, other)
    return first


def _joined(first: Framework, other: Framework) -> Framework:
    have = {item.id for item in first.items()}
    targets = {target.id for target in first.every_target()}
    more: Mapping[str, Measure] = {measure.id: measure for measure in other.measures}
    measures: list[Measure] = []
    for measure in first.measures:
        extra = _items(more[measure.id], have, targets) if measure.id in more else ()
        measures.append(msgspec.structs.replace(measure, items=(*measure.items, *extra)) if extra else measure)
    known = {measure.id for measure in measures}
    chapters = {chapter.ordinal for chapter in first.chapters}
    added = tuple(chapter for chapter in other.chapters if chapter.ordinal not in chapters)
    for measure in other.measures:
        if measure.id not in known:
            mine = msgspec.structs.replace(measure, items=_items(measure, have, targets), targets=())
            places = [place for place, one in enumerate(measures) if one.chapter == measure.chapter]
            measures.insert(places[-1] + 1 if places else len(measures), mine)
    return msgspec.structs.replace(first, measures=tuple(measures), chapters=(*first.chapters, *added))


def _items(measure: Measure, have: set[str], targets: set[str]) -> tuple[CheckItem, ...]:
    return tuple(
        item if item.target in targets else msgspec.structs.replace(item, target=None)
        for item in measure.items
        if item.id not in have
    )
