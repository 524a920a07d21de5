"""The heading with which the text of a unit may begin."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop.core.parsing.conventions import HEADING_GAP, STOCK_HEADINGS
from desktop.core.parsing.structure import bodies
from desktop.core.parsing.structure.marks import POINTS_TO
from desktop.core.parsing.structure.verbs import ASKS

_LONGEST_HEADING = 60
_LONGEST_CLAUSE = 30  # characters of a clause of a heading
_SAYS = re.compile("(?:是|为|如下|包括|有)$")  # what follows the colon ends the sentence: 主要目标是：
_STOCK = re.compile(
    rf"(?:{'|'.join(STOCK_HEADINGS)})"
    r"(?=(?:坚持)?以(?:习近平|邓小平|[“\"]?三个代表)|坚持以|深入(?:贯彻|学习|落实)|全面(?:贯彻|落实)|按照|(?:力争)?到20\d\d年"
    r"|坚持[\u4e00-\u9fff]{2,10}[。、，])"
)
"""A heading that every plan has, before text whose beginning every plan has too: the sign between them is lost."""

_DASHED = re.compile(rf"([^“”。，；：\s—]{{4,24}})——(?=(?:{'|'.join(ASKS)})[^。]{{4,}}。)")
"""A heading that dashes close, before a sentence with its verb: behind other dashes a heading goes on (甲——乙行动)."""
_COUNTS_MADE = re.compile(
    r"(?:新[建增]|[改扩续]建|建[成设]|改造|培[育训]|打造|创建|引进|完成|开工|组织|举办|发展)[^，。\d]*\d"
)
"""A heading that counts what is made: 新建仓库50座; what it keeps to (守住18亿亩红线) is no target."""
_SAYS_REACHED = re.compile(
    r"，[^，。]{2,20}(?:突破|达到?|超过|增长|提高到)[^，。]{0,3}\d|财政每?年?[^，。\d]{0,6}安排[^，。\d]{2,16}\d[\d.]*[百千万亿]*元"
    r"|率(?:达到?|保持|不低于)?\d[\d.]*[%％](?:以上)?$"
)
_COUNTS_ALL = re.compile(  # 取消审批14项; not 粮库任务12项, which counts what stands below it
    "[^，。；：\\d共]{4,}(?<!任务)(?<!指标)(?<!措施)(?<!要求)(?<!内容)(?<!事项)(?<!类)(?:共|共计)?\\d+(?:个|项|件|家|座|所|条|处|户|台|公里|万?亩)"
)
_SET_OFF = re.compile(rf"([^。；：{HEADING_GAP}]{{2,{_LONGEST_HEADING}}}){HEADING_GAP}(?=\S)")
_STAGE = re.compile(
    r"((?:[^，。；：:（()）\s]{2,16}阶段[（(](?=[^（()）。]*\d)[^（()）。]{2,40}"
    r"|[^。；：:（()）\s]{4,30}[（(](?:20\d\d年)?\d{1,2}月[^（()）。，；]{0,24}(?:[—–－~～-]|至|[之以]?前)[^（()）。，；]{0,16})[)）])"
    "(?=[\u4e00-\u9fff“《])"
)
"""A stage, or a step, with its time in brackets, before text: 试行阶段（2026年3月—9月）各县要….."""
_COUNTED = re.compile("([^，。；：:、\\s]{4,30})(?=一是[^。；]{4,}[。；])")
"""A heading, before the first of several things: 加强仓储管理一是…；二是…."""
_MEMBERS = re.compile(
    r"([^，。；：:、\s]{2,28}?(?:小组|团队|专班|机构|委员会|办公室|指挥部|工作组))"
    r"(?=(?:(?:总|副|常务副)?(?:组\s*长|指\s*挥(?:\s*长)?|召\s*集\s*人)|主\s*任|成\s*员)\s*[：:])"
)
"""The name of those who lead the work, before the list of them: 建库工作领导小组组长：…."""
_SPACED = re.compile(
    r"([^。，；：\s]{4,24})(?:(?<![A-Za-z\d])\s+(?=[\u4e00-\u9fff“《])|[\u2002\u2003\u3000]\s*(?=[^\s—]))(?=[^。]{6})"
)
"""A heading before a space; before a figure or letters (扩建粮库　5G基站…) only a wide one sets it off."""
_STOPPED = re.compile(rf"([^。！？；\n]{{2,{_LONGEST_HEADING}}}?)[。！](?=.)")
_NAMED = re.compile(
    r"((?:“[^”。；：:]{1,16}”|[（(][^（()）。；：:]{1,40}[)）]|[^。，、；：:（(]|(?<=\d)[：:](?=\d)){2,24})"
    r"(?:(?<!\d)[：:]|[：:](?!\d))\s*(?=\S)"
)
_NAMED_LIST = re.compile(
    rf"((?:{'|'.join(one for one in ASKS if len(one) > 1)})[^。，；：:（()）]{{4,20}})[：:]\s*(?=[^。]{{20,}}。)"
)
"""A heading with its verb that names several things: 落实收储、调运标准：….."""
_LISTED = re.compile(
    r"([^。，、；：:（(]{2,12}(?:、[^。，、；：:（(]{1,10}){1,2}[和与及][^。，、；：:（(]{3,16}"
    r"(?<!类)(?<!种)(?<![方等]面)(?<!内容)(?<!工作))[：:]\s*(?=[^：:]{20,})"
)
"""A heading that names several things before a colon: 仓储、运输和加工的协同布局：…."""
_COLON = re.compile(r"(?<!\d)：|：(?!\d)")  # no 17：00
_SIGN = re.compile("[。，；：]")
_RUN_INTO = re.compile(
    r"([^。，；：\s]{4,40}?)(?<!立足)(?<!着眼)(?<!结合)(?<!截至)(?<!针对)(?<!面对)(?<!围绕)(?<!是)(?<!自)"
    r"(?=(?:近年来?|近几年来?|当前|目前|近期|长期以来|(?:“?十[一二三四五]五”?|自?20\d\d年|党的十[八九]大)(?:时期|期间|以来))，[^。]{4,}。)"
)
"""A heading, before a sentence that tells when: no heading says 近年来， so the sign between them is lost."""
_KEPT = 4096  # answers: all measures of a document are asked about several times, one after another


_STATED = (
    "概念|目标|原则|范围|内容|要求|安排|措施|机构|职责|形式|方式|时间|对象|任务|流程|步骤|标准|条件|奖励|制度|主题|意义|背景|思路|方法|程序|事项|"
    "进度|人员|领导|保障|情况|渠道|资格|名额|纪律|重要性|必要性|紧迫性|形势"
)
_OF_WORK = (
    "基本|重要|重大|现实|战略|工作|组织|活动|培训|评价|评选|竞赛|征集|参训|参赛|参加|有关|相关|具体|总体|主要|重点|申报|申请|报名|检查|实施|任务|"
    "时间|奖励|其他|其它|扶持|支持|奖补|优惠|激励|补贴|补助|配套|保障|适用|享受|准入|认定|资助"
)
_POLICY = "(?:扶持|支持|奖[励补]|优惠|激励|补[贴助]|配套)政策"
_GLUED = re.compile(
    rf"(?:(?:{_OF_WORK})+(?:{_STATED})(?=[\u4e00-\u9fff\d“《])|[\u4e00-\u9fff]{{0,10}}?(?:{_STATED}|{_POLICY})"
    r"(?=为|聚焦|依托|面向|针对|瞄准|突出|紧扣|凡|充分|大力|以|截[至止]|按照?|根据|本次|各|请|成立|自|从|由|对|到|20\d\d|\d|《|“|坚持|通过|围绕|结合|全面|深入|认真|主要|包括|随着|当前|目前|近|我[国省市县区]|全[国省市县区]))"
    rf"(?!(?:{_STATED})+$|[和与及、])"
)
_AWARE = re.compile(
    r"(?:充分|深刻|切实|进一步|准确|全面)*(?:认识|提高|增强|把握|理解|领会)[^，。；：]{4,40}?"
    r"(?:(?:重[要大]|现实|战略|深远|历史)+意义|(?:重要|必要|紧迫|迫切|艰巨|长期)性)(?![的和与及、]|(?:重要|必要|紧迫|迫切|艰巨|长期)性)"
)
"""The heading of a chapter that says why: 充分认识建库的重要意义."""
_VERB = (  # with which a sentence goes on that no noun follows as its own: not 支持力度
    "(?:集中|全面|积极|引导|落实(?!情况)|加大|充分|大力|深入|鼓励|按照|坚持|加快|进一步|依托|围绕|聚焦|严格|支持(?!体系|政策|力度|资金|措施|作用|服务|平台))"
)
_RUNS_ON = re.compile(
    "[^，。；：、]{4,24}?(?:力度|能力|水平|机制|体系|问题|优势|发展|建设|结合|联动|环境|质量|制度|结构|格局|活力|重点|融通|协同|升级|转型|攻关)"
    f"(?={_VERB}[^，。；]{{4,}}[，,][^。]{{8,}}。)"
)
"""A heading, before the verb of a long sentence: 健全储粮补偿机制积极协调各县…，…."""
_DONE = re.compile(
    rf"[^，。；：]{{0,8}}(?:组织|实施|保障|工作|政策|推进|主要|重点)(?:措施|任务|举措|领导|实施)(?=(?!与)(?:{'|'.join(ASKS)})[^。]{{2,}}，[^。]{{20}})"
)
"""The heading of a chapter, before a sentence with its verb: 组织实施与保障措施加强组织领导，…."""
_OF_KIND = re.compile("(?:重大|重点|关键)(?!目标|任务)[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,4}(?:行动|工程)")
"""The first half of a heading that tells of what kind the second one is."""
_FIELDS = re.compile(
    r"[\u4e00-\u9fff]{0,4}(?:时间(?:安排)?|期限|时限|对象|范围)(?=20\d\d[年届])|"
    r"(?:活动|竞赛|大赛|宣传|培训|比赛|展会|论坛)(?:主题|名称|口号|地点)(?=[\u4e00-\u9fff“\d][^和与及、]{3})"
)
"""The heading of a chapter, before what is all it says: 活动时间2026年3月至5月, 活动主题颗粒归仓."""
_REACHES = re.compile(
    "(?:达到?|超过|突破|(?:控制|保持|稳定|维持)在|不低于|不少于|不超过|压[缩减]|缩短|(?:下降|上升|提升|提高|增长|降低)[到至]?|减少|增加)"
    r"[^，。；\d]{0,3}\d[\d.]*(?:[%％]|个百分点|[^，。；\d]{0,4}(?:以[上下内]|左右))"
    r"|(?:达到?|突破|不低于|不少于|不超过)\d[\d.]*(?![年月日届级星期号类条])[\u4e00-\u9fff]"
)
"""A figure that is to be reached, which no heading says: 粮食损失率下降到3%以下."""
_MAY_REACH = re.compile(
    rf"{_REACHES.pattern}|(?:(?:控制|保持|稳定|维持)在|(?:压[缩减]|缩短|下降|上升|提升|提高|增长|降低|增加|减少)[到至])"
    r"\d[\d.]*(?![年月日届级星期号类条])[\u4e00-\u9fff]"
)
"""A figure that a heading says at most among headings: 办理时限压缩至3个工作日."""
_FIRST_POINT = re.compile(f"一{POINTS_TO}")
_MUCH_MORE = 2  # times the length of a heading is said behind it
_LONGEST_TITLE = 24  # characters of a title that text surely runs into
_PAIR = re.compile(
    rf"(?P<first>(?:“[^”]{{1,16}}”|[^。，；：:、“”\d{HEADING_GAP}]){{2,16}})[：:]\s*(?:“[^”]{{1,16}}”|[^。；：:{HEADING_GAP}]){{4,40}}"
)
_FIELD = re.compile(
    "(?:目标|原则|时间|[时期]限|对象|范围|地点|地址|电话|方式|条件|标准|依据|目的|金额|单位|部门|机构|人|人员|要求|内容|意义)$"
)
"""What stands before a colon as the name of a field of a form: 活动时间：5月, 责任单位：甲局."""


def before_text(title: str) -> str:
    """Return the title of a chapter without the text that ran into it: 工作目标到2027年建成粮库50座 → 工作目标."""
    if field := _FIELDS.match(title):
        return field[0]
    if len(title) <= _LONGEST_TITLE:
        return title
    found = _GLUED.match(title) or _AWARE.match(title) or _DONE.match(title) or _RUNS_ON.match(title)
    return found[0] if found else title


@lru_cache(_KEPT)
def heading_of(text: str) -> tuple[str, int, bool]:
    """Return the heading with which a unit's text may begin, where the text behind it starts, whether that is empty."""
    if stock := _STOCK.match(text):
        return stock[0], stock.end(), False
    if stage := _STAGE.match(text):
        return stage[1], stage.end(), False
    if counted := (_COUNTED.match(text) if "一是" in text and "二是" in text else None) or _MEMBERS.match(text):
        return counted[1], counted.end(), False
    if HEADING_GAP in text and (set_off := _SET_OFF.match(text)):
        return set_off[1].strip(), set_off.end(), False
    spaced = _SPACED.match(text)
    if spaced and (len(text) - spaced.end() > _LONGEST_CLAUSE or _SIGN.search(text, spaced.end())):
        return spaced[1], spaced.end(), False  # else it has two clauses: 坚持创新发展　塑造发展优势
    if run_into := _RUN_INTO.match(text) or _RUNS_ON.match(text):
        return run_into[run_into.lastindex or 0], run_into.end(), False
    dashed = _DASHED.match(text)
    if dashed:
        return dashed[1], dashed.end(), False
    found = _STOPPED.match(text)
    if found and (_COLON.search(found[1][:-1]) is None or _is_pair(found[1].strip(), text[found.end() :])):
        return found[1].strip(), found.end(), False
    colon = _NAMED.match(text) or _of_bodies(text) or _LISTED.match(text) or _NAMED_LIST.match(text)
    if colon and not _SAYS.search(colon[1]):
        return colon[1].strip(), colon.end(), False
    return text.strip().rstrip("。：:"), len(text), True


