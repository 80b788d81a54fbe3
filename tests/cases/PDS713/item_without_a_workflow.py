from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    Dependent(
        name="wait",
        dependence=And(Or(DependentItem(project_name="shop"))),  # error: PDS713 27 "without a workflow stops the file"
    )
    workflow.submit()
