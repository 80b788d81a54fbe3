import os

from py4j.clientserver import ClientServer, JavaParameters

SETTINGS = {
    "PYDS_JAVA_GATEWAY_ADDRESS": "10.0.0.8",  # error: PDS201 5
    "LANG": "C",
}
os.environ.update(SETTINGS)


def connect():
    more = {"PYDS_JAVA_GATEWAY_PORT": "25334"}  # error: PDS201 13
    os.environ |= more
    return ClientServer(java_parameters=JavaParameters(address="10.0.0.8"))  # error: PDS201 64


os.environ.update(SETTINGS)
OTHERS = {"LANG": "C"}
OTHERS = {**OTHERS, "PYDS_JAVA_GATEWAY_ADDRESS": "10.0.0.9"}  # error: PDS201
os.environ.update(OTHERS)
