"""Objects that do not say alone of what a figure tells, as a table: each rule with a sentence that shows it.

What is missing stands in the clause before, or is what the figure before counts: 仓库达到5座，规模近9万吨. The
sentences are tests.
"""

from __future__ import annotations

import re

from desktop.core.parsing.structure import clause_before, each, general_names, retold, whose
from desktop.core.parsing.structure.dues import BY_YEAR
from desktop.core.parsing.structure.naming import ADVERBS, DOES, LED, REACHES, SHARE, clean
from desktop.core.parsing.structure.said_before import DOES_ALONE, Rule, Words

_FOR_YEARS = re.compile(r"[一二两三四五六七八九十]年|20\d\d年?[—–~～-]+20\d\d年")
_PLANTS = ("造林", "植树", "种草")  # verbs that name what is done
_PERSONS = re.compile(
    "(?:培训|演练|人才|干部|骨干|队伍|企业|主体|[人员者师生民工医户班])$"
)  # what 培训500人次 may count
_PLAN_FOR = re.compile("(?:专项|招[录聘募]|引进|选派|培[养训])*(?:计划|行动|工程|项目)$")
_BASED_ON = re.compile(r"在(?:现有|原有)?\d[\d.]*[百千万]*[个座处家所条项]([^，。；\d]{2,16}?)的?基础上，$")
_HAS = re.compile(  # 已建成…，再创建5个; 2025年已建成…20个，到2027年再创建30个
    f"已有?[^，。；]*?(?:建成|创建)([^，。；\\d]{{2,16}})(?:\\d+[\u4e00-\u9fff]{{1,2}})?，(?:{BY_YEAR})?$"
)
_LISTED = re.compile(
    "(?:^|[，。；])对(?:全[国省市县区州])?\\d[\\d.]*万?[台个座家户辆条处栋幢眼套]([^，。；\\d]{2,16}?)"
    "(?:逐[^，。；]{2,8}|全[面部][^，。；]{2,8}|(?:开展|进行|实施)[^，。；\\d]{2,12})，$"
)
_WORKS = re.compile(
    "(?:全面|积极|大力|持续|深入|有序|统筹)*(?:加强|推进|加快|实施|开展|推动|抓好)+(?P<thing>[^，。；、\\d和与及]{3,12}?)(?P<work>改造|整治|修复|治理|更新|建设|培训)(?:[和与及、][^，。；\\d]{2,16})?"
)
_BUILDS = re.compile("(?:累计|新)?(?:建成|新建|新增|完成|建设)+")
_KIND = re.compile("[^，。；]{2,10}(?:类|型|级|项目|地区|区域|企业|城市)")
_MEASURES = re.compile("[^，。；\\d]{2,}(?:时间|时限|周期|率|比例|占比|比重)")
_FIRST = re.compile(
    "(?:首批|第一批)(?:选择|遴选|选取|确定)[^，。；\\d]*等|(?:启动|实施|建设|推进|开展|遴选)?(?:首批|第一批)"
)
_BEGUN = re.compile("(?:开展|实施|推进|推行)([^，。；\\d]{3,})$")
_MAKES = re.compile("(?:推动|实现|促进)?(?:形成|产出|转化为)")
_IN_PLACE = re.compile(
    f"[^，]*?(?:[到赴向]|在(?![建产职校岗库途线营研]))[^，]{{1,8}}?(?:{DOES})(?=[^，]{{2,}}$)"
)  # 在海外布局海外仓
_HOW_FAR = re.compile("(?:全覆盖|全面|全方位|拉网式)(?=..$)")  # of a deed, as its rate tells: 全覆盖检查，检查覆盖率
_HELPED = re.compile(
    "(?:支持|鼓励|引导|带动|指导|推动|组织|吸引|帮助)[^，。；、的\\d]{0,8}?"
    "(?:企业|[\u4e00-\u9fff]企|机构|单位|院校|学校|协会|合作社|主体|资本|力量|[农商]户|居民|群众|职工)"
)
_WHOLE_NAME = 4  # characters of a name that needs nothing of whom a clause helps to it
_TAKES_UP = re.compile(
    "([^，。；]{2,6}?)((?:总?规模|面积|数量|总量|里程|长度|能力|容量|任务|事项|覆盖[面率]|时长|次数|人数)?)"
)
_CARRIED_OUT = re.compile("^(?:完成|实施|开展)")
_HOLDS = re.compile(
    "(?:首期|总)?规模|首期|(?:计划)?总投资|(?:累计|年度)?完成投资|总?库容|(?:总|仓储|处理|供水|加工|冷藏|储存|装机)(?:容量|能力)|装机|(?:总)?(?:建筑)?面积|床位数?"
)
_EARNS = re.compile("(?:总|年)?(?:产值|营收|营业收入|销售收入)")
_EARNERS = re.compile("(?:企业|园区|集群|基地|产业|农场|合作社|项目|公司|产业园|链)$")
_MEASURED = re.compile("(?:能力|库容|[量率值额]|规模|面积|收入|比例|比重|占地)$")
_SO_OFTEN = re.compile(r"\d(?:场次|[次场轮回遍])(?:以上)?[、和与]$")
_YIELD = re.compile("(?:实现)?(?:产值|产量|收入|营收)")
_LINE = re.compile("(?:[、，。等]|发展|做强|壮大)([^，。；、等]{2,12}产业)，$")
_OF_EACH = re.compile("每(?:[^，。；]{1,8}?(?:拥有|配备)|[百千万][^，。；]{0,6}?(?:人口|居民|[^均]人))(?=.{2,})")
_GROWTH = re.compile("(?<=..)(?:年均|平均|同比|每年)*(?:增[幅速]|增长率?)$")
_SOWN = re.compile("([^，。；、]{2,}?)(?:播种|种植|养殖)?面积")
_BARE = re.compile(
    "(?:年均?|削减|减排|改造|更新|综合)*(?:(?:利用|覆盖|达标|普及|处理|处置|回收|使用|转化|完成)率|比例|占比|比重|增速|增幅|增长率|保有量)"
    "|(?:使用|支付|投资|建设|完成|施工)进度"
)
_RATE = re.compile("(?:综合|平均)?(?:利用|使用|回收|处理|损耗|合格|达标|入库|转化)率")
_USED = re.compile("([^，。；]{2,}?)(?:施用|使用|消费|产生|消耗|用)?[量数](?:减少|下降|降低|增加|增长|提高|稳定)")
_ACTS = re.compile("^[^，。；]{0,6}?(?:积极|大力|加快|持续|深入)?(?:推进|推动|开展|加强|加大|实施|强化)(?=.{4,})")
_DEALT_WITH = re.compile("对([^，。；\\d]{2,30})(?:进行|实施|开展)[^，。；\\d]{2,10}$")  # 对粮库进行改造，改造增长率
_HANDLED = re.compile("(?:^|[，。；])(?:加快|优化)?办理([^，。；\\d]{4,40}?)(?:可?实行[^，。；]*)?，$")
_HANDLING = re.compile("(?:办理|办结|审批|审核)(?:时限|期限|时间|时长)")
_CONTROLS = re.compile("(?:推进|实施|加强|强化|严格)([^，。；\\d]{2,40}(?:总量|强度|浓度))控制")
_SAVES = re.compile("(?:减排|减少|节约|替代|削减)[\u4e00-\u9fff]{2,10}")
_HOW = re.compile("(.{2,})(?:形成|实现)(?:节|减|替代)[^，。；]{1,10}")
_HEADED = re.compile("([^，。；：\\d]{2,30}(?:占比|比例|比重|率))(?:分别|均|要|应)*(?:达到?|为)?：(?:[^，。；]*、)?$")
_SIZES = re.compile(r"\d[\d.]*[^，。；、\d]{1,8}?以[上下内]")  # 10吨以上烘干机: which they are, not how many
_DEALT = re.compile("对([^，。；]{3,40}?)(?:开展|进行|实施)[^，。；]*$")
_JOINS = re.compile("(?:入库|入驻|注册|参与|试点)[\u4e00-\u9fff]{2,4}")
_MERGED = re.compile("(?:整合|归并|合并|打通)")  # 整合粮情系统，归集数据: what is merged is nothing to join
_TO_JOIN = re.compile(
    "(?:开展)?((?:(?!开展)[^，。；])*(?:平台|空间|系统|园区?|中心|基地|网络?|小程序|应用|软件|公众号|制度|试点|市场|联盟|机制|计划|行动|工程|库)[”]?)(?:的[^，。；的]{1,8})?$"
)
_HOSTED = re.compile(
    "(?:发挥|依托|用好|利用)([^，。；]{2,16}(?:平台|系统|中心|网络?)[”]?)(?:的?[\u4e00-\u9fff]{0,2}作用)?$"
)
_HOST = re.compile("([^，。；]{2,16}(?:平台|系统|中心|网络?)[”]?)(?:入驻|注册)")
_LENT = re.compile("(?:新增|促成|实现|完成|撮合)?(?:放款|授信|贷款|融资|成交|交易|撮合)(?:[总金]?额|规模)?")
_SCHEME = re.compile("(?:制度|机制|工作|手续|流程|(?<!小)程序|环节)$")
_OF_SIZE = re.compile("[\\d元吨户人亩](?:及|（含）)?以[上下]的[^，。；\\d]{2,}$")  # 单笔5万元以上的收费，不高于贷款的2%
_AS_RULE, _RULED = ("原则上", "一般"), re.compile("(?:^|[。；])[^，。；\\d]*的([\u4e00-\u9fff]{2,12})，$")
_PUT = re.compile("(?:将|把)([^，。；]{2,60}?)(?:上传|报送|录入|推送|归集|汇聚|公开|公示|公布)(?:[至到在于]|$)")
_TESTED, _RENEWED = re.compile("(?:监测|检测|抽检|抽查|检验)$"), re.compile("更新|报送|维护|推送|核对|通报")
_ITS = re.compile("(?:^|[，。；])([^，。；\\d可]{2,16})，$")


