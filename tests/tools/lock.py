"""``dev.py lock``: one lock for Windows, Mac and Linux and every Python, with the hashes of every file of a package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements.lock"
HEAD = """\
# Made by `python3 dev.py lock` from pyproject.toml (add --upgrade for newer versions): one lock for Windows, Mac and
# Linux and every Python that requires-python allows. The program itself needs what stands there "via duibiao
# (pyproject.toml)" and what those need in turn; "via duibiao (pyproject.toml:dev)" are the tools of its developers.
"""


def main(words: list[str]) -> int:
    """Renew the lock; the words go to uv, for instance ``--upgrade``."""
    command = [locker(), "pip", "compile", "--quiet", "--no-config", "--universal", "--python-version", "3.11"]
    command += ["--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-header", "--group", "dev"]
    code = subprocess.run([*command, "-o", LOCK.name, *words, "pyproject.toml"], cwd=ROOT, check=False).returncode
    if not code:
        LOCK.write_bytes((HEAD + LOCK.read_text(encoding="utf-8")).encode())
    return code


def locker() -> str:
    """The path of uv; it is fetched into build if the machine has none."""
    if found := shutil.which("uv"):
        return found
    folder = ROOT / "build" / "uv"
    program = folder / "bin" / ("uv.exe" if os.name == "nt" else "uv")
    if program.exists():
        return str(program)
    print(f"Fetching uv, which writes the lock, into {folder}", file=sys.stderr)
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--target", folder, "uv"], check=True)
    return str(program)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
