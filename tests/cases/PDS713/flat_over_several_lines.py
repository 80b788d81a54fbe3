from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    Dependent(
        name="wait",
        dependence=Or(  # error: PDS713 20 "write Or once more around it"
            DependentItem(project_name="shop", workflow_name="etl"),
            DependentItem(project_name="shop", workflow_name="stock"),
        ),
    )
    workflow.submit()