def _made(words: Words) -> str | None:
    """Return who makes something, with what is made."""
    clause = re.split("[，,]", words.earlier.rstrip("，, "))[-1]
    stem = words.stem.strip()
    if not _MAKES.match(stem) or not words.earlier.endswith(("，", ",")) or re.search(r"\d", clause):
        return None
    if retold.STUDIES.match(clause) or clause.endswith(("机制", "制度", "办法", "方案", "模式")):
        return clean(stem)  # 加强仓储机理研究，形成储粮方法20项
    if clause.count("、") > 1 and "等" not in clause:
        return clean(stem)  # 发展甲、乙、丙，形成丙年产能2万吨: of one of them
    return clean(clause) + re.sub("^(?:推动|实现|促进)", "", stem)


def _same(words: Words) -> str | None:
    of_it = "其中" in words.before and words.last.endswith(words.named)
    return words.last if words.last and (_FOR_YEARS.fullmatch(words.named) or of_it) else None


def _stage(words: Words) -> str | None:
    return retold.staged(words.named, words.last, words.clause) if words.counted else None


def _more(words: Words) -> str | None:
    """Return what is there already, of which more is made."""
    more = words.does and not words.last
    there = (_BASED_ON.search(words.earlier) or _HAS.search(words.earlier)) if more else None
    return there[1] if there else None


