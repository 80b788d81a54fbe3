from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Python(name="load", definition="cd /opt/etl && python load.py --all")  # error: PDS708 36 "use Shell"
    workflow.submit()
