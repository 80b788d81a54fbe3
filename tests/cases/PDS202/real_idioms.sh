#!/usr/bin/env bash
# real idioms
main() {
  if [[ -z "${PYDS_JAVA_GATEWAY_AUTH_TOKEN:-}" ]]; then
    PYDS_JAVA_GATEWAY_AUTH_TOKEN=$(aws secretsmanager get-secret-value --query 'SecretString' --output text | jq -r '.token')
    export PYDS_JAVA_GATEWAY_AUTH_TOKEN
  fi
  for v in PYDS_JAVA_GATEWAY_ADDRESS PYDS_USER_PASSWORD; do
    [ -n "${!v}" ] || { echo "missing $v"; exit 1; }
  done
  ssh host "PYDS_JAVA_GATEWAY_AUTH_TOKEN=$T python x.py"
  xargs env PYDS_WORKFLOW_PROJECT=sales python
  while read -r PYDS_X; do :; done
  declare -A m=([PYDS_USER_PASSWORD]=a [b]=c)
  args=(-e PYDS_JAVA_GATEWAY_ADDRESS=ds -e "PYDS_USER_PASSWORD=${PW}")
  jq -n --arg t "$PYDS_JAVA_GATEWAY_AUTH_TOKEN" '{PYDS_JAVA_GATEWAY_AUTH_TOKEN: $t}'
  printf 'PYDS_JAVA_GATEWAY_AUTH_TOKEN=%s\n' "$T" > .env
  echo "PYDS_USER_PASSWORD=$PW" >> $GITHUB_ENV
  case "$k" in
    PYDS_USER_PASSWORD=*) ;;
    PYDS_*) ;;
  esac
  python - <<'PY'
import os
os.environ["PYDS_USER_PASSWORD"] = "Kx92-orchard"
PY
  sed -e "s|^PYDS_JAVA_GATEWAY_AUTH_TOKEN=.*|PYDS_JAVA_GATEWAY_AUTH_TOKEN=$T|" -i f
  grep -q '^PYDS_JAVA_GATEWAY_AUTH_TOKEN=abc123' f && exit
  awk '/PYDS_USER_PASSWORD=/{print}' f
  : ${PYDS_WORKFLOW_USER:=admin}
  trap 'unset PYDS_USER_PASSWORD; PYDS_USER_PASSWORD=' EXIT
}
