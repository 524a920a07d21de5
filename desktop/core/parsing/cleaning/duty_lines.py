"""Lines that name the bodies of a measure, which look like those in which a page names who runs its site."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from desktop.core.parsing.conventions import BEFORE_LABEL, DEADLINES, GROUP_LABEL, KINDS

LABELLED = re.compile(
    rf"^[{BEFORE_LABEL}]?(?!主办|承办|支持|相关)(?:{GROUP_LABEL}|(?:牵头|配合|落实|责任)(?:主体)?|属地责任(?:单位|部门|主体)?|(?:完成|办结|整改)(?:{DEADLINES}))[】〕]?\s?[:：]\s?\S"
)
"""The bodies of a document's last measure; those that are left out may be named by the site."""

_LIST = re.compile(
    r"[（(〔【\[](?:[^。]{2,}、[^。]{2,}|[^。]{2,20}(?:负责|牵头|落实))[）)〕】\]]。?"
)  # without a label
SHARED = re.compile(rf"(?:主办|承办|协办)(?:{KINDS})?[:：]")
"""A label that documents and sites have in common."""


def name_bodies(text: str) -> bool:
    """Return whether a line names the bodies of the last measure, or ends a list of them that a line above began."""
    named = LABELLED.match(text) or _LIST.fullmatch(text)
    return named is not None or any(text.count(one) < text.count(two) for one, two in ("（）", "〔〕", "【】"))


def labelled_alike(texts: Sequence[str], solid: Sequence[bool]) -> list[int]:
    """Return the lines whose label the text has more than once: 主办单位：… is then said of measures, not of the site.

    Below the last measure the label stands once: where it comes again it is the site's.

    Args:
        texts: lines.
        solid: which of them are certainly text of the document.
    """
    if True not in solid:
        return []
    first, last = solid.index(True), len(solid) - 1 - solid[::-1].index(True)
    labels = [found[0] if (found := SHARED.match(text)) else "" for text in texts]
    inside = set(labels[first:last]) - {""}
    below = range(last + 1, len(texts))
    own = itertools.takewhile(
        lambda at: not texts[at] or (labels[at] in inside and labels[at] not in labels[last + 1 : at]), below
    )
    return [at for at in (*range(first, last), *own) if labels[at] in inside]
