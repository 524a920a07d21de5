"""The words of the Excel form of a framework: key → (Chinese, English); ``{…}`` are facts."""

from __future__ import annotations

from desktop.core.labels.form_problems import PROBLEMS
from desktop.core.labels.form_rules import EXAMPLES, RULES

_FIELDS: dict[str, tuple[str, str]] = {
    "form.field.title": ("标题", "Title"),
    "form.field.number": ("文号", "Document number"),
    "form.field.issuers": ("发文机关", "Issued by"),
    "form.field.issued": ("印发日期", "Issued on"),
    "form.field.start": ("实施起始", "From"),
    "form.field.end": ("实施截止", "Until"),
    "form.field.short_title": ("简称", "Short title"),
    "form.field.region": ("适用地区", "Region"),
    "form.field.basis": ("编制说明", "Basis"),
    "form.field.id": ("文件编号", "Id"),
    "form.field.title_en": ("英文标题", "English title"),
    "form.field.short_title_en": ("英文简称", "English short title"),
    "form.field.basis_en": ("英文编制说明", "English basis"),
    "form.hint.title": ("必填。按印发的标题填写。", "Needed. As it was issued."),
    "form.hint.number": ("没有可不填。", "Where there is one."),
    "form.hint.issuers": ("几个机关之间用顿号隔开。", "Several are separated by commas."),
    "form.hint.issued": ("年、年月或年月日都可以。", "A year, a month or a date."),
    "form.hint.start": ("文件要求开展工作的起始年份或日期。", "The year or date from which the work is asked for."),
    "form.hint.end": ("截止年份或日期。", "The year or date by which it is to be done."),
    "form.hint.short_title": ("列表里显示的名称，不填则用标题。", "Shown in lists; the title stands in for it."),
    "form.hint.region": (
        "地方文件填省级行政区名称；全国性文件不填。",
        "The province that it binds; empty where national.",
    ),
    "form.hint.basis": ("清单依据什么编制，可不填。", "What the list was made from; may be empty."),
    "form.hint.id": (
        "小写字母、数字和连字符，如 cdss-2025；不填由程序拟定。",
        "Lower-case letters, digits and hyphens, such as cdss-2025; the program finds one where it is empty.",
    ),
    "form.hint.title_en": ("可不填。", "May be empty."),
    "form.hint.short_title_en": ("可不填。", "May be empty."),
    "form.hint.basis_en": ("可不填。", "May be empty."),
}

_COLUMNS: dict[str, tuple[str, str]] = {
    "form.head.field": ("项目", "Fact"),
    "form.head.value": ("填写内容", "Value"),
    "form.head.hint": ("说明", "Remark"),
    "form.head.key": ("项目代码", "Code"),
    "form.row.chapter": ("章", "Chapter"),
    "form.row.section": ("节", "Section"),
    "form.row.label": ("举措序号", "Measure number"),
    "form.row.title": ("举措标题", "Measure heading"),
    "form.row.text": ("检查项", "Check item"),
    "form.row.lead": ("牵头单位", "Lead"),
    "form.row.support": ("配合单位", "Support"),
    "form.row.guide": ("指导单位", "Guide"),
    "form.row.target": ("指标号", "Target no."),
    "form.row.due": ("完成时限", "Due"),
    "form.row.kinds": ("适用对象", "Concerns"),
    "form.row.levels": ("适用层级", "Levels"),
    "form.row.sectors": ("适用行业", "Sectors"),
    "form.row.bodies": ("条线部门", "Line of work of"),
    "form.row.condition": ("适用条件", "Condition"),
    "form.row.evidence": ("佐证材料", "Evidence"),
    "form.row.chapter_en": ("章（英文）", "Chapter (English)"),
    "form.row.title_en": ("举措标题（英文）", "Heading (English)"),
    "form.row.text_en": ("检查项（英文）", "Check item (English)"),
    "form.row.condition_en": ("适用条件（英文）", "Condition (English)"),
    "form.row.evidence_en": ("佐证材料（英文）", "Evidence (English)"),
    "form.row.ordinal": ("序号数值", "Ordinal"),
    "form.row.group_text": ("责任单位原文", "Bodies as printed"),
    "form.row.measure_id": ("举措编号", "Measure id"),
    "form.row.item_id": ("检查项编号", "Item id"),
    "form.row.group_id": ("责任组编号", "Group id"),
    "form.row.part": ("行", "Row"),
    "form.target.number": ("指标号", "Target no."),
    "form.target.measure": ("所属举措", "Measure"),
    "form.target.object": ("指标", "Target"),
    "form.target.comparator": ("比较", "Sign"),
    "form.target.value": ("目标值", "Value"),
    "form.target.unit": ("单位", "Unit"),
    "form.target.due": ("完成时限", "Due"),
    "form.target.bodies": ("责任单位", "Bodies"),
    "form.target.object_en": ("指标（英文）", "Target (English)"),
    "form.target.unit_en": ("单位（英文）", "Unit (English)"),
    "form.target.given": ("原目标值", "Value as it was"),
    "form.target.target_id": ("指标编号", "Target id"),
    "form.target.measure_id": ("举措编号", "Measure id"),
    "form.target.group_id": ("责任组编号", "Group id"),
    "form.target.part": ("行", "Row"),
    "form.head.part": ("行", "Row"),
    "form.wording.label": ("举措序号", "Measure number"),
    "form.wording.title": ("举措标题", "Measure heading"),
    "form.wording.text": ("原文", "Wording"),
    "form.wording.hashes": ("校验值", "Checksums"),
    "form.wording.measure_id": ("举措编号", "Measure id"),
    "form.wording.part": ("行", "Row"),
}

