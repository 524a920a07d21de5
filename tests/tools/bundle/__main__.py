"""``dev.py build [FOLDER]``: draws the icons, freezes the program, and lets the result test itself.

The bundle is ``FOLDER/duibiao``; without a folder ``dist/duibiao``.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.tools.bundle import icons, naming

ROOT = Path(__file__).resolve().parents[3]


def main(words: list[str]) -> int:
    """Make the bundle and return the exit code of its selftest."""
    dist = Path(words[0]).resolve() if words else ROOT / "dist"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    icons.draw(ROOT)
    log = ROOT / "build" / "bundle.log"
    print(f"Freezing the program; the words of PyInstaller go to {log}")
    with log.open("wb") as words:
        freeze = [
            sys.executable,
            "-m",
            "PyInstaller",
            "--noconfirm",
            "--distpath",
            str(dist),
            "--workpath",
            "build/frozen",
        ]
        environment = {**os.environ, "PYTHONUTF8": "1"}
        code = subprocess.run(
            [*freeze, "build.spec"], cwd=ROOT, env=environment, stdout=words, stderr=words, check=False
        ).returncode
    if code:
        print(log.read_text(encoding="utf-8", errors="replace")[-3000:], file=sys.stderr)
        return code
    folder = dist / naming.FOLDER
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    print(f"{folder}: {len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.1f} MB")
    program = folder / (naming.CONSOLE + (".exe" if sys.platform == "win32" else ""))
    return subprocess.run([program, "selftest"], check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
