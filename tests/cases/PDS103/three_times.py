from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    a = Shell(name="a", command="true")
    workflow.submit()

    # Again, to be sure.
    workflow.submit()  # error: PDS103
    workflow.run()  # error: PDS103
