"""Check items: what a measure asks for, one verb and one object each, in the order of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from desktop.core.parsing.structure import letting
from desktop.core.parsing.structure.by_case import by_case
from desktop.core.parsing.structure.clauses import ADVERBS, ENDS, KEPT, VERB, behind, plain, split, verb
from desktop.core.parsing.structure.demands import (
    HEADS,
    MUST,
    acts_behind,
    acts_within,
    allots,
    is_whom,
    says_how,
    sets_down,
)
from desktop.core.parsing.structure.doers import ACTOR, ACTS, HOW, TREASURY
from desktop.core.parsing.structure.figures import wide
from desktop.core.parsing.structure.points import all_ask, leads_in, listed, points
from desktop.core.parsing.structure.sentences import sentences

# Clauses with these tell how or to what end; they belong to the one that they stand beside.
_CIRCUMSTANCE = re.compile(
    r"^(?:以|围绕|针对|根据|按(?![时期月季]|年(?!度)|需(?!求|要))照?|依据|依照|立足|结合|通过|面向|聚焦|瞄准|依托|随着|鉴于|对于|关于|在|到20|自20|从(?![严快重简优])|发挥|坚持|充分发挥|更好发挥|突出|作为|"
    r"本着|未经|经|遵循|适应|顺应|抢抓|把握|紧扣|紧贴|紧盯|紧紧围绕|利用|借助|由(?!于)|当|如(?![实期])|若|凡|其中|包括|主要(?!负责|领导)|重点是|特别是|尤其|即|为(?:了|此|确保|提高|提升|加强|加快|进一步|促进|推动|推进|保障|方便|适应|解决|做好|规范|更好|深入|切实|有效|防止|避免)|对照(?![^，]{0,16}(?:检查|自查|排查|摸排|核查|核对|查找|剖析|评估|整改|梳理|开展|制定|完善|落实|整治))|对(?!接|标|照|外(?![省地籍国资商]))(?![^，]{4,}(?:实施|开展|进行|纳入|建立|组织)[^的]*$)|并于|借鉴)"
)
_DATED = re.compile("[到自]20")  # 到2027年底前更新设备, but 到2027年，
_BASED = re.compile(  # 要按照…的要求, 并通过现有渠道, 各机构在…的前提下: ground or manner of what follows
    r"^(?:(?:[^，]{1,16}?)?(?:(?<![主必需重])要(?!求|素|点)|应当|应|须)|并|同时)(?:按照|根据|依据|围绕|结合|通过|针对|立足|对照|以|在|随着)"
    r"(?:(?!报告|报送|通报|说明|公布|公示|了解|掌握|建立|制定|完善|改善|实施|开展|落实|提供|提出|明确)[^，])*"
    r"(?:要求|原则|部署|精神|规定|标准|需要|实际|情况|基础上|前提下|条件下|(?:领导|指导|协助|支持|配合)下|导向|契机|方针|思路|方式|形式|途径|渠道|手段|条件|职责|职能|因素|第[一二三四五六七八九十百、第条]+条|》)$"
    r"|^[^，]{2,24}?(?:在[^，]*(?:前提下|基础上|过程中|的同时|条件下)|结合[^，]{0,6}实际)$"
    r"|^(?:支持|鼓励|引导|推动)(?:以|在|按照?|根据|结合)[^，]*(?:为基础|为主体|为重点|基础上|前提下|实际|情况|要求)$"
    r"|^[^，]{0,6}(?:采取|采用|运用)[^，]*(?:方式|形式|办法|手段|措施)$"
    r"|^[^，]{1,24}(?:应当?|要|须)(?:于|在|到)?(?:20\d\d年|\d{1,2}月)[^，]{0,6}(?:前|内|起)$"
    r"|^(?:按照?|根据|依据|依照|参照)[^，]*的(?:标准|要求|原则|规定|比例|条件)$"
    r"|^除[^，]+外$|^(?:未|为|在)[^，]+的(?:[^，]*(?:、[^，]*)?等)?[^，]{0,4}(?:区域|地区|地方|项目|企业|单位|机构|人员|产品)$"
    r"|^[^，]{2,30}(?<![先前以])(?:后|(?<![小及实同准工学课随按临限定适])时|期间)$|^[^，]{0,14}视[^，]{2,6}(?:轻重|情况)$"
)
_RESULT = re.compile(
    r"^(?:并|从而|以|切实|不断|持续|全面|进一步|着力|有效|更好|努力|稳步|显著|大幅|逐步|充分|共同|最大限度)*(?:提升|提高(?![^，]*(?:比例|标准|额度|限额)$)|促进|增强|形成|实现|助力|满足|带动|解决(?!不)|缓解|提振|增进|撬动|赋能|恢复(?=[^，]*(?:信心|活力|秩序|功能|能力|生机|元气|增长|正常|常态|平衡|生态)$)|缩小|繁荣|推动(?:实现|形成|解决)|激发|释放|营造|"
    r"筑牢|凝聚|支撑|服务|确保|防止|避免|杜绝|使(?!用)|让(?![利渡])|为(?![^，]*(?:发放|办理|开展|建立|配备|更换|安装|加装|改造|购买|缴纳|减免|免费|上门|赠送|推送|配送|提供[^，]*(?:服务|培训|辅导|贷款|补[贴助]|津贴)))|引领|牵引|拉动|做到|达到|保证|保持|方便|便利|减轻[^，]*负担|加快[^，]*落地)"
)
_SUBJECT = re.compile(
    r"^(?:负责(?!任|人))|^[^，]{1,30}?(?:(?<![必主重只摘纪概])要(?!求|素|点|件)|(?<![供反适相对响回效顺])应当?(?!用|急|对|届)|须|不得|必须|负责(?!任|人)|可以|可(?!持续|再生|追溯|靠|行|及|复制|见|视|信|比)|有权|亲自|将(?:会同|组织|适时))"
)
_WHEN = re.compile("^(?!允许|支持|鼓励).*(?<![及同随实适准按限定小计工学课])时$")  # 去化周期超过36个月时
_TELLS = re.compile(r"^[^，]{0,12}(?:向|报)[^，]{2,30}(?:报告|报送|备案|公布|通报|推送|推介|公开)")
_GIVES = re.compile(
    r"予以|给予|实行|试点实施|试行|统筹安排|不再|不受|不得|先行先试|优先|减免|返还|发放|免征|免收|加大|列入|赋予|授予|放宽|简化|取消|采取|约谈|追究|问责|处罚|责令|扣减|吊销|[加扣][\d.]*分(?![项情\d])|(?:连续|累计|合并|单独)计算|(?:分别|最高|一次性)(?:奖[励补]|补[助贴]|资助)\d"
)
_FULLY = re.compile(r"应([\u4e00-\u9fff])尽\1$")  # 对困难粮农应保尽保
_PAYS = re.compile(
    r"^(?!单|每[家个户]).*(?:的|项目|企业|团队|单位|个人|者)(?:最高|分别|一次性|再)*(?:奖励|奖补|补助|补贴|资助|扶持)(?:最高|人民币)?\d"
)  # …and its cap is no demand of its own
_WHOM = re.compile(
    "(?:各[^，]{1,12}?)?对于?[^，]*(?:人员|群众|对象|企业|项目|单位|机构|地区|家庭|儿童|问题|行为|事项|产品)"
)
_GIVEN = re.compile(
    "(?:按|根据)[^，]{0,12}?(?:给予|予以)|按|(?:分别|一次性|最高|再|每[^，]{1,6}|“?一事一议”?){0,3}"
    "(?:给予|予以|奖[励补]|补[助贴]|减半|[免减]征|享受|优先(?:给予|安排|支持))"
)
_LEANS = re.compile("(?:[^，]{0,16}?(?:要|应当?|须))?(?:依托|立足|借助|围绕|针对)")  # 要依托高校, of the next clause
_BACK = re.compile(f"并?(?:特别是|尤其|包括|其中|即|重点是|如)|{HEADS.pattern}")  # goes on with the clause before it
_EXPECTS = re.compile("预计|预期|有望|总投资|计划投资")  # what asks for nothing by itself
_BACK_IN = re.compile("(?<![^，；：])(?:其中|包括|即(?![将可时日刻期便使]))")
_BARE = re.compile(  # a figure of what the clause before names: 在岗人数提高，达到850人; 开展抽检，每年不少于2次
    "(?:原则上|一般|力争|分别|累计|总体|每(?:半?年|季度|月|周|学期)|[均共约])*(?:达到?|[为超占]|超过|突破|不(?:低于|高于|少于|多于|大于|小于|超过)|"
    r"[提升增减降压缩延扩][^，\d]{0,2}[到至为]|(?:控制|保持|稳定)在|[≥≤<>＞＜]|占[^，]{2,20}(?:的|比例|比重)[^，\d]{0,4})"
    r"约?\d[\d.]*[百千万亿]*[^，\d]{0,8}$"
)
_DONE_BY = re.compile(
    "(?:[^，]{1,14}[前内]|(?:20\\d\\d年)?\\d{1,2}月[底末份]?)(?:全部|全面|基本)?(?:完成|完工|竣工|到位)$"
)  # says only by when
_AGAIN = re.compile(
    r"(?:全年|年内|每[年季月周]度?|[每各][个所家]?[省市县区乡镇村街道校园社]{1,4}(?:[（(][^（()）]{1,12}[)）])?|原则上|力争|至少|均|要|应)*"
    r"(?:举办|召开|组织|开展|建成|建立|建设|建好|设立|设置|完成|实施|配备)(?:约|近|不少于|不低于|至少|达到?)?"
    r"\d[\d.]*[百千万亿]*(?:[个座所家名人次条处项场期批套台间户件]|公里)次?(?:以上|左右|以内)?$"
)  # how many of what the clause before names: 组织业务培训，全年举办不少于4期
_CAP = r"^(?:(?:单|每|补[贴助]|奖[励补]|优惠)[^，]{0,12})?(?:最高|不超过|累计)[^，]*\d"  # of what is given
_ADDS = re.compile(f"{_RESULT.pattern}|{_CAP}")
_PAST = re.compile(
    "(?:近(?:年来|几年来?|[一二三四五六七八九十两\\d]+年来?)|过去[^，]{0,4}年|截至目前|目前)[^。]*?(?:累计|已|共|取得)"
)  # what was done, which nobody asks for
_LETS_FOR = re.compile(
    "(?:支持|鼓励|引导|推动|指导|督促)[^，]*(?<!针)对(?![接标照外])[^，]*(?:事项|项目|产品|行为|业务|人员)"
)
_THEN = re.compile("在[^，]{2,40}?(?:时|中|前|后)，?(?:应当?|须|要|不得|必须)(?!求)")  # 在选址时应避让…
_MANNER = re.compile(
    "(?:[^，]{0,14}(?:可以?|应当?|要)(?:综合|充分|灵活)?|鼓励|支持|积极|灵活|综合|统筹)?(?:通过|采取|采用|运用|利用)"
    "[^，]*(?:方式|形式|办法|途径|渠道|媒体|手段|措施)$"
)  # how, of the next clause
_MEANS = re.compile("通过(?![^，]*(?:方式|形式|途径|措施|办法|手段))")
_BARS = re.compile("[^，]{0,16}?(?:不得|严禁|禁止|不准|不应)(?!不)")
_BARS_ALL = re.compile("(?:坚决)?(?:严禁|禁止|杜绝)")  # whatever stands before it
_ACTS_WELL = re.compile(  # what is asked behind a ban, rather than banned too: 不得乱收费，完善收费制度
    "[^，]{0,12}(?:要|应|须|必须|不得|严禁|禁止|一律)|切实|进一步|坚决|依法|严格|严肃|积极|开展[^，]*(?:行动|整治|清理|排查|督查|检查|巡查|演练|(?<!虚假)(?<!违规)(?<!商业)宣[传教](?:活动)?|安全(?:培训|教育))$|做好|加强|强化|完善|健全|建立|确保|推动|推进|深化|(?:全面|深入|大力|常态化)(?:推行|推广|实行|开展|打造|构建|搭建)|鼓励|支持|引导|每[年月周季日]|按[月季周]|"
    "落实|规范|提高|提升|促进|保障|加大|加快|优化|改善|对|统筹|坚持|维护|防范|杜绝|防止|及时|定期|同时|并(?:及时|定期|按)"
)
_ON = re.compile("[ ，]*(?:以及|及其?|或者|其中)(?!时|早)")  # goes on with what the clause before it lists
_FIGURE = re.compile(
    r"(?:达到|提高到|提高至|提升到|提升至|控制在|保持在|稳定在|降至|降到|降低到|压减|压缩|缩短|不低于|不高于|不超过|不少于|超过|突破|新增|增长|下降|增至|达(?=\d))[^，]{0,6}(?:\d|[百千万一二三四五六七八九十]分之|一[半倍])"
    r"|[\u4e00-\u9fff]率\d[\d.]*[%％]"
)
_REPEALS = re.compile(
    r"^\s*(?:自[^，。]{2,30}起(?:施行|实施|生效|执行)，)?(?:[^，。；《》]{0,40}《[^》]*》)+[^，。；《》]{0,20}同时废止"
)
_PURPOSE = re.compile(  # 制定本办法, 本办法所称粮库，是指…, 本办法自2027年1月1日起施行: what a text says of itself
    r"(?:(?:制定|提出|印发)(?:本|如下|以下)|适用于?本)[^，。]{1,8}[。；]?$|^\s*本[^，。]{1,8}所称[^。]{1,40}?(?:是|，指|包括)|"
    r"^\s*本[^，。]{1,12}自[^，。]{2,30}起(?:施行|实施|生效|执行)|^\s*本[^，。]{1,8}由[^。]{2,40}负责解释|"
    r"^\s*本(?:[^，。市县区省州]{0,4}(?:办法|方案|细则|规定|意见|措施|计划|标准|规范|清单|指南|制度|规则|政策|预案|目录|条例))"
    r"适用于(?:(?!应当?|必?须|不得|严禁)[^，。；])*(?:，(?:以及|包括|含)[^，。；]*)?[。；]?$|" + _REPEALS.pattern
)
_BY_RULE = re.compile(
    rf"按(?:照)?(?:有关|相关)?(?:规定|程序|要求|标准|比例|政策|时|期)(?:{ADVERBS.pattern[1:]})?"
    "(?:纳入|给予|予以|发放|落实|兑现|减免|返还|支付|拨付|享受)"
    rf"|按(?:照)?[^，]{{2,16}}?(?:原则|思路|标准|要求)(?:{ADVERBS.pattern[1:]})?(?:{VERB.pattern})[^，]{{4,}}"
)  # 对…，按规定逐步纳入…; 按市场化原则支持…
_BY = re.compile(
    rf"由{ACTOR}{HOW}(?:{ADVERBS.pattern[1:]})?(?!牵头|主导|负责|指导|配合|会同|联合|组织|协调)(?:{VERB.pattern})[^，的]{{3,}}$"
)  # 由县督查室下发提示函
_RULED = re.compile(
    "[^，]{2,}(?:予以[^，]{2,}|给予(?!了|[^，]{0,12}(?:肯定|评价|认可|关注|厚爱)$)[^，的]{2,40}|(?:减?按|按照)[^，]{1,16}?(?:收取|征收|缴纳|结算|办理)|减半[收征][取收]"
    "|的一律[^，]{2,}|(?<!所需)(?:经费|资金|费用)(?:全额|足额|统一)?(?:列入|纳入)[^，]*预算|将[^，]{2,20}报[^，]{2,12})$"
)  # 计划指标予以优先配置, 检验费用按80%收取
_COUNTED = re.compile(r"等(?P<count>\d{1,2}|[三四五六七八九十])(?:个|大|项|类|方面|种|条)")
_LONG_PART = 200  # characters at the beginning of a part that tell whether it asks for something
_DIGITS = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_WIDE_DIGIT = re.compile("[０-９．％]")
_NO_ITEMS = re.compile(
    r"(?:[“”\u4e00-\u9fff]{0,6}?(?:指导思想|总体要求|总要求|总体思路|总体目标|基本思路|重大意义|重要意义|工作思路|发展思路|原则|目标|愿景|定位)|"
    r"目标任务|发展基础|发展现状|发展环境|面临形势|形势与挑战|编制背景|背景|适用范围|名词解释)(?:(?:和|与|及|、).{2,12})?"
    r"|[^，]{2,24}的(?:指导思想|总体要求|(?:总|总体|主要)目标|(?:基本|工作)?原则|(?:重大|重要)意义|(?:重要|必要|紧迫)性(?:和(?:必要|紧迫)性)?)"
    r"|[^，]{4,40}(?:取得[^，]{0,8}成就|(?:重大|历史性)成就[^，]{0,20}|[^，]{0,10}重要地位|面临[^，]{2,12}(?:形势|机遇|挑战|变化))"
    r"|(?:当前|目前)?(?:存在|突出|主要|面临|发展|现有|取得|工作)?(?:的|及)?(?:主要|突出|积极|重大)?"
    r"(?:现状|成就|成效|成绩|问题|短板|不足|趋势|形势|进展|机遇|挑战|(?<=有|作|展)基础)(?:要求|分析)?(?:(?:和|与|及|、).{2,8})?"
    r"|[^，]{0,14}(?:取得(?:的|积极|重大|明显|显著)[^，]{0,4}(?:进展|成效|成绩|成就))"
)
CONDITIONS = re.compile(
    r"(?:(?:企业|单位|项目)?(?:申报|申请|准入|认定|评选|参评|推荐|遴选|享受|入库|入驻|奖[励补]|补[助贴]|扶持|支持|基本)+(?:的|应具备的)?"
    r"(?:基本|主要|必备|资格)?(?:条件|资格|对象)(?:(?:和|与|及|、)(?:基本|申报)?(?:条件|资格|对象|范围|标准))?)"
)
"""The heading of what somebody must be or have who asks for something: he is no body that has to do it."""
_AIMS_ALONE = re.compile("(?:原则|目标|指导思想)(?!.*[和与及、].*(?:步骤|措施|任务|举措|安排|程序))")
_DOING = re.compile("认识|落实|分解|实现|完成|明确|加强|强化|确立|细化|压实|锚定|聚焦|坚持")


def has_items(title: str | None, chapter: str | None = None) -> bool:
    """Return whether a measure asks for something; guiding ideas, principles, goals and conditions do not."""
    if any(CONDITIONS.fullmatch(words) for words in (title, chapter) if words):
        return False
    if chapter is not None and _NO_ITEMS.fullmatch(chapter) and _AIMS_ALONE.search(chapter):
        return False
    return title is None or not _NO_ITEMS.fullmatch(title) or _DOING.search(title) is not None


def items(text: str, every: bool = False, aimed: Sequence[int] = ()) -> Iterator[tuple[int, int]]:
    """Yield where each item of a stretch begins and ends.

    Args:
        text: the stretch.
        every: each sentence with a verb is one.
        aimed: where the figures stand that it is to reach, in their order: what sets one asks for something.
    """
    text = wide(text)
    if _WIDE_DIGIT.search(text):
        text = text.translate(_DIGITS)
    places = [*sentences(text)]
    if every:
        yield from (
            (start, end)
            for start, end in places
            if VERB.search(text, start, end) and not _PURPOSE.search(text[start:end])
        )
        return
    counted = points(text)
    behind_leads = [listed(text, start, end) for start, end in places]
    made = [
        [*_of_points(text, begun, end, counted, aimed)] for begun, (_, end) in zip(behind_leads, places, strict=True)
    ]
    follow = all_ask([text[start:end] for start, end in places], [*map(bool, made)])
    for begun, (start, end), found, ask in zip(behind_leads, places, made, follow, strict=True):
        whole = begun == start or (found and ask)  # points that are no tasks are asked for with what leads in
        yield from found if whole else _of_points(text, start, end, counted, aimed)


def _of_points(
    text: str, start: int, end: int, counted: Sequence[int], aimed: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the items of a sentence; of the points 一是, 二是 that are ``counted`` in it each has one at least."""
    for one, two in pairwise(sorted({start, *(place for place in counted if start <= place < end), end})):
        within = aimed[bisect_left(aimed, one) : bisect_left(aimed, two)]
        found = list(_of_sentence(text[one:two], [place - one for place in within]))
        if one in counted:
            found = found or [(0, two - one)]
        elif two in counted and leads_in(text[one:two]):
            continue
        yield from ((one + first, one + last) for first, last in found)


