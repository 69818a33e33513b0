#!/bin/sh
# Opens an archive in Datasette as it is: search box, facets and views must be there. Skips where Datasette
# (PyPI) is not installed; asks sqlite-utils too where that is. Usage: Tests/Scripts/datasette.sh [path of docket]
set -eu
cd "$(dirname "$0")/../.."
docket=${1:-.build/debug/docket}
datasette=${DATASETTE:-datasette}
command -v "$datasette" >/dev/null || { echo "skipped: no datasette here (pip install datasette)"; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$docket" ingest Fixtures/articles --quiet --archive "$folder/archive.db"
cp "$folder/archive.db" "$folder/copy.db"  # a copy taken after a command is complete

# expect PATH WORDS: the answer to PATH holds WORDS.
expect() {
  "$datasette" "$folder/copy.db" --get "$1" >"$folder/answer" || { echo "failed: $1" >&2; cat "$folder/answer" >&2; exit 1; }
  grep -q -- "$2" "$folder/answer" || { echo "failed: $1 does not hold $2" >&2; head -c 2000 "$folder/answer" >&2; exit 1; }
}

expect /copy/article 'type="search"'
expect '/copy/article.json?_search=mercenary&_shape=array&_col=title' ercenary
expect '/copy/article.json?_facet_date=published&_size=0' '"facet_results": {"published"'
expect '/copy/cases.json?_shape=array&_facet=status' '"defendants"'
expect '/copy/timeline.json?_shape=array' '"quote"'
expect '/copy/charges.json?_shape=array' '"defendant"'
expect '/copy/sources.json?_shape=array' '"sha256"'
# The answer to a page is more than a table of raw columns.
expect '/copy/article?_search=mercenary' 'where search matches'
expect '/copy/timeline.json?_facet_date=date&_size=0' '"facet_results": {"date"'
expect '/copy/timeline.json?_shape=array&type=sentenced' '"case"'

if command -v "${SQLITE_UTILS:-sqlite-utils}" >/dev/null; then
  utils() { "${SQLITE_UTILS:-sqlite-utils}" "$@" >"$folder/answer" || { echo "failed: sqlite-utils $*" >&2; exit 1; }; }
  utils search "$folder/copy.db" article mercenary -c title
  grep -q ercenary "$folder/answer" || { echo "failed: sqlite-utils finds no words" >&2; exit 1; }
  utils views "$folder/copy.db"
  for view in timeline cases charges sources; do
    grep -q "\"$view\"" "$folder/answer" || { echo "failed: sqlite-utils sees no view $view" >&2; exit 1; }
  done
  utils rows "$folder/copy.db" timeline --limit 3 -t
fi
echo "datasette opens the archive: search, facets and views are there"
