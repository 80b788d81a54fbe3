from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from deployment import deploy

deploy(Workflow(name="etl"), Workflow(name="etl"))  # error: PDS301
