"""Never write os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8" in a file."""
# os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"
HELP = "export PYDS_JAVA_GATEWAY_ADDRESS=10.0.0.8"
