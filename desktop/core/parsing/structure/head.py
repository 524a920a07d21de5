"""The title of a document, and where the text below it begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

import msgspec

from desktop.core.parsing.conventions import GENRES, NOTICES, PLANS
from desktop.core.parsing.structure import beside, contents, rare
from desktop.core.parsing.structure.document_number import NUMBER, ORDER, VERSION, is_number
from desktop.core.parsing.structure.issuing import (
    BODY,
    ISSUERS,
    announced_title,
    as_named,
    in_title,
    issued_title,
    issued_titles,
    of_sheet,
    published_title,
)
from desktop.core.parsing.structure.marks import Style, mark
from desktop.core.parsing.structure.misprints import misprints
from desktop.core.parsing.structure.parts import ANNEX, REMARK, SIGNED, Part
from desktop.core.parsing.structure.title_lines import (
    DATE_LINE,
    GENRE,
    TITLE_END,
    TITLE_LINES,
    is_broken,
    is_collected,
    joined,
    without_number,
)
from desktop.core.parsing.values import Line

_TITLE_FIELD = re.compile(r"^(?:(?:发文|文件|公文|法规)(?:标\s*题|名\s*称)|标\s*题)\s*[:：]\s*(\S.*)$")
_HEADS_SHEET = re.compile("令$|^(?!.*(?:关于|研究|工作)).*会议纪要$")  # what is printed in red above it
_LONG = 40  # characters of a line of text
_ISSUER = re.compile("[^《》〈]{2,30}关于")  # a line with it and the end of a title is a title by itself
_PLANNED = re.compile(f"(?:{PLANS}|要点|纲要|任务)(?:[（(][^（()）]{{2,20}}[)）])?$")
_ASIDE = re.compile(rf"{REMARK.pattern}|{beside.COLUMN}|https?://\S+")
_FIELD = re.compile(
    r"^(?:(?:发布)?(?:时间|日期|来源(?:专题)?|作者|编译者|索\s*引\s*号|信息来源|浏览|点击|编辑)[^，。]{0,40}|(?:发布|发文|成文|印发|主办|制定|公布|施行|实施|生效|失效)(?:机构|机关|单位|部门|日期|时间)|"
    r"(?:文件|信息|发文|公文|法规|发布|颁布)?(?:名称|标题|编号|文号)|(?:发文|公文)[字序]?号|主题词|关键词|(?:[法政][规策]|主题|内容|信息|体裁)?(?:分类|类别)|时效性|效力(?:位阶|级别|层级|状态)|(?:政策|制定|法律)依据)\s*[:：|]|^新华社[^，。]{2,20}电$"
    r"|^(?:内部)?(?:明电|传真电报|明传电报)$|^发电(?:单位|机关)"
)
"""A field of the page, or of the head of a telegram."""
_DIVIDES = re.compile(r"第\s?[一二三四五六七八九十\d]{1,3}\s?[篇编章节]")  # 第一篇 总体战略 heads a part of the text
_BLANKS = re.compile(r"\s")
_LABELLED = re.compile(r"[\u4e00-\u9fff]{2,6}\s?[：:]\s?[^：:。，]{1,16}")  # 适用范围：全市
_HEAD, _CARD = 25, 40  # lines in which a title, the card of a page stands
_LABEL = re.compile(
    "(?:索引号|主题分类|主题词|发文机关|发文机构|发文单位|发布机构|发布单位|制定机关|成文日期|发文日期|发布日期|印发日期|生成日期|公开日期|"
    "发文[字序]号|文号|公文种类|文种|体裁分类|有效性|效力状态|时效性|信息分类|信息来源|来源|关键词|(?P<title>标题|名称|信息名称|文件名称|公文名称))[：:]"
)
_VALUE = 40  # characters of a value on such a card
_FEWEST = 4  # lines of such a card
_BELOW = 12  # lines below the title of a page in which the document's own stands
_NEWS = 12  # lines above a text in which news may announce it
_LONGEST_LIST = 60  # characters of a line in a list of annexes
_BARE = re.compile(f"(?:印发|全文|正文|实施|行动|工作|具体)?(?:{GENRES}|{NOTICES})(?:全文|正文|内容)?")
"""A heading of a page that says of what kind the text below it is, and names nothing."""
_LONGEST = 120  # characters of a title
_PASTED = 3  # lines of a document that was pasted into one
_PLACE = 2  # characters of the name of a place, which a body and the title below it both begin with
_COLUMN = 4  # characters of the name of a column, which heads a page
_ABOVE = re.compile(
    r"[（(]\d{4}年\d{1,2}月\d{1,2}日[^（()）]{2,80}(?:公布|发布|施行|通过|修订|修正|批准)[）)]$|"
    r"【(?:发布|颁布|发文|制定|施行|生效|实施|法规|文件|信息|分类|效力)?"
    r"(?:单位|机关|部门|文号|字号|日期|时间|标\s*题|名称|类别|级别|编号|时效性)】"
)
"""What stands above a title: the history of a rule, or fields of a collection of laws."""
_ADDED = re.compile(r"^附\s*件?\s*\d?\s*[:：]\s*")
_BEFORE_TEXT = rf"(?!为|根据|近日|按照)[^。；：，《》]{{4,60}}?(?:{PLANS}|办法|要点|纲要|细则|通知)"
_SETS_OUT = re.compile("制[定订]本|特制[定订]|现?(?:提出|制[定订])(?:如下|以下)|现将?就|结合[^，。]{2,16}实际")
_RUN_ON = re.compile(
    rf"({_BEFORE_TEXT}(?:[（(][^（()）]{{2,16}}[)）])?)(?=(?:为了?|根据|按照|依据|近年来)[\u4e00-\u9fff]|第一[章条]).{{40}}"
    rf"|({_BEFORE_TEXT})(?=[^的（(和、]).{{40}}"
)
"""A title before its text on one line: the first words of a preamble show best where it ends."""


class Head(msgspec.Struct, frozen=True):
    """What a document says of itself; ``body`` is the line behind its title."""

    title: str | None
    body: int = 0


def head(lines: Sequence[Line], part: Part) -> Head:
    """Return the title of a part; one that is set over several lines is joined.

    Where nothing reads like a title, the last main heading (level 1) before the text is it.
    """
    if (pasted := _pasted(lines, part)) is not None:
        return pasted
    held: list[int] = []
    main: int | None = None
    top = range(part.start, min(part.end, part.start + _CARD))
    values = _values(lines, part) | contents.within(lines, part.start, part.end)
    values |= {at for at in top if _ABOVE.match(lines[at].text.strip())}
    values |= beside.navigation(lines, part.start, part.end)
    order: Head | None = None
    counted = False  # points of the text were seen already
    for at in range(part.start, min(part.end, part.start + _HEAD + len(values))):
        line, text = lines[at], beside.title_alone(lines[at].text)
        if at in values or _is_beside(line, text):
            held.clear()
            continue
        found = mark(text)
        if found and found.style <= Style.BRACKET and (counted or _DIVIDES.match(text) or not TITLE_END.search(text)):
            break
        counted = counted or (found is not None and found.style >= Style.POINT and len(text) > _LONGEST_LIST)
        if _is_no_title(text, begun=bool(held)):
            if text.endswith(("：", ":")) and held:
                break
            held.clear()
            continue
        if found and found.style is Style.COMMA:
            break
        if (
            found and found.style >= Style.POINT and not is_collected(lines, part.start, at, part.end)
        ):  # 7、实施积极的政策: a heading of the text, or a list of annexes
            if len(text) > _LONGEST_LIST or "。" in text[:-1]:
                break
            held.clear()
            continue
        main = at if line.level == 1 else main
        _hold(lines, held, at, text, part.end)
        whole = joined(lines, held)
        if TITLE_END.search(whole) and not (_continues(lines, at, part.end) or is_broken(lines, at, part.end)):
            made = Head(without_number(_ADDED.sub("", whole)), at + 1)
            if not _HEADS_SHEET.search(whole):
                return _with_issuer(lines, part, _own(lines, part, made))
            order = order or made  # what it orders, or what was met about, may have a title below
            held.clear()
        if len(whole) > _LONGEST:
            held.clear()
    if main is not None:
        return Head(without_number(lines[main].text.strip()), main + 1)
    return order or _named_on_card(lines, part)


def _pasted(lines: Sequence[Line], part: Part) -> Head | None:
    """Return the title with which the one line begins into which a document was pasted, or None.

    Of a longer one, where the preamble that sets it out (制定本方案) follows on the line.
    """
    filled = [at for at in range(part.start, part.end) if lines[at].text.strip()]
    run_on = _RUN_ON.match(lines[filled[0]].text) if filled else None
    preamble = run_on is not None and run_on[1] is not None and _SETS_OUT.search(lines[filled[0]].text) is not None
    if run_on is None or not (len(filled) <= _PASTED or preamble):
        return None
    return Head(without_number(run_on[1] or run_on[2]), filled[0])


def _is_beside(line: Line, text: str) -> bool:
    """Return whether a line stands beside a title: a row, a field of the page, a remark, the word 附件."""
    if line.cells is not None or ANNEX.fullmatch(text) or _is_field(text) or _ASIDE.fullmatch(text):
        return True
    return _LABELLED.fullmatch(text) is not None and TITLE_END.search(text) is None


def _is_field(text: str) -> bool:
    """Return whether a line is a field of the page, the label of which may be spread: 标　　题：…."""
    return _FIELD.search(_BLANKS.sub("", text)) is not None


def _is_no_title(text: str, *, begun: bool) -> bool:
    """Return whether a line is no part of a title: a number, a date, a sentence, a version above it, a link."""
    return (
        is_number(text)
        or (not begun and VERSION.fullmatch(text) is not None)
        or DATE_LINE.fullmatch(text) is not None
        or SIGNED.fullmatch(text) is not None
        or text.endswith(("。", "；", ";", "：", ":", "，", ",", "→"))
        or text.startswith("←")  # the pages before and behind, each called by its title
    )


def _hold(lines: Sequence[Line], held: list[int], at: int, text: str, end: int) -> None:
    """Add a line to those of a title; those above it that belong to the page go."""
    if held and (
        joined(lines, held) in text
        or misprints(joined(lines, held), text)
        or (
            BODY.search(above := lines[held[-1]].text.strip())
            and above[:_PLACE] == text[:_PLACE]
            and not _ISSUER.match(text)
        )
        or (_is_higher(lines[at], lines[held[-1]]) and not _issues(lines[held[-1]], text))
        or (_is_higher(lines[held[-1]], lines[at]) and _ISSUER.match(text) and len(lines[held[-1]].text) <= _COLUMN)
    ):
        held.clear()  # the title comes once more, or a line of the page stands above it
    held.append(at)
    if len(held) > 1 and TITLE_END.search(text) and _comes_again(lines, at, end):
        del held[:-1]  # a title that comes once more is whole: what stands above it is of the page
    if len(held) > 1 and TITLE_END.search(text) and _ISSUER.match(text):
        del held[: _above_issuers(lines, held)]


def _is_higher(line: Line, above: Line) -> bool:
    """Return whether a line is a heading and the one above it none, or one of a lower level."""
    return line.level is not None and (not above.level or above.level > line.level)


def _named_on_card(lines: Sequence[Line], part: Part) -> Head:
    """Return the title that only the card of a page has: 发文标题：…."""
    for at in range(part.start, min(part.end, part.start + _CARD)):
        found = _TITLE_FIELD.match(lines[at].text.strip())
        if found and TITLE_END.search(found[1]):
            return Head(without_number(found[1].strip()), at + 1)
    return Head(None, part.start)


def _above_issuers(lines: Sequence[Line], held: Sequence[int]) -> int:
    """Return how many of the lines above a whole title are of the page: not those of the bodies that issue it too."""
    count = len(held) - 1
    while count and BODY.search(text := lines[held[count - 1]].text.strip()) and not re.search(r"\d", text):
        count -= 1
    return count


def _comes_again(lines: Sequence[Line], at: int, end: int) -> bool:
    """Return whether a line stands once more directly below."""
    return at + 1 < end and lines[at + 1].text.strip() == lines[at].text.strip()


def _values(lines: Sequence[Line], part: Part) -> set[int]:
    """Return the lines of a page's card that hold a label alone, and those of their values but the title's."""
    found: set[int] = set()
    for at in range(part.start, min(part.end, part.start + _CARD)):
        if lines[at].cells is None and (label := _LABEL.fullmatch(re.sub(r"[\s\u3000]", "", lines[at].text))):
            found.add(at)
            following = lines[at + 1].text.strip() if at + 1 < part.end else ""
            if label["title"] is None and len(following) <= _VALUE and not re.search("关于|印发|《", following):
                found.add(at + 1)
    return found if len(found) > _FEWEST else set()


def _with_issuer(lines: Sequence[Line], part: Part, head: Head) -> Head:
    """Return a page's title as the document itself prints it below, behind the bodies that issue it.

    Where the two differ by a misprint, what the document prints counts.
    """
    title = re.sub(rf"\s*[（(]{NUMBER.pattern}[)）]$", "", head.title or "")
    for last in range(head.body, min(part.end, head.body + _BELOW)):
        if lines[last].cells is None and mark(lines[last].text):
            break
        misprinted = misprints(lines[last].text.strip(), title)
        own = lines[last].text.strip() if misprinted else title
        for first in range(last, max(head.body, last + 1 - TITLE_LINES) - 1, -1):
            if lines[first].cells is not None or len(lines[first].text) > _LONGEST:
                break
            text = joined(lines, range(first, last + 1))
            issuer = text.removesuffix(own)
            about = own.startswith("关于") or issuer.endswith("关于")
            if about and issuer != text and ISSUERS.search(issuer.removesuffix("关于").strip()):
                return Head(without_number(text), last + 1)
        if misprinted:
            return Head(without_number(own), last + 1)
    return head


def _own(lines: Sequence[Line], part: Part, head: Head) -> Head:
    """Return the title of the document where the one above it is that of its page: a whole one directly below it.

    That shows where the number, the date or whom it addresses follows (某部关于某年某事的通知, 甲发〔2026〕3号),
    or where a headline says that something was issued and the title of a plan follows.
    """
    every = range(head.body, part.end)
    filled = (at for at in every if (said := lines[at].text.strip()) and not _is_field(said))
    below, after = next(filled, None), next(filled, None)
    if below is None or after is None or lines[below].cells is not None or mark(lines[below].text):
        return head
    text, following = lines[below].text.strip(), lines[after].text.strip()
    whole = 8 <= len(text) <= 60 and TITLE_END.search(text) is not None and not VERSION.fullmatch(text)
    dated = DATE_LINE.fullmatch(following) is not None and following[0] in "（("  # 云岭省关于…的意见 / （2026年3月2日）
    begun = dated or NUMBER.fullmatch(following) is not None or following.endswith(("：", ":"))
    sent = issued_title(head.title or "")
    planned = _PLANNED.search(text) is not None and len(following) > _LONG
    published = published_title(head.title or "")
    issued = (sent is not None and planned) or (published is not None and text.endswith(published))
    if whole and ((begun and _ISSUER.match(text)) or issued):
        return Head(without_number(text), below + 1)
    return head


def _issues(above: Line, text: str) -> bool:
    """Return whether a title 关于… goes on with the name of the body that issues it, on the line above."""
    return text.startswith("关于") and BODY.search(above.text.strip()) is not None


def _continues(lines: Sequence[Line], at: int, end: int) -> bool:
    """Return whether the line behind goes on with a title: …三年行动 / 计划（2024—2026年）.

    A line that the format sets as a heading of another level does not: it is the first chapter.
    """
    if at + 1 >= end or lines[at + 1].cells is not None or lines[at + 1].level not in (None, lines[at].level):
        return False
    text = lines[at + 1].text.strip()
    if (
        mark(text)
        or rare.begins(text)
        or len(text) > 40
        or text.endswith(("。", "：", ":", "令"))
        or NUMBER.fullmatch(text)
    ):
        return False
    if text[-2:] == lines[at].text.strip()[-2:]:  # another title, such as that of the page
        return False
    if VERSION.fullmatch(text) and not ORDER.search(lines[at].text.strip()):
        return True
    if re.fullmatch(
        rf"(?:[^，。：]{{0,20}}(?:{GENRES}))?[（(〔]\d{{4}}\s*(?:[—–~～至-]+\s*\d{{4}}\s*年?|年度?)[)）〕]", text
    ):
        return True
    return bool(re.match(r"^\d{4}\s*[—–-]+\s*\d{4}\s*年", text)) or bool(
        re.fullmatch(rf"[^，。：]{{1,20}}(?:的)?(?:{GENRE})", text) and not re.search(r"通知$|意见$", lines[at].text)
    )


def _heads_page(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line of a title, which may stand once more below the name of the file, is a main heading."""
    return lines[at].level == 1 or (_comes_again(lines, at, len(lines)) and lines[at + 1].level == 1)


