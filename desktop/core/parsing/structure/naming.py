"""The name of what is counted: without the verb, the adverbs and the dates before it, and what only names it again."""

from __future__ import annotations

import re

from desktop.core.parsing.structure.dues import BEFORE, YEAR
from desktop.core.parsing.structure.marks import CIRCLES

_ORDINAL = re.compile(rf"^(?:\d{{1,2}}[.．、]|[（(]\d{{1,2}}[)）]|[{CIRCLES}]|[一二三四五六七八九十]{{1,3}}是)\s*")
_VERBS = (
    "更新改造|共建|取消|下放|取消下放|再建|优化调整|更新投运|投放运营|开办|消除|帮扶|招录|招收|选送|整合提升|整体提升|补充维护更新|维护更新|申建|带动发展|下达|落实|募集|引入|列支|推荐|划定|建设提升|选定|新开工|增加|增补|核准|上市|召开|参加|公布|建成|建设|新建|改建|扩建|改扩建|新改扩建|建立|打造|培育|培养|培训|创建|争创|新创建|创成|开展|举办|承办|组织|组织开展|组织实施|制定|制修订|制订|修订|研制|发布|设立|"
    "完成|改造|维修|修缮|整治|治理|引进|引育|推出|遴选|评选|推选|动员|邀请|评定|认定|选拔|选拔资助|选派|招募|支持|扶持|资助|组建|实施|形成|征集|筹集|收储|供应|新增|发放|安排|预留|"
    "新造|维修改造|新（改）建|新（扩）建|新（改、扩）建|改造提升|提升改造|提质改造|建有|推广|转化|孵化|落地|签约|入库|储备(?!库)|推进|推动|实现|达到|配备|配置|布局|集聚|聚集|招引|举行|编制|编写|出台|选择|选取|确定|招聘|吸纳|带动|表彰|申报|获批|"
    "创办|形成|满足|惠及|开拓|突破|攻克|攻关|严守|坚守|守住|守牢|推介|加装|安装|抓好|抓|谋划|淘汰|关停|处置|化解|盘活|开通|开设|开发|打通|搭建|提供|解决|救助|资助|保障|筹建|谋划建设|建成投用|投用|布设|植树|造林|栽植|完善|产生|构建|修建|修复|铺设|更换|轮训|抽检|排查|疏浚|增设|建成投产|建成投运|建成运营|提质升级|提档升级|升级改造"
)
DOES = "|".join(sorted(_VERBS.split("|"), key=len, reverse=True))
"""Verbs that make what is counted, the longer ones first: 建成投用 before 建成."""
_ADVERB = (
    "每年|全年|年内|年底前|第?[一二三四]季度|进一步|本年度|每季度|每月|今年|计划|力争|确保|努力|争取|积极|大力|加快|持续|稳步|着力|全面|逐步|至少|累计|推动|推进|继续|深入|统筹|分批|集中(?!式|供)|优先|初步|基本(?!医疗|养老|公共|农田|生活|药物|建设)|适时|分期|滚动|"
    rf"(?:20\d\d全年)|(?:力争)?[到在于]?20\d\d年(?:\d+月|第?[一二三四]季度|[上下]半年)?[底末内]?(?:{BEFORE})?|"
    r"(?:今年|明年|当年)?年?[底末]前|明年|当年|\d+年内|[一二两三四五六七八九十]年内|共计?(?![一-龥])|“?十[三四五六]五”?(?:期间|时期)，?|市、区[^，]{0,8}两级|我省|我市"
)
_NOUN = (  # 建设用地, 供应链, 培训覆盖率: no verb
    r"(?!性|用地|项目|单位|规模|面积|资金|链|周期|业$|体系|标准化?$|工程$|能力|比例|量|[\u4e00-\u9fff]{0,3}率)"
)
LED = re.compile(
    rf"^(?:(?:{_ADVERB}|重点|再|新|共)[，,]?)*(?:(?!建成区)(?:{DOES}){_NOUN})+(?:(?:和|与|及|并|、|或)(?:{DOES}){_NOUN})*(?:了|一批)?(?=[^、])"
)
DOES_END = re.compile(
    rf"(?:{DOES}|(?:^|[，。；])发展|(?:至少|均|都|各|每[个一]?[^，。；、\d]{{1,8}})有|再[\u4e00-\u9fff]{{2}})(?:(?:和|与|并|、|或)?(?:{DOES}))*(?:了|出|至少|各|共|约|近|起|好|首批|剩余|规模|总规模)?$"
)
ADVERBS = re.compile(rf"^(?:(?:{_ADVERB})[，,]?)+")
COMPARED = re.compile(
    r"(?:同比|比上年|比去年|较上年|[比较](?:目前|现状)|[比较]年初|"
    rf"[比较]{YEAR}(?:的[\d.]+[^，。；\d]{{1,6}}(?:、[\d.]+[^，。；\d]{{1,6}})*?(?=分别|降|减|下|提|增|上|扩|压|$))?)"
)
_DATED = re.compile(
    r"^(?:\d{1,2}月(?:底|\d{1,2}日)(?:之?前)?|[、和与及]20\d\d年)|20\d\d年?(?:第?[一二三四]季度|[上下]半年|全年)$|(?<=[率量数值度重限额命平准])20\d\d年$"
)
_FOR = re.compile(  # 围绕重点领域开展技能培训, 在某地建设基地: where or for whom, not what
    f"^(?:围绕|聚焦|针对|面向|在|为)[^，。；]{{2,60}}?(?=(?:开展|组织|举办|建设|新建|建成|打造|培育|实施|完成|推介|加装|安装|发放|提供){_NOUN}[^，。；的]{{2,}})"
)
_ALL_OVER = re.compile(f"^全[国省市县区州](?=(?:{DOES}){_NOUN}[^，。；的]{{2,}})")  # 全省筹集保障房
_PRAISED = re.compile(  # 在国内具有较强影响力的平台, 面积200亩以上的示范园: which of them, not what is counted
    "^(?![^，。；]*[率量值]$)(?:[^，。；的]{0,24}(?:影响力|竞争力|吸引力)强?、?[^，。；的]{0,16}|[^，。；]{0,6}(?:面积|规模|人口|产值|产能)\\d[\\d.]*[百千万亿]*[^，。；\\d]{1,3}(?:以上|以下|以内)"
    "|[^，。；的]{8,40}(?:较[强高大好]|突出|领先|潜力大|显著|明显|完善|良好|过硬|鲜明)|以[^，。；]{2,12}为主题)的(?=[^，。；的]{3,})"
)
_BASE = re.compile(
    "(?<=[率例重额])(?:提高|提升|降低|增加|扩大|调整)(?:至|到|为)[^，。；]{2,10}$"
)  # 比例提高至合同金额的
_BY_STANDARD = re.compile(f"^(?:全[国省市县区州])?按照?[^，。；]{{2,20}}标准(?={DOES})")  # 按五星标准改造市场
_BASED = re.compile("(?<=..)[比较]“?十[一二三四五]五”?(?:期?末|时期|期间)?$")  # 能耗比“十三五”期末
_DOUBLED = re.compile(  # 企业数量翻一番、达到200家; 园区到2025年达到15个
    "(?<=..)(?:(?:基本|力争)?(?:实现)?(?:[一二三四五]年)?[“”]?双?(?:倍增|翻番|翻[一两]番)[“”]?|"
    f"(?:提[高升]|增[长加]|扩大)(?:近|约)?[一二两三四五]倍(?:以上|左右)?|[到至在]{YEAR}前?)[、，]?$"
)
_COUNTED_BY = re.compile("以[^，。；]{2,20}为(?:单位|基数|基准|口径|基期)$")  # how it is counted
_PREDICATE = re.compile("^[^，。；]{2,14}(?:保持|基本|总体)稳定、(?=[^、]{2})")  # 面积保持稳定、产量达到


