#!/bin/sh
# Installs 对标 for one user, without administrator rights: program, menu entry, icons, file type .duibiao, command.
#     sh install.sh             installs, or upgrades what is there
#     sh install.sh --remove    removes the program; workspaces, backups and settings stay
# Exit codes as on Windows: 0 done, 31 no room or no right to write, 32 the program is running; 37 the system lacks what
# the program needs. Until the new version is whole, the old one stays as it is.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
place=$HOME/.local/opt/duibiao
command=$HOME/.local/bin/duibiao
entry=$data/applications/duibiao.desktop
type=$data/mime/packages/duibiao.xml
icons=$data/icons/hicolor

stop() { # code, Chinese, English
    printf '%s\n%s\n' "$2" "$3" >&2
    exit "$1"
}

running() {
    for link in /proc/[0-9]*/exe; do
        case $(readlink "$link" 2>/dev/null) in "$place"/*) return 0 ;; esac
    done
    return 1
}

tell_desktop() { # what is not there looks by itself, or at the next login
    update-mime-database "$data/mime" >/dev/null 2>&1
    update-desktop-database "$data/applications" >/dev/null 2>&1
    gtk-update-icon-cache -qt "$icons" >/dev/null 2>&1
    return 0
}

give_up() {
    rm -rf "$place.new"
    stop 31 "不能写入“$HOME”：磁盘已满，或没有写入权限。原有版本没有改动，仍可使用。" \
        "“$HOME” cannot be written: the disk is full or there is no permission. The version that was there still works."
}

place_for_exec() { # as the menu entry wants it inside quotation marks
    printf '%s' "$place" | sed -e 's/[\\"`$]/\\\\&/g' -e 's/%/%%/g' -e 's/[\\&|]/\\&/g'
}

if running; then
    stop 32 "对标正在运行，没有改动任何文件。请关闭对标后再试一次。" \
        "Duibiao is running; no file was changed. Close it and try again."
fi

if [ "${1:-}" = --remove ]; then
    [ "$(readlink "$command" 2>/dev/null)" = "$place/duibiao" ] && rm -f "$command"
    rm -f "$entry" "$type" "$icons/scalable/apps/duibiao.svg" "$icons/scalable/mimetypes/application-vnd.duibiao.svg"
    rm -rf "$place" "$place.new" "$place.old"
    [ ! -e "$place" ] || give_up
    tell_desktop
    printf '%s\n' "对标已卸载，工作文件、备份和设置都还在。 Duibiao is removed; workspaces, backups and settings stay."
    exit 0
fi

[ -e "$place" ] || [ ! -e "$place.old" ] || mv "$place.old" "$place" # an upgrade was cut off between two steps
rm -rf "$place.new" "$place.old"
mkdir -p "$place.new" "$data/applications" "$data/mime/packages" "$icons/scalable/apps" "$icons/scalable/mimetypes" \
    2>/dev/null || give_up
cp -R "$here/." "$place.new" 2>/dev/null || give_up

new=$place.new
if ! told=$("$new/duibiao" --version 2>&1); then
    rm -rf "$new"
    stop 37 "对标不能在本系统上启动，可能系统版本太旧。原有版本没有改动。原因：$told" \
        "Duibiao does not start on this system, which may be too old. The version that was there is unchanged. Reason: $told"
fi
missing=$(find "$new/lib/PySide6" \( -name 'Qt*.so' -o -name 'libqxcb.so' \) -exec \
    env LD_LIBRARY_PATH="$new/lib:$new/lib/PySide6/Qt/lib" ldd {} + 2>/dev/null |
    sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u | tr '\n' ' ' | sed 's/ $//')
if [ -n "$missing" ]; then
    rm -rf "$new"
    packages="libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1"
    stop 37 "系统缺少 ${missing}，窗口打不开。请安装后再试（统信、麒麟等：sudo apt install ${packages}）。原有版本没有改动。" \
        "The system lacks ${missing}, so the window could not open. Install it and try again (Debian, Ubuntu: sudo apt install \
$packages). The version that was there is unchanged."
fi

share=$new/lib/linux
mkdir -p "${command%/*}" &&
    cp "$share/duibiao.xml" "$type" &&
    cp "$new/lib/resources/app.svg" "$icons/scalable/apps/duibiao.svg" &&
    cp "$new/lib/resources/workspace.svg" "$icons/scalable/mimetypes/application-vnd.duibiao.svg" &&
    sed "s|@PLACE@|$(place_for_exec)|" "$share/duibiao.desktop" >"$entry.new" && mv "$entry.new" "$entry" || give_up
[ ! -e "$place" ] || mv "$place" "$place.old" || give_up
if ! mv "$new" "$place"; then
    [ ! -e "$place.old" ] || mv "$place.old" "$place"
    give_up
fi
rm -rf "$place.old"
if [ ! -e "$command" ] || [ -L "$command" ]; then
    ln -sf "$place/duibiao" "$command"
fi
tell_desktop
printf '%s\n' "对标已装好，在应用菜单里打开，或双击 .duibiao 文件。 Duibiao is installed: it is in the menu of applications."
