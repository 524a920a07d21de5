"""What went wrong, in words: key of the error → (Chinese, English).

The first sentence says what happened, the second what stays safe, the rest what to do next;
``labels.error_text`` parts them there.
"""

from __future__ import annotations

ERRORS: dict[str, tuple[str, str]] = {
    # Opening and writing an assessment file
    "workspace-missing": (
        "找不到“{path}”。没有建立或改动任何文件。请检查名称；如果它在移动磁盘或网络上，请先接好再打开。",
        "“{path}” was not found. No file was made or changed. "
        "Check the name, and connect the drive or network that it is on.",
    ),
    "workspace-exists": (
        "已经有名为“{path}”的文件。它没有改动。请换一个名称或文件夹。",
        "There is a file “{path}” already. It is unchanged. Choose another name or folder.",
    ),
    "name-unusable": (
        "“{path}”不能用作文件名。没有写任何文件。请改用较短的名称（最多 {limit} 字节，约 65 个汉字）。",
        "“{path}” cannot be the name of a file. No file was written. Use a shorter one (at most {limit} bytes).",
    ),
    "workspace-damaged": (
        "“{path}”已损坏，不能读取（{detail}）。文件没有再改动，已有的备份也不受影响。"
        "如有备份，请从备份恢复（命令为 duibiao restore），损坏的文件会另存在旁边。",
        "“{path}” is damaged and cannot be read ({detail}). It has not been changed further, nor has any backup. "
        "Restore a backup if there is one (command: duibiao restore); the damaged file is kept beside it.",
    ),
    "workspace-foreign": (
        "“{path}”不是对标的评估文件，它的内容是另一种文件。它没有改动。"
        "请另选一个评估文件（扩展名为 .duibiao），或新建一个评估。"
        "如果它原来是评估文件，是后来被别的内容覆盖的，请从备份恢复。",
        "“{path}” is not a Duibiao workspace; it holds a file of another kind. It is unchanged. "
        "Choose another file (one that ends in .duibiao), or make a new workspace. If it was a workspace before "
        "something else was written over it, restore a backup.",
    ),
    "workspace-empty": (
        "“{path}”是空文件，里面没有任何内容。它没有改动，已有的备份也不受影响。"
        "如有备份，请从备份恢复（命令为 duibiao restore）；文件若是复制或同步来的，请等传完后再打开，或重新取一份。",
        "“{path}” is an empty file, with nothing in it. It is unchanged, and so are its backups. "
        "Restore a backup if there is one (command: duibiao restore); if the file was copied or synchronised, wait "
        "until all of it has come, or fetch it again.",
    ),
    "workspace-folder": (
        "“{path}”是文件夹，不是评估文件。其中的内容没有改动。请打开文件夹里的评估文件（扩展名为 .duibiao）。",
        "“{path}” is a folder, not a workspace. Nothing in it was changed. "
        "Open the workspace that lies in it (it ends in .duibiao).",
    ),
    "workspace-newer": (
        "“{path}”由较新的对标建立（格式 {seen}，本程序识别到 {known}）。文件没有改动。请更新程序后再打开。",
        "“{path}” was made by a newer Duibiao (format {seen}; this program knows {known}). It is unchanged. "
        "Update the program and open it again.",
    ),
    "workspace-older": (
        "“{path}”的格式较旧，要先更新才能查看。文件没有改动。请以可写方式打开一次，程序会先备份再更新它。",
        "“{path}” has an older format that must be updated first. It is unchanged. "
        "Open it once for writing: the program backs it up and then updates it.",
    ),
    "workspace-not-updated": (
        "“{path}”的格式没有更新成功（{detail}）。文件没有改动，更新前的副本在“{copy}”。请用原来的版本继续使用，并把这段文字告诉我们。",
        "The format of “{path}” could not be updated ({detail}). It is unchanged, and a copy was made as “{copy}”. "
        "Go on with the former version of the program, and tell us this text.",
    ),
    "workspace-in-use": (
        "“{path}”正由 {who} 在“{host}”上编辑（{since} 起）。文件没有改动，您仍可以只读查看。请在对方关闭后重试。",
        "“{path}” is being edited by {who} on “{host}” since {since}. It is unchanged and can still be read. "
        "Try again when it has been closed there.",
    ),
    "workspace-read-only": (
        "不能写入“{path}”：文件或所在文件夹是只读的。文件没有改动，仍可以只读查看。请把它复制到可以写入的文件夹再打开。",
        "“{path}” cannot be written: the file or its folder is read-only. It is unchanged and can still be read. "
        "Copy it to a folder that can be written and open it there.",
    ),
    "workspace-opened-read-only": (
        "“{path}”是以只读方式打开的，不能登记。文件没有改动。请关闭后以可写方式重新打开。",
        "“{path}” was opened for reading only. It is unchanged. Close it and open it for writing.",
    ),
    "workspace-unreadable": (
        "不能打开“{path}”（{detail}）。文件没有改动。请检查磁盘、网络和访问权限后重试。",
        "“{path}” cannot be opened ({detail}). It is unchanged. Check the disk, the network and the permissions, "
        "then try again.",
    ),
    "workspace-busy": (
        "“{path}”正被别的程序占用（例如杀毒或同步软件）。没有写入任何内容，此前保存的内容完好。请稍候再试。",
        "“{path}” is held by another program (antivirus or synchronisation, perhaps). "
        "Nothing was written; all that was saved before is safe. Try again in a moment.",
    ),
    "workspace-io": (
        "读写“{path}”时磁盘或网络出错（{detail}）。没有写入任何内容，此前保存的内容完好。"
        "请检查磁盘和网络，并把文件备份到别的磁盘。",
        "The disk or network failed while “{path}” was read or written ({detail}). "
        "Nothing was written; all that was saved before is safe. "
        "Check the disk and the network, and back the file up to another disk.",
    ),
    "workspace-gone": (
        "“{path}”已被移走、改名或删除。没有写入任何内容，已有的备份不受影响。请把文件放回原处，或从备份恢复，再重做这一步。",
        "“{path}” was moved, renamed or deleted. Nothing was written; any backups are safe. "
        "Put the file back or restore a backup, then do this step again.",
    ),
    "workspace-replaced": (
        "“{path}”已被另一个文件替换（例如网盘同步）。没有写入任何内容，新文件没有改动。请关闭后重新打开，核对登记是否齐全，再重做这一步。",
        "“{path}” was replaced by another file, as synchronising does. Nothing was written, and the new file is "
        "unchanged. Close it and open it again, see whether it holds all marks, then do this step again.",
    ),
    "disk-full": (
        "“{path}”所在的磁盘已满。没有写入任何内容，此前保存的内容完好。请腾出空间，再重做这一步。",
        "The disk of “{path}” is full. Nothing was written; all that was saved before is safe. "
        "Free some space and do this step again.",
    ),
    "folder-missing": (
        "文件夹“{path}”不存在。没有写任何文件。请先建立它，或换一个文件夹。",
        "The folder “{path}” does not exist. No file was written. Create it first, or choose another one.",
    ),
    "folder-read-only": (
        "不能在文件夹“{path}”中写文件（{detail}）。原有文件没有改动。请换一个可以写入的文件夹。",
        "No file can be written in the folder “{path}” ({detail}). Existing files are unchanged. "
        "Choose a folder that can be written.",
    ),
    "setting-unreadable": (
        "评估文件中的设置“{key}”不能读取。文件没有改动。请从备份恢复，或更新程序后再打开。",
        "The setting “{key}” in the workspace cannot be read. The file is unchanged. "
        "Restore a backup, or update the program and open it again.",
    ),
    "interrupted": (
        "查询被中断。没有改动任何内容。请再试一次。",
        "The query was interrupted. Nothing was changed. Try again.",
    ),
    # Trail, undo, backups
    "rows-differ": (
        "“{path}”有 {count} 行数据与留痕不一致（第一行：{first}），是绕过对标改动的。文件没有再改动，留痕完整。"
        "请查看该项的历史，按留痕重新登记，或从备份恢复。",
        "{count} {count:row|rows} of “{path}” {count:is|are} not what its audit trail says (the first: {first}), "
        "changed past Duibiao. "
        "The file has not been changed further, and the trail is whole. "
        "Look at the history of that item and mark it again, or restore a backup.",
    ),
    "trail-broken": (
        "“{path}”的留痕从第 {number} 步起与校验值不符，可能被别的程序改过。文件没有再改动。"
        "请与备份核对；需要时从备份恢复。",
        "The audit trail of “{path}” does not match its checksums from step {number} on; "
        "another program may have changed it. The file has not been changed further. "
        "Compare it with a backup, and restore that if need be.",
    ),
    "batch-unknown": (
        "留痕中没有第 {number} 步。没有改动任何内容。请用 duibiao history 查看各步的编号。",
        "The audit trail has no step {number}. Nothing was changed. See the numbers with duibiao history.",
    ),
    "undo-conflict": (
        "这一步不能撤销：它改过的内容（{table}）后来又变了。没有改动任何内容。请直接修改该项。",
        "This step cannot be undone: what it changed ({table}) has changed since. Nothing was changed. "
        "Edit the item itself.",
    ),
    "backup-not-written": (
        "备份没有写成（{path}：{detail}）。评估文件和已有备份没有改动。请检查该文件夹的空间和权限。",
        "The backup was not written ({path}: {detail}). The workspace and its older backups are unchanged. "
        "Check the space and the permissions of that folder.",
    ),
    "backup-unknown": (
        "“{path}”没有这样的备份：{name}。没有改动任何文件。请用 duibiao restore --list 查看有哪些备份。",
        "“{path}” has no such backup: {name}. No file was changed. See the backups with duibiao restore --list.",
    ),
    "backup-none": (
        "“{path}”还没有备份。没有改动任何文件。请检查名称；备份按评估文件的名称查找。",
        "“{path}” has no backups yet. No file was changed. Check the name: backups are found by the workspace's name.",
    ),
    # Frameworks
    "framework-unknown": (
        "没有编号为“{id}”的政策文件。没有改动任何内容。请用 duibiao frameworks 查看内置的政策文件。",
        "There is no framework “{id}”. Nothing was changed. See the built-in ones with duibiao frameworks.",
    ),
    "framework-folder": (
        "“{name}”是文件夹，不是政策文件。没有改动任何内容。请写出其中的 JSON 文件；还没有解析的，请先用 "
        "duibiao parse 文件 --out 文件.json 解析。",
        "“{name}” is a folder, not a policy document. Nothing was changed. Name the JSON file in it; parse one that "
        "was not yet with duibiao parse FILE --out FILE.json.",
    ),
    "framework-unparsed": (
        "“{name}”还没有解析成检查项。没有改动任何内容。请先用 "
        "duibiao parse 文件 --out 文件.json 解析，再加入得到的 JSON 文件。",
        "“{name}” has not been turned into check items yet. Nothing was changed. Parse it first with "
        "duibiao parse FILE --out FILE.json, then add that JSON file.",
    ),
    "framework-schema": (
        "政策文件“{origin}”不符合格式：{reason}。没有加入任何内容。请改正后再加入。",
        "The framework “{origin}” breaks its schema: {reason}. Nothing was added. Correct it and add it again.",
    ),
    "framework-differs": (
        "评估文件中已有编号为“{id}”但内容不同的政策文件（{title}；如已移出或撤销，列表中看不到）。原有内容和登记没有改动。"
        "如果是它的新版本，请作为新版本更新（命令为 duibiao add --edition）；如果是另一份文件，请换一个编号。",
        "The workspace has another content under the id “{id}” ({title}; not in the list where it was removed or "
        "undone). Its content and marks are unchanged. "
        "If it is a new edition of the same document, take it over as such (command: duibiao add --edition); "
        "if it is another document, give it another id.",
    ),
    "frameworks-full": (
        "评估文件中的政策文件已达上限（1,023 份）。没有改动任何内容。请新建一个评估文件。",
        "The workspace holds the most frameworks that it can (1,023). Nothing was changed. Make a new workspace.",
    ),
    "framework-too-large": (
        "“{title}”太大：一份政策文件最多 {chapters} 章，每章最多 {measures} 条举措，每条举措最多 {items} 个检查项。"
        "没有改动任何内容。请只保留政策正文，或者分成几份导入。",
        "“{title}” is too large: a document has at most {chapters} chapters, a chapter {measures} measures, a measure "
        "{items} check items. Nothing was changed. Keep its own text only, or import it in parts.",
    ),
    "file-unreadable": (
        "不能读取“{path}”（{detail}）。没有改动任何内容。请检查名称和访问权限。",
        "“{path}” cannot be read ({detail}). Nothing was changed. Check the name and the permissions.",
    ),
    # Marks
    "item-unknown": (
        "没有编号为“{id}”的检查项。没有改动任何内容。请用 duibiao items 查看编号。",
        "There is no check item “{id}”. Nothing was changed. See the ids with duibiao items.",
    ),
    "item-unknown-near": (
        "没有编号为“{id}”的检查项。没有改动任何内容。最接近的编号是 {near}；全部编号见 duibiao items。",
        "There is no check item “{id}”. Nothing was changed. The nearest id is {near}; see all with duibiao items.",
    ),
    "reason-missing": (
        "标为不适用必须写明理由。没有改动任何内容。请补充理由后再试。",
        "Not applicable demands a reason. Nothing was changed. Give the reason and try again.",
    ),
    "progress-range": (
        "进度 {value} 不在 0 至 100 之间。没有改动任何内容。请填 0 至 100 的整数。",
        "Progress {value} is not between 0 and 100. Nothing was changed. Give a whole per cent from 0 to 100.",
    ),
    "text-missing": (
        "检查项的内容是空的。没有改动任何内容。请写明要做什么。",
        "The text of the check item is empty. Nothing was changed. Say what is to be done.",
    ),
    "text-unusable": (
        "文字中有不完整的字符，不能保存（{detail}）。没有改动任何内容。请删去乱码后重试。",
        "The text holds broken characters that cannot be stored ({detail}). Nothing was changed. "
        "Delete them and try again.",
    ),
    "name-missing": (
        "名称是空的。没有改动任何内容。请填写名称。",
        "The name is empty. Nothing was changed. Give a name.",
    ),
    "organisation-name-missing": (
        "本单位的名称是空的。没有改动任何内容。请填写单位名称。",
        "The organization's name is empty. Nothing was changed. Give its name.",
    ),
    "unit-twice": (
        "科室“{name}”出现了两次。没有改动任何内容。请给其中一个换名称。",
        "The unit “{name}” occurs twice. Nothing was changed. Rename one of them.",
    ),
    # Evidence
    "evidence-missing": (
        "不能读取佐证材料“{path}”（{detail}）。没有添加任何材料。请检查文件是否存在、能否打开。",
        "The evidence “{path}” cannot be read ({detail}). Nothing was attached. "
        "Check that the file exists and can be opened.",
    ),
    "evidence-no-file": (
        "“{path}”不是文件。没有添加任何材料。请选择文件；文件夹请先压缩，或作为引用添加。",
        "“{path}” is not a file. Nothing was attached. Choose a file; pack a folder first, or add it as a reference.",
    ),
    "evidence-too-large": (
        "“{path}”有 {size} MB，超过 {limit} MB。没有添加任何材料。请把它作为引用添加，只记录位置。",
        "“{path}” has {size} MB, more than {limit} MB. Nothing was attached. "
        "Add it as a reference, which records only its place.",
    ),
    "evidence-changed": (
        "“{path}”在读取时被改动。没有添加任何材料。请等它保存完毕再添加。",
        "“{path}” changed while it was read. Nothing was attached. Wait until it is saved, then attach it again.",
    ),
    "evidence-damaged": (
        "佐证材料“{name}”的内容与校验值不符，已损坏。登记和其他材料不受影响。请从备份恢复，或重新添加原文件。",
        "The content of the evidence “{name}” does not match its checksum. The marks and other evidence are safe. "
        "Restore a backup, or attach the original file again.",
    ),
    "evidence-unknown": (
        "没有编号为 {id} 的佐证材料。没有改动任何内容。请刷新后重试。",
        "There is no evidence {id}. Nothing was changed. Read the list again and retry.",
    ),
    "copy-not-written": (
        "副本“{path}”没有写成（{detail}）。评估文件没有改动。请检查该文件夹的空间和权限。",
        "The copy “{path}” was not written ({detail}). The workspace is unchanged. "
        "Check the space and the permissions of that folder.",
    ),
    # Words of the command line
    "usage": (
        "命令有误：{detail}。没有改动任何内容。请用 {command} --help 查看用法。",
        "The command is wrong: {detail}. Nothing was changed. See {command} --help.",
    ),
    "date-malformed": (
        "“{value}”不是日期。没有改动任何内容。请写成 2025-12-31、2025年12月31日、2025年6月底或 2025年底。",
        "“{value}” is not a date. Nothing was changed. Write it like 2025-12-31, 2025-06 or 2025 (their last day).",
    ),
    "value-unknown": (
        "{option} 不能是“{value}”。没有改动任何内容。可用的值：{choices}。",
        "{option} cannot be “{value}”. Nothing was changed. Possible values: {choices}.",
    ),
    "number-malformed": (
        "{option} 的“{value}”不是数。没有改动任何内容。请填数字。",
        "“{value}” of {option} is not a number. Nothing was changed. Give a number.",
    ),
    "nothing-asked": (
        "没有说明要登记什么。没有改动任何内容。请至少给出一项，例如 --status done。",
        "Nothing was said about what to mark. Nothing was changed. Give at least one option, such as --status done.",
    ),
    "options-exclude": (
        "{options} 不能同时使用。没有改动任何内容。请只用其中一个。",
        "{options} exclude each other. Nothing was changed. Use one of them.",
    ),
    "unit-unknown": (
        "没有名为“{name}”的科室。没有改动任何内容。已有的科室：{choices}。",
        "There is no unit “{name}”. Nothing was changed. The units are: {choices}.",
    ),
    "scope-unknown": (
        "没有编号为“{id}”的文件、章、举措或检查项。没有改动任何内容。请用 duibiao status --json 查看编号。",
        "There is no framework, chapter, measure or item “{id}”. Nothing was changed. "
        "See the ids with duibiao status --json.",
    ),
    "reason-alone": (
        "给了理由，但没有说不适用。没有改动任何内容。请同时使用 --not-applicable。",
        "A reason was given, but not that the item is not applicable. Nothing was changed. Add --not-applicable.",
    ),
    "anchor-malformed": (
        "“{value}”不是锚点。没有改动任何内容。锚点由 duibiao history --verify 给出，形如 120:a1b2…。",
        "“{value}” is no anchor. Nothing was changed. duibiao history --verify prints one, such as 120:a1b2….",
    ),
    "nothing-to-undo": (
        "没有可以撤销的步骤。没有改动任何内容。请用 duibiao history 查看各步。",
        "There is no step to undo. Nothing was changed. See the steps with duibiao history.",
    ),
    "nothing-to-redo": (
        "没有可以重做的步骤。没有改动任何内容。请用 duibiao history 查看各步。",
        "There is no step to redo. Nothing was changed. See the steps with duibiao history.",
    ),
    "other": (
        "出现了意外的错误（{detail}）。此前保存的内容完好。请重试；若再次出现，请把这段文字告诉我们。",
        "An unexpected error occurred ({detail}). All that was saved before is safe. "
        "Try again; if it happens again, tell us this text.",
    ),
}
