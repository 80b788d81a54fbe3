from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

for attempt in range(3):
    try:
        with Workflow(name="etl") as workflow:
            Shell(name="extract", command="true")
            workflow.submit()
        break
    except Exception as error:
        print(error)
