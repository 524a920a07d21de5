"""What a page says between two parts of the text that it shows: who made it, what else to read, who sent it.

A plan may say who writes or reads what, in lines with the same labels: only what is surely the page's goes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.cleaning import page_words as words
from desktop.core.parsing.cleaning.characters import HAN
from desktop.core.parsing.cleaning.continued import number
from desktop.core.parsing.cleaning.page_lines import SENT
from desktop.core.parsing.interrupted import interrupted

_PERSON = rf"(?![各省市县区本])[{HAN}]{{1,3}}[^\W委部局办厅院心司行学会署社科股室处组站校馆所队]"  # 王某, not 宣传部
_BYLINE = (
    rf"(?:(?:{words.EDITORS})\s?[:：]\s?{_PERSON}|(?:{words.SOURCES})\s?[:：]\s?[^\s。；：:]{{0,16}}?(?:{words.MEDIA}))"
)
_MADE = re.compile(rf"[（(【\[]?{_BYLINE}(?:\s{{1,8}}{_BYLINE}){{0,3}}[）)】\]]?")
_READ_ON = re.compile(rf"[【\[]?(?P<label>{words.READ_ON})(?:\s?[:：》](?!\s?《)[^。；]{{1,80}}|[】\]]?)")
_TOPIC = 2  # characters at the end of such a label: 阅读


def between(texts: Sequence[str]) -> list[int]:
    """Return which lines of a text interrupt it: they are known to be a page's, and its numbers go on below them."""
    places = {at for at, text in enumerate(texts) if _MADE.fullmatch(text) or SENT.fullmatch(text)}
    places |= _links(texts)
    return sorted(interrupted([number(text) for text in texts], places)) if places else []


def _links(texts: Sequence[str]) -> set[int]:
    """Return which lines offer something else to read; none where the text above is about that."""
    topics = {at: found["label"][-_TOPIC:] for at, text in enumerate(texts) if (found := _READ_ON.fullmatch(text))}
    above = texts[: min(topics, default=0)]
    own = {topic for topic in {*topics.values()} if any(topic in text for text in above)}
    return {at for at, topic in topics.items() if topic not in own}
