"""What a chosen file is, where it is none that can be read: key of the error → (Chinese, English)."""

from __future__ import annotations

READING: dict[str, tuple[str, str]] = {
    "file-empty": (
        "“{name}”里没有文字。没有导入任何内容，原文件没有改动。请检查是否选错了文件。",
        "“{name}” holds no text. Nothing was imported, and the file is unchanged. Check that it is the right one.",
    ),
    "file-too-large": (
        "“{name}”有 {size} MB，超过 {limit} MB。没有导入任何内容，原文件没有改动。"
        "请去掉其中的图片和附件，或只保留政策正文，另存后再导入。",
        "“{name}” has {size} MB, more than {limit} MB. Nothing was imported, and the file is unchanged. "
        "Save a copy without pictures and attachments and import that.",
    ),
    "parse-unreadable": (
        "不能读取“{name}”（{detail}）。没有导入任何内容，原文件没有改动。请检查文件是否还在、能否打开。",
        "“{name}” cannot be read ({detail}). Nothing was imported, and the file is unchanged. "
        "Check that it is still there and can be opened.",
    ),
    "file-binary": (
        "“{name}”不是可以识别的文档，可能已损坏。没有导入任何内容，原文件没有改动。"
        "请用原来的程序打开它，另存为 Word 文档（.docx）后再导入。",
        "“{name}” is no document that can be recognized; it may be damaged. Nothing was imported, and the file is "
        "unchanged. Open it in its own program, save it as a Word document (.docx) and import that.",
    ),
    "file-damaged": (
        "“{name}”已损坏，不能读取（{detail}）。没有导入任何内容，原文件没有改动。"
        "请用原来的程序打开它，另存一份后再导入；打不开时请重新获取文件。",
        "“{name}” is damaged and cannot be read ({detail}). Nothing was imported, and the file is unchanged. "
        "Open it in its own program and save a copy, or get the file once more.",
    ),
    "file-bomb": (
        "“{name}”展开后异常庞大，为安全起见没有读取。没有导入任何内容，原文件没有改动。"
        "请用原来的程序打开它，把正文复制到新文档，另存后再导入。",
        "“{name}” would unpack to an abnormal size and was not read, for safety. Nothing was imported, and the file is "
        "unchanged. Open it in its own program, copy the text into a new document and import that.",
    ),
    "file-encrypted": (
        "“{name}”有密码保护。没有导入任何内容，原文件没有改动。请用原来的程序打开它，去掉密码后另存一份再导入。",
        "“{name}” is protected by a password. Nothing was imported, and the file is unchanged. "
        "Open it in its own program, take the password away, save a copy and import that.",
    ),
    "file-doc": (
        "“{name}”是旧版 Word 文档（.doc），不能直接读取。没有导入任何内容，原文件没有改动。"
        "请用 Word 或 WPS 打开，选“文件—另存为”，类型选“Word 文档（.docx）”，再导入新文件。",
        "“{name}” is a Word document of the old kind (.doc), which cannot be read. Nothing was imported, and the file "
        "is unchanged. Open it in Word or WPS, choose File, Save as, Word document (.docx), and import the new file.",
    ),
    "file-wps": (
        "“{name}”是 WPS 文字文档（.wps），不能直接读取。没有导入任何内容，原文件没有改动。"
        "请用 WPS 打开，选“文件—另存为”，类型选“Word 文档（.docx）”，再导入新文件。",
        "“{name}” is a document of WPS Writer (.wps), which cannot be read. Nothing was imported, and the file is "
        "unchanged. Open it in WPS, choose File, Save as, Word document (.docx), and import the new file.",
    ),
    "file-rtf": (
        "“{name}”是 RTF 文档，不能直接读取。没有导入任何内容，原文件没有改动。"
        "请用 Word 或 WPS 打开，选“文件—另存为”，类型选“Word 文档（.docx）”，再导入新文件。",
        "“{name}” is an RTF document, which cannot be read. Nothing was imported, and the file is unchanged. "
        "Open it in Word or WPS, choose File, Save as, Word document (.docx), and import the new file.",
    ),
    "file-odt": (
        "“{name}”是 OpenDocument 文档，不能直接读取。没有导入任何内容，原文件没有改动。"
        "请用原来的程序打开，选“文件—另存为”，类型选“Word 文档（.docx）”，再导入新文件。",
        "“{name}” is an OpenDocument file, which cannot be read. Nothing was imported, and the file is unchanged. "
        "Open it in its own program, choose File, Save as, Word document (.docx), and import the new file.",
    ),
    "file-ofd": (
        "“{name}”是版式文档（.ofd），不能直接读取。没有导入任何内容，原文件没有改动。"
        "请用 OFD 阅读器打开，导出为 PDF，或复制全文后粘贴导入。",
        "“{name}” is an OFD document, which cannot be read. Nothing was imported, and the file is unchanged. "
        "Open it in an OFD reader and export it as PDF, or copy all its text and paste it here.",
    ),
    "file-excel": (
        "“{name}”是表格，不是政策正文。没有导入任何内容，原文件没有改动。"
        "请把正文另存为 Word 文档（.docx）后导入；检查项清单请填入本程序的 Excel 模板。",
        "“{name}” is a spreadsheet, not the text of a policy. Nothing was imported, and the file is unchanged. "
        "Import the text as a Word document (.docx); a list of check items belongs into this program's Excel form.",
    ),
    "file-slides": (
        "“{name}”是演示文稿，不能读取。没有导入任何内容，原文件没有改动。请把正文另存为 Word 文档（.docx）后导入。",
        "“{name}” is a slide show, which cannot be read. Nothing was imported, and the file is unchanged. "
        "Save the text as a Word document (.docx) and import that.",
    ),
    "file-picture": (
        "“{name}”是图片，程序读不出其中的文字。没有导入任何内容，原文件没有改动。"
        "请找文字版，或先用文字识别（OCR）软件转成 Word 文档（.docx）再导入。",
        "“{name}” is a picture, whose text cannot be read. Nothing was imported, and the file is unchanged. "
        "Look for the text itself, or turn the picture into a Word document (.docx) with OCR software first.",
    ),
    "file-packed": (
        "“{name}”是压缩包。没有导入任何内容，原文件没有改动。请先解压，再选择其中的文档导入。",
        "“{name}” is an archive. Nothing was imported, and the file is unchanged. "
        "Unpack it first, then choose the document inside.",
    ),
    "file-folder": (
        "“{name}”是文件夹。没有导入任何内容，其中的文件没有改动。请打开它，选择其中一份政策文件，或同一份文件的几个副本。",
        "“{name}” is a folder. Nothing was imported, and the files in it are unchanged. "
        "Open it and choose one policy document in it, or several copies of one.",
    ),
    "folder-nothing": (
        "文件夹“{name}”里没有政策文件，也没有填报表。没有导入任何内容，也没有收回任何填报。"
        "请检查是否拖错了文件夹；文件在下级文件夹里的，请直接拖入那个文件夹或文件。",
        "The folder “{name}” holds neither a policy document nor a returned workbook. Nothing was imported or "
        "collected. Check that it is the right one; if the files lie in a folder inside, drop that or the files.",
    ),
    "file-shortcut": (
        "“{name}”是快捷方式，不是文件本身。没有导入任何内容。请打开它指向的位置，选择或拖入那里的文件。",
        "“{name}” is a shortcut and not the file itself. Nothing was imported. "
        "Open the place to which it leads, and choose or drop the file there.",
    ),
    "file-link": (
        "“{name}”只是通向网页的快捷方式，本程序不联网，打不开那个网页。没有导入任何内容。"
        "请在浏览器中打开网页，另存为网页文件（.html）后再导入，或复制全文后粘贴导入。",
        "“{name}” only leads to a web page, which this program cannot open, since it works without a network. "
        "Nothing was imported. "
        "Open it in a browser, save it as a file (.html) and import that, or copy all its text and paste it here.",
    ),
    "text-address": (
        "“{name}”是网址，本程序不联网，打不开那个网页。没有导入任何内容。"
        "请在浏览器中打开网页，另存为网页文件（.html）后再导入，或复制全文后粘贴导入。",
        "“{name}” is a web address, which this program cannot open, since it works without a network. "
        "Nothing was imported. "
        "Open it in a browser, save it as a file (.html) and import that, or copy all its text and paste it here.",
    ),
    "file-web-archive": (
        "“{name}”是网页归档（.mht），不能直接读取。没有导入任何内容，原文件没有改动。"
        "请在浏览器中打开，另存为“网页，仅 HTML”，或复制全文后粘贴导入。",
        "“{name}” is a web archive (.mht), which cannot be read. Nothing was imported, and the file is unchanged. "
        "Open it in a browser and save it as a web page, HTML only, or copy all its text and paste it here.",
    ),
    "page-frames": (
        "“{name}”只是网页的框架，正文在另外的文件里：{parts}。没有导入任何内容，原文件没有改动。"
        "请直接导入那个文件，或在浏览器中打开，复制全文后粘贴导入。",
        "“{name}” only holds the frames of a web page; its text stands in other files: {parts}. Nothing was imported, "
        "and the file is unchanged. Import that file, or open the page in a browser, copy all its text and paste it "
        "here.",
    ),
    "word-pictures": (
        "“{name}”里只有图片，没有文字。没有导入任何内容，原文件没有改动。"
        "请找文字版，或先用文字识别（OCR）软件转换后再导入。",
        "“{name}” holds pictures only, no text. Nothing was imported, and the file is unchanged. "
        "Look for the text itself, or convert the pictures with OCR software first.",
    ),
    "pdf-scanned": (
        "“{name}”是扫描件，页面是图片，没有文字。没有导入任何内容，原文件没有改动。"
        "请到发文机关网站找文字版，或先用文字识别（OCR）软件转换后再导入。",
        "“{name}” is a scan: its pages are pictures without text. Nothing was imported, and the file is unchanged. "
        "Look for the text on the issuer's website, or convert the file with OCR software first.",
    ),
    "pdf-garbled": (
        "“{name}”的字体没有文字编码，取出的是乱码。没有导入任何内容，原文件没有改动。"
        "请找 Word 版或网页版，或先用文字识别（OCR）软件转换后再导入。",
        "The fonts of “{name}” do not say which letters they show, so its text comes out garbled. Nothing was "
        "imported, and the file is unchanged. Look for a Word or web version, or convert it with OCR software first.",
    ),
    "pdf-too-long": (
        "“{name}”有 {pages} 页，超过 {limit} 页。没有导入任何内容，原文件没有改动。请只导出政策文件所在的页，再导入。",
        "“{name}” has {pages} pages, more than {limit}. Nothing was imported, and the file is unchanged. "
        "Export only the pages of the policy document and import those.",
    ),
    "parse-crashed": (
        "读取“{name}”的进程意外终止，文件可能已损坏。没有导入任何内容，原文件没有改动。"
        "请用原来的程序打开它，另存一份后再导入。",
        "The process that read “{name}” ended unexpectedly; the file may be damaged. Nothing was imported, and the "
        "file is unchanged. Open it in its own program, save a copy and import that.",
    ),
    "parse-timeout": (
        "读取“{name}”超过 {seconds} 秒，已停止。没有导入任何内容，原文件没有改动。请只保留政策正文，另存后再导入。",
        "Reading “{name}” took longer than {seconds} seconds and was stopped. Nothing was imported, and the file is "
        "unchanged. Save a copy with only the text of the policy and import that.",
    ),
    "parse-memory": (
        "读取“{name}”所需的内存超过上限，已停止。没有导入任何内容，原文件没有改动。请只保留政策正文，另存后再导入。",
        "Reading “{name}” would have needed more memory than is allowed and was stopped. Nothing was imported, and the "
        "file is unchanged. Save a copy with only the text of the policy and import that.",
    ),
    "notice.page-picture": (
        "第 {page} 页是图片，没有读出文字，请对照原文",
        "Page {page} is a picture; its text was not read. Compare with the original.",
    ),
}
