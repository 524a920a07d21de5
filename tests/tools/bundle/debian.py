"""Which package of Debian or Ubuntu a library of the system came from, with its licence paper and its exact source."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import quote

import msgspec

PAPERS = Path("/usr/share/doc")
PLACES = {
    "debian": "https://snapshot.debian.org/package/{name}/{version}/",
    "ubuntu": "https://launchpad.net/ubuntu/+source/{name}/{version}",
}
"""Where each system keeps the source of every version that it ever gave out, as the LGPL asks of who passes it on."""


class Package(msgspec.Struct, frozen=True):
    """A package: its name, its version, where the source of that version is, its licence paper, its package URL."""

    name: str
    version: str
    source: str
    paper: str
    purl: str


def package(path: str) -> Package | None:
    """Return the package that a file came from; None where the system has no packages of this kind or does not know."""
    if shutil.which("dpkg") is None:
        return None
    real = str(Path(path).resolve())
    for place in (path, real, real.removeprefix("/usr")):
        asked = subprocess.run(["dpkg", "-S", place], capture_output=True, text=True, check=False)
        owners = [line for line in asked.stdout.splitlines() if not line.startswith("diversion by ")]
        if owners:
            return _named(re.split("[:,]", owners[0])[0].strip())
    return None


def _named(name: str) -> Package:
    query = ["dpkg-query", "-W", "-f", "${Version}\t${source:Package}\t${source:Version}\n", name]
    told = subprocess.run(query, capture_output=True, text=True, check=True).stdout.splitlines()[0]
    version, source, source_version = told.split("\t")
    system = platform.freedesktop_os_release()["ID"]
    page = PLACES.get(system, PLACES["debian"]).format(name=source, version=source_version)
    paper = (PAPERS / name / "copyright").read_text("utf-8", "replace").strip()
    return Package(name, version, page, paper, f"pkg:deb/{system}/{name}@{quote(version, safe='')}")
