from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from company import PLUGIN

with Workflow(name="etl", resource_plugin=PLUGIN) as workflow:
    Python(name="load", definition="jobs/load all")
    workflow.submit()
