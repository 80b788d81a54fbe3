from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:  # noqa
    Shell(name="a", command="true")
    workflow.submit()  # noqa : what flake8 reads as no code