def _of_measure(words: Words) -> str | None:
    """Return some kind with what the clause before measures of all: 审批时间，甲类压减至5天."""
    kind = _KIND.fullmatch(words.named) if words.earlier.endswith("，") else None
    measure = _MEASURES.fullmatch(words.clause) if kind else None
    return words.named + clean(measure[0]) if measure else None


def _of_work(words: Words) -> str | None:
    """Return on what the work is done that the clause before tells of: 加强旧仓改造，新开工改造20座."""
    works = _WORKS.fullmatch(words.clause) if words.does and not words.last and words.earlier.endswith("，") else None
    if works and works["work"] == "建设" and _BUILDS.fullmatch(words.does):
        return works["thing"]  # 推进高标准农田建设，累计建成500万亩
    return works["thing"] + words.does if works and words.does.endswith(works["work"]) else None


def _done(words: Words) -> str | None:
    """Return what is done with the things that the figure before counts, or that an earlier clause makes."""
    made = (words.last or retold.without_figure(words.earlier)) if words.does else ""
    if not made or words.does.endswith(_PLANTS):
        return None
    if words.persons and made.endswith(f"{words.does}班"):
        made = LED.sub("", made[:-1])  # 举办保管员培训班4期，培训800人次
    again = retold.named(words.does, words.whole, made)
    named = _CARRIED_OUT.sub("", words.named) or words.named  # 改造旧仓5座，完成改造8座
    if made.startswith(named) or (made.endswith(words.does) and (words.persons or not again)):
        return made  # 组织粮情培训20期、培训500人次; 2026年培训粮农3万人、2027年培训5万人
    if _SO_OFTEN.search(words.earlier):
        return words.named  # 每年开展检查2次、评审1次: nothing is done with the checks
    made = re.sub(f"(?<={words.does})(?:计划|行动|工程)$", "", made)  # 实施保管员培训计划，每年培训500人次
    if words.persons and not words.last and _PERSONS.search(whom := _PLAN_FOR.sub("", made)):
        return whom  # 实施大学生保管员专项计划，招录80名
    if (words.persons or words.does.endswith("培训")) and not _PERSONS.search(made):
        return words.named  # 新建粮库2座，培训500人, 组建粮食志愿队2支，开展培训10期: not of the stores
    bare = SHARE.search(made) or not words.last or made.startswith(words.does)
    return again or (made if bare else words.does + LED.sub("", made))


