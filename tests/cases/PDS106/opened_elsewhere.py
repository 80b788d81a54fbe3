from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from common import start

start("etl")
Shell(name="extract", command="true")
