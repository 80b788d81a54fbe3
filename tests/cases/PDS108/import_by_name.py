from pydolphinscheduler.core.workflow import Workflow
import importlib

with Workflow(name="etl") as workflow:
    importlib.import_module("tables")
    workflow.submit()