def made_title(lines: Sequence[Line], every: Sequence[Part], part: Part, dropped: Sequence[str] = ()) -> str | None:
    """Return the title of the chosen part; where it has none, what its notice, or the news left out above it, calls it.

    A notice that issues something under no title of its own (…印发《甲方案》) is called by what it issues, as is one
    without a title. Where the heading of a page is misprinted, or that of a plan, what its notice says that it issues
    counts.
    """
    before = list(takewhile(lambda line: (one := mark(line.text)) is None or one.style > Style.BRACKET, lines))
    news = (line.text for line in before[:_NEWS] if line.cells is None)  # what the text tells of is of others
    announced = announced_title(dropped) or announced_title(news)
    for one in (part, *(other for other in every if other.start < part.start)):
        found = head(lines, one)
        if title := found.title:
            names = sorted(issued_titles(lines))
            title = as_named(title, names)
            if _BARE.fullmatch(title):  # a page heads its parts 印发通知, 实施方案
                if named := next((name for name in names if name.endswith(title)), None):
                    return named
                continue
            above = re.sub(r"\s", "", "".join(line.text for line in lines[: found.body - 1]))
            about = title.startswith("关于")
            others = (name for name in names if name not in title and about == name.startswith("关于"))
            often = [name for name in others if title not in names and above.count(name.removeprefix("关于")) > 1]
            said = (*names, announced) if _heads_page(lines, found.body - 1) else often
            return next((name for name in said if name and misprints(name, title)), title)
    only = issued_titles(lines)
    return announced or (only.pop() if len(only) == 1 else None)


def issuers(lines: Sequence[Line], every: Sequence[Part], part: Part, title: str) -> tuple[str, ...]:
    """Return the bodies that a document names at its head: in its title, that of its notice, or as those of a decree.

    Args:
        lines: the document.
        every: its parts.
        part: the one that was chosen, which has the ``title``.
        title: what the document is called.
    """
    above = [one for one in every if one.start < part.start] or [part]
    titles = (title, *(found for one in above if (found := head(lines, one).title)))
    return next(filter(None, map(in_title, titles)), ()) or of_sheet(lines[:_HEAD])
