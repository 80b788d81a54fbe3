from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Step(Shell):
    pass


with Workflow(name="etl") as workflow:
    Step(name="extract", command="true")
    workflow.submit()