_FRAME: dict[str, tuple[str, str]] = {
    "form.title": ("政策文件表", "Form of a policy document"),
    "form.file": ("政策文件表（空表）", "Policy document, empty form"),
    "form.sheet.guide": ("填写说明", "Instructions"),
    "form.sheet.guide.title": ("政策文件表填写说明", "How to fill in the form of a policy document"),
    "form.sheet.head": ("文件信息", "Document"),
    "form.sheet.head.title": ("{title}：文件信息", "{title}: document"),
    "form.sheet.head.note": ("浅黄色为填写处", "Fill in the light yellow cells"),
    "form.sheet.row": ("举措和检查项", "Measures and items"),
    "form.sheet.row.title": ("{title}：举措和检查项", "{title}: measures and items"),
    "form.sheet.row.note": (
        "一行一个检查项；章、举措和责任单位与上一行相同的可以空着",
        "One item a row; chapter, measure and bodies may stay empty where they are the same as above",
    ),
    "form.sheet.target": ("量化指标", "Targets"),
    "form.sheet.target.title": ("{title}：量化指标", "{title}: targets"),
    "form.sheet.target.note": ("一行一个指标", "One target a row"),
    "form.sheet.wording": ("举措原文", "Wording"),
    "form.sheet.wording.title": ("{title}：举措原文", "{title}: wording of the measures"),
    "form.sheet.wording.note": ("可不填", "May stay empty"),
    "form.sheet.warnings": ("识别提醒", "Remarks"),
    "form.sheet.warnings.title": (
        "{title}：识别时的提醒（供核对，导入时不读取本表）",
        "{title}: remarks made when it was taken apart (for checking; not read back)",
    ),
    "form.warning.line": ("原文行号", "Line of the text"),
    "form.warning.message": ("提醒", "Remark"),
    "form.folded": (
        "折叠的各列：英文写法和编号，由程序使用",
        "Folded columns: English wording and ids, for the program",
    ),
    "form.guide.table": ("工作表", "Sheet"),
    "form.guide.column": ("栏目", "Column"),
    "form.guide.rule": ("怎么填", "How to fill it in"),
    "form.guide.example": ("示例", "Example"),
    "form.guide.general": ("总的要求", "In general"),
    "form.general.order": ("填写顺序", "Order"),
    "form.general.order.rule": (
        "先填“{head}”，再在“{row}”表里按文件顺序逐行填写；有量化指标的填“{target}”，需要保留原文的填“{wording}”。",
        "Fill in “{head}”, then “{row}” in the order of the document; “{target}” where it has targets, "
        "“{wording}” where its wording is to be kept.",
    ),
    "form.general.blank": ("空格和合并", "Empty and merged cells"),
    "form.general.blank.rule": (
        "空着表示与上一行相同，明确没有的填“—”；可以合并单元格，可以插入、删除、移动行，也可以调整列的顺序。"
        "请不要对整张表排序：各行的先后就是文件的顺序。",
        "Empty means the same as above, — means none. "
        "Cells may be merged; rows may be inserted, deleted and moved, columns "
        "moved. Do not sort a sheet: the order of its rows is that of the document.",
    ),
    "form.general.ids": ("编号", "Ids"),
    "form.general.ids.rule": (
        "右侧折叠的编号请勿改动：原有条目凭它保持原来的编号，新增的行由程序编号。折叠的英文栏可不填；"
        "改了中文的，请把对应的英文一并改掉或删去。",
        "Leave the folded ids at the right alone: by them existing entries keep their ids; new rows get new ones. The "
        "folded English columns may stay empty; where you change the Chinese, change or clear the English as well.",
    ),
    "form.general.back": ("填好以后", "When it is done"),
    "form.general.back.rule": (
        "保存为 .xlsx，在对标里用“导入政策文件”打开，核对后再存为政策文件。",
        "Save it as .xlsx, open it in Duibiao with “Import a policy document”, check it and save it as a policy "
        "document.",
    ),
}

