from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
import os

with Workflow(name="etl", release_state=os.environ["STATE"]) as workflow:
    Shell(name="extract", command="true")
    workflow.schedule = "0 0 6 * * ? *"
    workflow.submit()
