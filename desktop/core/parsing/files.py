"""The door to foreign documents: all is done in a child process, and whatever happens there comes back as one error.

Importing it loads no parser: that is the child's part (``documents``).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec

from desktop.core import pieces
from desktop.core.errors import ParseError
from desktop.core.leading import refuse_leading
from desktop.core.parsing.values import Parsed, Source, source_name
from desktop.core.sandbox import Child, Limits, Progress, SandboxError

LIMITS = Limits(memory=1 << 30, seconds=60.0)
"""What reading one file may use, and understanding all of them; ``PER_MEGABYTE`` more seconds for what is long."""

PER_MEGABYTE = 15.0
"""Seconds: eight times what a long text takes on a free machine, since a busy one must not refuse it."""

_READ, _UNDERSTOOD = 10, 90
"""Shares of the work: to read a file, and to understand what was read."""

_KEYS = {"sandbox-timeout": "parse-timeout", "sandbox-memory": "parse-memory"}


class Step(msgspec.Struct, frozen=True):
    """What the child did: read a file, or understood what was read."""

    source: Source | None = None
    parsed: Parsed | None = None


def parse_files(
    paths: Sequence[Path],
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Parsed:
    """Return what the files say, which are copies of one document.

    Args:
        paths: of the files; they are only read.
        progress: told how much of the work is done: a share of it for each file, the rest to understand them.
        cancelled: asked several times a second.

    Raises:
        ParseError: the first file that cannot be read, named: what it is (see ``leading`` and ``reading.read``), or
            ``parse-crashed``, ``parse-timeout``, ``parse-memory``; see ``documents.parse``.
        desktop.core.sandbox.Cancelled: ``cancelled`` said so.
    """
    refuse_leading(paths)
    whole = _READ * len(paths) + _UNDERSTOOD
    sources: list[Source] = []
    with _child(sum(map(_size, paths))) as child:
        for done, path in enumerate(paths, 1):
            source = _done(child, os.fsencode(path), source_name(path), cancelled).source
            assert source is not None
            sources.append(source)
            progress(_READ * done, whole)
        return _understood(child, sources, progress, cancelled)


def parse_text(
    name: str,
    text: str,
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Parsed:
    """Return what text from the clipboard says.

    Args:
        name: what to call the source.
        text: as pasted.
        progress: as in ``parse_files``.
        cancelled: asked several times a second.

    Raises:
        ParseError: ``file-empty``, ``file-too-large``; as ``parse_files``.
        desktop.core.sandbox.Cancelled: ``cancelled`` said so.
    """
    data = text.encode("utf-8", "replace")
    with _child(len(data)) as child:
        source = _done(child, (name, data), name, cancelled).source
        assert source is not None
        return _understood(child, [source], progress, cancelled)


def _understood(child: Child[Step], sources: list[Source], progress: Progress, cancelled: Callable[[], bool]) -> Parsed:
    read = _READ * len(sources)

    def far(done: int, total: int) -> None:
        progress(read + _UNDERSTOOD * done // total, read + _UNDERSTOOD)

    parsed = _done(child, sources, sources[0].name, cancelled, far).parsed
    assert parsed is not None
    progress(read + _UNDERSTOOD, read + _UNDERSTOOD)
    return parsed


def _size(path: Path) -> int:
    """Return the size of a file in bytes; what cannot be looked at is refused when it is read."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _child(size: int) -> Child[Step]:
    """Return the child for so many bytes."""
    seconds = LIMITS.seconds + PER_MEGABYTE * size / 1e6
    limits = msgspec.structs.replace(LIMITS, seconds=seconds)
    return Child("desktop.core.parsing.documents:step", Step, limits, decode=partial(pieces.decoded, kind=Step))


def _done(
    child: Child[Step],
    argument: object,
    name: str,
    cancelled: Callable[[], bool],
    progress: Progress = lambda done, total: None,
) -> Step:
    """Let the child do a step; a failure of its own names the file.

    Raises:
        ParseError: see ``parse_files``.
    """
    try:
        return child.run(argument, cancelled, progress)
    except SandboxError as error:
        key = _KEYS.get(error.key, "parse-crashed")
        raise ParseError(key, name=name, seconds=round(float(error.facts.get("seconds", LIMITS.seconds)))) from None
