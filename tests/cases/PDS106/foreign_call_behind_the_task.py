from pydolphinscheduler.tasks.shell import Shell
from common import start

Shell(name="extract", command="true")  # error: PDS106
start("etl")
