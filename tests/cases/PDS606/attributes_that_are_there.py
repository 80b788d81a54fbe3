import pydolphinscheduler
import pydolphinscheduler.core.workflow
from pydolphinscheduler import configuration, tasks
from pydolphinscheduler.tasks import dependent

print(pydolphinscheduler.__version__, configuration.WORKFLOW_PROJECT, tasks.__all__)
configuration.TEAM = "sales"
with pydolphinscheduler.core.workflow.Workflow(name="etl", description=configuration.TEAM) as workflow:
    tasks.shell.Shell(name="a", command="true")
    dependent.Dependent(
        name="b",
        dependence=dependent.And(dependent.Or(dependent.DependentItem("project", "etl"))),
    )
    workflow.submit()
