from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from company.steps import load

workflow = Workflow(name="etl")
workflow.description = "loads"
Python(name="load", definition=load, workflow=workflow)
workflow.submit()