def _listed(words: Words) -> str | None:
    """Return what is done with those of which an earlier clause counts all: 对50台炉逐台建档，改造20台."""
    listed = _LISTED.search(words.earlier) if words.does and not words.last else None
    return words.does + listed[1] if listed else None


def _filed(words: Words) -> str | None:
    return retold.of_file(_CARRIED_OUT.sub("", words.does), words.earlier) if not words.last else None


def _first_ones(words: Words) -> str | None:
    """Return what the clause before begins, of which the first ones are counted."""
    begun = _BEGUN.search(words.clause) if _FIRST.fullmatch(words.named) and words.counted else None
    return begun[1] if begun else None


def _again(words: Words) -> str | None:
    """Return what a clause names whose last words its figure takes up: …灵活性改造，完成改造规模300万千瓦."""
    if (
        words.last
        or not (words.counted or words.named.endswith(("覆盖面", "覆盖率")))
        or not words.earlier.endswith("，")
        or re.search(r"\d", _SIZES.sub("", words.clause))
    ):
        return None
    clause = _HOW_FAR.sub("", whose.worked_on(_IN_PLACE.sub("", words.clause)))
    again = _TAKES_UP.fullmatch(_CARRIED_OUT.sub("", words.named))
    if again and len(again[1]) >= _WHOLE_NAME and _HELPED.match(ADVERBS.sub("", words.clause)):
        return None  # 指导粮企注册商标，新增注册商标20件
    return clause + again[2] if again and clause != again[1] and clause.endswith(again[1]) else None


def _each_has(words: Words) -> str | None:
    """Return what each of some is to have, by the clause before: 粮库要配备保管员，每库至少1名."""
    return each.has(words.named, words.clause, words.last) if words.earlier.endswith("，") else None


