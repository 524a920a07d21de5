#!/bin/sh
# Shows a text on the desktop, with what the desktop has: whoever started something in a file manager reads no terminal.
#     sh tell.sh error|info TITLE CHINESE ENGLISH
# Where somebody reads the terminal, or there is no desktop, nothing is shown. It does not wait for the text to be read.
[ ! -t 2 ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || exit 0
text="$3

$4"
has() { command -v "$1" >/dev/null 2>&1; }
show() { "$@" </dev/null >/dev/null 2>&1 & }

if has zenity; then
    show zenity "--$1" --no-markup --width=480 --title="$2" --text="$text"
elif has kdialog; then
    case $1 in error) kind=--error ;; *) kind=--msgbox ;; esac
    show kdialog --title "$2" "$kind" "$text"
elif has notify-send; then # critical: it stays until somebody has read it
    show notify-send --urgency=critical "$2" "$text"
elif has xmessage; then # its font has no Chinese, and it breaks no lines
    show xmessage -center -title Duibiao -buttons Close "$(printf '%s' "$4" | fold -s -w 80)"
fi
