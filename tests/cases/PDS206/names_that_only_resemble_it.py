from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="admin", user="admins", project="admin", description="admin") as workflow:
    Shell(name="admin", command="admin")
    workflow.submit()
