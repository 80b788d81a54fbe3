from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", user="admin") as workflow:  # error: PDS206 27 "public default"
    Shell(name="extract", command="echo extract")
    workflow.submit()
