#!/bin/sh
# Writes the man page: what docket says of itself, with each line of an example on its own line and no empty lines, of
# which mdoc warns. Usage: Scripts/manual.sh GENERATE-MANUAL DOCKET FOLDER
set -eu
"$1" "$2" -o "$3"
awk '/^docket / { print ".br"; print; print ".br"; next } /^$/ { print ".Pp"; next } { print }' "$3/docket.1" >"$3/docket.new"
mv "$3/docket.new" "$3/docket.1"
