from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

workflow = Workflow(name="etl")
workflow.description = "loads"
Python(name="load", definition="print(1)", workflow=workflow)
workflow.submit()
