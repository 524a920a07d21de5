"""``dev.py check``: everything that judges the text of the program; one failure does not hide the next."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STEPS = {
    "lint": ["-m", "ruff", "check", "."],
    "format": ["-m", "ruff", "format", "--check", "."],
    "types": ["-m", "mypy"],
    # import-linter has no module to run, and its script names the place where the environment was made
    "arrows": ["-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-logo"],
    "translations": ["-m", "tests.tools.translations"],
}


def main(names: list[str]) -> int:
    """Run the named steps (all if none is named) and print a summary; 1 if any failed, 2 for an unknown name."""
    if unknown := set(names) - set(STEPS):
        print(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(STEPS)}", file=sys.stderr)
        return 2
    summary = []
    for name in names or STEPS:
        print(f"--- {name}", flush=True)
        started = time.monotonic()
        code = subprocess.call([sys.executable, *STEPS[name]], cwd=ROOT, stdin=subprocess.DEVNULL)
        summary.append((name, code, time.monotonic() - started))
    print("\ncheck:")
    for name, code, seconds in summary:
        print(f"  {name:13} {'FAILED' if code else 'passed':7} {seconds:5.1f} s")
    return int(any(code for _, code, _ in summary))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
