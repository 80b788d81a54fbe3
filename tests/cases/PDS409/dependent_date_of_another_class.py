from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, Or
from company.tasks import DependentItem
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Dependent(
        name="wait",
        dependence=And(
            Or(
                DependentItem(project_name="p", workflow_name="w", dependent_date="yesterday"),
            )
        ),
    )
    workflow.submit()
