from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from importlib.metadata import version

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    if version("apache-dolphinscheduler") < "4.1":
        print(workflow.tenant)
    workflow.submit()
