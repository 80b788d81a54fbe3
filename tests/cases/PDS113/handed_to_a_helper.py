from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from common import audit

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    extract.retries = 3
    audit(workflow)
    workflow.submit()
