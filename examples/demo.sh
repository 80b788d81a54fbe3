#!/bin/sh
# `make demo`: good workflows pass, bad ones are explained. Nothing is run and nothing is sent anywhere.
set -eu
cd "$(dirname "$0")/.."

expect() {
    status=$1
    shift
    printf '\n$ %s\n' "$*"
    found=0
    "$@" || found=$?
    if [ "$found" -ne "$status" ]; then
        echo "demo: status $status was expected, this is $found" >&2
        exit 1
    fi
}

echo "Good workflows: nothing to say."
expect 0 pydolphin-lint check examples/workflows
printf '\nBad ones: each mistake, what it does, and what to write instead.\n'
expect 1 pydolphin-lint check examples
printf '\nMore about one of them:\n'
expect 0 pydolphin-lint explain PDS101
