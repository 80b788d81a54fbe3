from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from common import report

steps = {}
with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    extract.owner = "data"
    steps["extract"] = extract
    workflow.submit()
report(steps)
