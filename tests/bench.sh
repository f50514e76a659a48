#!/bin/sh
# Measures what the README's table says: tests/bench.sh [turns|scale|start|store|stores|plans|daily|drafting|loop|indicators|auth|pushes|index|understanding|dates|clients|intents|frames|all] [--small] [--markdown FILE]
# Ends with 1 when a reply was wrong or missing, with 2 when a figure misses its target.
set -eu
cd "$(dirname "$0")/.."

part=all
case "${1:-}" in
    '' | --*) ;;
    *) part=$1; shift ;;
esac

work=$(mktemp -d "${TMPDIR:-/tmp}/crmbot-bench.XXXXXX")
bench=
trap '[ -z "$bench" ] || { kill "$bench"; wait "$bench"; } 2>/dev/null || :; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

echo "Building (Release) …"
dotnet build -c Release -v quiet -nologo tests/Benchmarks
# What is measured against comes from npm, each into a folder of its own.
peers() { echo "Installing $1 to measure against …"; npm ci --silent --no-audit --no-fund --prefix "tests/Benchmarks/$1"; }
case "$part" in turns | ceiling | all) peers echo ;; esac
case "$part" in stores)
    echo "Fetching MongoDB's engine and its own driver …"
    bash tests/MongoServer/server.sh get "${XDG_CACHE_HOME:-$HOME/.cache}/crmbot-tests/documentdb-forky"
    npm ci --silent --no-audit --no-fund --prefix tests ;;
esac
case "$part" in intents | understanding | all) peers peers/intents ;; esac
case "$part" in clients | understanding | all) peers peers/clients ;; esac
case "$part" in dates | understanding | all) peers peers/dates ;; esac

# In the background, so that a signal reaches this script at once and it can clean up.
dotnet tests/Benchmarks/bin/Release/net10.0/CrmBot.Benchmarks.dll "$part" --work "$work" "$@" &
bench=$!
status=0
wait "$bench" || status=$?
bench=
exit "$status"
