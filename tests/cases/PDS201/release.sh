#!/bin/sh
set -eu
export PYDS_JAVA_GATEWAY_ADDRESS=ds.example.org PYDS_JAVA_GATEWAY_PORT=443  # error: PDS201 8 error: PDS201 49 "port 443"
for file in workflows/*.py; do
    python "$file"
done
