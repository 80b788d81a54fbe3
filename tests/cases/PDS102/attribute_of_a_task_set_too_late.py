from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    a = Shell(name="a", command="true")
    workflow.submit()
    a.worker_group = "large"  # error: PDS102 5 "worker_group of task 'a' is set after the last submit"
