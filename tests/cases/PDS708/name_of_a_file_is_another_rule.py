from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from pydolphinscheduler.core.resource_plugin import ResourcePlugin
from company import Plugin

with Workflow(name="etl") as workflow:
    Python(name="load", definition="jobs/load all.py", resource_plugin=Plugin(ResourcePlugin))
    workflow.submit()
