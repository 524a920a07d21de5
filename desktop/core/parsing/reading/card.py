"""What a page prints around a title, where it ran together with it: its path, the fields of its card, its buttons.

A field ends where the next one begins, or with a value that tells its own end: a day, a count, a number, a choice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LABEL = (
    r"(?:索\s?引\s?号|(?:主题|信息|体裁|组配|公文)分类|(?:发布|发文|制发|印发|成文|生成|公开|生效|实施|废止)(?:机构|机关|单位|日期|时间|方式|范围)"
    r"|发文字号|文\s{0,4}号|名\s{0,4}称|标\s{0,4}题|(?<![\u4e00-\u9fff])时间|有\s?效\s?性|(?:信息)?来\s?源|作\s?者|(?:责任)?编\s?辑|审\s?核"
    r"|(?:浏览|点击|阅读)(?:次数|数|量)?|访问量|字\s?[体号]|主题词)\s?[：:]"
)
_FIELD = re.compile(rf"(?:(?<=[\u4e00-\u9fff\d）)\]】〕\s])|^)[\[【（(]?{_LABEL}")
_DAY = r"(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})(?:\s?\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
_NUMBER = r"[\u4e00-\u9fff]{2,12} ?[〔\[［]\d{4}[〕\]］] ?\d{1,4} ?号"
_VALUED = re.compile(
    rf"{_LABEL}\s*(?:{_DAY}|(?<=号[：:]){_NUMBER}|\d{{1,7}}次?(?![\d/-])|[\[【（(][^\[\]【】（）()]{{3,12}}[\]】）)]"
    r"|[大中小 ]{3,5}[\]】）)]|(?P<body>[\u4e00-\u9fff]{3,20})(?=(?P=body))|(?:现行)?有效|失效|已?废止"
    r"|[\u4e00-\u9fff（）()、]{2,24}[司局办室厅委处科部府](?=[ \u00a0]?[\u4e00-\u9fff]{2,8}〔\d{4}〕))\s*"
)
_BUTTON = re.compile(
    r"\s*(?:[\[【]\s?)?(?:打\s?印(?:本页|此页)?|关\s?闭(?:窗口|本页)?|收\s?藏|分享到?(?:\s?[：:])?|微信|微博|QQ(?:空间|好友)?|朋友圈)(?:\s?[\]】])?\s*"
)
_LAST = re.compile(
    r"[>＞»]\s?[^>＞»。，：\s]{0,8}?(?:文件|公告|公开|目录|法规|规划|内容|信息)(?=[^>＞»。：]{0,80}关于)"
)
"""The last step of the path to a page, before a title: … > 部门文件云岭省粮食局关于…."""


def around(text: str) -> Iterator[int]:
    """Yield where the parts of a page's card begin and end in the head of a document."""
    if "：" not in text and ":" not in text and ">" not in text:
        return
    fields = [found.start() for found in _FIELD.finditer(text)]
    yield from fields
    behind = 0
    for found in _VALUED.finditer(text):
        behind = _behind_buttons(text, found.end())
        yield behind
    for found in _BUTTON.finditer(text) if fields else ():
        if found.start() != behind:
            behind = _behind_buttons(text, found.end())
            yield behind
    for found in _LAST.finditer(text):
        yield found.end()


def _behind_buttons(text: str, place: int) -> int:
    """Return where the buttons of a page end that stand at a place."""
    while found := _BUTTON.match(text, place):
        place = found.end()
    return place
