#!/bin/sh
# Files that no ingest expects: each is named or passed over, the others go in, without waiting and in little memory.
# MEGABYTES (default 1) and FILES (default 2000) make it harder: make faults takes 60 and 100000.
# Usage: Tests/Scripts/odd.sh [path of docket]
set -eu
cd "$(dirname "$0")/../.."
docket=$(realpath "${1:-.build/debug/docket}")
megabytes=${MEGABYTES:-1}
files=${FILES:-2000}
folder=$(mktemp -d)
changing=""
trap '[ -z "$changing" ] || kill "$changing" 2>/dev/null; chmod -R u+rwx "$folder"; rm -rf "$folder"' EXIT
fail() { echo "failed: $*" >&2; exit 1; }
story="A court in Osh sentenced Askar Omurzakov to two years in prison on Monday, 3 June 2024."
mkdir "$folder/in" "$folder/many"
cd "$folder/in"

# What is no file.
mkfifo pipe.txt
ln -s loop loop
ln -s . itself
ln -s /nowhere dead
ln -s /dev/zero zero.txt
truncate -s 1T huge.txt
! command -v python3 >/dev/null || python3 -c "import socket; socket.socket(socket.AF_UNIX).bind('socket.txt')"
mknod device.txt c 1 3 2>/dev/null || ln -s /dev/null device.txt
# Names.
echo "$story 1" >"$(printf 'caf\351.txt')"
echo "$story 2" >"$(head -c 251 /dev/zero | tr '\0' n).txt"
echo "$story 3" >"$(printf 'new\nline.txt')"
echo "$story 4" >"$(printf '\033[31mred.txt')"
echo "$story 5" >-n.txt
deep=$(head -c 200 /dev/zero | tr '\0' d)
(for level in $(seq 1 25); do mkdir "$deep" && cd -P "$deep" || exit; done; echo "$story 6" >deep.txt) 2>/dev/null || true
# Bytes.
printf '%s 7 caf\303' "$story" >truncated.txt
printf '%s\0\0 8' "$story" >nul.txt
head -c 10000 /dev/urandom >random.txt
: >empty.txt
head -c 1000000 /dev/zero | tr '\0' '\n' >blank.txt
{ echo "$story 9"; head -c 1000000 /dev/zero | tr '\0' '\n'; } >lines.txt
{ printf '<!doctype html><title>x</title><body>'; yes '<div>' | tr -d '\n' | head -c 500000; echo "$story 10"; } >nested.html
{ printf '{\\rtf1\\ansi '; yes '{\b a ' | tr -d '\n' | head -c 500000; echo "$story 11"; } >nested.rtf
{ echo "$story 12"; yes '((([[[“' | tr -d '\n' | head -c 300000; } >brackets.txt
yes "$story He was detained in Bishkek. " | tr -d '\n' | head -c $((megabytes * 1000000)) >oneline.txt
yes 'word ' | tr -d '\n' | head -c 200000000 >toolong.txt
# Files that come, change and vanish while they are read.
(while :; do
  for name in a b c d e f; do echo "$story $name" >>"changing-$name.txt"; done
  rm -f changing-a.txt changing-c.txt changing-e.txt
done) & changing=$!

status=0
# 2 GB of address space are room for one article of 64 MB, and not for more than that.
(ulimit -v 6000000; timeout $((300 + megabytes * 30)) "$docket" ingest --archive "$folder/a.db" "$folder/in" >"$folder/said" 2>&1) || status=$?
kill "$changing"
wait "$changing" 2>/dev/null || true
changing=""
[ "$status" -eq 3 ] || fail "odd files gave status $status: $(tail -n 3 "$folder/said")"
for name in pipe.txt loop itself dead zero.txt huge.txt device.txt empty.txt blank.txt random.txt toolong.txt 'caf'; do
  grep -q -- "$name" "$folder/said" || fail "$name is not named"
done
[ ! -e socket.txt ] || grep -q socket.txt "$folder/said" || fail "a socket is not named"
! grep -q "$(printf '\033')" "$folder/said" || fail "a name moves the cursor"
for number in 2 3 4 5 7 9 12; do
  "$docket" search --archive "$folder/a.db" --format csv "\"2024 $number\"" >"$folder/found" 2>/dev/null || fail "story $number is not in the archive"
done
"$docket" check --archive "$folder/a.db" >/dev/null 2>"$folder/said" || [ $? -eq 3 ] || fail "damaged: $(cat "$folder/said")"
echo "odd files were named, the others taken in"

# A folder of many files, more than fit in one listing.
cd "$folder/many"
seq 1 "$files" | sed 's/$/.txt/' | xargs touch
echo "$story many" >story.txt
status=0
timeout $((60 + files / 500)) "$docket" ingest --quiet --archive "$folder/many.db" "$folder/many" >"$folder/said" 2>&1 || status=$?
[ "$status" -eq 3 ] && [ "$(wc -l <"$folder/said")" -eq "$files" ] || fail "many files gave status $status"
"$docket" search --archive "$folder/many.db" many >/dev/null 2>&1 || fail "the one article among many files is not found"
echo "$files empty files were named, the article among them was taken in"

# Files and folders that may not be read; the superuser may read all.
as=""
if [ "$(id -u)" -eq 0 ]; then
  command -v setpriv >/dev/null || { echo "skipped: files without leave to read, for want of setpriv"; exit 0; }
  as="setpriv --reuid 65534 --regid 65534 --clear-groups"
  $as "$docket" --version >/dev/null 2>&1 || { echo "skipped: others may not run docket here"; exit 0; }
fi
mkdir "$folder/shut" "$folder/shut/folder" "$folder/own"
echo "$story open" >"$folder/shut/open.txt"
echo "$story closed" >"$folder/shut/closed.txt"
echo "$story inside" >"$folder/shut/folder/inside.txt"
chmod 755 "$folder" "$folder/shut"
chmod 777 "$folder/own"
chmod 000 "$folder/shut/closed.txt" "$folder/shut/folder"
status=0
$as "$docket" ingest --archive "$folder/own/a.db" "$folder/shut" >"$folder/said" 2>&1 || status=$?
[ "$status" -eq 3 ] || fail "files without leave to read gave status $status"
grep -q "closed.txt: cannot be read: permission denied" "$folder/said" || fail "no word of a file that may not be read"
grep -q "folder: this folder cannot be looked into" "$folder/said" || fail "no word of a folder that may not be read"
echo "what may not be read was named"
