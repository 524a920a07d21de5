"""Reading the sources of a roll-up one after another; what is held of each is a few hundred bytes."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

import msgspec

from desktop.core import seeds
from desktop.core.assessment import (
    DUE_SOON_DAYS,
    Applicability,
    derived_result,
    lamp,
    last_day,
)
from desktop.core.errors import DuibiaoError, ReportError
from desktop.core.framework import Framework, Target
from desktop.core.reports.fill_in import reader
from desktop.core.reports.fill_in.collect import LIMITS, SUFFIXES, named
from desktop.core.reports.fill_in.returned import Returned
from desktop.core.reports.roll_up.answers import standings
from desktop.core.reports.roll_up.documents import Documents
from desktop.core.reports.roll_up.expected import ExpectedList
from desktop.core.reports.roll_up.places import Order
from desktop.core.reports.roll_up.values import (
    CODES,
    Overview,
    Refused,
    Return,
    SourceKind,
    bare,
    counts,
)
from desktop.core.reports.spool import Spool
from desktop.core.sandbox import Child
from desktop.core.store import profile
from desktop.core.store.file_format import SUFFIX
from desktop.core.store.standing import Standing, last_change, standing
from desktop.core.store.untouched import open_untouched

Told = Callable[[int, int], None]
Heard = Callable[[Path, DuibiaoError | None], None]


def sources_of(paths: Iterable[Path], leave: Sequence[Path] = ()) -> list[Path]:
    """Return files as given, and the workspaces and workbooks in folders and those below them, each once, by name.

    A folder that cannot be read stands for itself, and is told of as a file that cannot be read.

    Args:
        paths: files and folders.
        leave: files to leave out of folders: those that are about to be written, and the list of those expected.

    Raises:
        ReportError: nothing was found (``roll-up-none``).
    """
    kinds = (SUFFIX, *SUFFIXES)
    out = {path.absolute() for path in leave}
    found: set[Path] = set()
    for path in paths:
        if os.path.isdir(path):  # unlike the method it raises nothing
            unread: list[Path] = []
            names = (Path(at, name) for at, _, files in os.walk(path, onerror=partial(_keep, unread)) for name in files)
            inside = (one for one in names if one.suffix.lower() in kinds and one.name[:1] not in ("~", "."))
            found |= {one.absolute() for one in inside} - out
            found |= {one.absolute() for one in unread}
        else:
            found.add(path.absolute())
    if not found:
        raise ReportError("roll-up-none")
    return sorted(found, key=lambda path: (path.name, str(path)))


def _keep(unread: list[Path], error: OSError) -> None:
    unread.append(Path(error.filename))


def gather(
    paths: Iterable[Path],
    as_of: dt.date,
    wanted: ExpectedList | None = None,
    told: Told = lambda done, total: None,
    heard: Heard = lambda path, error: None,
    leave: Sequence[Path] = (),
) -> Overview:
    """Read sources and return what they say together. A source that cannot be taken is told of, and the others are.

    Args:
        paths: workspaces, returned workbooks, and folders of them. They are read only.
        as_of: the day for which the lights hold.
        wanted: who is expected, and the documents of the workspace that says so.
        told: told (sources done, in all), several times a second; raising in it cancels.
        heard: told of each source as soon as it was read, with the reason where it was refused.
        leave: files that are no sources, whatever folder they lie in; one that is named itself is.

    Raises:
        ReportError: there are no sources (``roll-up-none``).
    """
    every = sources_of(paths, leave)
    gathering = _Gathering(as_of, wanted or ExpectedList(), heard)
    workspaces = [path for path in every if path.suffix.lower() == SUFFIX]
    workbooks = [path for path in every if path.suffix.lower() != SUFFIX]
    done = 0
    told(done, len(every))
    with tempfile.TemporaryDirectory(prefix="duibiao-") as scratch:
        for path in workspaces:
            gathering.add_workspace(path, Path(scratch))
            done += 1
            told(done, len(every))
    gathering.settle()

    def cancelled() -> bool:
        told(done, len(every))
        return False

    arguments = ({"path": str(path), "today": as_of.isoformat(), "whole": "1"} for path in workbooks)
    with Child(reader.TASK, Returned, LIMITS) as child:
        for path, result in zip(workbooks, child.each(arguments, cancelled), strict=True):
            gathering.add_workbook(path, result)
            done += 1
            told(done, len(every))
    return gathering.overview()


class _Gathering:
    """Gathers workspaces, then decides on the documents, then gathers workbooks, which carry none."""

    def __init__(self, as_of: dt.date, wanted: ExpectedList, heard: Heard) -> None:
        self._as_of = as_of
        self._wanted = wanted
        self._heard = heard
        self._documents = wanted.documents or Documents()
        self._titles: dict[int, dict[str, str]] = {}
        self._places: dict[str, int] = {}
        self._returns: list[Return] = []
        self._refused: list[Refused] = []
        self._standings: Spool[Standing] = Spool()
        self._settled: dict[str, Framework] = {}
        self._printed: dict[str, tuple[str | None, Target | None]] = {}

    def add_workspace(self, path: Path, scratch: Path) -> None:
        """Take a workspace."""
        try:
            made, titles = self._workspace(path, scratch)
        except DuibiaoError as error:
            self._refuse(path, error)
            return
        self._titles[len(self._returns)] = titles
        self._returns.append(made)
        self._heard(path, None)

    def _workspace(self, path: Path, scratch: Path) -> tuple[Return, dict[str, str]]:
        with open_untouched(path, scratch) as opened, opened.reading() as db:
            if opened.overview:
                raise ReportError("roll-up-overview", name=path.name)
            office = profile.organisation(db)
            every = list(standing(db, opened.assessment))
            own = sum(one.own for one in every)
            if own == len(every):
                raise ReportError("roll-up-no-items", name=path.name)
            documents = self._documents.add(opened)
            made = Return(
                path,
                SourceKind.WORKSPACE,
                office.name,
                office.region,
                office.city,
                last_change(db),
                {key: revision for key, (revision, _) in documents.items()},
                origin=opened.uuid,
            )
        made.own = own
        self._take(made, [one for one in every if not one.own])
        return made, {key: title for key, (_, title) in documents.items()}

    def _take(self, made: Return, standings: list[Standing]) -> None:
        """Count what an organisation says, and put it aside."""
        codes = bytearray()
        units: dict[str, Counter[int]] = {}
        for one in standings:
            place = self._places.setdefault(one.key, len(self._places))
            if place >= len(codes):
                codes.extend(bytes(place + 1 - len(codes)))
            code = codes[place] = self._code(one)
            units.setdefault(one.unit, Counter())[code] += 1
        made.codes = bytes(codes)
        made.counts = counts(Counter(made.codes))
        made.units = {
            name: counts(each) for name, each in sorted(units.items(), key=lambda pair: (not pair[0], pair[0]))
        }
        made.first, made.count = len(self._standings), len(standings)
        self._standings.extend(standings)

    def _code(self, one: Standing) -> int:
        mark = one.mark
        if mark.applicability is not Applicability.APPLICABLE:
            return CODES[mark.applicability, None, None]
        found = lamp(mark.applicability, mark.status, one.due, self._as_of, DUE_SOON_DAYS)
        return CODES[mark.applicability, mark.status, None if found is None else found.light]

    def _refuse(self, path: Path, error: DuibiaoError) -> None:
        """Put a source aside, its reason with the name of the file alone: in a list the folder would hide the rest."""
        if error.facts.get("path") == str(path):
            error = type(error)(error.key, **{**error.facts, "path": path.name})
        self._refused.append(Refused(path, error))
        self._heard(path, error)

    def settle(self) -> None:
        """Refuse workspaces that mean another document by an id that most use for one; then the documents are known."""
        titles = self._documents.titles()
        kept: list[Return] = []
        for number, made in enumerate(self._returns):
            wrong = [(key, title) for key, title in self._titles[number].items() if titles[key] != title]
            if not wrong:
                kept.append(made)
                continue
            (key, title), shown = wrong[0], self._documents.shown
            facts = {"theirs": shown(key, title), "ours": shown(key, titles[key])}
            self._refuse(made.path, ReportError("roll-up-other-document", name=made.path.name, id=key, **facts))
        self._returns = kept
        self._settled = self._documents.settled([*titles, *seeds.framework_ids()])
        for document in self._settled.values():
            targets = {target.id: target for target in document.every_target()}
            self._printed |= {item.id: (item.due, targets.get(item.target or "")) for item in document.items()}

    def add_workbook(self, path: Path, result: Returned | DuibiaoError) -> None:
        """Take a returned workbook."""
        if isinstance(result, DuibiaoError):
            self._refuse(path, named(result, path))
            return
        stamp = result.stamp
        used = {one.key.partition("/")[0] for one in result.sent}
        unknown = sorted(used - self._settled.keys())
        if unknown:
            self._refuse(path, ReportError("roll-up-unknown-document", name=path.name, id=unknown[0]))
            return
        updated = dt.date.fromisoformat(result.filled_on) if result.filled_on else None
        documents = {key: stamp.frameworks.get(key, self._settled[key].revision) for key in sorted(used)}
        made = Return(path, SourceKind.WORKBOOK, stamp.recipient, updated=updated, documents=documents)
        every = list(standings(result, self._as_of))
        shared = [one for one in every if self._is_shared(one.key, stamp.workspace)]
        made.own = sum("+" in one.key for one in every) - sum("+" in one.key for one in shared)
        made.unknown = len(every) - len(shared) - made.own
        made.unread = len(result.refusals)
        if not shared:
            self._refuse(path, ReportError("roll-up-no-items", name=path.name))
            return
        self._take(made, [self._completed(one, dated=one.key in result.due) for one in shared])
        self._returns.append(made)
        self._heard(path, None)

    def _is_shared(self, key: str, workspace: str) -> bool:
        """Tell whether an item is one of the documents, or one that the office that sent all of this out has added."""
        return key in self._printed and (key not in self._wanted.own or workspace == self._wanted.origin)

    def _completed(self, one: Standing, *, dated: bool) -> Standing:
        """Return how an item stands with what its document says: the printed due date, whether the target is met."""
        own, target = self._printed[one.key]
        printed = own or (target.due if target else None)
        due = last_day(printed) if printed and not dated else one.due
        if target is None:
            return msgspec.structs.replace(one, due=due)
        mark = one.mark
        result = derived_result(mark.reached, target.comparator, target.value) or mark.result
        return msgspec.structs.replace(one, mark=msgspec.structs.replace(mark, result=result), due=due)

    def overview(self) -> Overview:
        """Return what was gathered."""
        order = Order()
        by_name = {bare(one.name): (place, one) for place, one in enumerate(self._wanted.expected)}
        for made in self._returns:
            _, found = by_name.get(bare(made.name), (0, None))
            if found is not None and found.region and not made.region:
                made.region = found.region
            if not made.region:
                made.region, made.city = order.place_of(made.name)
        self._note(by_name.keys())
        last = len(by_name)
        self._returns.sort(key=lambda one: (by_name.get(bare(one.name), (last,))[0], *order.key(one)))
        came = {bare(one.name) for one in self._returns}
        used = {key for one in self._returns for key in one.documents}
        return Overview(
            as_of=self._as_of,
            soon=DUE_SOON_DAYS,
            documents=tuple(one for key, one in self._settled.items() if key in used),
            places=self._places,
            returns=self._returns,
            refused=sorted(self._refused, key=lambda one: (one.path.name, str(one.path))),
            expected=self._wanted.expected,
            missing=tuple(one for one in self._wanted.expected if bare(one.name) not in came),
            standings=self._standings,
        )

    def _note(self, listed: Iterable[str]) -> None:
        """Write down what is worth knowing of each return."""
        names = Counter(bare(one.name) for one in self._returns)
        origins = Counter(one.origin for one in self._returns if one.origin)
        newest: dict[str, int] = {}
        for one in self._returns:
            for key, revision in one.documents.items():
                newest[key] = max(revision, newest.get(key, 0))
        listed = set(listed)
        for one in self._returns:
            told = {
                "twin": names[bare(one.name)] > 1,
                "copy": origins[one.origin] > 1,
                "older": any(newest[key] > revision for key, revision in one.documents.items()),
                "unlisted": bool(listed) and bare(one.name) not in listed,
                "unread": one.unread > 0,
                "unknown": one.unknown > 0,
            }
            one.notes = tuple(key for key, true in told.items() if true)
