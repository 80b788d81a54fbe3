from company import deploy

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="bash extract.sh")  # error: PDS701
    deploy(workflow)
