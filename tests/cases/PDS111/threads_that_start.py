from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import threading

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
thread = threading.Thread(target=print)
thread.start()