def _is_pair(said: str, behind: str) -> bool:
    """Return whether a first sentence is a heading of two halves, and more follows: 夯基行动：建好粮库。到2027年…."""
    pair = _PAIR.fullmatch(said)
    if pair is None or _OF_KIND.fullmatch(pair["first"]) is None or len(behind) <= _MUCH_MORE * len(said):
        return False
    return re.search(r"，|20\d\d|\d[月日%]", said[pair.end("first") :]) is None


def counts(heading: str) -> bool:
    """Return whether a heading itself says how many of what is made or reached: 新建仓库50座."""
    return bool(_COUNTS_MADE.match(heading) or _SAYS_REACHED.search(heading) or _COUNTS_ALL.fullmatch(heading))


def sets_figure(heading: str) -> bool:
    """Return whether what looks like a heading is a goal with its figure, the first of several sentences."""
    return _REACHES.search(heading) is not None


def says_text(heading: str) -> bool:
    """Return whether what looks like a heading begins a text: a goal, or the first of several points."""
    return sets_figure(heading) or _FIRST_POINT.match(heading) is not None


def may_say_text(heading: str) -> bool:
    """Return whether what looks like a heading begins a text where its sisters do not show that they have headings."""
    return says_text(heading) or _MAY_REACH.search(heading) is not None


def heading_alone(text: str, *, goes_on: bool) -> tuple[str, int, bool]:
    """Return what ``heading_of`` does for the first line of a unit, of which more stands below it if it ``goes_on``.

    A line of two halves is a whole heading then: 夯基行动：建好县乡两级粮库. Elsewhere what stands behind the colon is
    all that the unit says.
    """
    said = text.strip()
    if goes_on and (pair := _PAIR.fullmatch(said)) is not None and not _FIELD.search(pair["first"]):
        return said, len(text), True
    return heading_of(text)


def _of_bodies(text: str) -> re.Match[str] | None:
    """Return the bodies with which a unit begins that says what each has to do (市商务局、市财政局：负责…), or None."""
    found = re.match(rf"([^。，；：:]{{4,{_LONGEST_HEADING}}})[：:]\s*(?=\S)", text)
    return found if found and "、" in found[1] and bodies.are_names(found[1].split("、")) else None
