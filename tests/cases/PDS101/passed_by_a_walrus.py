from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from deployment import deploy

deploy(workflow := Workflow(name="etl"))
Shell(name="extract", command="true", workflow=workflow)
