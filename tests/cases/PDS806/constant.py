from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

TEAM = "sales"
NAME = TEAM + "-etl"

with Workflow(NAME) as workflow:
    Shell(name="a", command="true")
    workflow.submit()
with Workflow(name=f"{TEAM}-report") as report:
    Shell(name="a", command="true")
    report.submit()
