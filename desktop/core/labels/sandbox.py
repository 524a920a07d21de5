"""What went wrong in the process that reads foreign files: key of the error → (Chinese, English)."""

from __future__ import annotations

SANDBOX: dict[str, tuple[str, str]] = {
    "sandbox-start": (
        "无法启动读取文件的进程（{detail}）。工作文件没有改动。请关闭一些程序，稍后再试。",
        "The process that reads files cannot be started ({detail}). The workspace is unchanged. "
        "Close some programs and try again in a moment.",
    ),
    "sandbox-crashed": (
        "读取文件的进程意外终止（{detail}），文件可能已损坏。工作文件没有改动。请用原来的程序打开它并另存一份，再试一次。",
        "The process that read the file ended unexpectedly ({detail}); the file may be damaged. "
        "The workspace is unchanged. Open the file in its own program, save it under another name and try again.",
    ),
    "sandbox-timeout": (
        "读取超过 {seconds} 秒，已停止。工作文件没有改动。请用原来的程序打开它并另存一份，或去掉多余的内容后再试。",
        "Reading took longer than {seconds} seconds and was stopped. The workspace is unchanged. "
        "Open the file in its own program and save it under another name, or take away what is not needed.",
    ),
    "sandbox-memory": (
        "读取所需的内存超过上限，已停止。工作文件没有改动。请去掉文件中多余的内容后再试。",
        "Reading would have needed more memory than is allowed and was stopped. The workspace is unchanged. "
        "Take away what the file does not need and try again.",
    ),
    "sandbox-failed": (
        "文件内容无法识别（{detail}）。工作文件没有改动。请用原来的程序打开它并另存一份，再试一次。",
        "The content of the file cannot be understood ({detail}). The workspace is unchanged. "
        "Open the file in its own program, save it under another name and try again.",
    ),
}
