"""From files to a framework: read, cleaned, joined where several are copies of one document, and understood."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.core.parsing import files, reading
from desktop.core.parsing.cleaning import clean, join
from desktop.core.parsing.structure import understand
from desktop.core.parsing.values import Parsed, Source
from desktop.core.sandbox import Child, SandboxError


def parse(sources: Sequence[Source]) -> Parsed:
    """Return what copies of one document say.

    Args:
        sources: one document, or several partial or damaged copies of it.

    Raises:
        ParseError: ``copies-differ``; ``no-measures``, nothing in it can be ticked.
    """
    cleaned = join([clean(source) for source in sources])
    return understand(cleaned.source, cleaned.repairs, cleaned.notices)


def parse_files(paths: Sequence[Path], cancelled: Callable[[], bool] = lambda: False) -> Parsed:
    """Return what the files say, which are copies of one document; all is done in a child process.

    Args:
        paths: of the files; they are only read.
        cancelled: asked several times a second.

    Raises:
        ParseError: see ``parse`` and ``files.read_files``.
        desktop.core.sandbox.Cancelled: ``cancelled`` said so.
    """
    with Child(f"{__name__}:_parse", Parsed, files.LIMITS) as child:
        try:
            return child.run([os.fsencode(path) for path in paths], cancelled)
        except SandboxError as error:
            raise files.named(reading.shown(paths[0]), error) from None


def _parse(paths: list[bytes]) -> Parsed:
    """Parse files; this runs in the child."""
    return parse([reading.read_file(Path(os.fsdecode(path))) for path in paths])
