from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load():
    print("loading")


workflow = Workflow(name="etl")
workflow.description = "loads"  # error: PDS707 1 "copy no function out of this file"
Python(name="load", definition=load, workflow=workflow)
workflow.submit()
