from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell as Step
from luigi import Shell

with Workflow(name="etl") as workflow:
    Step(name="extract", command="true")
    workflow.submit()
Shell("other").submit()