def _those(words: Words) -> str | None:
    """Return what is done with those that the clause before deals with: 对粮食加工等企业开展排查，检查企业2000家."""
    dealt = _DEALT.search(words.clause) if len(words.named) == 4 else None  # noqa: PLR2004 - 检查企业
    return (
        words.named[:2] + dealt[1]
        if dealt and dealt[1].endswith(words.named[2:]) and dealt[1] != words.named[2:]
        else None
    )


def _part(words: Words) -> str | None:
    """Return of what something is a part (占), by what the clause before tells of."""
    if not re.match("占(?!地(?!区)|道|用|有|补|比)", words.named):
        return None
    clause = clean(words.clause)
    measured = not re.search(r"\d", clause) and clause.endswith(("面积", "总量", "数量", "人数", "规模"))
    if measured or _OF_SIZE.search(clause):
        return clause + words.named  # 新建仓库的面积，占库区总面积的比例，应达到20%
    last = _GROWTH.sub("", words.last)  # 产值年均增幅达到10%，占全市比重达到20%
    return (last or re.split(f"(?:{REACHES}|较)(?=.)", clause)[0]) + words.named


def _holds(words: Words) -> str | None:
    """Return how much that holds or makes which the figure before counts."""
    earns = words.earlier.endswith("、") and _EARNERS.search(words.last) and _EARNS.fullmatch(words.named)
    if earns:
        return words.last + words.named  # 链上企业达到100家、产值突破80亿元
    holds = words.earlier.endswith(("，", "、")) and _HOLDS.fullmatch(words.named)
    again = words.named.removesuffix("数") in words.last
    more = "新增" if words.stem.startswith("新增") and words.named.endswith("能力") else ""
    named = words.last + more + words.named
    return named if holds and words.last and not again and not _MEASURED.search(words.last) else None


def _yield(words: Words) -> str | None:
    line = _LINE.search(words.earlier) if _YIELD.fullmatch(words.named) else None
    return line[1] + words.named.removeprefix("实现") if line else None


def _each(words: Words) -> str | None:
    each = _OF_EACH.match(words.last) if words.earlier.endswith("、") else None
    return each[0] + words.named if each else None


def _harvest(words: Words) -> str | None:
    sown = _SOWN.fullmatch(words.last) if words.named in ("产量", "总产量", "单产") else None
    return sown[1] + words.named if sown else None


def _headed(words: Words) -> str | None:
    of_thing = not words.counted and SHARE.search(words.named) is None
    headed = _HEADED.search(words.earlier) if of_thing else None
    return words.named + headed[1] if headed else None


def _share(words: Words) -> str | None:
    """Return a bare measure with what was counted before it in its sentence, or with what its clause is about."""
    if not _BARE.fullmatch(words.named) or not words.earlier.endswith(("，", "、")):
        return None
    clause = re.split("[，。；]", words.earlier.rstrip("，、"))[-1]
    if words.last and re.search(r"\d", clause):
        return None if _BARE.fullmatch(words.last) else whose.MEASURED.sub("", words.last) + words.named
    if words.named.endswith("率") and re.search(r"\d", clause):
        return None
    about = _DEALT_WITH.search(clause) or _CONTROLS.fullmatch(clause)
    thing = about[1] if about else clean(_ACTS.sub("", clause))
    return (thing[:-2] if thing.endswith(words.named[:2]) else thing) + words.named  # 综合利用，利用率


def _used(words: Words) -> str | None:
    """Return a bare rate with the thing whose amount the clause before tells of."""
    used = _USED.fullmatch(clean(words.clause)) if _RATE.fullmatch(words.named) and not words.counted else None
    return used[1] + words.named if used and words.earlier.endswith("，") else None


def _tested(words: Words) -> str | None:
    return words.last + words.named if words.named == "合格率" and _TESTED.search(words.last) else None


