"""From sources to a framework: cleaned, joined where several are copies of one document, and understood."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from desktop.core import sandbox
from desktop.core.parsing import reading
from desktop.core.parsing.cleaning import clean, join
from desktop.core.parsing.files import Step
from desktop.core.parsing.structure import understand
from desktop.core.parsing.values import Parsed, Source

_CLEANED = 25
"""Per cent of the work that cleaning is, and all that goes before the measures are taken apart."""


def parse(sources: Sequence[Source], progress: sandbox.Progress = lambda done, total: None) -> Parsed:
    """Return what copies of one document say.

    Args:
        sources: one document, or several partial or damaged copies of it.
        progress: told how much of the work is done.

    Raises:
        ParseError: ``copies-differ``; ``no-measures``, nothing in it can be ticked.
    """
    cleaned = join([clean(source) for source in sources])
    progress(_CLEANED, 100)

    def far(done: int, total: int) -> None:
        progress(_CLEANED + (100 - _CLEANED) * done // total, 100)

    return understand(cleaned.source, cleaned.repairs, cleaned.notices, cleaned.summary, far)


def step(argument: bytes | list[object]) -> Step:
    """Do one step in the child: read a file (its path), pasted text (its name and itself), or parse what was read.

    Raises:
        ParseError: see ``reading.read`` and ``parse``.
    """
    match argument:
        case bytes():
            return Step(source=reading.read_file(Path(os.fsdecode(argument))))
        case [str(name), bytes(text)]:
            return Step(source=reading.pasted(name, text.decode()))
    return Step(parsed=parse(msgspec.convert(argument, list[Source]), sandbox.tell))
