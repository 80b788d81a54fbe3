from datetime import date

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    extract.add_in("days", [1, 2])  # error: PDS412 28 "ParameterType"
    extract.add_out(name="day", value=date.today())  # error: PDS412
    workflow.submit()
