from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="load", command="cd /opt/etl && python load.py --all")
    workflow.submit()
