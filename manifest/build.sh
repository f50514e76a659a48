#!/bin/sh
# Makes the Teams app package: manifest/build.sh APP_ID BOT_ID HOST [FILE]
# APP_ID is the app's own id (any new GUID, kept for ever), BOT_ID the bot's application id in Entra, HOST where people reach this bot, such as crm.example.com.
set -eu
cd "$(dirname "$0")"

fail() { echo "$1" >&2; exit 64; }
[ $# -ge 3 ] || fail "usage: manifest/build.sh APP_ID BOT_ID HOST [FILE]"
is_guid() { printf %s "$1" | grep -qiE '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'; }
is_guid "$1" || fail "APP_ID is no GUID: $1"
is_guid "$2" || fail "BOT_ID is no GUID: $2"
printf %s "$3" | grep -qE '^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$' || fail "HOST is a bare name such as crm.example.com: $3"
app=$1 bot=$2 host=$3 file=${4:-$PWD/crmbot.zip}
case "$file" in /*) ;; *) file=$OLDPWD/$file ;; esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
none=00000000-0000-0000-0000-000000000000
sed -e "s/\"id\": \"$none\"/\"id\": \"$app\"/" -e "s/\"botId\": \"$none\"/\"botId\": \"$bot\"/" \
    -e "s#https://example.com#https://$host#" \
    -e "s/\"messageHandlers\": \[\]/\"messageHandlers\": [{ \"type\": \"link\", \"value\": { \"domains\": [\"$host\"] } }]/" -e "s/\"validDomains\": \[\]/\"validDomains\": [ \"$host\" ]/" manifest.json >"$work/manifest.json"
cp en.json color.png outline.png "$work/"
rm -f "$file"
# Teams wants the files at the root of the archive.
(cd "$work" && if command -v zip >/dev/null; then zip -q -X "$file" ./*; else python3 -m zipfile -c "$file" ./*; fi)
echo "$file"
