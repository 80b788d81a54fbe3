from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from threading import Thread

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")

Thread(target=workflow.submit).start()
