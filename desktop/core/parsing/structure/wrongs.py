"""Lists of wrongs that a measure has put right, which ask for it by no verb of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WRONG = re.compile(
    "未(?:按|经|依|取得|提交|提供|履行|落实|办理|公示|建立|如实|及时)|违规|违法|违反|擅自|拒不|无正当理由|虚假|不实|挪用|侵占|套取|骗取|"
    "变相|克扣|捆绑|囤积|捂盘|强制|弄虚作假|不公平|非法"
)
_FEWEST_WRONGS = 3


def wrongs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a list of wrongs to be put right, which ask for nothing by a verb: 未按期验收；挪用资金."""
    parts = [(found.start(), found.end()) for found in re.finditer("[^；;]+[；;]?", text)]
    if (
        len(parts) >= _FEWEST_WRONGS
        and not re.search("。.", text)
        and 2 * sum(_WRONG.search(text, *part) is not None for part in parts) > len(parts)
    ):
        yield from parts
