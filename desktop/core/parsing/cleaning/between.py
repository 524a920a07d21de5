"""What a page says between two parts of the text that it shows: who made it, what else to read, who sent it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.cleaning import page_words as words
from desktop.core.parsing.cleaning.continued import number
from desktop.core.parsing.cleaning.page_lines import SENT
from desktop.core.parsing.interrupted import interrupted

_SAID = re.compile(
    rf"[（(【\[]?(?:(?:{words.BYLINES})\s?[:：][^。；]{{1,30}}|(?:{words.READ_ON})(?:\s?[:：》][^。；]{{1,80}}|[】\]]?))"
)


def between(texts: Sequence[str]) -> list[int]:
    """Return which lines of a text interrupt it: they are known to be a page's, and its numbers go on below them."""
    places = {at for at, text in enumerate(texts) if _SAID.fullmatch(text) or SENT.fullmatch(text)}
    return sorted(interrupted([number(text) for text in texts], places)) if places else []
