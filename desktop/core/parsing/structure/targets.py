"""Quantitative targets: object, comparator, number, unit and due date, from the sentences of a document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from desktop.core.framework import Comparator
from desktop.core.parsing.conventions import DASHES
from desktop.core.parsing.structure import (
    asides,
    brackets,
    clause_dates,
    dealing,
    dues,
    each,
    granted,
    grants,
    line_heads,
    naming,
    nouns,
    objects,
    past,
    phrases,
    ranks,
    respective,
    shares,
    trends,
)
from desktop.core.parsing.structure.aims import Aim, once
from desktop.core.parsing.structure.behind import LIST_OF_MORE, MORE_OF
from desktop.core.parsing.structure.closing import closing_of, closings
from desktop.core.parsing.structure.dues import YEAR
from desktop.core.parsing.structure.figures import Figure, figures, paired, unspaced, wide
from desktop.core.parsing.structure.marks import BOX, CIRCLES, POINTS_TO, Mark, mark
from desktop.core.parsing.structure.naming import REACHES
from desktop.core.parsing.structure.sentences import sentences
from desktop.core.parsing.structure.staged import Staged

_NAMELESS = re.compile(  # no object: a verb alone, or when
    rf"(?:{REACHES}|[为对将]|其中)*|\d{{1,2}}月|(?:时间|时序|推进)(?:节点|安排|进度)"
)
_RATE = re.compile("每(?:人|个|户|名|位|家|床|套|张|次|月|年|天|日)$")  # what is paid for each, no target
_OF_ITSELF = re.compile(
    rf"(?:^|[，,])\s*{YEAR}前(?=[^，,：])(?!.*20\d\d年)|其中20\d\d(?:年|[—–~～-])"
)  # 2030年前碳达峰: says nothing of what follows
_YEARLY = re.compile("每年|逐年")
_DESCRIBES = re.compile(  # the name of a paragraph that tells how things are
    rf"[\s　]*(?:(?:\d{{1,2}}[.．、]|[（(]\d{{1,2}}[)）]|[{CIRCLES}])[\s　]*)?(?:基本情况|(?:发展)?现状|"
    "(?:工作|发展)基础|(?:典型|示范|应用|成功|实践)?案例|(?:存在|反馈|突出|整改)的?问题|问题(?:描述|表现|表述|概述)|反馈意见|背景"
    "|(?:目前|整改)?(?:完成|进展|落实|执行)(?:情况)?|整改情况)[：:。]"
)
_PART = re.compile(r"\d/\d")  # 三分之一, read as a share, has no unit
_OPENS = re.compile(
    r"[\s　]*(?:[^，。；\d]{2,10}[：:])?(?:[（(][^（()）]{1,3}[)）][^，。；]{0,20}。)?"
    r"(?:力争)?(?:到|至)?(20\d\d)年(?:底|末)?前?，"
)
_OPENS_PLAN = re.compile(f'[\\s　]*[“"]?({"|".join(dues.PLANS)})[”"]?(?:期间|时期|期末|末)，')
_WORD = re.compile(rf"[\s　]*([一二三四五六七八九十]){POINTS_TO}")
_FIRST_WORD = re.compile(f"[，：]一{POINTS_TO}")  # 到2030年，一是…。二是…: the date holds for both
_NOTE = re.compile(r"[\s　]*注(?:\d|\s*[：:])")  # below a table
_SQUASHED = re.compile(
    r"[（(](?!含)(?:%|％|[百千万亿]{0,2}[\u4e00-\u9fff]{1,4})[)）]\d[\d.]*"
    r"(?![\d.]|(?:[—–~～]\d+)?[百千万亿]*[人家个项户名所座条元场次套件处支台辆亩只头间米]|公里|平方|立方|%)"
)  # cells of a table: 总量（万吨）1414
_LOST = "\ufffd"  # a character was lost there: nobody can tell what is counted
_LEAST = re.compile("至少|不少于")
_JOINED = re.compile(rf"[^，。；：\d]{{0,14}}(?:[、和与及或]|或者)(?:{naming.DOES}|参加)?")  # 至少2座粮库和10座粮店
_TOPIC = re.compile(  # what a sentence begins with
    "[\\s。；]*(?!巩固|提升|优化|加快|推动|推进|深入|开展|发展|打造|做[大强优]|培育|支持|实施|聚焦|围绕|促进|[全大]力|[以把将对在由使]|通过|坚持|强化|加强)"
    "([\u4e00-\u9fff]{2,6}产业)(?![链化园集项基])"
)
_HAS = re.compile(
    f"(?<!{naming.ON_THOSE}|依托|利用|用好)(?<![比较])(?:(?<!实)现有(?!水平|基础|规模上|[^，。；]*[^，。；、]年(?:消耗|处理|利用|生产|加工)[^，。；]{{2,}}$)|已有|(?<!公)共有|[尚仍还]有)[^，。；]*$"
)  # 现有茶园20万亩、果园30万亩
_AND = re.compile(
    "(?:[、和与及]|，其中，?|，(?!.*(?:到|达|增|新|改|再|将|力争|确保|建成))(?=[^，。；\\d]{2,16}$))[^，。；\\d]*"
    "|，(?:[比较](?:20\\d\\d年|上年|去年)[增减下上提]|占(?!比))[^，。；\\d到达]*"  # 现有保管员200人，比2026年增长5%
)  # 现有库容10万吨，其中，自有8万吨，租用2万吨
_TREATS = re.compile("对于?[^，。；：\\d]*")  # 对全县28座粮库、56家粮店全面排查: one list
_SET = re.compile("力争|确保|争取|预期|目标|年[底末](?!前?已)")
_IS_FACT = re.compile("(?<!合)同比|[比较](?:上年|去年|目前|现状|年初)")  # how much it grew, unless a date says by when
_GREW = re.compile("，(?:同比|[比较]上年)(?:增|下|提|上|减|降)")  # 收入13亿元，同比增长7%: what was reached
_MEASURES = re.compile(
    "(?:产业|工业|总|年)*(?:产值|规模|产量|营业收入|营收|增加值|投资)"
)  # says of what only with its topic
GOALS = re.compile(r"目标|指标(?!设[置定]|监测|统计|采集|管理|调度|通报)|愿景|远景")
_NEAR_YEAR = re.compile("(?:今明两年|今年|明年|年内)(?=[^度初以来])")
"""When what a sentence goes on to tell is to be done: 今年，新建…；改造…."""
_ORDINAL = re.compile(r"\s*[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]\s*(?![^，。；：]{2,24}。.)")
"""The ordinal of a point of an article, which heads nothing: （一）2027年底前，新建…."""


def aims(
    texts: Iterable[tuple[int, int, str, int | None]],
    goal: bool,
    due: str | None = None,
    ruled: bool = False,
    begins: int | None = None,
    year: str | None = None,
    compares: past.Compares = past.never,
) -> list[Aim]:
    """Return the targets of the stretches of a measure, or of a chapter's own text.

    Args:
        texts: line, where the stretch starts on it, the stretch, and the group that closes it.
        goal: the text sets goals, so that 到2025年 holds for the paragraphs behind it.
        due: what holds where the text says nothing (完成时限).
        ruled: the text stands under the heading of what is granted, so that only what says 到2025年 sets a goal.
        begins: the year in which what the document sets begins, where it is known: what was before sets nothing.
        year: what the document calls 今年, where it is known.
        compares: tells of a sentence whether it sets what it compares with the year before, as in a plan for one.
    """
    reader = _Reader(goal, due, ruled, begins, year, compares)
    found = []
    for line, start, text, group in texts:
        said, places = unspaced(text)
        for aim in reader.read(said):
            begun, end = (start + places[at] for at in (aim.start, aim.end))
            found.append(msgspec.structs.replace(aim, line=line, start=begun, end=end, group=group))
    return once(found)


class _Reader:
    """Reads the stretches of a text in turn and keeps what holds for those behind: a date, a list, a box."""

    def __init__(
        self, goal: bool, due: str | None, ruled: bool, begins: int | None, year: str | None, compares: past.Compares
    ) -> None:
        self._goal, self._due, self._ruled, self._begins = goal, due, ruled, begins
        self._year, self._compares = year, compares
        self._stage = Staged()
        self._running: str | None = None  # the date that holds where a sentence begins
        self._opens: str | None = None  # the date with which a paragraph of a box opened
        self._leads: str | None = None  # the date of a paragraph that leads to a list, for what it lists
        self._above: str | None = None  # the date that the last paragraph of goals without a sign left to its list
        self._numbered = False  # the paragraph before has an ordinal
        self._item = False  # the paragraph is one of a list
        self._near: str | None = None  # what 今年 or 明年 means with which the whole sentence begins
        self._named: str | None = None  # the last date that the stretch named: what it calls 全年
        self._held: str | None = None  # the date that holds for what follows ；
        self._outer: str | None = None  # what holds before 一是
        self._boxed = self._noted = False
        self._listed = False  # conditions are listed, one a paragraph
        self._begun = False  # the next paragraph is the first of them
        self._mark: Mark | None = None  # the ordinal of the stretch
        self._head: Mark | None = None  # the ordinal of what lists them

    def read(self, text: str) -> Iterator[Aim]:
        """Yield the targets of a stretch, with their places in it; its ordinal （一） is of no sentence."""
        if not self._passes_over(text):
            cut = ordinal.end() if (ordinal := _ORDINAL.match(text)) else 0
            closed = [one for one in closings(text[cut:], self._year) if not one.within]
            for aim in self._read(text[cut:]):
                due = aim.due or closing_of(closed, text[cut:], aim.start, aim.end)
                due = None if past.is_over(due, self._begins) else due
                yield msgspec.structs.replace(aim, start=aim.start + cut, end=aim.end + cut, due=due)

    def _read(self, text: str) -> Iterator[Aim]:
        said = line_heads.headed(brackets.unquoted(paired(wide(text))))
        self._stage.read(said)
        conditions = grants.lists_conditions(said)
        listed = range(conditions, grants.list_ends(said, conditions)) if conditions is not None else ()
        self._listed = self._begun = conditions is not None and not said[conditions:].strip()
        self._head = self._mark if self._listed else None
        told: list[str] = []
        topic, over, so_far, empty = "", False, False, ""
        dated, since = dues.places(said), 0  # where its dates stand, and where the whole sentence begins
        for place, end in sentences(said):
            sentence = said[place:end]
            since = since if said[place - 1 : place] == "；" else place
            if since == place:
                near = _NEAR_YEAR.match(sentence)
                self._near = dues.in_year(sentence, 0, near.end(), self._year) if near else None
            if not sentence.strip():
                continue
            goes_on = over and self._goal and not dues.named(sentence) and not past.comes_to_plan(sentence)
            over = past.is_told(sentence, self._begins) or goes_on or past.parts_of(sentence, empty)
            if over and (turn := past.turn(sentence)) is not None:  # 去年收粮3万吨，今年增加2万吨
                list(_of_sentence(sentence[:turn], None, told, True))
                place, sentence, over = place + turn, sentence[turn:], False
            empty = "" if over else empty
            kept = None if over else past.without_achieved(sentence)
            goes_on = so_far and said[place - 1 : place] == "；"
            goes_on = goes_on and not (grants.GOAL.search(sentence) or past.rests(said, since, place))
            so_far = kept is None or (goes_on and not dues.named(sentence))
            kept = None if so_far else kept  # 截至目前，建成10座；修缮5座
            if kept != sentence:  # what it counts may go on: …；到2027年，达到60%
                list(_of_sentence(sentence[len(kept or "") :], None, told, True))
            if kept is None:
                continue
            if place in listed or (self._ruled and not grants.GOAL.search(sentence)):
                continue
            item = _WORD.match(sentence)
            if not self._goal and said[place - 1 : place] == "；":
                self._opens = None if dues.named(sentence) else self._opens  # 到2026年，…；到2028年，…: neither goes on
                self._running = (
                    None if dues.SINCE.match(sentence) else self._held
                )  # 到2026年，…；…: for the whole sentence
            elif not self._goal and not past.AMONG.match(sentence):
                opened = _OPENS.match(sentence)
                if item:  # the date of 一是 does not hold for 二是
                    self._outer = self._opens if item[1] == "一" else self._outer
                    self._opens = self._outer
                plan = _OPENS_PLAN.match(sentence)
                self._opens = opened[1] if opened else dues.PLANS[plan[1]] if plan else self._opens
                self._running = self._opens
                self._outer = opened[1] if opened and _FIRST_WORD.search(sentence) else self._outer
            sentence = kept
            topic = found_topic[1] if (found_topic := _TOPIC.match(sentence)) else topic
            behind = bisect_left(dated, since) < bisect_left(dated, place)
            if self._goal and "百分点" not in sentence and not bisect_left(dated, place):
                behind = True  # 到2027年，目标是：, and in a paragraph behind it 每年新增粮农2万人
            found = list(self._aims(sentence, told, topic, behind))
            empty = "" if found else sentence
            for aim in found:
                unit = None if _PART.fullmatch(str(aim.value)) else aim.unit
                yield msgspec.structs.replace(aim, start=place + aim.start, end=place + aim.end, unit=unit)
            alone = _OF_ITSELF.search(sentence) if "20" in sentence else None
            opened_with = self._running
            self._running = dues.last(sentence, self._running, 0, alone.start() if alone else None)
            self._named = dues.last(sentence, self._named)
            self._held = self._running if dues.governs(sentence) and not item else opened_with
        dates = [date for date in dues.named(text) if not past.is_over(date, self._begins)]
        if said.rstrip().endswith("："):  # 到2027年，实现以下目标：
            self._leads = dates[-1] if dates else None
            self._running = self._leads or self._running
        elif len(set(dates)) > 1:  # 到2025年…到2035年…: what follows tells how the nearer one is reached
            self._running = dates[0]
        if not self._item:
            self._above = self._running

    def _passes_over(self, text: str) -> bool:
        """Return whether a stretch sets nothing: it describes, is a note to a table, or one of listed conditions."""
        if _DESCRIBES.match(text):
            return True
        self._noted = _NOTE.match(text) is not None or (self._noted and text.strip()[:1] in CIRCLES)
        if self._noted:
            return True
        self._named = None
        if not self._goal:
            self._running = None
        self._mark = one = mark(text.strip())
        self._item = one is not None or text.lstrip()[:1] in DASHES
        if self._goal and self._item:  # ——2026年底前，完成…: no date of what stands beside it
            self._running = self._above or self._running
        numbered = one is not None and not (self._head and one.style <= self._head.style)
        self._boxed = BOX.match(text) is not None or (self._boxed and one is None)
        self._leads = self._leads if one is not None or not self._numbered else None
        self._numbered = one is not None
        self._opens = self._opens if self._boxed else self._leads
        listed = self._listed and (numbered or self._begun)
        self._listed, self._begun = listed and grants.list_ends(text, 0) == len(text), False  # 5.身份证明。办理程序：
        return listed

    def _aims(self, sentence: str, told: list[str], topic: str, dated: bool) -> Iterator[Aim]:
        """Yield the targets of a sentence, with the topic of those that name none and the date that holds for all."""
        set_by = self._goal or self._due is not None or self._compares(sentence)
        behind, date = dues.done_by(sentence, self._year) or (0, None)
        by_month = dealing.in_months(sentence, self._year)
        undone, first = dues.without_done_by(sentence), self._begins or int(self._year or 0)
        for aim in nouns.shared(
            sorted(_of_sentence(sentence, self._running, told, set_by, dated), key=lambda aim: aim.start), sentence
        ):
            if past.is_over(aim.due, self._begins) or _LOST in aim.object:
                continue
            if _NAMELESS.fullmatch(aim.object) or (_RATE.search(aim.object) and (aim.unit or "").endswith("元")):
                continue
            of_topic = _MEASURES.fullmatch(aim.object) is not None and topic != ""
            named = topic + aim.object.removeprefix("产业") if of_topic else aim.object
            own, kept, within = clause_dates.of_phrase(sentence, undone, aim, self._year, self._named)
            within = within or dues.ahead(sentence[aim.start : aim.end], first)
            promised = (date if aim.start < behind else None) or self._stage.due or self._due
            due = by_month.get(aim.end) or kept or own or promised or within or self._near
            yield msgspec.structs.replace(aim, object=named, due=due)


def _of_sentence(
    sentence: str, running: str | None, told: list[str], set_by: bool = False, dated: bool = False
) -> Iterator[Aim]:
    """Yield the targets of a sentence; ``running`` is the date that holds at its beginning, ``told`` what was counted.

    ``set_by`` says that what is compared with a year before is a goal, not a fact, though no date stands near it,
    ``dated`` that ``running`` was named in the sentence before ；: 到2027年，…；每年增加2座.
    What the sentence counts is added to ``told``: 覆盖率达到50%；到2030年，达到60%.
    """
    sentence = brackets.for_each(brackets.beside(asides.without_sizes(sentence)))
    stated = figures(sentence, set_by or running is not None)
    if not stated or _SQUASHED.search(sentence):
        return
    shared, taken = shares.aims(sentence, stated, running)
    of_kinds, dealt_out = dealing.of_kinds(sentence, stated, running)
    told.extend(aim.object for aim in (*shared, *of_kinds))
    yield from (*shared, *of_kinds)
    told_of = dealing.without_starts(sentence, asides.telling(sentence, stated))
    every = [figure for figure in told_of if figure.begin not in taken | dealt_out]
    aspires = found.end() if (found := _SET.search(sentence)) else len(sentence)  # from where on it says 力争
    bounds, by_year = phrases.bounds(sentence, every), dealing.in_years(sentence, every)
    last_object, seen, refused, there = respective.counted_before(sentence, told), 0, 0, 0
    plain, outer = brackets.outside(dues.without_done_by(sentence)), None  # what brackets date, holds there
    demanded = False  # a figure before it sets what is to be reached: 利用率达到41%以上，用量比上年减少15吨
    least = -1  # where a figure ends whose 至少 holds for those that are joined to it
    listed = 0  # which figure follows those that were dealt out
    before_bracket: str | None = None  # what is counted outside of the brackets in which a figure stands
    for at, figure in enumerate(every):
        start, end = bounds[at]
        if brackets.within(sentence, figure.begin):
            before_bracket = last_object if before_bracket is None else before_bracket
            running, outer = dues.last(sentence, running, seen, figure.begin), running if outer is None else outer
        else:
            running = dues.last(plain, running if outer is None else outer, seen, figure.begin)
            last_object, outer, before_bracket = before_bracket or last_object, None, None
        running = None if dues.loose(plain, seen, figure.begin) else running
        seen = figure.begin
        joined = least >= 0 and _JOINED.fullmatch(sentence, least, figure.start) is not None
        if joined and figure.comparator is Comparator.EQUAL:
            figure = msgspec.structs.replace(figure, comparator=Comparator.AT_LEAST)
        phrase = objects.Phrase(sentence, start, end, figure)
        first = at >= listed and dealing.begins(sentence, every, at)
        listed = dealing.end(sentence, every, at) if first else listed
        if (
            running is None
            and not (set_by or demanded)
            and figure.comparator is Comparator.EQUAL
            and figure.start < aspires
            and (_IS_FACT.search(phrase.before) or (_GREW.match(sentence, end) and not _asks(every[at + 1 : at + 2])))
        ):
            refused = figure.end
            continue
        demanded = demanded or figure.comparator in (Comparator.AT_LEAST, Comparator.AT_MOST)
        if at + 1 < len(every) and asides.is_whose(sentence, figure, every[at + 1]):
            continue
        if first:
            dealt = dealing.dealt(sentence, every, at, start, running, told)
            told.extend(aim.object for aim in dealt)
            yield from dealt
            continue
        if at < listed:
            continue
        if _HAS.search(phrase.before) or (there and _AND.fullmatch(sentence, there, figure.start)):
            there = figure.end
            continue
        named = phrase.object(last_object)
        if named is None or (refused and re.fullmatch("[^，,。；\\d]*[、和及与]", sentence[refused : figure.start])):
            more = _is_there(phrase.before) or _TREATS.fullmatch(phrase.before) is not None
            refused = figure.end if named is None and more else refused and figure.end
            continue
        listed_on = at > 0 and sentence[every[at - 1].end : every[at - 1].end + 1] == "、"
        named = line_heads.of_head(respective.ranked(named, last_object, listed_on), sentence)
        at_last = sentence[every[at - 1].end if at else 0 : figure.start]
        named = respective.of_place(named, last_object, at_last, every[at - 1].unit if at else None)
        named = respective.of_subject(named, sentence[: figure.start])
        named = respective.of_deed(named, figure.unit, sentence[: figure.start])
        if at and sentence[every[at - 1].end : figure.start].strip("、，") == phrase.before.strip("、，"):
            named = each.of_doer(named, last_object, phrase.before.strip("、，"))
        last_object = named
        asked = joined or _LEAST.search(phrase.before + sentence[figure.start : figure.begin]) is not None
        least = figure.end if asked and phrase.figure.comparator is Comparator.AT_LEAST else -1
        told.append(named)
        yearly = _YEARLY.search(phrase.before) and not (dated or dues.named(sentence, 0, figure.begin))  # without end
        due = by_year.get(figure.begin) or dues.beside(sentence, figure.end) or (None if yearly else running)
        due = dues.sooner(phrase.before, due)
        alone = sentence[figure.end : figure.end + 1] not in [*"、和与及"] and (figure.unit != "次" or not phrase.after)
        hopes = at > 0 and trends.HOPES.fullmatch(phrase.before) and every[at - 1].unit == figure.unit
        before = sentence[bounds[at - 1][0] : every[at - 1].start] if hopes else phrase.before
        for one in (alone and respective.each(named, phrase.before)) or (named,):
            placed = ranks.named(one) if sentence[figure.start] == "前" else one
            way = nouns.short(nouns.trimmed(trends.named(placed, before, figure.unit)))
            yield Aim(0, start, end, way, phrase.figure.comparator, figure.value, figure.unit, due)


def _asks(following: Sequence[Figure]) -> bool:
    """Return whether the figure that follows is a bound: 收粮60万吨，同比增长15%以上 tells no fact."""
    return any(figure.comparator in (Comparator.AT_LEAST, Comparator.MORE) for figure in following)


def _is_there(before: str) -> bool:
    """Return whether what stands before a figure tells of what is there already, or of what is granted."""
    there = MORE_OF.search(before) or LIST_OF_MORE.search(before)
    return there is not None or granted.refused(before)
