from company import Report

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

report = Report()
report.add_in("offset", 0)

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
