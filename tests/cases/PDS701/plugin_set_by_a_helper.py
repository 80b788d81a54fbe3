from company.plugins import prepare

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
prepare(workflow)
with workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
