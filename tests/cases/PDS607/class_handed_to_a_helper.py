from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from common import add_methods

add_methods(Workflow)
with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.deploy()
