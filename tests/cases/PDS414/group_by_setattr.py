from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", warning_type="FAILURE") as workflow:
    extract = Shell(name="extract", command="true")
    setattr(workflow, "warning_group_id", 3)
    workflow.submit()
