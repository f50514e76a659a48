#!/bin/bash
# Installs what the tests need where it may, builds once, runs every test and the format check.
# The last line is: N passed, N failed, N skipped. Ends with 1 when something failed or nothing ran.
set -u
cd "$(dirname "$0")/.."
results=tests/TestResults/run
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
# One compiler server for this run, of a name of its own: it is ended at the end and nobody else's is.
export UseSharedCompilation=true SharedCompilationId="crmbot-$$"

end_compiler() {
    local sdk
    sdk=$(dotnet --list-sdks | sed -n "s/^$(dotnet --version) \[\(.*\)\]$/\1/p")/$(dotnet --version)/Roslyn/bincore
    if [ -x "$sdk/VBCSCompiler" ]; then "$sdk/VBCSCompiler" -shutdown "-pipename:$SharedCompilationId"
    else dotnet "$sdk/VBCSCompiler.dll" -shutdown "-pipename:$SharedCompilationId"; fi >/dev/null 2>&1 </dev/null
}
trap end_compiler EXIT
trap 'exit 130' INT TERM

step() { printf '== %s\n' "$*"; }
without() { printf 'SKIPPED: %s\n' "$*"; }

# The engine that the tests on MongoDB run against; it is fetched beside everything else and waited for at the end, never longer than its own time-outs.
mongo="${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/crmbot-tests/documentdb-forky"
mkdir -p "$(dirname "$mongo")"
(timeout 240 bash tests/MongoServer/server.sh get "$mongo" </dev/null >"$mongo.log" 2>&1; echo $? >"$mongo.status") &
fetching=$!

# What Debian has: a browser, a font that can draw Chinese, and MongoDB's C driver.
has_browser() { [ -x /usr/bin/chromium ]; }
has_font() { [ -e /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc ] || fc-list :lang=zh 2>/dev/null | grep -q .; }
has_driver() { ldconfig -p 2>/dev/null | grep -qE 'libmongoc(-1\.0\.so\.0|2\.so\.2)'; }
driver() { apt-cache search --names-only '^libmongoc(-1\.0-0(t64)?|2-2)$' 2>/dev/null | cut -d' ' -f1 | tail -n 1; }
if ! has_browser || ! has_font || ! has_driver; then
    step "Installing chromium, fonts-noto-cjk and MongoDB's C driver"
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        export DEBIAN_FRONTEND=noninteractive
        { apt-get update -q && apt-get install -y -q chromium fonts-noto-cjk $(driver); } </dev/null >"${TMPDIR:-/tmp}/crmbot-apt.$$" 2>&1 || tail -n 5 "${TMPDIR:-/tmp}/crmbot-apt.$$"
        rm -f "${TMPDIR:-/tmp}/crmbot-apt.$$"
    fi
    has_browser || without "chromium cannot be installed (as root: apt-get install chromium): no browser tests"
    has_font || without "fonts-noto-cjk cannot be installed: pictures show no Chinese"
    has_driver || without "MongoDB's C driver cannot be installed (as root: apt-get install $(driver)): no tests on MongoDB"
fi

# What npm has: the card renderer and Microsoft's Playground.
if [ ! -e tests/node_modules/.package-lock.json ] || [ tests/node_modules/.package-lock.json -ot tests/package-lock.json ]; then
    step "npm ci"
    if ! command -v npm >/dev/null; then without "Node and npm are not installed: no card renderer, no Playground, no Web Chat"
    elif ! npm ci --prefix tests --no-audit --no-fund --loglevel=error </dev/null; then without "npm ci failed: no card renderer, no Playground"; fi
fi
peer=tests/Benchmarks/peers/clients
if [ ! -e "$peer/node_modules/.package-lock.json" ] && command -v npm >/dev/null; then
    step "npm ci, for a second opinion on pinyin"
    npm ci --prefix "$peer" --no-audit --no-fund --loglevel=error </dev/null || without "npm ci failed: pinyin is not compared"
fi

passed=0 failed=0 skipped=0
rm -rf "$results"

step "Building"
if dotnet build CrmBot.sln -v quiet </dev/null; then
    step "Fetching MongoDB's engine"
    wait "$fetching"
    tail -n 1 "$mongo.log" >"$mongo.reason"
    # An archive that no longer serves the engine is nobody's fault here.
    if [ "$(cat "$mongo.status")" = 78 ]; then unset CI_REQUIRE_MONGO; fi
    step "Testing"
    status=0
    dotnet test CrmBot.sln --no-build --logger "console;verbosity=minimal" --logger "trx;LogFilePrefix=tests" --results-directory "$results" \
        --blame-hang-timeout 5m --blame-hang-dump-type none </dev/null || status=$?
    count() { cat "$results"/*.trx 2>/dev/null | grep -c "<UnitTestResult .*outcome=\"$1\""; }
    passed=$(count Passed) failed=$(count Failed) skipped=$(count NotExecuted)
    if [ "$status" != 0 ] && [ "$failed" = 0 ]; then echo "FAILED: the test run ended with $status"; failed=1; fi
    if [ "$passed" = 0 ] && [ "$failed" = 0 ]; then echo "FAILED: no test ran"; failed=1; fi

    # What the tests on MongoDB ran against, or why they did not.
    cat "$results"/*.trx 2>/dev/null | tr -d '\r' | grep -o 'MONGO: [^<]*' | sort -u

    step "Format"
    if dotnet format whitespace CrmBot.sln --verify-no-changes --no-restore </dev/null; then passed=$((passed + 1)); else echo "FAILED: format (dotnet format mends it)"; failed=$((failed + 1)); fi

    # Each skipped test by name, with its reason.
    cat "$results"/*.trx 2>/dev/null | tr -d '\r' | awk '
        /<UnitTestResult / { name = "" }
        /<UnitTestResult .*outcome="NotExecuted"/ { match($0, / testName="[^"]*"/); name = substr($0, RSTART + 11, RLENGTH - 12) }
        name != "" && /<(StdOut|Message)>/ { sub(/.*<(StdOut|Message)>/, ""); sub(/<\/(StdOut|Message)>.*/, ""); print "SKIPPED: " name ": " $0; name = "" }'
else
    echo "FAILED: the build"
    failed=1
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
