from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", project="shop") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()

with Workflow(name="et" + "l", project="shop") as workflow:  # error: PDS301 20
    Shell(name="extract", command="true")
    workflow.submit()
