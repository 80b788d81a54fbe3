import os

from pydolphinscheduler.java_gateway import GatewayEntryPoint
from settings import GATEWAY

GatewayEntryPoint(**GATEWAY)
GatewayEntryPoint(*GATEWAY)
os.environ.update(GATEWAY)
os.environ.update(**GATEWAY)
os.environ.update({**GATEWAY})
