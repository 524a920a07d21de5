"""Drafts of imports: kept in the user's data folder, each in a file of its own, until it is saved or thrown away."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
import secrets
from pathlib import Path

import msgspec

from desktop.core import paths
from desktop.core.parsing.values import Parsed

_FOLDER = "import-drafts"


class Draft(msgspec.Struct, frozen=True):
    """What is kept.

    Attributes:
        parsed: the result of reading, with the framework as it was mended.
        settled: the notices already seen to.
        files: paths of the files that it came from; empty for pasted text.
        kept: when, local time.
        edition: it is to become the new edition of a document that is there.
        gone: the ids of what was taken away, which nothing new gets.
    """

    parsed: Parsed
    settled: tuple[int, ...] = ()
    files: tuple[str, ...] = ()
    kept: dt.datetime | None = None
    edition: bool = False
    gone: tuple[str, ...] = ()


class Listed(msgspec.Struct, frozen=True):
    """A draft as it is listed: its key, the title of the document, the names of its files, when it was kept."""

    key: str
    title: str
    names: tuple[str, ...]
    kept: dt.datetime


def folder(root: Path | None = None) -> Path:
    """Return where the drafts lie."""
    return (root or paths.data()) / _FOLDER


def new_key(now: dt.datetime) -> str:
    """Return a key that no draft has; keys sort by time."""
    return f"{now:%Y%m%d-%H%M%S}-{secrets.token_hex(4)}"


def keep(key: str, draft: Draft, root: Path | None = None) -> None:
    """Write a draft whole, in place of what was kept under its key.

    Raises:
        OSError: it cannot be written; what was kept stays.
    """
    target = _place(key, root)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(msgspec.json.encode(draft))
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def listed(root: Path | None = None) -> list[Listed]:
    """Return the drafts, the one kept last first; one that cannot be read stays where it is and is not listed."""
    found = []
    for path in folder(root).glob("*.json"):
        with contextlib.suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
            head = msgspec.json.decode(path.read_bytes(), type=_Head)
            names = tuple(Path(name).name for name in head.files)
            kept = head.kept or dt.datetime.fromtimestamp(path.stat().st_mtime)
            found.append(Listed(path.stem, head.parsed.framework.title, names, kept))
    return sorted(found, key=lambda one: one.kept, reverse=True)


def load(key: str, root: Path | None = None) -> Draft | None:
    """Return a draft; None where there is none, or none that can be read (it stays where it is)."""
    try:
        return msgspec.json.decode(_place(key, root).read_bytes(), type=Draft)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def forget(key: str, root: Path | None = None) -> None:
    """Remove a draft; nothing where there is none."""
    with contextlib.suppress(OSError):
        _place(key, root).unlink(missing_ok=True)


def _place(key: str, root: Path | None) -> Path:
    assert re.fullmatch(r"[\w-]+", key), key
    return folder(root) / f"{key}.json"


class _Title(msgspec.Struct):
    title: str


class _Parsed(msgspec.Struct):
    framework: _Title


class _Head(msgspec.Struct):
    """The little of a draft that a list shows."""

    parsed: _Parsed
    files: tuple[str, ...] = ()
    kept: dt.datetime | None = None
