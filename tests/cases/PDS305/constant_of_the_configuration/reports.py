from pydolphinscheduler.configuration import WORKFLOW_PROJECT
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

with Workflow(name="reports") as workflow:
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name=WORKFLOW_PROJECT, workflow_name="customers"))))  # error: PDS305
    workflow.submit()
