from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from company import make_workflow

with make_workflow("etl") as workflow:
    Shell(name="extract", command="true")
    workflow.deploy()
