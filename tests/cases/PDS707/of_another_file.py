from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from company.steps import load


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
