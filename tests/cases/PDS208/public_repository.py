from pydolphinscheduler.resources_plugin import GitHub, Local

GitHub(prefix="https://github.com/sales/scripts/blob/main/")
Local(prefix="/data/scripts/")
