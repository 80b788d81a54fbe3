from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
import pydolphinscheduler.core as ds

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true")
    ds.Task(name="b", task_type="SHELL")  # error: PDS809 5
    workflow.submit()
