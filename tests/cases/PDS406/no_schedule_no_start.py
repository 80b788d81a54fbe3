from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", start_time=None, end_time=None) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