def _of_sentence(sentence: str, aimed: Sequence[int]) -> Iterator[tuple[int, int]]:
    if _PURPOSE.search(sentence) or _PAST.match(plain(sentence)) or allots(sentence.strip()):
        return
    clauses = split(sentence)
    dealt = by_case([plain(sentence[one:two]) for one, two in clauses])
    begun: int | None = None
    end = 0
    asked = has_verb = False
    for at, (start, stop) in enumerate(clauses):
        clause = sentence[start:stop]
        if not clause.strip(ENDS) or _REPEALS.match(clause):
            continue
        asks = at in dealt or _asks(clause)
        sets = _sets(sentence, aimed, start, stop)
        if begun is not None:
            sets = sets and _BACK_IN.search(sentence, begun, stop) is None
            anew = sets and _sets(sentence, aimed, begun, end)
            has_verb = has_verb or _is_set_down(sentence[begun:end], clause)
            joins = not (asks or sets) or not has_verb or _goes_on(sentence[begun:end], clause, anew)
        else:
            joins = False
        asks = asks or sets
        if (
            joins
            and not asks
            and has_verb
            and at + 1 < len(clauses)
            and _introduces(sentence, clause, _ahead(sentence, clauses, at), aimed)
        ):
            joins = False
        if joins:
            has_verb = has_verb or asks
            end = stop
            continue
        if begun is not None and has_verb:
            yield from _dealt(sentence, begun, end)
        following = plain(sentence[slice(*clauses[at + 1])]) if at + 1 < len(clauses) else ""
        begun, end, asked = start, stop, asks
        has_verb = asks and _does(clause) and not _lets(plain(clause), following)
        has_verb = has_verb or (sets and _MEANS.match(plain(clause)) is None)
    if begun is not None and (has_verb or (asked and begun > clauses[0][0])):
        yield from _dealt(sentence, begun, end)
    elif begun == clauses[0][0] and sets_down([plain(sentence[one:two]) for one, two in clauses]):
        yield begun, end  # what an office would have to do, grant or keep to is never passed over


