"""What a person chooses of a report, and what of it is kept in the workspace for the next time."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from desktop.core.assessment import Changes, Status
from desktop.core.labels import Language
from desktop.core.reports.paper import Paper
from desktop.core.store import profile
from desktop.core.store.items import Filter
from desktop.core.store.touched import REPORT_SETTING

if TYPE_CHECKING:
    from desktop.core.store.workspace import Workspace


class ReportKind(StrEnum):
    """The reports."""

    LEDGER = "ledger"
    BREAKDOWN = "breakdown"
    PROGRESS = "progress"
    URGING = "urging"
    TARGETS = "targets"
    APPLICABILITY = "applicability"
    WHOLE = "whole"


class Grouping(StrEnum):
    """Under which headings the items stand: documents and chapters, lead units, alerts, or none."""

    CHAPTER = "chapter"
    UNIT = "unit"
    ALERT = "alert"
    NONE = "none"


class Settings(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is kept of one kind of report.

    Attributes:
        columns: keys of the printed columns in order; empty means the usual ones (``item_columns.usual``).
        grouping: None means the usual one.
        title: instead of the usual title; empty means the usual one.
        documents: ids of the chosen documents (``plan-2024``); empty means all.
        units: names of the chosen lead units, an empty name for items without one; empty means all.
        statuses: of the chosen applicable items; empty means all items.
        anonymous: names of persons and telephones are left out.
        as_is: texts that look like formulas stay unchanged in a CSV file.
    """

    columns: tuple[str, ...] = ()
    grouping: Grouping | None = None
    title: str = ""
    documents: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    filler: str = ""
    telephone: str = ""
    anonymous: bool = False
    as_is: bool = False
    paper: Paper = Paper()


class Options(msgspec.Struct, frozen=True):
    """One report to be written.

    Attributes:
        path: the file; its ending says how: ``.xlsx``, ``.pdf``, ``.csv`` or ``.json``.
        language: of the report, whatever the interface speaks.
        wanted: which items, together with what ``settings`` choose.
        filters: ``wanted`` in words, empty for all items.
        as_of: the date printed on it, for which alerts and progress hold; None means today.
    """

    path: Path
    language: Language
    kind: ReportKind = ReportKind.LEDGER
    settings: Settings = Settings()
    wanted: Filter = Filter()
    filters: str = ""
    as_of: dt.date | None = None


def kept(workspace: Workspace, kind: ReportKind) -> Settings:
    """Return the settings of the last report of a kind; the usual ones where there was none.

    Raises:
        WorkspaceError: they cannot be read (``setting-unreadable``).
    """
    with workspace.reading() as db:
        return profile.setting(db, _key(kind), Settings())


def keep(workspace: Workspace, kind: ReportKind, settings: Settings) -> Changes | None:
    """Keep the settings for the next report of a kind: one gesture, which can be undone; None where nothing changed.

    Raises:
        WorkspaceError: the workspace cannot be written.
    """
    if kept(workspace, kind) == settings:
        return None
    return workspace.write(
        "report-settings",
        {"report": str(kind)},
        lambda record: profile.set_setting(record, _key(kind), settings),
    )


def _key(kind: ReportKind) -> str:
    return f"{REPORT_SETTING}{kind}"
