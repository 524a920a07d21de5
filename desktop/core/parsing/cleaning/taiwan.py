"""Words of Taiwan in a traditional text back into those of the mainland: 網際網路 is 互联网.

Sites that mirror mainland pages for readers in Taiwan change words with the characters (OpenCC's table s2twp, or one
like it). Its inverse, tw2sp, has far more words, those of programmers too: 建立 becomes 创建, 执行 运行. These
are the words that stand in policy documents, by how often they differ there.
"""

from __future__ import annotations

import re

from desktop.core.parsing.cleaning.edits import Draft

_WORDS = """
    網際網路 互聯網 最佳化 優化 入口網站 門戶網站 資訊科技 信息技術 資訊 信息 軟體 軟件 硬體 硬件 數位 數字
    程式 程序 資料庫 數據庫 資料 數據 網路 網絡 社群 社區 叢集 集羣 分割槽 分區 專案 項目 視覺化 可視化
    迴圈 循環 視窗 窗口 高階 高端 聯絡方式 聯繫方式 晶片 芯片 奈米 納米 伺服器 服務器 智慧財產權 知識產權
    智慧財產 知識產權 人工智慧 人工智能 智慧化 智能化 智慧製造 智能製造 智慧裝 智能裝 智慧網 智能網
    智慧家 智能家 智慧工 智能工 智慧終 智能終 支援 支持 許可權 權限 通訊 通信 行動通訊 移動通信 計程車 出租車
    視訊 視頻 積體電路 集成電路 型別 類型 釋出 發布 感測器 傳感器 排程 調度 模組 模塊 光碟 光盤 高畫質 高清
    規範性檔案 規範性文件 政策檔案 政策文件 有關檔案 有關文件 會議檔案 會議文件 對口支援 對口支援
    行政許可權 行政許可權
""".split()  # noqa: SIM905 (a list that is read by people)
"""A word of Taiwan and that of the mainland in turn; the last two are the mainland's own, though they hold another."""

_MAINLAND = dict(zip(_WORDS[::2], _WORDS[1::2], strict=True))
_WORD = re.compile("|".join(sorted(_MAINLAND, key=len, reverse=True)))
_TOLD = re.compile("網際網路|最佳化|入口網站|資訊化|軟體|硬體")
"""Words of no mainland text: where one stands, such a site wrote the others too."""


def is_taiwanese(text: str) -> bool:
    """Return whether a traditional text is in the words of Taiwan."""
    return _TOLD.search(text) is not None


def retell(draft: Draft) -> None:
    """Put the words of the mainland for those of Taiwan; a person should look, as some of them are its own too."""
    draft.substitute(_WORD, lambda match: _MAINLAND[match[0]], "traditional", sure=False)
