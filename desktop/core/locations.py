"""Places where a workspace is at risk: network shares, and folders that a cloud service synchronises.

SQLite's locks do not hold reliably on network file systems, and a synchronising program copies a file in
the middle of a write or puts an older one in its place. So such places are named before work begins.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import Literal

import msgspec


class Risk(msgspec.Struct, frozen=True):
    """Why a place is unsafe; ``name`` is the cloud service's or the file system's, also in English."""

    kind: Literal["network", "cloud"]
    name: str
    name_en: str


_CLOUDS: tuple[tuple[str, str, str], ...] = (
    ("OneDrive", "OneDrive", r"onedrive( - .*|-.*)?"),
    ("iCloud 云盘", "iCloud Drive", r"mobile documents|icloud ?drive|icloud ?云盘|icloud-.*"),
    ("Dropbox", "Dropbox", r"dropbox( \(.*\)|-.*)?"),
    ("Google 云端硬盘", "Google Drive", r"google ?drive( .*|-.*)?|google 云端硬盘|my drive|我的云端硬盘|shared drives"),
    ("百度网盘", "Baidu Netdisk", r"baidu ?netdisk.*|baidu ?syncdisk.*|baiduyun.*|百度网盘.*|百度云.*|百度同步盘"),
    ("坚果云", "Nutstore", r"nutstore.*|(我的)?坚果云.*"),
    ("WPS 云盘", "WPS Cloud", r"wps ?drive.*|wps ?cloud.*|wps ?云盘.*|wps ?网盘|wps ?云文档"),
    ("微云", "Weiyun", r"weiyun.*|(腾讯)?微云.*"),
    ("阿里云盘", "Aliyun Drive", r"aliyun ?drive.*|alipan.*|adrive|阿里云盘.*"),
    ("夸克网盘", "Quark Drive", r"quark ?(drive|netdisk|cloud).*|夸克(网盘|云盘).*"),
    ("天翼云盘", "eCloud", r"ecloud.*|天翼(云盘|企业云盘).*"),
    ("中国移动云盘", "China Mobile Cloud", r"(中国)?移动云盘.*|和彩云.*"),
    ("企业微信微盘", "WeDrive", r"wedrive.*|(企业)?微盘"),
    ("钉盘", "DingTalk Drive", r"ding ?drive|钉盘"),
    ("Nextcloud", "Nextcloud", r"nextcloud\d*|owncloud\d*"),
    ("Syncthing", "Syncthing", r"syncthing"),
    ("MEGA", "MEGA", r"mega(sync.*)?"),
    ("pCloud", "pCloud", r"pcloud.*"),
    ("Box", "Box", r"box( sync)?|box-.*"),
)
_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_MARKERS = (
    (".stfolder", "Syncthing"),
    (".sync_*.db", "Nextcloud"),
    ("._sync_*.db", "Nextcloud"),
    (".dropbox", "Dropbox"),
)
"""What synchronising programs leave in the folder at the top of what they synchronise."""

_NETWORK = (
    r"nfs\d?|cifs|smb\d?|smbfs|afpfs|ncpfs|davfs2?|webdav|ceph|lustre|glusterfs|beegfs|coda|vboxsf|prl_fs|"
    r"fuse\.(sshfs|rclone|smbnetfs|gvfsd-fuse|davfs2?|s3fs|gcsfuse|glusterfs|curlftpfs|vmhgfs-fuse|kio-fuse)"
)
_CONFLICT = r"冲突|衝突|conflicted copy|sync-conflict|\bconflict\b|case conflict"


def risk(path: Path) -> Risk | None:
    """Return why a file or folder at this place would be at risk, or None."""
    places = [path.absolute()]
    with contextlib.suppress(OSError):
        places.append(path.resolve())
    for place in places:
        kind = network(place, _mounts()) or _remote_drive(place)
        if kind:
            return Risk("network", kind, kind)
    for place in places:
        found = cloud(place, os.environ) or _marked(place)
        if found:
            return Risk("cloud", *found)
    return None


def network(path: PurePath, mounts: Iterable[tuple[str, str]]) -> str | None:
    """Return the kind of network file system on which a path lies, or None.

    Args:
        path: absolute.
        mounts: (mount point, type of file system) of each mounted file system.
    """
    if re.match(r"[\\/]{2}(?![.?][\\/])|\\\\\?\\UNC\\", str(path), re.IGNORECASE):
        return "SMB"
    under = [(len(point), place, kind) for place, (point, kind) in enumerate(mounts) if path.is_relative_to(point)]
    kind = max(under)[2] if under else ""
    return kind if re.fullmatch(_NETWORK, kind) else None


def cloud(path: PurePath, environment: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the name, Chinese and English, of the service that synchronises a path by its folders, or None."""
    for variable in _VARIABLES:
        top = environment.get(variable)
        if top and path.is_relative_to(type(path)(top)):
            return "OneDrive", "OneDrive"
    for folder in path.parts[:-1]:
        bare = unicodedata.normalize("NFKC", folder)
        for name, name_en, pattern in _CLOUDS:
            if re.fullmatch(pattern, bare, re.IGNORECASE):
                return name, name_en
    if "CloudStorage" in path.parts[:-2]:  # where a Mac keeps what any provider synchronises
        provider = path.parts[path.parts.index("CloudStorage") + 1].partition("-")[0]
        return provider, provider
    return None


def _marked(path: Path) -> tuple[str, str] | None:
    """Return the service whose mark lies in a folder above a path."""
    for folder in path.parents:
        for pattern, name in _MARKERS:
            with contextlib.suppress(OSError):
                if next(folder.glob(pattern), None) is not None:
                    return name, name
    return None


def _mounts() -> list[tuple[str, str]]:
    """Return (mount point, type) of the mounted file systems; none where the system does not tell."""
    if sys.platform == "win32":
        return []
    elif sys.platform == "darwin":
        import subprocess

        told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
        return re.findall(r" on (.+) \(([^,)]+)", told)
    else:
        try:
            lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape").splitlines()
        except OSError:
            return []
        return linux_mounts(lines)


def linux_mounts(lines: Iterable[str]) -> list[tuple[str, str]]:
    """Return (mount point, type) from the lines of ``/proc/mounts``, where blanks stand as octal numbers."""
    found = []
    for line in lines:
        fields = line.split(" ")
        if len(fields) > 2:
            found.append((re.sub(r"\\([0-7]{3})", lambda m: chr(int(m[1], 8)), fields[1]), fields[2]))
    return found


def _remote_drive(path: Path) -> str | None:
    """Return a word for a drive letter that stands for a network share."""
    if sys.platform == "win32":
        import ctypes

        remote = 4  # DRIVE_REMOTE
        return path.drive if ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == remote else None
    else:
        return None


def conflict_copies(path: Path) -> list[Path]:
    """Return the files beside a workspace that a synchronising program made of it when two had changed it."""
    try:
        beside = sorted(path.parent.iterdir())
    except OSError:
        return []
    stem, suffix = path.stem.lower(), path.suffix.lower()
    return [
        one
        for one in beside
        if one.name.lower().startswith(stem)
        and one.suffix.lower() == suffix
        and re.search(_CONFLICT, one.stem[len(stem) :], re.IGNORECASE)
    ]
