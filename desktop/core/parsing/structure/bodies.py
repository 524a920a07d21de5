"""Responsibility groups: which bodies lead, support and guide, from brackets and from lines such as 责任单位：.

A body leads where it is marked 牵头, stands before 会同, stands alone with 负责, or stands where the document says that
those lead: first, or before the comma. All others support, those marked 指导 guide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from desktop.core.parsing.conventions import CLOSING, DASHES, GUIDING, HELPS, LEADS, NOTHING, OPENING
from desktop.core.parsing.structure import body_joints, duties, enclosed, general_bodies
from desktop.core.parsing.structure.group_asides import is_alias, plain, without_remarks
from desktop.core.parsing.structure.group_labels import (
    BODY_LABEL,
    DOES,
    ENDED,
    FIRST,
    GUIDE,
    LABEL_LINE,
    LATER,
    LEAD,
    NONE,
    OFFICE,
    SUPPORT,
    sets_tasks,
)
from desktop.core.parsing.structure.rules import STARS, Order, of_group
from desktop.core.parsing.structure.sections import SECTION
from desktop.core.parsing.structure.verbs import SURE

_PAIR = dict(zip(OPENING, CLOSING, strict=True))
_KNOWN = 0.79  # of the names in a bracket that need to end like the name of a body
_KEPT = 256  # answers: a paragraph is asked about several times in a row
_LONGEST_LINE, _LONGEST_NAME = 200, 22  # characters
_SHORTEST_NAME = 3
_JOINT = re.compile("^.{0,34}(?:小组|会议|委员会)(?:成员单位|办公室)$")  # of many bodies; its name may be longer
_SAID = 6  # characters behind a bracket of bodies that are more than a sign
_ENDED = re.compile(r"[。；;！!〕）】\]］]$|[。！；]”$|(?<=[%％\u4e00-\u9fff])\.$")
"""The end of the sentence before a bracket of bodies; some type . for it."""
DASHED = re.compile(rf"(?<=[。；])[{DASHES}]{{1,2}}\s*([^。；：《》—–]{{3,}})。?$")
"""Bodies behind a dash that ends a paragraph: 新建仓库3座。——市粮食局."""
_AND_MORE = re.compile("[^，：:；。]+等")
_NEAR = 8  # characters beside a bracket in which the end of a sentence is looked for
_WHEN = re.compile(
    r"于?(?:力争|确保|计划)?(?:20\d\d年|\d{1,2}月|年底|年内|全年|长期|持续|常态化?|按(?:时|期|进度|计划|节点)|适时|即时|立即|近期)"
    r"[^、，；]{0,12}?(?:(?:完成|前|底|推进|坚持|实施|落实|开展|见效|推动|优化|完善|提升)"
    r"|(?:出台|印发|制定|报送|启动|建成|上线|办结|取得|形成|达到)[^、，；]{0,10})$"
    r"|20\d\d年$|(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?$|(?:20\d\d年)?第?[一二三四]季度末?前?(?:完成)?$|(?:长期|持续|全年|常态化?|长效)$"
)
_MARKED = re.compile(
    rf"[（(〔［\[](?:(?P<lead>{LEADS})|(?P<support>配合|协助|参与|协办)|(?P<guide>{GUIDING}))(?:单位|部门)?[)）〕］\]]$"
)
_OPEN = re.compile(
    r"(?<![高中初同])等(?:(?:\d+余?[个家])?(?:[\u4e00-\u9fff]{0,30}?(?:部门|单位|机构|部委|协会|组织|企业|地区|省份))(?:[（(〔][^（()）〔〕]{1,6}[）)〕])?(?:和单位|和部门|及单位)?)?(?:(?:和|及|以及|与)(?P<also>.+))?$"
)
_TAIL = (
    "中央|部|委|局|厅|办|署|院|会|(?<=[国央车药粮农民])企|社|(?<![执实进施推试举运])行|团|集团|公司|政府|中心|办公室|委员会|单位|部门|机构|管委会|各区|各县|各市|学校|高校|党校|中国?(?:石油|石化|海油)|大学|学院|企业|"
    "协会|银行|总队|支队|大队|站|所|园区|园|开发区|联|工委|党组|党委|纪委|法院|检察院|馆|队|处|科|组|科协|市|县|区|镇|街道|乡|司|室|海关|电网|联席会议|专班|指挥部|工会|妇联|各地|中心支行|分行|人大|政协|镇街|街镇|(?:人民|社会|群众|各)团体|总社|军区|人武部|(?:移动|电信|联通|铁塔)"
)
_SUCH_AS = re.compile("(?:[例比譬]如|如(?![\u4e00-\u9fff][省市县区州旗]))[^，。；]")
"""（如气象局）: an example, not 如岭市人民政府."""
_ROLE_ALONE = re.compile(f"{LEADS}|{HELPS}|{GUIDING}|负责")
"""（牵头） tells what the body before it does, and names none."""
_EVERY = (
    "(?:各|[有相]关|所属|全体)[^、，；。：]{0,8}?"
    "(?:村|集群|院校|医院|卫生院|院所|院系|会员|车间|班组|工段|年级|班级|门店|[厂矿场校])"
)
"""All of a kind answer for a task that one alone, by such a name, would only be a place of: 各村, 相关院校."""
_IS_BODY = re.compile(
    rf"(?:{_TAIL}|{SECTION}|^{_EVERY}|^同上)(?:[{re.escape(OPENING)}][^（()）〔〕〈〉]{{1,20}}[{re.escape(CLOSING)}])?$"
)
_CUT_WORD = re.compile(
    "(?:[管党工常]委|联合)\\|会(?!同)|委\\|员会|办\\|公室|集团\\|公司|银行\\|[\u4e00-\u9fff]{2,8}[分支]行$"
)
"""The last word of a name that a line ended in, though names end with its first part, too."""
_NO_NAME = re.compile(
    f"(?!开发区)(?:{'|'.join(SURE)}|建设(?![局厅委部和与]|管理|工程|银行)|改造|改建|扩建|修缮|更新|新增|支持|.*[由的要将])"
)
"""What is to be done, though it ends like the name of a body: 建设公园."""
_NOT_FIRST = re.compile("^[和及与]|[。；：]")  # with which no name begins, and which none holds
_COUNTED = re.compile("[^、，；]{0,12}?\\d+个[^、，；]*[市县区旗]$")  # 东部的12个产粮县: who is meant
_OFFICE = re.compile("[局委厅署办处科](?:[（(][^（()）]{2,20}[)）])?$")
_OFFICES = re.compile(
    "(?:[^、，；。：（()）报送由向将]{1,14}[局委厅署办处](?:、|$))+"
)  # and nothing else: 新建3座（甲局、乙局），
_OF_OFFICES = re.compile("(?:窗口|部门|单位|机构|系统|平台|数据|信息|职能|人员|力量|专班|会议)$")
"""What offices in brackets only belong to: 整合窗口（甲局、乙局），…."""
BODY_ROLE = re.compile(
    rf"{BODY_LABEL.pattern}|牵头|(?:统筹|负责|配合|参与|参加|指导|落实|协助|实施|负责推进|各司其职、共同推进)(?=$|[，,；;。])|职责(?:分工|办理)|会同"
)
"""What says that a bracket names bodies."""
_REPORTED = re.compile("^(?:列入|纳入)|(?:情况|结果)[^、，；]{0,8}报|每(?:年|季度|半年|月)")
"""What is no body behind a duty."""
_PART = re.compile("(.{3,22}?)(?:负责|承担|做好|提供)(?!人|同志)[\u4e00-\u9fff]{2,12}$")
_NOBODY = re.compile(NOTHING)
_ROLE_GAP = re.compile(
    "(?<=牵头|负责|配合|参与|协助|指导)[ \u3000]+(?=[\u4e00-\u9fff])"
)  # lines of a cell: 甲局牵头 | 乙局配合
_TOGETHER = re.compile("(?:共同|联合|协同|抓好|组织)?(?:推进|落实|实施|办理|开展)?$")
_ANSWERS = re.compile("(?:负责(?:长期|持续)?(?:落实|实施|组织实施|推进)?|牵头|配合)$")


class Group(msgspec.Struct, frozen=True):
    """A group as it was found: the bodies by their role, and the text between its brackets."""

    lead: tuple[str, ...]
    support: tuple[str, ...]
    guide: tuple[str, ...]
    open_ended: bool
    text: str


_AREA = re.compile(
    "(?:全|主?城|中心城|[老新]城|市|郊|山|库|景|园|社|小|街|牧|林|矿|灾|疫|产|辖)区|全[省市县州国镇乡村]"
)
"""Where something is done, whoever does it: 新建粮库（城区）."""


@lru_cache(_KEPT)
def is_group(text: str) -> bool:
    """Return whether the text between brackets names bodies that answer for what stands before it."""
    text = re.sub(f"[{re.escape(STARS)}]", "", text.strip())
    if _SUCH_AS.match(text) or _ROLE_ALONE.fullmatch(text):
        return False
    if not 2 <= len(text) <= 600 or re.search(
        r"以下[简统合总]称|下同）|详见|见附件|含[^，]{2}|试行|《", plain(text)[:40]
    ):
        return bool(BODY_LABEL.search(text))
    parsed = parse(text)  # 市商务局；时限：2027年底前
    names = [*parsed.lead, *parsed.support, *parsed.guide]
    if BODY_ROLE.search(without_remarks(text)) and not re.match(
        r"(?:由|在|从|对|指(?!导)|即|如|包括|含|按)[^，、；]{12,}[^办责头]$", text
    ):
        likely = [name for name in names if _IS_BODY.search(name) or (len(name) <= 12 and f"{name}：" not in text)]
        return bool(names) and len(likely) >= 0.6 * len(names)  # 专题三：组织实施 names nobody
    known = sum(bool(_IS_BODY.search(name)) and not _AREA.fullmatch(name) for name in names)
    short = all(
        (len(name) <= _LONGEST_NAME or _JOINT.search(name)) and not re.search("[。：《》]", name) for name in names
    )
    many = text.endswith("等") and not all(map(_OFFICE.search, names))  # 学校、车站等 are no offices
    counted = any(_COUNTED.match(name) for name in names)
    return bool(names) and short and known > _KNOWN * len(names) and not many and not counted


def are_names(texts: Sequence[str]) -> bool:
    """Return whether texts are all names of bodies."""
    return all(
        _IS_BODY.search(text.strip()) and not (_NOT_FIRST.search(text) or _NO_NAME.match(text)) for text in texts
    )


@lru_cache(_KEPT)
def is_line(text: str) -> bool:
    """Return whether a paragraph is a line of bodies: with a label (责任单位：), or all names and who does what."""
    if LABEL_LINE.match(text):
        return not (sets_tasks(text) or _says_more(text.strip()))
    bare = text.strip().rstrip("。；;")
    if not 4 <= len(bare) <= _LONGEST_LINE or not _ANSWERS.search(bare) or re.search("[。《]", bare):
        return False
    if duties.TASK.search(bare):  # 市粮食局牵头建设粮库，市财政局配合
        return False
    parsed = parse(bare)
    names = [*parsed.lead, *parsed.support, *parsed.guide]
    return bool(names) and all(len(name) <= _LONGEST_NAME and _IS_BODY.search(name) for name in names)


def _says_more(text: str) -> bool:
    """Return whether text stands behind the bracket of bodies, or the sentence by when, with which a line begins."""
    if ended := ENDED.match(text):
        return LABEL_LINE.match(text, ended.end()) is None
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign in OPENING) - (sign in CLOSING)
        if depth <= 0:
            behind = text[at + 1 :].strip("。；;，, 　")
            named = re.search(r"[:：∶]\s*\S", text[:at]) is not None  # not 【责任单位】 alone
            return named and len(behind) > _SAID and behind[0] not in OPENING and LABEL_LINE.match(behind) is None
    return False


def breaks_name(text: str, following: str) -> bool:
    """Return whether a line with a label ends inside a name that the next one ends: 责任单位：市商务局、市 | 财政局."""
    if not LABEL_LINE.match(text) or text.rstrip()[-1:] in (*CLOSING, "。", "；") or LABEL_LINE.match(following):
        return False
    end = text.strip()[-_LONGEST_LINE:]  # of a list that may have thousands of names
    last, first = re.split("[、，,；;：:]", end)[-1], re.split("[、，,；;。]", following.strip())[0]
    cut = _CUT_WORD.search(f"{last}|{first}") is not None
    begun = cut or len(last) < _SHORTEST_NAME or not _IS_BODY.search(last)
    if not begun or duties.role(last)[0] is not None or len(first) > _LONGEST_NAME or "：" in first:
        return False
    name = duties.role(last + first)[1]  # …供电公 | 司配合
    acts = _NO_NAME.match(first) is not None and not _OFFICE.search(name)
    return len(name) > len(last) and not acts and _IS_BODY.search(name) is not None


@lru_cache(_KEPT)
def brackets(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return the groups in brackets (start, end, text inside): behind a sentence, or closing a paragraph."""
    found: list[tuple[int, int, str]] = []
    depth, start = 0, 0
    for bracket in enclosed.BRACKET.finditer(text):
        at, sign = bracket.start(), bracket[0]
        if sign in OPENING:
            start = at if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                end = at + 1
                if sign != _PAIR[text[start]] == text[end : end + 1]:
                    end += 1  # [（甲局负责)): what is inside closes once too often
                before, after = text[max(0, start - _NEAR) : start].rstrip(), text[end : end + _NEAR].lstrip()
                inside = text[start + 1 : at]
                ended = not before or _ENDED.search(before) is not None
                sentence = ended or not after or after[0] in "。；;"
                alias = not ended and is_alias(before, inside, bare=BODY_ROLE.search(inside) is None)
                clause = before.endswith(("，", ",")) or (after.startswith(("，", ",")) and "由" not in inside[1:])
                answers = clause and _ANSWERS.search(inside) is not None  # …，（甲局负责）…; …（甲局负责），…
                offices = clause and not _IS_BODY.search(before) and _OF_OFFICES.search(before) is None
                answers = answers or (offices and _OFFICES.fullmatch(inside) is not None)
                labelled = BODY_LABEL.match(text, start + 1) is not None  # 新建仓库（责任单位：市粮食局）在各县…
                more = _AND_MORE.fullmatch(inside) is not None
                listed = more and ended and (before or not after)  # else （甲局、乙局等） behind 有关部门 are examples
                several = not more or BODY_ROLE.search(inside) is not None or not _IS_BODY.search(before)
                named = is_group(inside[:-1]) if listed else several and is_group(inside)
                general = not (ended or labelled) and general_bodies.are_general(before, inside)
                if (sentence or labelled or answers) and not (alias or general) and named:
                    found.append((start, end, inside))
    found = list(general_bodies.without_kinds(text, found))
    cut = text[start + 1 :]
    if (
        depth == 1
        and text[max(0, start - _NEAR) : start].rstrip()[-1:] in ("。", "；")
        and BODY_ROLE.search(cut)
        and is_group(cut)
    ):
        last = re.split("[、，,；;]", cut)[-1]
        whole = _IS_BODY.search(last) is not None or BODY_ROLE.search(last) is not None
        inside = cut if whole else cut[: len(cut) - len(last) - 1]  # 甲局、市财: the name is broken off, too
        found.append((start, len(text), inside))  # the sign that closes it is lost
    if (dashed := DASHED.search(text, max(0, len(text) - _LONGEST_LINE))) and _are_offices(dashed[1]):
        found.append((dashed.start(), len(text), dashed[1]))
    return tuple(found)


