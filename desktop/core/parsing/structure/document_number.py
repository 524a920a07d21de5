"""The number of a document (文号): where it stands beside a title, on a line of its own or in a page's card."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.conventions import NOTICES, PLANS
from desktop.core.parsing.values import Line

_CARD = 40  # lines in which the card of a page stands
NUMBER = re.compile(
    r"[\u4e00-\u9fff（）()]{1,16}\s?[〔﹝\[（(［【<〈]\s*(?:\d{4})?\s*[〕﹞\]）)］】>〉]\s*第?\s*\d+\s*号|第\s*\d+\s*号令?"
    r"|[\u4e00-\u9fff]{2,12}函\s?\d{4}\s*年\s*第\s*\d+\s*号"
)
"""A copy may have lost the year: 云政办发〔〕12号; some ministries print it without brackets: 云商函2026年第3号."""
_ALONE = re.compile(rf"({NUMBER.pattern})(?:[\s，,、；;/／]+(?:{NUMBER.pattern}))*+")
"""The number on a line of its own, of several bodies the first one: 云粮规〔2026〕5号　云财建〔2026〕12号."""
_BEHIND = re.compile(
    rf"(?<={NOTICES}|{PLANS}|办法|要点)"
    r"\s*(?:((?<=\s)[\u4e00-\u9fff]{2,10}\s?[〔﹝\[［]\s*\d{4}\s*[〕﹞\]］]\s*\d+\s*号|(?!的)[\u4e00-\u9fff]{2,10}〔\d{4}〕\d+号)"
    r"|[（(]([\u4e00-\u9fff]{2,10}\s?[〔﹝\[［]\s*\d{4}\s*[〕﹞\]］]\s*\d+\s*号)[)）])$"
)
_FIELD = re.compile(
    rf"(?:^|[\s|•])(?:发文[字序]号|(?:发文|公文)?文?\s{{0,4}}号|文件(?:编号|字号))\s*[:：]\s*({NUMBER.pattern})(?=\s|$)"
    rf"|^[（(]({NUMBER.pattern})[)）](?=[\u4e00-\u9fff])"
)
"""The number in a line of a page's card, behind other fields, or in brackets before the title."""
_PUBLISHED = re.compile(
    r"[（(]\d{4}年\d{1,2}月\d{1,2}日\s*(?:[\u4e00-\u9fff]{2,24}(?:政府|办公[厅室]|[局委部厅])\s*)?"
    r"([\u4e00-\u9fff]{2,8}\s?[〔﹝\[［]\s*\d{4}\s*[〕﹞\]］]\s*\d+\s*号)文?件?(?:发布|印发|公布)[)）]"
)  # （2026年3月2日云岭市人民政府云府规字〔2026〕1号文发布）
_RED_HEAD = re.compile(
    r"^[\u4e00-\u9fff（）()]{4,100}?(?:文件\s?(?P<filed>[\u4e00-\u9fff]{2,12}\s?[〔﹝\[［]\s?\d{4}\s?[〕﹞\]］]\s?\d+\s?号)(?=\s?[\u4e00-\u9fff])"
    r"|(?:办公[厅室]|委员会|[局厅部])(?P<bodied>(?!关于)[\u4e00-\u9fff]{2,6}[〔﹝\[［（(]\d{4}[〕﹞\]］）)]\s?\d+\s?号)"
    rf"(?=[^。；，]{{2,40}}关于[^。；，]{{4,80}}(?:{NOTICES})$))"
)
"""The number behind the red head of a document that ran together into one line."""
_BEFORE = re.compile(
    rf"({NUMBER.pattern})(?=(?!文|规定|精神)[\u4e00-\u9fff《][^。；，]{{4,120}}(?:{NOTICES}|{PLANS})$)"
)
"""The number before the title on its line."""
_RUN_ON = re.compile(
    rf"(?!根据|按照|依据|依照|为|现|附件)[^。；]{{6,140}}?(?:{NOTICES})\s{{0,4}}"
    r"(?P<number>[\u4e00-\u9fff]{2,10}[〔﹝\[［]\d{4}[〕﹞\]］]\d{1,5}号)(?=\s{0,4}(?:各|有关|[省市县区]直)[\u4e00-\u9fff、，,（）()]{1,80})"
)
"""The number behind the title on a line on which the head of a document ran together with its text."""
_TOUCHES = re.compile(
    r"(?!根据|按照|依据|依照|为|现|经|参照|贯彻|落实|关于|附件)"
    r"([\u4e00-\u9fff]{2,24}(?:[（(][\u4e00-\u9fff]{1,6}[)）])?\s?[〔﹝\[［【(（]\s*(?:19|20)\d\d\s*[〕﹞\]］】)）]\s*第?\s*\d+\s*号)"
    r"\s*(?=[\u4e00-\u9fff“《])(?!文|规定|精神|令|公告|通知|意见|和|及|与|或|的|中|所|已|同时|要求|印发|实施|出台|施行|发布|公布|对|就|在|要|废止|下发|明确|提出|强调|部署)[^。]{8,}[。：:]"
)
"""The number before the text on its line: 云粮函〔2026〕7号近年来，全省粮库…."""
_FILE = re.compile(
    r"([\u4e00-\u9fff]{2,10}\s?[〔﹝\[［]\s*\d{4}\s*[〕﹞\]］]\s*\d+\s*号)[\s_—-]*([^。；，]{4,100}?)\.(?:pdf|docx?|wps|ofd)(?![a-z])",
    re.IGNORECASE,
)
_ABOUT = re.compile(rf"关于(?:印发|进一步)?([^。；，]{{6,60}}?)(?:实施|工作)?(?:{PLANS}|{NOTICES}|办法|规定|细则)")
"""What a document is about, as its name tells."""
_PREAMBLE = 4  # lines in which a document without a title says what it is about
_DATED = re.compile(
    r"(?<![\s，,、;；])[\s，,、;；]++\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?$"
)  # beside the number: 云政发〔2026〕7号，2026年3月2日
_STAMPS = (
    r"(?:(?:主动|依申请|不予?)?公开|急\s*件|秘\s*密|机\s*密"
    r"|(?:等\s*级\s*+)?(?:特\s*[急提]|加\s*急|平\s*急)(?:\s*+(?:[·•．]\s*+)?明\s*电)?)"  # 等级 特急·明电, of a telegram
)
_STAMPED = re.compile(
    rf"^(?:{_STAMPS}\s+)+|(?:(?<!\s)\s*+|(?<=\s)){_STAMPS}$"
)  # beside the number: 特急　云政发〔2026〕7号
_SHEET = re.compile(r"[\u4e00-\u9fff、（）()\s]{2,40}(?:令|公告|会\s*议\s*纪\s*要)")
_OF_SHEET = re.compile(
    r"(?:文\s*号[：:]\s*|[（(]\d{4}年\d{1,2}月\d{1,2}日\s*(?=[^（()）]{4,40}令第[^（()）]{1,9}号(?:公布|发布)))?"
    r"(?P<sheet>[\u4e00-\u9fff、（）()\s]{2,40}?(?:令|公告|会\s*议\s*纪\s*要))?\s*[（(]?"
    r"(?P<number>(?:\d{4}\s*年\s*)?第\s*(?:\d{1,5}|[一二三四五六七八九十百〇零]{1,7})\s*[号期]|[〔﹝\[［（(]\s*\d{4}\s*[〕﹞\]］)）]\s*第?\s*\d{1,5}\s*号)(?:(?:公布|发布)[^（()）修]*)?[)）]?"
)
"""The number of a decree, a public notice or minutes, which is told with what is printed in red above it.

It stands on the same line (云岭市人民政府令第7号) or below (云岭市人民政府令 / 第7号, 会议纪要 / 〔2026〕7号).
"""
_NUMBERED = "(?!登记|备案|统一|档案|项目)[\u4e00-\u9fff]{0,4}编号"  # 责任书编号: of other papers than letters too
ORDER = re.compile("[令告]$")
VERSION = re.compile(
    r"[（(](?:试行|暂行|修订|修正|草案|送审稿|征求意见稿|[^（()）]{0,6}版|第\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[号批期])[)）]"
)
"""What stands under a title on a line of its own and belongs to it; under an order (…令) it is the number."""

DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
"""Digits as wide as a Chinese sign, and the ordinary ones."""
_PLAIN = {**DIGITS, **str.maketrans("﹝﹞", "〔〕")}
_BODY_OR_DATE = re.compile(
    r"(?:[\u4e00-\u9fff、]{2,40}(?:政府|办公[厅室]|委员会|领导小组|[省市区县州]委|[局厅部])|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}-\d{1,2}-\d{1,2})"
    r"(?:联合)?(?:印发|发布|公布|制定|下发)?"
)
_GAPS = re.compile(r"[\s，,；;|/]+")
_OF_OTHER = re.compile(r"[（(【]?(?:替代|代替|取代|废止|依据|参照)(?!关于)")
"""What begins a line that tells of another document: 替代云岭市粮食局 云粮规〔2020〕5号."""
_OTHERS_BELOW = re.compile(
    r"[（(【]?[\u4e00-\u9fff]{0,6}(?:替代|代替|废止|失效|依据|参照|参考|引用)(?!日期|时间)[\u4e00-\u9fff]{0,4}[】)）]?[：:]"
    "|(?:文件|政策|制定)依据"
)
"""A line above the numbers of other documents: 文件依据：."""
_ISSUER = re.compile(r"^[\u4e00-\u9fff]{3,14}(?:厅|局|委员会|政府|办公室)(?=[\u4e00-\u9fff]{2,8}[〔﹝\[（(［]\s*\d{4})")
"""The body that issues a document, run together with its number: 云岭省粮食局云粮函〔2026〕7号."""


