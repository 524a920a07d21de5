"""Who is expected to report: a list (text, CSV, workbook), an earlier roll-up, or a workspace's record of sendings."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from desktop.core import regular
from desktop.core.errors import ReportError, reason
from desktop.core.reports.fill_in.collect import LIMITS, SUFFIXES, named
from desktop.core.reports.roll_up import listing
from desktop.core.reports.roll_up.documents import Documents
from desktop.core.reports.roll_up.values import Expected, bare
from desktop.core.sandbox import Child
from desktop.core.store import overview, sendings
from desktop.core.store.file_format import SUFFIX
from desktop.core.store.untouched import open_untouched

TEXTS = (".txt", ".csv", ".tsv")
KINDS = (*TEXTS, *SUFFIXES, SUFFIX)
_MOST = 1 << 20  # bytes of a list as text: some 30,000 names


class ExpectedList(msgspec.Struct):
    """Who is expected.

    Attributes:
        expected: each once, in the order of the list.
        documents: of the workspace that sent out, which returned workbooks do not carry themselves; None otherwise.
        own: the text of the items that it added to them, by id.
        origin: its uuid.
    """

    expected: tuple[Expected, ...] = ()
    documents: Documents | None = None
    own: dict[str, str] = {}
    origin: str = ""


def read(path: Path, cancelled: Callable[[], bool] = lambda: False) -> ExpectedList:
    """Read who is expected.

    Args:
        path: a text (a name a line; after a tab or comma its region), a workbook (a column of names, one of regions),
            an earlier roll-up (workbook or workspace), or the workspace that sent out.
        cancelled: asked several times a second while a workbook is read.

    Raises:
        ReportError: it cannot be read, or names nobody.
        WorkspaceError: the workspace cannot be read.
        Cancelled: ``cancelled`` said so.
    """
    suffix = path.suffix.lower()
    if suffix == SUFFIX:
        return _workspace(path)
    if suffix in SUFFIXES:
        with Child(listing.TASK, list[list[str]], LIMITS) as child:
            (result,) = child.each([{"path": str(path)}], cancelled)
        if isinstance(result, Exception):
            raise named(result, path)
        return _listed(path, ((row[0], row[1]) for row in result))
    if suffix not in TEXTS:
        raise ReportError("expected-kind", name=path.name)
    return _listed(path, _text(path))


def _listed(path: Path, pairs: Iterable[tuple[str, str]]) -> ExpectedList:
    """Return the names, each once, without the heading."""
    found: dict[str, Expected] = {}
    for name, region in pairs:
        name = " ".join(name.split())
        if name and bare(name) not in listing.NAMES:
            found.setdefault(bare(name), Expected(name, " ".join(region.split())))
    if not found:
        raise ReportError("expected-empty", name=path.name)
    return ExpectedList(tuple(found.values()))


def _text(path: Path) -> list[tuple[str, str]]:
    try:
        with regular.opened(path) as file:
            content = file.read(_MOST + 1)
    except (OSError, ValueError) as error:
        raise ReportError("expected-unreadable", name=path.name, detail=reason(error)) from error
    if len(content) > _MOST or b"\0" in content:
        raise ReportError("expected-kind", name=path.name)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise ReportError("expected-kind", name=path.name)
    lines = text.replace("\t", ",").replace("，", ",").splitlines()
    return [(row[0], row[1] if len(row) > 1 else "") for row in csv.reader(lines) if row]


def _workspace(path: Path) -> ExpectedList:
    with (
        tempfile.TemporaryDirectory(prefix="duibiao-") as scratch,
        open_untouched(path, Path(scratch)) as opened,
        opened.reading() as db,
    ):
        before = overview.facts(db)
        if before is not None:
            return _listed(path, [(one.name, one.region) for one in (*before.organisations, *before.missing)])
        found = {bare(one.recipient): Expected(one.recipient) for one in sendings.sendings(db, opened.assessment)}
        if not found:
            raise ReportError("expected-none-sent", name=path.name)
        documents = Documents()
        documents.add(opened)
        own = documents.add_own(opened)
        return ExpectedList(tuple(found.values()), documents, own, opened.uuid)
