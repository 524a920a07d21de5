"""The title of a chapter: what its first line says before bodies or a text that runs in, without a sign around it."""

from __future__ import annotations

import re

from desktop.core.parsing.structure import bodies
from desktop.core.parsing.structure.dividing import SIGNED
from desktop.core.parsing.structure.headings import before_text, heading_alone
from desktop.core.parsing.structure.rows import Row

_SPEAKER = re.compile("^[^：:？，]{1,20}[：:]")  # before the question of an interview
_LONGEST = 40  # characters of a title that a text follows on its line


def of_chapter(row: Row, goes_on: bool) -> tuple[str, int]:
    """Return the title of the chapter that begins with a row, and where it ends behind the ordinal of that.

    Args:
        row: the first one of the chapter.
        goes_on: the chapter holds more rows.
    """
    text = row.said
    if row.mark is None and (signed := SIGNED.fullmatch(text.strip())):
        return (signed["said"] or signed["within"]).strip(), len(text)
    group = next(iter(bodies.brackets(text.rstrip("。：: "))), None)  # 一、重点任务（由市商务局牵头）
    said = text[: group[0]] if group and group[0] else text
    heading, end, alone = heading_alone(said, goes_on=goes_on) if row.mark else (_SPEAKER.sub("", said), 0, True)
    title = before_text(heading if alone or len(heading) <= _LONGEST else said)
    return title.strip().rstrip("。：:"), len(text) if alone else end
