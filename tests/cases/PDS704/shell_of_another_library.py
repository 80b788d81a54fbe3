from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from fabric import Shell as Remote

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    Remote(name="x", command="")
    workflow.submit()