def _goes_on(begun: str, clause: str, anew: bool) -> bool:
    """Return whether a clause that asks for something goes on with the item before it; ``anew`` sets a figure more."""
    return (
        (_ADDS.match(clause.strip(ENDS)) is not None and not anew and not _bars_beside(begun, clause))
        or _ON.match(clause) is not None
        or any(one.match(plain(clause)) for one in (_BARE, _AGAIN, _DONE_BY, HEADS))
        or _is_barred(begun, plain(clause))
    )


def _sets(sentence: str, aimed: Sequence[int], start: int, stop: int) -> bool:
    """Return whether a clause sets one of the figures, more than that it is expected or what a thing costs."""
    return bisect_left(aimed, start) < bisect_left(aimed, stop) and not _EXPECTS.search(sentence, start, stop)


def _does(clause: str) -> bool:
    """Return whether a clause tells what is done, not only how or to what end; one with a figure does."""
    return not _is_circumstance(clause) or (_FIGURE.search(clause) is not None and not plain(clause).startswith("对"))


def _lets(bare: str, following: str) -> bool:
    """Return whether a clause only says who is let do what the next one says, to whom, or how."""
    if following and letting.LETS.fullmatch(bare):
        return True
    if MUST.match(following) and _WHOM.fullmatch(bare):
        return True
    if _GIVEN.match(following):
        whose = bare.removeprefix("并")
        if (whose.startswith("对") and not _GIVES.search(bare)) or (_FIGURE.search(bare) and not verb(bare)):
            return True
    if following and _LEANS.match(bare) and not acts_within(behind(MUST, bare)):
        return True
    return _LETS_FOR.fullmatch(bare) is not None or _MANNER.fullmatch(bare) is not None


