#!/bin/sh
# Installs SQLite's headers where they are missing and apt can.
set -eu
[ "$(uname)" = Darwin ] && exit 0
[ -e /usr/include/sqlite3.h ] && exit 0
pkg-config --exists sqlite3 2>/dev/null && exit 0
if ! command -v apt-get >/dev/null; then
  echo "docket needs the headers of SQLite (libsqlite3-dev, sqlite-devel); please install them" >&2
  exit 2
fi
as_root=""
if [ "$(id -u)" -ne 0 ]; then as_root="sudo"; fi
echo "installing libsqlite3-dev" >&2
$as_root apt-get update -qq
$as_root apt-get install -y -qq libsqlite3-dev
