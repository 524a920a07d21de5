"""``dev.py build [FOLDER]``: draws the icons, freezes the program, and lets the result test itself.

The bundle is ``FOLDER/duibiao``; without a folder ``dist/duibiao``. ``dev.py build wine`` makes and tries on Linux the
bundle and the installer for Windows.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.tools.bundle import icons, naming, notices

ROOT = Path(__file__).resolve().parents[3]


def main(words: list[str]) -> int:
    """Make the bundle and return the exit code of its selftest."""
    parser = argparse.ArgumentParser(prog="dev.py build", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "dist", help="default: dist; or the word wine")
    folder: Path = parser.parse_args(words).folder
    if folder == Path("wine"):
        from tests.tools.bundle.wine.__main__ import main as for_windows

        return for_windows()
    dist = folder.resolve()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    icons.draw(ROOT)
    if code := freeze(dist):
        return code
    folder = dist / naming.FOLDER
    if sys.platform == "linux":
        shutil.copy2(ROOT / "resources" / "bundle" / "linux" / "install.sh", folder)
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    print(f"{folder}: {len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.1f} MB", flush=True)
    if strange := notices.unaccounted(folder, notices.listed(folder)):
        print(f"No licence is named for {', '.join(strange)}", file=sys.stderr)
        return 1
    program = folder / (naming.CONSOLE + (".exe" if sys.platform == "win32" else ""))
    return subprocess.run([program, "selftest"], check=False).returncode


def freeze(dist: Path) -> int:
    """Run PyInstaller and return its exit code; its words are kept, and shown where it fails."""
    log = ROOT / "build" / "bundle.log"
    print(f"Freezing the program; the words of PyInstaller go to {log}", flush=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--workpath", "build/frozen"]
    with log.open("wb") as told:
        done = subprocess.run(
            [*command, "--distpath", str(dist), "build.spec"],
            cwd=ROOT,
            env={**os.environ, "PYTHONUTF8": "1", **naming.freezing(sys.platform)},
            stdout=told,
            stderr=told,
            check=False,
        )
    if done.returncode:
        print(log.read_text(encoding="utf-8", errors="replace")[-3000:], file=sys.stderr)
    elif naming.CONSOLE not in naming.programs(sys.platform):
        (dist / naming.FOLDER / naming.CONSOLE).symlink_to(naming.WINDOW)
    return done.returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
