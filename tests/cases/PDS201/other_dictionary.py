environ = {}
environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"
environ.update({"PYDS_JAVA_GATEWAY_ADDRESS": "10.0.0.8"})
environ.setdefault("PYDS_JAVA_GATEWAY_ADDRESS", "10.0.0.8")