def _is_barred(begun: str, clause: str) -> bool:
    """Return whether a clause goes on with what the item before it forbids: 不得虚报产量，编造台账."""
    return _BARS.match(plain(begun)) is not None and not (_ACTS_WELL.match(clause) or _FIGURE.search(clause))


def _bars_beside(begun: str, clause: str) -> bool:
    """Return whether a ban is no effect of what stands before it, which says only how much: 完好率达到98%，杜绝混装."""
    return _BARS_ALL.match(plain(clause)) is not None and verb(plain(begun)) is None


def _is_set_down(begun: str, clause: str) -> bool:
    """Return whether a part that begins with no verb asks for something itself: before a ban, or a figure of another.

    存粮依法登记，严禁虚报; 仓房全面达到绿色标准，出库合格率达到95%.
    """
    bans = _BARS_ALL.match(plain(clause)) is not None
    if not bans and (_FIGURE.search(clause) is None or _BARE.match(plain(clause))):
        return False
    head = begun[:_LONG_PART]
    grounds = begun.endswith(("的", "时", "后", "前")) or _is_circumstance(head)
    return not grounds and says_how(plain(head), bans)


def _ahead(sentence: str, clauses: Sequence[tuple[int, int]], at: int) -> tuple[int, int]:
    """Return the clause that is done behind one that tells when or for whom: past one more that tells how."""
    following = sentence[slice(*clauses[at + 1])]
    passes = at + 2 < len(clauses) and _is_circumstance(following) and not _BACK.match(plain(following))
    return clauses[at + 2] if passes else clauses[at + 1]


