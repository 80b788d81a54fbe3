from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

Shell(name="extract", command="true", workflow=Workflow(name="etl")).workflow.submit()
