from pydolphinscheduler.resources_plugin import GitHub

COMPANY = GitHub(prefix="https://github.com/company/")
