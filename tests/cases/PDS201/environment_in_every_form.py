import os
import os as system
from os import environ, putenv
from os import environ as env

HOST = "dolphin.example.com"
os.environ.setdefault("PYDS_JAVA_GATEWAY_ADDRESS", HOST)  # error: PDS201
os.environ.update({"PYDS_JAVA_GATEWAY_ADDRESS": "10.0.0.8", "LANG": "C"})  # error: PDS201 20
os.environ.update(PYDS_JAVA_GATEWAY_ADDRESS="10.0.0.8")  # error: PDS201
os.environ.update(dict(PYDS_JAVA_GATEWAY_ADDRESS="10.0.0.8"))  # error: PDS201
os.environ.update({**{"PYDS_JAVA_GATEWAY_ADDRESS": "10.0.0.8"}})  # error: PDS201
os.environ.update(**{"PYDS_JAVA_GATEWAY_ADDRESS": "10.0.0.8"})  # error: PDS201
os.environ |= {"PYDS_JAVA_GATEWAY_ADDRESS": "10.0.0.8"}  # error: PDS201
os.environ.__setitem__("PYDS_JAVA_GATEWAY_ADDRESS", "10.0.0.8")  # error: PDS201
os.putenv("PYDS_JAVA_GATEWAY_ADDRESS", "10.0.0.8")  # error: PDS201
system.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"  # error: PDS201
environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0." + "0.8"  # error: PDS201
env["PYDS_JAVA_GATEWAY_" + "ADDRESS"] = f"{HOST}"  # error: PDS201
putenv("PYDS_JAVA_GATEWAY_ADDRESS", "10.0.0.8")  # error: PDS201
