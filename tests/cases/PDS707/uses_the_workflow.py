from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

workflow = Workflow(name="etl")


def load():
    print(workflow.name)  # error: PDS707 11 "which there is none of on the worker"


Python(name="load", definition=load, workflow=workflow)
workflow.submit()
