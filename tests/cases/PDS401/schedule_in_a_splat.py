from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from settings import load

options = dict(schedule=load())

with Workflow(name="etl", **options) as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
