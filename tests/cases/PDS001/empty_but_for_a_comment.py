# pydolphinscheduler
