#!/bin/sh
# Draws color.png (192×192) and outline.png (32×32, white on nothing) from their drawings, with chromium: manifest/icons.sh [FOLDER]
set -eu
cd "$(dirname "$0")"
to=${1:-$PWD}
chromium=${CHROMIUM:-chromium}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

draw() {
    printf '<!doctype html><style>html,body{margin:0;background:transparent}svg{display:block}</style>' >"$work/$3.html"
    cat "$1" >>"$work/$3.html"
    "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" --force-device-scale-factor=1 \
        --default-background-color=00000000 --window-size="$2,$2" --screenshot="$work/$3" "file://$work/$3.html" >/dev/null 2>&1
    cp "$work/$3" "$to/$3"
}

draw icon.svg 192 color.png
draw icon-outline.svg 32 outline.png
