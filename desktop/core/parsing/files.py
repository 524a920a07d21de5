"""The door to foreign files: they are read in a child process, and whatever happens there comes back as one error."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.core.errors import DuibiaoError, ParseError
from desktop.core.parsing import reading
from desktop.core.parsing.values import Source
from desktop.core.sandbox import Child, Limits, SandboxError

LIMITS = Limits(memory=1 << 30, seconds=60.0)
"""What reading one file may use."""

_KEYS = {"sandbox-timeout": "parse-timeout", "sandbox-memory": "parse-memory"}


def read_files(
    paths: Sequence[Path],
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Source]:
    """Return the lines of each file, in the order of the paths.

    Args:
        paths: of the files; they are only read.
        progress: told how many files of how many are read.
        cancelled: asked several times a second.

    Raises:
        ParseError: the first file that cannot be read, named: what it is (see ``reading.read``), or
            ``parse-crashed``, ``parse-timeout``, ``parse-memory``.
        desktop.core.sandbox.Cancelled: ``cancelled`` said so.
    """
    sources: list[Source] = []
    with Child(f"{__name__}:_read", Source, LIMITS) as child:
        answers = child.each([os.fsencode(path) for path in paths], cancelled)
        for done, (path, answer) in enumerate(zip(paths, answers, strict=True)):
            if isinstance(answer, DuibiaoError):
                raise named(reading.shown(path), answer)
            sources.append(answer)
            progress(done + 1, len(paths))
    return sources


def _read(path: bytes) -> Source:
    """Read one file; this runs in the child."""
    return reading.read_file(Path(os.fsdecode(path)))


def named(name: str, error: DuibiaoError) -> DuibiaoError:
    """Return an error of the child with the file that it concerns."""
    if not isinstance(error, SandboxError):
        return error
    key = _KEYS.get(error.key, "parse-crashed")
    return ParseError(key, name=name, seconds=round(LIMITS.seconds))
