from pydolphinscheduler.java_gateway import GatewayEntryPoint

GatewayEntryPoint(auth_token="jwUDzpLsNKEFER4*a8gruBH_GsAurNxU7A@Xc")  # error: PDS203
