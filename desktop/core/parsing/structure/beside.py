"""What stands beside a title on its line: a bullet before it, its number and the bodies that issue it behind it."""

from __future__ import annotations

import re

from desktop.core.parsing.conventions import BODY_ENDS, BULLETS, GENRES, NOTICES
from desktop.core.parsing.structure.document_number import apart

_BULLET = re.compile(rf"^[{BULLETS}]\s*")
_BODY = rf"(?![^\s]*(?:关于|印发))[\u4e00-\u9fff、（）()]{{1,24}}(?:{BODY_ENDS}|会|院)"
_ISSUED = re.compile(
    rf"(?<={GENRES}|{NOTICES})(?P<version>[（(][^（()）]{{2,30}}[)）])?(?P<bodies>(?:[\s\u3000]+{_BODY})+)$"
)
"""关于建设粮库的意见　某部　某委员会: the title ends with its genre, where a blank and the bodies follow."""


def title_alone(line: str) -> str:
    """Return what a line holds of a title."""
    text = apart(_BULLET.sub("", line.strip()))[0]
    found = _ISSUED.search(text)
    return text[: found.start("bodies")] if found else text


def issuers(line: str) -> tuple[str, ...]:
    """Return the bodies behind a title on its line."""
    found = _ISSUED.search(apart(line.strip())[0])
    return tuple(found["bodies"].split()) if found else ()
