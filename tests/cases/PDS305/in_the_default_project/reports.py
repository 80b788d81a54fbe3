from pydolphinscheduler import configuration
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

with Workflow(name="reports", project="shop") as workflow:
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name=configuration.WORKFLOW_PROJECT, workflow_name="customers"))))  # error: PDS305 "in the default project"
    workflow.submit()
