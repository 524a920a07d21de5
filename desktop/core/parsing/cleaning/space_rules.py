"""What a space between two characters of a line may be."""

from __future__ import annotations

import enum
import re

from desktop.core.parsing.cleaning import bodies
from desktop.core.parsing.cleaning.characters import HAN, NUMERALS
from desktop.core.parsing.conventions import (
    BODY_ENDS,
    DEADLINES,
    GROUP_LABEL,
    GUIDING,
    KINDS,
    LEADING,
    SUPPORTING,
    TASK,
)

SPACE = " \u00a0\u2002-\u200a\u202f\u205f\u3000"


class Verdict(enum.Enum):
    """What is thought of a space."""

    STRAY = enum.auto()  # it cannot be meant, and shows that the text is damaged
    LONE = enum.auto()  # stray, but rather a habit than damage: 50 %, and behind a comma
    ONE_SIDED = enum.auto()  # on one side of a figure between Chinese characters
    SET_APART = enum.auto()  # on one of both sides of such a figure: a house style, or stray
    DOUBTFUL = enum.auto()  # stray where the line or the text is damaged
    KEPT = enum.auto()


_CLOSING = "、，。；：！？）〕】》〉”’％‰"
_OPENING = "（〔【《〈“‘"
_ENDING = "〕】》〉”’）"
_PAUSE = re.compile(rf"(?:，|；|(?<![{NUMERALS}\d])、)$")  # 一、 总体要求 is set so
_UNIT = "个项家年月日周天万亿元人次批条种类级％%以倍名所座处件部套户只亩吨"
_IN_LETTERS = "[kMGTPE](?:[BW]|Wh|FLOPS)?(?![A-Za-z0-9])"  # units: P, EB, MW
_COUNTED = f"{_UNIT}分小秒平米公里场期辆台间层点支头位座"
_SPREAD = re.compile(
    rf"(?:(?<![\d.{SPACE}])|(?<=^\d[.．])|(?<=^\d\d[.．]))(?:(?:1[{SPACE}]?9|2[{SPACE}]?0)(?:[{SPACE}]?\d){{2}}[{SPACE}]?年|\d(?:[{SPACE}]\d){{2,}}[{SPACE}]?[{_UNIT}])"
)  # a space behind each digit: 2 0 2 6年, 3.2 0 2 6年
_TO_VALUE = "至到达为于过约近率占比长高加低少升降超仅共增减"  # with which words end that a value follows
_IN_FRACTION = re.compile(
    rf"(?:(?<=[{_TO_VALUE}])\d(?:[{SPACE}]?\d)*[{SPACE}]?[.][{SPACE}]?\d(?:[{SPACE}]?\d)*"
    rf"|(?<=[{HAN}])(?<![件栏表图])(?:\d(?:[{SPACE}]?\d)*[{SPACE}][.]\d+|\d{{1,3}}[{SPACE}]?,[{SPACE}]?\d{{3}}))"
    rf"[{SPACE}]?(?:[{_UNIT}]|[％‰])"
    rf"|(?:(?<=[{_TO_VALUE}])\d(?:[{SPACE}]?\d)*(?:[.]\d+)?[{SPACE}]?)?/[{SPACE}]?1(?:[{SPACE}]?0)+[{SPACE}]?万"
)  # a space inside a figure with a sign: 达到98. 5%, 1, 000家, 1 0/10万; but 任务1. 5家企业 begins with an ordinal
_HAN = re.compile(f"[{HAN}]")
_SPACES = re.compile(f"[{SPACE}]+")
_PROSE = re.compile("[。；]|[，,].*[，,、。]")
_LABEL = re.compile(
    rf"(?:第[{NUMERALS}\d]+(?:[章节条款项编篇]|部分)|(?:附[件表录图]|专栏|[表图])[\d{NUMERALS}]*"
    rf"|{TASK}[\d{NUMERALS}]{{1,3}})[:：.．]?|0\d|[-*#>+•·]+"
)  # no count begins with a nought: 02 家庭病床
_ORDINAL = re.compile(rf"[（(]?[{NUMERALS}\d]+[）)、.．]?")
_POINT = re.compile(rf"[.．](?:[{HAN}“《]|20\d\d)")
_BEGINS = re.compile(rf"[{SPACE}]*\([{SPACE}]*\d{{1,3}}[{SPACE}]*\)(?=[{HAN}“《])")  # ( 18 )充分激发…
_BODY = f"{BODY_ENDS}|办公厅|工商联|残联|妇联|科协|文联|侨联|海关|[分支]行|[总支大]队|管委会"
_BODY_END = re.compile(rf"(?:{_BODY})(?:[（(][^（()）]{{1,20}}[)）])?$")
_BODY_START = re.compile(rf"[{HAN}]{{1,14}}?(?:{_BODY})(?:[、，,。；（(〕）)]|$|[{SPACE}]|等|牵头|负责|关于|印发|办公)")
_LISTED = re.compile(
    rf"[{HAN}]{{2,20}}(?:{_BODY}|军分区|人武部|[会院校队站所馆联])(?:[（(〔][^（()）〔〕]{{1,6}}[)）〕])?"
)
_LONGEST_LIST = 160  # characters of a cell that lists bodies
_HEADLINE = ("印发", "关于", "发布", "联合印发", "联合发布")
_ASIDE = re.compile(r"(?:^|[（(])(?:记者|通讯员|编辑|作者|摄影|文|图|组长|副组长|成员|主任|副主任|联系人)$|[日社]电$")
_FIELD = re.compile(rf"(?!各|有关|直属|下级)[{HAN}]{{2,8}}(?<!如下)[:：]")
_PLACE = re.compile(rf"[{SPACE}]*(?!各)[{HAN}]{{2,6}}(?<![委府局厅办部])")
_GOVERNMENT = re.compile("(?:[省市县区州盟旗]|自治[区州县旗])人民政府(?!关于)")
_STEM = 3  # characters of the end of a name that tell it without its last one
_DUTY_LABEL = re.compile(
    rf"(?:主要)?(?:{LEADING}|{SUPPORTING}|{GUIDING})(?:{KINDS}|主体)[】：:]|完成(?:{DEADLINES})[：:]"
)
_LABELLED = re.compile(rf"(?:^|[（(〔【，,；;。{SPACE}])(?:{GROUP_LABEL}|完成(?:{DEADLINES}))$")
"""A label of bodies or dates that has no colon behind it: （责任单位 市财政局）."""
_NO_NAME = re.compile("业(?!务|主)|有限(?:责任)?公司|股份有限")
"""With what no name begins: 市水务集团 有限公司, 中国银行 业协会."""
_JOINED = re.compile("[等和与及的按]|牵头|负责|参与|配合")  # what follows a body in its sentence
_DATE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}")
_CLOCK = re.compile(r"\d{1,2}[:：]\d{2}")
_DATE_END = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$|\d[:：]\d{2}$")
_NUMBERED = re.compile(r"(?:附件|专栏|[表图])\d+$")  # what follows its number is another figure
_CUT_YEAR = re.compile(rf"[〔\[（(【]([\d{SPACE}]*\d)$")
_REST_OF_YEAR = re.compile(rf"(\d[\d{SPACE}]*)[〕\]）)】]")
_CUT_NUMBER = re.compile(rf"\d{{4}}[〕\]）)】]第?[\d{SPACE}]*\d$")
_REST_OF_NUMBER = re.compile(rf"\d[\d{SPACE}]*号")
_FIGURE_START = re.compile(rf"(?<![A-Za-z\d.,/{SPACE}\-])(\d[\d.,{SPACE}]*)$")
_FIGURE_END = re.compile(rf"([.,]?\d[\d.,{SPACE}]*?)([{HAN}%％‰）)〕\]】、．。，；：—～~\-]|[.,;:](?!\d)|$)")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_ONE_FIGURE = r"\d[\d.,]*(?:[—–～~-]\d[\d.,]*)?"  # or a range: 3—5
_TELEPHONE = re.compile(r"\d{3,4}-\d{7}|\d{7}")
_REACH = 20  # characters to each side that a judgement looks at