def _saved(words: Words) -> str | None:
    """Return what is saved besides, with what saves it."""
    saves = words.earlier.endswith("、") and _SAVES.fullmatch(words.named)
    how = _HOW.fullmatch(words.last) if saves else None
    return how[1] + words.named if how else None


def _its(words: Words) -> str | None:
    its, thing = re.match("其(?![他中余])", words.named), "" if SHARE.search(words.last) else words.last
    owner = _ITS.search(words.earlier) if its and not thing else None  # 筛选粮库，使其收入: of what was counted
    return (clean(owner[1]) if owner else thing) + words.named[1:] if its and (owner or thing) else None


def _handled(words: Words) -> str | None:
    """Return how long something takes with what the clause before wants handled."""
    handled = _HANDLED.search(words.earlier) if _HANDLING.fullmatch(words.named) else None
    if handled is None:
        return None
    return (handled[1][:-2] if handled[1].endswith(words.named[:2]) else handled[1]) + words.named


def _joins(words: Words) -> str | None:
    """Return what joins something, with what that is: 建成粮情平台，入驻粮企500家."""
    if (
        not words.counted
        or _MERGED.match(words.clause)
        or not _JOINS.fullmatch(words.named)
        or not words.earlier.endswith(("，", "、"))
    ):
        return None
    told = re.search(r"\d", ADVERBS.sub("", words.clause)) is not None
    hosted = None if told else _HOSTED.search(words.clause)
    joined = hosted or _TO_JOIN.search(words.last if told else whose.thing(words.clause))
    return re.sub(f"{words.named[:2]}$", "", joined[1]) + words.named if joined and len(joined[1]) > 1 else None


def _lent(words: Words) -> str | None:
    """Return what goes through a platform of which the figure before told who joins it: …入驻粮企50家，放款2亿元."""
    host = _HOST.match(words.last) if _LENT.fullmatch(words.named) and words.earlier.endswith(("，", "、")) else None
    return host[1] + words.named if host else None


def _renewed(words: Words) -> str | None:
    """Return how often something is renewed with what the clause before wants put somewhere."""
    put = _PUT.search(words.clause) if _RENEWED.fullmatch(words.named) and words.earlier.endswith("，") else None
    return put[1].rpartition("的")[2] + words.named if put else None


def _whose(words: Words) -> str | None:
    """Return a bare measure with whose it is."""
    if not words.counted and words.stem.startswith(_AS_RULE) and (ruled := _RULED.search(words.earlier)):
        return ruled[1] + words.named  # 新购置的粮车，原则上新能源粮车比例不低于80%
    told = re.search(r"\d|[一两二三四五六]次", ADVERBS.sub("", words.clause)) is not None
    bare = whose.BARE.fullmatch(words.named) or (not told and whose.BARE_RATE.fullmatch(words.named))
    if not bare or not words.earlier.endswith(("，", "、")):
        return None
    owner = whose.owner(words.named, words.clause, words.last if told else "")
    if not owner or words.named in owner:
        return None
    deed = _SCHEME.sub("", owner)  # 落实粮商备案制度，备案率; 简化入库审批手续，审批时限
    kept = deed[:-2] if deed.endswith(words.named[:2]) else owner  # 智能改造，改造率
    return words.named if DOES_ALONE.fullmatch(kept) else kept + words.named  # 开展普查，普查率


def _goes_at(words: Words) -> str | None:
    """Return a deed that the clause before names with what it is done to: 加快基金投放，上半年投放60%."""
    clause = words.clause if words.earlier.endswith("，") else ""
    return retold.of_clause(words.named, ADVERBS.sub("", words.stem), clause, words.counted)


