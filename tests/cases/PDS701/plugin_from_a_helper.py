from company.plugins import scripts

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", resource_plugin=scripts()) as workflow:
    extract = Shell(name="extract", command="extract.sh")
    load = Shell(name="load", command="echo 1.5")
    extract >> load
    workflow.submit()

with Workflow(name="report") as report:
    Shell(name="extract", command="extract.sh", resource_plugin=scripts())
    report.submit()
