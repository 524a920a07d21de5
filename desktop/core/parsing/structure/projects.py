"""Lists of projects that came one cell a line: what a project is to build describes it and sets no target."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from desktop.core.parsing.structure.stretches import Stretch
from desktop.core.parsing.values import Line

_KIND = re.compile("[\\s　]*(?:新建|改建|扩建|改扩建|新改扩建|续建|迁建|在建)[\\s　]*")
"""The cell before what a project builds: whether it is new."""


def without(lines: Sequence[Line], stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield the stretches of a text but for the cells that say what a project of a list builds."""
    for part in stretches:
        above = lines[part.line - 1] if part.line else None
        if above is None or above.cells is not None or _KIND.fullmatch(above.text) is None:
            yield part
