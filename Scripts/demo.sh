#!/bin/sh
# The main job on the articles of Fixtures: demo.sh BINARY
set -eu
docket=$(realpath "$1")
folder=$(mktemp -d "${TMPDIR:-/tmp}/docket-demo.XXXXXX")
trap 'rm -rf "$folder/archive.db"*' EXIT
cd "$(dirname "$0")/.."
export DOCKET_ARCHIVE="$folder/archive.db"

run() {
  printf '\n\033[1m$ docket' >&2
  printf ' %s' "$@" >&2
  printf '\033[0m\n' >&2
  "$docket" "$@"
}

run ingest Fixtures/articles
run cases --statute 416
run cases --city Osh
run timeline omurzakov
run timeline omurzakov --csv -o "$folder/omurzakov.csv"
echo
echo "$folder/omurzakov.csv:"
cat "$folder/omurzakov.csv"
