#!/bin/bash
cat > README <<EOF
export PYDS_JAVA_GATEWAY_AUTH_TOKEN=q8Zt-71kd-orchard
EOF
cat <<-'END' | tee -a notes
	export PYDS_JAVA_GATEWAY_AUTH_TOKEN=q8Zt-71kd-orchard
	END
python a.py <<< "PYDS_JAVA_GATEWAY_AUTH_TOKEN=q8Zt-71kd-orchard"
text='
export PYDS_JAVA_GATEWAY_AUTH_TOKEN=q8Zt-71kd-orchard
'
