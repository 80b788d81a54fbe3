from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    try:
        command = open("load.sh").read()
    except OSError:
        Shell(name="load", command="exit 1")
        raise
    Shell(name="load", command=command)
    workflow.submit()
