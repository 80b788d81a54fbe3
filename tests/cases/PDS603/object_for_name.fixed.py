from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.models import Project, User
from pydolphinscheduler.tasks import SubWorkflow

with Workflow(name="child") as child:
    Shell(name="extract", command="true")
    child.submit()

project = Project("p")
with Workflow(
    name="etl",
    project=project.name,
    user=User("u").name,
) as workflow:
    SubWorkflow(name="sub", workflow_name=child.name)
    workflow.submit()
