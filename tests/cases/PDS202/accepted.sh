export PYDS_JAVA_GATEWAY_AUTH_TOKEN=q8Zt-71kd-orchard  # noqa: PDS202 of a gateway that this starts
