#!/bin/sh
# Measures what the README's table says: tests/bench.sh [turns|scale|start|store|dates|all] [--small] [--markdown FILE]
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
case "$part" in
    turns | all | ceiling)
        echo "Installing the echo bot to measure against …"
        npm ci --silent --no-audit --no-fund --prefix tests/Benchmarks/echo
        ;;
esac

case "$part" in
    dates | all)
        echo "Installing the recognizers to measure dates against …"
        npm ci --silent --no-audit --no-fund --prefix tests/Benchmarks/peers/dates
        ;;
esac

# In the background, so that a signal reaches this script at once and it can clean up.
dotnet tests/Benchmarks/bin/Release/net10.0/CrmBot.Benchmarks.dll "$part" --work "$work" "$@" &
bench=$!
status=0
wait "$bench" || status=$?
bench=
exit "$status"
