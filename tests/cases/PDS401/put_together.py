from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from settings import DELAY, FIELDS, REST

with Workflow(name="etl", schedule=f"0 {DELAY} 0 * * * ? *") as workflow:  # error: PDS401 36 "more than seven fields"
    Shell(name="extract", command="true")
    workflow.submit()

with Workflow(name="daily", schedule="0 {} 0 * * * ? *".format(DELAY)) as daily:  # error: PDS401
    Shell(name="extract", command="true")
    daily.submit()

with Workflow(name="hourly", schedule=f"0 {DELAY} * * * ? *") as hourly:
    Shell(name="extract", command="true")
    hourly.submit()

with Workflow(name="weekly", schedule=f"{FIELDS} 0 0 * * ? *") as weekly:
    Shell(name="extract", command="true")
    weekly.submit()

with Workflow(name="monthly", schedule=f"{FIELDS} 0 0 0 1 * ? {REST}") as monthly:
    Shell(name="extract", command="true")
    monthly.submit()
