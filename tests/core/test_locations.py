"""Places at risk: paths and mount types of each kind, and names that only look like them."""

from __future__ import annotations

import sys
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from desktop.core import locations
from desktop.core.locations import Risk, cloud, conflict_copies, linux_mounts, network, risk

W, P = PureWindowsPath, PurePosixPath


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (W(r"C:\Users\王芳\OneDrive\对标\a.duibiao"), "OneDrive"),
        (W(r"C:\Users\王芳\OneDrive - 某市市场监督管理局\a.duibiao"), "OneDrive"),
        (W(r"D:\onedrive\a.duibiao"), "OneDrive"),
        (W(r"C:\Users\wf\iCloudDrive\a.duibiao"), "iCloud 云盘"),
        (P("/Users/wf/Library/Mobile Documents/com~apple~CloudDocs/a.duibiao"), "iCloud 云盘"),
        (P("/Users/wf/Library/CloudStorage/OneDrive-个人/a.duibiao"), "OneDrive"),
        (P("/Users/wf/Library/CloudStorage/GoogleDrive-wf@example.com/我的云端硬盘/a.duibiao"), "Google 云端硬盘"),
        (P("/Users/wf/Library/CloudStorage/Dropbox/a.duibiao"), "Dropbox"),
        (P("/Users/wf/Library/CloudStorage/Synology-办公/a.duibiao"), "Synology"),
        (P("/home/wf/Dropbox (Personal)/a.duibiao"), "Dropbox"),
        (W(r"G:\我的云端硬盘\a.duibiao"), "Google 云端硬盘"),
        (W(r"G:\My Drive\a.duibiao"), "Google 云端硬盘"),
        (W(r"C:\Users\wf\Google Drive\a.duibiao"), "Google 云端硬盘"),
        (W(r"D:\BaiduNetdiskWorkspace\a.duibiao"), "百度网盘"),
        (W(r"D:\BaiduSyncdisk\工作\a.duibiao"), "百度网盘"),
        (W(r"D:\百度网盘同步空间\a.duibiao"), "百度网盘"),
        (W(r"C:\Users\wf\Nutstore\1\我的坚果云\a.duibiao"), "坚果云"),
        (P("/home/wf/Nutstore Files/a.duibiao"), "坚果云"),
        (W(r"C:\Users\wf\WPSDrive\123\WPS云盘\a.duibiao"), "WPS 云盘"),
        (W(r"D:\WPS Cloud Files\a.duibiao"), "WPS 云盘"),
        (W(r"D:\WPS云盘\a.duibiao"), "WPS 云盘"),
        (W(r"D:\WeiyunDisk\a.duibiao"), "微云"),
        (W(r"D:\腾讯微云\a.duibiao"), "微云"),
        (W(r"D:\阿里云盘同步\a.duibiao"), "阿里云盘"),
        (W(r"D:\aDrive\a.duibiao"), "阿里云盘"),
        (W(r"D:\夸克网盘\a.duibiao"), "夸克网盘"),
        (W(r"D:\QuarkNetdisk\a.duibiao"), "夸克网盘"),
        (W(r"D:\天翼云盘\a.duibiao"), "天翼云盘"),
        (P("/home/wf/Nextcloud/a.duibiao"), "Nextcloud"),
        (P("/home/wf/Nextcloud2/a.duibiao"), "Nextcloud"),
        (P("/home/wf/Syncthing/a.duibiao"), "Syncthing"),
        (P("/home/wf/MEGAsync/a.duibiao"), "MEGA"),
        (W("D:\\ＯｎｅＤｒｉｖｅ\\a.duibiao"), "OneDrive"),
    ],
)
def test_folders_of_cloud_services(path: PurePath, name: str) -> None:
    found = cloud(path, {})
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize(
    "path",
    [
        W(r"C:\Users\wf\Documents\对标\a.duibiao"), W(r"D:\OneDrive 说明.duibiao"), W(r"D:\百科\a.duibiao"),
        P("/home/wf/文档/dropbox.duibiao"), P("/home/wf/Desktop/boxes/a.duibiao"), P("/Users/wf/Library/a.duibiao"),
        P("/home/wf/云标准/a.duibiao"), P("/home/wf/omega/a.duibiao"), P("/OneDriver/a.duibiao"),
    ],
)  # fmt: skip
def test_folders_that_only_look_like_them(path: PurePath) -> None:
    assert cloud(path, {}) is None


