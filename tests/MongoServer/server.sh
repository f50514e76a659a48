#!/bin/bash
# A MongoDB engine for the tests: PostgreSQL 18 with the DocumentDB extension, from Debian's packages, in one folder; nothing is installed on the machine.
#   server.sh get FOLDER           download and unpack; needs no root, runs no maintainer script
#   server.sh run FOLDER PORT [DATA]   run it on 127.0.0.1:PORT until standard input ends; prints READY. DATA keeps the documents on disk, else in memory.
# Ends with 77 where it cannot be had here, with 78 where the archive does not serve the engine (any more), and says why.
set -eu

command=$1 folder=$2
suite=forky
package=postgresql-18-documentdb
oldest=1.0-0

cannot() { echo "$2" >&2; exit "$1"; }

get() {
    [ ! -e "$folder/.ready" ] || return 0
    for tool in apt-get apt-cache dpkg dpkg-deb xargs; do command -v "$tool" >/dev/null || cannot 77 "$tool is missing (Debian only)"; done
    [ "$(dpkg --print-architecture)" = amd64 ] || cannot 77 "the engine is fetched for amd64 only"
    # The archive that this machine uses already.
    local archive state options candidate
    archive=$(apt-get indextargets --format '$(REPO_URI)' 2>/dev/null | grep -m 1 '/debian/*$') || cannot 77 "this machine's apt knows no Debian archive"
    mkdir -p "$(dirname "$folder")"
    part=$(mktemp -d "$folder.XXXXXX")
    trap 'rm -rf "$part"' EXIT
    state=$part/.apt
    mkdir -p "$state/lists/partial" "$state/cache/archives/partial" "$state/etc/preferences.d"
    : >"$state/status"
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $archive $suite main" >"$state/etc/sources.list"
    options=(-o Dir::State="$state" -o Dir::State::status="$state/status" -o Dir::State::lists="$state/lists" -o Dir::Cache="$state/cache" -o Dir::Etc="$state/etc"
        -o Dir::Etc::sourcelist="$state/etc/sources.list" -o Dir::Etc::sourceparts=- -o APT::Architecture=amd64 -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none
        -o APT::Install-Recommends=false -o Debug::NoLocking=1 -o Acquire::http::Timeout=15 -o Acquire::Retries=1)
    timeout 60 apt-get "${options[@]}" -qq update >&2 || cannot 77 "the archive does not answer for $suite"
    candidate=$(apt-cache "${options[@]}" policy "$package" | sed -n 's/^ *Candidate: //p')
    { [ -n "$candidate" ] && [ "$candidate" != "(none)" ] && dpkg --compare-versions "$candidate" ge "$oldest"; } || cannot 78 "the archive serves no $package $oldest or newer in $suite"
    timeout 120 apt-get "${options[@]}" -qq -y --download-only install "$package" base-files base-passwd dash coreutils >&2 || cannot 77 "the download of $package failed or took too long"
    find "$state/cache/archives" -maxdepth 1 -name '*.deb' -print0 | xargs -0 -P 2 -I {} dpkg-deb -x {} "$part" || cannot 77 "the packages cannot be unpacked"
    rm -rf "$state" "$part"/usr/share/{doc,man,locale,proj,gdal} "$part/usr/lib/postgresql/18/lib/bitcode"
    # What the packages' own scripts would have linked and written.
    local extension
    for extension in "$part"/usr/share/postgresql/18/extension/*-3.control; do ln -sf "$(basename "$extension")" "${extension%-3.control}.control"; done
    mkdir -p "$part"/{tmp,data,dev,proc}
    printf 'root:x:0:0::/:/bin/sh\nengine:x:1000:1000::/tmp:/bin/sh\n' >"$part/etc/passwd"
    printf 'root:x:0:\nengine:x:1000:\n' >"$part/etc/group"
    echo '127.0.0.1 localhost' >"$part/etc/hosts"
    echo "$candidate" >"$part/.ready"
    chmod 755 "$part"
    # Whoever was first has it.
    mv -T "$part" "$folder" 2>/dev/null || [ -e "$folder/.ready" ] || cannot 77 "$folder cannot be made"
}

# Runs within the unpacked folder as a user of its own, since PostgreSQL refuses root.
serve() {
    cat <<S
set -e
export PATH=/usr/lib/postgresql/18/bin:/usr/bin:/bin LC_ALL=C.UTF-8 HOME=/tmp LD_LIBRARY_PATH=/usr/lib/x86_64-linux-gnu/blas:/usr/lib/x86_64-linux-gnu/lapack
initdb -D /data/pg -A trust -U postgres --no-sync --no-locale -E UTF8 >/data/initdb.log
cat >>/data/pg/postgresql.conf <<C
shared_preload_libraries='pg_cron,pg_documentdb_core,pg_documentdb'
cron.database_name='postgres'
cron.host='127.0.0.1'
cron.launch_active_jobs=off
documentdb.localhost_connection_string='host=127.0.0.1'
port=$1
unix_socket_directories='/tmp'
listen_addresses='127.0.0.1'
fsync=off
full_page_writes=off
synchronous_commit=off
max_connections=200
max_wal_size=4GB
shared_buffers=128MB
jit=off
# A unique key is an exclusion constraint here: writers of one key meet in deadlocks, each of which lasts this long.
deadlock_timeout=20ms
C
(until psql -h 127.0.0.1 -p $1 -U postgres -qAtc 'create extension documentdb cascade' >/data/extension.log 2>&1; do sleep 0.1; done; echo READY) &
exec postgres -D /data/pg
S
}

run() {
    [ -e "$folder/.ready" ] || cannot 77 "$folder holds no engine"
    local port=$1 data=${2:-} mounts own
    own=$(id -u)
    # In memory and in this mount namespace only: runs do not see each other, and nothing is left.
    mounts="mount -t tmpfs -o mode=1777 tmpfs '$folder/tmp' && mount -t tmpfs -o mode=0777 tmpfs '$folder/data' && mount --rbind /dev '$folder/dev'"
    [ -z "$data" ] || mounts="$mounts && mount --bind '$data' '$folder/data'"
    mounts="$mounts && cat >'$folder/data/serve.sh'"
    if [ "$own" = 0 ]; then
        [ -z "$data" ] || chown 1000:1000 "$data"
        # The shell stays first of the namespace: a change of user would clear the signal that ends the whole tree with it.
        serve "$port" | unshare --mount --pid --fork --kill-child --mount-proc="$folder/proc" sh -c "$mounts && chroot --userspec=1000:1000 --groups= '$folder' /bin/sh /data/serve.sh; exit \$?" 2>&1 &
    else
        serve "$port" | unshare --user --map-user=1000 --map-group=1000 --keep-caps --mount --pid --fork --kill-child sh -c "$mounts && chroot '$folder' /bin/sh /data/serve.sh; exit \$?" 2>&1 &
    fi
    child=$!
    trap 'kill -9 "${child:-}" 2>/dev/null' EXIT
    # Ends with whoever started it, however he ended.
    cat >/dev/null
}

case $command in
    get) get ;;
    run) run "$3" "${4:-}" ;;
esac
