"""What to say where the system lacks a library that Qt needs, so that also somebody sees it who opened no terminal."""

from __future__ import annotations

import contextlib
import subprocess
import sys

from desktop.core import paths

_PACKAGES = "sudo apt install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1"


def tell(error: ImportError) -> bool:
    """Say on stderr, and on the desktop, which library is missing and how it is had; False where that is not why.

    Nothing of Qt is there to show a window with, so a script asks the programs of the desktop.
    """
    library = str(error).partition(":")[0]
    if not library.startswith("lib") or ".so" not in library:
        return False
    chinese = f"系统缺少 {library}，窗口打不开；您的文件没有改动。请安装后再启动（统信、麒麟等：{_PACKAGES}）。"
    english = (
        f"The system lacks {library}, so the window cannot be opened; your files are unchanged. "
        f"Install it and start again (Debian, Ubuntu: {_PACKAGES})."
    )
    print(chinese, english, sep="\n", file=sys.stderr)
    script = str(paths.resources() / "linux" / "tell.sh")
    with contextlib.suppress(OSError):  # no shell: stderr has it
        subprocess.run(["sh", script, "error", "对标 Duibiao", chinese, english], check=False)
    return True
