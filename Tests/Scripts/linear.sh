#!/bin/sh
# Whether the cost of reading an article is linear in its size, in counted work. Needs a Swift toolchain with the
# address sanitizer's runtime, for its way to count; skips without.
set -eu
cd "$(dirname "$0")/../.."
swift=${SWIFT:-swift}
bin=$(dirname "$(command -v "$swift")")
ls "$bin"/../lib/clang/*/lib/linux/libclang_rt.asan-"$(uname -m)".a >/dev/null 2>&1 \
  || { echo "skipped: this toolchain has no address sanitizer for Linux"; exit 0; }
export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS=detect_leaks=0
"$swift" build -c release --scratch-path .build/work --product work-docket --sanitize=address \
  -Xswiftc -sanitize-coverage=edge,trace-pc-guard -Xswiftc -use-ld=lld
.build/work/release/work-docket "$@"
