from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
import templates


@templates.render
def script():
    print("loading")


with Workflow(name="etl") as workflow:
    Python(name="load", definition=script())
    workflow.submit()
