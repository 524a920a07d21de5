"""What is granted, to whom and on what conditions: the figures that say so are rules, no targets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.core.parsing.structure.dues import YEAR
from desktop.core.parsing.structure.figures import NEAR

HEADING = re.compile(
    "(?:^|[，。；.．、\\s])(?!精准|推送|宣[传讲]|解读|公开(?![^，。；]*标准$)|直达)[^，。；.．、\\s]*?(?:优惠|扶持|奖励|奖补|补贴|补助|资助)(?:政策|标准|办法|对象|范围|条件)$"
    "|^(?!统一|健全|完善|优化|规范|建立健全|改进)[^，。；]*(?:准入|申报|申请|认定|享受|支持|适用)[^，。；]{0,4}(?:条件|对象|范围|标准|要求|资格)$"
    "|(?:^|[类术]语?|分类|[和与及])定义(?=$|[和与及])|标准限值|名词解释|^术语"
)
"""The heading of what is granted, of who may ask for it, or of what words mean."""
ASKED_FOR = re.compile("(?:下列|以下)[^，。；：]{0,8}(?:条件|情形|材料|资料|文件)(?:之一)?[^。；：]{0,20}[：:。]$")
"""What says that conditions or papers are counted next: 符合下列条件之一的，可以申报。"""
_LABELLED = re.compile("(?<=[。；])[^，。；：、\\d]{0,8}(?:程序|流程|措施|举措|服务|办法)[：:]")
"""The label of what is done, behind what is listed."""
GOAL = re.compile(
    rf"(?:[到在]|^|，){YEAR}(?:之?前|，|[^，。；]{{0,12}}达)|力争|\d年(?:时间|内)，?使|预留[^，。；\d]{{2,20}}\d"
    "|(?:执行|实行)(?=[^，。；]{1,16}的[^，。；的]{1,12}(?:比例|率)(?:[，。；]|$))"
)
"""Words that set a goal even among rules."""
NO_TARGET = re.compile(
    "(?<!财政)补助(?!资金|占|(?:资金|经费)?标准(?:人均|每人每[年月])?(?:达到|(?:提高|调整)[到至为]|不低于|$))|限额(?!先进值|标准[提达]|以[上下]|满足率)|补贴(?!性|资金|价格模式|面积|占)|(?<!行政)奖励(?!资金|性绩效)|奖补(?!资金|后的)|返还|贴息|减免(?!证明|率|[^，。；\\d]{0,14}(?:费用?|租金|税费|税款|利息)(?:累计|合计)?$)|减征|免征|给予|罚款(?!事项)|抵免|可申请|可以?推荐|用[好足](?:新增)?$|(?<!专利)(?<!商标)(?<!依)申请(?!审|到|材料|流程|手续|时间|事项|率|人|量|数)|最高(?!人民|法院|检察|等级|计量|气温|温度|风速|水位|负荷|水平|(?:粮食|社会公用)?(?:计量|检[验测]|技术|质量|能效)标准)|上限|(?<!债券)(?<!信贷)(?<!授信)(?<!投资)(?<!融资)(?<!贷款)(?<!担保)额度|缴纳(?!比例)|(?<!办)税率|征收率|(?<!平均)利率(?![^，。；]{0,6}(?:由|从)[^，。；]{0,10}(?:下调|上调|降|调整)[至到为]$|(?:同比|[比较][^，。；]{2,8})(?:再|平均)*(?:下降|降低|下调)$)|预征率|预付(?!款比例)|免税(?![销商店购])|抵扣|扣除(?!企业|户)|保证金(?!覆盖|存储|制度|缴存)|下浮|让利|折扣|打折|一次性(?!就业|竣工|验收|通过|化解|解决|办结|合格|[^，。；、\\d]{0,4}(?:塑料|用品|制品|餐[具饮]|包装|物品|耗材|筷|杯|吸管|购物袋))|按照?[^，]{0,20}(?:比例|(?<!国家)(?<!行业)标准)(?!》|[地化]|改造|建设|新建|打造|提升|改建)|^可?按(?!期|病种|人头|项目付费|床日|时|需|计划|要求|照?(?:标准化|规范|国家标准|行业标准))照?|处以|不予(?![^，。；\\d]{0,12}(?:清单|事项|目录))|赔偿|(?<!转移)支付(?!比例|率|覆盖|方式|环境|便利|服务|渠道|场景|进度|资金)|[顺可]延|期限[为是最]|租期|(?<!天数)(?<!时间)(?<!时长)(?<!寿命)(?<!提前量)延长至|延期|宽限|放宽|展期|缓缴|核销|自付|责令|吊销|停止|没收|(?<!行政处)(?<!认罪认)罚(?!事项(?:清单)?(?:$|不|达|超|扩|拓|增)|率|款事项|[^，。；\\d]{0,12}清单)|处分|(?:分别|各|再|一次性)奖$|"
    "截至|预计(?:可|新增)|拟安排|已(?:经)?(?:累计|先后|全部)?(?:下达|拨付|安排(?!的)|建(?:成(?!的?(?:居住|住宅|小区|城区|区域|社区|（小）))|[立有])|设立|达(?!标)|完成|有|实现|化解|解决|消除|整改|取消|出台|培育|形成|开通|吸引|引进|新增|入驻|获批|签约|发放|综合整治|改造|治理)"
)
"""Words that tell what is granted or ruled, or what was reached: their figures are no targets."""
_LIST = re.compile(  # not what is to be built: 粮库应当按照下列标准配置：
    "(?:下列|以下|如下|上述)(?!标准(?:进行)?(?:配[置备齐]|建设|建好|设置|改造))[^，。；：]{0,12}(?:条件|情形|标准|要求|行为|材料|资料|对象|情况|规定|程序)[^。；：]{0,8}："
    "|(?:条件|情形|材料|对象)(?:如下|是|包括|为)?：$"
    r"|^[\s　]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]+\s*)?"
    r"(?:申报|申请|认定|准入|支持|享受|遴选|入选|参评|奖励|[补奖]补|补[贴助])"
    "(?:主体|单位|企业|项目)?(?:的?基本)?(?:条件|材料|资格|要求|范围|对象|标准)(?:（[^（）]*）)?[：。]?$"
)
_GIVEN = re.compile(
    r"(?:给予|予以|发放|享受|获得(?![^，。；\d]{2,16}奖励?[\d不])|兑现)(?:[^，。；]|，(?=\d)){0,60}?(?:奖励|补助|补贴|奖补|资助|贴息|补偿|扶持|津贴(?!的[^，。；]{0,4}(?:人才|专家))|(?:资金|奖金|项目|经费)支持|减免|优惠(?!券|票|卡))(?!的[^，。；、的\d]{2,24}率)"
    r"|(?:奖励|(?<!财政)补助|补贴|奖补|资助|扶持)(?!资金|标准(?:提高|调整)[到至])[^，。；\d]{0,16}\d[\d.]*(?:[—–~～至-]\d[\d.]*)?\s?[百千万亿]*元|(?<![^，。；])对[^，。；]{1,40}(?:发放|给予)\d[\d.]*[百千万亿]*元|(?:免征|减征|减按|返还(?!资金[^，。；\d]{0,10}时[间限长])|退还|暂退|抵扣)"
    r"|按照?[^，。；、]{0,12}\d[^，。；]{1,40}标准[^，。；]{0,4}(?:给予|予以|发放|兑现|拨付)"
    r"|奖励(?!性绩效)[^，。；\d]{2,12}的\d[\d.]*%|实行“?一事一议"
)
_SIZED = re.compile(  # 投资500万元以上，奖励…: which of them is given something
    r"[^，。；]*(?:投入|投资|营业额|收入|面积|规模|产值|人数|销售额)(?:总额)?(?:达到?|在|为|超过?|不低于)?\d"
    r"[^，。；]*(?:以[上下内]|[—–~～-]\d[^，。；]*|的[^，。；]*)，"
)
_TO_WHOM = re.compile(r"(?<![^，。；：])(?:[^，。；：\d]{0,4}可以?|每年度?|按年)?(?:对于?(?!接|标|照|外|口|内)|凡)")
_WHO = re.compile("(?:企业|单位|机构|个人|家庭|者|人员|户|主体|毕业生|团队|的)$")  # who is given something
_FOLLOWS = re.compile(  # what follows of a condition: …达到60%的，可申请认定
    "(?<![目有是似真])的(?=可(?:作为|申请|享受|按|直接|凭))|(?<![目有是似真])的(?:（[^（）]{1,40}）)?，(?=可|给予|予以|不予|应当|按|享受|视为|认定|纳入|优先|一次性|分别|每|最高|实行|取消|免|减|奖|补|同意|由)"
    "|(?<![目有是似真])的(?=一次性(?:给予|[奖补])|[奖补][励助贴]\\d)"
)

_SETS = re.compile(
    r"(?:调整|提高|降低|降|下调|增加|缩[短减]|压缩|延长|扩大)(?:为|至|到)|(?:改造|整治|更新|建设|新建|淘汰|引进|培训)\d|(?:遴选|创建|打造|选树)[^，。；\d]*\d|建成|新增|完成|培育|安排|不[应得宜]|力争|到20\d\d年"
)

_ALL_OF = re.compile("率(?:均|要|应|全部)*(?:达到?|为|保持(?:在)?)100%，$")
_DATED = re.compile(r"，20\d\d年[^，。；\d]{0,6}\d")
_TOPIC = re.compile(  # 对融资达到5000万元且估值达到5亿元的企业，可认定
    r"(?<![^，。；：])对于?(?!接|标|照|外|口|内)[^，。；\d]*\d[^，。；]*(?:的[^，。；]{1,20}|(?:企业|成员|人员|人才|团队|单位|机构|个人|者))，"
    r"(?:在[^，。；]{2,20}[下后]，)?(?=可|给予|予以|按|实行|享受|免|减|不予|纳入|由|直接|分别|奖励|补贴)"
)
_CAP = re.compile(  # what follows of a grant: …，单家企业最高不超过20万元
    "[，；](?:[^，。；]{0,6}[内期])?(?:每|单|同一|最高|最多|累计|合计|总额|年度|不超过|且|并|其中|资助|补贴|奖励)"
    "[^，。；]{0,20}(?:不超过|最高|封顶|以内|为限|不高于)[^，。；]*"
)


def granted(sentence: str) -> tuple[list[int], list[int]]:
    """Return from where to where a sentence tells to whom something is given, on what conditions, and how much."""
    starts: list[int] = []
    ends: list[int] = []
    topics = [found.span() for found in _TOPIC.finditer(sentence)]
    for start, end in sorted([*_conditions(sentence), *_grants(sentence), *topics]):
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


def _grants(sentence: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where a sentence says that something is given: from 对 … to what it is."""
    first = re.match("[^，。；：]*", sentence)
    to_all = first is not None and _WHO.search(first[0][-NEAR:]) is not None  # 批发企业，年销售额达到1亿元的，给予…
    for found in _GIVEN.finditer(sentence):
        near = max(0, found.start() - NEAR)
        end = min((at for sign in "，；。" if (at := sentence.find(sign, found.end())) >= 0), default=len(sentence))
        clause = max(sentence.rfind(sign, near, found.start()) for sign in "，；。：") + 1
        before = max(sentence.rfind(sign, near, max(near, clause - 1)) for sign in "，；。：") + 1
        sets = _SETS.search(sentence, before, clause) or GOAL.search(sentence, near, clause)
        if sets is None and _SIZED.fullmatch(sentence, before, clause):
            clause = before
        named = [match.start() for match in _TO_WHOM.finditer(sentence, near, found.end())]
        while (cap := _CAP.match(sentence, end)) is not None:
            end = cap.end()
        yield named[-1] if named else near if to_all else clause, end


