from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    start = Shell(name="start", command="true")
    end = Shell(name="end", command="true")
    for table in ("orders", "prices"):
        load = Shell(name=f"load_{table}", command="true")
        start >> load >> end
    workflow.submit()
