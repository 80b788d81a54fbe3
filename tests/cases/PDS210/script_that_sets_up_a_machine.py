import os

from pydolphinscheduler.configuration import init_config_file, set_single_config

init_config_file()
set_single_config("java_gateway.address", os.environ["DEPLOY_GATEWAY"])
