from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.models import Project, User
from pydolphinscheduler.tasks import SubWorkflow

with Workflow(name="child") as child:
    Shell(name="extract", command="true")
    child.submit()

with Workflow(name="etl", project=Project("p").name, user=User("u").name) as workflow:
    SubWorkflow(name="sub", workflow_name=child.name)
    workflow.submit()
