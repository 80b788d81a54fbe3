from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

with Workflow(name="reports", project="shop") as workflow:
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name="shop", workflow_name="orders", dependent_task_name="laod"))))  # error: PDS305 125 "(orders.py:4) has no task 'laod', and without it the deploy stops with an error: did you mean 'load'?"
    workflow.submit()
