import pydolphinscheduler
from prefect_shell import Shell

Shell()
