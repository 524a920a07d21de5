"""What marks become by answers: worked out by a child where there are very many, while those before are written."""

from __future__ import annotations

import collections
import contextlib
import datetime as dt
import itertools
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Any, TypeVar

import msgspec

from desktop.core.assessment import Mark, apply
from desktop.core.errors import DuibiaoError, UsageError, WorkspaceError
from desktop.core.reports.fill_in.change import change_of
from desktop.core.reports.fill_in.fields import Field
from desktop.core.sandbox import Child, Limits, NoChildError, SandboxError
from desktop.core.store import mark_rows
from desktop.core.store.mark_rows import Goal, MarkRows, Standing

TASK = f"{__name__}:work_out"
MANY = 10_000
"""Cells from which on a child saves more time than its start takes."""

_LIMITS = Limits(memory=1 << 30, seconds=20)
_AHEAD = 4  # pages that the child has in hand: half a megabyte each, and it is faster than what writes

T = TypeVar("T")


class Answered(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """The answers for an item.

    Attributes:
        key: its permanent id.
        standing: its mark as it stands.
        given: the answers; evidence is no part of a mark.
        named: unit and owner among them, as row ids.
        goal: what its target asks for, where a value is given.
    """

    key: str
    standing: Standing
    given: dict[Field, str]
    named: dict[str, int | None] = {}
    goal: Goal | None = None


class Page(msgspec.Struct, frozen=True, array_like=True):
    """Items whose marks are worked out at once.

    Attributes:
        assessment: row id.
        today: local date, with which what is done is dated.
        indexed: what the search index has of them is worked out, too.
        items: the answers.
    """

    assessment: int
    today: dt.date
    indexed: bool
    items: list[Answered]


def work_out(argument: bytes) -> MarkRows:
    """Return what is written; ``argument`` is a ``Page``, encoded once more. The task of a child.

    Raises:
        WorkspaceError: an item would become not applicable without a reason (``answer-without-reason``).
        UsageError: a value is out of its range.
    """
    return _worked_out(_decode(argument))


_encode, _decode = msgspec.msgpack.Encoder().encode, msgspec.msgpack.Decoder(Page).decode


def _worked_out(page: Page) -> MarkRows:
    become: list[tuple[Standing, Mark]] = []
    for one in page.items:
        before = one.standing.mark()
        after = mark_rows.judged(before, _become(before, one, page.today), one.goal)
        if after != before:
            become.append((one.standing, after))
    return mark_rows.written(page.assessment, become, indexed=page.indexed)


def _become(mark: Mark, one: Answered, today: dt.date) -> Mark:
    own: dict[str, Any] = dict(one.named)
    if Field.DUE in one.given:
        own["due"] = dt.date.fromisoformat(one.given[Field.DUE]) if one.given[Field.DUE] else None
    change = change_of(mark, one.given)
    try:
        return apply(mark, msgspec.structs.replace(change, **own) if own else change, today)
    except UsageError as error:
        if error.key != "reason-missing":  # none is there, and none was decided on
            raise
        raise WorkspaceError("answer-without-reason", id=one.key) from error


class Worker:
    """Works out what marks become, in a child where there are very many ``cells``; it starts while they are decided."""

    def __init__(self, cells: int) -> None:
        self._child: Child[MarkRows] | None = Child(TASK, MarkRows, _LIMITS, _AHEAD) if cells >= MANY else None

    def __enter__(self) -> Worker:
        if self._child is not None:
            try:
                self._child.start()
            except NoChildError:  # none can be started: then it is done here
                self._child = None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._child is not None:
            self._child.close()

    def each(
        self, pages: Iterable[tuple[T, Page]], cancelled: Callable[[], bool] = lambda: False
    ) -> Iterator[tuple[T, MarkRows]]:
        """Yield what is written for each page, with what came with it; pages are taken some ahead of the results.

        A child that dies or hangs is no reason to write nothing: what is left is worked out here.

        Args:
            pages: what is to be worked out, each with anything else.
            cancelled: asked several times a second while a child has not answered; it may raise what it likes.

        Raises:
            Cancelled: ``cancelled`` said so.
            UsageError, WorkspaceError: as ``work_out``.
        """
        left = iter(pages)
        waiting: collections.deque[tuple[T, Page]] = collections.deque()
        if self._child is not None:
            with contextlib.closing(self._child.each(_remembered(left, waiting), cancelled)) as results:
                for result in results:
                    if isinstance(result, SandboxError):
                        break
                    if isinstance(result, DuibiaoError):
                        raise result
                    yield waiting.popleft()[0], result
        for other, page in itertools.chain(waiting, left):
            yield other, _worked_out(page)


def _remembered(pages: Iterable[tuple[T, Page]], waiting: collections.deque[tuple[T, Page]]) -> Iterator[bytes]:
    for other, page in pages:
        waiting.append((other, page))
        yield _encode(page)
