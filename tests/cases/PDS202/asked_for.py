import getpass

from pydolphinscheduler.java_gateway import GatewayEntryPoint

GatewayEntryPoint(auth_token=getpass.getpass("Token: "))
