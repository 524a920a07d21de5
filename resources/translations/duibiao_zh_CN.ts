<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Duibiao</source>
        <translation>对标</translation>
    </message>
    <message>
        <source>About Duibiao</source>
        <translation>关于对标</translation>
    </message>
    <message>
        <source>Turns policy documents into checklists, keeps every mark, hands in the ledger.</source>
        <translation>把政策文件变成检查清单，保存每一次登记，导出可以上报的台账。</translation>
    </message>
    <message>
        <source>Works without a network. Your work is the one file that you chose; backups lie in {folder}.</source>
        <translation>不需要联网。您的工作就是所选的那一个文件；备份在 {folder}。</translation>
    </message>
    <message>
        <source>MIT licence. Qt and PySide are used under the LGPL.</source>
        <translation>MIT 许可。Qt 和 PySide 按 LGPL 使用。</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>复制版本信息(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Licences of all parts</source>
        <translation>各组件许可(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;As the system</source>
        <translation>跟随系统(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;New assessment…</source>
        <translation>新建评估(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Save a &amp;copy as…</source>
        <translation>另存副本(&amp;C)…</translation>
    </message>
    <message>
        <source>C&amp;lose assessment</source>
        <translation>关闭评估(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy as table</source>
        <translation>复制为表格(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>C&amp;lear search and filters</source>
        <translation>清除搜索和筛选(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Details pane</source>
        <translation>详情栏(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一栏(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Fold all measures</source>
        <translation>折叠全部举措(&amp;F)</translation>
    </message>
    <message>
        <source>Unfold &amp;all measures</source>
        <translation>展开全部举措(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keys in the status bar</source>
        <translation>状态栏显示按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Done, or back</source>
        <translation>已完成／还原(&amp;D)</translation>
    </message>
    <message>
        <source>Ado&amp;pt the suggestion</source>
        <translation>采纳建议(&amp;P)</translation>
    </message>
    <message>
        <source>Export ledger and &amp;reports…</source>
        <translation>导出台账和报表(&amp;R)…</translation>
    </message>
    <message>
        <source>Chec&amp;k the file</source>
        <translation>检查文件(&amp;K)</translation>
    </message>
    <message>
        <source>Adopt all &amp;suggestions shown…</source>
        <translation>采纳所列全部建议(&amp;S)</translation>
    </message>
    <message>
        <source>Opened for reading only: nothing can be changed here</source>
        <translation>以只读方式打开，不能修改</translation>
    </message>
    <message>
        <source>Add &amp;evidence…</source>
        <translation>添加佐证(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit the &amp;note</source>
        <translation>填写工作进展(&amp;N)</translation>
    </message>
    <message>
        <source>Add a check &amp;item of our own…</source>
        <translation>增设检查项(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Change our own item…</source>
        <translation>修改增设的检查项(&amp;C)…</translation>
    </message>
    <message>
        <source>Re&amp;move our own item</source>
        <translation>删除增设的检查项(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Send out fill-in workbooks…</source>
        <translation>下发填报表(&amp;S)…</translation>
    </message>
    <message>
        <source>Policy &amp;documents…</source>
        <translation>政策文件(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Import a policy document…</source>
        <translation>导入政策文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Take over a new &amp;edition…</source>
        <translation>更新到新版本(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Looked at again</source>
        <translation>已复核(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Our organization…</source>
        <translation>本单位信息(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Units and owners…</source>
        <translation>科室和责任人(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>命令面板(&amp;P)…</translation>
    </message>
    <message>
        <source>Duibiao &amp;help</source>
        <translation>对标帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Duibiao</source>
        <translation>关于对标(&amp;A)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Send out</source>
        <translation>下发填报表</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>收回填报表</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出台账和报表</translation>
    </message>
    <message>
        <source>&amp;Not started</source>
        <translation>未启动(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;In progress</source>
        <translation>推进中(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>已完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Ongoing</source>
        <translation>长期坚持(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Stalled</source>
        <translation>滞后(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Applicable</source>
        <translation>适用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Not applicable…</source>
        <translation>不适用(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Undecided</source>
        <translation>待判定(&amp;U)</translation>
    </message>
    <message>
        <source>Roll &amp;up returns…</source>
        <translation>汇总各单位(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Paste from a table…</source>
        <translation>从表格粘贴(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Collect fill-in workbooks…</source>
        <translation>收回填报表(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>ApplicabilitySegments</name>
    <message>
        <source>Not appl.</source>
        <translation>不适用</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>The assessment cannot be written to now; the main window says why. Nothing of this import is lost: it is kept as a draft, and can be exported. Close this window, see to the assessment, then go on with the draft.</source>
        <translation>评估文件现在不能写入，原因见主窗口。导入的内容没有丢失：已留作草稿，也可以导出。请关闭本窗口，处理好评估文件，再从草稿接着做。</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>A copy was made and checked.</source>
        <translation>已备份，并已校验。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Checked copies of this file, the last ten. Restoring one keeps the present file beside it.</source>
        <translation>这个文件最近十份经过校验的副本。恢复时，现在的文件会另存在旁边。</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Restore this backup…</source>
        <translation>恢复这份备份(&amp;R)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>BackupsModel</name>
    <message>
        <source>as now</source>
        <translation>与现在相同</translation>
    </message>
    <message>
        <source>steps behind: {n}</source>
        <translation>少 {n} 次登记</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>{n} selected</source>
        <translation>已选 {n} 项</translation>
    </message>
    <message>
        <source>One step, undone as one</source>
        <translation>一次操作，可整批撤销</translation>
    </message>
    <message>
        <source>Clear  Esc</source>
        <translation>取消选择  Esc</translation>
    </message>
</context>
<context>
    <name>CellPane</name>
    <message>
        <source>Theirs, {place}</source>
        <translation>对方的，{place}</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴的</translation>
    </message>
    <message>
        <source>As it was sent</source>
        <translation>下发时</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我的</translation>
    </message>
</context>
<context>
    <name>CellsDelegate</name>
    <message>
        <source>not written</source>
        <translation>不写入</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>改后收下…</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴的</translation>
    </message>
    <message>
        <source>Own answer</source>
        <translation>另定的</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我的</translation>
    </message>
</context>
<context>
    <name>CellsModel</name>
    <message>
        <source>A row without an id</source>
        <translation>没有编号的行</translation>
    </message>
    <message>
        <source>settled: {value}</source>
        <translation>改定为：{value}</translation>
    </message>
    <message>
        <source>refused: {reason}</source>
        <translation>拒收：{reason}</translation>
    </message>
    <message>
        <source>ours {day}</source>
        <translation>我 {day}</translation>
    </message>
    <message>
        <source>theirs {day}</source>
        <translation>对方 {day}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴的</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏</translation>
    </message>
    <message>
        <source>Ours (on record)</source>
        <translation>我的（现在的登记）</translation>
    </message>
    <message>
        <source>{n} {n:cell|cells} unchanged: {cells}</source>
        <translation>未变 {n} 格：{cells}</translation>
    </message>
    <message>
        <source>{n} {n:workbook|workbooks}</source>
        <translation>{n} 份填报表</translation>
    </message>
    <message>
        <source>Theirs (returned)</source>
        <translation>对方的（填报表）</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>不写入</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>Own answer</source>
        <translation>另定的</translation>
    </message>
</context>
<context>
    <name>ChapterDialog</name>
    <message>
        <source>Give the chapter a title.</source>
        <translation>请填写章的标题。</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
</context>
<context>
    <name>ChecklistModel</name>
    <message>
        <source>Check item</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Target and reached value</source>
        <translation>指标与达到值</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>Unit · owner</source>
        <translation>科室·责任人</translation>
    </message>
    <message>
        <source>Due · light</source>
        <translation>时限·预警</translation>
    </message>
</context>
<context>
    <name>ChecklistTable</name>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
</context>
<context>
    <name>ChoiceDialog</name>
    <message>
        <source>{n} checked</source>
        <translation>已选 {n} 项</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>输入文字查找</translation>
    </message>
    <message>
        <source>&amp;Uncheck all shown</source>
        <translation>全部不选(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>{what}: choose</source>
        <translation>{what}：选择</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填写</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The usual title</source>
        <translation>默认标题</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>&amp;Without names and telephones</source>
        <translation>隐去姓名和电话(&amp;W)</translation>
    </message>
    <message>
        <source>Te&amp;xts like formulas unchanged</source>
        <translation>像公式的文字原样输出(&amp;X)</translation>
    </message>
    <message>
        <source>Otherwise an apostrophe goes before them, so that no program computes them.</source>
        <translation>不勾选时，以 = + - @ 开头的文字前会加一个单引号，免得表格软件把它当公式计算。</translation>
    </message>
    <message>
        <source>Usual settings</source>
        <translation>恢复默认设置</translation>
    </message>
    <message>
        <source>Ticked columns are printed in this order. Move one by dragging, or with Alt and an arrow.</source>
        <translation>勾选的列按这个顺序打印。拖动可以调整顺序，也可以按 Alt 加上、下方向键。</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>报表(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Scope</source>
        <translation>范围(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>文件(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>科室(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>进展(&amp;T)</translation>
    </message>
    <message>
        <source>Titl&amp;e</source>
        <translation>标题(&amp;E)</translation>
    </message>
    <message>
        <source>Telep&amp;hone</source>
        <translation>电话(&amp;H)</translation>
    </message>
    <message>
        <source>All documents ({n} {n:item|items})</source>
        <translation>全部文件（{n} 项）</translation>
    </message>
    <message>
        <source>{place} ({n} {n:item|items})</source>
        <translation>{place}（{n} 项）</translation>
    </message>
    <message>
        <source>What the list shows ({n} {n:item|items})</source>
        <translation>当前筛选（{n} 项）</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Grouped</source>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>D&amp;ate</source>
        <translation>日期(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Filled in by</source>
        <translation>填报人(&amp;F)</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>纸张(&amp;P)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Without a unit</source>
        <translation>未分派</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CollectWindow</name>
    <message>
        <source>Reading the workbooks</source>
        <translation>正在读取填报表</translation>
    </message>
    <message>
        <source>Taking over the answers</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Save the list of refused cells</source>
        <translation>拒收清单另存为</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已写入：{name}</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>正在写拒收清单</translation>
    </message>
    <message>
        <source>&amp;Write {n} {n:cell|cells}</source>
        <translation>写入 {n} 格(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Note as answered</source>
        <translation>记下已报回(&amp;N)</translation>
    </message>
    <message>
        <source>Collect fill-in workbooks</source>
        <translation>收回填报表</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>再加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve refused cells…</source>
        <translation>拒收清单另存(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Copy the receipt</source>
        <translation>复制回执(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save the receipt…</source>
        <translation>回执另存(&amp;S)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The files are only read; they stay as they are.</source>
        <translation>只读取文件，文件本身不改动。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type a command: its name, English or pinyin initials</source>
        <translation>输入命令：名称、英文或拼音首字母</translation>
    </message>
    <message>
        <source>No command of that name. Esc closes.</source>
        <translation>没有这样的命令。按 Esc 关闭。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>No suggestion is left to adopt here</source>
        <translation>这里没有可采纳的建议了</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加佐证</translation>
    </message>
    <message>
        <source>{n} {n:item|items} copied as a table</source>
        <translation>已复制 {n} 项为表格</translation>
    </message>
    <message>
        <source>The file is sound; {n} {n:step|steps} of the trail {n:fits|fit} together</source>
        <translation>文件完好；留痕 {n} 步首尾相接</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>The clipboard holds no table. Copy cells in Excel first.</source>
        <translation>剪贴板里没有表格。请先在 Excel 里复制要粘贴的单元格。</translation>
    </message>
</context>
<context>
    <name>CountsLine</name>
    <message>
        <source>Nothing to write: all of it stands here already. That they have answered is noted.</source>
        <translation>没有要写入的：内容都与现在的登记一致。只记下已经报回。</translation>
    </message>
    <message>
        <source>Nothing to write: everything stays as ours.</source>
        <translation>没有要写入的：全部保留现值。</translation>
    </message>
    <message>
        <source>Nothing to write.</source>
        <translation>没有要写入的。</translation>
    </message>
    <message>
        <source>Nothing to write: all of it stands here already.</source>
        <translation>没有要写入的：内容都与现在的登记一致。</translation>
    </message>
    <message>
        <source>changed {n}</source>
        <translation>有改动 {n}</translation>
    </message>
    <message>
        <source>changed by them {n}</source>
        <translation>对方改了 {n}</translation>
    </message>
    <message>
        <source>new {n}</source>
        <translation>新填 {n}</translation>
    </message>
    <message>
        <source>changed by both: {theirs} settled, {ours} left as ours</source>
        <translation>双方都改的取对方或另定 {theirs}、留我方 {ours}</translation>
    </message>
    <message>
        <source>corrected {n}</source>
        <translation>改后收下 {n}</translation>
    </message>
    <message>
        <source>refused {n}</source>
        <translation>拒收 {n} 格不写</translation>
    </message>
    <message>
        <source>Will write {n} {n:cell|cells}:</source>
        <translation>将写入 {n} 格：</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>One step; undo takes it back.</source>
        <translation>一次操作，可整批撤销。</translation>
    </message>
</context>
<context>
    <name>CutDialog</name>
    <message>
        <source>Say in both parts what is to be done.</source>
        <translation>两部分都要写明做什么。</translation>
    </message>
    <message>
        <source>Split the check item</source>
        <translation>拆分检查项</translation>
    </message>
    <message>
        <source>Click where it is to be cut, or go there with the arrow keys.</source>
        <translation>请用鼠标点击要断开的位置，或用方向键移到那里。</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>内容(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;First item</source>
        <translation>第一项(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Second item</source>
        <translation>第二项(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
</context>
<context>
    <name>Damage</name>
    <message>
        <source>“{name}” is damaged: a part of it cannot be read.</source>
        <translation>“{name}”已损坏，其中一部分读不出来。</translation>
    </message>
    <message>
        <source>What you typed last cannot be saved and still stands in the details: copy it first.</source>
        <translation>最后填写的内容无法保存，仍留在右侧详情里，请先复制出来。</translation>
    </message>
    <message>
        <source>Marking has been stopped, so that nothing more is lost.</source>
        <translation>已停止登记，以免再丢失内容。</translation>
    </message>
    <message>
        <source>There is no whole backup of it on this computer. Look for a copy elsewhere.</source>
        <translation>这台电脑上没有它的完好备份，请找一找别处的副本。</translation>
    </message>
    <message>
        <source>The newest whole backup is that of {when}; the damaged file is kept beside it.</source>
        <translation>最近一份完好的备份是{when}的；恢复后，损坏的文件会另存在旁边。</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>All backups…</source>
        <translation>全部备份…</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>收起详细信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>复制详细信息</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Copied: {key}</source>
        <translation>已复制：{key}</translation>
    </message>
    <message>
        <source>Choose a check item to see and mark it here.</source>
        <translation>选一个检查项，在这里查看和登记。</translation>
    </message>
    <message>
        <source>Parts of the details</source>
        <translation>详情分页</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Policy text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Opened for reading only: nothing can be marked</source>
        <translation>以只读方式打开，不能登记</translation>
    </message>
    <message>
        <source>History</source>
        <translation>留痕</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>DetailsWords</name>
    <message>
        <source>{bodies} and others</source>
        <translation>{bodies}等</translation>
    </message>
    <message>
        <source>{bodies} and {rest} more</source>
        <translation>{bodies}等 {count} 家</translation>
    </message>
    <message>
        <source>→ this office</source>
        <translation>→ 本单位</translation>
    </message>
    <message>
        <source>by end of {year}</source>
        <translation>{year}年底前</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>by end of {month}</source>
        <translation>{month}底前</translation>
    </message>
    <message>
        <source>by {date}</source>
        <translation>{date}前</translation>
    </message>
    <message>
        <source>Target met</source>
        <translation>已达标</translation>
    </message>
    <message>
        <source>{points} points to go</source>
        <translation>距指标 {points} 个百分点</translation>
    </message>
    <message>
        <source>1 point to go</source>
        <translation>距指标 1 个百分点</translation>
    </message>
    <message>
        <source>{distance} to go</source>
        <translation>距指标 {distance}</translation>
    </message>
    <message>
        <source>Done {date}</source>
        <translation>{date}完成</translation>
    </message>
    <message>
        <source>{light}, {days} {days:day|days} left</source>
        <translation>{light}，剩 {days} 天</translation>
    </message>
    <message>
        <source>Suggested applicable: {reason}</source>
        <translation>建议适用：{reason}</translation>
    </message>
    <message>
        <source>Suggested not applicable: {reason}</source>
        <translation>建议不适用：{reason}</translation>
    </message>
    <message>
        <source>To be checked: {reason}</source>
        <translation>请核对：{reason}</translation>
    </message>
    <message>
        <source>Ground: {reason}</source>
        <translation>依据：{reason}</translation>
    </message>
    <message>
        <source>“{field}” is not saved; your text is still here.</source>
        <translation>“{field}”没有存上，文字还在这里。</translation>
    </message>
</context>
<context>
    <name>DifferencesDialog</name>
    <message>
        <source>missing in the copy</source>
        <translation>副本中没有</translation>
    </message>
    <message>
        <source>worded otherwise</source>
        <translation>文字不同</translation>
    </message>
    <message>
        <source>only in the copy</source>
        <translation>只在副本中有</translation>
    </message>
    <message>
        <source>paragraph {n}</source>
        <translation>第 {n} 段</translation>
    </message>
    <message>
        <source>Differences from the official text</source>
        <translation>与官方文本的不同之处</translation>
    </message>
    <message>
        <source>Only the measures whose every paragraph agrees get their wording from the copy. The program keeps no official text, only its checksums: it cannot show what should stand there.</source>
        <translation>只有每一段都一致的举措才采用副本的原文。程序只存官方文本的校验值，不存文本，所以不能显示应有的文字。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>副本中的文字</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>DocumentModel</name>
    <message>
        <source>{n} {n:item|items}</source>
        <translation>{n} 项</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Check items</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>May apply</source>
        <translation>建议适用</translation>
    </message>
</context>
<context>
    <name>DocumentTable</name>
    <message>
        <source>Policy documents</source>
        <translation>政策文件</translation>
    </message>
</context>
<context>
    <name>DocumentsDialog</name>
    <message>
        <source>In this assessment, {n} {n:item|items} decided</source>
        <translation>已在本评估中，已判定 {n} 项</translation>
    </message>
    <message>
        <source>{n} decided {n:item leaves|items leave} the list. What was marked stays in the file and comes back with the document.</source>
        <translation>{n} 项已判定的检查项将从清单中移出。登记仍保留在文件里，重新加入即恢复。</translation>
    </message>
    <message>
        <source>Policy documents</source>
        <translation>政策文件</translation>
    </message>
    <message>
        <source>Checked documents are in this assessment.</source>
        <translation>勾选的政策文件在本评估中。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Import another…</source>
        <translation>导入其他文件…</translation>
    </message>
</context>
<context>
    <name>DocumentsPane</name>
    <message>
        <source>Policy documents</source>
        <translation>政策文件</translation>
    </message>
    <message>
        <source>done / applicable</source>
        <translation>已完成 / 适用</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>政策文件</translation>
    </message>
    <message>
        <source>Choose policy documents</source>
        <translation>选政策文件</translation>
    </message>
</context>
<context>
    <name>DocumentsStep</name>
    <message>
        <source>{n} chosen by your region</source>
        <translation>已按地区选好 {n} 份</translation>
    </message>
    <message>
        <source>{n} chosen</source>
        <translation>已选 {n} 份</translation>
    </message>
    <message>
        <source>Choose at least one policy document.</source>
        <translation>请至少选一份政策文件。</translation>
    </message>
    <message>
        <source>Suggested applicable: {reason}</source>
        <translation>建议适用：{reason}</translation>
    </message>
    <message>
        <source>Suggested not applicable: {reason}</source>
        <translation>建议不适用：{reason}</translation>
    </message>
    <message>
        <source>To be checked: {reason}</source>
        <translation>请核对：{reason}</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>“{title}”</source>
        <translation>“{title}”</translation>
    </message>
    <message>
        <source>{title} was thrown away</source>
        <translation>{title}已丢弃</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>kept {time}, from {names}</source>
        <translation>{time} 保留，来自 {names}</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着做</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>DroppedFiles</name>
    <message>
        <source>&amp;Collect as fill-in workbooks…</source>
        <translation>作为填报表收回(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Import as a policy document…</source>
        <translation>导入为政策文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Attach to this item as evidence</source>
        <translation>附到这一项，作佐证材料(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>Looking at the workbook</source>
        <translation>正在查看工作簿</translation>
    </message>
    <message>
        <source>Looking into the folder</source>
        <translation>正在查看文件夹</translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message>
        <source>Give a date.</source>
        <translation>请填写日期。</translation>
    </message>
    <message>
        <source>Due date of {n} {n:item|items}</source>
        <translation>{n} 项的时限</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>时限(&amp;D)</translation>
    </message>
    <message>
        <source>2025-12-31, 2025-06 or 2025</source>
        <translation>2025-12-31、年底、6月底</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
</context>
<context>
    <name>DueMenu</name>
    <message>
        <source>End of the &amp;month</source>
        <translation>本月底(&amp;M)</translation>
    </message>
    <message>
        <source>End of the &amp;quarter</source>
        <translation>本季度底(&amp;Q)</translation>
    </message>
    <message>
        <source>End of the &amp;year</source>
        <translation>今年底(&amp;Y)</translation>
    </message>
    <message>
        <source>{period}: {date}</source>
        <translation>{period}：{date}</translation>
    </message>
    <message>
        <source>&amp;Another date…</source>
        <translation>其他日期(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>无(&amp;N)</translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>The assessment has this edition already: there is nothing to take over.</source>
        <translation>本评估已是这个版本，没有可更新的内容。</translation>
    </message>
    <message>
        <source>No item of the document is in this text: it seems to be another document. Taken over, it would withdraw all items. Cancel, and import it as a document of its own instead.</source>
        <translation>该文本与原文件没有任何相同的检查项，可能是另一份文件。如果更新，原有检查项将全部取消。建议取消，改为作为另一份文件导入。</translation>
    </message>
    <message>
        <source>{n} {n:item is|items are} doubtful. Left so, {n:it counts|they count} as withdrawn here and new there; nothing is lost.</source>
        <translation>有 {n} 项存疑。不处理的话，原项按取消、新项按新增对待，登记不会丢失。</translation>
    </message>
    <message>
        <source>All that is other</source>
        <translation>所有变化</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Take over a new edition</source>
        <translation>更新到新版本</translation>
    </message>
    <message>
        <source>Marks stay with their items. Changed items that are marked or have evidence want another look; withdrawn ones keep their marks and count nowhere. One step, which can be undone.</source>
        <translation>登记跟随各自的检查项。有改动且登记过或附有佐证材料的项转为待复核；取消的项保留登记，不再计入统计。整个更新是一步，可以撤销。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Old and new wording</source>
        <translation>新旧内容对照</translation>
    </message>
    <message>
        <source>The same item</source>
        <translation>是同一项</translation>
    </message>
    <message>
        <source>Joins a doubtful pair, or a new item with a withdrawn one (choose both with Ctrl)</source>
        <translation>把存疑的一对认定为同一项；也可按住 Ctrl 选一个新增项和一个取消项</translation>
    </message>
    <message>
        <source>Not the same item</source>
        <translation>不是同一项</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>更新</translation>
    </message>
</context>
<context>
    <name>EditionModel</name>
    <message>
        <source>What became of it</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Edition in the assessment</source>
        <translation>评估中的版本</translation>
    </message>
    <message>
        <source>New edition</source>
        <translation>新版本</translation>
    </message>
</context>
<context>
    <name>EditionStrip</name>
    <message>
        <source>Looked at: the mark holds</source>
        <translation>已复核，登记不变</translation>
    </message>
    <message>
        <source>A new edition no longer has this item. Its mark and evidence stay; it counts nowhere.</source>
        <translation>新版本已取消这一项。登记和佐证材料保留，不再计入统计。</translation>
    </message>
    <message>
        <source>A new edition changed this item: look at the mark again.</source>
        <translation>新版本改动了这一项，请复核登记。</translation>
    </message>
    <message>
        <source>This item had been withdrawn and is there again: look at the mark again.</source>
        <translation>这一项曾被取消，现又恢复，请复核登记。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>This assessment has no policy documents yet</source>
        <translation>这个评估里还没有政策文件</translation>
    </message>
    <message>
        <source>Choose among the built-in ones, or import a Word, PDF, web page or text file.</source>
        <translation>从内置文件里选，或导入 Word、PDF、网页、文本。</translation>
    </message>
    <message>
        <source>Choose policy documents…</source>
        <translation>选政策文件…</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation>显示全部文件</translation>
    </message>
    <message>
        <source>No check items here</source>
        <translation>这里没有检查项</translation>
    </message>
    <message>
        <source>This part has none; nothing is hidden.</source>
        <translation>这一部分没有列检查项，不是被筛选隐藏了。</translation>
    </message>
    <message>
        <source>Nothing was deleted: the filters hide the items.</source>
        <translation>没有删除任何内容，只是被筛选隐藏了。</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>显示全部检查项</translation>
    </message>
    <message>
        <source>Without the other filters {n} {n:item is|items are} found.</source>
        <translation>去掉其他筛选后有 {n} 项符合。</translation>
    </message>
    <message>
        <source>Show {n:it|them} ({n})</source>
        <translation>看这 {n} 项</translation>
    </message>
    <message>
        <source>Search all documents</source>
        <translation>在全部文件中找</translation>
    </message>
    <message>
        <source>No item matches {filter}</source>
        <translation>没有符合{filter}的检查项</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add address…</source>
        <translation>添加网址…</translation>
    </message>
    <message>
        <source>Address of the evidence</source>
        <translation>佐证材料的网址</translation>
    </message>
    <message>
        <source>Would prove it: {hints}</source>
        <translation>可作佐证：{hints}</translation>
    </message>
    <message>
        <source>Drop files here for all {count} items</source>
        <translation>把文件拖到这里，加到这 {count} 项</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>Files that prove it</source>
        <translation>选择佐证材料</translation>
    </message>
    <message>
        <source>Not an address: it begins with https:// or http://</source>
        <translation>这不是网址：网址以 https:// 或 http:// 开头</translation>
    </message>
    <message>
        <source>Larger than {limit} MB, so not kept inside: {names}. Keep only where it lies?</source>
        <translation>超过 {limit} MB，没有存入：{names}。只记录它的位置？</translation>
    </message>
    <message>
        <source>Keep only the path</source>
        <translation>只记录位置</translation>
    </message>
    <message>
        <source>Do not add</source>
        <translation>不添加</translation>
    </message>
    <message>
        <source>It lies outside the workspace: {address}</source>
        <translation>它在评估文件之外：{address}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Opened a copy of {name}</source>
        <translation>已打开副本：{name}</translation>
    </message>
    <message>
        <source>No program opens it; the copy is {path}</source>
        <translation>没有能打开它的程序；副本在 {path}</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Saved a copy: {path}</source>
        <translation>副本已另存：{path}</translation>
    </message>
    <message>
        <source>Removed {name}; undo brings it back</source>
        <translation>已移除 {name}，可撤销</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>打开副本</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>副本另存为…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>{n} {n:page was|pages were} handed to the printer {name}.</source>
        <translation>已向打印机“{name}”发送 {n} 页。</translation>
    </message>
    <message>
        <source>The printer {name} did not take the pages. Check that it is on, or export a PDF and print that.</source>
        <translation>打印机“{name}”没有接收。请检查打印机是否开机，或先导出 PDF 再打印。</translation>
    </message>
    <message>
        <source>There are no items in this scope. Choose another one.</source>
        <translation>这个范围里没有检查项，请换一个范围。</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报表</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>存为(&amp;I)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Pri&amp;nt…</source>
        <translation>打印(&amp;N)…</translation>
    </message>
</context>
<context>
    <name>ExportReport</name>
    <message>
        <source>Exporting: {report}</source>
        <translation>正在导出：{report}</translation>
    </message>
    <message>
        <source>Report written: {path}</source>
        <translation>已导出：{path}</translation>
    </message>
    <message>
        <source>{n} {n:text like a formula|texts like formulas} got an apostrophe in front</source>
        <translation>{n} 处像公式的文字前加了单引号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Export as an Excel form</source>
        <translation>导出为 Excel 表</translation>
    </message>
    <message>
        <source>Export as JSON</source>
        <translation>导出为 JSON</translation>
    </message>
    <message>
        <source>Download an empty Excel form</source>
        <translation>下载空白 Excel 表</translation>
    </message>
    <message>
        <source>Excel form (*.xlsx)</source>
        <translation>Excel 表 (*.xlsx)</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已写入：{name}</translation>
    </message>
</context>
<context>
    <name>FilesModel</name>
    <message>
        <source>Taken</source>
        <translation>已收入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{n} {n:item|items} × {fields} {fields:column|columns}</source>
        <translation>{n} 项 × {fields} 栏</translation>
    </message>
    <message>
        <source>{n} {n:cell|cells} changed</source>
        <translation>改动 {n} 格</translation>
    </message>
    <message>
        <source>{n} refused</source>
        <translation>拒收 {n} 格</translation>
    </message>
</context>
<context>
    <name>FilledForm</name>
    <message>
        <source>various</source>
        <translation>各不相同</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>why it does not apply</source>
        <translation>写明不适用的理由</translation>
    </message>
    <message>
        <source>→ applicable</source>
        <translation>选择即视为适用</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分派</translation>
    </message>
    <message>
        <source>what was done, and how far it is</source>
        <translation>做了什么，到哪一步</translation>
    </message>
    <message>
        <source>Falls to national or provincial bodies</source>
        <translation>属国家（省级）部委职责</translation>
    </message>
    <message>
        <source>Not among our functions</source>
        <translation>不属本单位职能</translation>
    </message>
    <message>
        <source>No such object here</source>
        <translation>本地无此类对象</translation>
    </message>
    <message>
        <source>Done by another body already</source>
        <translation>已由其他单位承担</translation>
    </message>
    <message>
        <source>No units yet</source>
        <translation>还没有科室</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>不指定</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Unassigned</source>
        <translation>未分派</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任科室</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Search items</source>
        <translation>搜索检查项、条款号或拼音首字母</translation>
    </message>
    <message>
        <source>Search items, article numbers or pinyin initials (Ctrl+F)</source>
        <translation>搜索检查项、条款号或拼音首字母 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>{items} check items will be made: suggested applicable {yes}, not applicable {no}, open {open}. Suggestions only suggest; each can be changed.</source>
        <translation>将建立 {items} 个检查项：建议适用 {yes}，建议不适用 {no}，无建议 {open}。建议只是建议，逐项可改。</translation>
    </message>
    <message>
        <source>The check items come from the document that will be imported.</source>
        <translation>检查项来自随后导入的政策文件。</translation>
    </message>
    <message>
        <source>Choose at least one policy document.</source>
        <translation>请至少选一份政策文件。</translation>
    </message>
    <message>
        <source>New assessment</source>
        <translation>新建评估</translation>
    </message>
    <message>
        <source>Three steps, less than a minute. All of it can be changed later; no network is needed.</source>
        <translation>三步，不到一分钟。以后都能改，不需要联网。</translation>
    </message>
    <message>
        <source>Your organization</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>tells which measures concern you</source>
        <translation>用来判断哪些举措与您有关</translation>
    </message>
    <message>
        <source>Policy documents</source>
        <translation>政策文件</translation>
    </message>
    <message>
        <source>Place of the file</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>one file, to copy and to back up</source>
        <translation>一个文件，可以拷走，也可以备份</translation>
    </message>
    <message>
        <source>Start marking</source>
        <translation>开始登记</translation>
    </message>
</context>
<context>
    <name>FirstTickBar</name>
    <message>
        <source>Mark the first item: press one key</source>
        <translation>登记第一项：按一个键</translation>
    </message>
    <message>
        <source>Adopt all suggestions ({n})…</source>
        <translation>采纳全部建议（{n} 项）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Ctrl+Z undoes</source>
        <translation>登记后自动跳到下一项，Ctrl+Z 撤销</translation>
    </message>
    <message>
        <source>adopt</source>
        <translation>采纳建议</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Excel form…</source>
        <translation>Excel 表…</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>As a new edition…</source>
        <translation>作为新版本…</translation>
    </message>
    <message>
        <source>Save as a policy document</source>
        <translation>保存为政策文件</translation>
    </message>
    <message>
        <source>The file is only read; it stays as it is.</source>
        <translation>文件只被读取，不会改动。</translation>
    </message>
    <message>
        <source>Ctrl+Z undoes: {change}</source>
        <translation>Ctrl+Z 撤销：{change}</translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>已撤销：{change}</translation>
    </message>
    <message>
        <source>A kept draft: what was mended before is there, and can no longer be undone.</source>
        <translation>接着做的草稿：之前的修改都在，但不能再撤销。</translation>
    </message>
    <message>
        <source>It can be changed now; ids stay as they are once it is saved.</source>
        <translation>现在可以修改；条款编号一经保存不再变动。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>not saved</source>
        <translation>未存上</translation>
    </message>
    <message>
        <source>Applies</source>
        <translation>适用性</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>频次</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Assisting</source>
        <translation>协办</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>责任领导</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>达到值</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>达标情况</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>Numbering the document</source>
        <translation>正在编号</translation>
    </message>
    <message>
        <source>The draft could not be kept: the disk is full or cannot be written.</source>
        <translation>草稿没有存下：磁盘已满或不能写入。</translation>
    </message>
    <message>
        <source>Keeping the draft</source>
        <translation>正在保留草稿</translation>
    </message>
</context>
<context>
    <name>HeadBar</name>
    <message>
        <source>About…</source>
        <translation>文件信息…</translation>
    </message>
    <message>
        <source>One more copy…</source>
        <translation>再加一份副本…</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>from {names}</source>
        <translation>来自 {names}</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>{title} (for now)</source>
        <translation>{title}（暂名）</translation>
    </message>
</context>
<context>
    <name>HeadDialog</name>
    <message>
        <source>A document of the workspace has the id {id}, perhaps one that was taken out or undone. This one needs another.</source>
        <translation>评估文件里已有编号为 {id} 的文件（也可能已移出或撤销）。请给这份换一个编号。</translation>
    </message>
    <message>
        <source>The document prints no title; it is called “{title}” for now. Give it its own, or apply this one.</source>
        <translation>文件没有写明标题，“{title}”只是暂用的名称。请改为正式标题；无需修改时直接应用。</translation>
    </message>
    <message>
        <source>Give the document a title.</source>
        <translation>请填写标题。</translation>
    </message>
    <message>
        <source>The id takes lower-case letters, digits, - . _ only, for instance plan-2025.</source>
        <translation>编号只能用小写字母、数字和 - . _，例如 plan-2025。</translation>
    </message>
    <message>
        <source>Write dates as 2025, 2025-06 or 2025-06-30.</source>
        <translation>日期请写成 2025、2025-06 或 2025-06-30。</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>截止时间早于起始时间，请改正。</translation>
    </message>
    <message>
        <source>About the document</source>
        <translation>文件信息</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Short title</source>
        <translation>简称(&amp;S)</translation>
    </message>
    <message>
        <source>Document &amp;number</source>
        <translation>文号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Issued by</source>
        <translation>印发机关(&amp;I)</translation>
    </message>
    <message>
        <source>Issued &amp;on</source>
        <translation>印发日期(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>实施起始(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>实施截止(&amp;U)</translation>
    </message>
    <message>
        <source>I&amp;d</source>
        <translation>编号(&amp;D)</translation>
    </message>
    <message>
        <source>Its own tar&amp;gets</source>
        <translation>整体指标(&amp;G)</translation>
    </message>
    <message>
        <source>Targets of the document as a whole, which belong to no measure</source>
        <translation>整份文件的量化指标，不属于哪一条举措</translation>
    </message>
    <message>
        <source>Optional, shown in lists in place of the title</source>
        <translation>可不填，列表里用它代替标题</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>{count} items selected</source>
        <translation>已选 {count} 项</translation>
    </message>
    <message>
        <source>Added by this office</source>
        <translation>本单位增设</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>The document names no bodies for this sentence</source>
        <translation>原文未对这一句列责任单位</translation>
    </message>
    <message>
        <source>The document names no bodies</source>
        <translation>原文未列责任单位</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>配合</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指导</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>{page} — Duibiao help</source>
        <translation>{page} — 对标帮助</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>本页没有</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>帮助页面</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>留痕</translation>
    </message>
    <message>
        <source>Nothing has happened to this item yet.</source>
        <translation>这一项还没有登记过。</translation>
    </message>
    <message>
        <source>Show the {count} older {count:one|ones}</source>
        <translation>显示更早的 {count} 条</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>（已删除）</translation>
    </message>
</context>
<context>
    <name>ImportWindow</name>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Taking the document apart</source>
        <translation>正在拆解文件</translation>
    </message>
    <message>
        <source>Policy documents ({pattern})</source>
        <translation>政策文件 ({pattern})</translation>
    </message>
    <message>
        <source>One more copy of the document</source>
        <translation>同一文件的另一份副本</translation>
    </message>
    <message>
        <source>Change the head</source>
        <translation>修改文件信息</translation>
    </message>
    <message>
        <source>Take over a new edition</source>
        <translation>更新到新版本</translation>
    </message>
    <message>
        <source>Import a policy document</source>
        <translation>导入政策文件</translation>
    </message>
    <message>
        <source>The draft cannot be read. It stays where it is; import the document again.</source>
        <translation>这份草稿读不出来，已原样保留。请重新导入文件。</translation>
    </message>
    <message>
        <source>Read one more copy</source>
        <translation>加入一份副本</translation>
    </message>
    <message>
        <source>The document was read again from all copies. Ctrl+Z brings back what you had mended.</source>
        <translation>已按全部副本重新识别全文。按 Ctrl+Z 可以回到加入之前，您做的修改都在。</translation>
    </message>
</context>
<context>
    <name>ItemDialog</name>
    <message>
        <source>Sectors</source>
        <translation>行业领域</translation>
    </message>
    <message>
        <source>{date}, as its target says</source>
        <translation>{date}（按量化指标）</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>请写明要做什么。</translation>
    </message>
    <message>
        <source>Check item</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>内容(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Concerns</source>
        <translation>适用对象(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Levels</source>
        <translation>层级(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Sectors</source>
        <translation>行业领域(&amp;S)</translation>
    </message>
    <message>
        <source>Line of &amp;work of</source>
        <translation>条线(&amp;W)</translation>
    </message>
    <message>
        <source>C&amp;ondition</source>
        <translation>条件(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>佐证提示(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Answered by</source>
        <translation>责任部门(&amp;A)</translation>
    </message>
    <message>
        <source>Ta&amp;rget</source>
        <translation>量化指标(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>完成时限(&amp;D)</translation>
    </message>
    <message>
        <source>{target} (of the document as a whole)</source>
        <translation>{target}（整体指标）</translation>
    </message>
    <message>
        <source>National bodies, separated by 、; empty means any</source>
        <translation>国家部门，用、隔开；空着表示不限</translation>
    </message>
    <message>
        <source>Optional, for instance: exporters</source>
        <translation>选填，例如：出口企业</translation>
    </message>
    <message>
        <source>2025, 2025-06 or 2025-06-30; empty where the document names no date</source>
        <translation>如 2025、2025-06 或 2025-06-30；文件没写的留空</translation>
    </message>
</context>
<context>
    <name>KeptDrafts</name>
    <message>
        <source>Kept drafts, not saved as policy documents yet</source>
        <translation>保留的草稿，还没有存为政策文件</translation>
    </message>
</context>
<context>
    <name>KeyCopy</name>
    <message>
        <source>Copy the id {key}</source>
        <translation>复制编号 {key}</translation>
    </message>
</context>
<context>
    <name>KeysModel</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Leave the import</source>
        <translation>离开导入</translation>
    </message>
    <message>
        <source>“{title}” is not saved as a policy document yet</source>
        <translation>“{title}”还没有保存为政策文件</translation>
    </message>
    <message>
        <source>A draft is offered again when this window is opened next.</source>
        <translation>保留草稿后，下次打开这个窗口可以接着做。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>保留草稿</translation>
    </message>
    <message>
        <source>Leave collecting</source>
        <translation>离开收回</translation>
    </message>
    <message>
        <source>You decided on {n} {n:cell|cells}; nothing is written yet</source>
        <translation>您已处理 {n} 格，还没有写入</translation>
    </message>
    <message>
        <source>The workbooks stay as they are and can be collected again at any time.</source>
        <translation>填报表没有改动，随时可以重新收回。</translation>
    </message>
    <message>
        <source>Leave without writing</source>
        <translation>不写入，离开</translation>
    </message>
</context>
<context>
    <name>LeavingTextDialog</name>
    <message>
        <source>Leave the import</source>
        <translation>离开导入</translation>
    </message>
    <message>
        <source>The pasted text was not taken apart yet</source>
        <translation>粘贴的文本还没有拆解</translation>
    </message>
    <message>
        <source>It is kept nowhere: once this window is closed, it is gone.</source>
        <translation>它没有保存在任何地方，关闭窗口后就没有了。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Measures</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>Lead: {bodies}</source>
        <translation>牵头 {bodies}</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} 项</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 项</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分派</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>Reached {value}</source>
        <translation>达到 {value}</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Done {date}</source>
        <translation>{date}完成</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>Undecided {n}</source>
        <translation>待判定 {n}</translation>
    </message>
    <message>
        <source>Suggested applicable: {reason}</source>
        <translation>建议适用：{reason}</translation>
    </message>
    <message>
        <source>Suggested not applicable: {reason}</source>
        <translation>建议不适用：{reason}</translation>
    </message>
    <message>
        <source>To be checked: {reason}</source>
        <translation>请核对：{reason}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Duibiao</source>
        <translation>对标</translation>
    </message>
    <message>
        <source> (read-only)</source>
        <translation>（只读）</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>{command}: {gesture}</source>
        <translation>{command}：{gesture}</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name}（找不到）</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
</context>
<context>
    <name>MarkForm</name>
    <message>
        <source>An item that does not apply needs a reason</source>
        <translation>不适用必须写明理由</translation>
    </message>
</context>
<context>
    <name>MeasureDialog</name>
    <message>
        <source>Give the measure a heading.</source>
        <translation>请写举措的标题。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>序号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Heading</source>
        <translation>标题(&amp;H)</translation>
    </message>
    <message>
        <source>Responsible &amp;bodies</source>
        <translation>责任部门(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>量化指标(&amp;T)</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>配合</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指导</translation>
    </message>
</context>
<context>
    <name>MemberBar</name>
    <message>
        <source>{n} of {total}</source>
        <translation>第 {n} 个，共 {total} 个</translation>
    </message>
    <message>
        <source>as of {date}</source>
        <translation>截至{date}</translation>
    </message>
    <message>
        <source>Overview, &amp;read-only:</source>
        <translation>汇总（只读）(&amp;R)：</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;None</source>
        <translation>未分派(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>登记(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>报告(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Applicability</source>
        <translation>适用性(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>进展(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>科室(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>责任人(&amp;O)</translation>
    </message>
    <message>
        <source>Due &amp;by</source>
        <translation>时限(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Recent assessments</source>
        <translation>最近的评估(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>外观(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>NewEditions</name>
    <message>
        <source>This program has a newer edition of {title}. Your marks stay as they are until you take it over.</source>
        <translation>本程序带有《{title}》的新版本。在您确认更新之前，登记不会变动。</translation>
    </message>
    <message>
        <source>Look at the changes…</source>
        <translation>查看变化…</translation>
    </message>
    <message>
        <source>Policy documents ({pattern})</source>
        <translation>政策文件 ({pattern})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Take over a new edition</source>
        <translation>更新到新版本</translation>
    </message>
    <message>
        <source>Reading the new edition</source>
        <translation>正在读取新版本</translation>
    </message>
    <message>
        <source>“{title}” was not taken over. What was imported is kept as a draft.</source>
        <translation>“{title}”没有更新。导入的内容已保留为草稿。</translation>
    </message>
    <message>
        <source>Go on with it…</source>
        <translation>接着做…</translation>
    </message>
    <message>
        <source>Comparing the editions</source>
        <translation>正在比较两个版本</translation>
    </message>
    <message>
        <source>The new edition is in force.</source>
        <translation>新版本已生效。</translation>
    </message>
    <message>
        <source>{n} changed {n:item wants|items want} another look.</source>
        <translation>{n} 个检查项有改动，请复核。</translation>
    </message>
    <message>
        <source>{n} {n:item is|items are} withdrawn, with {n:its|their} marks.</source>
        <translation>{n} 个检查项已取消，登记仍保留。</translation>
    </message>
    <message>
        <source>{told} {more}</source>
        <translation>{told}{more}</translation>
    </message>
    <message>
        <source>Show those to look at</source>
        <translation>查看待复核的检查项</translation>
    </message>
    <message>
        <source>Show those withdrawn</source>
        <translation>查看已取消的检查项</translation>
    </message>
</context>
<context>
    <name>NothingToTickDialog</name>
    <message>
        <source>Save as a policy document</source>
        <translation>保存为政策文件</translation>
    </message>
    <message>
        <source>“{title}” has no check item</source>
        <translation>“{title}”里没有检查项</translation>
    </message>
    <message>
        <source>Its measures would stand in the list, with nothing to tick below them.</source>
        <translation>保存后，列表里只有它的举措，下面没有可以登记的检查项。</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>仍然保存</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>The wording of {n} {n:measure|measures} now stands at the right, under “Policy text”.</source>
        <translation>{n} 条举措的原文已放到右侧“原文”页。</translation>
    </message>
    <message>
        <source>{n} {n:measure gets|measures get} none: the copy differs from the official text there, or lacks it.</source>
        <translation>另有 {n} 条没有放：所附文本在那里与官方原文不一致，或缺少那一条。</translation>
    </message>
    <message>
        <source>{told} {more}</source>
        <translation>{told}{more}</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open assessment</source>
        <translation>打开评估</translation>
    </message>
    <message>
        <source>Duibiao assessments ({pattern})</source>
        <translation>对标评估（{pattern}）</translation>
    </message>
    <message>
        <source>Opened for reading only: nothing can be marked here.</source>
        <translation>以只读方式打开，不能登记。</translation>
    </message>
    <message>
        <source>Try again for writing</source>
        <translation>重试，转为编辑</translation>
    </message>
    <message>
        <source>“{name}” was not opened, because a dialog was open.</source>
        <translation>“{name}”没有打开，因为当时有对话框没有关闭。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Two people changed this assessment at once, and the cloud service kept the other version beside it as “{name}”. It may hold marks that are missing here.</source>
        <translation>这份评估曾被两人同时改动，网盘把另一个版本另存在旁边：“{name}”。其中可能有这里没有的登记。</translation>
    </message>
    <message>
        <source>Look at it (read-only)</source>
        <translation>以只读方式查看</translation>
    </message>
    <message>
        <source>This file lies in a cloud folder, where synchronising may damage it while you work.</source>
        <translation>这个文件在网盘同步目录里，边用边同步可能损坏它。</translation>
    </message>
    <message>
        <source>This file lies on a network share, where it may be damaged while you work.</source>
        <translation>这个文件在网络共享盘上，使用中可能损坏。</translation>
    </message>
    <message>
        <source>Save a copy on this computer…</source>
        <translation>另存一份到本机…</translation>
    </message>
    <message>
        <source>Making the assessment</source>
        <translation>正在建立评估</translation>
    </message>
    <message>
        <source>Making a sample</source>
        <translation>正在准备示例</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Copied to {path}</source>
        <translation>已另存到 {path}</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>Restored. The former file is kept as {name}</source>
        <translation>已恢复。原来的文件保留为 {name}</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在恢复备份</translation>
    </message>
</context>
<context>
    <name>OutlineAsking</name>
    <message>
        <source>Rename the chapter</source>
        <translation>章改名</translation>
    </message>
    <message>
        <source>Change the measure</source>
        <translation>修改举措</translation>
    </message>
    <message>
        <source>Change the item</source>
        <translation>修改检查项</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>添加检查项</translation>
    </message>
    <message>
        <source>Add a measure</source>
        <translation>添加举措</translation>
    </message>
    <message>
        <source>Begin a chapter</source>
        <translation>另起一章</translation>
    </message>
    <message>
        <source>Split the item</source>
        <translation>拆分检查项</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Chapters and measures</source>
        <translation>章、举措</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>OutlineMoves</name>
    <message>
        <source>Move the chapter</source>
        <translation>移动章</translation>
    </message>
    <message>
        <source>Move the measure</source>
        <translation>移动举措</translation>
    </message>
    <message>
        <source>Move the item</source>
        <translation>移动检查项</translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>Split the measure</source>
        <translation>拆分举措</translation>
    </message>
    <message>
        <source>Join two items</source>
        <translation>合并检查项</translation>
    </message>
    <message>
        <source>Join two measures</source>
        <translation>合并举措</translation>
    </message>
    <message>
        <source>Join two chapters</source>
        <translation>合并两章</translation>
    </message>
    <message>
        <source>Remove the item</source>
        <translation>删除检查项</translation>
    </message>
    <message>
        <source>Remove the measure</source>
        <translation>删除举措</translation>
    </message>
    <message>
        <source>Remove the chapter</source>
        <translation>删除章</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>撤销：{change}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation>重做：{change}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Measures: {measures}, items: {items}, targets: {targets}</source>
        <translation>{measures} 条举措，检查项 {items}，指标 {targets}</translation>
    </message>
    <message>
        <source>Chapters: {chapters}, measures: {measures}, items: {items}, targets: {targets}</source>
        <translation>{chapters} 章 {measures} 条举措，检查项 {items}，指标 {targets}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>识别出的结构</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>修改(&amp;E)…</translation>
    </message>
    <message>
        <source>Add a check &amp;item…</source>
        <translation>添加检查项(&amp;I)…</translation>
    </message>
    <message>
        <source>Split &amp;elsewhere…</source>
        <translation>在光标处拆分(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Begin a measure here</source>
        <translation>从这里另起一条举措(&amp;B)</translation>
    </message>
    <message>
        <source>Begin a &amp;chapter here…</source>
        <translation>从这里另起一章(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>拆分(&amp;S)</translation>
    </message>
    <message>
        <source>{told} + {own}</source>
        <translation>{told}，整体指标 {own}</translation>
    </message>
    <message>
        <source>Targets of the document as a whole, which belong to no measure, stand under “About…”</source>
        <translation>不属于任何举措的整体指标，在“文件信息”里查看和修改</translation>
    </message>
    <message>
        <source>Add a &amp;measure…</source>
        <translation>添加举措(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Join with the next</source>
        <translation>与下一个合并(&amp;J)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>调整</translation>
    </message>
</context>
<context>
    <name>OwnCopyBar</name>
    <message>
        <source>A copy of “{title}”: of the {paragraphs} paragraphs of the official text, {matched} agree. Its wording can stand beside the check items that are there already.</source>
        <translation>这是“{title}”的副本：官方文本共 {paragraphs} 段，其中 {matched} 段一致。可以把它的原文放到已有的检查项旁边。</translation>
    </message>
    <message>
        <source>By its number or title this is “{title}”, of which the program has no checksums. Measures with the same heading: {same} of {measures}. Their wording, unverified, can stand beside the check items.</source>
        <translation>按文号或标题，这是“{title}”，程序没有它的校验值。{measures} 条举措中有 {same} 条标题相同；可以把它们在副本中的文字（未经核对）放到检查项旁边。</translation>
    </message>
    <message>
        <source>Differences ({n})…</source>
        <translation>{n} 处不同…</translation>
    </message>
    <message>
        <source>Use its wording</source>
        <translation>采用它的原文</translation>
    </message>
    <message>
        <source>Add the built-in document with its wording</source>
        <translation>加入内置文件并采用原文</translation>
    </message>
</context>
<context>
    <name>OwnItemDialog</name>
    <message>
        <source>That is long for one item: perhaps two?</source>
        <translation>一项有些长，是否分成两项？</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>请写明要做什么。</translation>
    </message>
    <message>
        <source>Add a check item of our own</source>
        <translation>增设检查项</translation>
    </message>
    <message>
        <source>Change our own check item</source>
        <translation>修改增设的检查项</translation>
    </message>
    <message>
        <source>In measure: {title}</source>
        <translation>所属举措：{title}</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>内容(&amp;T)</translation>
    </message>
    <message>
        <source>One verb, one object, one result that can be seen.</source>
        <translation>一个动作、一个对象、一个看得见的结果。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增设</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>not possible now</source>
        <translation>现在不可用</translation>
    </message>
</context>
<context>
    <name>PaperBox</name>
    <message>
        <source>{size} landscape, {bound}</source>
        <translation>{size} 横向，{bound}</translation>
    </message>
</context>
<context>
    <name>PasteColumns</name>
    <message>
        <source>{rows} {rows:row|rows} × {columns} {columns:column|columns}; each column goes into:</source>
        <translation>{rows} 行 × {columns} 列，每一列填到：</translation>
    </message>
    <message>
        <source>The &amp;first row holds the names of the columns</source>
        <translation>第一行是列名(&amp;F)</translation>
    </message>
    <message>
        <source>(not pasted)</source>
        <translation>（不粘贴）</translation>
    </message>
    <message>
        <source>Column {n} goes into</source>
        <translation>第 {n} 列填到</translation>
    </message>
</context>
<context>
    <name>PasteWindow</name>
    <message>
        <source>Comparing the block</source>
        <translation>正在核对粘贴的内容</translation>
    </message>
    <message>
        <source>Pasting</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>&amp;Write {n} {n:cell|cells}</source>
        <translation>写入 {n} 格(&amp;W)</translation>
    </message>
    <message>
        <source>{n} {n:row, matched by its id|rows, matched by their ids}. Empty cells change nothing.</source>
        <translation>{n} 行，按编号对应。空格不改动原有登记。</translation>
    </message>
    <message>
        <source>{n} {n:row without an id|rows without ids}, from the selected item downwards. Empty cells change nothing.</source>
        <translation>{n} 行，没有编号，从选中的一项起依次向下对应。空格不改动原有登记。</translation>
    </message>
    <message>
        <source>{n} {n:row without an id|rows without ids}, onto the selected items in order. Empty cells change nothing.</source>
        <translation>{n} 行，没有编号，按顺序对应选中的各项。空格不改动原有登记。</translation>
    </message>
    <message>
        <source>Paste from a table</source>
        <translation>从表格粘贴</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>{name} {year}</source>
        <translation>{name} {year}年度</translation>
    </message>
    <message>
        <source>Assessment {year}</source>
        <translation>{year}年度评估</translation>
    </message>
    <message>
        <source>Duibiao</source>
        <translation>对标</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Save the assessment as</source>
        <translation>评估另存为</translation>
    </message>
    <message>
        <source>Duibiao assessments</source>
        <translation>对标评估文件</translation>
    </message>
    <message>
        <source>A folder of this computer, not synchronized to a cloud</source>
        <translation>本机文件夹，不在网盘同步目录内</translation>
    </message>
    <message>
        <source>A network share: the file may be damaged there while you work. Better a folder of this computer.</source>
        <translation>这是网络共享文件夹，边改边写可能损坏文件。建议换成本机文件夹。</translation>
    </message>
    <message>
        <source>Synchronized by {name}: the file may be damaged while you work. Better another folder.</source>
        <translation>这个文件夹由 {name} 同步，边改边传可能损坏文件。建议换一个文件夹。</translation>
    </message>
    <message>
        <source>Place of the file</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change the place of the file</source>
        <translation>更改保存位置</translation>
    </message>
</context>
<context>
    <name>PolicyDocuments</name>
    <message>
        <source>{measures} {measures:measure|measures}</source>
        <translation>{measures} 条举措</translation>
    </message>
    <message>
        <source>{chapters} {chapters:chapter|chapters}, {measures} {measures:measure|measures}</source>
        <translation>{chapters} 章 {measures} 条举措</translation>
    </message>
    <message>
        <source>{measures}, {targets} {targets:target|targets}</source>
        <translation>{measures}，量化指标 {targets} 项</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Laying out…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Laying out… {share}%</source>
        <translation>正在排版… {share}%</translation>
    </message>
    <message>
        <source>As it prints, in Excel and as PDF</source>
        <translation>与打印、Excel、PDF 的分页一致</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>显示比例</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>The form cannot be imported yet</source>
        <translation>这张表还不能导入</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制清单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Lines of work</source>
        <translation>条线</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>行业领域</translation>
    </message>
    <message>
        <source>Suggested applicable {before} → {after}. Marks stay as they are.</source>
        <translation>建议适用 {before} → {after}。已有登记不变。</translation>
    </message>
    <message>
        <source>Suggested applicable {before}</source>
        <translation>建议适用 {before}</translation>
    </message>
    <message>
        <source>Give the name of your organization.</source>
        <translation>请填写本单位名称。</translation>
    </message>
    <message>
        <source>Our organization</source>
        <translation>本单位信息</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>层级(&amp;L)</translation>
    </message>
    <message>
        <source>Lines of &amp;work</source>
        <translation>条线(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>地区(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;City or county</source>
        <translation>市、县(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Sectors</source>
        <translation>行业领域(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ProfileStep</name>
    <message>
        <source>Sectors</source>
        <translation>行业领域</translation>
    </message>
    <message>
        <source>Give the name of your organization.</source>
        <translation>请填写本单位名称。</translation>
    </message>
    <message>
        <source>Market bureau of a city</source>
        <translation>市级市场监管部门</translation>
    </message>
    <message>
        <source>Market bureau of a county</source>
        <translation>县级市场监管部门</translation>
    </message>
    <message>
        <source>Market bureau of a province</source>
        <translation>省级市场监管部门</translation>
    </message>
    <message>
        <source>Township or sub-district</source>
        <translation>乡镇政府、街道办事处</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Association or society</source>
        <translation>协会、学会</translation>
    </message>
    <message>
        <source>School or university</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Other city department</source>
        <translation>其他市级政府部门</translation>
    </message>
    <message>
        <source>Other county department</source>
        <translation>其他县级政府部门</translation>
    </message>
    <message>
        <source>Other provincial department</source>
        <translation>其他省级政府部门</translation>
    </message>
    <message>
        <source>National department</source>
        <translation>国家部门</translation>
    </message>
    <message>
        <source>Research, testing, medical</source>
        <translation>科研、检测、医疗机构</translation>
    </message>
    <message>
        <source>Technical committee</source>
        <translation>标准化技术委员会</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>National</source>
        <translation>国家级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Line of work</source>
        <translation>条线</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>City or county</source>
        <translation>市、县</translation>
    </message>
    <message>
        <source>As it shall stand on the ledger</source>
        <translation>与台账上的单位名称一致</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>输入文字查找</translation>
    </message>
    <message>
        <source>Type to find: which national body is above yours</source>
        <translation>输入查找：对应的国家部门</translation>
    </message>
    <message>
        <source>More: city, sectors</source>
        <translation>更多：市县、行业领域</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>{done} of {total}</source>
        <translation>第 {done} 项，共 {total} 项</translation>
    </message>
    <message>
        <source>about {n} s left</source>
        <translation>还需约 {n} 秒</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelling leaves no half file; existing files stay as they are.</source>
        <translation>取消不会留下半个文件，原有文件保持不变。</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Suggested applicable</source>
        <translation>建议适用</translation>
    </message>
    <message>
        <source>Suggested not applicable</source>
        <translation>建议不适用</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>无建议</translation>
    </message>
    <message>
        <source>Nothing marked yet</source>
        <translation>还没有登记</translation>
    </message>
    <message>
        <source>Done {rate}%</source>
        <translation>完成率 {rate}%</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Duty of a national or provincial body</source>
        <translation>属国家（省级）部委职责</translation>
    </message>
    <message>
        <source>Outside this organization&apos;s functions</source>
        <translation>不属本单位职能</translation>
    </message>
    <message>
        <source>No such object in this region</source>
        <translation>本地无此类对象</translation>
    </message>
    <message>
        <source>Another unit has taken it on</source>
        <translation>已由其他单位承担</translation>
    </message>
    <message>
        <source>&amp;Reason for not applicable</source>
        <translation>不适用的理由(&amp;R)</translation>
    </message>
    <message>
        <source>Reason for not applicable</source>
        <translation>不适用的理由</translation>
    </message>
    <message>
        <source>Choose or type why it does not apply</source>
        <translation>选择或填写为什么不适用</translation>
    </message>
    <message>
        <source>Set not applicable  Enter</source>
        <translation>记为不适用  Enter</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>The receipt is on the clipboard.</source>
        <translation>回执已复制。</translation>
    </message>
    <message>
        <source>Receipt of collecting</source>
        <translation>收回回执</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>回执另存为</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>{name} could not be written. Choose another folder or name.</source>
        <translation>“{name}”写不了。请换一个文件夹或名称。</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已写入：{name}</translation>
    </message>
    <message>
        <source>Collected. This is the receipt.</source>
        <translation>已收回，回执如下</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>{folder}: moved, renamed or deleted</source>
        <translation>{folder}：已移走、改名或删除</translation>
    </message>
    <message>
        <source>{drive}: this drive is not there</source>
        <translation>{drive} 找不到这个磁盘</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {name} from the list</source>
        <translation>从列表移除 {name}</translation>
    </message>
</context>
<context>
    <name>RemarksPane</name>
    <message>
        <source>{open} for you to decide</source>
        <translation>{open} 条要您决定</translation>
    </message>
    <message>
        <source>{open} for you to decide, {told} done and open to checking</source>
        <translation>{open} 条要您决定，{told} 条已处理可核对</translation>
    </message>
    <message>
        <source>Nothing stood out</source>
        <translation>没有需要提醒的地方</translation>
    </message>
    <message>
        <source>Look here first: {n}</source>
        <translation>先看这 {n} 条提醒</translation>
    </message>
    <message>
        <source>Next  F8</source>
        <translation>下一条 F8</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Text of the document</source>
        <translation>文件文本</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>举措标题</translation>
    </message>
    <message>
        <source>bodies</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>target</source>
        <translation>量化指标</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>修复处</translation>
    </message>
    <message>
        <source>Before (answered)</source>
        <translation>原来（填报时）</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Nothing differs, or no column is taken: choose above what each column holds.</source>
        <translation>没有不同之处，或没有一列要粘贴：请在上面选定每一列填到哪一栏。</translation>
    </message>
    <message>
        <source>No file could be taken; the list above says why. Nothing has been changed.</source>
        <translation>没有一份能收下，原因见上面的清单。评估没有任何改动。</translation>
    </message>
    <message>
        <source>Nothing differs: what came back stands here already. Collecting it again changes nothing.</source>
        <translation>没有不同：报回的内容与现在的登记一致。重复收回不会改变任何登记。</translation>
    </message>
    <message>
        <source>Nothing differs in this file.</source>
        <translation>这份填报表没有不同之处。</translation>
    </message>
    <message>
        <source>There are no such cells.</source>
        <translation>没有这类单元格。</translation>
    </message>
    <message>
        <source>{n} {n:file|files}</source>
        <translation>{n} 份文件</translation>
    </message>
    <message>
        <source>, {n} of them not taken</source>
        <translation>，其中 {n} 份没有收下</translation>
    </message>
    <message>
        <source>Show all files</source>
        <translation>显示全部文件</translation>
    </message>
    <message>
        <source>Not back yet ({n}): {names}</source>
        <translation>还没有报回（{n}）：{names}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Cells that differ</source>
        <translation>有变化的单元格</translation>
    </message>
</context>
<context>
    <name>RollUpDialog</name>
    <message>
        <source>Files to roll up</source>
        <translation>要汇总的文件</translation>
    </message>
    <message>
        <source>Assessments and workbooks ({pattern})</source>
        <translation>评估文件和填报表（{pattern}）</translation>
    </message>
    <message>
        <source>Folder to roll up</source>
        <translation>要汇总的文件夹</translation>
    </message>
    <message>
        <source>Who is expected</source>
        <translation>应报单位</translation>
    </message>
    <message>
        <source>Lists, overviews and assessments ({pattern})</source>
        <translation>名单、汇总和评估文件（{pattern}）</translation>
    </message>
    <message>
        <source>Save the overview as</source>
        <translation>汇总表另存为</translation>
    </message>
    <message>
        <source>Add the files to roll up: assessments, returned workbooks or a folder.</source>
        <translation>请先加入要汇总的文件：评估文件、报回的填报表，或存放它们的文件夹。</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>请填写文件名。</translation>
    </message>
    <message>
        <source>There is a file of this name. Roll up once more to replace it, or give another name.</source>
        <translation>已有同名文件。再点一次“汇总”就替换它，或另起文件名。</translation>
    </message>
    <message>
        <source>{n} {n:organization|organizations} rolled up, {missing} missing, {refused} {refused:file|files} not taken.</source>
        <translation>已汇总 {n} 个单位，未报 {missing} 个，未收入 {refused} 份文件。</translation>
    </message>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>已取消，没有写任何文件。</translation>
    </message>
    <message>
        <source>Roll up returns</source>
        <translation>汇总各单位</translation>
    </message>
    <message>
        <source>Drop assessments and returned workbooks of the organizations here, or a folder. They are only read.</source>
        <translation>把各单位的评估文件、报回的填报表或文件夹拖到这里；只读取，不改动。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>加入文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>加入文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Take o&amp;ut</source>
        <translation>移出(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Rolled up by</source>
        <translation>汇总单位(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Expected</source>
        <translation>应报单位(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>纸张(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>另存为(&amp;S)</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Optional: a list, the last overview, or the assessment that sent out</source>
        <translation>可不填：名单、上次的汇总，或下发填报表的评估文件</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应报单位</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Also a read-only overview to look &amp;into each organization</source>
        <translation>同时另存只读汇总文件，可逐个单位查看(&amp;I)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Open the workbook</source>
        <translation>打开汇总表</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Open the overview</source>
        <translation>查看各单位</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Roll up</source>
        <translation>汇总</translation>
    </message>
</context>
<context>
    <name>SavingDialog</name>
    <message>
        <source>Save as a policy document</source>
        <translation>保存为政策文件</translation>
    </message>
    <message>
        <source>“{title}” is in this assessment already</source>
        <translation>本评估中已有“{title}”</translation>
    </message>
    <message>
        <source>Which document is this a new edition of?</source>
        <translation>这是哪份文件的新版本？</translation>
    </message>
    <message>
        <source>Is this a new edition of “{title}”?</source>
        <translation>这是“{title}”的新版本吗？</translation>
    </message>
    <message>
        <source>As its new edition, it is compared measure by measure; marks stay with their items, and you see what changes before anything is written.</source>
        <translation>作为新版本：逐条比较，登记跟随各自的检查项，写入之前先让您看到所有变化。</translation>
    </message>
    <message>
        <source>As another document, it stands beside the one that is there.</source>
        <translation>作为另一份文件：与原有的文件并列。</translation>
    </message>
    <message>
        <source>Every paragraph of the official text is in this copy, so it is no new edition: its wording can stand beside the check items that are there, and nothing else changes.</source>
        <translation>这份副本与官方文本每一段都一致，不是新版本：可以把它的原文放到已有的检查项旁边，其他都不变。</translation>
    </message>
    <message>
        <source>Paragraphs of the official text that are in this copy: {matched} of {paragraphs}. The wording of the measures that agree can stand beside the check items that are there, and nothing else changes. As a new edition, items that are not found in it are withdrawn.</source>
        <translation>官方原文共 {paragraphs} 段，这份文本里有 {matched} 段一致。可以把一致的举措的原文放到现有检查项旁边，其他不变。作为新版本，则会撤回其中没有的检查项。</translation>
    </message>
    <message>
        <source>It has the number or the title of this document, so its wording can stand beside the check items that are there, and nothing else changes. The program has no checksums of it: compare the wording yourself.</source>
        <translation>它的文号或标题与这份文件相同，可以把它的文字放到已有的检查项旁边，其他都不变。程序没有这份文件的校验值：请自行核对文字。</translation>
    </message>
    <message>
        <source>Document that is there</source>
        <translation>已有的文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>As another document</source>
        <translation>作为另一份文件</translation>
    </message>
    <message>
        <source>As a new edition…</source>
        <translation>作为新版本…</translation>
    </message>
    <message>
        <source>Use its wording</source>
        <translation>采用它的原文</translation>
    </message>
</context>
<context>
    <name>SendOut</name>
    <message>
        <source>{n} fill-in {n:workbook|workbooks} written: {folder}</source>
        <translation>已写好 {n} 份填报表：{folder}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>SendOutDialog</name>
    <message>
        <source>Folder for the workbooks</source>
        <translation>填报表所在文件夹</translation>
    </message>
    <message>
        <source>Choose a unit, or give a name on each line.</source>
        <translation>请勾选科室，或每行写一个名称。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择文件夹。</translation>
    </message>
    <message>
        <source>Send out fill-in workbooks</source>
        <translation>下发填报表</translation>
    </message>
    <message>
        <source>&amp;Scope</source>
        <translation>范围(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>下发给(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>科室(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Back by</source>
        <translation>报回期限(&amp;B)</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>{unit} ({n} {n:item|items})</source>
        <translation>{unit}（{n} 项）</translation>
    </message>
    <message>
        <source>All documents ({n} {n:item|items})</source>
        <translation>全部文件（{n} 项）</translation>
    </message>
    <message>
        <source>What the list shows ({n})</source>
        <translation>列表所示（{n} 项）</translation>
    </message>
    <message>
        <source>To</source>
        <translation>下发给</translation>
    </message>
    <message>
        <source>Lead units</source>
        <translation>牵头科室</translation>
    </message>
    <message>
        <source>Named recipients</source>
        <translation>指定名称</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>One county or enterprise on each line; each gets all items</source>
        <translation>每行一个县区或企业，各收到全部检查项</translation>
    </message>
    <message>
        <source>Optional, e.g. 2026-12-20</source>
        <translation>可不填，如 2026-12-20、年底</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Send out</source>
        <translation>下发</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>外观(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Due soon from</source>
        <translation>临期提前(&amp;D)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Show the &amp;keys in the status bar</source>
        <translation>在状态栏显示按键(&amp;K)</translation>
    </message>
    <message>
        <source>Days before the due date</source>
        <translation>时限前的天数</translation>
    </message>
    <message>
        <source>days before the due date; kept in the assessment</source>
        <translation>天，保存在本评估文件中</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Settle {field}</source>
        <translation>改定{field}</translation>
    </message>
    <message>
        <source>&amp;What there is</source>
        <translation>可选的内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Our answer</source>
        <translation>改定为(&amp;O)</translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>改定为</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>可选的内容</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>{place}: {value}</source>
        <translation>{place}：{value}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>In the list: status, then the next item</source>
        <translation>清单中：设进展，到下一项</translation>
    </message>
    <message>
        <source>In the list: not applicable</source>
        <translation>清单中：不适用</translation>
    </message>
    <message>
        <source>In the list: undecided</source>
        <translation>清单中：待判定</translation>
    </message>
    <message>
        <source>In the list: done, or what was before</source>
        <translation>清单中：已完成，再按恢复原状</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>In the list: next item, previous item</source>
        <translation>清单中：下一项、上一项</translation>
    </message>
    <message>
        <source>In the list: adopt the suggestion, else enter the details</source>
        <translation>清单中：采纳建议，没有建议则进入详情</translation>
    </message>
    <message>
        <source>In the list: fold or unfold the measure</source>
        <translation>清单中：收起或展开举措</translation>
    </message>
    <message>
        <source>In the list: clear the selection, then the search</source>
        <translation>清单中：取消选择，再清空搜索</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>输入文字查找</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Once you start, the first item stands ready</source>
        <translation>开始后，第一项已经选好</translation>
    </message>
    <message>
        <source>Open an assessment</source>
        <translation>打开已有的评估</translation>
    </message>
    <message>
        <source>One digit marks an item; it is saved at once.</source>
        <translation>按一个数字键就算登记一项，自动保存。</translation>
    </message>
    <message>
        <source>An assessment (.duibiao) can also be dropped here, and a policy document to be imported.</source>
        <translation>评估文件（.duibiao）和要导入的政策文件也可以拖到这里。</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>用示例试一试</translation>
    </message>
    <message>
        <source>next item</source>
        <translation>下一项</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Policy documents ({pattern})</source>
        <translation>政策文件 ({pattern})</translation>
    </message>
    <message>
        <source>Import a policy document</source>
        <translation>导入政策文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>A picture was pasted, of which no text can be read. Look for the text itself, or convert the picture with OCR software first.</source>
        <translation>粘贴的是图片，读不出文字。请找文字版，或先用文字识别（OCR）软件转换。</translation>
    </message>
    <message>
        <source>Drop a policy document here</source>
        <translation>把政策文件拖到这里</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>or paste its text</source>
        <translation>或粘贴文本</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Take the text apart</source>
        <translation>拆解这段文本</translation>
    </message>
    <message>
        <source>Fill-in workbooks ({pattern})</source>
        <translation>填报表 ({pattern})</translation>
    </message>
    <message>
        <source>Collect fill-in workbooks</source>
        <translation>收回填报表</translation>
    </message>
    <message>
        <source>Folder with returned workbooks</source>
        <translation>存放填报表的文件夹</translation>
    </message>
    <message>
        <source>Drop the returned workbooks here</source>
        <translation>把报回的填报表拖到这里</translation>
    </message>
    <message>
        <source>Any number of them at once, in any order, whatever was sorted or renamed. They are compared cell by cell with what was sent and what stands here; nothing is written before you say so.</source>
        <translation>一次可以拖入任意多份，不分先后；排过序、改过名的也能对上。先与下发时和现在的登记逐格核对，您确认之前不写入任何内容。</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose a fol&amp;der…</source>
        <translation>选择文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>Word (.docx), PDF with text, web page, plain text, or an Excel form that was filled in. Several files are taken for copies of one document, each of which may be incomplete. Nothing is stored before you say so.</source>
        <translation>支持 Word（.docx）、带文字的 PDF、网页、文本，以及填好的 Excel 表。一次选几个文件，会当作同一份文件的几份副本，可以各有残缺。您确认之前什么也不会保存。</translation>
    </message>
    <message>
        <source>Download an empty Excel form…</source>
        <translation>下载空白 Excel 表…</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Opened for reading only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>✓ Saved at once</source>
        <translation>✓ 即时保存</translation>
    </message>
    <message>
        <source>✓ Saved {time}</source>
        <translation>✓ 已保存 {time}</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} 项</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 项</translation>
    </message>
    <message>
        <source>{n} of {total} items</source>
        <translation>显示 {n} / {total} 项</translation>
    </message>
    <message>
        <source>done, or back</source>
        <translation>完成／还原</translation>
    </message>
    <message>
        <source>next, previous</source>
        <translation>下一项、上一项</translation>
    </message>
    <message>
        <source>As of {date}</source>
        <translation>截至 {date}</translation>
    </message>
</context>
<context>
    <name>StayingDialog</name>
    <message>
        <source>Stay</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>SuggestionBox</name>
    <message>
        <source>Adopt</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Adopt the suggestion</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>{count} undecided, {adoptable} of them with a suggestion</source>
        <translation>{count} 项待判定，其中 {adoptable} 项有建议</translation>
    </message>
</context>
<context>
    <name>TargetField</name>
    <message>
        <source>Give the file a name.</source>
        <translation>请填写文件名。</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one.</source>
        <translation>没有文件夹 {folder}。请另选一个。</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder {folder}. Choose another one.</source>
        <translation>不能在文件夹 {folder} 里写文件。请另选一个。</translation>
    </message>
    <message>
        <source>There is a file of this name. Export once more to replace it, or give another name.</source>
        <translation>已有同名文件。再按一次“导出”将替换它，或换一个名字。</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>File</source>
        <translation>存为</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
</context>
<context>
    <name>TargetsTable</name>
    <message>
        <source>A target needs its object.</source>
        <translation>指标要写明对象。</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source> (not in the list as it is filtered)</source>
        <translation>（不在当前筛选的清单中）</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit the own item</source>
        <translation>修改增设的检查项</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the own item</source>
        <translation>删除增设的检查项</translation>
    </message>
    <message>
        <source>Text of the own item</source>
        <translation>增设的检查项的内容</translation>
    </message>
    <message>
        <source>Policy text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Deleted “{text}”; undo brings it back</source>
        <translation>已删除“{text}”，可撤销</translation>
    </message>
    <message>
        <source>The official text is not supplied: the copy that the wording was taken from differs from it here, or lacks it. See the document as its issuer published it.</source>
        <translation>所附文本在这里与官方原文不一致，或缺少本条，所以没有显示原文；请对照发布机关公布的文本。</translation>
    </message>
    <message>
        <source>The official text is not supplied; see the document as its issuer published it.</source>
        <translation>本程序不附文件正文，请对照发布机关公布的文本。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>量化指标</translation>
    </message>
    <message>
        <source>Responsible bodies</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>The document names no bodies for this measure.</source>
        <translation>原文未对这一条列责任单位。</translation>
    </message>
    <message>
        <source>The item concerns</source>
        <translation>本项涉及</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>配合</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指导</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>更多命令</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>This file is in use</source>
        <translation>这个文件正由别人使用</translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be opened</source>
        <translation>“{name}”已损坏，打不开</translation>
    </message>
    <message>
        <source>“{name}” does not fit its checksums</source>
        <translation>“{name}”与校验值不符</translation>
    </message>
    <message>
        <source>“{name}” is not there</source>
        <translation>找不到“{name}”</translation>
    </message>
    <message>
        <source>“{name}” is not there any more</source>
        <translation>“{name}”不在原处了</translation>
    </message>
    <message>
        <source>“{name}” was replaced by another file</source>
        <translation>“{name}”已被另一个文件替换</translation>
    </message>
    <message>
        <source>“{name}” is not a Duibiao assessment</source>
        <translation>“{name}”不是对标的评估文件</translation>
    </message>
    <message>
        <source>“{name}” is an empty file</source>
        <translation>“{name}”是空文件</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not an assessment</source>
        <translation>“{name}”是文件夹，不是评估文件</translation>
    </message>
    <message>
        <source>“{name}” was made by a newer Duibiao</source>
        <translation>“{name}”由较新的对标建立</translation>
    </message>
    <message>
        <source>“{name}” has an older format</source>
        <translation>“{name}”的格式较旧</translation>
    </message>
    <message>
        <source>“{name}” cannot be written</source>
        <translation>不能写入“{name}”</translation>
    </message>
    <message>
        <source>Another program holds “{name}”</source>
        <translation>“{name}”正被别的程序占用</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened</source>
        <translation>打不开“{name}”</translation>
    </message>
    <message>
        <source>“{name}” cannot be read or written</source>
        <translation>不能读写“{name}”</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>没有做成</translation>
    </message>
    <message>
        <source>{who} is editing it on “{host}” since {since}. Writing at the same time would overwrite each other&apos;s work, so it can only be viewed now.</source>
        <translation>{who} 在“{host}”上从 {since} 开始编辑。同时写入会互相覆盖，所以现在只能查看。</translation>
    </message>
    <message>
        <source>Once it has been closed there, “Retry” opens it for editing.</source>
        <translation>对方关闭后，可点“重试”转为编辑。</translation>
    </message>
    <message>
        <source>Restoring puts the chosen backup in its place; the damaged file is kept beside it.</source>
        <translation>恢复会把所选备份放到原处，损坏的文件原样另存在旁边。</translation>
    </message>
    <message>
        <source>There is no backup of it on this computer. Look for a copy elsewhere.</source>
        <translation>这台电脑上没有它的备份。请找一找别处的副本。</translation>
    </message>
    <message>
        <source>Restoring puts the chosen backup in its place; the file that stands there now is kept beside it.</source>
        <translation>恢复会用选中的备份代替它，现在的文件另存在旁边。</translation>
    </message>
    <message>
        <source>There is no backup of it on this computer. If it was copied or synchronised, wait until all of it has come, or fetch it again.</source>
        <translation>这台电脑上没有它的备份。文件若是复制或同步来的，请等传完后再打开，或重新取一份。</translation>
    </message>
    <message>
        <source>Duibiao</source>
        <translation>对标</translation>
    </message>
    <message>
        <source>Backup, {when}</source>
        <translation>{when} 的备份</translation>
    </message>
    <message>
        <source>steps fewer: {n}</source>
        <translation>少 {n} 次登记</translation>
    </message>
    <message>
        <source>steps: {n}</source>
        <translation>共 {n} 次登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复这份备份</translation>
    </message>
</context>
<context>
    <name>UnexpectedDialog</name>
    <message>
        <source>Duibiao</source>
        <translation>对标</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>出现了意外的错误</translation>
    </message>
    <message>
        <source>What you did last may not have worked. Everything that was shown as saved is saved.</source>
        <translation>刚才的操作可能没有完成。凡显示为已保存的登记都已保存。</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, restart the program and pass on the details, also kept in {log}.</source>
        <translation>请再试一次。若再次出现，请重新启动程序，并把详细信息告诉我们；它也记录在 {log}。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>UnitsDialog</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The unit “{name}” occurs twice.</source>
        <translation>科室“{name}”出现了两次。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{n} {n:item loses|items lose} the unit {names}. What was marked stays; undo brings the unit back.</source>
        <translation>{n} 项将不再由{names}负责。登记保留；撤销可恢复科室。</translation>
    </message>
    <message>
        <source>{n} {n:owner leaves; the items have|owners leave; their items have} no owner then. Undo brings them back.</source>
        <translation>移除 {n} 名责任人，其名下检查项将没有责任人。撤销可恢复。</translation>
    </message>
    <message>
        <source>Units and owners</source>
        <translation>科室和责任人</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>科室(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Owners</source>
        <translation>责任人(&amp;O)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation>上移(&amp;P)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>UnsavedStrip</name>
    <message>
        <source>It belongs to another item.</source>
        <translation>它属于另一个检查项。</translation>
    </message>
    <message>
        <source>Not saved in all: {count}</source>
        <translation>没有存上的共 {count} 处</translation>
    </message>
    <message>
        <source>Close the window again to give the text up.</source>
        <translation>再次关闭窗口将放弃这段文字。</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>{n} selected:</source>
        <translation>选中的 {n} 格：</translation>
    </message>
    <message>
        <source>{n} changed by both:</source>
        <translation>双方都改的 {n} 格：</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>All &amp;ours</source>
        <translation>全用我的(&amp;O)</translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation>全用对方的(&amp;T)</translation>
    </message>
    <message>
        <source>Take &amp;pasted</source>
        <translation>全用粘贴的(&amp;P)</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>To be imported as soon as the assessment is made: {names}</source>
        <translation>建好评估后接着导入：{names}</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Not back yet: {n}</source>
        <translation>还没有报回：{n} 份</translation>
    </message>
    <message>
        <source>Sent to {sent}, not back yet: {n}</source>
        <translation>已下发 {sent} 份，未报回：{n}</translation>
    </message>
</context>
<context>
    <name>WaitingModel</name>
    <message>
        <source>Sent to</source>
        <translation>下发给</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>下发日期</translation>
    </message>
    <message>
        <source>Back by</source>
        <translation>报回期限</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>报回日期</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>not yet, {n} {n:day|days} late</source>
        <translation>未报回，逾期 {n} 天</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未报回</translation>
    </message>
    <message>
        <source>{day}, {n} {n:day|days} late</source>
        <translation>{day}，逾期 {n} 天</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>as a whole</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>{n} {n:place|places}</source>
        <translation>{n} 处</translation>
    </message>
    <message>
        <source>line {line} ({k} of {n})</source>
        <translation>第 {line} 行（{k}/{n}）</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>填写…</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>self.model</name>
    <message>
        <source>{n} {n:item|items}</source>
        <translation>{n} 项</translation>
    </message>
</context>
</TS>
