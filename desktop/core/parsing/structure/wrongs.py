"""Wrongs that a measure has put right: lists that ask for it by no verb, and what is told of them before the remedy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.parsing.structure.stretches import Stretch

_WRONG = re.compile(
    "未(?:按|经|依|取得|提交|提供|履行|落实|办理|公示|建立|如实|及时)|违规|违法|违反|擅自|拒不|无正当理由|虚假|不实|挪用|侵占|套取|骗取|"
    "变相|克扣|捆绑|囤积|捂盘|强制|弄虚作假|不公平|非法"
)
_FEWEST_WRONGS = 3
_TOLD = "目标|措施|任务|内容|举措|方案|计划|方向"
"""What tells how a wrong is put right; by when (整改时限) and how well (整改标准) say so of what is asked before."""


def _label(names: str) -> str:
    return f"[【〔]?整改(?:总体|工作|具体)?(?:{names})(?:[及和与][^。；：:】〕]{{2,6}})?[】〕]?"


LABEL = re.compile(_label(f"{_TOLD}|要求|[时期]限|时间|完成时限|标准"))
"""How what is to be done about a wrong is called; it asks for nothing itself."""
REMEDY = re.compile(
    rf"(?:(?:(?<![^。；\s　])|^\W*){_label(_TOLD)}"
    r"|(?:^|(?<![^。；\s　])(?:[一二三四五]是|\d{1,2}[.．、]|[（(][\d一二三四五]{1,2}[)）])[\s　]{0,4})"
    rf"{_label(f'{_TOLD}|要求')})(?:(?<=[】〕])|[\s　]{{0,4}}(?:[:：]|$))"
)
"""The label of what is to be done about a wrong, behind which a plan tells it: 整改目标：, 【整改措施】."""


def wrongs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a list of wrongs to be put right, which ask for nothing by a verb: 未按期验收；挪用资金."""
    parts = [(found.start(), found.end()) for found in re.finditer("[^；;]+[；;]?", text)]
    if (
        len(parts) >= _FEWEST_WRONGS
        and not re.search("。.", text)
        and 2 * sum(_WRONG.search(text, *part) is not None for part in parts) > len(parts)
    ):
        yield from parts


def remedies(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return the stretches of a measure from the first label of its remedy on: what is told before is the wrong.

    全市粮库126座，漏雨的有19座。整改措施：修缮19座。 asks for the latter alone. All of them where no label stands.
    """
    for at, part in enumerate(stretches):
        if "整改" in part.text and (found := REMEDY.search(part.text)) is not None:
            cut = msgspec.structs.replace(part, start=part.start + found.start(), text=part.text[found.start() :])
            return [cut, *stretches[at + 1 :]]
    return list(stretches)
