from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from settings import DEBUG


if DEBUG:

    def script():
        print("loading")

else:

    def script():
        return "print(1)"


with Workflow(name="etl") as workflow:
    Python(name="load", definition=script())
    workflow.submit()
