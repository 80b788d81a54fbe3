from pydolphinscheduler.constants import TaskPriority
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true", task_priority=TaskPriority.HIGH)
    load = Shell(name="load", command="true", task_priority="LOWEST")
    extract >> load
    workflow.submit()
