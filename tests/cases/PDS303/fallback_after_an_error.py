from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    try:
        load = Shell(name="load", command="load", is_cache=True)
    except TypeError:
        load = Shell(name="load", command="load")
    workflow.submit()