def _conditions(sentence: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where a sentence says …的，可…: from 对 …, or with the clauses before that set nothing."""
    last = 0
    for found in _FOLLOWS.finditer(sentence):
        opened = sentence.rfind("（", last, found.start())
        if sentence.find("）", opened, found.start()) < 0 <= opened:
            last = opened + 1  # 培训不少于12天（有其他规定的，按其规定执行）: an aside
        named = [one.start() for one in _TO_WHOM.finditer(sentence, max(last, found.start() - NEAR), found.start())]
        if named and _DATED.search(sentence, named[-1], found.start()):
            named = []  # 对20座粮库建档，2027年改造8座，不能改造的，由…
        start = end = named[-1] if named else found.start()
        while start > last and not named:
            clause = sentence.rfind("，", last, start - 1) + 1 or last
            if end != found.start() and _SETS.search(sentence, clause, start):
                break
            if sentence.startswith("应当", found.end()) and _ALL_OF.search(sentence, clause, start):
                break  # 应查的地块调查率达到100%，用途变更的，应当调查
            start = end = clause
        yield start, found.end()
        last = found.end()


def lists_conditions(text: str) -> int | None:
    """Return where a paragraph begins to list conditions (应当符合下列条件：), or None."""
    found = _LIST.search(text)
    return found.end() if found else None


def list_ends(text: str, start: int) -> int:
    """Return where what a paragraph lists from a place on ends: before the label of what is done (。办理程序：)."""
    found = _LABELLED.search(text, start)
    return found.start() if found else len(text)
