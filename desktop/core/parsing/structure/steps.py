"""By when a step of the work is due whose heading names its time: 试行阶段（2026年3月—9月）, 集中整治（3月—9月）."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure import campaigns, dues, staged

_STAGE = re.compile(
    r"阶段[^（(]{0,12}[（(](?P<when>[^（）()]*20\d\d\s?年?[^（）()]*)[）)](?:[，,]?[\u4e00-\u9fff、]{2,16})?$"
)
"""A stage whose heading names its years: 二期建设阶段（2026—2027年）, 第一阶段（2026年3月）动员部署."""
FOLLOW = re.compile("步骤|阶段|进度|(?:时间|工作|实施|组织|推进)安排")
"""What a heading calls whose parts follow one another."""
_STEP_OF = re.compile(r"[（(](20\d\d)\s?年(?:度|全年)?[)）]$")
_YEAR = re.compile(r"20\d\d")
_MONTH = re.compile(r"((?:1[0-2]|0?[1-9])\s?月(?:\d{1,2}日)?)[^月]*$")
_LATE = 2  # months that a document may be issued behind the end of its first step
_OPEN = re.compile(r"(?:起|以后|之后|后|以来|开始)$")


class Steps:
    """Reads the headings of the measures of a document in turn.

    Months that name no year are of the campaign that the document or a heading above them tells, else of the year of
    the document; there they name no date where they lie long before its issue, or before a step above them:
    动员（12月）, 整治（1月—3月） run over the turn of the year.
    """

    def __init__(
        self, year: str | None, issued: str | None, begins: int | None, campaign: campaigns.Campaign | None
    ) -> None:
        """Begin a document.

        Args:
            year: what the document calls 今年.
            issued: its date of issue.
            begins: the year in which what it sets begins, where it is known; a step before that is none.
            campaign: the months that it says it is for.
        """
        self._year = year
        self._issued = issued
        self._begins = begins or int(year or 0)
        self._campaign = campaign
        self._chapter: str | None = None
        self._reached = ""  # when the step above ends

    def due(self, headings: Sequence[str | None]) -> str | None:
        """Return when the step ends to which a measure belongs, None where its headings do not tell.

        So does anything that is set for several years (建好粮库（2026—2028年）) or for months (摸底（3月—4月）), and
        goals for one year (近期目标（2027年）).

        Args:
            headings: those above the text of the measure, its own first, its chapter's last.
        """
        if headings[-1] != self._chapter:
            self._chapter, self._reached = headings[-1], ""
        ordered = any(FOLLOW.search(above or "") for above in headings[1:])
        campaign = next((own for one in headings[1:] if (own := campaigns.of_heading(one, self._issued))), None)
        campaign = campaign or self._campaign

        def year_of(first: int, last: int) -> str | None:
            return campaign.year_of(last) if campaign else self._year_of(first, last)

        date = next((date for heading in headings if (date := _of_stage(heading, year_of))), None)
        step = _STEP_OF.search(headings[0] or "") if ordered else None
        date = date or (step[1] if step else None)
        if date is None or int(date[:4]) < self._begins:
            return None
        self._reached = date if ordered else ""
        return date

    def _year_of(self, first: int, last: int) -> str | None:
        """Return the year of the document for months that can lie in it."""
        if self._year is None or last < first:
            return None
        month = f"{self._year}-{last:02}"
        return None if month < max(_since(self._issued), self._reached[:7]) else self._year


def _since(issued: str | None) -> str:
    """Return the first month of which a document that is issued at a date may tell: many are issued as they begin."""
    if issued is None or "-" not in issued:
        return ""
    year, month = map(int, issued.split("-")[:2])
    at = 12 * year + month - 1 - _LATE
    return f"{at // 12}-{at % 12 + 1:02}"


def _of_stage(heading: str | None, year_of: staged.YearOf) -> str | None:
    """Return when a step ends whose heading names its years or months."""
    if last := staged.of_heading(heading or "", year_of):
        return last
    found = _STAGE.search(heading or "")
    if found is None or _OPEN.search(found["when"]):
        return None
    years = list(_YEAR.finditer(found["when"]))
    month = _MONTH.search(found["when"], years[-1].end())
    return dues.of_deadline(f"{years[-1][0]}年{month[1] if month else ''}")