def _are_offices(text: str) -> bool:
    """Return whether a text is a list of names of bodies and nothing else."""
    return is_group(text) and are_names(re.split("[、，,]", text))


@lru_cache(_KEPT)
def parse(text: str, order: Order = Order.NONE) -> Group:
    """Return the bodies of a group.

    Args:
        text: without the brackets around it; several lines may be joined by ``；``.
        order: which of them lead where the group itself does not tell.
    """
    order = of_group(text, order)
    alone = OFFICE.search(text) is not None and DOES.search(text) is None
    found, counts, opened = _dealt(OFFICE.sub("承办", text) if alone else text)
    _deal_marked(found)
    _deal_starred(found, order)
    lead, support = found[LEAD], found[SUPPORT]
    if not lead:
        leading = _leading(order, counts, support)
        lead, support = support[:leading], support[leading:]
    return Group(tuple(lead), tuple(support), tuple(found[GUIDE]), opened, text)


def _dealt(text: str) -> tuple[dict[str, list[str]], list[int], bool]:
    """Return the bodies of a group by their role, how many each clause names, and whether there are more (等)."""
    found: dict[str, list[str]] = {LEAD: [], SUPPORT: [], GUIDE: [], NONE: []}
    opened = False
    labelled: str | None = None
    pending: list[str] = []
    counts: list[int] = []
    for label, clause in _clauses(_ROLE_GAP.sub("，", without_remarks(text))):
        if label is not None:
            found[labelled or SUPPORT] += pending
            pending, labelled = [], label
        if not clause or labelled == NONE or _WHEN.match(clause) or _REPORTED.search(clause):
            continue
        role, rest, duty = duties.role(clause)
        if duty and labelled == LEAD:  # 牵头单位：甲局、乙局按职责分工负责
            role = None
        before, together = duties.joint(rest)
        if together and (role is None or duty or not before):
            names, more = _names(duties.role(before)[1])  # 甲局牵头会同乙局
            names = [*pending, *names]
            marked = [one for one in names if (of := _MARKED.search(one)) and of["lead"]]  # 甲局（牵头）、乙局会同丙局
            found[LEAD] += marked or names
            found[SUPPORT] += [name for name in names if marked and name not in marked]
            names, also = _names(_TOGETHER.sub("", together))
            found[SUPPORT] += names
            pending, opened = [], opened or more or also
            continue
        if role is None and counts and (part := _PART.match(rest)) and _IS_BODY.search(part[1]):
            role, rest = SUPPORT, part[1]  # 甲局负责，乙局负责经费保障
        names, more = _names(rest)
        if clause.startswith("其中"):  # …，其中资金由乙局负责, which the group names already
            names = [name for name in names if name not in [*pending, *found[LEAD], *found[SUPPORT], *found[GUIDE]]]
        opened = opened or more
        pending += names
        counts.append(len(names))
        if role is None:
            continue
        alone = len(pending) == 1 and not (found[LEAD] or found[SUPPORT]) and not more and labelled in (None, SUPPORT)
        if duty and alone and role == SUPPORT and duties.answers_alone(clause):
            role = LEAD
        own = role == GUIDE or labelled is not None or duties.of_part(clause)
        if own and pending != names:  # 甲局、乙局，丙局指导; 责任单位：甲局、乙局；第2项由丙局牵头: that one alone
            found[labelled or SUPPORT] += pending[: -len(names) or None]
            pending = names
        found[role] += pending
        pending = []
    found[labelled or SUPPORT] += pending
    return found, counts, opened