def is_number(text: str) -> bool:
    """Return whether a line holds nothing but the numbers of a document, and what may be stamped beside them: 特急."""
    return _ALONE.fullmatch(_STAMPED.sub("", text)) is not None or (
        _OF_SHEET.fullmatch(text) is not None and VERSION.fullmatch(text) is None
    )


def apart(text: str) -> tuple[str, str | None]:
    """Return a title without the document number that stands behind it on its line, and that number."""
    found = _BEHIND.search(text)
    return (text[: found.start()].rstrip(), found[1] or found[2]) if found else (text, None)


def number(lines: Sequence[Line], title: str | None = None) -> str | None:
    """Return the document number: a line of its own, a field of the page's head, or at an end of the title.

    The small brackets ﹝﹞, which no office prints, are written 〔〕, and full-width digits as ordinary ones. Where the
    text has no number the file that is attached to its page may be named by it.
    """
    found = _number(_own(lines[:_CARD])) or _of_file(lines, title)
    return found and re.sub(r"^[（(](?!.*[)）])", "", found.translate(_PLAIN))


def _own(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without those that only hold the number of another document."""
    kept: list[Line] = []
    others = False  # the line stands below one that says that they are another's
    for line in lines:
        text = line.text.strip()
        others = others and (not text or ("号" in text and "。" not in text))
        if "。" in text or _FIELD.search(text) or not (others or _OF_OTHER.match(text)):
            kept.append(line)
        others = others or _OTHERS_BELOW.fullmatch(text) is not None
    return kept


def _of_file(lines: Sequence[Line], title: str | None) -> str | None:
    """Return the number in the name of a file that holds the document: 云政办〔2026〕3号关于印发甲方案的通知.pdf.

    Where the document has no title the file is about what its first lines say: …现就扩建粮库提出如下意见.
    """
    said = _plain(title or "")
    begun = _plain("".join(line.text for line in lines[:_PREAMBLE])) if title is None else ""
    for line in lines:
        for found in _FILE.finditer(line.text):
            name = _plain(found[2])
            about = _ABOUT.match(name)
            if said and (said in name or name in said) or (begun and about and about[1] in begun):
                return re.sub(r"\s", "", found[1])
    return None


def _plain(title: str) -> str:
    return re.sub(r"[\s《》〈〉“”\"的]", "", title)


def _of_sheet(text: str, above: str) -> str | None:
    """Return the number that a line holds with what is printed in red before it, or on the line above; or None."""
    found = _OF_SHEET.fullmatch(text)
    sheet = found and (found["sheet"] or (above if _SHEET.fullmatch(above) else None))
    return re.sub(r"\s", "", sheet + found["number"]) if found and sheet else None


def _beside(text: str) -> str | None:
    """Return the number in a line that holds nothing else but who issued the document and when, or None.

    Where these stand in brackets, too: （云岭市粮食局 云岭市财政局 2026年3月2日印发，云粮规〔2026〕5号）.
    """
    pieces = _GAPS.split(re.sub(r"^[（(【](.*)[)）】]$", r"\1", text))
    numbers = [piece for piece in pieces if _ALONE.fullmatch(piece)]
    others = [piece for piece in pieces if piece not in numbers]
    told = numbers and others and all(map(_BODY_OR_DATE.fullmatch, others))
    return _ISSUER.sub("", numbers[0]) if told else None


def _number(lines: Sequence[Line]) -> str | None:
    told, above = False, ""  # whether a sentence stands above; the line above
    for at, line in enumerate(lines):
        if line.cells is None and not told and (numbered := _of_sheet(line.text.strip(), above)):
            return numbered
        above = line.text.strip() or above
        if line.cells is None and not told and (touching := _TOUCHES.match(line.text.strip())):
            return _ISSUER.sub("", re.sub(r"\s|^.*文件", "", touching[1]))
        if line.cells is None and not told and "号" in line.text and (beside := _beside(line.text.strip())):
            return beside
        if line.cells is None and not told and (run_on := _RUN_ON.match(line.text.strip())):
            return re.sub(r"\s", "", run_on["number"])
        told = told or "。" in line.text
        if VERSION.fullmatch(line.text.strip()) and at and not ORDER.search(lines[at - 1].text.strip()):
            continue
        if line.cells is None and (behind := apart(line.text.strip())[1]) is not None:
            return re.sub(r"\s", "", behind)
        if line.cells is None and (published := _PUBLISHED.fullmatch(line.text.strip())):
            return re.sub(r"\s", "", published[1])
        if line.cells is None and (ran := _BEFORE.match(line.text.strip()) or _RED_HEAD.match(line.text.strip())):
            return _ISSUER.sub("", re.sub(r"\s", "", ran[ran.lastindex or 1]))
        cells = line.cells if line.cells is not None else (line.text,)
        for cell in cells:
            text = re.sub(r"^[（(]|[)）]$", "", cell.strip()) if cell.count("（") != cell.count("）") else cell.strip()
            text = re.sub(r"^[（(【](.*)[)）】]$", r"\1", text)
            text = re.sub(
                rf"^(?:(?:发文[字序]号|文\s*号|(?:发文|发布|颁布)[文字]?号|{_NUMBERED})\s*[:：]|【(?:发布|发文|颁布)?(?:文号|字号)】)\s*",
                "",
                text,
            ).strip("'\"")
            text = _STAMPED.sub("", _DATED.sub("", text))
            if (alone := _ALONE.fullmatch(text)) and "令" not in text:
                return _ISSUER.sub("", re.sub(r"\s", "", alone[1]))
        if field := _FIELD.search(line.text):
            return re.sub(r"\s", "", field[1] or field[2])
        found = re.match(rf"(?:.{{0,12}}文\s*号\s*[:：]\s*)?({NUMBER.pattern})\s+\S", line.text)
        if found and line.cells is None and "〔" in found[1]:
            return re.sub(r"\s", "", found[1])
    return None
