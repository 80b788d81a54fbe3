export PYDS_JAVA_GATEWAY_ADDRESS=127.0.0.1
export PYDS_JAVA_GATEWAY_PORT=25334
python workflows/orders.py