def _leading(order: Order, counts: Sequence[int], names: Sequence[str]) -> int:
    """Return how many of the bodies listed without a role lead by a document's rule; ``counts`` are those a clause.

    Where no comma stands in a list, all of it is before one; but those of all places never lead it then.
    """
    if order is Order.BEFORE_COMMA:
        everywhere = len(counts) == 1 and any(name.startswith(("各", "有关", "相关")) for name in names)
        return counts[0] if counts and not (everywhere and len(names) > 1) else 0
    return int(order is Order.FIRST)


def _deal_marked(found: dict[str, list[str]]) -> None:
    """Move the bodies whose role stands behind them in brackets: 甲局（牵头）、乙局."""
    for role in (LEAD, SUPPORT, GUIDE):
        for name in [name for name in found[role] if _MARKED.search(name)]:
            marked = _MARKED.search(name)
            assert marked is not None
            found[role].remove(name)
            found[marked.lastgroup or role].append(name[: marked.start()])


def _deal_starred(found: dict[str, list[str]], order: Order) -> None:
    """Take the stars off the names of bodies; where a document says so, those that had one lead."""
    if order is Order.STARRED:
        found[LEAD] += [name for name in found[SUPPORT] if name.strip(STARS) != name]
        found[SUPPORT] = [name for name in found[SUPPORT] if name.strip(STARS) == name]
    for role in (LEAD, SUPPORT, GUIDE):
        found[role] = [name.strip(STARS) for name in found[role]]