def is_prose(text: str) -> bool:
    """Return whether a line holds sentences, and not a heading, a list of names or a row of a table."""
    return _PROSE.search(text) is not None


def judge(text: str, run: re.Match[str], prose: bool, is_row: bool) -> Verdict:
    """Return what is thought of a run of spaces inside a line."""
    start, end = run.span()
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    left, right = before[-1:], after[:1]
    if not left or not right or _is_blank(left, right) or (start <= _REACH and _LABEL.fullmatch(before)):
        return Verdict.KEPT
    if is_row and run[0] == "\u3000" and not _PAUSE.search(before):
        return Verdict.KEPT  # it stands between the paragraphs of a cell
    if is_row and _is_in_list(text, start, end) and not _splits_name(before, after):
        return Verdict.KEPT
    if right in ",;:" and (left.isdecimal() or left == "%") and _HAN.match(after, 1):
        return Verdict.STRAY  # 达到86 ,服务业…
    if before.isdecimal() and start < _REACH and len(before) < 3 and _POINT.match(after):
        return Verdict.STRAY  # 3 .健全标准
    if left.isascii() and right.isascii():
        begins = _BEGINS.match(text)
        return Verdict.STRAY if begins and end < begins.end() else _between_ascii(before, after)
    if left in _OPENING or right in _CLOSING or (right in ",;:" and _HAN.match(left)):
        return Verdict.LONE if right in "％‰" else Verdict.STRAY
    if right in "%)" or left == "(":
        return Verdict.STRAY
    if prose and (right in _OPENING or left in _ENDING) and not _ORDINAL.fullmatch(before):
        return Verdict.STRAY
    if _PAUSE.search(before):
        return Verdict.LONE
    if left.isdecimal() or right.isdecimal():
        return _beside_figure(before, after, prose)
    if _HAN.match(left) and _HAN.match(right):
        return _between_han(before, after, run[0], prose)
    return Verdict.DOUBTFUL


