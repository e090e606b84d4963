#!/usr/bin/env bash
# Runs a command with a MariaDB server that is there for it alone, on a socket and in a folder of its
# own: `test/sql/with-mariadb.sh npm run oracle -- --engine mariadb`. Where there is none and none can be
# installed, or it does not start, the command runs without; the tests then say what they skip.
set -uo pipefail
PATH=$PATH:/usr/sbin

if ! command -v mariadbd >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
    mariadb-server-core mariadb-client-core >/dev/null
fi
if ! command -v mariadbd >/dev/null || ! command -v mariadb >/dev/null; then
  echo 'There is no MariaDB here.'
  exec "$@"
fi

folder=$(mktemp -d)
server=
stop() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null
    wait "$server" 2>/dev/null
  fi
  rm -rf "$folder"
}
trap stop EXIT

mariadb-install-db --no-defaults --datadir="$folder/data" --user="$(id -un)" \
  --auth-root-authentication-method=normal >"$folder/log" 2>&1
mariadbd --no-defaults --datadir="$folder/data" --socket="$folder/socket" --pid-file="$folder/pid" \
  --skip-networking --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0 --user="$(id -un)" >>"$folder/log" 2>&1 &
server=$!

for _ in $(seq 120); do
  mariadb --no-defaults --socket="$folder/socket" --user=root -e 'select 1' >/dev/null 2>&1 && break
  if ! kill -0 "$server" 2>/dev/null; then
    cat "$folder/log" >&2
    echo 'MariaDB is here, but does not start.'
    stop
    exec "$@"
  fi
  sleep 0.5
done

BILATERAL_MARIADB_SOCKET="$folder/socket" "$@"
