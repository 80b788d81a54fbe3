from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

with Workflow(name="etl") as workflow:
    item = DependentItem(project_name="p", workflow_name="etl", dependent_task_name="extract", dependent_date="last1Days")
    Dependent(name="wait", dependence=And(Or(item)), description="waits")
    workflow.submit()
