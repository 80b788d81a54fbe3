from pydolphinscheduler import tasks
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    if hasattr(tasks, "SeaTunnel"):
        tasks.SeaTunnel(name="a", config="job.conf")
    else:
        Shell(name="a", command="seatunnel.sh --config job.conf")
    workflow.submit()
