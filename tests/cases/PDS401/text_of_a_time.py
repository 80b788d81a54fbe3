from datetime import datetime

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule=datetime(2030, 1, 1).strftime("%S %M %H %d %m ? %Y")) as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
