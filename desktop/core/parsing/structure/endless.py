"""Deadlines of work that goes on, or is done at once: they name no day, but for 全年 in a plan for one year."""

from __future__ import annotations

import re

_GOES_ON = "(?:坚持|推进|推动|开展|实施|落实|巩固|完善|优化)"
ALONE = f"(?:(?:全年|(?:全年)?(?:长期|持续|常态化?)){_GOES_ON}{{0,2}}|每(?:半?年|季度?|月|周)末?(?:[一二两1-4]次)?)"
"""What stands for a day where work goes on: 长期坚持, 每季度, 全年."""
WHOLE_YEAR = re.compile(f"\\s*全年(?:(?:持续)?{_GOES_ON})?\\s*")
"""Such words that mean the end of a year, where it is known that all is done in one."""
_DAY_SAID = re.compile(r"(?<!每)(?<!每年)年[底末]|\d月|季度末(?<!每季度末)")
_ENDLESS = re.compile("长期|持续|常态|全年|贯穿|始终|每[年月季周日半]|按月|按季|[逐分]年|立行立改|立即|即知即改|[—/-]$")


def is_endless(text: str) -> bool:
    """Return whether a deadline says that the work goes on or is done at once, and no day: 长期坚持, 立行立改."""
    return _ENDLESS.search(text) is not None and _DAY_SAID.search(text) is None
