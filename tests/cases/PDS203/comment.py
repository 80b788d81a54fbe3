import os

# pydolphinscheduler: jwUDzpLsNKEFER4*a8gruBH_GsAurNxU7A@Xc  # error: PDS203
os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = os.environ["TOKEN"]
