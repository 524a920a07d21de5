"""Figures of laws and rules that set nothing, as a table: penalties, offences, votes, procedures, prices.

They say what is forbidden, allowed or valid, not what an office is to reach and to prove. A rule of ``refusals`` each,
with a sentence that is its test.
"""

from __future__ import annotations

from desktop.core.parsing.structure.figures import TIMES
from desktop.core.parsing.structure.refusals import rule

_PEOPLE = ("人", "名")
_BOUNDS = ("以上", "以下")
_SHARES = ("%", "‰")
_OFFICIAL = "执法|检查|调查|讯问|询问|提讯|办案|承办|监督|复议|巡察|查禁|勘验|取证|送达|公务|执行职务"
_VOTERS = "选民|村民|居民|业主|代表|委员|成员|社员|会员|股东|职工|户"

RULES = (
    # who must have what, and what is granted to whom
    rule("组织不少于50人的参观团队，给予奖补。", after="的[^，。；\\d]{2,14}，给予"),
    rule("保管员中持有上岗证各1人。", units=_PEOPLE, clause="(?:持有|具有)[^，。；]*证书?的?各?$"),
    rule(
        "粮库落实75%的节能设计要求。",
        units=("%",),
        clause="(?:落实|执行|符合|满足)$",
        after="的[^，。；]{0,10}(?:要求|标准)",
    ),
    rule("按粮库首年收储额1‰进行奖励。", units=_SHARES, after="(?:进行|予以|给予)(?:奖|补助|补贴|资助)"),
    rule(
        "按保费的80%给予粮库补贴，时间据实核算，原则上不超过3年。",
        units=("年",),
        limit=True,
        before="(?:补贴|补助|奖励|资助|贴息)[^。；]{0,60}$",
    ),
    rule(
        "对投资2000万元以上，且设备500万元以上的粮库项目，重点推介。",
        bounds=_BOUNDS,
        clause="^对于?(?![接标照外口内])",
        after="，(?:且|并且|同时)[^，。；]*的",
    ),
    rule(
        "对仓容2万吨以上，且设备50台以上的粮库项目，重点推介。",
        bounds=_BOUNDS,
        before="(?:^|[，。；])对[^，。；]*以上，且[^，。；]*$",
        after="的",
    ),
    rule(
        "对20个缺粮县调粮需求全部纳入计划。",
        exact=True,
        after="[^，。；、\\d]{0,6}(?:[县区市旗村]|乡镇|街道|社区)的?[^，。；、\\d]{2,8}(?:需求|诉求|资金|经费|名额)(?:全部|均|都|优先|一律)",
    ),
    rule("对500吨以下，无隐患的粮库，免于检查。", bounds=_BOUNDS, clause="^对$", after="的?[，、]"),
    rule(
        "查清违法情节后提出意见，并在5个工作日内，分别移送有关部门。",
        units=TIMES,
        limit=True,
        clause="在$",
        after="，?(?:分别|及时|统一|依法)?(?:移[送交]|转[送交]|通报)",
    ),
    rule("云岭、青河2市各按要求改造粮库。", units=("市", "县", "区"), clause="、[\u4e00-\u9fff]{2,6}$", after="各"),
    rule("依托云岭电科13所、54所研发粮库设备。", units=("所",), exact=True, clause="(?:科|集团)$"),
    # penalties
    rule(
        "违规仓库处销售额百分之一以上百分之三以下的罚款。",
        units=_SHARES,
        after="[^，。；]{0,16}(?:罚[款金]|滞纳金|闲置费|赔偿金)",
    ),
    rule("罚款额为粮款的百分之五以上百分之十以下。", units=_SHARES, clause="罚[款金]|加[付收处]"),
    # offences and damage, and how grave they are
    rule(
        "致一座粮库三人以上受伤，其中二人以上重伤。",
        bounds=_BOUNDS,
        after="[^，。；]{0,8}(?:[重轻]伤|轻微伤|死亡|伤亡|受伤)",
    ),
    rule(
        "（一）非法出库粮食五百吨以上。",
        bounds=_BOUNDS,
        clause="^(?:（[^（）]{1,3}）|或者?|并)?(?:致使?|造成|因灾|非法|违法|伪造|假冒|窃取)(?![^，。；]*率)",
    ),
    rule("存粮五千吨以上不满一万吨的粮库。", after="不[满足]"),
    rule("转移人员在五百人以上不满一千人的，为大型。", clause="不满$"),
    rule("有下列行为：库存亏空百分之十以上的；", bounds=_BOUNDS, after="(?:|[^。；]*[^目有是])的[；。]"),
    rule("单个粮商的市场份额达到二分之一的；", after="的[；。]"),
    rule(
        "人数在三百人以上或者居住分散的村，可以设立粮库。",
        bounds=_BOUNDS,
        after="(?:或者|且)[^，。；]*的[^，。；]{1,6}，可以",
    ),
    # votes, meetings and who is elected
    rule(
        "有五分之一以上的村民代表提议，应当清点粮库。",
        units=_SHARES,
        after="的?[^。；]{0,36}(?:提议|联名|有异议|要求审计)",
    ),
    rule("十人以上业主联名，可以查看粮库。", bounds=_BOUNDS, units=(*_PEOPLE, "户"), after="[^，。；]{0,6}联名"),
    rule(
        "有三分之二以上的户的代表参加，方可表决粮库事项。",
        units=_SHARES,
        after=f"[^，。；]{{0,14}}(?:{_VOTERS})(?:的过半数)?(?:参加|投票|出席|到会|表决|同意)",
    ),
    rule(
        "召开会议，应当有本村村民三分之二以上，方可决定粮库事项。", units=_SHARES, clause="应当[有由][^，。；]{2,24}$"
    ),
    rule("村民代表占会议组成人员的五分之四以上。", units=_SHARES, clause="组成人员的$"),
    rule(
        "保管员当选得票数不得少于选票的三分之一。",
        clause="(?:[得选]票|票数)(?:数|总数)?[^，。；]{0,12}$|债权(?:人|总额|的)|法定人数",
    ),
    rule("每一选民接受的委托不得超过三人。", units=_PEOPLE, clause="接受[^，。；]{0,4}委托|候选人"),
    rule(
        "代表人数最多不得超过五人。",
        units=_PEOPLE,
        clause="(?:代表(?![性作])|主席团|[理监董]事会)[^，。；]{0,8}(?:名额|人数|成员|总数)",
    ),
    rule("候选人数应当比应选人数多五分之一以上。", units=_SHARES, clause="应选"),
    rule("每人发言，第一次不超过十五分钟。", units=TIMES, before="发言[^。]*$"),
    rule(
        "保管员不得超过代表总数的百分之二十。",
        units=_SHARES,
        clause="(?:不得|应当|应占|一般)[^，。；]*(?:成员|代表|委员|委员会|筹备组|小组|参加人)(?:总人?数|人数|名额数)的?$",
    ),
    rule(
        "（一）业主代表不少于百分之五十。",
        units=_SHARES,
        clause="^(?:（[^（）]{1,3}）)?(?:其中)?(?:业主(?!委员会)|利害关系人)(?![^，。；]*率)",
    ),
    rule("保管协会更换不少于三分之一的组成人员。", units=_SHARES, after="的?组成人员"),
    rule("粮库评审委员会的成员不得少于五名。", units=_PEOPLE, clause="(?:委员会|小组|组成)的?(?:成员|人员)(?!设)"),
    rule("人口特少的乡，至少应有代表一人。", units=_PEOPLE, clause="(?:应有代表|投诉人为)$"),
    rule(
        "粮库设主任一人、副主任二至四人。",
        units=_PEOPLE,
        clause="副[^，。；]{0,4}(?:长|主任|主席)(?:（[^（）]*）)?$|(?<!一般)设[^，。；]{0,3}(?:负责人|委员)$",
    ),
    rule(
        "粮农推选一至三名代表。",
        units=_PEOPLE,
        after="(?:代表|候选人|中标候选人)(?:[，。；]|为)",
        unless="(?:评选|遴选|选拔)出?(?:[^，。；]*(?:产生|[选推]出))?$",
    ),
    rule("粮库推选不少于5名专家进行评审。", units=_PEOPLE, after="专家(?:进行)?(?:评审|论证|审查)"),
    # how officials proceed
    rule(
        "检查粮库时，执法人员不得少于二人。",
        units=_PEOPLE,
        before=f"(?:{_OFFICIAL})[^。；]*$",
        unless="(?:配备|配置|设置|安排|选配|确定|明确|落实)[^。；]*$",
        value=2,
    ),
    rule(
        "保管员不得同时在两个以上粮库任职。",
        bounds=_BOUNDS,
        value=2,
        clause="(?:同时|不得|要求)在$|(?:^|[条）])[就由]$",
    ),
    rule(
        "粮库扣留时间不超过二十四小时。",
        units=(*TIMES, "年"),
        clause="(?:有效期|扣留|留置|拘留|羁押|扣押|查封|责任期|(?<![开每][放天日周])(?<!服务)延长|至迟)",
        unless="(?:营业|开放|经营|服务|运[营行]|使用|供[热暖]|停留|提前|续航|保鲜|预[见警]|储存)[^，。；\\d]{0,2}(?:时[间长]|天数|寿命|量)延长[到至]$",
    ),
    rule(
        "入库审核时间一般不少于5个工作日，最长不超过15个工作日。",
        units=TIMES,
        before="(?:审核|审查|公示|公告)(?:时间|期限?)(?:一般|原则上)(?:[^。；]*，最长)?$",
    ),
    rule("粮库公示时间为5个工作日。", units=TIMES, clause="(?:公示|公告|异议)(?:时间|期限?)(?:一般|原则上)?[为是]$"),
    rule(
        "粮库临时保管期限不超过六个月。",
        units=("个月",),
        before="(?:期限|有效期|责任期|延期)[^。；]*$",
        unless="缩短|压[缩减]|(?:借调|抽调)(?:人员)?期限[^，。；]*$",
    ),
    rule("每辆运粮车配备保管员不得超过三人。", units=_PEOPLE, clause="^每[一]?[辆部台艘期户份]"),
    rule("保管员不得同时管理三个以上粮库。", bounds=("以上",), clause="不得(?!少于|低于|小于)[^，。；]*$"),
    rule(
        "储备金的百分之二上解作为省级粮食储备金。",
        units=_SHARES,
        after="[^，。；]{0,16}作为报酬|上解|作为[^，。；]*[金费]|，应当上缴",
    ),
    rule("仓储税每满一年扣减百分之十。", units=_SHARES, clause="每满[^，。；]*$"),
    rule("买受人交付不低于百分之二十的粮库价款。", units=_SHARES, after="的[^，。；]{0,4}价款"),
    rule("库存达到核定容量的百分之八十时，应当停止收粮。", units=_SHARES, after="时(?=[，的])|之日起"),
    rule("粮农和粮库协商，各方三至五人。", units=_PEOPLE, clause="^[每各]方|委员的人数|最低人数"),
    rule("评标委员会中粮库代表不得超过两人。", units=(*_PEOPLE, *_SHARES), before="评标委员会[^。；]*$"),
    # what is allowed and where, and what a thing costs
    rule("为300米以上仓储空域联网。", units=("米",), bounds=_BOUNDS, after="的?[^，。；、\\d]{0,6}(?:空域|航路)"),
    rule(
        "仓位可以另加百分之五。",
        clause="(?<![许认不])可以?(?:另加|设立|少于|低于|多于|高于|超过|报销[^，。；]{2,12}的)?$",
    ),
    rule("粮库编制的百分之二十可以用于聘用保管员。", units=_SHARES, after="可以?(?:用于|作为)"),
    rule(
        "粮食变卖价格不得低于评估价的百分之五十。",
        units=_SHARES,
        before="(?:价格?|期限|时限|保证金|起付标准|收费|工资|金额|数额|股金|股份|表决权总票数)[^，。；]{0,10}，?[^，。；]{0,6}不得(?:低于|高于|少于|超过)[^，。；]*$",
    ),
    rule("建库节能达到百分之五十，是指符合标准。", after="，是指"),
    rule(
        "本办法所称示范仓库，是指自有库容占比达到60%的仓库。",
        before="(?:是指|所称[^。；]{2,40}，?(?:指|为|包括))[^。；]*$",
    ),
    rule("旧库得到改造是指单个旧库60%及以上的仓房得到改造。", units=("%",), before="[^，。；]是指[^，。；]*$"),
    rule(
        "减半征收仓储税，其中每辆运粮汽车不超过1.5万元。",
        units=("元",),
        before="(?:减半|减征|减按|免征)[^。；]*，(?:其中)?每[^年月季周，。；]{1,16}$",
    ),
    rule("“仓储贷”损失补偿比例提高至80%。", units=_SHARES, clause="(?:损失|风险)补偿比例"),
    rule(
        "赋予保管员不低于70%的成果所有权。",
        clause="(?:赋予|授予)[^，。；]{0,16}$",
        after="的?[^，。；]{0,12}(?:所有|使用|处置|收益|自主|决策)权",
    ),
    rule("购买仓库的最低首付款比例为15%。", units=_SHARES, clause="首付款?比例为?$"),
    rule(
        "对仓储服务实际发生金额的30%，发放仓储券。",
        units=_SHARES,
        clause="实际(?:发生|支付|支出)[^，。；]{0,6}的$",
        unless="占[^，。；]*$",
    ),
    rule(
        "每年遴选不超过20个，按建库投入支持。",
        limit=True,
        clause="(?:遴选|评选|推荐|择优[选支][择持])$",
        after="(?!(?:市级|县级|优质|重点)*(?:龙头|骨干|示范|领军|标杆))",
    ),
)
"""What a law rules; a ``refusals.Table`` asks them for a figure."""