@pytest.mark.parametrize("variable", ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"])
def test_onedrive_moved_to_a_folder_of_another_name(variable: str) -> None:
    environment = {variable: r"C:\Users\wf\云文件"}
    assert cloud(W(r"c:\users\WF\云文件\对标\a.duibiao"), environment) == ("OneDrive", "OneDrive")
    assert cloud(W(r"C:\Users\wf\文档\a.duibiao"), environment) is None
    assert cloud(W(r"C:\Users\wf\文档\a.duibiao"), {variable: ""}) is None


MOUNTS = linux_mounts(
    [
        "/dev/sda1 / ext4 rw 0 0",
        "server:/home /mnt/nfs nfs4 rw 0 0",
        "//server/share /mnt/smb cifs rw 0 0",
        "wf@host:/ /mnt/ssh fuse.sshfs rw 0 0",
        r"gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0",
        r"//server/share /mnt/\345\267\245\040\344\275\234 smb3 rw 0 0",
        "/dev/sdb1 /mnt/nfs/local ext4 rw 0 0",
        "tmpfs /tmp tmpfs rw 0 0",
        "malformed",
    ]
)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/mnt/nfs/a.duibiao", "nfs4"), ("/mnt/smb/x/y/a.duibiao", "cifs"), ("/mnt/ssh/a.duibiao", "fuse.sshfs"),
        ("/run/user/1000/gvfs/smb-share:server=s,share=x/a.duibiao", "fuse.gvfsd-fuse"),
        ("/home/wf/a.duibiao", None), ("/mnt/nfs/local/a.duibiao", None), ("/mnt/nfs2/a.duibiao", None),
        ("/tmp/a.duibiao", None), ("//server/share/a.duibiao", "SMB"),
    ],
)  # fmt: skip
def test_network_file_systems(path: str, kind: str | None) -> None:
    assert network(P(path), MOUNTS) == kind


def test_a_mount_over_another_counts() -> None:
    assert network(P("/data/a"), [("/data", "ext4"), ("/data", "nfs")]) == "nfs"
    assert network(P("/data/a"), [("/data", "nfs"), ("/data", "ext4")]) is None


@pytest.mark.parametrize("kind", ["smbfs", "afpfs", "webdav", "nfs"])
def test_volumes_of_a_mac(kind: str) -> None:
    mounts = [("/", "apfs"), ("/Volumes/共享", kind)]
    assert network(P("/Volumes/共享/a.duibiao"), mounts) == kind
    assert network(P("/Volumes/另一个/a.duibiao"), mounts) is None


@pytest.mark.parametrize(
    ("path", "kind"),
    [(r"\\server\share\a.duibiao", "SMB"), (r"\\?\UNC\server\share\a.duibiao", "SMB"),
     (r"\\?\C:\a.duibiao", None), (r"C:\a.duibiao", None)],
)  # fmt: skip
def test_shares_of_windows(path: str, kind: str | None) -> None:
    assert network(W(path), []) == kind


def test_names_with_blanks_in_the_list_of_mounts() -> None:
    assert ("/mnt/a b", "nfs") in linux_mounts([r"server:/x /mnt/a\040b nfs rw 0 0"])


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_real_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locations, "_mounts", lambda: [("/", "ext4")])
    assert risk(tmp_path / "a.duibiao") is None
    folder = tmp_path / "坚果云" / "工作"
    folder.mkdir(parents=True)
    assert risk(folder / "a.duibiao") == Risk("cloud", "坚果云", "Nutstore")
    (tmp_path / "link").symlink_to(folder)
    assert risk(tmp_path / "link" / "a.duibiao") == Risk("cloud", "坚果云", "Nutstore")
    monkeypatch.setattr(locations, "_mounts", lambda: [("/", "nfs")])
    assert risk(folder / "a.duibiao") == Risk("network", "nfs", "nfs")


@pytest.mark.parametrize(("marker", "name"), [(".stfolder", "Syncthing"), (".sync_ab12.db", "Nextcloud")])
def test_marks_of_a_synchronised_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, marker: str, name: str
) -> None:
    monkeypatch.setattr(locations, "_mounts", lambda: [("/", "ext4")])
    (tmp_path / "同步" / "工作").mkdir(parents=True)
    (tmp_path / "同步" / marker).touch()
    assert risk(tmp_path / "同步" / "工作" / "a.duibiao") == Risk("cloud", name, name)
    assert risk(tmp_path / "a.duibiao") is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells drive by drive")
def test_the_system_tells_its_mounts() -> None:
    assert any(point == "/" for point, _ in locations._mounts())


def test_conflict_copies(tmp_path: Path) -> None:
    copies = [
        "2025年度 (王芳的冲突副本 2025-11-01).duibiao", "2025年度 (conflicted copy 2025-11-01).duibiao",
        "2025年度.sync-conflict-20251101-101010-ABC.duibiao", "2025年度(冲突).duibiao",
    ]  # fmt: skip
    for name in (*copies, "2025年度.duibiao", "2025年度 备份.duibiao", "冲突副本.duibiao", "2025年度 冲突.xlsx"):
        (tmp_path / name).touch()
    assert [one.name for one in conflict_copies(tmp_path / "2025年度.duibiao")] == sorted(copies)
    assert conflict_copies(tmp_path / "没有" / "a.duibiao") == []
