"""Figures of the document's own title, which its text repeats: 12个缺粮县粮食调运方案 sets no 12."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.figures import figures
from desktop.core.parsing.structure.naming import DOES_END
from desktop.core.parsing.values import Line

_HELPS = re.compile("(?:支持|扶持|帮扶|推动|推进|促进|落实|保障|救助|服务|惠及)$")
_SHARED = 6  # characters behind a figure that the text has as the title has them


def set_something(aims: Sequence[Aim], lines: Sequence[Line], title: str) -> list[Aim]:
    """Return the targets but for those whose figure only tells in the title's words of what the document is.

    A title that says what is made (新建30座粮站实施方案) sets that still.
    """
    named = [title[one.begin :] for one in figures(title) if not _makes(title[: one.start])]
    return [aim for aim in aims if not any(_repeats(lines[aim.line].text[aim.start :], name) for name in named)]


def _makes(before: str) -> bool:
    """Return whether a title says before a figure that what it counts is made."""
    return DOES_END.search(before) is not None and _HELPS.search(before) is None


def _repeats(text: str, name: str) -> bool:
    """Return whether the first figure of a text begins a name as the title gives it."""
    first = re.search(r"\d", text)
    shared = re.match(r"[\d.]+", name)
    return bool(first and shared and text.startswith(name[: shared.end() + _SHARED], first.start()))
