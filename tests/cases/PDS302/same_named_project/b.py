from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", project="shop") as workflow:  # error: PDS302
    Shell(name="extract", command="true")
    workflow.submit()
