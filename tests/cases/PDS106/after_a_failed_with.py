from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

try:
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
except ValueError:
    print("the workflow is not valid")

Shell(name="load", command="true")  # error: PDS106