_ERRORS: dict[str, tuple[str, str]] = {
    "form-problems": (
        "“{name}”有 {count} 处填写问题，没有导入。工作簿没有改动。请按列出的位置改好，保存后再导入。",
        "“{name}” was not imported: {count} of its cells cannot be taken. The workbook is unchanged. "
        "Mend the places that are listed, save it and import it again.",
    ),
    "form-alone": (
        "“{name}”是 Excel 表，不能和别的文件一起导入。没有导入任何内容。请单独导入它。",
        "“{name}” is a workbook and cannot be imported together with other files. Nothing was imported. "
        "Import it by itself.",
    ),
    "json-alone": (
        "“{name}”是导出的政策文件（JSON），不能和别的文件一起导入。没有导入任何内容。请单独导入它。",
        "“{name}” is an exported policy document (JSON) and cannot be imported together with other files. "
        "Nothing was imported. Import it by itself.",
    ),
    "form-unknown": (
        "在“{name}”里没有找到政策文件表的表头（至少要有“举措标题”和“检查项”两栏）。没有导入任何内容，工作簿没有改动。"
        "请下载空表，把内容填进去再导入。",
        "“{name}” holds no table of the form: at least the columns “Measure heading” and “Check item” are needed. "
        "Nothing was imported, and the workbook is unchanged. Download an empty form and copy the content into it.",
    ),
    "form-empty-rows": (
        "“{name}”里还没有填写举措。没有导入任何内容，工作簿没有改动。请在“举措和检查项”表里填写后再导入。",
        "“{name}” has no measures yet. Nothing was imported, and the workbook is unchanged. "
        "Fill in the sheet of measures and items first.",
    ),
    "form-unreadable": (
        "“{name}”打不开（{detail}）。没有导入任何内容，工作簿没有改动。请检查文件是否还在、能否打开。",
        "“{name}” cannot be opened ({detail}). Nothing was imported, and the workbook is unchanged. "
        "Check that it is still there and can be opened.",
    ),
    "form-empty": (
        "“{name}”是空文件（0 字节）。没有导入任何内容。请重新取得这个文件。",
        "“{name}” is empty (0 bytes). Nothing was imported. Get the file once more.",
    ),
    "form-encrypted": (
        "“{name}”设有打开密码，无法读取。没有导入任何内容，工作簿没有改动。请用密码打开它，去掉密码后另存再导入。",
        "“{name}” is protected by a password. Nothing was imported, and the workbook is unchanged. "
        "Open it with the password, save it without one and import that.",
    ),
    "form-xls": (
        "“{name}”是旧的 Excel 97-2003 格式（.xls）或 WPS 表格（.et）。没有导入任何内容，工作簿没有改动。"
        "请用 Excel 或 WPS 另存为 .xlsx 后再导入。",
        "“{name}” has the old format of Excel 97-2003 (.xls) or of WPS (.et). "
        "Nothing was imported, and the workbook is "
        "unchanged. Save it as .xlsx in Excel or WPS and import that.",
    ),
    "form-text": (
        "“{name}”是文本（如 CSV），不是 Excel 工作簿。没有导入任何内容，原文件没有改动。"
        "请用 Excel 打开后另存为 .xlsx；是政策正文的，存成 .txt 再导入。",
        "“{name}” is a text (such as CSV), no Excel workbook. Nothing was imported, and the file is unchanged. "
        "Open it in Excel and save it as .xlsx; if it is the text of a policy, name it .txt.",
    ),
    "form-format": (
        "“{name}”不是 .xlsx 工作簿（可能是 .ods 或 .xlsb）。没有导入任何内容，原文件没有改动。"
        "请另存为 .xlsx 后再导入。",
        "“{name}” is no .xlsx workbook (perhaps .ods or .xlsb). Nothing was imported, and the file is unchanged. "
        "Save it as .xlsx and import that.",
    ),
    "form-foreign": (
        "“{name}”不是 Excel 工作簿，可能只是改了扩展名。没有导入任何内容，原文件没有改动。"
        "请选择政策文件表，或把文件的扩展名改回来。",
        "“{name}” is no Excel workbook; perhaps only its ending was changed. Nothing was imported, and the file is "
        "unchanged. Choose a form, or give the file its own ending again.",
    ),
    "form-damaged": (
        "“{name}”已损坏，读不全（{detail}）。没有导入任何内容，原文件没有改动。如能用 Excel 打开，请另存一份再导入。",
        "“{name}” is damaged and cannot be read whole ({detail}). Nothing was imported, and the file is unchanged. "
        "If Excel opens it, save a copy and import that.",
    ),
    "form-large": (
        "“{name}”超过 {limit} MB，不像政策文件表。没有导入任何内容，原文件没有改动。请去掉图片等多余内容后再导入。",
        "“{name}” is larger than {limit} MB, which no form is. Nothing was imported, and the file is unchanged. "
        "Take pictures and the like out of it.",
    ),
    "form-bomb": (
        "“{name}”解压后有 {size} MB、{parts} 个部件，超出限度，没有读取。原文件没有改动。"
        "请下载空表，把内容填进去再导入。",
        "“{name}” unpacks to {size} MB in {parts} parts, which is beyond the limit, and was not read. The file is "
        "unchanged. Download an empty form and copy the content into it.",
    ),
    "form-merges": (
        "“{name}”中合并了大片单元格（{count} 处），没有读取。原文件没有改动。请取消合并后再导入。",
        "“{name}” merges huge areas ({count} merges) and was not read. The file is unchanged. Undo the merges first.",
    ),
    "form-vast": (
        "“{name}”在极远的行列里有内容，没有读取。原文件没有改动。请删去表格以外的内容后再导入。",
        "“{name}” has content in rows or columns very far out and was not read. The file is unchanged. "
        "Delete what stands outside the tables.",
    ),
    "form-crashed": (
        "读取“{name}”的进程意外终止，文件可能已损坏。没有导入任何内容，原文件没有改动。"
        "请用 Excel 打开它，另存一份再导入。",
        "The process that read “{name}” ended unexpectedly; the file may be damaged. Nothing was imported, and the "
        "file is unchanged. Open it in Excel, save a copy and import that.",
    ),
    "form-timeout": (
        "读取“{name}”超过 {seconds} 秒，已停止。没有导入任何内容，原文件没有改动。请去掉表格以外的内容后再导入。",
        "Reading “{name}” took longer than {seconds} seconds and was stopped. Nothing was imported, and the file is "
        "unchanged. Take away what stands outside the tables.",
    ),
    "form-memory": (
        "读取“{name}”所需的内存超过上限，已停止。没有导入任何内容，原文件没有改动。请去掉表格以外的内容后再导入。",
        "Reading “{name}” would have needed more memory than is allowed. Nothing was imported, and the file is "
        "unchanged. Take away what stands outside the tables.",
    ),
}

FORMS: dict[str, tuple[str, str]] = {
    **_FRAME,
    **_FIELDS,
    **_COLUMNS,
    **RULES,
    **EXAMPLES,
    **_ERRORS,
    **PROBLEMS,
}
