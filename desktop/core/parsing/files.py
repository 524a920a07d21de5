"""The door to foreign documents: all is done in a child process, and whatever happens there comes back as one error.

Importing it loads no parser: that is the child's part (``documents``).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from desktop.core.errors import ParseError
from desktop.core.parsing.values import Parsed, Source, source_name
from desktop.core.sandbox import Child, Limits, SandboxError

LIMITS = Limits(memory=1 << 30, seconds=60.0)
"""What reading one file may use, and understanding all of them."""

_KEYS = {"sandbox-timeout": "parse-timeout", "sandbox-memory": "parse-memory"}


class Step(msgspec.Struct, frozen=True):
    """What the child did: read a file, or understood what was read."""

    source: Source | None = None
    parsed: Parsed | None = None


def parse_files(
    paths: Sequence[Path],
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Parsed:
    """Return what the files say, which are copies of one document.

    Args:
        paths: of the files; they are only read.
        progress: told how many steps of how many are done: one for each file, and one to understand them.
        cancelled: asked several times a second.

    Raises:
        ParseError: the first file that cannot be read, named: what it is (see ``reading.read``), or
            ``parse-crashed``, ``parse-timeout``, ``parse-memory``; see ``documents.parse``.
        desktop.core.sandbox.Cancelled: ``cancelled`` said so.
    """
    sources: list[Source] = []
    with _child() as child:
        for done, path in enumerate(paths, 1):
            source = _done(child, os.fsencode(path), source_name(path), cancelled).source
            assert source is not None
            sources.append(source)
            progress(done, len(paths) + 1)
        parsed = _done(child, sources, sources[0].name, cancelled).parsed
    assert parsed is not None
    progress(len(paths) + 1, len(paths) + 1)
    return parsed


def parse_text(name: str, text: str, cancelled: Callable[[], bool] = lambda: False) -> Parsed:
    """Return what text from the clipboard says.

    Args:
        name: what to call the source.
        text: as pasted.
        cancelled: asked several times a second.

    Raises:
        ParseError: ``file-empty``, ``file-too-large``; as ``parse_files``.
        desktop.core.sandbox.Cancelled: ``cancelled`` said so.
    """
    with _child() as child:
        source = _done(child, (name, text.encode("utf-8", "replace")), name, cancelled).source
        assert source is not None
        parsed = _done(child, [source], name, cancelled).parsed
    assert parsed is not None
    return parsed


def _child() -> Child[Step]:
    return Child("desktop.core.parsing.documents:step", Step, LIMITS)


def _done(child: Child[Step], argument: object, name: str, cancelled: Callable[[], bool]) -> Step:
    """Let the child do a step; a failure of its own names the file.

    Raises:
        ParseError: see ``parse_files``.
    """
    try:
        return child.run(argument, cancelled)
    except SandboxError as error:
        key = _KEYS.get(error.key, "parse-crashed")
        raise ParseError(key, name=name, seconds=round(LIMITS.seconds)) from None
