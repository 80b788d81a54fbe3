from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from company import group

with Workflow(name="etl") as workflow:
    with group("staging"):
        Shell(name="extract", command="true")
    workflow.submit()
