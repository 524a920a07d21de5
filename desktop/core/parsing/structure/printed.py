"""What was found under signs of one width, as the document prints it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from desktop.core.parsing.structure.figures import wide
from desktop.core.parsing.structure.measures import Measured
from desktop.core.parsing.values import Line


def printed(lines: Sequence[Line], line: int, start: int, end: int, text: str) -> str:
    """Return a text as a stretch of a line prints it; one that was put together of several lines stays."""
    place = wide(lines[line].text[start:end]).find(text)
    return text if place < 0 else lines[line].text[start + place : start + place + len(text)]


def as_printed(lines: Sequence[Line], one: Measured) -> Measured:
    """Return a measure whose heading, text and groups are those that its lines print."""
    stretches = [
        msgspec.structs.replace(
            part, text=printed(lines, part.line, part.start, part.start + len(part.text), part.text)
        )
        for part in one.stretches
    ]
    groups = [
        msgspec.structs.replace(group, text=printed(lines, *span, group.text))
        for group, span in zip(one.groups, one.group_spans, strict=True)
    ]
    title = printed(lines, *one.title_span, one.title) if one.title and one.title_span else one.title
    return msgspec.structs.replace(one, title=title, stretches=stretches, groups=groups)
