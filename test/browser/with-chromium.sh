#!/usr/bin/env bash
# Runs a command on a machine with Chromium: `test/browser/with-chromium.sh npx vitest run test/browser`.
# Where there is none and none can be installed, the command runs without; the tests then say what they skip.
set -uo pipefail

if [ ! -x /usr/bin/chromium ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
    chromium fonts-dejavu-core >/dev/null
fi
if [ -x /usr/bin/chromium ]; then export BILATERAL_CHROMIUM=/usr/bin/chromium; else echo 'There is no Chromium here.'; fi
exec "$@"