def _clauses(text: str) -> list[tuple[str | None, str]]:
    """Return the clauses of a group with the role of the label before each, None where there is none."""
    found: list[tuple[str | None, str]] = []
    for clause in enclosed.split(text, "，,；;|｜\n\t"):
        label = None
        while match := FIRST.match(clause):
            if label is not None:
                found.append((label, ""))
            label = match.lastgroup
            clause = clause[match.end() :]
        while inner := LATER.search(clause):
            found.append((label, _trimmed(clause[: inner.start()].rstrip(f" 。{OPENING}"))))
            label, clause = inner.lastgroup, clause[inner.end() :].lstrip()
        found.append((label, _trimmed(clause)))
    return found


def _trimmed(clause: str) -> str:
    """Return a clause without the signs around it; a bracket that closes stays where its own one opens: 各市〔州〕."""
    while (clause := clause.strip(" 。"))[-1:] in ("】", "〕") and enclosed.closing(clause) == len(clause) - 1:
        clause = clause[:-1]
    return clause.lstrip("】〕 。")


def _names(text: str) -> tuple[list[str], bool]:
    """Return the bodies of a list, and whether the list says that there are more."""
    opened = False
    names: list[str] = []
    for part in enclosed.split(text, "、，,；; \u3000"):
        part = part.strip("。；;：: ")
        if enclosed.closing(part) == len(part) - 1:
            part = part[:-1]  # of a bracket that opened twice
        if not part or _NOBODY.fullmatch(part):
            continue
        if found := _OPEN.search(part):
            opened = True
            for one in (part[: found.start()], found["also"] or ""):
                names += body_joints.parted(one)
            continue
        for piece in body_joints.parted(part):
            either = re.split("[/／]", piece)  # 市粮食局/市财政局
            names += [one for one in (either if all(map(_IS_BODY.search, either)) else [piece]) if one]
    return body_joints.joined(names), opened