RULES = (
    *general_names.RULES,
    Rule(
        "建立粮情调查制度，每10年开展1次。", "每10年粮情调查", lambda words: whose.done_often(words.named, words.clause)
    ),
    Rule("扩大优质稻种植，面积发展到8000亩。", "优质稻种植面积", lambda words: whose.grown(words.named, words.clause)),
    Rule("加快粮食基金投放，上半年投放60%以上。", "粮食基金投放", _goes_at),
    Rule("加快办理储粮许可证，将审批时限压缩至3个工作日。", "储粮许可证审批时限", _handled),
    Rule("粮库农药使用量减少，利用率达到43%。", "粮库农药利用率", _used),
    Rule("推进粮库数字化改造，形成典型案例20个。", "粮库数字化改造形成典型案例", _made),
    Rule("开展保管员培训5000人次，其中2027年培训1500人次。", "保管员培训", _same),
    Rule("推进重点项目30个，竣工12个。", "重点项目竣工", _stage),
    Rule("推动粮库灵活性改造，完成改造规模30万吨。", "粮库灵活性改造规模", _again),
    Rule("对全省800台老旧烘干机逐台建档，2027年改造200台。", "改造老旧烘干机", _listed),
    Rule("建立老旧烘干机档案，完成更新改造20台。", "更新改造老旧烘干机", _filed),
    Rule("有条件的县开展整县推进，2027年启动首批20个。", "整县推进", _first_ones),
    Rule("在现有30座粮库的基础上，再新建20座。", "粮库", _more),
    Rule("加强老旧仓房改造和粮店建设，到2027年新开工改造30座。", "老旧仓房新开工改造", _of_work),
    Rule("粮库项目审批时间，社会投资类压减至5天以内。", "社会投资类粮库项目审批时间", _of_measure),
    Rule("建设高标准农田100万亩，改造提升50万亩。", "改造提升高标准农田", _done),
    Rule("绿色仓库增加到50座，占仓库总数的30%。", "绿色仓库占仓库总数", _part),
    Rule("新建标准粮库80座、仓储能力12万吨。", "标准粮库仓储能力", _holds),
    Rule("发展粮油等特色产业，实现产值850亿元。", "特色产业产值", _yield),
    Rule("每千户配备保管员3人、检验员4人。", "每千户配备检验员", _each),
    Rule("粮食播种面积3000万亩、产量1200万吨。", "粮食产量", _harvest),
    Rule("质检合格率：粮库达到90%、油库达到80%。", "油库质检合格率", _headed),
    Rule(
        "实施旧仓改造，培育龙头粮企，改造率达到90%。",
        "旧仓改造率",
        lambda words: whose.said_earlier(words.named, words.earlier),
    ),
    Rule("支持东山县建设粮食产业园，2027年产值达到80亿元。", "粮食产业园产值", _whose),
    Rule("提升绿色仓库建设水平，占比达到60%。", "绿色仓库建设水平占比", _share),
    Rule("开展粮食质量抽检500批次，合格率达到98%。", "粮食质量抽检合格率", _tested),
    Rule("粮库改造形成节能量50万吨、减排二氧化碳100万吨。", "粮库改造减排二氧化碳", _saved),
    Rule("建成粮情监测平台2个，入驻粮企500家。", "粮情监测平台入驻粮企", _joins),
    Rule("依托粮融通平台，入驻粮企50家，累计放款2亿元。", "粮融通平台放款", _lent),
    Rule("将储粮的信用信息上传至平台，并至少每月更新1次。", "信用信息更新", _renewed),
    Rule("粮库要配备专职保管员，每库至少1名。", "每库配备专职保管员", _each_has),
    Rule("对粮食加工、仓储等企业开展排查，检查企业2000家。", "检查粮食加工、仓储等企业", _those),
    *clause_before.RULES,
    Rule("独立占地建设的仓库，其用地面积不低于2000平方米。", "独立占地建设的仓库用地面积", _its),
)
"""In the order in which they are asked: the first that holds tells."""


def borrowed(words: Words) -> str | None:
    """Return an object with what it borrows, None where it borrows nothing."""
    return next((told for rule in RULES if (told := rule.borrow(words)) is not None), None)
