#!/usr/bin/env bash
# Runs a command with a PostgreSQL server that is there for it alone, on a socket in a folder of its own:
# `test/postgres/with-postgres.sh npx vitest run test/postgres`. Where there is none and none can be
# installed, or it does not start, the command runs without; the tests then say what they skip.
set -uo pipefail

find_server() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }

if [ -z "$(find_server)" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
    postgresql >/dev/null
fi
bin=$(find_server)
if [ -z "$bin" ]; then
  echo 'There is no PostgreSQL here.'
  exec "$@"
fi

# The server refuses to run as root.
as_owner=()
folder=$(mktemp -d)
if [ "$(id -u)" = 0 ]; then
  as_owner=(setpriv --reuid=postgres --regid=postgres --clear-groups)
  chown postgres:postgres "$folder"
fi
server=
stop() {
  if [ -n "$server" ]; then
    kill -INT "$server" 2>/dev/null
    wait "$server" 2>/dev/null
  fi
  rm -rf "$folder"
}
trap stop EXIT

"${as_owner[@]}" "$bin/initdb" --pgdata="$folder/data" --auth=trust --username=postgres --encoding=UTF8 \
  --locale=C.UTF-8 >"$folder/log" 2>&1
"${as_owner[@]}" "$bin/postgres" -D "$folder/data" -c listen_addresses= -c unix_socket_directories="$folder" \
  -c fsync="${BILATERAL_FSYNC:-off}" -c max_wal_size=4GB >>"$folder/log" 2>&1 &
server=$!

for _ in $(seq 120); do
  "$bin/pg_isready" --host="$folder" --username=postgres --quiet && break
  if ! kill -0 "$server" 2>/dev/null; then
    cat "$folder/log" >&2
    echo 'PostgreSQL is here, but does not start.'
    stop
    exec "$@"
  fi
  sleep 0.5
done

BILATERAL_POSTGRES_URL="postgresql://postgres@/postgres?host=$folder" "$@"
