"""The peak memory of a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys

_TOLD = """
import json, resource, sys
from pathlib import Path

def told():
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1024)
    return next(int(line.split()[1]) / 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM"))

print(json.dumps(told()))
"""


def peak(code: str, *words: str) -> float:
    """Return the peak memory in MB of a process that runs some code, which finds the words in ``sys.argv[1:]``.

    Linux counts the peak of the process that starts another one into ``ru_maxrss`` of that other one; VmHWM is its own.
    """
    command = [sys.executable, "-c", code + _TOLD, *words]
    return float(json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))