def _introduces(sentence: str, clause: str, ahead: tuple[int, int], aimed: Sequence[int]) -> bool:
    """Return whether a clause that asks for nothing belongs to what is ``ahead`` of it: to when, on what ground."""
    following = sentence[slice(*ahead)]
    return (
        _BACK.match(plain(clause)) is None
        and (
            _is_circumstance(clause)
            or not behind(ADVERBS, plain(clause))
            or clause.endswith("的")  # 未经验收的，不得入库
            or _BARE.match(plain(following)) is not None
        )
        and (_asks(following) or _sets(sentence, aimed, *ahead))
        and _RESULT.match(following.lstrip(" ，")) is None
    )


@lru_cache(KEPT)
def _is_circumstance(clause: str) -> bool:
    bare = plain(clause)
    if _THEN.match(bare) or _BY_RULE.match(bare) or (_DATED.match(bare) and verb(bare)):
        return False
    if _BASED.match(bare):
        return True
    return _CIRCUMSTANCE.match(bare) is not None and not _gives(bare)


def _gives(bare: str) -> bool:
    """Return whether a clause that begins with what it is for, or how, says itself what is done: 通过…予以解决."""
    if is_whom(bare):
        return False
    if _FULLY.search(bare):
        return True
    if (bare.startswith(("在", "对", "由")) and _GIVES.search(bare, 4)) or _PAYS.match(bare):
        return True
    rules = bare.startswith(("通过", "采取", "采用", "按", "根据", "依据")) and re.search("予以|加以|给予", bare)
    return bool(rules) or _BY.match(bare) is not None or acts_within(bare) or acts_within(behind(ADVERBS, bare))


