from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

with Workflow(name="etl") as workflow:
    item = DependentItem(
        "project",
        "etl",
        task_name="extract",  # error: PDS601 9 "write dependent_task_name="
        date="last1Days",  # error: PDS601 9 "write dependent_date="
    )
    Dependent(name="wait", dependence=And(Or(item)))
    workflow.submit()
