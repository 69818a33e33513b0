#!/bin/sh
# Several dockets at one archive, and archives that may not be written: what was taken in is not lost, and the message
# says what to do. Usage: Tests/Scripts/together.sh [path of docket]
set -eu
cd "$(dirname "$0")/../.."
docket=$(realpath "${1:-.build/debug/docket}")
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
fail() { echo "failed: $*" >&2; exit 1; }
told() {
  "$docket" export --format ndjson --archive "$1" || true
  "$docket" search --format ndjson --archive "$1" court || true
}
mkdir "$folder/in" "$folder/in/a" "$folder/in/b"
cp Fixtures/articles/*.txt "$folder/in/a"
cp Fixtures/gold/*.txt "$folder/in/b"
"$docket" ingest --quiet --archive "$folder/whole.db" "$folder/in"
told "$folder/whole.db" >"$folder/whole.txt"

# Two ingests at the same time, of the same files and of others; one may be told to wait.
archive=$folder/two.db
"$docket" ingest --quiet --archive "$archive" "$folder/in/b" "$folder/in/a" 2>"$folder/first" & first=$!
"$docket" ingest --quiet --archive "$archive" "$folder/in" 2>"$folder/second" & second=$!
# Questions while they write are answered; at most there is nothing to answer from yet.
asked=0
while kill -0 "$first" 2>/dev/null || kill -0 "$second" 2>/dev/null; do
  status=0
  "$docket" cases --archive "$archive" >/dev/null 2>"$folder/said" || status=$?
  if [ "$status" -gt 1 ] && ! grep -q "no archive at" "$folder/said"; then fail "a question was not answered: $(cat "$folder/said")"; fi
  asked=$((asked + 1))
done
for job in first second; do
  status=0
  eval "wait \$$job" || status=$?
  [ "$status" -eq 0 ] || grep -q "is in use by another docket: try again" "$folder/$job" || fail "status $status: $(cat "$folder/$job")"
done
"$docket" ingest --quiet --archive "$archive" "$folder/in"
told "$archive" >"$folder/two.txt"
cmp -s "$folder/whole.txt" "$folder/two.txt" || fail "two ingests made another archive than one"
"$docket" check --quick --archive "$archive" 2>/dev/null || fail "two ingests damaged the archive"
echo "two ingests and $asked questions at the same time"

# A correction while an ingest runs is kept, or its author is told to try again.
rm -f "$archive"*
"$docket" ingest --quiet --archive "$archive" "$folder/in/a"
"$docket" ingest --quiet --archive "$archive" "$folder/in/b" & first=$!
kept=0
for number in 1 2 3; do
  if "$docket" case rename omurzakov "Name $number" --archive "$archive" 2>"$folder/said"; then kept=$((kept + 1)); else
    grep -q "is in use by another docket: try again" "$folder/said" || fail "a correction failed: $(cat "$folder/said")"
  fi
done
wait "$first"
[ "$("$docket" corrections --archive "$archive" --format csv | sed 1d | wc -l)" -eq "$kept" ] || fail "a correction was lost"
echo "$kept corrections made during an ingest were kept"

# What may not be written answers questions, and says what an ingest needs. The superuser may write everything.
as=""
if [ "$(id -u)" -eq 0 ]; then
  command -v setpriv >/dev/null || { echo "skipped: read-only archives, for want of setpriv"; exit 0; }
  as="setpriv --reuid 65534 --regid 65534 --clear-groups"
  chmod 755 "$folder"
  $as "$docket" --version >/dev/null 2>&1 || { echo "skipped: others may not run docket here"; exit 0; }
fi
mkdir "$folder/readonly"
cp "$folder/whole.db" "$folder/readonly/archive.db"
chmod 444 "$folder/readonly/archive.db"
chmod 555 "$folder/readonly"
chmod -R a+rX "$folder/in"
refused() {
  status=0
  $as "$docket" "$@" --archive "$folder/readonly/archive.db" 2>"$folder/said" || status=$?
  [ "$status" -eq 2 ] || fail "$* gave status $status: $(cat "$folder/said")"
  grep -q "give yourself leave to write it and its folder, or name a copy with --archive" "$folder/said" \
    || fail "$* says nothing helpful: $(cat "$folder/said")"
}
echo "A court in Osh sentenced a man to two years on Monday." >"$folder/in/new.txt"
for case in both file; do
  $as "$docket" cases --archive "$folder/readonly/archive.db" >/dev/null 2>&1 || fail "a read-only archive is not read"
  $as "$docket" check --quick --archive "$folder/readonly/archive.db" >/dev/null 2>&1 || fail "a read-only archive is not checked"
  refused ingest --quiet "$folder/in"
  refused case rename omurzakov x
  refused forget "$folder/in/a"
  chmod 755 "$folder/readonly"
  cmp -s "$folder/whole.db" "$folder/readonly/archive.db" || fail "a read-only archive was written"
  [ "$(ls "$folder/readonly" | wc -l)" -eq 1 ] || fail "something is left beside a read-only archive"
  # Then a folder that may not be written, with a file that may.
  chmod 666 "$folder/readonly/archive.db"
  chmod 555 "$folder/readonly"
  [ "$case" = both ] || break
done
echo "archives that may not be written were read, and left alone"
