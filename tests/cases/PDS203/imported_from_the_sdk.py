from pydolphinscheduler.configuration import JAVA_GATEWAY_AUTH_TOKEN

print(len(JAVA_GATEWAY_AUTH_TOKEN))
