from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule=3600) as workflow:  # error: PDS401 "of type int"
    Shell(name="extract", command="echo extract")
    workflow.submit()
