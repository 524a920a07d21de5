"""What is set down with no verb in front: behind a preposition or a subject, or as a rule of what is paid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from desktop.core.parsing.structure.clauses import KEPT
from desktop.core.parsing.structure.verbs import ASKS, NAMING, NO_NAME, SURE

MUST = re.compile(
    r"^(?:要(?!求|素|点|件)|应当?(?!用|急|对|届)|须|必须|不得|严禁|禁止|可以|可(?!持续|再生|追溯|靠|行|及|复制|见|视|信|比|能|谓|控|溯|观|推))"
)
HEADS = re.compile(
    "(?!推[选举荐]|选[举派聘任]|聘|任命|明确|确定|指定|安排|配[备齐强])由?[^，]{1,24}?(?:[担兼]?任|为)(?:常务)?副?(?:组长|主任|召集人|总?指挥长?|会长|理事长|班长|队长|成员(?:单位)?)$"
)
"""Who leads, or belongs to, what the clause before sets up: 成立专班，由局长任组长."""
_DUTY = re.compile(rf"{MUST.pattern}|[^，]{{1,30}}?(?:应当|必须|不得|务必|务于|(?<![必主需重])要(?!求|素|点|件))")
_STATE = re.compile(
    "[^，。：“]{3,40}?(?:(?:达到|符合|保持)[^，。]{2,}(?:标准|要求|规定|规范)|(?:全部|全面|按期|如期|限期|一律)(?!需要|因素|竞争)[^，。]{3,}|一律[^，。]{2,}|"
    "(?:实行|执行)[^，。]*(?:管理|制|政策|标准|目录)|(?:实现|完成)[^，。]{3,}|"
    "[由从][^，。]{2,}向[^，。]{2,}(?:拓展|延伸|转变|转型|转移|倾斜))"
)  # a demand that says how it shall be: 粮库全面达到绿色标准
_FACT = re.compile("已|目前|当前|还|仍|较好|显著|明显|一直|成为|是|违反|下列|未|之后|处[在于]|具有|的$")
_TOLD = re.compile(
    "已(?![^，。]{1,16}的)|目前|当前|近年来|还(?![款贷本原])|仍|一直|成为|(?<![但凡还要总])是(?!否)|违反|下列|处[在于]|了(?!解)|"
    "取得[^，]{0,40}(?:成效|进展|成绩|成果|突破|成就)|得到|日益|越来越|有利于|有助于|意味着|表明|反映|"
    "(?:较好|较为|显著|明显|具有|更加|面临|存在|不足)(?![^，。]{0,24}的)|十[一二三四]五”?(?:期间|以来)|截至|累计|指的?是|是指|所称|旨在|^[^，在]{2,20}?(?:主要)?包括|"
    "^（?(?:附件|附表|专栏|注[：:])|关于[^，]{0,80}的(?:通知|公告|公示|函)$|答记者问|尚|不断[^，]{2,4}$|尤其|伴随|正[在从向]"
)
"""What tells how something is, was or came to be, rather than what is to be done."""
_REACHED = re.compile("已(?![^，。]{1,24}的)|累计(?!最高|不超过)|截至|了(?!解)|是指|所称|先后")
"""What tells what has been given: a sum stands in it, too."""
_SUM = re.compile(r"(?:给予|予以|奖励|奖补|补助|补贴|资助|扶持)[^，。；]{0,12}?[\d１-９]")
_USES = re.compile("(?:充分|更好|切实|有效)?发挥好?[^，]{4,}作用|坚持[和并]完善")  # where nothing is done by it
_PAID = re.compile(
    "(?<!不)(?:给予|予以|奖励|奖补|补助|补贴|资助|扶持|贴息|补足|补差)(?:最高|不超过|人民币|总额|每[^，]{1,6})?[\\d１-９]|(?:给予|予以)[^，]{2,}|"
    "(?:按|减按|按照)[^，]{1,24}?(?:[收计]取|征收|缴纳|执行|结算|支付|发放|核定|计[算税费]|拨付|兑现|享受|认定|推荐|办理|给付|补助|奖励|减免)|"
    "(?:减半|暂免|免予|免于|暂缓|缓缴|停止|暂停|减征|免征|免收|不再|不予|不计|不受|不纳入|不作为|不收取)[\u4e00-\u9fff]{2}|"
    "(?:[列计记抵冲])(?:入|支|抵|扣)[\u4e00-\u9fff]{2}|(?:同等|优先|一次性|最高|减半|全额|足额)[^，]{0,4}(?:享受|给予|奖[励补]|补[助贴]|安排|支持|保障|收取|征收)|"
    "适用[^，]{2,40}?(?:政策|税率|价格|标准)|(?:列支|抵扣|抵免|扣减|报销|承担|负担|解决|支付|自筹|统筹安排|统筹用于)$|用于[^，]{4,}|享受[^，]{2,}|"
    "每[^，]{0,3}(?:年|季度|月|周|学期)[^，]{0,12}[\\d一二两三四五六][次节场期课个]|(?:增加|提高|提升|减少)(?:到|至|为)[^，]{0,4}\\d|在\\d[\\d.]*[%％](?:以上|以内|以下|左右)|"
    "(?:作为|列为)[^，]{0,24}(?:依据|内容|条件|参考|标准|指标|重点)|有效期|不设|由[^，]{2,30}(?:负责|承担|组织|确定|制定|审核|支付|解决|办理|安排|提供)|倾斜$|参照(?:执行|实施)|不重[复叠]享受"
)
"""A rule of what is paid, taken or granted, by whom, how often: 检验费用减半收取，所需资金从专项资金中列支."""
_ADVERBS = (
    "(?:积极|大力|优先|逐步|稳步|有序|每年|每半年|每季度|每月|按规定|按程序|按需|加快|率先|全面(?!的)|深入|广泛|统一|定期|及时|联动|共同|联合|配合|探索|"
    "自主|依法|主动|严格|重点|适当|合理|稳妥|进一步|持续|不予|一律|全部|切实|更好|分类|分级|分批|分层|分区|同步|牵头|基本|综合|大幅|选派|指定|坚决|有力|有效)"
)
_ANY = f"(?:{'|'.join([*SURE, *NAMING])})"
_ACTING = f"(?:{'|'.join(SURE)})"
_VERBS = "|".join(sorted((one for one in ASKS if len(one) > 1), key=len, reverse=True))
_PREDICATE = re.compile(
    rf"(?<![、和与及或的所])(?:{_ADVERBS}{{1,4}}(?:{_VERBS})|(?:{_ACTING})|(?<=方面|领域|环节|问题|需求|需要|特点|特色|优势|分工)(?:{_VERBS}))(?![的了性率者、和及]|工作[，。]?$)(?P<object>[^，。；]{{2,}})"
)
"""A verb in the midst of a clause that is surely no part of a name: behind an adverb, or one that never names."""
_SET_UP = re.compile(
    "(?:在[^，]{2,24}?|(?:依托|利用|借助)[^，]{0,24}?(?:企业|院所|院校|高校|学校|医院|园区|社区|货场|网点|协会|机构|基地))"
    "(?<![、和与及或的])(?:规划)?(?:设[置立]|建设|布局|布设|安装|安排|配[置备]|增设|[新组]建|建成|打造)[^，的]{1,24}"
    "(?:[站点岗亭室屋馆房厅院所园库仓棚港网桩牌队柜]|专区|窗口|机构|中心|平台|基地|体系|设施|设备|标识|专班)"
)
"""Where something is set up: 在主要路口设置护学岗, 依托高校院所建设转移机构."""
_TOWARDS = re.compile(
    "向[^，。；的]{2,20}?(?:发放|分发|派发|发送|推送|推介|推荐|赠送|提供|公布|公开|公示|发布|通报|反馈|报告|报送|上报|传输|上传|移交|移送|征集|征求|派驻|开放|宣传)"
    "[^，。；的]{2,}|(?:面)?向[^，。；的]{2,20}?(?:公布|公开|公示|发布|通报|推介|推送|开放)"
)
"""What is given or told to somebody: 向中小企业发放算力券."""
_SHOWN = re.compile(
    rf"在[^，。；]{{2,30}}?(?<![、和与及或的先未已]){_ADVERBS}{{0,2}}(?:集中|同步|滚动|当场)?"
    "(?:推广|推介|公示|公布|公开|发布|刊登|刊发|播放|播出|展示|展播|宣传|张贴)(?![的前后时率日期栏窗栏])[^，。；]*"
)
"""What is made known somewhere: 在村务公开栏公示名单."""
_MADE_KNOWN = re.compile(
    "(?:利用|借助|运用|通过|依托)[^，。；]{0,40}?(?:媒[介体]|渠道|平台|载体|阵地|方式|形式|广播|电视|报[刊纸]|网站|公众号|短视频|大喇叭)"
    rf"{_ADVERBS}{{0,2}}(?:宣传|宣讲|解读|推介|曝光|普及|播放|展示)(?![的了、和及])"
    "(?![^，。；]*的(?:企业|单位|个人|机构|商户|[^，。；]{0,4}者)$)[^，。；]{3,}"
)
"""What is made known by some means: 利用电视、网络等媒介宣传政策; 媒体宣传优势 has no object of its own."""
_DRAWN_UP = re.compile(
    rf"对[^，。；的未不没]{{2,}}?(?<![、和与及或])(?:{_ADVERBS}|逐[一项个]|“?一[\u4e00-\u9fff]一[策案档方]”?){{1,3}}(?:{_ACTING})"
    "[^，。；的]{0,8}(?:方案|预案|计划|清单|台账|档案|措施)"
)
"""What is drawn up for those who are named first: 对老旧粮库“一库一策”编制方案."""
_DEALT_WITH = re.compile(
    rf"对[^，。；]{{2,}}?(?<![、和与及或]){_ADVERBS}{{1,4}}(?:{_VERBS})(?:[并、和](?:{_VERBS}))*(?:到位)?"
)
"""What is done to those who are named first: 对违规经营行为依法查处并公示."""
_HANDED_ON = re.compile(
    rf"[^，。；的]{{0,12}}(?:结果|情况|问题|线索|信息|名单|隐患|意见|诉求|数据)(?:{_ADVERBS}|当场|限期){{0,3}}"
    "(?:(?:记入|录入|纳入|列入|计入|归入)[^，。；]{2,}|(?:交办|转办|督办|移交|移送|整改|通报|公示|公布|反馈|上报|报送|销号|办结){2}|"
    "(?:移交|移送|交办|转交)(?![^，。；]*(?:机制|制度|流程|程序|渠道|标准|平台)$)[^，。；]{2,})"
)
"""What becomes of what was found: 暗访问题交办整改, 考核结果纳入年度考核."""
_BEHIND = re.compile(rf"[^，、的]{{2,20}}?{_ADVERBS}{{1,4}}(?:{_VERBS})(?![的了性率者、和及])[^，。；]{{4,}}")
_PLACE = (
    "(?:[省市县区州盟旗师团乡镇村校站所]|乡镇|镇街|街道|社区|园区|地区?|学校|年级|班级?|企业|单位|部门|机构|医院|科室)"
)
_GRANTS = "奖[励补]|补[贴助偿]|给予|予以|资助|扶持|承担|分担"
_OF_EACH = re.compile(
    rf"(?:(?:每[个家所]?|各|全){_PLACE}{{1,3}}|{_PLACE}本?级)(?:[（(][^（()）]{{1,12}}[)）])?(?:{_ADVERBS}|至少|原则上|力争|每学期|要|应)*"
    rf"(?!{_GRANTS})(?:{_VERBS}){NO_NAME}[^，。；]*?(?:\d|[一二两三四五六七八九十](?:[个座所家名次条处项场支]|批次))"
)
"""What each of them, or all, is to do in numbers: 每个县（市、区）培育骨干企业2家; what each is given is none."""
_DONE_IN = re.compile(
    rf"[^，。；的]{{2,16}}?(?<!每)(?!{_GRANTS}|投入)(?:{_VERBS})(?:约|近|不少于|达到?|至少)?"
    r"\d[\d.]*[万亿]?(?!周?年|岁)[\u4e00-\u9fff]{1,4}(?:左右|以上|以内)?$"
)
"""What is done to a thing that stands before its verb, in numbers: 老旧小区改造10个左右."""
_OF_LEVEL = re.compile(
    rf"[省市县区州乡镇村](?:[、和]?[省市县区州乡镇村]){{0,4}}[两三四]?级(?:要|应|{_ADVERBS}){{0,3}}{_ACTING}{NO_NAME}(?![的了和及力])[^，。；]{{2,}}"
)
"""What a level of government does: 市级建立联席会议制度."""
_OBJECT = 4  # characters that are surely an object, where the clause might end in a noun: 推进力度
_PREPOSITION = re.compile(
    "(?:在|向|对于?|按照?|根据|依据|依托|利用|借助|通过|以|结合|围绕|针对|面向|从|经|聚焦|运用|立足|紧扣|紧贴|统筹利用|由)"
    rf"(?!{_ANY}|{_ADVERBS}{{1,4}}(?:{_VERBS})|做好|[^，]*(?<!行)为[^，]*$)"
)
_MEANS = re.compile(
    "(?:利用|借助|运用|依托|依靠|通过|围绕|针对|面向|聚焦|紧扣|结合|立足)"
    rf"(?!{_ANY})[^，。；]{{2,}}?(?<![、和与及或的所])(?:{_VERBS}){NO_NAME}(?![的了、和及])[^，。；]{{2,}}"
)
"""What is done by some means or for some end, by any verb: no sentence says only how: 利用广播宣传先进典型。"""
_TO = re.compile(
    "对[^，。；]*?(?:人员|群众|对象|企业|项目|单位|机构|地区|家庭|儿童|问题|行为|事项|产品|小区|乡镇|学校)"
    rf"{_ADVERBS}{{0,4}}(?:{_VERBS}){NO_NAME}(?![的了、和及])[^，。；]{{2,}}"
)
"""What is done to somebody or something, by any verb: 对老旧小区更新管网。"""
_HOW = re.compile(
    "(?:的|(?:的|等)[^，]{0,6}(?:要求|原则|部署|精神|目标|需要|需求|实际|情况|机遇|问题|规定|标准|思路|理念|方针|举措|措施|作用|优势|特点|方向|机制)|方式|形式|途径|手段|"
    "办法|抓手|契机|前提|基础|基础上|过程中|[后时中下前]|原则|部署|要求|职责|分工|同时|规律|需求|为(?:重点|主线|目标|核心|主))$"
)
"""A clause that tells how, on what ground or to what end, though it holds a verb: 按照加快建库的要求."""
_GATHERS = re.compile(
    "(?:面向|向|围绕|针对|通过)[^，。；]{2,}?(?:征集|收集|归集|征求|汇总|梳理|摸排|了解)[^，。；]{0,12}(?:需求|情况|问题)"
)
"""What is gathered, which no clause on how says: 面向社会征集应用需求."""
_WHOM = re.compile("对于?(?!接(?![受收到触待])|标|照|外(?![省地籍国资商]))[^，]*的[^，的]{1,16}$")
_DONE = re.compile(
    "予以|给予|进行|开展|实施|实行|加强|加大|提供|建立|完善|享受|支持|纳入|列入|减免|免征|免收|减征|奖励|奖补|补助|补贴|资助|扶持|放宽|简化|取消|采取|优先|约谈|追究|问责|处罚|责令|扣减|吊销|计算|可|应|要|须|不"
)
"""What is done for them behind the last 的: 对粮库的改造给予补助."""


_ALLOTS = re.compile(
    "(?:由|请)?各(?:有关|相关|责任|成员)?(?:部门|单位|方面|地区?)[^，。；]{0,20}?(?:按照?|根据)(?:各自)?(?:职责|职能|权限)(?:分工)?(?:分别|共同|抓好)?(?:负责|落实|组织实施)[。；]?"
    "|(?:以[上下]|上述)[^，。；]{2,12}(?:均需|均由|都由|都需)[^，。；]{2,40}(?:配合|参与|负责|支持)，不再(?:一一|逐一)?列出[。；]?"
)
"""A sentence that only says that all are responsible: 各有关部门按职责分工负责。"""


def allots(sentence: str) -> bool:
    """Return whether a whole sentence names nobody and only says that all are responsible: it asks for nothing."""
    return _ALLOTS.fullmatch(sentence) is not None


def is_whom(bare: str) -> bool:
    """Return whether a clause only says for whom or what the next one holds: 对取得证书的学生."""
    told = _WHOM.fullmatch(bare) is not None and _DONE.search(bare, bare.rindex("的") + 1) is None
    return told and not _DEALT_WITH.fullmatch(bare)


def acts_within(bare: str) -> bool:
    """Return whether a clause that begins with a preposition goes on to what is done: 依托园区开展…."""
    begins = _PREPOSITION.match(bare)
    if begins is None or (_HOW.search(bare) and not _GATHERS.fullmatch(bare)):
        return False
    if any(one.fullmatch(bare) for one in (_SET_UP, _TOWARDS, _SHOWN, _MADE_KNOWN, _DRAWN_UP, _DEALT_WITH)):
        return True
    found = _PREDICATE.search(bare, begins.end() + 2)
    return found is not None and len(found["object"]) >= _OBJECT


def acts_behind(bare: str) -> bool:
    """Return whether a clause says what its subject is to do: behind an adverb (各类资金优先支持…), or in numbers."""
    if any(one.match(bare) for one in (_OF_EACH, _OF_LEVEL)) or _HANDED_ON.fullmatch(bare):
        return True
    found = _BEHIND.match(bare) or _DONE_IN.match(bare)
    return found is not None and _TOLD.search(bare) is None and _HOW.search(bare) is None


@lru_cache(KEPT)
def says_how(bare: str, banned: bool) -> bool:
    """Return whether a clause says how something shall be, and tells no fact: 粮库全面达到绿色标准.

    Before what is ``banned`` it may set down anything: 存粮依法登记，严禁虚报.
    """
    return sets_down([bare]) if banned else _FACT.search(bare) is None and _STATE.fullmatch(bare) is not None


def sets_down(clauses: Sequence[str]) -> bool:
    """Return whether a sentence none of whose clauses begins with a verb says who must do what, or what holds.

    Reasons, definitions, results and what has been reached set nothing down.
    """
    if any(_DUTY.match(clause) for clause in clauses):
        return True
    if not any(map(_FACT.search, clauses)) and any(map(_STATE.fullmatch, clauses)):
        return True
    if any(map(_SUM.search, clauses)) and not any(map(_REACHED.search, clauses)):
        return True
    if any(map(_TOLD.search, clauses)):
        return False
    return any(
        _PAID.search(clause)
        or _PREDICATE.search(clause)
        or _USES.match(clause)
        or ((_MEANS.match(clause) or _TO.match(clause)) and not _HOW.search(clause))
        for clause in clauses
    )
