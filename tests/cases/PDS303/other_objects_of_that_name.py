from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from git import Branch

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    Branch(name="extract")
    workflow.submit()
