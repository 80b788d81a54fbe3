from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from prefect import Flow

flow = Flow(name=input())
with Workflow(name="etl") as workflow:
    Shell(name="a", command="true")
    workflow.submit()
