"""What a fill-in workbook carries hidden: where it belongs, and each answer as it was sent.

With it a workbook that comes back is compared in three ways even by a copy of the workspace that knows nothing of the
sending. A checksum tells damage; it is no signature, and none is claimed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from desktop.core.reports.fill_in.fields import FILLED
from desktop.core.reports.values import Column, Further, Line, Role, Sheet

SCHEMA = "duibiao.fill-in/1"
"""The heading of the hidden sheet, by which it is found under any name."""

OVERVIEW = "duibiao.roll-up/1"
"""The first heading of the hidden sheet of a roll-up, which is no fill-in workbook."""

_HEAD = "#"
_FIELDS = FILLED


class Stamp(msgspec.Struct, frozen=True):
    """Where a workbook belongs.

    Attributes:
        workspace: uuid of the workspace.
        assessment: row id of the assessment in it.
        batch: id of the sending, the same in all workbooks that went out together.
        recipient: to whom it went.
        sent: when (ISO date).
        due: by when it is wanted back (ISO date), or empty.
        frameworks: revision of each document by its id.
        checksum: SHA-256 over all of it and of the answers as they were sent.
    """

    workspace: str
    assessment: int
    batch: str
    recipient: str
    sent: str
    due: str
    frameworks: dict[str, int]
    checksum: str = ""


class Sent(msgspec.Struct, frozen=True):
    """One check item as it was sent.

    Attributes:
        key: its permanent id.
        unit: unit of its target (``%``, ``项``, or ``1`` where it has none); empty where no value is asked for.
        values: an answer for each field that is asked for, see ``fields.FILLED``.
    """

    key: str
    unit: str
    values: tuple[str, ...]


def sealed(stamp: Stamp, items: Sequence[Sent]) -> Stamp:
    """Return the stamp with its checksum."""
    bare = msgspec.structs.replace(stamp, checksum="")
    content = (bare, sorted(items, key=lambda item: item.key))
    digest = hashlib.sha256(msgspec.json.encode(content, order="sorted")).hexdigest()
    return msgspec.structs.replace(stamp, checksum=digest)


def sheet(name: str, stamp: Stamp, items: Sequence[Sent]) -> Sheet:
    """Return the hidden sheet of a stamp and its items."""
    columns = (
        Column("key", SCHEMA, least=20, most=20),
        *(Column(key, key, least=8, most=8, folded=True, further=Further.REST) for key in ("unit", *map(str, _FIELDS))),
    )
    head = (_HEAD, msgspec.json.encode(sealed(stamp, items), order="sorted").decode(), *[None] * len(_FIELDS))
    lines = [Line(Role.ITEM, head)]
    lines += [Line(Role.ITEM, (one.key, one.unit or None, *(value or None for value in one.values))) for one in items]
    return Sheet(name, columns, tuple(lines), hidden=True)


def read(rows: Iterable[Sequence[object]]) -> tuple[Stamp, list[Sent]]:
    """Return what the hidden sheet says below its heading.

    Raises:
        ValueError: it is damaged.
    """
    parts = list(_joined(rows))
    if not parts or parts[0][0] != _HEAD:
        raise ValueError("head")
    stamp = msgspec.json.decode(parts[0][1], type=Stamp)
    items = [Sent(part[0], part[1], tuple(part[2:])) for part in parts[1:] if part[0]]
    if sealed(stamp, items) != stamp:
        raise ValueError("checksum")
    return stamp, items


_WIDTH = len(_FIELDS) + 2


def _joined(rows: Iterable[Sequence[object]]) -> Iterator[list[str]]:
    """Yield the rows as texts, those that only carry on a long text joined to the one before."""
    last: list[str] | None = None
    for row in rows:
        texts = ["" if value is None else str(value) for value in row[:_WIDTH]]
        texts += [""] * (_WIDTH - len(texts))
        if last is not None and texts[0] == last[0]:
            last = [last[0], *(one + other for one, other in zip(last[1:], texts[1:], strict=True))]
            continue
        if last is not None:
            yield last
        last = texts
    if last is not None:
        yield last
