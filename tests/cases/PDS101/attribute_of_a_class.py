from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Pipeline:
    workflow = Workflow(name="etl")


Shell(name="extract", command="true", workflow=Pipeline.workflow)
Pipeline.workflow.submit()
