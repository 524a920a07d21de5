"""Everything that a user can do to a workspace, chosen by whoever asks: hypothesis, or a random number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from desktop.core import labels
from desktop.core.assessment import Applicability, MarkChange, Result, Rhythm, Status
from desktop.core.editions import Comparison
from desktop.core.errors import DuibiaoError
from desktop.core.framework import Kind, Level
from desktop.core.organisation import Organisation
from desktop.core.store import (
    documents,
    editions,
    evidence,
    ids,
    items,
    marks,
    official,
    outline,
    own_items,
    profile,
    review,
)
from desktop.core.store.items import Filter
from desktop.core.store.profile import Person, Unit
from desktop.core.store.workspace import Workspace
from tests.core.samples import TODAY, framework

T = TypeVar("T")
NAMES = ("标准化科", "法规科", "质量科", "计量科")
PEOPLE = ("王芳", "李强", "陈静")
TEXTS = ("", "已印发通知", "正在征求意见\n请各科室反馈", "Ü ß 𠮷", "=1+1", "标准" * 50)


class Gestures:
    """Does gestures on a workspace.

    Attributes:
        opened: the workspace.
        pick: chooses one of several.
        folder: where files to attach are made.
    """

    def __init__(self, opened: Workspace, pick: Callable[[Sequence[T]], T], folder: Path) -> None:
        self.opened = opened
        self.pick: Callable[[Sequence[object]], object] = pick  # type: ignore[assignment] # of any kind, in turn
        self.folder = folder

    def one(self, *options: T) -> T:
        return self.pick(options)  # type: ignore[return-value] # pick gives back what it was given

    def do(self) -> str:
        """Do some gesture and return its name; a refused one changes nothing."""
        name = self.one(*ACTS)
        try:
            ACTS[name](self)
        except DuibiaoError:
            return f"{name} (refused)"
        return name

    def items(self) -> list[int]:
        """Choose items: none, one, several, all."""
        every = items.item_ids(self.opened.db, self.opened.assessment, Filter(), TODAY)
        if not every:
            return []
        start = self.one(*range(min(len(every), 12)))
        return every[start : start + self.one(1, 1, 1, 2, 5, len(every))]

    def mark(self) -> None:
        change = self.one(
            MarkChange(status=self.one(*Status)),
            MarkChange(progress=self.one(0, 1, 50, 100)),
            MarkChange(applicability=self.one(*Applicability), reason=self.one("", "本市无港口")),
            MarkChange(note=self.one(*TEXTS), problem=self.one(*TEXTS)),
            MarkChange(next_step=self.one(*TEXTS), leader=self.one("", "张局长")),
            MarkChange(due=self.one(None, TODAY, TODAY + dt.timedelta(90)), rhythm=self.one(None, *Rhythm)),
            MarkChange(reached=self.one(None, 84.5, 85.0), result=self.one(*Result)),
            MarkChange(unit=None, owner=None, support_units=()),
        )
        support = self.one(None, None, (), (NAMES[0],), NAMES[:2])
        unit, owner = self.one(None, None, *NAMES), self.one(None, None, *PEOPLE)
        marks.change(self.opened, self.items(), change, TODAY, unit_name=unit, owner_name=owner, support_names=support)

    def toggle(self) -> None:
        marks.toggle_done(self.opened, self.items(), TODAY)

    def adopt(self) -> None:
        marks.adopt(self.opened, self.items(), lambda why: labels.suggestion_text(why, "zh"))

    def _measures(self) -> list[int]:
        heads = outline.frameworks(self.opened.db, self.opened.assessment)
        return [m.id for head in heads for m in outline.measures(self.opened.db, head.id)][:3]

    def _own(self) -> list[int]:
        every = items.item_ids(self.opened.db, self.opened.assessment, Filter(), TODAY)
        return [item for item in every if item & ((1 << ids.ITEM_BITS) - 1) >= ids.FIRST_OWN]

    def add_own(self) -> None:
        own_items.add(self.opened, self.one(*self._measures(), 7), self.one(*TEXTS))

    def edit_own(self) -> None:
        own_items.edit(self.opened, self.one(*self._own(), 7), self.one(*TEXTS))

    def remove_own(self) -> None:
        own_items.remove(self.opened, self.one(*self._own(), 7))

    def attach(self) -> None:
        source = self.folder / self.one("a.pdf", "乙 (1).docx")
        source.write_bytes(self.one(b"", b"one", b"two" * 1000))
        sources = self.one([str(source)], ["https://example.com/a"], [str(source), "https://example.com/b"])
        evidence.attach(self.opened, self.items(), sources, TODAY, as_reference=self.one(False, True))

    def detach(self) -> None:
        found = self.opened.db.conn.execute("SELECT id FROM evidence ORDER BY id LIMIT 5").fetchall()
        evidence.detach(self.opened, self.one(*(row[0] for row in found), 999))

    def units(self) -> None:
        have = profile.units(self.opened.db)
        names = [unit.name for unit in have]
        wanted = self.one(
            have[::-1],
            have[1:],
            [*have, Unit(0, self.one(*NAMES, ""))],
            [Unit(unit.id, name) for unit, name in zip(have, names[1:] + names[:1], strict=True)],
            [Unit(0, "全新科"), *have[:1]],
        )
        self.opened.write("units", {}, lambda record: profile.set_units(self.opened.db, record, wanted))

    def people(self) -> None:
        have, units = profile.people(self.opened.db), profile.units(self.opened.db)
        unit = units[0].id if units else None
        wanted = self.one(
            have[1:],
            [*have, Person(0, self.one(*PEOPLE, ""), "科长", "029-1234567", unit)],
            [Person(person.id, person.name, self.one("主任", ""), "", unit) for person in have],
        )
        self.opened.write("people", {}, lambda record: profile.set_people(self.opened.db, record, wanted))

    def profile(self) -> None:
        new = Organisation(
            self.one("某市市场监督管理局", "某公司", ""),
            self.one(Kind.GOVERNMENT, Kind.ENTERPRISE),
            self.one(Level.CITY, Level.NATIONAL),
            self.one((), ("市场监管总局",), ("教育部",)),
            self.one("", "陕西省"),
        )
        self.opened.write("profile", {}, lambda record: profile.set_organisation(record, new))

    def setting(self) -> None:
        days = self.one(7, 15, 30)
        self.opened.write("setting", {}, lambda record: profile.set_setting(record, "due-soon-days", days))

    def add_document(self) -> None:
        documents.add(self.opened, framework(self.one("plan-2", "plan-3"), 1, 2, 3))

    def edition(self) -> None:
        have = official.documents(self.opened)
        if not have:
            return
        document = self.one(*have)
        first, *rest = document.measures
        one, *others = first.items
        reworded = msgspec.structs.replace(one, text=one.text + self.one("，报送结果", "，每年一次", ""))
        changed = msgspec.structs.replace(first, items=self.one((reworded, *others), (one, *others), (reworded,)))
        measures = self.one((changed, *rest), (*rest, changed), (changed, *rest[1:]), (*rest[:1], changed, *rest[1:]))
        found = editions.compared(self.opened, document.id, msgspec.structs.replace(document, measures=measures))
        for new, old in self.one((), found.matching.doubtful.items()):
            found = Comparison(found.old, found.new, found.matching.joined(new, old))
        editions.take_over(self.opened, found)

    def looked_at(self) -> None:
        review.looked_at(self.opened, self.items())

    def remove_document(self) -> None:
        documents.remove(self.opened, self.one(1, 2, 3))


ACTS: dict[str, Callable[[Gestures], None]] = {
    "mark": Gestures.mark,
    "mark again": Gestures.mark,
    "toggle": Gestures.toggle,
    "adopt": Gestures.adopt,
    "add own": Gestures.add_own,
    "edit own": Gestures.edit_own,
    "remove own": Gestures.remove_own,
    "attach": Gestures.attach,
    "detach": Gestures.detach,
    "units": Gestures.units,
    "people": Gestures.people,
    "profile": Gestures.profile,
    "setting": Gestures.setting,
    "add document": Gestures.add_document,
    "remove document": Gestures.remove_document,
    "edition": Gestures.edition,
    "looked at": Gestures.looked_at,
}
