"""What stands beside a title: menus, the column of a site, a bullet and a number, the bodies that issue it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.conventions import BODY_ENDS, BULLETS, GENRES, NOTICES
from desktop.core.parsing.structure.document_number import apart
from desktop.core.parsing.structure.marks import mark
from desktop.core.parsing.values import Line

_BULLET = re.compile(rf"^[{BULLETS}]\s*")
_BODY = rf"(?![^\s]*(?:关于|印发))[\u4e00-\u9fff、（）()]{{1,24}}(?:{BODY_ENDS}|会|院)"
_VERSION = r"(?:[（(][^（()）]{2,30}[)）])?"
_ISSUED = re.compile(
    rf"(?P<title>.*(?:{GENRES}|{NOTICES}){_VERSION})"
    rf"(?P<bodies>[\s\u3000]+{_BODY}(?:[\s\u3000]+{_BODY})*|{_BODY}(?:[\s\u3000]+{_BODY})+)"
)
"""关于建库的意见　某部　某委: the title ends with its genre, where the bodies follow with blanks between them."""
COLUMN = (
    "(?:规范性文件|政策|文件|草案|民意|网上|公开|政府)*(?:征集|征求)(?:意见|建议)(?:稿|栏)?|(?:行政)?规范性文件|"
    "(?:政策|政府|部门|其他)文件|通知公告|公示公告|政策法规|(?:政府)?信息公开"
)
"""The columns of sites in which documents and drafts are shown; their names stand alone on a line above a title."""
_PARTED = re.compile(r"\s+[|｜丨]\s+")
_FIELDS = 3  # that a line parted by | has at least
_NAMED = re.compile(rf"[^。]{{6,}}(?:{GENRES}|{NOTICES}){_VERSION}")  # no 规划计划, which is a column
_TWO_BODIES = re.compile(r"[部委局署](?![员办部])[^\s]{2,}[部委局署]")  # between which a blank is lost
_LONGEST = 800  # characters of a title with the bodies of a notice that twenty of them issue
_MENUS, _MENU, _NAME = 200, 12, 8  # lines above a text, of one menu, characters of a name in it


def title_alone(line: str) -> str:
    """Return what a line holds of a title: of fields with | between them, the one that reads like one."""
    fields = _PARTED.split(line.strip())
    parted = [one for one in fields if _NAMED.fullmatch(one)] if len(fields) >= _FIELDS else []
    text = apart(_BULLET.sub("", parted[0] if parted else line.strip()))[0]
    found = _issued(text)
    return found["title"] if found else text


def issuers(line: str) -> tuple[str, ...]:
    """Return the bodies behind a title on its line, none where two of them cannot be told apart."""
    found = _issued(apart(line.strip())[0])
    return tuple(found["bodies"].split()) if found and not _TWO_BODIES.search(found["bodies"]) else ()


def _issued(text: str) -> re.Match[str] | None:
    """Return a title with the bodies behind it, None for what holds none or is longer than both can be."""
    return _ISSUED.fullmatch(text) if len(text) <= _LONGEST else None


def navigation(lines: Sequence[Line], start: int, end: int) -> set[int]:
    """Return the lines of the menus above a text from ``start`` to ``end``: long runs of names shorter than titles."""
    found: set[int] = set()
    run: list[int] = []
    for at in range(start, min(end, start + _MENUS)):
        text = lines[at].text.strip()
        if lines[at].cells is None and len(text) <= _NAME and not mark(text):
            run.append(at)
            found |= set(run) if len(run) >= _MENU else set()
        elif lines[at].cells is None:
            run.clear()
    return found
