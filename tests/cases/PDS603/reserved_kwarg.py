from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true", task_type="PYTHON")  # error: PDS603 37 "leave it out"
    workflow.submit()
