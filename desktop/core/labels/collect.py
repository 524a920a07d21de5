"""The words of collecting: key → (Chinese, English); ``{…}`` are facts."""

from __future__ import annotations

COLLECT: dict[str, tuple[str, str]] = {
    "gesture.collect": ("收回填报表：{names}", "Collect a fill-in workbook: {names}"),
    "gesture.collect.several": (
        "收回填报表：{names}（{count} 格）",
        "Collect fill-in workbooks: {names} ({count} cells)",
    ),
    "gesture.paste": ("从表格粘贴 {count} 格", "Paste {count} cell from a table"),
    "gesture.paste.several": ("从表格粘贴 {count} 格", "Paste {count} cells from a table"),
    "paste.name": ("剪贴板", "Clipboard"),
    "paste.block": ("粘贴的内容", "Pasted block"),
    "refused.no-place": ("选中的行不够，这一行没有对应的检查项", "fewer rows are selected: no item for this row"),
    "refused.id-unknown": (
        "本评估中没有这个编号，或不止一项",
        "no item of this assessment has this id, or several have",
    ),
    "verdict.new": ("新填", "New"),
    "verdict.changed": ("对方改了", "Changed by them"),
    "verdict.both": ("双方都改", "Changed by both"),
    "verdict.contested": ("几份不一致", "Workbooks disagree"),
    "verdict.refused": ("拒收", "Refused"),
    # Why a cell is refused
    "refused.status": ("不在 {count} 种进展之内", "not one of the {count} statuses"),
    "refused.progress-range": ("进度应在 0% 至 100% 之间", "progress is between 0% and 100%"),
    "refused.number": ("不是数字，这一栏的单位是“{unit}”", "no number; the unit of this cell is “{unit}”"),
    "refused.unit": ("写的是百分数，这一栏的单位是“{unit}”", "a per cent; the unit of this cell is “{unit}”"),
    "refused.percent": (
        "看不出 {figure} 是百分数还是倍数，请写上百分号",
        "{figure} may be a per cent or a multiple: write the per cent sign",
    ),
    "refused.no-target": ("这一项没有量化指标", "this item has no target"),
    "refused.date": ("没有这一天，或不是日期", "no such day, or no date"),
    "refused.future": ("完成日期晚于今天", "the day lies in the future"),
    "refused.blank": ("被清空了，这一栏不能为空", "was emptied; this cell cannot be empty"),
    "refused.error": (
        "单元格里是错误值，或没有算出结果的公式",
        "the cell holds an error, or a formula without its result",
    ),
    "refused.merged": ("与第 {row} 行合并，看不出填给哪一项", "merged with row {row}: not clear for which item"),
    "refused.twice": (
        "同一项出现两次且内容不同，另一处在第 {row} 行 {column} 列",
        "the item stands there twice with different answers, also in row {row}, column {column}",
    ),
    "refused.done-is-100": ("进展是“已完成”，进度却不是 100%", "the status is done, yet the progress is not 100%"),
    "refused.applies-not": ("进展是“不适用”，不填进度", "what is not applicable has no progress"),
    "refused.not-done": ("没有完成的不填完成日期", "only what is done has such a date"),
    "refused.reason-missing": ("选了“不适用”却没有写明理由", "not applicable without a reason"),
    "refused.reason-open": (
        "选了“不适用”，理由还没有定，请先定下工作进展",
        "not applicable, yet the reason is open: settle the progress note first",
    ),
    "refused.row-unknown": ("编号不在下发的填报表中", "the id is not among those that were sent"),
    "refused.row-without-id": ("这一行没有编号，对不上检查项", "the row has no id, so its item is unknown"),
    "refused.withdrawn": ("新版本已取消这一项，不再统计", "withdrawn by a new edition, counts nowhere"),
    "refused.item-unknown": ("本评估中没有这一项", "this assessment has no such item"),
    # What is worth knowing of a file
    "returned.macros": ("含宏（没有运行）", "has macros (not run)"),
    "returned.links": ("含外部链接（没有打开）", "has links to other files (not followed)"),
    "returned.untouched": ("与下发时相同，一格未改", "as it was sent: no cell was changed"),
    "returned.moved": ("行列有变，已按编号对上", "rows or columns moved; matched by id"),
    "returned.columns": ("自加列里的内容没有收", "what stands in added columns was not taken"),
    "returned.older": ("下发后政策文件已更新", "its policy document has been revised since"),
    "returned.reworded": (
        "这些项在下发后有改动，请留意答的是原来的内容：{ids}",
        "these items were changed since; the answers are to the former wording: {ids}",
    ),
    "returned.older-one.counts": (
        "填的是{sent}下发的一份；{newest}又下发的一份按已报回计",
        "it is the one sent {sent}; by it the one sent {newest} is answered too",
    ),
    "returned.older-one.answered": (
        "填的是{sent}下发的一份；{newest}又下发的一份已经报回",
        "it is the one sent {sent}; the one sent {newest} was answered already",
    ),
    "returned.older-one.waiting": (
        "填的是{sent}下发的一份；{newest}又下发的一份（{items} 项）还没有报回",
        "it is the one sent {sent}; the one sent {newest} ({items} {items:item|items}) is not back yet",
    ),
    "returned.missing": ("缺 {count} 项", "{count} {count:item|items} missing"),
    # Why a file is not read
    "returned-unreadable": (
        "“{name}”打不开（{detail}）。评估文件没有改动，其他填报表照常收回。请检查文件是否还在、是否有权限读取。",
        "“{name}” cannot be opened ({detail}). The workspace is unchanged and the other workbooks are read. "
        "Check that the file is there and may be read.",
    ),
    "returned-empty": (
        "“{name}”是空文件（0 字节）。评估文件没有改动。请让对方重新报一份。",
        "“{name}” is empty (0 bytes). The workspace is unchanged. Ask for it once more.",
    ),
    "returned-encrypted": (
        "“{name}”设有打开密码，无法读取。评估文件没有改动。请用密码打开它，去掉密码后另存，再收一次。",
        "“{name}” is protected by a password and cannot be read. The workspace is unchanged. "
        "Open it with the password, save it without one and collect it again.",
    ),
    "returned-xls": (
        "“{name}”是旧的 .xls 格式，或别的 Office 文件。评估文件没有改动。请用 Excel 或 WPS 另存为 .xlsx 后再收。",
        "“{name}” has the old format .xls, or is another Office file. The workspace is unchanged. "
        "Open it in Excel or WPS and save it as .xlsx.",
    ),
    "returned-text": (
        "“{name}”是文本（如 CSV、网页），不是 Excel 工作簿，只是改了扩展名。评估文件没有改动。请收对方填好的原文件。",
        "“{name}” is a text (such as CSV or a web page) under another name, no Excel workbook. The workspace is "
        "unchanged. Collect the very file that was filled in.",
    ),
    "returned-format": (
        "“{name}”不是 .xlsx 工作簿（可能是 .ods 或 .xlsb）。评估文件没有改动。请另存为 .xlsx 后再收。",
        "“{name}” is no .xlsx workbook (perhaps .ods or .xlsb). The workspace is unchanged. Save it as .xlsx.",
    ),
    "returned-foreign": (
        "“{name}”不是 Excel 工作簿。评估文件没有改动。请收对方填好的填报表原文件；政策文件请单独拖入，即可导入。",
        "“{name}” is no Excel workbook. The workspace is unchanged. Collect the workbook that was filled in; "
        "drop a policy document by itself to import it.",
    ),
    "returned-damaged": (
        "“{name}”已损坏，读不全。评估文件没有改动。请让对方重新发送；如能用 Excel 打开，另存一份再收。",
        "“{name}” is damaged and cannot be read whole. The workspace is unchanged. "
        "Ask for it once more; or open it in Excel, save it under another name and collect that.",
    ),
    "returned-large": (
        "“{name}”超过 {limit} MB，不像填报表。评估文件没有改动。请去掉图片等多余内容后再收。",
        "“{name}” is larger than {limit} MB, which no fill-in workbook is. The workspace is unchanged. "
        "Take pictures and the like out of it.",
    ),
    "paste-empty": (
        "剪贴板里没有表格。评估文件没有改动。请先在 Excel 里复制要粘贴的单元格。",
        "The clipboard holds no table. The workspace is unchanged. Copy cells in Excel first.",
    ),
    "paste-large": (
        "剪贴板里的表格有 {rows} 行、{columns} 列，超出限度。评估文件没有改动。请只复制要粘贴的单元格。",
        "The table on the clipboard has {rows} {rows:row|rows} and {columns} {columns:column|columns}, "
        "which is beyond the limit. "
        "The workspace is unchanged. Copy only the cells that are to be pasted.",
    ),
    "returned-bomb": (
        "“{name}”解压后有 {size} MB、{parts} 个部件，超出限度，没有读取。评估文件没有改动。"
        "请让对方用下发的填报表重新填报。",
        "“{name}” unpacks to {size} MB in {parts} parts, which is beyond the limit, and was not read. "
        "The workspace is unchanged. Ask for the workbook that was sent out.",
    ),
    "returned-merges": (
        "“{name}”中合并了大片单元格（{count} 处），没有读取。评估文件没有改动。"
        "请让对方取消合并，或用下发的填报表重新填报。",
        "“{name}” merges huge areas ({count} merges) and was not read. The workspace is unchanged. "
        "Ask for a copy without them, or for the workbook that was sent out.",
    ),
    "returned-vast": (
        "“{name}”在极远的行列里有内容，没有读取。评估文件没有改动。请删去表格以外的内容后再收。",
        "“{name}” has content in rows or columns very far out and was not read. The workspace is unchanged. "
        "Delete what stands outside the table.",
    ),
    "returned-unknown": (
        "“{name}”不是对标下发的填报表，或隐藏的“对标”表被删掉了。评估文件没有改动。"
        "请让对方在下发的原文件里填报，不要复制到别的文件；写政策文件的 Excel 表请用“导入政策文件”。",
        "“{name}” is no fill-in workbook of Duibiao, or its hidden sheet was deleted. The workspace is unchanged. "
        "Ask for the file that was sent out; content copied into another one cannot be matched. "
        "The Excel form of a policy document is imported instead.",
    ),
    "returned-altered": (
        "“{name}”中隐藏的编号表被改动过，校验不一致，没有读取。评估文件没有改动。请让对方在下发的原文件里重新填报。",
        "The hidden sheet of “{name}” was altered (its checksum does not fit), so it was not read. "
        "The workspace is unchanged. Ask for the file that was sent out.",
    ),
    "returned-no-table": (
        "“{name}”中找不到填报的表格：表头和编号列都不在了。评估文件没有改动。请让对方在下发的原文件里填报。",
        "The table of “{name}” is gone: neither its head nor the column of ids is there. The workspace is unchanged. "
        "Ask for the file that was sent out.",
    ),
    "returned-other-work": (
        "“{name}”是别的评估文件下发的。本评估文件没有改动。请打开下发它的评估文件再收。",
        "“{name}” was sent out from another workspace. This one is unchanged. Open the one that it came from.",
    ),
    "returned-other-assessment": (
        "“{name}”是为另一次评估下发的。评估文件没有改动。请切换到那次评估再收。",
        "“{name}” was sent out for another assessment. The workspace is unchanged. Switch to that assessment.",
    ),
    "returned-crashed": (
        "读取“{name}”的进程意外终止（{detail}），文件可能已损坏。评估文件没有改动，其他填报表照常收回。"
        "请用 Excel 打开它另存一份再收。",
        "The process that read “{name}” ended unexpectedly ({detail}); the file may be damaged. The workspace is "
        "unchanged and the other workbooks are read. Open it in Excel, save it under another name and collect that.",
    ),
    "returned-timeout": (
        "读取“{name}”超过 {seconds} 秒，已停止。评估文件没有改动，其他填报表照常收回。请去掉表格以外的内容后再收。",
        "Reading “{name}” took longer than {seconds} seconds and was stopped. The workspace is unchanged and the other "
        "workbooks are read. Take away what stands outside the table.",
    ),
    "returned-memory": (
        "读取“{name}”所需的内存超过上限，已停止。评估文件没有改动，其他填报表照常收回。请去掉表格以外的内容后再收。",
        "Reading “{name}” would have needed more memory than is allowed. The workspace is unchanged and the other "
        "workbooks are read. Take away what stands outside the table.",
    ),
    "returned-failed": (
        "“{name}”的内容无法识别（{detail}）。评估文件没有改动，其他填报表照常收回。请用 Excel 打开它另存一份再收。",
        "The content of “{name}” cannot be understood ({detail}). The workspace is unchanged and the other workbooks "
        "are read. Open it in Excel, save it under another name and collect that.",
    ),
    "returned-none": (
        "没有找到可收回的 .xlsx 文件。评估文件没有改动。请给出填报表，或存放它们的文件夹。",
        "No .xlsx file was found to collect. The workspace is unchanged. "
        "Name workbooks, or the folder that holds them.",
    ),
    "answer-without-reason": (
        "{id} 要标为不适用，却没有写明理由。没有写入任何内容。请先定下它的工作进展，或保留它的进展，再试一次。",
        "{id} would become not applicable without a reason. Nothing was written. Settle its progress note, or keep its "
        "status, then try again.",
    ),
    "collect-stale": (
        "核对之后“{id}”又有改动。没有写入任何内容。请重新收回一次，按现在的登记核对。",
        "“{id}” was changed after the comparison. Nothing was written. "
        "Collect once more to compare with what stands now.",
    ),
    "answer-refused": (
        "“{value}”不能填在这一栏（{reason}）。没有写入任何内容。请改正后再写入。",
        "“{value}” does not fit this cell ({reason}). Nothing was written. Correct it first.",
    ),
    # The receipt
    "receipt.file": (
        "{name}　{recipient}　{items} 项，其中 {touched} 项有变化：新填 {new} 格，对方改了 {changed} 格，"
        "双方都改或不一致 {open} 格，拒收 {refused} 格",
        "{name}  {recipient}  {items} {items:item|items}, {touched} of them with changes: {new} {new:cell|cells} new, "
        "{changed} changed by them, {open} changed by both or in dispute, {refused} refused",
    ),
    "receipt.file.same": (
        "{name}　{recipient}　{items} 项，没有新的内容",
        "{name}  {recipient}  {items} {items:item|items}, nothing new",
    ),
    "receipt.item": ("{id}　{text}", "{id}  {text}"),
    "receipt.no-item": ("{id}（对不上检查项）", "{id} (no such item)"),
    "receipt.cell": ("　　{cell}　{reason}　{place}　{outcome}", "    {cell}  {reason}  {place}  {outcome}"),
    "receipt.contested": ("　　{cell}　{reason}　{outcome}", "    {cell}  {reason}  {outcome}"),
    "receipt.said": ("　　　　{place}：{answer}", "        {place}: {answer}"),
    "receipt.sent-on": ("{place}（{sent}下发）", "{place} (sent {sent})"),
    "receipt.sent-on.later": ("{place}（{sent}较晚下发）", "{place} (sent {sent}, later that day)"),
    "receipt.sent-on.earlier": ("{place}（{sent}较早下发）", "{place} (sent {sent}, earlier that day)"),
    "receipt.filled": ("{filler} {date}填", "filled in by {filler} {date}"),
    "receipt.filled.day": ("{date}填", "filled in {date}"),
    "receipt.written": (
        "写入 {count} 格，{items} 项：新填 {new}，对方改了 {changed}，取对方或另定 {settled}。",
        "Wrote {count} {count:cell|cells} of {items} {items:item|items}: {new} new, {changed} "
        "changed by them, {settled} settled by hand.",
    ),
    "receipt.dry": (
        "将写入 {count} 格，{items} 项：新填 {new}，对方改了 {changed}，取对方或另定 {settled}。没有写入任何内容。",
        "Would write {count} {count:cell|cells} of {items} {items:item|items}: {new} new, "
        "{changed} changed by them, {settled} settled by hand. "
        "Nothing was written.",
    ),
    "receipt.nothing": (
        "没有要写入的内容，评估文件没有改动。",
        "Nothing is to be written; the workspace is unchanged.",
    ),
    "receipt.nothing-new": ("没有要写入的格子。", "No cell had to be written."),
    "receipt.back": (
        "登记为已报回：{count} 个单位。",
        "Registered as having answered: {count} {count:recipient|recipients}.",
    ),
    "receipt.left": (
        "未写入：双方都改或几份不一致 {kept} 格（保留现值），拒收 {refused} 格；未变 {unchanged} 格。",
        "Left as they are: {kept} {kept:cell|cells} that both changed or workbooks disagree on, {refused} refused; "
        "{unchanged} unchanged.",
    ),
    "receipt.not-written": ("未写入，保留现值", "not written; what stood here stays"),
    "receipt.settled": ("写入：{value}", "written: {value}"),
    "receipt.unanswered": ("还没有报回：{names}", "Not back yet: {names}"),
    "receipt.unanswered.sent": ("还没有报回（{sent}下发）：{names}", "Not back yet (sent {sent}): {names}"),
    "receipt.unanswered.due": (
        "还没有报回（{sent}下发，应于{due}前报回）：{names}",
        "Not back yet (sent {sent}, due {due}): {names}",
    ),
    "receipt.unanswered.late": (
        "还没有报回（{sent}下发，应于{due}前报回，已超过 {late} 天）：{names}",
        "Not back yet (sent {sent}, due {due}, {late} {late:day|days} late): {names}",
    ),
    "receipt.undo": ("一次操作，可整批撤销。", "One step: undo takes all of it back."),
    "receipt.empty": ("（空）", "(empty)"),
    "receipt.place": ("{file}　{sheet} {column}{row}", "{file}  {sheet} {column}{row}"),
    # The list of what was refused
    "sheet.refused": ("拒收清单", "Refused cells"),
    "refused.title": ("填报表拒收清单", "Refused cells of fill-in workbooks"),
    "refused.column.file": ("填报单位、文件", "From, file"),
    "refused.column.place": ("位置", "Place"),
    "refused.column.item": ("检查项", "Check item"),
    "refused.column.field": ("栏", "Column"),
    "refused.column.mine": ("现在的登记", "On record"),
    "refused.column.theirs": ("填报的内容", "Returned"),
    "refused.column.reason": ("原因", "Why"),
    "said.refused-none": (
        "没有拒收或待定的格子，没有写拒收清单。",
        "No cell is refused or open; no list was written.",
    ),
    "said.refused-list": ("拒收清单已另存为“{path}”。", "The refused cells are listed in “{path}”."),
    "command.collect": ("收回填报表，逐格核对后写入。", "Collect returned fill-in workbooks, compared cell by cell."),
    "option.dry_run": ("只核对，不写入。", "Only compare; write nothing."),
    "option.conflicts": (
        "双方都改的：mine 保留现值（默认），theirs 取对方的。",
        "Where both changed: mine (default) or theirs.",
    ),
    "option.refused": ("把拒收的格子另存为一份 .xlsx。", "Write the refused cells into an .xlsx file."),
}
