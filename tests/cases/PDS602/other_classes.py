from pydolphinscheduler.resources_plugin import GitHub
from pydolphinscheduler.tasks.dependent import DependentItem
from pydolphinscheduler.tasks.switch import Branch, Default

GitHub()  # error: PDS602 1 "prefix="
DependentItem(workflow_name="etl")  # error: PDS602 1 "project_name="
Default()  # error: PDS602 1 "task="
