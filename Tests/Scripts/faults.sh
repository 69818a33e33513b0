#!/bin/sh
# An ingest that is killed at random points (KILLS, default 10) ends with the archive of one that was left alone; it
# meets a full disk, files that are none, and opens no socket. Usage: Tests/Scripts/faults.sh [path of docket]
set -eu
cd "$(dirname "$0")/../.."
docket=$(realpath "${1:-.build/debug/docket}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "failed: $*" >&2; exit 1; }
# What an archive answers, without what depends on when or where.
told() {
  "$docket" export --format ndjson --archive "$1" || true
  "$docket" search --format ndjson --archive "$1" court || true
}
mkdir "$folder/in"
cp Fixtures/articles/*.txt Fixtures/gold/*.txt "$folder/in"

start=$(date +%s%N)
"$docket" ingest --quiet --archive "$folder/whole.db" "$folder/in"
length=$((($(date +%s%N) - start) / 1000000))
told "$folder/whole.db" >"$folder/whole.txt"

survived=0
while [ "$survived" -lt "${KILLS:-10}" ]; do
  # A third of the kills go on with the archive of the kill before.
  [ $((survived % 3)) -eq 2 ] || rm -f "$folder"/killed.db*
  wait=$(awk -v seed="$survived$$" -v most="$length" 'BEGIN { srand(seed); printf "%.3f", rand() * most / 1000 }')
  "$docket" ingest --quiet --archive "$folder/killed.db" "$folder/in" & job=$!
  sleep "$wait"
  kill -9 "$job" 2>/dev/null || true
  wait "$job" 2>/dev/null || true
  "$docket" ingest --quiet --archive "$folder/killed.db" "$folder/in" || fail "no ingest after a kill at $wait s"
  told "$folder/killed.db" >"$folder/killed.txt"
  cmp -s "$folder/whole.txt" "$folder/killed.txt" || fail "other content after a kill at $wait s"
  "$docket" check --quick --archive "$folder/killed.db" 2>/dev/null || fail "damaged after a kill at $wait s"
  survived=$((survived + 1))
done
echo "kills survived: $survived"

# A full disk, as a limit on the size of files: it is said, and with room the ingest completes.
if (ulimit -f 200; "$docket" ingest --quiet --archive "$folder/full.db" "$folder/in" 2>"$folder/said"); then
  fail "an ingest without room succeeded"
fi
grep -q "cannot grow" "$folder/said" || fail "no word of the full disk: $(cat "$folder/said")"
"$docket" ingest --quiet --archive "$folder/full.db" "$folder/in"
told "$folder/full.db" >"$folder/full.txt"
cmp -s "$folder/whole.txt" "$folder/full.txt" || fail "other content after a full disk"
echo "a full disk was survived"

# What is no file is passed over or named, without waiting.
mkdir "$folder/odd"
mkfifo "$folder/odd/pipe.txt"
ln -s loop "$folder/odd/loop"
ln -s /dev/zero "$folder/odd/zero.txt"
truncate -s 1T "$folder/odd/huge.txt"
status=0
timeout 60 "$docket" ingest --archive "$folder/odd.db" "$folder/odd" >"$folder/said" 2>&1 || status=$?
[ "$status" -eq 3 ] || fail "odd files gave status $status"
for name in pipe.txt loop zero.txt huge.txt; do grep -q "$name" "$folder/said" || fail "$name is not named"; done
echo "what is no file was named"

for file in whole.db; do
  [ "$(stat -c %a "$folder/$file")" = 600 ] || fail "$file can be read by others"
done
"$docket" export --format csv -o "$folder/out" --archive "$folder/whole.db"
[ "$(stat -c %a "$folder/out")$(stat -c %a "$folder/out/cases.csv")" = 700600 ] || fail "an export can be read by others"

if command -v strace >/dev/null && strace -f -e trace=socket -o "$folder/calls" true 2>/dev/null; then
  strace -f -e trace=socket,connect -o "$folder/calls" "$docket" ingest --quiet --archive "$folder/net.db" "$folder/in"
  ! grep -E "socket\(|connect\(" "$folder/calls" || fail "docket opened a socket"
  echo "no socket was opened"
else
  echo "skipped: no strace here"
fi
