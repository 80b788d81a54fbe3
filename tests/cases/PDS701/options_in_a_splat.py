from company import options

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", **options()) as workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()

with Workflow(name="report") as report:
    Shell(name="extract", command="extract.sh", **options())
    report.submit()