def _is_in_list(text: str, start: int, end: int) -> bool:
    """Return whether the cell around a space names bodies and says nothing else, with spaces between some of them."""
    begin, until = text.rfind("\t", 0, start) + 1, text.find("\t", end)
    cell = text[begin : until if until >= 0 else len(text)]
    names = re.split(f"[{SPACE}、，,]+", cell.strip(SPACE)) if len(cell) <= _LONGEST_LIST else []
    return bool(names) and all(_LISTED.fullmatch(name) and not _NO_NAME.match(name) for name in names)


def _is_blank(left: str, right: str) -> bool:
    """Return whether a space is to be filled in by hand, or divides cells: （ ）, 年 月 日."""
    return (
        left in "(（“《["
        and right in ")）”》]"
        or left in "年月"
        and right in "月日"
        or "\t" in left + right
        or "|" in left + right
    )


def _between_ascii(before: str, after: str) -> Verdict:
    left, right = before[-1], after[0]
    if left == "(" or right == ")":
        opened = before.rfind("(")
        return Verdict.STRAY if opened > 0 and _HAN.match(before[opened - 1]) else Verdict.KEPT
    if left.isdigit() and right == "%":
        return Verdict.LONE
    if any(one.start() < len(before) < one.end() for one in _IN_FRACTION.finditer(f"{before} {after}")):
        return Verdict.STRAY
    if left.isdigit() and right.isdigit() and _is_split(before, after):
        return Verdict.STRAY
    return Verdict.DOUBTFUL if _may_be_split(before, after) else Verdict.KEPT


def _is_split(before: str, after: str) -> bool:
    """Return whether a space stands inside a figure: 达到 5 0%, 20 25年; not between two figures, nor in 10 000."""
    if any(one.start() < len(before) < one.end() for one in _SPREAD.finditer(f"{before} {after}")):
        return True
    if (_CUT_NUMBER.search(before) and _REST_OF_NUMBER.match(after)) or _is_cut_year(before, after):
        return True
    numbered = re.match(r"\d{1,2}[.．](\d{1,3})$", before)  # 3.20 26年, but not 3.2 6项
    first = re.search(rf"(?:^|[{HAN}{SPACE}—（(“、，])(\d{{1,3}})$", before) or numbered
    second = re.match(rf"(\d{{1,3}})(?:\.\d+)?[{SPACE}]?([{_COUNTED}]|{_IN_LETTERS})", after)
    if first is None or second is None or _NUMBERED.search(before) or before.endswith("第" + first[1]):
        return False
    digits = first[1] + second[1]
    if second[2] == "年":
        return len(digits) == 4 and digits[:2] in ("19", "20")
    return first is not numbered and len(second[1]) < 3 and digits[0] != "0"


