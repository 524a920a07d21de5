#!/bin/sh
# Installs 对标 for one user, without administrator rights: program, menu entry, icons, file type .duibiao, command.
#     sh install.sh             installs, or upgrades what is there
#     sh install.sh --remove    removes the program; workspaces, backups and settings stay
# What happened is told in the terminal or, started in a file manager, on the desktop.
# Exit codes as on Windows: 0 done, 2 wrong usage, 31 no room or no right to write, 32 the program is running, 35 the old
# version is not back in its place yet, 36 installed but not in the menu; 37 the system lacks what the program needs.
# Until the new version is whole, the old one stays as it is.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
place=$HOME/.local/opt/duibiao
command=$HOME/.local/bin/duibiao
entry=$data/applications/duibiao.desktop
type=$data/mime/packages/duibiao.xml
icons=$data/icons/hicolor
tell=$(cat "$here/lib/resources/linux/tell.sh") # its words, since a removal takes the file away

stop() { # code, Chinese, English
    printf '%s\n%s\n' "$2" "$3" >&2
    sh -c "$tell" tell.sh error "对标 Duibiao" "$2" "$3"
    exit "$1"
}

succeed() { # Chinese, English
    printf '%s\n%s\n' "$1" "$2"
    sh -c "$tell" tell.sh info "对标 Duibiao" "$1" "$2"
    exit 0
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
    rm -rf "$place.new" 2>/dev/null
    stop 31 "不能写入“$HOME”：磁盘已满，或没有写入权限。没有装上；以前装的版本没有改动，仍可使用。请清理磁盘或恢复写入权限，再运行一次。" \
        "“$HOME” cannot be written: the disk is full or there is no permission. Nothing was installed; the \
version that was there is unchanged and still works. Free some space or restore the permission, and run this again."
}

not_back() {
    stop 35 "原有版本没有放回原处，它保存在“$place.old”。请恢复文件夹的写入权限，再运行一次安装程序。" \
        "The version that was there could not be put back; it is kept in “$place.old”. Restore the permission to write to the \
folder and run this installer again."
}

place_for_exec() { # as the menu entry wants it inside quotation marks
    printf '%s' "$place" | sed -e 's/[\\"`$]/\\\\&/g' -e 's/%/%%/g' -e 's/[\\&|]/\\&/g'
}

in_menu() { # what the system is told: file type, icons, menu entry, command
    mkdir -p "$data/applications" "$data/mime/packages" "$icons/scalable/apps" "$icons/scalable/mimetypes" &&
        cp "$place/lib/linux/duibiao.xml" "$type" &&
        cp "$place/lib/resources/app.svg" "$icons/scalable/apps/duibiao.svg" &&
        cp "$place/lib/resources/workspace.svg" "$icons/scalable/mimetypes/application-vnd.duibiao.svg" &&
        sed "s|@PLACE@|$(place_for_exec)|" "$place/lib/linux/duibiao.desktop" >"$entry.new" &&
        mv "$entry.new" "$entry" && mkdir -p "${command%/*}" || return 1
    if [ ! -e "$command" ] || [ -L "$command" ]; then ln -sf "$place/duibiao" "$command"; fi
}

remove() { # the program first and at one stroke: what is left of it afterwards nobody takes for a program
    rm -rf "$place.new" 2>/dev/null
    if [ -e "$place" ] && ! mv "$place" "$place.new" 2>/dev/null; then
        stop 31 "“$place”不能删除，没有写入权限。对标没有改动，仍可使用。请在文件夹属性里恢复写入权限，或请管理员处理，然后再卸载一次。" \
            "“$place” cannot be removed: there is no permission to write. Duibiao is unchanged and still works. Restore the \
permission in the properties of the folder, or ask your administrator, then remove it again."
    fi
    [ "$(readlink "$command" 2>/dev/null)" != "$place/duibiao" ] || rm -f "$command" 2>/dev/null
    left=
    for path in "$place.new" "$place.old" "$entry" "$type" "$icons/scalable/apps/duibiao.svg" \
        "$icons/scalable/mimetypes/application-vnd.duibiao.svg"; do
        rm -rf "$path" 2>/dev/null
        [ ! -e "$path" ] || left="$left
    $path"
    done
    tell_desktop
    if [ -n "$left" ]; then
        stop 31 "对标已卸载，工作文件、备份和设置都还在；但下列文件没有权限删除，请恢复写入权限后手工删除：$left" \
            "Duibiao is removed; workspaces, backups and settings stay. There was no permission to delete these files: restore \
it and delete them by hand."
    fi
    succeed "对标已卸载，工作文件、备份和设置都还在。" "Duibiao is removed; workspaces, backups and settings stay."
}

if running; then
    stop 32 "对标正在运行，没有改动任何文件。请关闭对标后再试一次。" \
        "Duibiao is running; no file was changed. Close it and try again."
fi

case ${1:-} in
'') ;;
--remove) remove ;;
*) stop 2 "用法：sh install.sh 安装；sh install.sh --remove 卸载。" "Usage: sh install.sh installs; sh install.sh --remove removes." ;;
esac

if [ ! -e "$place" ] && [ -e "$place.old" ]; then # an upgrade was cut off between two steps
    mv "$place.old" "$place" 2>/dev/null || not_back
fi
rm -rf "$place.new" "$place.old" 2>/dev/null || give_up
mkdir -p "$place.new" 2>/dev/null || give_up
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

[ ! -e "$place" ] || mv "$place" "$place.old" 2>/dev/null || give_up
if ! mv "$new" "$place" 2>/dev/null; then
    [ ! -e "$place.old" ] || mv "$place.old" "$place" 2>/dev/null || not_back
    give_up
fi
rm -rf "$place.old" 2>/dev/null
if ! in_menu 2>/dev/null; then
    stop 36 "对标已装好，但应用菜单、图标或文件类型没有写成，可能没有写入权限或磁盘已满。可以直接打开“$place/对标”。" \
        "Duibiao is installed, but its menu entry, icons or file type could not be written: no permission, or the disk is full. \
Open “$place/对标”."
fi
tell_desktop
succeed "对标已装好，在应用菜单里打开，或双击 .duibiao 文件。" "Duibiao is installed: it is in the menu of applications."