@lru_cache(KEPT)
def _asks(clause: str) -> bool:
    """Return whether a clause asks for something: with a verb at its beginning, or behind the body that is to act."""
    clause = clause.strip(ENDS)
    if len(clause) < 4:
        return False
    bare = plain(clause)
    if clause.endswith(("的", "的高度", "的角度")) or is_whom(bare) or _WHEN.search(clause) or _BASED.match(bare):
        return False
    acts = not _is_circumstance(bare)
    if acts and (VERB.match(bare) or VERB.match(behind(ADVERBS, bare))):
        return True
    if _SUBJECT.match(bare) or MUST.match(bare) or _TELLS.match(bare) or _FIGURE.search(bare):
        return True
    if _gives(bare) or (TREASURY.match(bare) and _GIVES.search(bare, 4)):
        return True
    return acts and (any(one.match(bare) for one in (*ACTS, _BY_RULE, _RULED)) or acts_behind(bare))


def _dealt(sentence: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield an item, or one for each thing of a list that the text itself counts: 甲、乙、丙等3个方向."""
    found = _COUNTED.search(sentence, start, end)
    if found:
        place = max(sentence.rfind("，", start, found.start()) + 1, start)
        listed = sentence[place : found.start()].split("、")
        count = "零一二三四五六七八九十".find(found["count"]) if not found["count"].isdecimal() else int(found["count"])
        if len(listed) == count >= 3 and all(listed):
            for at, one in enumerate(listed):
                yield (start if at == 0 else place), (end if at + 1 == count else place + len(one))
                place += len(one) + 1
            return
    yield start, end
