import argparse
import os

parser = argparse.ArgumentParser()
parser.add_argument("--gateway")
arguments = parser.parse_args()
os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = arguments.gateway
