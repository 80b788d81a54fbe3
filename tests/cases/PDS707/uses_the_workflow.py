from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

workflow = Workflow(name="etl")


def load():
    print(workflow.name)  # error: PDS707 11 "is a workflow or a task"


Python(name="load", definition=load, workflow=workflow)
workflow.submit()
