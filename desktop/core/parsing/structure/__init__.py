"""Understands a cleaned document: its outline, and in each measure the bodies, targets and check items."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from desktop.core.errors import ParseError
from desktop.core.parsing.structure.build import Structured
from desktop.core.parsing.values import Notice, Parsed, Repair, Role, Source, Span

__all__ = ["understand"]


def understand(
    source: Source,
    repairs: tuple[Repair, ...] = (),
    notices: tuple[Notice, ...] = (),
    summary: tuple[str, ...] = (),
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Parsed:
    """Return a cleaned document as a framework, with where each part of it stands.

    Args:
        source: the document.
        repairs: what was mended in it.
        notices: what a person should look at, so far.
        summary: the lines of a summary that stood in front of it.
        progress: told how many of how many measures were taken apart.

    Raises:
        ParseError: ``no-measures``, it has nothing that could be ticked.
    """
    structured = Structured(source, summary, progress)
    framework = structured.framework()
    if not framework.measures:
        raise ParseError("no-measures", name=source.name)
    used = {source.lines[span.line].number for span in structured.spans}
    doubts = (notice for notice in notices if notice.kind != "furniture" or notice.line not in used)
    every = sorted((*doubts, *structured.notices), key=lambda notice: notice.line or 0)
    return Parsed(framework, source, repairs, tuple(every), tuple(_seen(span, source) for span in structured.spans))


def _seen(span: Span, source: Source) -> Span:
    """Return a span; of a target that the cells of a row tell together, that whole row, so that it can be shown."""
    if span.role is not Role.TARGET or span.end > span.start:
        return span
    return msgspec.structs.replace(span, start=0, end=len(source.lines[span.line].text))
