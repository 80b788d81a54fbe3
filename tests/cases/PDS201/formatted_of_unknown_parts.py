import os

stage = os.environ["STAGE"]
os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = f"gateway.{stage}.example.com"
os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "gateway.%s.example.com" % stage
os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "gateway." + stage
os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "gateway.{}".format(stage)
