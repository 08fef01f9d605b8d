#!/usr/bin/env bash
# A private PostgreSQL for as long as it is needed: a cluster in a temporary folder, on a free
# port of 127.0.0.1, forgotten afterwards. It never touches the machine's own PostgreSQL.
#
#   postgres.sh COMMAND …   runs the command with its URL in JUMELAGE_TEST_POSTGRES, then stops;
#                           a command that never connects proves nothing, and fails
#   postgres.sh             prints the URL and waits to be interrupted
#
# Names sort by ICU's rules, as on most installed servers and unlike SQLite: a statement that
# counts on the order of bytes is found here rather than in a town hall.
set -euo pipefail
here=$PWD
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

bin=$(postgres_bin) || die "PostgreSQL's server programs (initdb, pg_ctl) are missing: scripts/needs.sh test installs them"
folder=$(mktemp -d "${TMPDIR:-/tmp}/jumelage-postgres.XXXXXX")
waiting=

# PostgreSQL refuses to run as root: another user stands in.
as=()
if [ "$(id -u)" -eq 0 ]; then
  owner=nobody
  ! id postgres >/dev/null 2>&1 || owner=postgres
  chown "$owner" "$folder"
  as=(setpriv "--reuid=$owner" "--regid=$(id -g "$owner")" --clear-groups env "HOME=$folder")
fi

server() { (cd "$folder" && exec "${as[@]}" "$bin/$1" "${@:2}"); }

stop() {
  [ -z "$waiting" ] || kill "$waiting" 2>/dev/null || true
  if [ -e "$folder/data/postmaster.pid" ]; then
    server pg_ctl --pgdata="$folder/data" --mode=immediate --silent stop >/dev/null 2>&1 || true
  fi
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# PostgreSQL before 15 cannot sort a whole cluster by ICU.
collation=()
[[ $("$bin/initdb" --help) != *--icu-locale* ]] || collation=(--locale-provider=icu --icu-locale=und)

# Nothing here outlives the tests, so nothing is worth waiting for a disk.
server initdb --pgdata="$folder/data" --username=postgres --auth=trust --no-sync \
  --encoding=UTF8 --locale=C.UTF-8 "${collation[@]}" >"$folder/initdb.log" 2>&1 || {
  cat "$folder/initdb.log" >&2
  die "initdb failed"
}
cat >>"$folder/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_connections = 200
log_connections = on
shared_buffers = 128MB
autovacuum = off
timezone = 'UTC'
CONF

# Between finding a port free and taking it, another program may take it: try again.
for attempt in 1 2 3 4 5; do
  port=$(free_port)
  if server pg_ctl --pgdata="$folder/data" --log="$folder/log" --options="-p $port" \
    --wait --timeout=60 --silent start >/dev/null 2>&1; then
    break
  fi
  if [ "$attempt" -eq 5 ]; then
    cat "$folder/log" >&2
    die "PostgreSQL did not start"
  fi
done

url="postgres://postgres@127.0.0.1:$port/postgres"
cd "$here"
if [ "$#" -gt 0 ]; then
  JUMELAGE_TEST_POSTGRES=$url "$@"
  served=$(grep -c 'connection authorized' "$folder/log" || true)
  [ "$served" -gt 0 ] || die "nothing connected to PostgreSQL: did the command read JUMELAGE_TEST_POSTGRES?"
  say "PostgreSQL served $served connections"
else
  printf '%s\n' "$url"
  sleep infinity &
  waiting=$!
  wait "$waiting"
fi
