import os

SETTINGS = {"PYDS_JAVA_GATEWAY_ADDRESS": "127.0.0.1"}
EXAMPLE = {"PYDS_JAVA_GATEWAY_ADDRESS": "10.0.0.8"}
EXAMPLE = dict(line.split("=") for line in open(".env"))


def apply(SETTINGS):
    os.environ.update(SETTINGS)


def write(text):
    SETTINGS = {"PYDS_JAVA_GATEWAY_ADDRESS": "10.0.0.8"}
    return text.format(**SETTINGS)


os.environ.update(EXAMPLE)
os.environ.update(SETTINGS)