def _is_cut_year(before: str, after: str) -> bool:
    """Return whether a space stands in the year of a document's number: 〔20 26〕."""
    first, second = _CUT_YEAR.search(before), _REST_OF_YEAR.match(after)
    digits = _SPACES.sub("", first[1] + second[1]) if first and second else ""
    return len(digits) == 4 and digits[:2] in ("19", "20")


def _may_be_split(before: str, after: str) -> bool:
    """Return whether a space stands inside a figure if the text is damaged: 4 000家, 1 6.加强, 3 .5%."""
    first, second = _FIGURE_START.search(before), _FIGURE_END.match(after)
    if first is None or second is None or _NUMBERED.search(before):
        return False
    if first.start() == 0 and before.endswith("."):
        return False  # 1. 5年以上
    digits = _SPACES.sub("", first[1] + second[1])
    whole = _FIGURE.fullmatch(digits) is not None
    return whole and (second[2] != "年" or len(digits) < 3 or (len(digits) == 4 and digits[:2] in ("19", "20")))


def _beside_figure(before: str, after: str, prose: bool) -> Verdict:
    left, right = before[-1], after[0]
    dated = (_DATE.match(after) and not prose) or _CLOCK.match(after) or _TELEPHONE.match(after)
    if dated or (left.isdecimal() and _DATE_END.search(before)):
        return Verdict.KEPT
    if not prose or not (_HAN.match(left) or _HAN.match(right)):
        return Verdict.DOUBTFUL
    if right.isdecimal():
        figure = re.match(rf"{_ONE_FIGURE}[%％‰]?([{SPACE}]?)[{HAN}]", after)
        return Verdict.DOUBTFUL if figure is None else Verdict.SET_APART if figure[1] else Verdict.ONE_SIDED
    figure = re.search(rf"(?:^|[{HAN}])([{SPACE}]?){_ONE_FIGURE}$", before)
    if figure is None or right not in _UNIT:
        return Verdict.DOUBTFUL
    return Verdict.SET_APART if figure[1] else Verdict.ONE_SIDED


def _between_han(before: str, after: str, run: str, prose: bool) -> Verdict:
    split_place = _PLACE.fullmatch(before) and _GOVERNMENT.match(after)  # 云岭 市人民政府
    if split_place or _splits_name(before, after) or _splits_label(before, after):
        return Verdict.STRAY
    labelled = _LABELLED.search(before) is not None and _BODY_START.match(after) is not None
    if labelled or _DUTY_LABEL.match(after):
        return Verdict.KEPT  # 牵头单位：市财政局 责任单位：…
    if _BODY_END.search(before) and _NO_NAME.match(after):
        return Verdict.STRAY
    if _ASIDE.search(before) or (_FIELD.match(after) and not prose):
        return Verdict.KEPT
    if _BODY_END.search(before) and not _JOINED.match(after):
        if after.startswith(_HEADLINE):
            return Verdict.KEPT if _SPACES.search(before) else Verdict.DOUBTFUL
        if after.startswith(bodies.names()) or _BODY_START.match(after):
            return Verdict.KEPT
    if not prose or len(run) > 1 or run == "\u3000" or _is_quoted(before, after):
        return Verdict.KEPT if len(run) > 2 else Verdict.DOUBTFUL
    return Verdict.STRAY


def _splits_name(before: str, after: str) -> bool:
    """Return whether a space stands inside a body's name of the closed list."""
    parts = bodies.splits().get(before[-1] + after[0])
    if not parts:
        return False
    head, tail = _SPACES.sub("", before), _SPACES.sub("", after)
    return any(  # 市人力资源社会保障局 is what the ministry is called in a city
        head.endswith(first) and tail.startswith(second if len(second) < _STEM else second[:-1])
        for first, second in parts
    )


def _splits_label(before: str, after: str) -> bool:
    """Return whether a space stands inside a label of bodies or dates: 责任 单位：."""
    head, tail = _SPACES.sub("", before), _SPACES.sub("", after)
    return any(found.start() < len(head) < found.end() for found in _DUTY_LABEL.finditer(head + tail))


def _is_quoted(before: str, after: str) -> bool:
    """Return whether a space stands inside a quotation or a title, where two phrases may be set side by side."""
    return any(
        before.rfind(opening) > before.rfind(closing) and -1 < after.find(closing) < (after + opening).find(opening)
        for opening, closing in ("“”", "《》", "‘’", "〈〉")
    )
