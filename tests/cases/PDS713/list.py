from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    Dependent(
        name="wait",
        dependence=[DependentItem(project_name="shop", workflow_name="etl")],  # error: PDS713 20 "the server refuses a workflow with a list there"
    )
    workflow.submit()
