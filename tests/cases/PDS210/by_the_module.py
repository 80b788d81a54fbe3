import sys

from pydolphinscheduler import configuration
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def configure(key, value):
    configuration.set_single_config(key, value)  # error: PDS210 5


configure(*sys.argv[1:])

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
