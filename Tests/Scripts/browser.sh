#!/bin/sh
# Opens pages of docket that are made of the attack strings of Fixtures/hostile.json in a browser: no script runs, and
# nothing is asked of any server, also without the page's own Content-Security-Policy. Skips where there is no
# chromium or python3. Usage: Tests/Scripts/browser.sh [path of docket]
set -eu
cd "$(dirname "$0")/../.."
docket=$(realpath "${1:-.build/debug/docket}")
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
[ -n "$browser" ] || { echo "skipped: no chromium here"; exit 0; }
command -v python3 >/dev/null || { echo "skipped: no python3 here"; exit 0; }
folder=$(mktemp -d)
server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
fail() { echo "failed: $*" >&2; exit 1; }

# Records in which every name, quote, title and address is an attack.
python3 - "$folder/records.ndjson" <<'PYTHON'
import hashlib, json, sys
texts = [t.replace("\0", " ") for t in json.load(open("Fixtures/hostile.json")) if t.strip()]
with open(sys.argv[1], "w") as out:
    for text in texts:
        quote = {"start": 0, "end": len(text.encode()), "text": text}
        events = [{"type": kind, "date": date, "end_date": None, "precision": "day", "qualifier": "on",
                   "date_text": text, "modality": "actual", "persons": [text], "unnamed": text, "court": text,
                   "statutes": [text], "sentence": None, "sentences": [0], "city": text, "quote": quote, "rule": text}
                  for kind, date in [("detained", "2024-03-01"), ("sentenced", "2024-05-31")]]
        record = {"format_version": 1,
                  "source": {"path": "/x/" + text, "sha256": hashlib.sha256(text.encode()).hexdigest(),
                             "bytes": len(text.encode()), "encoding": "utf-8"},
                  "title": text, "outlet": text, "authors": [text], "published": "2024-06-01", "updated": None,
                  "language": "en", "url": text, "body": [{"start": 0, "end": len(text.encode())}], "cuts": [],
                  "persons": [{"name": text, "aliases": [text + " A"], "roles": ["defendant"], "descriptions": [text],
                               "mentions": [{"start": 0, "end": len(text.encode())}]}],
                  "courts": [{"name": text, "level": None, "city": text, "country": None, "mentions": []}],
                  "statutes": [{"key": text, "country": None, "code": text, "provision": text, "part": None,
                                "subject": text, "text": text, "mentions": []}],
                  "sentences": [{"kind": "imprisonment", "term": "P7Y", "status": "imposed", "persons": [text],
                                 "text": text, "mention": {"start": 0, "end": 0}}],
                  "places": [{"name": text, "kind": "city", "country": None, "mentions": []}],
                  "case_numbers": [{"text": text, "mentions": []}], "events": events,
                  "cases": [{"defendants": [text], "unnamed": None, "events": [0, 1], "statutes": [text],
                             "sentences": [0], "courts": [text], "cities": [text], "numbers": [text]}],
                  "findings": [], "text": text}
        out.write(json.dumps(record) + "\n")
PYTHON
export DOCKET_ARCHIVE="$folder/archive.db"
"$docket" extract --format ndjson Fixtures/articles/steppewire-2024-09-10.txt >"$folder/sample.ndjson"
python3 - "$folder" <<'PYTHON'
import json, sys
folder = sys.argv[1]
packs = json.load(open(folder + "/sample.ndjson"))["packs"]
with open(folder + "/all.ndjson", "w") as out:
    for line in open(folder + "/records.ndjson"):
        out.write(json.dumps({**json.loads(line), "packs": packs}) + "\n")
PYTHON
"$docket" ingest --quiet --records "$folder/all.ndjson"
strings=$(wc -l <"$folder/all.ndjson")

mkdir "$folder/pages"
cd "$folder/pages"
"$docket" timeline --since 2000 --format html >timelines.html
"$docket" cases --format html --limit 1000 >cases.html
"$docket" search --format html --limit 1000 >search.html
"$docket" gaps --format html >gaps.html || true
for kind in persons courts statutes cities outlets sentences events; do
  "$docket" list "$kind" --format html --limit 1000 >"list-$kind.html" || true
done
number=0
for id in $("$docket" cases --format tsv --limit 1000 | sed 1d | cut -f 1 | head -n 200); do
  number=$((number + 1))
  "$docket" show "$id" --why --format html >"case-$number.html"
done
number=0
for id in $("$docket" search --format tsv --limit 1000 | sed 1d | cut -f 1 | head -n 200); do
  number=$((number + 1))
  "$docket" show "$id" --format html >"article-$number.html" || true
done
grep -q "Content-Security-Policy" timelines.html || fail "a page has no Content-Security-Policy"
grep -q "PWNED" timelines.html || fail "the attacks are not on the page"
# One page of all, with and without its policy; what closes one page must not close what follows.
for name in *.html; do sed '/Content-Security-Policy/d' "$name" >"open-$name"; done
cat >control.html <<'HTML'
<title>x</title><script>document.title='PWNED'</script><img src="http://attack.example/control">
HTML

# A server that writes down what is asked of it; the name in the attacks leads to it.
python3 - "$folder" <<'PYTHON' &
import http.server, sys
folder = sys.argv[1]
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if "attack.example" in self.headers.get("Host", "") or "attack.example" in self.path:
            open(folder + "/requests", "a").write(self.path + "\n")
        self.send_response(404)
        self.end_headers()
    do_POST = do_HEAD = do_CONNECT = do_GET
    def log_message(self, *arguments): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
open(folder + "/port", "w").write(str(server.server_port))
server.serve_forever()
PYTHON
server=$!
while [ ! -s "$folder/port" ]; do sleep 0.1; done
: >"$folder/requests"
open_page() {
  timeout 120 "$browser" --headless --no-sandbox --disable-gpu --disable-background-networking --disable-sync \
    --disable-component-update --no-first-run --user-data-dir="$folder/profile" --allow-file-access-from-files \
    --host-resolver-rules="MAP * 127.0.0.1:$(cat "$folder/port")" --virtual-time-budget=3000 \
    --dump-dom "file://$1" 2>/dev/null
}
open_page "$PWD/control.html" >"$folder/dom"
if ! grep -q "<title>PWNED</title>" "$folder/dom" || ! [ -s "$folder/requests" ]; then
  fail "the browser does not run what it should: $(head -c 300 "$folder/dom")"
fi
: >"$folder/requests"
opened=0
for name in timelines cases search gaps list-persons list-courts list-outlets case-1 case-40 case-80 case-120 article-1 \
  article-30 article-60 article-90 article-120; do
  for page in "$name.html" "open-$name.html"; do
    [ -s "$page" ] || continue
    open_page "$PWD/$page" >"$folder/dom" || fail "the browser ended with $page"
    grep -q "</html>" "$folder/dom" || fail "$page did not open"
    ! grep -q "<title>PWNED</title>" "$folder/dom" || fail "a script ran on $page"
    ! [ -s "$folder/requests" ] || fail "$page asked for $(head -n 3 "$folder/requests")"
    opened=$((opened + 1))
  done
done
echo "$strings attack strings on $opened pages in a browser: no script ran, nothing was asked for"