_FOR_OTHERS = re.compile(  # 鼓励龙头企业牵头组建联合体: who is helped, not what is counted
    "^(?:支持|鼓励|引导|推动|依托|指导|组织)[^，。；、\\d]{0,14}?(?:企业|机构|单位|院校|高校|院所|学校|社会资本|力量|主体|地区)"
    f"(?:[与和同][^，。；、\\d]{{1,8}})?(?:牵头|主导|参与|联合|自主)?(?=(?:{DOES}){_NOUN}[^，。；的]{{3,}})"
)
_AROUND = re.compile(
    r"[（(](?:以下[简统合]?称|其中|包括)[^）)]*[)）]|(?<=.)[（(][^（()）]{12,}[)）](?=[\u4e00-\u9fff])"
)  # “三库两场”（标准化的粮库、…）示范点
_BEGINS = (
    # who acts on it, and that it must
    re.compile(r"^.*?(?:将(?![比较达超突提增下降是为于在])|把)(?=.{3,}$)|^内(?!部|外|容|需|河|陆|贸|设|涵)"),
    re.compile(
        r"^(?:还|仍|尚|也)?(?:必须|需要|须|需(?!求)|应(?![用急对届收付])当?)(?:通过[^，。]{2,8}(?=削减|减少|降低|压减|实现))?(?=.{4,})"
    ),
    re.compile(
        r"^(?:[—–-]+|(?:主要|重点)?包括|(?:全年|年内|本年度)?预计(?:本年度)?|原则上|一般(?=不|应|要|为|按|控制|可|在|由|达到|每)|其中|同时|并|且"
        r"|使(?!用)|让|将|把|对于|对)"
    ),
    _FOR_OTHERS,
    re.compile(f"^[近中远]期(?:目标)?(?:[（(]{YEAR}[)）]|，?(?=[到至]))"),
    # how and when
    ADVERBS,
    _DATED,
    ADVERBS,
    re.compile(r"^[（(][\u4e00-\u9fff]{1,2}[)）](?=.{2,})|^(?:和|与|及|以及)(?=.{4,})"),
    # where, for whom, by which standard
    _BY_STANDARD,
    _ALL_OVER,
    _FOR,
    re.compile(rf"^在\d[^，。；]{{2,20}}?(?=(?:{DOES})[^，。；]{{2}})"),
)
"""What stands before the verb of an object, in the order in which it goes."""
_ENDS = (
    re.compile(r"^(?:提高|提升|降低|实现|确保|推动|力争|使(?!用)|新增)(?=.{4,})"),
    # with what it is compared, and which plan it keeps to
    _BASED,
    re.compile("(?<=..)均?完成年度(?:投资)?计划$"),
    COMPARED,
    re.compile(r"在?(?:20\d\d年)?的?基础上$"),
    re.compile("^[^，。；]{2,40}、(?=年底前)|年底前(?=[^，。；]{0,6}[率度]$)"),
    # which of them
    re.compile(r"^\d+[个家项](?=[^，。；]{4,}$)"),
    _PRAISED,
    # what else is said of it, and how it is counted
    re.compile("(?<=..)(?:压[缩减]|缩[短减]|减少|降低|精简)(?:一半|过半|近半)$"),  # 时限压缩一半，分别减至1个月、半个月
    _DOUBLED,
    _PREDICATE,
    _BASE,
    _COUNTED_BY,
    re.compile(  # 由原来的每人每年30元提高至
        rf"(?:由|从)(?:原来?的?|[目当]前的?|现[在行]的?|“?十[一二三四五]五”?(?:时期|期?末)?的?|{YEAR}的?)?"
        r"(?:不[得应宜][一-龥]{2}|每[人户](?:每[年月日天])?)?"
        r"[\d.]+(?:%|[一-龥]{0,5}?(?:/[一-龥]{1,4}?)?)"
        rf"(?:降|调整|[提升调]高|降低|缩短|增加|[上下]调|压[缩减]|放宽)?[至到为]?(?:{YEAR}的?)?$"
    ),
    re.compile("(?<=..)不(?:超过|低于|高于)[^，。；\\d]{2,12}(?:指标|任务|目标|要求)$"),  # 总量不超过下达指标，其中…
    re.compile(
        r"(?:将|总体上|总体|原则上|一般|(?<!人)均|都|各|统一|较|阶段性|整体|全年|[上下]半年|力争|累计|年均|每年|不得|分别|全部|要|应"
        r"|可在?|已|也|再|总数|由)+$"
    ),
)
"""What stands around an object without its verb, in the order in which it goes."""


def clean(text: str) -> str:
    """Return an object without the verb and the adverbs before it, and what only names it again."""
    text = _AROUND.sub("", _ORDINAL.sub("", text)).strip(" ，、。；：:*　")
    for words in _BEGINS:
        text = words.sub("", text)
    text = _without_verb(text)
    for words in _ENDS:
        text = words.sub("", text)
    return text.strip(" ，、的之")


def _without_verb(text: str) -> str:
    """Return an object without the verb that makes it: 建成粮库, but not 建成的粮库 and 达到标准的粮库."""
    led = LED.match(text)
    of_those = text.startswith("达到") and "的" in text
    if led is None or of_those or len(text) - led.end() < 3 or text.startswith("的", led.end()):
        return text
    return text[led.end() :]
