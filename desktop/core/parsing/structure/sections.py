"""The names of the smallest bodies: the 股 of a county's bureau, which are no shares, and the short ones in 协.

登记注册股 and 县局食品股 answer for a task; 集体股, 土地股 and 参股 do not, so a 股 without its bureau is known by what
bureaus deal with.
"""

from __future__ import annotations

_DEALS = "|".join(
    """
    办公 秘书 文秘 综合 人事 政工 组织 宣传 宣教 财务 计财 审计 法规 法制 政策 信访 督查 规划 计划 统计 业务 信息
    登记 注册 审批 许可 政务 信用 食品 餐饮 药品 药械 医疗 器械 化妆品 特种 特设 设备 计量 标准 标准化 认证 检测
    质量 生产 流通 价格 价监 竞争 广告 商标 知识产权 网监 监管 监督 监察 检查 稽查 执法 案审 消保 投诉 安全 安监
    应急 环境 水利 交通 运输 种植 畜牧 林业 商贸 市场 外贸 招商 项目 预算 国库 社保 就业 培训 基教 职教 体卫艺 师资
    教育 救助 医政 公卫 疾控 医保 住房 房管 城建 市政 绿化 网络 交易 协调 行政 消费者 权益 保护 反不正当竞争 反垄断
    公平竞争 农村 经济 扶贫 振兴 退役 军人 老龄 健康 产业 农技 推广 兽医 渔政 渔业 电子 商务 运行 群众 文化 文物
    体育 旅游 学前 危化 矿山 收储 粮食 调控 能源 工业 民爆 科技 建设 工程 改革 合作 优抚 双拥 福利 养老 儿童 殡葬
    区划 低保 妇幼 中医 疾病 家庭 水保 河湖 水资源 农水 防汛 种业 农机 林政 湿地 草原 生态 大气 土壤 固废 耕地 测绘
    矿产 不动产 用地 编制 职称 工资 仲裁 劳动 民族 宗教
    """.split()  # noqa: SIM905 (a list that is read by people)
)
_ARTS = "消作音美书影剧舞曲视体律记残"  # 消协 is 消费者协会, 作协 作家协会; 妥协 is none

SECTION = (
    f"^(?:{_DEALS})(?:{_DEALS}|管理|服务|发展|事务|指导|市场|和|与)*股"
    f"|[局委办](?![理托])[\u4e00-\u9fff]{{2,8}}(?<![参控入持配])股|[{_ARTS}]协"
)
"""How such a name ends, or begins and ends."""
