from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from deployment import deploy

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")

deploy(*[workflow], **{"when": "now"})
