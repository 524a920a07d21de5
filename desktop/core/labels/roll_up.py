"""The words of rolling up: key → (Chinese, English); ``{…}`` are facts."""

from __future__ import annotations

ROLL_UP: dict[str, tuple[str, str]] = {
    "gesture.overview": ("汇总 {count} 个单位", "Roll up {count} {count:organization|organizations}"),
    "gesture.roll-up": ("汇总：{name}（{count} 项）", "Roll up: {name} ({count} {count:item|items})"),
    "command.roll-up": (
        "把多个评估文件和报回的填报表汇总成一份总表。",
        "Roll many workspaces and returned workbooks up into one overview.",
    ),
    "option.roll-up-out": ("要写的汇总表（.xlsx）。", "The overview to write (.xlsx)."),
    "option.roll-up-workspace": (
        "另存一份只读的汇总文件（.duibiao），可在窗口中逐个单位查看。",
        "Also write a read-only workspace (.duibiao) to look at each organization.",
    ),
    "option.expected": (
        "应报单位：.txt、.csv、.xlsx 名单，上一次的汇总，或下发填报表的评估文件。",
        "Who should report: a list (.txt, .csv, .xlsx), the last overview, or the workspace that sent out.",
    ),
    "option.of": ("在汇总文件中看哪个单位。", "In an overview: the organization to look at."),
    "option.roll-up-name": ("汇总单位的名称。", "Name of who rolls up."),
    "said.rolled-up": (
        "已汇总 {count} 个单位，未报 {missing} 个，未收入 {refused} 份：“{path}”。",
        "Rolled up {count} {count:organization|organizations}; {missing} missing, {refused} "
        "{refused:source|sources} not taken: “{path}”.",
    ),
    "said.rolled-twice": (
        "其中 {count} 份单位重名或出自同一评估文件，合计分别计入；请核对，多余的去掉后再汇总一次。",
        "{count} of them share a name or come from one workspace, and the totals count each: "
        "check them, and roll up again without those too many.",
    ),
    "said.overview": ("只读汇总文件：“{path}”。", "Read-only overview: “{path}”."),
    # What is worth knowing of a return
    "rolled.twin": ("单位重名，按文件分列", "name occurs twice; told apart by file"),
    "rolled.copy": ("与另一份出自同一评估文件", "a copy of the same workspace as another"),
    "rolled.older": ("政策文件版本较旧", "an older revision of the document"),
    "rolled.unlisted": ("不在应报名单内", "not on the list of those expected"),
    "rolled.unread": ("{count} 格填写有误，按下发时的内容计", "{count} {count:cell|cells} unreadable, taken as sent"),
    "rolled.unknown": (
        "{count} 项对不上政策文件，不计入",
        "{count} {count:item is|items are} not in the document, not counted",
    ),
    "rolled.own": ("另有自行增设 {count} 项，不计入", "{count} {count:item|items} of its own, not counted"),
    "rolled.lacking": ("缺 {count} 项", "{count} {count:item|items} lacking"),
    "rolled.workspace": ("评估文件", "workspace"),
    "rolled.workbook": ("填报表", "workbook"),
    "rolled.todo.workspace-damaged": (
        "请让该单位检查评估文件，必要时从备份恢复，再重新报送。",
        "Ask the organization to check its workspace, to restore a backup if need be, and to send it again.",
    ),
    "rolled.todo.workspace-empty": (
        "文件没有传完或保存失败，请让该单位重新报送。",
        "The file did not arrive whole or was not saved; ask the organization to send it again.",
    ),
    "rolled.todo.workspace-foreign": (
        "请核对是否拿错文件，让该单位报送评估文件（.duibiao）或填报表。",
        "Check whether it is the right file; ask the organization for its workspace (.duibiao) or workbook.",
    ),
    # Why a source is not rolled up, or nothing can be
    "roll-up-none": (
        "没有找到可汇总的文件。没有写任何文件。请给出评估文件（.duibiao）、报回的填报表（.xlsx），或存放它们的文件夹。",
        "There is nothing to roll up. No file was written. Name workspaces (.duibiao), returned workbooks (.xlsx), or "
        "the folder that holds them.",
    ),
    "roll-up-nothing": (
        "{count} 份文件都没有收入，无法汇总。没有写任何文件。请按各文件的原因处理后重试。",
        "Nothing could be taken of {count} {count:file|files}. No file was written. "
        "See the reason of each, and try again.",
    ),
    "roll-up-overview": (
        "“{name}”本身就是一份汇总，没有收入，以免重复计算。该文件没有改动。请给出各单位的原文件。",
        "“{name}” is an overview itself and was left out, so that nothing counts twice. It is unchanged. "
        "Name the files of the organizations.",
    ),
    "roll-up-other-document": (
        "“{name}”中编号为“{id}”的是《{theirs}》，与其他单位的《{ours}》不是同一份文件，没有收入。该文件没有改动。"
        "请核对该单位导入的政策文件。",
        "“{id}” in “{name}” is “{theirs}”, not “{ours}” as elsewhere, so it was left out. It is unchanged. "
        "Check which document that organization has imported.",
    ),
    "roll-up-no-items": (
        "“{name}”中没有可以汇总的检查项，没有收入。该文件没有改动。请让该单位先加入政策文件。",
        "“{name}” has no check items to roll up and was left out. It is unchanged. "
        "That organization has to add a policy document first.",
    ),
    "roll-up-unknown-document": (
        "“{name}”填报的政策文件“{id}”不是内置文件，其他来源中也没有，没有收入。该文件没有改动。"
        "请把下发它的评估文件选为“应报单位”的来源。",
        "“{name}” answers the document “{id}”, which is not built in and in no other source, so it was left out. "
        "It is unchanged. Give the workspace that sent it out as the one that says who is expected.",
    ),
    "expected-unreadable": (
        "应报单位的名单“{name}”打不开（{detail}）。没有写任何文件。请检查文件是否还在、是否有权限读取，或换一份名单。",
        "The list “{name}” of those expected cannot be opened ({detail}). No file was written. "
        "Check that it is there and may be read, or give another one.",
    ),
    "expected-kind": (
        "“{name}”不是可用的名单。没有写任何文件。请给出 .txt、.csv、.xlsx 名单，上一次的汇总，或下发填报表的评估文件。",
        "“{name}” is no list that can be read. No file was written. Give a list (.txt, .csv, .xlsx), the last "
        "overview, or the workspace that sent out.",
    ),
    "expected-empty": (
        "“{name}”中没有单位名称。没有写任何文件。请每行写一个单位，或在表头写“单位”。",
        "“{name}” names nobody. No file was written. Write one organization on each line, or a heading “Organization”.",
    ),
    "expected-none-sent": (
        "“{name}”没有下发过填报表，看不出应报单位。没有写任何文件。请改用名单或上一次的汇总。",
        "Nothing was sent out from “{name}”, so it does not say who is expected. No file was written. "
        "Use a list or the last overview.",
    ),
    "overview-suffix": (
        "“{path}”的扩展名不能用于汇总文件。没有写任何文件。请改用“{suggestion}”。",
        "“{path}” has no ending of a workspace. No file was written. Use “{suggestion}” instead.",
    ),
    "workspace-overview": (
        "“{path}”是汇总文件，只能查看。它没有改动。请在各单位自己的评估文件中登记，再重新汇总。",
        "“{path}” is an overview and can only be looked at. It is unchanged. "
        "Mark in the organizations' own workspaces, then roll up again.",
    ),
    "member-unknown": (
        "“{path}”中没有名为“{name}”的单位，或不止一个。没有改动任何内容。请写出汇总文件中一个单位的全称。",
        "“{path}” has no organization “{name}”, or several. Nothing was changed. "
        "Give the whole name of one in an overview.",
    ),
    # The overview as a workbook
    "overview.title": ("落实情况汇总", "Overview of implementation"),
    "overview.title_of": ("{document}落实情况汇总", "Overview of implementation: {document}"),
    "overview.organisation": ("汇总单位：{organisation}", "Rolled up by: {organisation}"),
    "overview.nobody": ("（未填）", "(not given)"),
    "overview.scope": (
        "已汇总 {count} 个单位；应报 {expected}，未报 {missing}，未收入 {refused}",
        "{count} {count:organization|organizations}; {expected} expected, {missing} missing, "
        "{refused} {refused:source|sources} not taken",
    ),
    "overview.scope_open": (
        "已汇总 {count} 个单位；未给应报名单，未收入 {refused}",
        "{count} {count:organization|organizations}; no list of those expected, "
        "{refused} {refused:source|sources} not taken",
    ),
    "sheet.organisations": ("各单位", "Organizations"),
    "sheet.regions": ("分地区", "Regions"),
    "sheet.rolled_units": ("分科室", "Units"),
    "sheet.rolled_items": ("逐项", "Items"),
    "sheet.matrix": ("举措对照", "Measures"),
    "sheet.matrix_part": ("举措对照{number}", "Measures {number}"),
    "sheet.missing": ("未报单位", "Missing"),
    "sheet.left_out": ("未收入", "Not taken"),
    "sheet.known": ("名单", "List"),
    "overview.organisations": ("各单位落实情况", "By organization"),
    "overview.regions": ("各地区落实情况", "By region"),
    "overview.units": ("各单位科室落实情况", "By organization and unit"),
    "overview.items": ("各检查项落实情况", "By check item"),
    "overview.matrix": ("举措与单位对照表", "Measures and organizations"),
    "overview.matrix_part": ("举措与单位对照表（{number}/{total}）", "Measures and organizations ({number}/{total})"),
    "overview.missing": ("未报单位", "Organizations that have not reported"),
    "overview.left_out": ("未收入的文件", "Sources that were not taken"),
    "overview.purpose.organisations": ("每个单位一行：各进展项数、完成率、预警", "A line each: status, rate, alerts"),
    "overview.purpose.regions": ("按地区合计，带图", "Totals and charts by region"),
    "overview.purpose.units": ("每个单位的责任科室", "The units of each organization"),
    "overview.purpose.items": (
        "每个检查项在多少单位完成、滞后、逾期",
        "In how many organizations each item is done or late",
    ),
    "overview.purpose.matrix": ("每条举措在每个单位的预警", "The alert of each measure in each organization"),
    "overview.purpose.missing": ("名单内没有报来的单位", "Who is on the list and has sent nothing"),
    "overview.purpose.left_out": ("没有收入的文件及原因", "What was not taken, and why"),
    "overview.column.name": ("单位", "Organization"),
    "overview.column.region": ("地区", "Region"),
    "overview.column.file": ("来源文件", "File"),
    "overview.column.kind": ("来源", "Source"),
    "overview.column.updated": ("最近\n更新", "Updated"),
    "overview.column.remark": ("说明", "Remarks"),
    "overview.column.organisations": ("单位数", "Number"),
    "overview.column.lacking": ("没有\n此项", "Lacking"),
    "overview.column.reason": ("原因", "Why"),
    "overview.column.todo": ("怎么办", "What to do"),
    "overview.column.handled": ("催报记录", "Reminder"),
    "overview.column.measure": ("举措", "Measure"),
    "overview.column.unit": ("责任科室", "Unit"),
    "overview.no_region": ("地区不详", "Region not given"),
    "overview.no_unit": ("未分派（填报表不分科室）", "No unit (workbooks name none)"),
    "overview.whole": ("全部单位", "All organizations"),
    "overview.total": (
        "共 {count} 个单位、{items} 项次，适用 {applicable}，已完成 {done}，完成率 {rate}；逾期 {overdue}，"
        "临期或滞后 {warned}。",
        "{count} {count:organization|organizations}, {items} {items:item|items} in all, "
        "{applicable} applicable, {done} done, rate {rate}; "
        "{overdue} overdue, {warned} due soon or behind.",
    ),
    "overview.items_total": (
        "共 {count} 个检查项，各单位已完成 {done} 项次，逾期 {overdue} 项次。",
        "{count} check {count:item|items}; done {done} {done:time|times}, overdue {overdue} "
        "{overdue:time|times} over all organizations.",
    ),
    "overview.missing_total": (
        "共 {count} 个单位未报。",
        "Organizations that have not reported: {count}.",
    ),
    "overview.left_out_total": ("共 {count} 份文件未收入。", "Files that were not taken: {count}."),
    "overview.nothing_missing": ("应报的单位都已报来", "All that are expected have reported"),
    "overview.no_list": ("没有给出应报单位名单，无法判断谁未报", "No list of those expected was given"),
    "overview.nothing_left_out": ("全部文件都已收入", "Every file was taken"),
    "overview.rule.count": (
        "项次 = 各单位检查项数之和；单位自行增设的检查项只在说明中列出，不计入。",
        "Counts are sums over the organizations; items that one has added itself stand in the remarks, not counted.",
    ),
    "overview.rule.region": (
        "地区取自评估文件或应报名单，都没有的取单位名称开头的行政区划。",
        "Regions come from the workspace or the list; failing both, from the place with which the name begins.",
    ),
    "overview.rule.revisions": (
        "各单位的政策文件版本不同时按条目编号对应，某单位没有的记作“—”。",
        "Different revisions of a document are matched by the ids of their items; what one lacks is shown as “—”.",
    ),
    "overview.rule.matrix": (
        "每格取该举措各检查项中最紧的预警，数字为该类项数；“—”表示该单位没有此举措。",
        "A cell shows the most urgent alert among the items of the measure, and how many have it; "
        "“—”: the organization has no such measure.",
    ),
    "overview.rule.matrix_wide": (
        "单位较多，分成 {total} 张表，每张最多 {count} 列，以便打印。",
        "There are many: {total} sheets of at most {count} columns each, so that each can be printed.",
    ),
    "overview.rule.heads": (
        "列头为条目编号，举措名称见“{sheet}”表。",
        "The headings are ids; the measures are named in the sheet “{sheet}”.",
    ),
    "overview.cell.overdue": ("■ 逾期 {count}", "■ Overdue {count}"),
    "overview.cell.behind": ("▲ 滞后 {count}", "▲ Behind {count}"),
    "overview.cell.due_soon": ("▲ 临期 {count}", "▲ Due soon {count}"),
    "overview.cell.undecided": ("待判定 {count}", "Undecided {count}"),
    "overview.cell.on_track": ("● 正常", "● On track"),
    "overview.cell.no_date": ("○ 无时限", "○ No date"),
    "overview.cell.ongoing": ("长期坚持", "Ongoing"),
    "overview.cell.done": ("已完成", "Done"),
    "overview.cell.not_applicable": ("不适用", "N/A"),
    "overview.chart.regions": ("各地区进展（已完成 / 适用）", "By region (done / applicable)"),
    "overview.lacks.workspace": (
        "汇总说明：该单位的政策文件版本中没有这一项。",
        "Roll-up: this organization's revision of the document has no such item.",
    ),
    "overview.lacks.workbook": (
        "汇总说明：该单位报回的填报表中没有这一项。",
        "Roll-up: the workbook that this organization returned has no such item.",
    ),
}
