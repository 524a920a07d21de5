"""The sentences of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile("[。！？；;\n]")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text begins and ends, its sign included; what ； ends is one."""
    start = 0
    for end in (*(found.end() for found in _END.finditer(text)), len(text)):
        yield start, end
        start = end
