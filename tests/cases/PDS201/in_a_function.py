def configure():
    import os

    os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"  # error: PDS201 5


configure()
