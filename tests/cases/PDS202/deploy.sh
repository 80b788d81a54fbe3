#!/usr/bin/env bash
set -euo pipefail

# PYDS_JAVA_GATEWAY_AUTH_TOKEN=q8Zt-71kd-orchard
export STAGE=prod \
    PYDS_JAVA_GATEWAY_AUTH_TOKEN=q8Zt-71kd-orchard  # error: PDS202 5
deploy() {
    local number=$((1 + 2)) && PYDS_JAVA_GATEWAY_AUTH_TOKEN='q8Zt-71kd-orchard' python "$1"  # error: PDS202 32
}
case "$1" in
    prod) declare -x "PYDS_JAVA_GATEWAY_AUTH_TOKEN=q8Zt-71kd-orchard" ;;  # error: PDS202 22
esac
sudo -E PYDS_JAVA_GATEWAY_AUTH_TOKEN=q8Zt-71kd-orchard python b.py  # error: PDS202 9
podman run --env=PYDS_JAVA_GATEWAY_AUTH_TOKEN=q8Zt-71kd-orchard workflows  # error: PDS202 12
kubectl create secret generic ds --from-literal=PYDS_JAVA_GATEWAY_AUTH_TOKEN=q8Zt-71kd-orchard  # error: PDS202 34
cat <<'END' > notes
nothing
END
env -i PYDS_JAVA_GATEWAY_AUTH_TOKEN=q8Zt-71kd-orchard python c.py >> log 2>&1  # error: PDS202 8
